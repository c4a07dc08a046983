/// Writes a text as a title, by the rules of the Associated Press or of the Chicago Manual of Style.
///
/// All words begin with a capital but short ones within; the first and the last always do.
enum TitleCase: String, Sendable, CaseIterable {
  case associatedPress = "AP"
  case chicago = "Chicago"

  /// A text as a title.
  func title(of text: String) -> String {
    let characters = Array(text)
    var title = ""
    var at = 0
    while at < characters.count {
      guard TitleCase.isWord(characters[at]) else {
        title.append(characters[at])
        at += 1
        continue
      }
      let start = at
      while at < characters.count, !characters[at].isWhitespace, characters[at] != "-", characters[at] != "/" {
        at += 1
      }
      let word = String(characters[start..<at])
      title += isSmall(word, start..<at, in: characters) ? word.lowercased() : TitleCase.capitalized(word)
    }
    return title
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// Whether a word is written small where it stands: it is a small one, neither first nor last, not behind a colon and
  /// not part of a compound's beginning.
  private func isSmall(_ word: String, _ range: Range<Int>, in text: [Character]) -> Bool {
    let lower = word.lowercased()
    guard TitleCase.small.contains(lower) || self == .chicago && TitleCase.prepositions.contains(lower) else {
      return false
    }
    guard range.lowerBound > 0, range.upperBound < text.count else { return false }
    let before = TitleCase.plain(text[range.lowerBound - 1])
    let beforeThat = range.lowerBound > 1 ? TitleCase.plain(text[range.lowerBound - 2]) : " "
    return [" ", "-", "/"].contains(before) && beforeThat != ":" && beforeThat != "-"
      && (TitleCase.plain(text[range.upperBound]) != "-" || before == "-")
  }

  /// A dash is as good as a hyphen.
  private static func plain(_ character: Character) -> Character {
    character == "\u{2013}" || character == "\u{2014}" ? "-" : character
  }

  private static let small: Set = [
    "a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "on", "or", "per", "the", "to",
    "vs", "vs.", "via", "v", "v.",
  ]

  /// Those that are hardly ever adverbs: "Growing Up" is a title, too.
  private static let prepositions: Set = [
    "with", "from", "into", "during", "including", "until", "against", "among", "throughout", "despite", "towards",
    "upon", "concerning", "about", "over", "through", "before", "between", "after", "since", "without", "under",
    "within", "along", "following", "across", "beyond", "around", "down", "near", "above",
  ]
}
