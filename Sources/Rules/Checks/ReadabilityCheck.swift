internal import Source
public import YAML

/// Finds drafts that are harder to read than a grade allows.
///
/// Keys, as Vale has them: `metrics` (Gunning Fog, Coleman-Liau, Flesch-Kincaid, SMOG, Automated Readability; several
/// are averaged), `grade`. The message's `%s` is the grade of the text.
public struct ReadabilityCheck: Check {
  /// What a rule file calls it.
  public static let name = "readability"

  private let metrics: [Readability]
  private let grade: Double

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    var metrics: [Readability] = []
    for (text, place) in reader.texts("metrics") {
      if let metric = Readability.allCases.first(where: { $0.rawValue == text }) {
        metrics.append(metric)
      } else {
        let names = Readability.allCases.map(\.rawValue).joined(separator: ", ")
        reader.fail("no measure '\(text)'; there are \(names)", at: place)
      }
    }
    self.metrics = metrics
    if !reader.has("metrics") { reader.fail("a readability rule needs 'metrics'", at: reader.node.place) }
    if !reader.has("grade") { reader.fail("a readability rule needs a 'grade'", at: reader.node.place) }
    grade = reader.number("grade") ?? 0
  }

  /// One finding at the text's beginning, if it is too hard.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    let grades = metrics.compactMap { $0.grade(of: draft.prose.counts) }
    guard !grades.isEmpty else { return [] }
    let mean = grades.reduce(0, +) / Double(grades.count)
    guard mean > grade else { return [] }
    return [Finding(at: draft.startOfProse, arguments: [Formula.shown(mean)])]
  }
}
