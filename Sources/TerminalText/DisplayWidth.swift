extension Character {
  /// How many columns of a terminal the character takes: two for wide East Asian characters and emoji, none for what
  /// only changes its neighbour.
  ///
  /// There is no standard of it; this follows UAX 11 (East Asian Width W and F) and UTS 51 (emoji presentation), as
  /// terminals mostly do.
  public var displayWidth: Int {
    if utf8.count == 1 { return 1 }
    let scalars = unicodeScalars
    if scalars.first?.properties.isEmojiPresentation ?? false || scalars.contains("\u{FE0F}") { return 2 }
    return scalars.reduce(0) { $0 + $1.columns }
  }
}

extension String {
  /// How many columns of a terminal the text takes.
  public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text with spaces behind it, so that it takes so many columns of a terminal.
  public func padded(toColumns columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - displayWidth))
  }
}

extension Unicode.Scalar {
  /// How many columns the character takes where it is no part of an emoji.
  fileprivate var columns: Int {
    // A soft hyphen is a format character that terminals show; the vowels and finals of Hangul are letters that they
    // draw into the consonant before.
    if value == 0xAD { return 1 }
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// Whether its East Asian Width is W or F, emoji left out; whole blocks, their unassigned places included.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
      0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
