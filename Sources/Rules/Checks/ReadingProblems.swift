internal import Mail
public import YAML

/// Passes on what the reader of mail could not read as it should, or left out for its size.
public struct ReadingProblems: Check {
  /// What a rule file calls it.
  public static let name = "reading-problems"

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// A finding a problem.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    draft.draft.problems.map { Finding(at: .file($0.range), arguments: [$0.message]) }
  }
}
