/// A list of words that is searched as it stands in the program: nothing is made of it at start.
///
/// Made for lists of a hundred words that a run asks a few times: to make a set of such a list takes as long as a hundred
/// searches.
struct StaticWords: ExpressibleByStringLiteral, Sendable {
  private let text: StaticString

  /// Takes words with spaces or ends of lines between them.
  init(stringLiteral text: StaticString) { self.text = text }

  /// Whether a word is in the list.
  ///
  /// - Complexity: O(length of the list), about a nanosecond a byte.
  func contains(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { wanted in
      text.withUTF8Buffer { bytes in
        guard !wanted.isEmpty, wanted.count <= bytes.count else { return false }
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
