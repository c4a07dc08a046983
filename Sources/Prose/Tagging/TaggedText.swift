/// A word of syntax, which is a token or a part of one, with its part of speech.
///
/// `don't` is one token and two syntactic words, a verb and an adverb (Universal Dependencies, Tokenization and Word
/// Segmentation).
public struct SyntacticWord: Sendable, Hashable {
  /// Where it stands, in bytes of the text.
  public var range: Range<Int>
  /// The index of its token.
  public var token: Int
  /// Its part of speech.
  public var tag: PartOfSpeech

  /// Makes a syntactic word.
  public init(range: Range<Int>, token: Int, tag: PartOfSpeech) {
    self.range = range
    self.token = token
    self.tag = tag
  }
}

/// The parts of speech of a text.
public struct TaggedText: Sendable {
  /// The text.
  public let text: TokenizedText
  /// Its syntactic words, in order.
  public let words: [SyntacticWord]
  /// The first word of each token, and after the last token the number of words.
  private let firstWords: [Int]

  /// Makes a tagged text of the words of all its tokens, in order.
  init(text: TokenizedText, words: [SyntacticWord], firstWords: [Int]) {
    self.text = text
    self.words = words
    self.firstWords = firstWords
  }

  /// The indices of a token's words, of which there is at least one; none where there is no such token.
  public func words(ofToken token: Int) -> Range<Int> {
    text.tokens.indices.contains(token) ? firstWords[token]..<firstWords[token + 1] : 0..<0
  }

  /// The indices of a sentence's words.
  public func words(of sentence: Sentence) -> Range<Int> {
    let tokens = sentence.tokens.clamped(to: text.tokens.indices)
    return firstWords[tokens.lowerBound]..<firstWords[tokens.upperBound]
  }

  /// The part of speech of a token as a whole; nil where there is no such token.
  ///
  /// That of `don't` is the verb's and that of `John's` the name's; a compound has its last part's (`co-workers`), and one
  /// that ends in a particle is a noun (`follow-up`).
  public func tag(ofToken token: Int) -> PartOfSpeech? {
    let range = words(ofToken: token)
    guard let first = range.first else { return nil }
    var last = first
    for index in range.dropFirst(1) where words[index].tag == .hyphen && index + 1 < range.upperBound {
      last = index + 1
    }
    let tag = words[last].tag
    guard last > first else { return words[first].tag == .currency ? .cardinal : tag }
    switch tag {
    case .particle, .preposition, .adverb:
      return words[first].tag.isVerb || words[first].tag.isCommonNoun ? .noun : tag
    default: return tag
    }
  }

  /// The text of a word.
  public func string(_ word: SyntacticWord) -> String { text.string(in: word.range) }
}
