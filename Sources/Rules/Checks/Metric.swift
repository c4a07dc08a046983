internal import EditDistance
internal import Source
public import YAML

/// Finds drafts of which a formula over counts gives too much or too little.
///
/// Keys, as Vale has them: `formula`, an expression over `words`, `sentences`, `paragraphs`, `syllables`, `characters`,
/// `long_words`, `complex_words`, `polysyllabic_words`, and the blocks by their scopes (`heading.h2`, `list`, …);
/// `condition`, what its value must meet to be found (`> 10`). The message's `%s` is the value.
public struct Metric: Check {
  /// What a rule file calls it.
  public static let name = "metric"

  private let formula: Formula?
  private let condition: Formula?

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    func read(_ key: String, prefix: String) -> Formula? {
      let place = reader.value(key)?.place ?? reader.node.place
      let text = reader.requiredString(key)
      if text.isEmpty { return nil }
      do throws(FormulaError) {
        let formula = try Formula(prefix + text)
        for name in formula.names where name != "value" && !TextCounts.isCount(name) {
          let near = nearest(to: name, among: TextCounts.names.sorted()).map { "did you mean '\($0)'?" }
          let rest =
            near ?? "there are \(TextCounts.names.sorted().joined(separator: ", ")), and scopes such as heading.h2"
          reader.fail("'\(key)' has no count '\(name)'; \(rest)", at: place)
        }
        return formula
      } catch {
        let error = FormulaError(offset: max(0, error.offset - prefix.utf8.count), why: error.why)
        reader.fail("'\(key)' is no formula: \(error)", at: place)
        return nil
      }
    }
    formula = read("formula", prefix: "")
    condition = read("condition", prefix: "value ")
  }

  /// One finding at the text's beginning, if the value meets the condition.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let formula, let condition else { return [] }
    let counts = draft.prose.counts
    // Without a word, every mean would be a division by nothing.
    let value = formula.value { counts[$0] }
    guard value.isFinite, condition.value({ $0 == "value" ? value : counts[$0] }) != 0 else { return [] }
    return [Finding(at: draft.startOfProse, arguments: [Formula.shown(value)])]
  }
}
