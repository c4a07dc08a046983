internal import Source

/// Tells a text from bytes that are none.
enum BinaryCheck {
  /// Looks at the first 8 KiB, as version control does.
  ///
  /// - Throws: `ReadingError.binary` where control characters show that it is no text. A single one, or a NUL or two in a
  ///   long text, is a fault in it, not the end of it.
  static func check(_ bytes: [UInt8], from start: Int) throws(ReadingError) {
    var controls = 0
    var first = start
    let sample = bytes[min(start, bytes.count)...].prefix(8 << 10)
    for at in sample.indices where bytes[at] < 9 || (14...26).contains(bytes[at]) || (28...31).contains(bytes[at]) {
      if controls == 0 { first = at }
      controls += 1
    }
    if controls > 1, controls * 50 > sample.count { throw .binary(offset: first) }
  }
}

/// Texts of 16 bits a character, as some Windows programs save them.
struct WideText {
  /// The charset.
  var charset: String
  /// Where the text begins, after the byte order mark.
  var start: Int

  /// Whether a file is such a text, by its byte order mark.
  static func charset(of bytes: [UInt8]) throws(ReadingError) -> WideText? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return WideText(charset: "utf-16le", start: 2) }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return WideText(charset: "utf-16be", start: 2) }
    return nil
  }
}
