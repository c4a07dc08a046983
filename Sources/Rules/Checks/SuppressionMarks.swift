public import YAML

/// Finds marks that silence a rule wrongly: that name no rule, silence nothing, or give no reason.
///
/// Only the linter knows what a mark has silenced, once all other rules have run: it makes the findings, and this check
/// gives them their words.
public struct SuppressionMarks: Check {
  /// What a rule file calls it.
  public static let name = "suppression"
  /// No such rule; nothing silenced; no reason; a mark whose own name is misspelt.
  public static let cases = ["unknown", "unused", "unreasoned", "misspelt"]

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// Nothing: the linter makes the findings.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] { [] }
}
