/// What was most likely meant by a wrong word.
public struct Correction: Sendable, Hashable {
  /// What may have been meant, the likeliest first; never the word itself.
  ///
  /// One may be two words: `a lot`.
  public var suggestions: [String]
  /// Whether the first is meant as good as certainly, so that writing it is safe.
  public var isSure: Bool

  /// Makes a correction.
  public init(_ suggestions: [String] = [], isSure: Bool = false) {
    self.suggestions = suggestions
    self.isSure = isSure
  }
}

/// Which list accepts a word, or what would be suggested for it.
public enum WordTrace: Sendable, Hashable {
  /// It is no word that spelling judges: it has digits, or is too long.
  case notJudged
  /// One of the owner's own words: the user's, or a name from the draft.
  case own
  /// One of the project's lists, by its name in `SpellingResources.lists`.
  case list(String)
  /// The dictionary, by the path of its word file.
  case dictionary(String)
  /// The other spelling convention's form of a word.
  case variant(of: String, SpellingConvention)
  /// The plural of a noun, which the dictionary lists without one.
  case plural(of: String)
  /// The possessive of a word.
  case possessive(of: String)
  /// A compound of words, each of which is right.
  case compound([String])
  /// Nothing accepts it.
  case unknown(Correction)
}
