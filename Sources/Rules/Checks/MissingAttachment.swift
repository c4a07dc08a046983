internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds mail that speaks of an attachment and has none.
///
/// What an earlier mail below says does not count. A draft in a text file can have no attachment, and is only reminded of
/// it. Keys: `tokens`, patterns of such talk; `unless`, patterns of a
/// sentence that speaks of an attachment elsewhere.
public struct MissingAttachment: Check {
  /// What a rule file calls it.
  public static let name = "missing-attachment"

  /// `mail`, which could have one, and `text`, which could not.
  public static let cases = ["mail", "text"]

  private let patterns: PatternList
  private let unless: [Pattern]

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    patterns = PatternList(
      reader.texts("tokens").map { text, place in
        reader.pattern(text, at: place, ignoringCase: true) { "\\b(?:\($0))\\b" }
      })
    unless = reader.patterns("unless", ignoringCase: true)
  }

  /// The first mention.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard draft.draft.attachments.isEmpty else { return [] }
    for text in draft.texts(in: rule.scopes) {
      for (_, match) in try patterns.matches(in: text) {
        let sentence = text.tokenized.sentence(at: match.range.lowerBound)?.range ?? 0..<text.utf8.count
        var isElsewhere = false
        for pattern in unless where !isElsewhere {
          isElsewhere = try pattern.occurs(in: text.utf8, range: sentence)
        }
        if isElsewhere { continue }
        return [
          Finding(
            at: text.place(match.range), case: draft.draft.format == .text ? "text" : "mail",
            arguments: [text.mapped.string(in: match.range)])
        ]
      }
    }
    return []
  }
}
