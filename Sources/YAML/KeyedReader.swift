internal import EditDistance
public import Source

/// Reads the keys of a mapping severely: what is missing, of the wrong kind or unknown is remembered with its place,
/// so that one look at a file names all its faults.
///
/// Ask for every key that is served, then call `finish()`, which throws if there was any fault or a key that nobody
/// asked for.
public struct KeyedReader {
  /// The mapping.
  public let node: Node
  /// What was found out about the file's texts when the program was built, so that costly checks of them can be left
  /// out; nil for a file that nobody judged before.
  public let judgements: Judgements?
  /// Whether the file was judged before.
  public var isJudged: Bool { judgements != nil }
  private let what: String
  private var entries: [Node.Entry] = []
  private var asked: Set<String> = []
  private var served: [String] = []
  /// The faults found so far.
  public private(set) var errors: [YAMLError] = []

  /// Begins to read a mapping; `what` names it in messages, such as "a rule".
  ///
  /// A node that is no mapping is a fault, and reads as an empty one.
  public init(_ node: Node, what: String, judgements: Judgements? = nil) {
    self.node = node
    self.judgements = judgements
    self.what = what
    if case .mapping(let list) = node.value {
      entries = list
    } else if !node.isNull {
      errors.append(YAMLError("expected \(what), a mapping of keys, and found \(node.kindName)", at: node.place))
    }
  }

  /// The entry of a key.
  ///
  /// A mapping has few: to look through them costs less than a table of them.
  private func entry(_ key: String) -> Node.Entry? { entries.first { $0.key == key } }

  /// The value of a key, whatever it is; nil if the key is not there, or is there with nothing.
  public mutating func value(_ key: String) -> Node? {
    // A file that was judged has no key that is not served.
    if !isJudged, asked.insert(key).inserted { served.append(key) }
    guard let value = entry(key)?.value, !value.isNull else { return nil }
    return value
  }

  /// Whether the key is there, with or without a value.
  public func has(_ key: String) -> Bool { entry(key) != nil }

  /// Where a key stands; the mapping's own place if it is not there.
  public func place(of key: String) -> FilePlace { entry(key)?.keyPlace ?? node.place }

  /// A text.
  public mutating func string(_ key: String) -> String? {
    guard let node = value(key) else { return nil }
    guard let text = node.text else {
      fail("'\(key)' takes a text, not \(node.kindName)", at: node.place)
      return nil
    }
    return text
  }

  /// A text that has to be there.
  public mutating func requiredString(_ key: String) -> String {
    if let text = string(key) { return text }
    if entry(key)?.value.isNull ?? true {
      fail("\(what) needs a key '\(key)'", at: entry(key)?.keyPlace ?? node.place)
    }
    return ""
  }

  /// A whole number.
  public mutating func integer(_ key: String) -> Int? {
    guard let node = value(key) else { return nil }
    guard let text = node.text, let number = Int(text) else {
      fail("'\(key)' takes a whole number", at: node.place)
      return nil
    }
    return number
  }

  /// A number.
  public mutating func number(_ key: String) -> Double? {
    guard let node = value(key) else { return nil }
    guard let text = node.text, let number = Double(text), number.isFinite else {
      fail("'\(key)' takes a number", at: node.place)
      return nil
    }
    return number
  }

  /// A truth value, `true` or `false`.
  public mutating func boolean(_ key: String) -> Bool? {
    guard let node = value(key) else { return nil }
    switch node.text {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default:
      fail("'\(key)' takes true or false", at: node.place)
      return nil
    }
  }

  /// A list of texts; one text alone is a list of one.
  public mutating func strings(_ key: String) -> [String] { texts(key).map(\.text) }

  /// A list of texts with their places; one text alone is a list of one.
  public mutating func texts(_ key: String) -> [(text: String, place: FilePlace)] {
    guard let node = value(key) else { return [] }
    if let text = node.text { return [(text, node.place)] }
    return nodes(key).compactMap { item in
      if item.isNull {
        fail("'\(key)' takes texts, and one of them is empty; write '' if that is meant", at: item.place)
        return nil
      }
      guard let text = item.text else {
        fail("'\(key)' takes texts, and one of them is \(item.kindName)", at: item.place)
        return nil
      }
      return (text, item.place)
    }
  }

  /// A list of anything.
  public mutating func nodes(_ key: String) -> [Node] {
    guard let node = value(key) else { return [] }
    guard case .sequence(let items) = node.value else {
      fail("'\(key)' takes a list, not \(node.kindName)", at: node.place)
      return []
    }
    return items
  }

  /// A mapping's entries.
  public mutating func mapping(_ key: String) -> [Node.Entry] {
    guard let node = value(key) else { return [] }
    guard case .mapping(let entries) = node.value else {
      fail("'\(key)' takes a mapping, not \(node.kindName)", at: node.place)
      return []
    }
    return entries
  }

  /// One of a few words.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
  where Choice.RawValue == String {
    guard let text = string(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    fail("'\(key)' takes one of \(names), not '\(text)'", at: entry(key)?.value.place ?? node.place)
    return nil
  }

  /// Takes keys as known that mean nothing here, and remembers which of them are there, to say so.
  public mutating func ignore(_ keys: String...) {
    for key in keys where asked.insert(key).inserted {
      if let entry = entry(key) { ignored.append(entry) }
    }
  }

  /// The keys that are there and mean nothing here.
  public private(set) var ignored: [Node.Entry] = []

  /// Remembers a fault.
  public mutating func fail(_ message: String, at place: FilePlace) {
    errors.append(YAMLError(message, at: place))
  }

  /// Remembers the faults of another reader, of a mapping within this one.
  public mutating func take(_ more: [YAMLError]) { errors.append(contentsOf: more) }

  /// The faults so far, and one for each key that nobody asked for.
  public var allErrors: [YAMLError] {
    if isJudged { return errors }
    let unknown = entries.filter { !asked.contains($0.key) }.map { entry in
      let near = nearest(to: entry.key, among: served).map { "; did you mean '\($0)'?" } ?? ""
      return YAMLError("unknown key '\(entry.key)' in \(what)\(near)", at: entry.keyPlace)
    }
    return YAMLErrors(errors + unknown).errors
  }

  /// Throws all the faults, if there are any.
  public func finish() throws(YAMLErrors) {
    let all = allErrors
    if !all.isEmpty { throw YAMLErrors(all) }
  }
}
