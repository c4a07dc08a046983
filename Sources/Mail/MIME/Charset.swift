internal import Source

/// A charset that text may be in (RFC 2978), with the two that nearly all mail uses built in.
enum Charset: Sendable, Hashable {
  /// UTF-8 and ASCII, and whatever a part without a charset holds.
  case utf8
  /// Windows-1252, which is also what people mean by ISO-8859-1 (WHATWG Encoding Standard §4.2).
  case windows1252
  /// UTF-7, whose shift state iconv loses between one character and the next.
  case utf7
  /// Any other that the system knows, by its name.
  case other(String)

  /// The charset of a name; an empty or unknown one is taken for UTF-8.
  init(named name: String) {
    switch name.lowercased().filter({ !" \"'\t".contains($0) }) {
    case "", "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "unknown-8bit", "x-unknown",
      "default",
      "binary", "utf-8-mac":
      self = .utf8
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "latin-1", "windows-1252", "cp1252", "cp-1252",
      "x-cp1252":
      self = .windows1252
    case "utf-7", "utf7", "unicode-1-1-utf-7", "csunicode11utf7", "x-unicode-2-0-utf-7": self = .utf7
    case let name: self = .other(name)
    }
  }

  /// Whether text can be read in it.
  var isKnown: Bool {
    if case .other(let name) = self { CharsetConverter(from: name) != nil } else { true }
  }

  /// The text of octets, in UTF-8, and whether every octet was fit for the charset.
  ///
  /// In UTF-8 a byte that is part of no character is read as Windows-1252, which it mostly is. In another charset it
  /// becomes U+FFFD.
  func decode(_ octets: MappedText) -> (text: MappedText, isClean: Bool) {
    switch self {
    case .utf8: Charset.decodeUTF8(octets)
    case .windows1252: (Charset.decodeWindows1252(octets), true)
    case .utf7: (UTF7.decode(octets), true)
    case .other(let name):
      if let converter = CharsetConverter(from: name) {
        converter.decode(octets)
      } else {
        (Charset.decodeUTF8(octets).text, false)
      }
    }
  }

  /// The octets of a text in this charset; nil where it has no such character.
  func encode(_ text: String) -> [UInt8]? {
    switch self {
    case .utf8: return Array(text.utf8)
    case .windows1252:
      var octets: [UInt8] = []
      for scalar in text.unicodeScalars {
        if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
          octets.append(UInt8(scalar.value))
        } else if let index = Charset.upperControls.firstIndex(of: UInt16(truncatingIfNeeded: scalar.value)),
          scalar.value <= 0xFFFF
        {
          octets.append(UInt8(0x80 + index))
        } else {
          return nil
        }
      }
      return octets
    case .utf7: return text.unicodeScalars.allSatisfy({ $0.isASCII && $0 != "+" }) ? Array(text.utf8) : nil
    case .other(let name): return CharsetConverter.encode(text, to: name)
    }
  }

  // MARK: UTF-8

  private static func decodeUTF8(_ octets: MappedText) -> (text: MappedText, isClean: Bool) {
    let bytes = octets.utf8
    var validEnd = validPrefix(of: bytes, from: 0)
    if validEnd == bytes.count { return (octets, true) }
    var text = MappedText()
    var start = 0
    while true {
      text.append(octets[start..<validEnd])
      guard validEnd < bytes.count else { return (text, false) }
      text.append(decoded: utf8(ofWindows1252: bytes[validEnd]), from: octets.source(of: validEnd..<validEnd + 1))
      start = validEnd + 1
      validEnd = validPrefix(of: bytes, from: start)
    }
  }

  /// The end of the longest stretch of valid UTF-8 from an offset on (Unicode 3.9, table 3-7).
  static func validPrefix(of bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var at = start
      while at < bytes.count {
        let lead = bytes[at]
        if lead < 0x80 {
          at += 1
          continue
        }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0:
          length = 3
          second = 0xA0...0xBF
        case 0xED:
          length = 3
          second = 0x80...0x9F
        case 0xE1...0xEF: length = 3
        case 0xF0:
          length = 4
          second = 0x90...0xBF
        case 0xF1...0xF3: length = 4
        case 0xF4:
          length = 4
          second = 0x80...0x8F
        default: return at
        }
        guard at + length <= bytes.count, second.contains(bytes[at + 1]) else { return at }
        for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[at + offset]) { return at }
        at += length
      }
      return at
    }
  }

  // MARK: Windows-1252

  private static func decodeWindows1252(_ octets: MappedText) -> MappedText {
    let bytes = octets.utf8
    guard bytes.contains(where: { $0 >= 0x80 }) else { return octets }
    var text = MappedText()
    var start = 0
    for at in bytes.indices where bytes[at] >= 0x80 {
      text.append(octets[start..<at])
      text.append(decoded: utf8(ofWindows1252: bytes[at]), from: octets.source(of: at..<at + 1))
      start = at + 1
    }
    text.append(octets[start..<bytes.count])
    return text
  }

  private static func utf8(ofWindows1252 byte: UInt8) -> [UInt8] {
    let value = (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt16(byte)
    return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  /// The characters of 0x80 to 0x9F; those that are none stand for themselves (WHATWG index-windows-1252).
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
