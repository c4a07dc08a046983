internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds words that one draft spells as Americans do beside others that it spells as Britons do: `color` and `colour`.
///
/// One convention is right: that of the configured language, if it names one; otherwise that of most such words, and
/// American where there are as many of each. Verbs in -ize are American or, as the Oxford dictionaries have it, British:
/// beside British spelling they are left alone, unless the draft has verbs in -ise as well. Names, quotations, the
/// user's own words and words with a capital within a sentence are no evidence, and never reported. The message's `%s`
/// are the word and the convention that it is of.
public struct MixedSpelling: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "mixed-spelling"

  var exceptions: Exceptions

  /// Reads the rule's keys: only `exceptions`, words that either convention knows.
  public init(from reader: inout KeyedReader) {
    exceptions = Exceptions(from: &reader)
  }

  /// A word that shows a convention.
  private struct Use {
    let text: RegionText
    let range: Range<Int>
    let word: String
    let counterpart: String
    let convention: SpellingConvention
    /// Whether it ends in -ise or -ize or a form of it.
    let isVerbInIze: Bool
  }

  /// Every word that is not of the draft's convention.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let speller = draft.speller, draft.foreignLanguage == nil else { return [] }
    var uses: [Use] = []
    for text in draft.texts(in: rule.scopes) { uses += try self.uses(in: text, of: draft) }
    let said = draft.language.flatMap { SpellingConvention($0) }
    guard !uses.isEmpty, said != nil || Set(uses.map(\.convention)).count > 1 else { return [] }
    // The dictionary tells the verbs in -ise from other words that end so, such as "trellises".
    uses = uses.filter { !$0.isVerbInIze || speller.holds($0.convention == .american ? $0.word : $0.counterpart) }
    let right = said ?? majority(of: uses)
    let hasVerbInIse = uses.contains { $0.isVerbInIze && $0.convention == .british }
    let wrong = uses.filter {
      $0.convention != right && ($0.convention == .british || !$0.isVerbInIze || hasVerbInIse)
    }
    let model = uses.first { $0.convention == right }
    return wrong.map { use in
      Finding(
        at: use.text.place(use.range), arguments: [use.word, use.convention.demonym],
        notes: note(on: model, right, in: draft).map { [$0] } ?? [], suggestions: [use.counterpart],
        applicability: rule.applicability ?? .safe)
    }
  }

  /// The convention of most words; American where there are as many of each.
  ///
  /// Verbs in -ize speak for American spelling only where nothing but them and verbs in -ise tells.
  private func majority(of uses: [Use]) -> SpellingConvention {
    func count(_ convention: SpellingConvention, _ isVerb: Bool) -> Int {
      uses.count { $0.convention == convention && $0.isVerbInIze == isVerb }
    }
    let british = count(.british, false) + count(.british, true)
    let american = count(.american, false)
    let isOxford = american == 0 && count(.british, true) == 0
    return british > american + (isOxford ? 0 : count(.american, true)) ? .british : .american
  }

  /// Where the draft has the other convention, or who asked for it.
  private func note(on model: Use?, _ convention: SpellingConvention, in draft: DraftContext) -> Note? {
    guard let model else {
      return draft.language.map { Note("the draft is in \(convention.demonym) English, as 'language' is \($0)") }
    }
    let start = model.text.mapped.source(of: model.range).lowerBound
    let position = LineIndex(draft.draft.source).position(of: start)
    let place = FilePlace(file: draft.draft.source.path, line: position.line, column: position.column)
    return Note("'\(model.word)' is \(convention.demonym)", at: place)
  }

  private func uses(in text: RegionText, of draft: DraftContext) throws(PatternError) -> [Use] {
    var uses: [Use] = []
    let quotations = text.quotations
    let tokens = text.tokenized.tokens
    for (index, token) in tokens.enumerated() where token.kind == .word {
      let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
      for range in parts(of: token, in: text) {
        let word = text.tokenized.string(in: range)
        guard let convention = SpellingConvention(of: word), let counterpart = SpellingConvention.counterpart(of: word),
          !isName(token, before: next, in: text), !draft.names.contains(word),
          !quotations.contains(where: { $0.contains(range.lowerBound) }), draft.speller?.isOwn(word) != true,
          try !exceptions.match(word.lowercased())
        else { continue }
        uses.append(
          Use(
            text: text, range: range, word: word, counterpart: counterpart, convention: convention,
            isVerbInIze: isVerbInIze(word, counterpart)))
      }
    }
    return uses
  }

  /// The parts of a compound, or the word itself, each without a possessive ending.
  private func parts(of token: Token, in text: RegionText) -> [Range<Int>] {
    func letters(_ part: ArraySlice<UInt8>) -> Range<Int> {
      part.startIndex..<(part.firstIndex { !(0x41...0x5A).contains($0 & ~0x20) } ?? part.endIndex)
    }
    let word = text.utf8[token.range]
    guard word.contains(UInt8(ascii: "-")) else { return [letters(word)] }
    return word.split(separator: UInt8(ascii: "-")).map(letters)
  }

  /// Whether a word with a capital is a name, or a part of one, as far as its neighbours tell.
  private func isName(_ token: Token, before next: Token?, in text: RegionText) -> Bool {
    func hasCapital(_ token: Token) -> Bool { text.tokenized.string(token).beginsWithCapital }
    guard hasCapital(token) else { return false }
    let sentence = text.tokenized.sentence(at: token.range.lowerBound)
    let first = sentence.flatMap { text.tokenized.tokens[$0.tokens].first { $0.kind == .word } }
    return first != token || next.map { $0.kind == .word && hasCapital($0) } ?? false
      || text.utf8[token.range].allSatisfy { !(0x61...0x7A).contains($0) }
  }

  /// Whether two words differ by `s` and `z` behind an `i`, and so are forms of a verb in -ize.
  private func isVerbInIze(_ word: String, _ counterpart: String) -> Bool {
    let letters = zip(Array(word.lowercased().utf8), Array(counterpart.lowercased().utf8))
    var before: UInt8 = 0
    for (one, other) in letters {
      if one != other { return before == UInt8(ascii: "i") && Set([one, other]) == Set("sz".utf8) }
      before = one
    }
    return false
  }
}

extension RegionText {
  /// What stands between quotation marks, each pair of them in one paragraph.
  fileprivate var quotations: [Range<Int>] {
    let closing = ["\"": "\"", "\u{201C}": "\u{201D}", "\u{2018}": "\u{2019}", "\u{AB}": "\u{BB}"]
    var quotations: [Range<Int>] = []
    var open: (start: Int, close: String)?
    for token in tokenized.tokens where token.kind == .punctuation {
      let mark = tokenized.string(token)
      if let (start, close) = open, mark == close {
        quotations.append(start..<token.range.upperBound)
        open = nil
      } else if open == nil, let close = closing[mark] {
        open = (token.range.lowerBound, close)
      }
    }
    return quotations
  }
}
