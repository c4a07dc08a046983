public import Source

/// What a report may say of a rule besides its findings.
public struct RuleDescription: Sendable, Hashable {
  /// The rule's id: its style and its name, `Interview.SignOff`.
  public var id: String
  /// What it looks for, in a sentence of plain text.
  public var summary: String
  /// Why it matters, in plain text.
  public var why: String
  /// The severity that it has unless it is configured.
  public var severity: Severity
  /// Where it is explained on the web, if it is.
  public var helpURI: String?

  /// Makes a description.
  public init(id: String, summary: String, why: String = "", severity: Severity, helpURI: String? = nil) {
    self.id = id
    self.summary = summary
    self.why = why
    self.severity = severity
    self.helpURI = helpURI
  }
}
