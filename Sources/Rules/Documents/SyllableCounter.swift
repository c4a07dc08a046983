/// Counts the syllables of English words as Vale does, so that its formulas give the values that it gives.
///
/// A prefix and a suffix that are known to be so many are taken off, vowels that stand together are a syllable, and
/// patterns that add a syllable or take one away follow: the method of Text-Statistics (D. Child) as `summarize` of
/// github.com/jdkato/prose (MIT) has it, which Vale counts by.
enum SyllableCounter {
  /// How many syllables a word has, at least one.
  static func count(in word: String) -> Int {
    if word.unicodeScalars.count < 3 { return 1 }
    let lower = word.lowercased()
    if let known = irregular[lower] { return known }
    var rest = Array(lower.utf8)[...]
    var count = takeOff(from: prefixes) { prefix in
      guard rest.starts(with: prefix.utf8) else { return false }
      rest.removeFirst(prefix.utf8.count)
      return true
    }
    count += takeOff(from: suffixes) { suffix in
      guard rest.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else { return false }
      rest.removeLast(suffix.utf8.count)
      return true
    }
    let bytes = Array(rest)
    count += bytes.split { !isVowel($0) }.count
    for pattern in fewer { count -= (try? pattern.matches(in: bytes).count) ?? 0 }
    for pattern in more { count += (try? pattern.matches(in: bytes).count) ?? 0 }
    return max(1, count)
  }

  /// Whether a word of so many syllables is hard to read: it has three or more, not counting a common ending.
  ///
  /// Robert Gunning, The Technique of Clear Writing, 1952.
  static func isComplex(_ word: String, syllables: Int) -> Bool {
    let hasEnding = ["es", "ed", "ing"].contains { word.hasSuffix($0) }
    return syllables - (hasEnding ? 1 : 0) > 2
  }

  /// Takes off the first part that is there, and gives its syllables.
  private static func takeOff(from parts: [(syllables: Int, texts: [String])], _ take: (String) -> Bool) -> Int {
    for (syllables, texts) in parts where texts.contains(where: take) { return syllables }
    return 0
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }

  private static let prefixes: [(syllables: Int, texts: [String])] = [
    (
      2,
      [
        "above", "anti", "ante", "counter", "hyper", "afore", "agri", "infra", "intra", "inter", "over", "semi",
        "ultra",
        "under", "extra", "dia", "micro", "mega", "kilo", "pico", "nano", "macro",
      ]
    ),
    (1, ["un", "fore", "ware", "none", "non", "out", "post", "sub", "pre", "pro", "dis", "side"]),
  ]

  private static let suffixes: [(syllables: Int, texts: [String])] = [
    (3, ["ology", "ologist", "onomy", "onomist"]),
    (2, ["fully", "berry", "woman", "women"]),
    (
      1,
      [
        "ly", "less", "some", "ful", "er", "ers", "ness", "cian", "cians", "ment", "ments", "ette", "ettes", "ville",
        "villes", "ships", "ship", "side", "sides", "port", "ports", "shire", "shires", "tion", "tioned",
      ]
    ),
  ]

  /// What of a word's vowels makes no syllable: within a pattern, matches do not overlap.
  private static let fewer = [
    "cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$|.[^aeiuoycgltdb]{2,}ed$"
      + "|.ely$|^jua|uai|eau|^busi$|[aeiouy](?:b|c|ch|dg|f|g|gh|gn|k|l|lch|ll|lv|m|mm|n|nc|ng|nch|nn|p|r|rc|rn|rs|rv|s"
      + "|sc|sk|sl|squ|ss|th|v|y|z)ed$|[aeiouy](?:b|ch|d|f|gh|gn|k|l|lch|ll|lv|m|mm|n|nch|nn|p|r|rn|rs|rv|s|sc|sk|sl"
      + "|squ|ss|st|t|th|v|y)es$",
    "[aeiouy](?:b|c|ch|d|dg|f|g|gh|gn|k|l|ll|lv|m|mm|n|nc|ng|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y|z)e$",
  ].map { Pattern($0) }

  /// What makes one more.
  private static let more = [
    "(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|[aeiouy]sh?e[rsd])$",
    "[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)",
    "[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]",
    "[^s]ia",
  ].map { Pattern($0) }

  private static let irregular: [String: Int] = [
    "abalone": 4, "abare": 3, "abed": 2, "abruzzese": 4, "abbruzzese": 4, "aborigine": 5, "aborigines": 5,
    "acreage": 3, "adame": 3, "adieu": 2, "adobe": 3, "anemone": 4, "apache": 3, "aphrodite": 4, "apostrophe": 4,
    "ariadne": 4, "cafe": 2, "cafes": 2, "calliope": 4, "catastrophe": 4, "chile": 2, "chloe": 2, "circe": 2,
    "coyote": 3, "daphne": 2, "epitome": 4, "eurydice": 4, "euterpe": 3, "facsimile": 4, "forever": 3,
    "gethsemane": 4, "guacamole": 4, "hermione": 4, "hyperbole": 4, "jesse": 2, "jukebox": 2, "karate": 3,
    "machete": 3, "maybe": 2, "penelope": 4, "people": 2, "persephone": 4, "phoebe": 2, "recipe": 3, "sesame": 3,
    "shoreline": 2, "simile": 3, "syncope": 3, "tamale": 3, "yosemite": 4, "zoe": 2,
  ]
}
