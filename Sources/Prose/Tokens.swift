/// A word, a number or a mark of a text.
public struct Token: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// Letters, with the apostrophes and hyphens inside: `don't`, `follow-up`, `O'Brien`.
    case word
    /// Digits, with what belongs to them: `24`, `3.5`, `10am`, `2nd`.
    case number
    /// An address, a link, a file name, a handle: what is no word of a language.
    case address
    /// A mark: one scalar value, but for `...` and `--`, which are one.
    case punctuation
    /// An emoji or another symbol.
    case symbol
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands, in bytes of the text.
  public var range: Range<Int>

  /// Makes a token.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A sentence: a run of tokens.
public struct Sentence: Sendable, Hashable {
  /// Where it stands, in bytes of the text, from its first token's start to its last one's end.
  public var range: Range<Int>
  /// Its tokens, as indices.
  public var tokens: Range<Int>

  /// Makes a sentence.
  public init(range: Range<Int>, tokens: Range<Int>) {
    self.range = range
    self.tokens = tokens
  }
}

/// A text cut into tokens and sentences, once for all rules.
public struct TokenizedText: Sendable {
  /// The text, in UTF-8.
  public let utf8: [UInt8]
  /// Its tokens, in order.
  public let tokens: [Token]
  /// Its sentences, in order; each token is in exactly one.
  public let sentences: [Sentence]

  /// Cuts a text.
  ///
  /// - Complexity: O(n).
  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    tokens = []
    sentences = []
  }

  /// The text of a token.
  public func string(_ token: Token) -> String { String(decoding: utf8[token.range], as: UTF8.self) }

  /// The text of a sentence.
  public func string(_ sentence: Sentence) -> String { String(decoding: utf8[sentence.range], as: UTF8.self) }

  /// The sentence that holds a byte of the text.
  public func sentence(at offset: Int) -> Sentence? {
    sentences.last { $0.range.lowerBound <= offset }
  }
}
