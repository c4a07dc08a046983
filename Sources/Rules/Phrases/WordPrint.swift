internal import Prose

/// What words a text may have, at a glance: a Bloom filter of its tokens.
///
/// Of a text of 120 words it takes one absent word in 130 for present.
struct WordPrint: Sendable {
  private var bits = [UInt64](repeating: 0, count: 256)

  /// Looks at a text's tokens.
  ///
  /// - Parameter lowercased: the text, its ASCII letters in lower case.
  /// - Complexity: O(n).
  init(_ tokens: [Token], lowercased: [UInt8]) {
    for token in tokens {
      let hash = Self.hash(lowercased[token.range])
      bits[Int(truncatingIfNeeded: hash >> 6 & 255)] |= 1 << (hash & 63)
    }
  }

  /// Whether a word may be there.
  func mayHold(_ hash: UInt64) -> Bool { bits[Int(truncatingIfNeeded: hash >> 6 & 255)] & 1 << (hash & 63) != 0 }

  /// The hash of a word (FNV-1a), a typographic apostrophe counting as a plain one.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    // U+2019 is E2 80 99: its first two bytes are left out, and its last one is taken for the plain sign.
    for byte in word where byte != 0xE2 && byte != 0x80 {
      hash = (hash ^ UInt64(byte == 0x99 ? 0x27 : byte)) &* 0x100_0000_01b3
    }
    return hash ^ hash >> 29
  }
}
