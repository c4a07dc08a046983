/// The characters of bytes that ought to be UTF-8, each with the bytes it was read from.
///
/// A byte that is no part of a character comes alone, as U+FFFD: so every byte is counted, and columns and excerpts
/// agree on bytes that are in no UTF-8 at all. (`String(decoding:)` gives one U+FFFD for several such bytes.)
///
/// Well-formed sequences are those of table 3-7 of The Unicode Standard.
public struct UTF8Scalars: Sequence, IteratorProtocol, Sendable {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  /// Begins to read bytes; the ranges that it gives are indices into them.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// The next character and its bytes.
  public mutating func next() -> (scalar: Unicode.Scalar, range: Range<Int>)? {
    guard at < bytes.endIndex else { return nil }
    let start = at
    let first = bytes[at]
    at += 1
    if first < 0x80 { return (Unicode.Scalar(first), start..<at) }
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      default: (1, 0x80...0xBF)
      }
    guard length > 1, bytes.endIndex - start >= length, second.contains(bytes[at]) else {
      return ("\u{FFFD}", start..<at)
    }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in at..<start + length {
      guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", start..<at) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    at = start + length
    return (Unicode.Scalar(value) ?? "\u{FFFD}", start..<at)
  }
}
