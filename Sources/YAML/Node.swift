public import Source

/// A value of a YAML file, with the place where it was written.
///
/// Rule files, facts files and configuration are all read into this form, so that whoever reads them can name the
/// line and column of a fault, and so that rules compiled into the program need no parser to become one again.
public struct Node: Sendable, Hashable {
  /// What the value is.
  public enum Value: Sendable, Hashable {
    /// A text, a number, a truth value: as it was written, unquoted. `isPlain` tells `true` from `"true"`.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([Node])
    /// Keys and their values, in the file's order; no key occurs twice.
    case mapping([Entry])
  }

  /// A key and its value.
  public struct Entry: Sendable, Hashable {
    /// The key as it was written.
    public var key: String
    /// Where the key stands.
    public var keyPlace: FilePlace
    /// The value.
    public var value: Node

    /// Makes an entry.
    public init(key: String, keyPlace: FilePlace, value: Node) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  /// What it is.
  public var value: Value
  /// Where it was written.
  public var place: FilePlace

  /// Makes a node.
  public init(_ value: Value, at place: FilePlace) {
    self.value = value
    self.place = place
  }

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = value { text } else { nil }
  }

  /// The items of a sequence; any other value by itself.
  public var listed: [Node] {
    if case .sequence(let items) = value { items } else { [self] }
  }

  /// What kind of value it is, in the words of an error message.
  public var kindName: String {
    switch value {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Whether it is YAML's nothing: an empty plain value, `~` or `null`.
  public var isNull: Bool {
    if case .scalar(let text, true) = value { ["", "~", "null", "Null", "NULL"].contains(text) } else { false }
  }
}

/// A fault in a YAML file, at a place.
public struct YAMLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where the fault is.
  public var place: FilePlace
  /// What is wrong and what to do about it, in lower case.
  public var message: String

  /// Makes an error.
  public init(_ message: String, at place: FilePlace) {
    self.place = place
    self.message = message
  }

  /// `file:line:column: error: message`, as compilers print it.
  public var description: String { "\(place.file):\(place.line):\(place.column): error: \(message)" }
}

/// One fault or several of one file.
public struct YAMLErrors: Error, Sendable, Hashable, CustomStringConvertible {
  /// The faults, in the order of their places.
  public var errors: [YAMLError]

  /// Makes it of faults in any order.
  public init(_ errors: [YAMLError]) {
    self.errors = errors.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  /// The faults, a line each.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
