internal import Prose
internal import Source
public import YAML

/// Finds words that no dictionary knows, and what was meant.
///
/// Names of the draft and its facts, addresses, links, numbers and the like are no words here. Keys: `ignore`, words
/// that are right as they are.
public struct Spelling: Check {
  /// What a rule file calls it.
  public static let name = "spelling"

  private let ignored: Set<String>

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    ignored = Set(reader.strings("ignore").map(KnownNames.folded))
  }

  /// Every wrong word.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let speller = draft.speller, draft.foreignLanguage == nil else { return [] }
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      for (token, word) in text.words where !isRight(word, in: draft, speller) {
        let suggestions = speller.suggestions(for: word)
        findings.append(Finding(at: text.place(token.range), arguments: [word], suggestions: suggestions))
      }
    }
    return findings
  }

  private func isRight(_ word: String, in draft: DraftContext, _ speller: Speller) -> Bool {
    ignored.contains(KnownNames.folded(word)) || draft.names.contains(word) || speller.isCorrect(word)
  }
}
