internal import Source
internal import YAML

/// The YAML between two lines of `---` at the top of a text, whose keys are fields of the draft's header.
struct FrontMatter {
  /// The fields, in the file's order.
  private(set) var fields: [HeaderField] = []
  /// What is wrong with it.
  private(set) var problems: [ReadingProblem] = []
  /// Where a further key would go: before the closing line.
  let end: Int
  /// Where the body begins.
  let bodyStart: Int

  private let source: SourceFile
  /// The offset of each line of the YAML.
  private var lineStarts: [Int] = []

  private static let keys = ["subject", "to", "cc", "bcc", "from", "reply-to", "date", "kind"]

  /// Reads the front matter that begins at an offset; nil where there is none, or where it never ends.
  init?(_ source: SourceFile, from start: Int, limit: Int) {
    let bytes = source.bytes
    var scanner = LineScanner(bytes, from: start, to: min(bytes.count, start + limit), splitsAtCarriageReturn: false)
    guard let (first, yamlStart) = scanner.next(), FrontMatter.isFence(bytes[first], "---") else { return nil }
    var starts: [Int] = []
    var fence: (line: Range<Int>, next: Int)?
    while let line = scanner.next() {
      if FrontMatter.isFence(bytes[line.line], "---") || FrontMatter.isFence(bytes[line.line], "...") {
        fence = line
        break
      }
      starts.append(line.line.lowerBound)
    }
    guard let fence else { return nil }
    self.source = source
    lineStarts = starts
    end = fence.line.lowerBound
    bodyStart = fence.next
    // A rule of dashes at the top of a text is no front matter unless keys follow it.
    guard let second = starts.first,
      starts.contains(where: { FrontMatter.isKeyLine(bytes, $0, end) }) || starts.isEmpty
        || bytes[second..<end].allSatisfy(\.isWhiteSpace)
    else { return nil }
    read(Array(bytes[yamlStart..<end]), from: yamlStart)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: String) -> Bool {
    line.starts(with: fence.utf8) && line.dropFirst(3).allSatisfy(\.isWhiteSpace)
  }

  private static func isKeyLine(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let line = bytes[start..<end].prefix { $0 != .lineFeed }
    guard let colon = HeaderBlock.endOfName(line) else { return false }
    return colon > start
  }

  private mutating func read(_ yaml: [UInt8], from start: Int) {
    let root: Node?
    do {
      root = try Node.parse(yaml, file: source.path)
    } catch {
      for fault in error.errors {
        let at = offset(fault.place)
        problems.append(ReadingProblem("the front matter cannot be read: \(fault.message)", at: at..<at))
      }
      return
    }
    guard let root else { return }
    var reader = KeyedReader(root, what: "the front matter")
    for key in FrontMatter.keys { _ = reader.value(key) }
    guard case .mapping(let entries) = root.value else {
      take(reader.allErrors)
      return
    }
    for (index, entry) in entries.enumerated() {
      guard FrontMatter.keys.contains(entry.key.lowercased()) else { continue }
      let keyStart = offset(entry.keyPlace)
      let next = index + 1 < entries.count ? offset(entries[index + 1].keyPlace) : end
      let range = keyStart..<max(keyStart, next)
      add(entry, range, &reader)
    }
    take(reader.allErrors)
  }

  private mutating func take(_ errors: [YAMLError]) {
    for error in errors {
      let at = offset(error.place)
      let lineEnd = source.bytes[at..<end].firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? end
      problems.append(ReadingProblem(error.message, at: at..<lineEnd))
    }
  }

  private mutating func add(_ entry: Node.Entry, _ range: Range<Int>, _ reader: inout KeyedReader) {
    let key = entry.key
    let isAddresses = ["to", "cc", "bcc", "from", "reply-to"].contains(key.lowercased())
    if isAddresses, case .sequence(let items) = entry.value.value {
      var value = MappedText()
      var mailboxes: [Mailbox] = []
      for item in items {
        guard item.text != nil else {
          reader.fail("'\(key)' takes addresses, and one of them is \(item.kindName)", at: item.place)
          continue
        }
        let text = text(of: item, before: range.upperBound)
        if !value.isEmpty { value.append(decoded: ", ".utf8, from: text.source(of: 0..<0)) }
        value.append(text)
        mailboxes.append(contentsOf: AddressList.parse(text))
      }
      fields.append(HeaderField(name: key, range: range, value: value, mailboxes: mailboxes))
      return
    }
    guard entry.value.text != nil else {
      reader.fail("'\(key)' takes a text, not \(entry.value.kindName)", at: entry.value.place)
      return
    }
    guard !entry.value.isNull else { return }
    let text = text(of: entry.value, before: range.upperBound)
    var field = HeaderField(name: key, range: range, value: text)
    if isAddresses { field.mailboxes = AddressList.parse(text) }
    if key.lowercased() == "date" {
      field.date = DraftReader.date(text.string)
      if field.date == nil {
        reader.fail("'\(key)' takes a date such as 2026-11-20T15:00:00-05:00", at: entry.value.place)
      }
    }
    if key.lowercased() == "kind", DraftKind(rawValue: text.string) == nil {
      let kinds = DraftKind.allCases.map(\.rawValue).joined(separator: ", ")
      reader.fail("'\(key)' takes one of \(kinds), not '\(text.string)'", at: entry.value.place)
    }
    fields.append(field)
  }

  /// A scalar's text with its place; what was written with escapes or over several lines is one run.
  private func text(of node: Node, before limit: Int) -> MappedText {
    var text = MappedText()
    guard case .scalar(let scalar, let isPlain) = node.value else { return text }
    let bytes = source.bytes
    var start = offset(node.place)
    if !isPlain, start < bytes.count, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      start += 1
    }
    let wanted = Array(scalar.utf8)
    if bytes[start...].starts(with: wanted) {
      text.append(verbatim: wanted, from: start)
    } else {
      let upper = max(start, min(limit, end))
      text.append(decoded: wanted, from: start..<start + bytes[start..<upper].trimmedRange.upperBound - start)
    }
    return text
  }

  /// The offset in the file of a place that the YAML parser names: its columns count characters.
  private func offset(_ place: FilePlace) -> Int {
    guard lineStarts.indices.contains(place.line - 1) else { return end }
    var at = lineStarts[place.line - 1]
    var column = 1
    while column < place.column, at < end, source.bytes[at] != .lineFeed {
      at += 1
      while at < end, source.bytes[at] & 0xC0 == 0x80 { at += 1 }
      column += 1
    }
    return at
  }
}
