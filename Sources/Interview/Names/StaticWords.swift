/// A list of words that is searched as it stands in the program: nothing is made of it at start.
///
/// Made for lists of a hundred words that a run asks a few times: to make a set of such a list takes as long as a hundred
/// searches.
struct StaticWords: ExpressibleByStringLiteral, Sendable {
  private let text: StaticString
  /// The words' first bytes and their lengths as bits, several to a bit, by which most other words are passed over.
  private var beginnings: UInt64 = 0
  private var lengths: UInt64 = 0

  /// Takes words with spaces or ends of lines between them.
  init(stringLiteral text: StaticString) {
    self.text = text
    text.withUTF8Buffer { bytes in
      for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
        beginnings |= 1 << UInt64(word[word.startIndex] & 63)
        lengths |= 1 << UInt64(word.count & 63)
      }
    }
  }

  /// Whether a word is in the list.
  ///
  /// - Complexity: O(length of the list) where a word of the list begins alike and another is as long, else O(1).
  func contains(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { wanted in
      text.withUTF8Buffer { bytes in
        guard !wanted.isEmpty, beginnings >> UInt64(wanted[0] & 63) & 1 == 1,
          lengths >> UInt64(wanted.count & 63) & 1 == 1
        else { return false }
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
