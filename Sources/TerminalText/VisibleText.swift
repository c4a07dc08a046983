extension Unicode.Scalar {
  /// Whether a terminal or a viewer would obey this character instead of showing it: control characters, and the
  /// marks that turn the direction of writing, by which a draft could make a line read as what it is not
  /// (Unicode Technical Report 36, section 2.5; "Trojan Source", CVE-2021-42574).
  public var isUnsafeToShow: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The character as it may be shown anywhere: itself, or an escape such as `\u{1B}`.
  public var visible: String {
    guard isUnsafeToShow else { return String(Character(self)) }
    return switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}

extension String {
  /// The text in one line, with nothing in it that a terminal would obey.
  ///
  /// Whatever a report prints that may come from a draft, file names included, goes through here.
  public var visible: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
    return unicodeScalars.map(\.visible).joined()
  }
}
