/// A list of words that is searched as it stands in the program: nothing is made of it at start.
///
/// Made for lists of a hundred words that a run asks a few times: to make a set of such a list takes as long as a hundred
/// searches.
struct StaticWords: ExpressibleByStringLiteral, Sendable {
  private let text: StaticString
  /// By a first byte the lengths of the words that begin with it, as bits, several to a bit; by these most other words
  /// are passed over.
  private var lengths = SIMD32<UInt16>()

  /// Takes words with spaces or ends of lines between them.
  init(stringLiteral text: StaticString) {
    self.text = text
    text.withUTF8Buffer { bytes in
      for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
        lengths[Int(word[word.startIndex] & 31)] |= 1 << UInt16(word.count & 15)
      }
    }
  }

  /// Whether a word is in the list.
  ///
  /// - Complexity: O(length of the list) where a word of the list begins alike and is as long, else O(1).
  func contains(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { wanted in
      text.withUTF8Buffer { bytes in
        guard let first = wanted.first, lengths[Int(first & 31)] >> UInt16(wanted.count & 15) & 1 == 1 else {
          return false
        }
        var start = 0
        while start + wanted.count <= bytes.count {
          var end = start
          while end < bytes.count, bytes[end] > 0x20 { end += 1 }
          if end - start == wanted.count, bytes[start] == wanted[0], bytes[start..<end].elementsEqual(wanted) {
            return true
          }
          start = end + 1
        }
        return false
      }
    }
  }
}
