/// Which spelling a form takes where American and British English differ.
public enum EnglishVariety: Sendable, Hashable, CaseIterable {
  /// `traveling`, `learned`.
  case american
  /// `travelling`, `learned` or `learnt`.
  case british
}

/// The changes of spelling before an ending.
///
/// Source: Quirk and others (1985), 3.5–3.10, 5.80 and 7.79.
enum SpellingChanges {
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// A word with -s, for a verb's third person or a noun's plural: `studies`, `watches`, `plays`.
  static func withS(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard let last = bytes.last else { return word }
    if last == UInt8(ascii: "y"), bytes.count > 1, !isVowel(bytes[bytes.count - 2]) || word.hasSuffix("quy") {
      return word.dropLast() + "ies"
    }
    for ending in ["ss", "sh", "ch", "x", "zz", "s", "z"] where word.hasSuffix(ending) {
      if ending == "ch", hardCh.contains(where: word.hasSuffix) { return word + "s" }
      if ending == "z", bytes.count > 2, isVowel(bytes[bytes.count - 2]), syllables(bytes) == 1 { return word + "zes" }
      return word + "es"
    }
    return word + "s"
  }

  /// Words in -ch that are said with a k.
  private static let hardCh = [
    "stomach", "monarch", "epoch", "patriarch", "matriarch", "eunuch", "tech", "conch", "oligarch",
  ]

  /// A word with -ed, -er or -est: `hoped`, `studied`, `stopped`, `panicked`.
  static func withE(_ ending: String, _ word: String, _ variety: EnglishVariety) -> String {
    let bytes = Array(word.utf8)
    guard let last = bytes.last else { return word }
    if last == UInt8(ascii: "e") { return word + ending.dropFirst() }
    if last == UInt8(ascii: "y"), bytes.count > 1, !isVowel(bytes[bytes.count - 2]) || word.hasSuffix("quy") {
      return word.dropLast() + "i" + ending
    }
    return doubled(word, variety) + ending
  }

  /// A word with -ing: `hoping`, `lying`, `seeing`, `getting`, `picnicking`.
  static func withIng(_ word: String, _ variety: EnglishVariety) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 1, let last = bytes.last else { return word + "ing" }
    if last == UInt8(ascii: "e") {
      if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
      let keepsE = ["ee", "oe", "ye"].contains(where: word.hasSuffix) || keepingE.contains(word)
      return keepsE ? word + "ing" : word.dropLast() + "ing"
    }
    return doubled(word, variety) + "ing"
  }

  private static let keepingE: Set<String> = ["be", "singe", "tinge", "swinge", "binge", "whinge"]

  /// A word of more than one syllable before an ending with a vowel, doubled where the rule does not and the other way.
  static func doubledAgainstRule(_ word: String) -> String? {
    let bytes = Array(word.utf8)
    guard let last = bytes.last, bytes.count > 3, syllables(bytes) > 1, !isVowel(last), last != UInt8(ascii: "y"),
      isVowel(bytes[bytes.count - 2]), !isVowel(bytes[bytes.count - 3])
    else { return nil }
    let isDoubled = doubled(word, .american) != word || doubled(word, .british) != word
    return isDoubled ? word : word + String(decoding: [last], as: UTF8.self)
  }

  /// A word as it stands before an ending with a vowel: `stopp`, `picnick`, `play`.
  static func doubled(_ word: String, _ variety: EnglishVariety) -> String {
    let bytes = Array(word.utf8)
    guard let last = bytes.last, bytes.count > 1 else { return word }
    if last == UInt8(ascii: "c"), isVowel(bytes[bytes.count - 2]), !unchangedC.contains(word) { return word + "k" }
    return doublesLast(word, bytes, variety) ? word + String(decoding: [last], as: UTF8.self) : word
  }

  private static let unchangedC: Set<String> = ["sync", "talc", "arc", "disc", "zinc", "spec"]

  /// Whether the last consonant doubles: after one vowel with the stress on it, and in British English an l at any rate.
  private static func doublesLast(_ word: String, _ bytes: [UInt8], _ variety: EnglishVariety) -> Bool {
    guard bytes.count > 2, let last = bytes.last, !isVowel(last), isVowel(bytes[bytes.count - 2]) else { return false }
    switch last {
    case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y"): return false
    default: break
    }
    // quit, equip: the u belongs to the q.
    let before = bytes[bytes.count - 3]
    let isQ = bytes.count > 3 && before == UInt8(ascii: "u") && bytes[bytes.count - 4] == UInt8(ascii: "q")
    guard !isVowel(before) || isQ else { return false }
    if syllables(bytes) == 1 { return true }
    if stressedLast.contains(word) || stressedEndings.contains(where: word.hasSuffix) && !unstressed.contains(word) {
      return true
    }
    for prefix in prefixes where word.hasPrefix(prefix) && stems.contains(String(word.dropFirst(prefix.count))) {
      return true
    }
    return last == UInt8(ascii: "l") && variety == .british && !word.hasSuffix("parallel")
  }

  private static let stressedEndings = ["fer", "mit", "cur", "pel", "trol"]
  private static let unstressed: Set<String> = [
    "offer", "suffer", "differ", "buffer", "pilfer", "proffer", "coffer", "chamfer", "vomit", "limit", "delimit",
    "summit",
  ]

  /// Words of two and more syllables with the stress on the last, or that double without it.
  private static let stressedLast = Set(
    """
    abet abhor abut acquit allot annul appal aver befit begin bedim concur confab debar deter demur disbar distil
    embed emit enrol enthral entrap enwrap equip excel expel extol forbid forget format fulfil input instil inter
    disinter kidnap leapfrog nonplus outfit output outwit overlap program rebel rebut regret reformat remit reprogram
    sandbag underpin unpin unwrap upset worship handicap debug diagram eavesdrop hobnob humbug photostat
    waterlog wiretap zigzag airdrop backstop backlog reset offset beset preset inset sublet
    """.listedWords())

  private static let prefixes = [
    "re", "un", "over", "out", "mis", "sub", "under", "up", "pre", "in", "off", "de", "dis",
  ]

  private static let stems = Set(
    """
    bag bet bid bug bud can cap clip clog cut dig drop fit flip get grab hit jam knot lap let log man map pad pin plan
    plot plug pot put rig run scan set ship sit skin spin stem step stop strip tag tap tip top trim win wrap zip
    """.listedWords())

  /// The number of groups of vowels, which is that of syllables near enough; a last e is silent.
  static func syllables(_ bytes: [UInt8]) -> Int {
    var count = 0
    var wasVowel = false
    for (index, byte) in bytes.enumerated() {
      let isU = byte == UInt8(ascii: "u") && index > 0 && bytes[index - 1] == UInt8(ascii: "q")
      // In `crayon` the y parts two syllables.
      let isY = byte == UInt8(ascii: "y") && index > 0 && !(index + 1 < bytes.count && Self.isVowel(bytes[index + 1]))
      let isVowel = !isU && (Self.isVowel(byte) || isY)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if bytes.last == UInt8(ascii: "e"), count > 1, bytes.count > 2, !Self.isVowel(bytes[bytes.count - 2]) {
      let isLE = bytes.count > 2 && bytes[bytes.count - 2] == UInt8(ascii: "l") && !Self.isVowel(bytes[bytes.count - 3])
      if !isLE { count -= 1 }
    }
    return count
  }
}
