internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds paragraphs that begin with a small letter.
///
/// A paragraph that goes on with a sentence of the one before, behind a list or a link, is left alone; so is a first word
/// that is none of the language's, or has a capital inside: `iOS`, `npm`. The message's `%s` are the word with its capital
/// and the word as it stands.
public struct ParagraphStart: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "paragraph-start"

  var exceptions: Exceptions

  /// Reads the rule's keys: only `exceptions`, words that may begin a paragraph as they are.
  public init(from reader: inout KeyedReader) {
    exceptions = Exceptions(from: &reader)
  }

  /// Every first word without its capital.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let speller = draft.speller, draft.foreignLanguage == nil else { return [] }
    var findings: [Finding] = []
    var before: RegionText?
    for text in draft.texts(in: rule.scopes) {
      defer { before = text }
      let tokens = text.tokenized.tokens
      // One word by itself is no sentence.
      guard let first = tokens.first, first.kind == .word, tokens.count > 2, endsSentence(before) else { continue }
      let word = text.tokenized.string(first)
      guard startsLine(text, in: draft) else { continue }
      let isJoined = tokens[1].range.lowerBound == first.range.upperBound && tokens[1].kind != .punctuation
      guard !isJoined, let letter = word.utf8.first, (0x61...0x7A).contains(letter), word == word.lowercased(),
        word.utf8.allSatisfy({ $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }), speller.isCorrect(word),
        try !exceptions.match(word)
      else { continue }
      let better = word.prefix(1).uppercased() + word.dropFirst()
      findings.append(
        Finding(
          at: text.place(first.range), arguments: [better, word], suggestions: [better],
          applicability: rule.applicability ?? .safe))
    }
    return findings
  }

  /// Whether nothing stands before the paragraph on its line, as a greeting does: `Hi Grace, thank you`.
  private func startsLine(_ text: RegionText, in draft: DraftContext) -> Bool {
    guard let first = text.tokenized.tokens.first else { return false }
    let bytes = draft.draft.source.bytes
    let start = text.mapped.source(of: first.range).lowerBound
    guard bytes.indices.contains(start) || start == bytes.count else { return false }
    let before = bytes[..<start].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    // In HTML, a tag ends before it.
    return before.map { [UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ">")].contains($0) } ?? true
  }

  /// Whether a paragraph ends so that the next one begins a sentence; true where there is none before.
  private func endsSentence(_ text: RegionText?) -> Bool {
    guard let text, let last = text.tokenized.tokens.last else { return true }
    return [".", "!", "?", "\u{2026}"].contains(text.tokenized.string(last))
  }
}
