/// The words that numbered phrases need, each with the phrases: written by the build, searched in place.
///
/// Nothing is read at start. A word is known by 30 bits of its hash, which a `RecordTable` leads to its phrases in a second
/// text, three characters for each.
public struct PhraseTable: Sendable {
  private let words: RecordTable
  private let phrases: StaticString

  /// Takes the two texts that `PhraseTable.encode` made.
  public init(words: StaticString, phrases: StaticString) {
    self.words = RecordTable(words, keyWidth: Self.keyWidth, placeWidth: Self.numberWidth)
    self.phrases = phrases
  }

  /// The numbers of the phrases that need a word, perhaps among others.
  ///
  /// Of two words with the same 30 bits each has the other's phrases, too.
  ///
  /// - Complexity: O(log words), and the phrases found.
  public func forEachPhrase(ofWord hash: UInt64, _ body: (Int) -> Void) {
    phrases.withUTF8Buffer { phrases in
      let places = words.places(of: Self.key(hash), end: phrases.count / Self.numberWidth) ?? 0..<0
      for place in places {
        body(Int(RecordTable.number(phrases, place * Self.numberWidth, Self.numberWidth)))
      }
    }
  }

  /// Writes the two texts for phrases by the hashes of the words that they need.
  static func encode(_ numbers: [UInt64: [Int]]) -> (words: String, phrases: String) {
    var byKey: [UInt64: [Int]] = [:]
    for (hash, numbers) in numbers { byKey[key(hash), default: []] += numbers }
    var words = ""
    var phrases = ""
    var place = 0
    for (key, numbers) in byKey.sorted(by: { $0.key < $1.key }) {
      words += RecordTable.encode(key, place, keyWidth: keyWidth, placeWidth: numberWidth)
      for number in Set(numbers).sorted() {
        phrases += RecordTable.text(UInt64(number), width: numberWidth)
        place += 1
      }
    }
    return (words, phrases)
  }

  private static let keyWidth = 5
  private static let numberWidth = 3

  private static func key(_ hash: UInt64) -> UInt64 { hash & (1 << 30 - 1) }
}
