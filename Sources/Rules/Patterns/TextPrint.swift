internal import RuleArchive

/// What pairs and triples of bytes a text has, so that it can be told at once of most literals that they do not occur.
///
/// A table of bits, at least eight for each byte of the text: of a literal of five bytes that does not occur it says
/// "perhaps" about once in a thousand times.
struct TextPrint: Sendable {
  private var bits: [UInt64]
  private let mask: UInt32

  /// Takes the print of a text whose ASCII letters are in lower case.
  ///
  /// - Complexity: O(n); a mail of 700 bytes takes a few microseconds.
  init(ofLowercased text: [UInt8]) {
    var size: UInt32 = 4096
    while size < 1 << 20, Int(size) < text.count * 16 { size *= 2 }
    mask = size - 1
    bits = Array(repeating: 0, count: Int(size / 64))
    var before: UInt32 = 0
    var last: UInt32 = 0
    for (index, byte) in text.enumerated() {
      let byte = UInt32(byte)
      if index > 0 { insert(TextPrint.hash(last, byte, 0)) }
      if index > 1 { insert(TextPrint.hash(before, last, byte + 1)) }
      (before, last) = (last, byte)
    }
  }

  /// Whether one of the literals that a pattern needs may occur.
  func mayHold(_ literals: RequiredLiterals) -> Bool {
    literals.texts.contains { mayHold($0) }
  }

  private func mayHold(_ text: [UInt8]) -> Bool {
    guard text.count >= 2 else { return true }
    if text.count == 2 { return holds(TextPrint.hash(UInt32(text[0]), UInt32(text[1]), 0)) }
    for index in 2..<text.count
    where !holds(TextPrint.hash(UInt32(text[index - 2]), UInt32(text[index - 1]), UInt32(text[index]) + 1)) {
      return false
    }
    return true
  }

  private mutating func insert(_ hash: UInt32) {
    bits[Int((hash & mask) >> 6)] |= 1 << UInt64(hash & 63)
  }

  private func holds(_ hash: UInt32) -> Bool {
    bits[Int((hash & mask) >> 6)] & (1 << UInt64(hash & 63)) != 0
  }

  /// Mixes up to three bytes, the third counted from 1 (Knuth's multiplicative hash, TAOCP 6.4).
  private static func hash(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32 {
    let key = first | second << 8 | third << 16
    return (key &* 2_654_435_761) >> 8
  }
}
