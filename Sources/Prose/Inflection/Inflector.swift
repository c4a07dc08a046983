/// Makes and undoes the forms of English words.
///
/// Irregular words are listed, the others go by rule. A rule can be wrong about a word that it does not know, so each
/// question takes a predicate that tells whether a word is one of the language (a dictionary's look-up): a form that it
/// refuses is not given, and where spellings differ it chooses. Words are taken and given in small letters; see
/// `matchingCase(_:of:)`.
public struct Inflector: Sendable, Hashable {
  /// Which spelling is given first where both are words.
  public var variety: EnglishVariety

  /// Makes an inflector.
  public init(variety: EnglishVariety = .american) {
    self.variety = variety
  }

  /// The first candidate that is a word.
  func first(_ candidates: [String], _ isWord: (String) -> Bool) -> String? {
    candidates.first(where: isWord)
  }

  /// The same candidates without repetitions.
  func distinct(_ candidates: [String]) -> [String] {
    var seen: Set<String> = []
    return candidates.filter { seen.insert($0).inserted }
  }

  /// The spelling of a form by the inflector's variety, then by the other.
  func spelled(_ form: (EnglishVariety) -> String) -> [String] {
    let own = form(variety)
    let other = form(variety == .american ? .british : .american)
    return own == other ? [own] : [own, other]
  }

  /// A form with the capitals of the word that it replaces: `Studies` for `Study`, `STUDIES` for `STUDY`.
  public func matchingCase(_ form: String, of original: some StringProtocol) -> String {
    guard let first = original.first, first.isUppercase else { return form }
    if original.count > 1, original.allSatisfy({ !$0.isLowercase }) { return form.uppercased() }
    return matchingFirstLetter(form, of: original)
  }

  /// A form that begins with a capital where what it replaces does, unless that is `I`, which has one everywhere.
  public func matchingFirstLetter(_ form: String, of original: some StringProtocol) -> String {
    guard let first = original.first, first.isUppercase, original != "I" else { return form }
    return form.prefix(1).uppercased() + form.dropFirst()
  }
}

/// One or more than one.
public enum GrammaticalNumber: Sendable, Hashable {
  /// One, or what is not counted.
  case singular
  /// More than one.
  case plural
}
