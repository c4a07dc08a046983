/// Letters as small numbers: 0 to 25 for `a` to `z`, 26 for an apostrophe, 27 for a hyphen, 28 for anything else.
enum Letters {
  static let apostrophe: UInt8 = 26
  static let hyphen: UInt8 = 27
  static let other: UInt8 = 28

  /// The letters of a word, without case and accents.
  static func codes(_ word: some Sequence<UInt8>) -> [UInt8] {
    var codes: [UInt8] = []
    codes.reserveCapacity(word.underestimatedCount)
    appendCodes(word, to: &codes)
    return codes
  }

  /// Adds the letters of a word, without case and accents.
  static func appendCodes(_ word: some Sequence<UInt8>, to codes: inout [UInt8]) {
    var lead: UInt8 = 0
    for byte in word {
      switch byte {
      case 0x61...0x7A: codes.append(byte - 0x61)
      case 0x41...0x5A: codes.append(byte - 0x41)
      case UInt8(ascii: "'"): codes.append(apostrophe)
      case UInt8(ascii: "-"): codes.append(hyphen)
      case 0x80...0xBF:
        if lead == 0xC3 || lead == 0xC4 || lead == 0xC5 {
          codes.append(contentsOf: unaccented(lead, byte))
        } else if lead > 0 {
          codes.append(other)
        }
        lead = 0
      case 0xC2...0xF4: lead = byte
      default: codes.append(other)
      }
    }
  }

  /// The plain letters of one of U+00C0 to U+017F.
  private static func unaccented(_ lead: UInt8, _ byte: UInt8) -> ArraySlice<UInt8> {
    let index = (Int(lead) - 0xC3) * 64 + Int(byte) - 0x80
    guard plain.indices.contains(index) else { return [other] }
    switch plain[index] {
    case UInt8(ascii: "1"): return [0, 4]
    case UInt8(ascii: "2"): return [14, 4]
    case UInt8(ascii: "3"): return [18, 18]
    case UInt8(ascii: "?"): return [other]
    case let letter: return [letter - 0x61]
    }
  }

  /// U+00C0 to U+017F by their plain letters; 1 stands for ae, 2 for oe, 3 for ss.
  private static let plain = Array(
    ("aaaaaa1ceeeeiiiidnooooo?ouuuuyt3" + "aaaaaa1ceeeeiiiidnooooo?ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllll"
      + "lllnnnnnnnnnoooooo22rrrrrrsssssssstttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
