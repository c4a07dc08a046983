internal import Prose
internal import Source
public import YAML

/// Finds `a` before a vowel's sound and `an` before a consonant's.
///
/// The next word's sound decides, not its letter: `an hour`, `a unique idea`, `an MBA`. Where people differ, either
/// stands. The message's first `%s` is the right article, the second what was found, the third the word behind it.
public struct Article: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "article"

  var exceptions: Exceptions

  /// Reads the rule's keys: only `exceptions`, words behind the article.
  public init(from reader: inout KeyedReader) {
    exceptions = Exceptions(from: &reader)
  }

  /// Every article that does not go with the word right behind it.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      let tokens = text.tokenized.tokens
      for (token, next) in zip(tokens, tokens.dropFirst()) where isArticle(token, of: text) {
        // Nothing but spaces between: no dash, and no mark that ends a clause.
        guard next.kind == .word || next.kind == .number, token.range.upperBound < next.range.lowerBound else {
          continue
        }
        let word = text.tokenized.string(next)
        let written = text.tokenized.string(token)
        // A letter by itself is more often a list's or a variable's name than a word: "section a b", "a and b".
        // The sounds of Latin letters are known, not of others: "an α-version".
        guard word.utf8.count > 1, !coordinators.contains(word), word.unicodeScalars.allSatisfy({ $0.value < 0x250 }),
          let article = IndefiniteArticle(rawValue: written.lowercased())
        else { continue }
        let right = IndefiniteArticle.articles(before: word) { draft.speller?.isCorrect($0) ?? false }
        guard let first = right.first, !right.contains(article), try !exceptions.match(word) else { continue }
        let better = Inflector().matchingCase(first.rawValue, of: written)
        findings.append(
          Finding(
            at: text.place(token.range), arguments: [better, written, word], suggestions: [better],
            applicability: rule.applicability ?? .unsafe))
      }
    }
    return findings
  }

  /// Whether a token is an article: not the letter of "plan A", of "A/B", of "A+" or of "section 4.a".
  private func isArticle(_ token: Token, of text: RegionText) -> Bool {
    let before = text.utf8.prefix(token.range.lowerBound).suffix(2)
    let isNumbered = before.last == UInt8(ascii: ".") && before.first?.isASCIIDigit == true
    guard token.kind == .word, !isNumbered else { return false }
    let written = text.tokenized.string(token)
    if written == "a" || written == "an" { return true }
    guard written == "A" || written == "An" else { return false }
    return text.tokenized.sentence(at: token.range.lowerBound)?.range.lowerBound == token.range.lowerBound
  }
}

/// Before these stands no article but a letter.
private let coordinators: Set<String> = ["and", "or"]
