/// The words that numbered phrases need, each with the phrases: written by the build, searched in place.
///
/// Nothing is read at start. The words stand in the order of their hashes, eight characters each: five for 30 bits of
/// the hash, three for the place of the word's phrases in a second text, which has three characters for each phrase. A
/// word's phrases end where the next one's begin. The characters are the 64 from `0` on, so that the order of the
/// numbers is the order of the texts.
public struct PhraseTable: Sendable {
  private let words: StaticString
  private let phrases: StaticString

  /// Takes the two texts that `PhraseTable.encode` made.
  public init(words: StaticString, phrases: StaticString) {
    self.words = words
    self.phrases = phrases
  }

  /// The numbers of the phrases that need a word, perhaps among others.
  ///
  /// Of two words with the same 30 bits each has the other's phrases, too.
  ///
  /// - Complexity: O(log words), and the phrases found.
  public func forEachPhrase(ofWord hash: UInt64, _ body: (Int) -> Void) {
    words.withUTF8Buffer { words in
      let count = words.count / Self.recordWidth
      let wanted = Self.key(hash)
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if Self.number(words, middle * Self.recordWidth, Self.keyWidth) < wanted {
          low = middle + 1
        } else {
          high = middle
        }
      }
      guard low < count, Self.number(words, low * Self.recordWidth, Self.keyWidth) == wanted else { return }
      phrases.withUTF8Buffer { phrases in
        let places = phrases.count / Self.numberWidth
        let start = Self.number(words, low * Self.recordWidth + Self.keyWidth, Self.numberWidth)
        let end =
          low + 1 < count ? Self.number(words, (low + 1) * Self.recordWidth + Self.keyWidth, Self.numberWidth) : places
        var place = start
        while place < min(end, places) {
          body(Self.number(phrases, place * Self.numberWidth, Self.numberWidth))
          place += 1
        }
      }
    }
  }

  /// Writes the two texts for phrases by the hashes of the words that they need.
  static func encode(_ numbers: [UInt64: [Int]]) -> (words: String, phrases: String) {
    var byKey: [Int: [Int]] = [:]
    for (hash, numbers) in numbers { byKey[key(hash), default: []] += numbers }
    var words = ""
    var phrases = ""
    var place = 0
    for (key, numbers) in byKey.sorted(by: { $0.key < $1.key }) {
      words += text(key, width: keyWidth) + text(place, width: numberWidth)
      for number in Set(numbers).sorted() {
        phrases += text(number, width: numberWidth)
        place += 1
      }
    }
    return (words, phrases)
  }

  private static let keyWidth = 5
  private static let numberWidth = 3
  private static let recordWidth = keyWidth + numberWidth

  private static func key(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & (1 << 30 - 1)) }

  private static func text(_ number: Int, width: Int) -> String {
    let digits = (0..<width).reversed().map { UInt8(number >> (6 * $0) & 63) + UInt8(ascii: "0") }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ width: Int) -> Int {
    var number = 0
    for index in at..<at + width { number = number << 6 | Int(bytes[index] &- UInt8(ascii: "0")) & 63 }
    return number
  }
}
