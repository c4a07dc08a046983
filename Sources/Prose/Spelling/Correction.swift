/// What was most likely meant by a wrong word.
public struct Correction: Sendable, Hashable {
  /// What may have been meant, the likeliest first; never the word itself.
  ///
  /// One may be two words: `a lot`.
  public var suggestions: [String]
  /// Whether the first is meant as good as certainly, so that writing it is safe.
  public var isSure: Bool
  /// How much more likely the first is than a word that no dictionary has.
  public var likelihood: Likelihood

  /// Makes a correction.
  public init(_ suggestions: [String] = [], isSure: Bool = false, likelihood: Likelihood = .low) {
    self.suggestions = suggestions
    self.isSure = isSure
    self.likelihood = isSure ? .high : likelihood
  }

  /// How much more likely it is that a word was misspelt than that it is a name, say.
  public enum Likelihood: Int, Sendable, Hashable, Comparable {
    /// Nothing near, or nothing common.
    case low
    /// A word that is common and not far.
    case fair
    /// A common word that next to nothing sets apart, or the same in other capitals.
    case high

    /// Whether one is less likely than another.
    public static func < (one: Likelihood, other: Likelihood) -> Bool { one.rawValue < other.rawValue }
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
  /// A word with a prefix that makes new words freely: `multi` and `tenant`.
  case prefixed(String, String)
  /// A compound of words, each of which is right.
  case compound([String])
  /// Nothing accepts it.
  case unknown(Correction)
}
