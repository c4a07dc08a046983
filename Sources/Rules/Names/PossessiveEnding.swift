extension String {
  /// The word without an ending that makes it a possessive: `Hopper` of `Hopper's`, `Jones` of `Jones'`.
  ///
  /// An ending that stands alone is left as it is.
  var withoutPossessiveEnding: String {
    // Nearly all words have neither apostrophe; the curly one begins with E2.
    guard utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }) else { return self }
    for ending in ["'s", "\u{2019}s", "'", "\u{2019}"] where hasSuffix(ending) && count > ending.count {
      return String(dropLast(ending.count))
    }
    return self
  }
}
