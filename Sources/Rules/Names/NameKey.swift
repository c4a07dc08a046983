internal import EditDistance
internal import Interview

/// A word in the form in which names are compared, made once for many comparisons.
struct NameKey: Sendable {
  /// The word, in small letters without marks, apostrophes and hyphens.
  let text: String
  private let bytes: [UInt8]
  /// Whether the word as it is written is ASCII.
  private let isASCII: Bool
  /// The letters that occur, as bits, several letters to a bit.
  private let letters: UInt64

  /// Folds a word.
  init(_ word: String) {
    text = NameFolding.key(word)
    bytes = Array(text.utf8)
    isASCII = word.utf8.allSatisfy { $0 < 0x80 }
    letters = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Whether it cannot be told from the keys alone that two words are spellings of one name.
  func mayBeSpelled(as other: NameKey) -> Bool {
    // What a letter is written out as shows in no key.
    !isASCII || !other.isASCII || bytes == other.bytes
  }

  /// How many letters it has.
  var count: Int { isASCII ? bytes.count : text.count }

  /// The edits between two keys; nil where there are more than a bound.
  ///
  /// - Complexity: O(1) for nearly all pairs of words, O(n × m) for those that have nearly the same letters.
  func distance(to other: NameKey, within bound: Int) -> Int? {
    guard abs(count - other.count) <= bound else { return nil }
    let distance: Int
    if isASCII, other.isASCII {
      // An edit takes one letter out of the set and puts one in at most.
      guard (letters ^ other.letters).nonzeroBitCount <= 2 * bound else { return nil }
      distance = editDistance(bytes, other.bytes)
    } else {
      distance = editDistance(Array(text), Array(other.text))
    }
    return distance <= bound ? distance : nil
  }
}
