/// The bytes of ASCII that mail is made of.
extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")

  /// A space or a tab: RFC 5322's WSP.
  var isBlank: Bool { self == .space || self == .tab }

  /// A space, a tab, or a byte of a line end.
  var isWhiteSpace: Bool { self == .space || self >= 9 && self <= 13 }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isUppercase: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }

  var isLetter: Bool { isUppercase || self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }

  /// The same letter in lower case; any other byte as it is.
  var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether the bytes begin with an ASCII text, in whatever case; the text is given in lower case.
  func hasASCIIPrefix(_ prefix: StaticString) -> Bool {
    guard count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { self[startIndex + $0].lowercased == wanted[$0] }
    }
  }

  /// Where an ASCII text, given in lower case, first stands in the bytes.
  func firstRange(ofASCII text: StaticString) -> Range<Int>? {
    let length = text.utf8CodeUnitCount
    guard count >= length, length > 0 else { return nil }
    for at in startIndex...(endIndex - length) where self[at...].hasASCIIPrefix(text) {
      return at..<at + length
    }
    return nil
  }

  /// The range of the bytes without white space at either end.
  var trimmedRange: Range<Int> {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isWhiteSpace { start += 1 }
    while end > start, self[end - 1].isWhiteSpace { end -= 1 }
    return start..<end
  }
}

/// The lines of some bytes, one after the other.
struct LineScanner {
  let bytes: [UInt8]
  let end: Int
  /// Whether a CR without an LF ends a line.
  let splitsAtCarriageReturn: Bool
  private(set) var at: Int

  init(_ bytes: [UInt8], from start: Int, to end: Int, splitsAtCarriageReturn: Bool) {
    self.bytes = bytes
    self.end = Swift.min(end, bytes.count)
    self.at = start
    self.splitsAtCarriageReturn = splitsAtCarriageReturn
  }

  /// The next line without its end, and where the line after it begins.
  mutating func next() -> (line: Range<Int>, next: Int)? {
    guard at < end else { return nil }
    let start = at
    while at < end {
      let byte = bytes[at]
      if byte == .lineFeed {
        at += 1
        return (start..<at - 1, at)
      }
      if byte == .carriageReturn {
        if at + 1 < end, bytes[at + 1] == .lineFeed {
          at += 2
          return (start..<at - 2, at)
        }
        if splitsAtCarriageReturn {
          at += 1
          return (start..<at - 1, at)
        }
      }
      at += 1
    }
    return (start..<end, end)
  }
}
