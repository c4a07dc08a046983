/// One finding in one draft.
public struct Diagnostic: Sendable, Hashable {
  /// The rule's id: its style and its name, `Interview.SignOff`.
  public var rule: String
  /// How bad it is.
  public var severity: Severity
  /// What is wrong and what to do, in one sentence.
  public var message: String
  /// The bytes of the draft's source file that it speaks of; empty, where something is missing, at the place where it
  /// would go.
  public var range: Range<Int>
  /// The text there as a person reads it, decoded.
  public var text: String
  /// Further places that explain the finding.
  public var notes: [Note]
  /// What could stand in place of exactly `text`, the likeliest first; an empty one deletes.
  public var suggestions: [String]
  /// The change to the bytes that mends it, where there is one.
  public var fix: Fix?

  /// Makes a diagnostic.
  public init(
    rule: String, severity: Severity, message: String, range: Range<Int>, text: String = "", notes: [Note] = [],
    suggestions: [String] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.text = text
    self.notes = notes
    self.suggestions = suggestions
    self.fix = fix
  }

  /// Whether one is printed before another of the same file: by place, then by rule.
  public static func isBefore(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    (one.range.lowerBound, one.range.upperBound, one.rule, one.message)
      < (other.range.lowerBound, other.range.upperBound, other.rule, other.message)
  }
}

/// A remark that belongs to a diagnostic, often about another place.
public struct Note: Sendable, Hashable {
  /// What there is to say.
  public var message: String
  /// The place it speaks of, if it has one.
  public var place: FilePlace?

  /// Makes a note.
  public init(_ message: String, at place: FilePlace? = nil) {
    self.message = message
    self.place = place
  }
}

/// A place in a file that need not be open any more: its line and column are known already.
public struct FilePlace: Sendable, Hashable {
  /// The file's path as the user would write it.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1, in characters.
  public var column: Int

  /// Makes a place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
