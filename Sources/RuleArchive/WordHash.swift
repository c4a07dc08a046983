/// The hash by which words of drafts and of phrases are compared.
///
/// Made byte by byte (FNV-1a), of a word in small letters; a typographic apostrophe counts as a plain one.
public struct WordHash: Sendable {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of nothing yet.
  @inlinable public init() {}

  /// Takes in the word's next byte.
  @inlinable public mutating func combine(_ byte: UInt8) {
    // U+2019 is E2 80 99: its first two bytes are left out, and its last one is taken for the plain sign.
    if byte == 0xE2 || byte == 0x80 { return }
    state = (state ^ UInt64(byte == 0x99 ? 0x27 : byte)) &* 0x100_0000_01b3
  }

  /// The hash of what was taken in.
  @inlinable public var value: UInt64 { state ^ state >> 29 }

  /// The hash of a word in small letters.
  ///
  /// - Complexity: O(n).
  @inlinable public static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in word { hash.combine(byte) }
    return hash.value
  }
}
