/// What a scalar value is to the tokenizer.
enum CharacterClass {
  case letter, mark, digit, space, format, punctuation, symbol

  /// The class of an ASCII character.
  init(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x30...0x39: self = .digit
    case 0x00...0x20, 0x7F: self = .space
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      self = .symbol
    default: self = .punctuation
    }
  }

  /// The class of any scalar value, by its general category (Unicode Standard, 4.5).
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: self = CharacterClass(ascii: UInt8(truncatingIfNeeded: scalar.value))
    case 0xC0...0x24F where scalar.value != 0xD7 && scalar.value != 0xF7: self = .letter
    case 0x300...0x36F: self = .mark
    case 0x85, 0x2028, 0x2029: self = .space
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: self = .letter
      case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
      case .decimalNumber: self = .digit
      case .spaceSeparator, .control, .lineSeparator, .paragraphSeparator: self = .space
      case .format: self = .format
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        self = .punctuation
      default: self = .symbol
      }
    }
  }
}

/// Reading UTF-8 bytes at any place, also outside them.
struct ByteReader {
  let bytes: [UInt8]

  /// The byte at a place; 0 outside the text.
  func byte(_ at: Int) -> UInt8 {
    bytes.indices.contains(at) ? bytes[at] : 0
  }

  /// Whether a byte is one of `A`–`Z`, `a`–`z`.
  func isASCIILetter(_ at: Int) -> Bool {
    let byte = byte(at) | 0x20
    return byte >= 0x61 && byte <= 0x7A
  }

  /// Whether a byte is one of `0`–`9`.
  func isDigit(_ at: Int) -> Bool {
    let byte = byte(at)
    return byte >= 0x30 && byte <= 0x39
  }

  /// Whether a byte is one of `A`–`Z`.
  func isASCIIUppercase(_ at: Int) -> Bool {
    let byte = byte(at)
    return byte >= 0x41 && byte <= 0x5A
  }

  /// The scalar value that begins at a place and its length in bytes; U+FFFD and 1 where none is well-formed.
  func scalar(_ at: Int) -> (value: Unicode.Scalar, length: Int) {
    let first = byte(at)
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    var value: UInt32
    var length: Int
    switch first {
    case 0xC2...0xDF: (value, length) = (UInt32(first & 0x1F), 2)
    case 0xE0...0xEF: (value, length) = (UInt32(first & 0x0F), 3)
    case 0xF0...0xF4: (value, length) = (UInt32(first & 0x07), 4)
    default: return ("\u{FFFD}", 1)
    }
    for offset in 1..<length {
      let next = byte(at + offset)
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let shortest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= shortest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// What stands at a place, and its length in bytes.
  func classified(_ at: Int) -> (CharacterClass, Int) {
    let first = byte(at)
    if first < 0x80 { return (CharacterClass(ascii: first), 1) }
    let (value, length) = scalar(at)
    return (CharacterClass(value), length)
  }

  /// Whether a letter begins at a place.
  func isLetter(_ at: Int) -> Bool {
    let first = byte(at)
    return first < 0x80 ? isASCIILetter(at) : CharacterClass(scalar(at).value) == .letter
  }

  /// Whether bytes stand at a place.
  func has(_ text: StaticString, at: Int) -> Bool {
    guard at >= 0, bytes.count - at >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount where text.utf8Start[offset] != bytes[at + offset] { return false }
    return true
  }

  /// A part of the text in ASCII lower case.
  func lowercased(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    return String(unsafeUninitializedCapacity: range.count) { letters in
      for (place, index) in range.enumerated() { letters[place] = bytes[index].asciiLowercased }
      return range.count
    }
  }
}

extension UInt8 {
  /// The byte in lower case, if it is one of `A`–`Z`.
  var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
