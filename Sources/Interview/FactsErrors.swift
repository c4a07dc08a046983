public import Source
internal import YAML

/// A fault in what tells of the interview: a facts file, an invitation or an option.
public struct FactsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where the fault is; nil for an option, which the message names.
  public var place: FilePlace?
  /// What is wrong and what to do about it, in lower case.
  public var message: String
  /// Whether the rest could be read nevertheless.
  public var isWarning: Bool

  /// Makes an error, or a warning.
  public init(_ message: String, at place: FilePlace? = nil, isWarning: Bool = false) {
    self.place = place
    self.message = message
    self.isWarning = isWarning
  }

  /// `file:line:column: error: message`, as compilers print it; without the place where there is none.
  public var description: String {
    let text = "\(isWarning ? "warning" : "error"): \(message)"
    guard let place else { return text }
    return "\(place.file):\(place.line):\(place.column): \(text)"
  }
}

/// One fault or several, all that one look found.
public struct FactsErrors: Error, Sendable, Hashable, CustomStringConvertible {
  /// The faults, in the order of their places.
  public var errors: [FactsError]

  /// Makes it of faults in their order.
  public init(_ errors: [FactsError]) { self.errors = errors }

  init(_ faults: YAMLErrors) {
    self.init(faults.errors.map { FactsError($0.message, at: $0.place) })
  }

  /// The faults, a line each.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
