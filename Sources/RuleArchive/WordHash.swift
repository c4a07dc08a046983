/// The hash by which words of drafts and of phrases are compared.
public enum WordHash {
  /// The hash of a word in small letters (FNV-1a), a typographic apostrophe counting as a plain one.
  ///
  /// - Complexity: O(n).
  @inlinable public static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    // U+2019 is E2 80 99: its first two bytes are left out, and its last one is taken for the plain sign.
    for byte in word where byte != 0xE2 && byte != 0x80 {
      hash = (hash ^ UInt64(byte == 0x99 ? 0x27 : byte)) &* 0x100_0000_01b3
    }
    return hash ^ hash >> 29
  }
}
