internal import CYAML
import Source

extension Node {
  /// The most values that a file may have once its aliases are written out: ten times the largest file of ours.
  ///
  /// Without a bound, a few lines of aliases to lists of aliases cost more memory than there is.
  public static let maximumCount = 200_000

  /// Reads a YAML file.
  ///
  /// - Returns: the file's one document, or nil where it has none.
  /// - Throws: `YAMLErrors` where it is no YAML, a key occurs twice, or it has more than `maximumCount` values or
  ///   `maximumAliases` aliases.
  public static func parse(_ bytes: [UInt8], file: String) throws(YAMLErrors) -> Node? {
    // The library takes a byte order mark for text where it is told that the text is UTF-8.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw YAMLErrors([YAMLError("the file is not UTF-8; save it as UTF-8", at: .start(of: file))])
    }
    try limitAliases(in: bytes, file: file)
    do throws(YAMLError) {
      guard let composer = Composer(file: file) else {
        throw YAMLError("there is not enough memory to read it", at: .start(of: file))
      }
      return try composer.document(in: bytes)
    } catch {
      throw YAMLErrors([error])
    }
  }

  private static let duplicateStart = "the key '"
  private static let duplicateEnd = "' occurs twice; keep one of them"

  /// That a key occurs twice.
  fileprivate static func duplicate(_ entry: Entry) -> YAMLError {
    YAMLError("\(duplicateStart)\(entry.key)\(duplicateEnd)", at: entry.keyPlace)
  }

  /// The key that a fault says occurs twice.
  static func duplicateKey(in fault: YAMLError) -> String? {
    guard fault.message.hasPrefix(duplicateStart), fault.message.hasSuffix(duplicateEnd) else { return nil }
    return String(fault.message.dropFirst(duplicateStart.count).dropLast(duplicateEnd.count))
  }
}

/// Makes nodes of what LibYAML's parser tells, one event after the other: the only door to the library.
///
/// A class, because the library's parser stays where it is and is given back at the end.
private final class Composer {
  /// What the parser met.
  private enum Event {
    case scalar(String, isPlain: Bool)
    case sequenceStart, mappingStart
    case end
    case alias(String)
    case documentStart, streamEnd
    case other
  }

  private let file: String
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The values that have a name, each with the number of values that it is made of.
  private var anchors: [String: (node: Node, count: Int)] = [:]
  private var count = 0
  private var depth = 0

  /// Deeper than any file that somebody wrote; the library's releases up to 0.2.5 know no bound.
  private static let maximumDepth = 1000

  /// Takes the name of the file; nil where there is no memory.
  init?(file: String) {
    self.file = file
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else { return nil }
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The one document of a file; nil where it has none.
  func document(in bytes: [UInt8]) throws(YAMLError) -> Node? {
    // An empty array has no address, and the library wants one.
    let input = bytes + [0]
    return try input.withUnsafeBufferPointer { buffer throws(YAMLError) in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, bytes.count)
      _ = try next()
      guard case .documentStart = try next().event else { return nil }
      let (event, place, anchor) = try next()
      let root = try node(event, at: place, anchor)
      _ = try next()
      let last = try next()
      guard case .streamEnd = last.event else {
        throw YAMLError("a second document begins here; a file has one", at: last.place)
      }
      return root
    }
  }

  private func node(_ event: Event, at place: FilePlace, _ anchor: String?) throws(YAMLError) -> Node {
    let before = count
    try add(1, at: place)
    depth += 1
    defer { depth -= 1 }
    guard depth <= Composer.maximumDepth else {
      throw YAMLError("nested more than \(Composer.maximumDepth) deep", at: place)
    }
    let node: Node
    switch event {
    case .scalar(let text, let isPlain): node = Node(.scalar(text, isPlain: isPlain), at: place)
    case .sequenceStart: node = Node(.sequence(try items()), at: place)
    case .mappingStart: node = Node(.mapping(try entries()), at: place)
    case .alias(let name):
      guard let anchored = anchors[name] else { throw YAMLError("found undefined alias", at: place) }
      try add(anchored.count - 1, at: place)
      return anchored.node
    case .end, .documentStart, .streamEnd, .other: throw YAMLError("it is not YAML", at: place)
    }
    if let anchor { anchors[anchor] = (node, count - before) }
    return node
  }

  private func items() throws(YAMLError) -> [Node] {
    var items: [Node] = []
    while true {
      let (event, place, anchor) = try next()
      if case .end = event { return items }
      items.append(try node(event, at: place, anchor))
    }
  }

  private func entries() throws(YAMLError) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    while true {
      let (event, place, anchor) = try next()
      if case .end = event { break }
      let key = try node(event, at: place, anchor)
      guard let name = key.text else { throw YAMLError("a key must be a text", at: key.place) }
      let (value, valuePlace, valueAnchor) = try next()
      entries.append(
        Node.Entry(key: name, keyPlace: key.place, value: try node(value, at: valuePlace, valueAnchor)))
    }
    var places: [String: Int] = [:]
    var duplicates: [Int] = []
    for (index, entry) in entries.enumerated() {
      if let first = places[entry.key] { duplicates.append(first) } else { places[entry.key] = index }
    }
    if let first = duplicates.min(by: { entries[$0].key < entries[$1].key }) { throw Node.duplicate(entries[first]) }
    return entries
  }

  /// Counts values, those that an alias stands for among them.
  private func add(_ more: Int, at place: FilePlace) throws(YAMLError) {
    count += more
    guard count <= Node.maximumCount else {
      throw YAMLError("more than \(Node.maximumCount) values; are there aliases to lists of aliases?", at: place)
    }
  }

  /// The next event, where it begins, and the name that its value is given.
  private func next() throws(YAMLError) -> (event: Event, place: FilePlace, anchor: String?) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    let place = place(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return (.scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), place, name(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT: return (.sequenceStart, place, name(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT: return (.mappingStart, place, name(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.end, place, nil)
    case YAML_ALIAS_EVENT: return (.alias(name(event.data.alias.anchor) ?? ""), place, nil)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, place, nil)
    case YAML_STREAM_END_EVENT: return (.streamEnd, place, nil)
    default: return (.other, place, nil)
    }
  }

  private func name(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(decodingCString: $0, as: UTF8.self) }
  }

  /// What the library says is wrong, in its own words.
  private func fault() -> YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it is not YAML"
    switch parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR: return YAMLError(problem, at: place(parser.pointee.problem_mark))
    default: return YAMLError(problem, at: .start(of: file))
    }
  }

  /// A mark as lines and columns are counted, from 1 and in characters.
  private func place(_ mark: yaml_mark_t) -> FilePlace {
    FilePlace(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

extension FilePlace {
  /// The first line and column of a file.
  static func start(of file: String) -> FilePlace { FilePlace(file: file, line: 1, column: 1) }
}
