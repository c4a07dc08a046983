internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds clarifications of an answer given at the interview that are longer than one brief sentence.
///
/// A clarification begins with a sentence that says that it is one (`cues`) and goes on to the end of its paragraph or
/// to a sentence that speaks of something else: one with a pattern of `ends`. Keys: `cues`; `ends`; `max`, how many
/// words the sentence may have. The message's `%s` is the number of sentences, or of words.
public struct Clarification: Check {
  /// What a rule file calls it.
  public static let name = "clarification"
  /// More than one sentence; a long one.
  public static let cases = ["sentences", "words"]

  private let cues: [Pattern]
  private let ends: [Pattern]
  private let most: Int

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    cues = reader.patterns("cues", ignoringCase: true)
    ends = reader.patterns("ends", ignoringCase: true)
    most = reader.integer("max") ?? 40
    if cues.isEmpty { reader.fail("a clarification rule needs 'cues'", at: reader.place(of: "cues")) }
  }

  /// One finding for each clarification that is too long.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      let sentences = text.tokenized.sentences
      var at = 0
      while at < sentences.count {
        guard try occurs(cues, in: sentences[at], of: text) else {
          at += 1
          continue
        }
        let start = at
        at += 1
        while at < sentences.count, try !occurs(ends, in: sentences[at], of: text) { at += 1 }
        let count = at - start
        let range = sentences[start].range.lowerBound..<sentences[at - 1].range.upperBound
        let words = text.tokenized.tokens[sentences[start].tokens].count { [.word, .number].contains($0.kind) }
        if count > 1 {
          findings.append(Finding(at: text.place(range), case: "sentences", arguments: ["\(count)"]))
        } else if words > most {
          findings.append(Finding(at: text.place(range), case: "words", arguments: ["\(words)"]))
        }
      }
    }
    return findings
  }

  private func occurs(
    _ patterns: [Pattern], in sentence: Sentence, of text: RegionText
  ) throws(PatternError) -> Bool {
    for pattern in patterns where try pattern.occurs(in: text.utf8, range: sentence.range) { return true }
    return false
  }
}
