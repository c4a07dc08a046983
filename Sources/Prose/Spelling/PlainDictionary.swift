/// A Hunspell dictionary whose rules are plain enough to be followed without Hunspell, such as all the English ones.
///
/// Hunspell takes 30 to 45 ms and 9 MB to load en_US, this 2 ms and 2 MB: it keeps the word file as it is, with a hash
/// table of where its lines begin. What it says of a word is what Hunspell would say; where it is not sure of that, it
/// says nothing.
struct PlainDictionary: Sendable {
  private let rules: AffixRules
  private let bytes: [UInt8]
  /// Where lines begin, by the hash of their word; 0 is free, as a word file begins with the number of its words.
  private let slots: [UInt32]
  /// Where the lines begin whose words have a capital behind their first letter, and small letters, too.
  private let mixedCase: [UInt32]

  /// Reads a dictionary; nil where its files cannot be read or it has rules that only Hunspell knows.
  ///
  /// - Complexity: O(n) in the size of the word file.
  init?(_ files: DictionaryFiles) {
    guard files.isUTF8, let affixes = FileBytes.read(files.affixPath) else { return nil }
    let rules = AffixRules(affixes)
    guard rules.isPlain, let bytes = FileBytes.read(files.wordPath, limit: Int(Int32.max)) else { return nil }
    self.init(rules, bytes)
  }

  private init?(_ rules: AffixRules, _ bytes: [UInt8]) {
    self.rules = rules
    self.bytes = bytes
    // A line of English has eleven bytes.
    var count = 1024
    while count < bytes.count / 5 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    var mixedCase: [UInt32] = []
    let isPlain = bytes.withUnsafeBufferPointer { bytes in
      slots.withUnsafeMutableBufferPointer { slots in
        Self.fill(slots, with: bytes, rules, &mixedCase)
      }
    }
    guard isPlain else { return nil }
    self.slots = slots
    self.mixedCase = mixedCase
  }

  /// Enters each line but the first; false where one is not plain.
  private static func fill(
    _ slots: UnsafeMutableBufferPointer<UInt32>, with bytes: UnsafeBufferPointer<UInt8>, _ rules: AffixRules,
    _ mixedCase: inout [UInt32]
  ) -> Bool {
    var at = (bytes.firstIndex(of: 0x0A) ?? bytes.count) + 1
    var free = slots.count / 2
    while at < bytes.count {
      let start = at
      var hash = seed
      var capitals = 0
      var small = 0
      var isAlphabetic = true
      loop: while at < bytes.count {
        let byte = bytes[at]
        switch byte {
        case UInt8(ascii: "/") where at > start: break loop
        case 0x09, 0x0A, 0x0D: break loop
        // A word may hold a space, or a slash behind a backslash.
        case 0x20, UInt8(ascii: "\\"): return false
        case 0x61...0x7A: small += 1
        case 0x41...0x5A: if at > start { capitals += 1 }
        case 0x30...0x39: isAlphabetic = false
        default: break
        }
        hash = next(hash, byte)
        at += 1
      }
      let isEmpty = at == start
      if at < bytes.count, bytes[at] == UInt8(ascii: "/") {
        at += 1
        while at < bytes.count, bytes[at] > 0x20 {
          // Numbers alone make compounds in these dictionaries.
          if isAlphabetic, rules.isOfCompounds(bytes[at]) { return false }
          at += 1
        }
      }
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      at += 1
      if isEmpty { continue }
      free -= 1
      if free < 0 { return false }
      var slot = Int(truncatingIfNeeded: folded(hash)) & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(start)
      if capitals > 0, small > 0 { mixedCase.append(UInt32(start)) }
    }
    return true
  }

  // FNV-1a, with its high bits brought down.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  @inline(__always)
  private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  @inline(__always)
  private static func folded(_ hash: UInt64) -> UInt64 { hash ^ hash >> 29 }

  // MARK: Words

  /// Whether the dictionary holds a word or makes it by its affixes; nil where only Hunspell can tell.
  ///
  /// - Complexity: about 1 µs.
  func accepts(_ word: String) -> Bool? {
    accepts(Array(word.utf8)[...])
  }

  private func accepts(_ word: ArraySlice<UInt8>) -> Bool? {
    guard let first = word.first, first < 0x80 else { return nil }
    var letterCase = (capitals: 0, others: 0)
    for byte in word {
      switch byte {
      case 0x41...0x5A: letterCase.capitals += 1
      case 0x61...0x7A: letterCase.others += 1
      case UInt8(ascii: "'"), UInt8(ascii: "-"): break
      case 0x80...: letterCase.others += 1
      default: return nil
      }
    }
    if makes(word) { return true }
    let isCapital = first >= 0x41 && first <= 0x5A
    if isCapital, letterCase.capitals == 1, makes([first + 0x20] + word.dropFirst()) { return true }
    // Words in capitals have rules of their own, and letters beyond ASCII may be capitals as well.
    if letterCase.capitals > 1 && letterCase.others == 0
      || letterCase.capitals > 0 && word.contains(where: { $0 >= 0x80 })
    {
      return nil
    }
    return acceptsParts(word)
  }

  /// Whether the parts of a compound are right, as Hunspell breaks it at its hyphens.
  private func acceptsParts(_ word: ArraySlice<UInt8>) -> Bool? {
    let hyphens = word.indices.filter { word[$0] == UInt8(ascii: "-") }
    guard let first = hyphens.first else { return false }
    guard hyphens.count < 10 else { return false }
    guard first > word.startIndex, word.last != UInt8(ascii: "-") else { return nil }
    // As Hunspell does: at the second hyphen, and if that leads to nothing, at the first.
    for hyphen in hyphens.prefix(2).reversed() {
      guard let rest = accepts(word[(hyphen + 1)...]) else { return nil }
      guard rest else { continue }
      guard let before = accepts(word[..<hyphen]) else { return nil }
      if before { return true }
    }
    return false
  }

  /// Whether a word stands in the file, or is made by the affixes of one that does.
  private func makes(_ word: some Collection<UInt8>) -> Bool {
    let word = Array(word)
    if holds(word[...], with: nil, nil) { return true }
    return rules.isMade(word) { stem, flag, other in holds(stem, with: flag, other) }
  }

  /// Whether a word stands in the file as it is written, with flags.
  private func holds(_ word: ArraySlice<UInt8>, with flag: UInt8?, _ other: UInt8?) -> Bool {
    var hash = Self.seed
    for byte in word { hash = Self.next(hash, byte) }
    var slot = Int(truncatingIfNeeded: Self.folded(hash)) & (slots.count - 1)
    while slots[slot] > 0 {
      let line = bytes[Int(slots[slot])...].prefix { $0 > 0x20 }
      if line.starts(with: word) {
        let rest = line.dropFirst(word.count)
        if rest.isEmpty ? flag == nil : rest.first == UInt8(ascii: "/") {
          let flags = rest.dropFirst()
          if !flags.contains(where: rules.isOfCompounds), flag.map(flags.contains) ?? true,
            other.map(flags.contains) ?? true
          {
            return true
          }
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// Whether the file holds a word that differs in its capitals alone, and has them within: `McDonald` for `Mcdonald`.
  func hasMixedCase(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return mixedCase.contains { start in
      let line = bytes[Int(start)...].prefix(word.count + 1)
      return line.count >= word.count
        && (line.count == word.count || line.last.map { $0 == 0x2F || $0 <= 0x20 } ?? true)
        && zip(line, word).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }
  }
}
