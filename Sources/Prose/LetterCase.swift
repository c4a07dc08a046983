/// Which letters of a word are capitals.
enum LetterCase {
  case small, capitalized, capitals, mixed

  init(of word: String) {
    var hasSmall = false
    var capitals = 0
    var letters = 0
    var startsWithCapital = false
    for scalar in word.unicodeScalars {
      guard CharacterClass(scalar) == .letter else { continue }
      letters += 1
      if scalar.properties.isUppercase {
        if letters == 1 { startsWithCapital = true }
        capitals += 1
      } else if scalar.properties.isLowercase {
        hasSmall = true
      }
    }
    self =
      capitals == 0
      ? .small
      : startsWithCapital && capitals == 1 ? .capitalized : !hasSmall && capitals > 1 ? .capitals : .mixed
  }

  /// A word in this case; one that has capitals of its own keeps them.
  func applied(to word: String) -> String {
    switch self {
    case .small, .mixed: return word
    case .capitals: return word.uppercased()
    case .capitalized:
      guard let first = word.first, LetterCase(of: word) == .small else { return word }
      return first.uppercased() + word.dropFirst()
    }
  }
}
