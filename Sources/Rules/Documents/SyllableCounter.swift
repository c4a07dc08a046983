/// Counts the syllables of English words.
///
/// Vowels that stand together are a syllable; prefixes and suffixes that are known to be so many are taken off first,
/// and patterns that add a syllable or take one away follow. The patterns are those of Text-Statistics (D. Child), which
/// the readability tools of several languages share.
enum SyllableCounter {
  /// How many syllables a word has, at least one.
  static func count(in word: String) -> Int {
    let letters = word.lowercased().utf8.filter(\.isASCIILetter)
    if letters.count < 3 { return 1 }
    let text = String(decoding: letters, as: UTF8.self)
    if let known = irregular[text] { return known }
    var rest = Array(text.utf8)
    var count = 0
    for (pattern, syllables) in affixes {
      let matches = (try? pattern.matches(in: rest)) ?? []
      count += syllables * matches.count
      for match in matches.reversed() { rest.removeSubrange(match.range) }
    }
    count += rest.split { !isVowel($0) }.count
    for pattern in fewer { count -= (try? pattern.matches(in: rest).count) ?? 0 }
    for pattern in more { count += (try? pattern.matches(in: rest).count) ?? 0 }
    return max(1, count)
  }

  /// Whether a word is hard to read: of three syllables or more, not counting common endings.
  ///
  /// Robert Gunning, The Technique of Clear Writing, 1952.
  static func isComplex(_ word: String, syllables: Int) -> Bool {
    guard syllables > 2 else { return false }
    let lower = word.lowercased()
    for ending in ["es", "ed", "ing"] where lower.hasSuffix(ending) {
      return count(in: String(lower.dropLast(ending.count))) > 2
    }
    return true
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }

  private static let affixes: [(Pattern, Int)] = [
    (Pattern("(?:ology|ologist|onomy|onomist)$"), 3),
    (
      Pattern(
        "^(?:above|anti|ante|counter|hyper|afore|agri|infra|intra|inter|over|semi|ultra|under|extra|dia|micro|mega|kilo|pico|nano|macro)|(?:fully|berry|woman|women)$"
      ), 2
    ),
    (
      Pattern(
        "^(?:un|fore|ware|none?|out|post|sub|pre|pro|dis|side)|(?:ly|less|some|ful|ers?|ness|cians?|ments?|ettes?|villes?|ships?|sides?|ports?|shires?|tion(?:ed|s)?)$"
      ), 1
    ),
  ]

  private static let fewer: [Pattern] = [
    "cia(?:l|$)", "tia", "cius", "cious", "[^aeiou]giu", "[aeiouy][^aeiouy]ion", "iou", "sia$", "eous$", "[oa]gue$",
    ".[^aeiuoycgltdb]{2,}ed$", ".ely$", "^jua", "uai", "eau",
    "[aeiouy](?:b|c|ch|d|dg|f|g|gh|gn|k|l|ll|lv|m|mm|n|nc|ng|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y|z)e$",
    "[aeiouy](?:b|c|ch|dg|f|g|gh|gn|k|l|lch|ll|lv|m|mm|n|nc|nch|ng|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|th|v|y|z)ed$",
    "[aeiouy](?:b|ch|d|f|gh|gn|k|l|lch|ll|lv|m|mm|n|nch|nn|p|r|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y)es$", "^busi$",
  ].map { Pattern($0) }

  private static let more: [Pattern] = [
    "(?:[^s]|^)ia", "riet", "dien", "iu", "io", "ii", "[aeiouy]bl$", "mbl$", "[aeiou]{3}", "^mc", "ism$", "asm$",
    "thm$",
    "([^aeiouy])\\1l$", "[^l]lien", "^coa[dglx].", "[^gq]ua[^auieo]", "dnt$", "uity$", "[^aeiouy]ie(?:r|st|t)$",
    "eings?$", "[aeiouy]sh?e[rsd]$", "iell", "dea$", "real", "[^aeiou]y[ae]", "gean$", "uen",
  ].map { Pattern($0) }

  private static let irregular: [String: Int] = [
    "abalone": 4, "abare": 3, "abed": 2, "abruzzese": 4, "abbruzzese": 4, "aborigine": 5, "acreage": 3, "adame": 3,
    "adieu": 2, "adobe": 3, "anemone": 4, "apache": 3, "aphrodite": 4, "apostrophe": 4, "ariadne": 4, "cafe": 2,
    "calliope": 4, "catastrophe": 4, "chile": 2, "chloe": 2, "circe": 2, "coyote": 3, "epitome": 4, "forever": 3,
    "gethsemane": 4, "guacamole": 4, "hyperbole": 4, "jesse": 2, "jukebox": 2, "karate": 3, "machete": 3, "maybe": 2,
    "people": 2, "recipe": 3, "sesame": 3, "shoreline": 2, "simile": 3, "syncope": 3, "tamale": 3, "yosemite": 4,
    "daphne": 2, "eurydice": 4, "euterpe": 3, "hermione": 4, "penelope": 4, "persephone": 4, "phoebe": 2, "zoe": 2,
  ]
}
