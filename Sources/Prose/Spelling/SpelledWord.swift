/// A word as dictionaries write it: with straight apostrophes, plain hyphens and composed letters.
struct SpelledWord {
  /// The word so written.
  let text: String

  init(_ word: String) {
    let utf8 = word.utf8
    guard utf8.contains(where: { $0 >= 0x80 }) else {
      text = word
      return
    }
    var plain = ""
    plain.reserveCapacity(utf8.count)
    var base: Unicode.Scalar?
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\u{2019}", "\u{2018}", "\u{2BC}": plain.unicodeScalars.append("'")
      case "\u{2010}", "\u{2011}": plain.unicodeScalars.append("-")
      case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}": break
      case "\u{300}"..."\u{36F}":
        if let base, let composed = Self.composed(base, scalar) {
          plain.unicodeScalars.removeLast()
          plain.unicodeScalars.append(composed)
        } else {
          plain.unicodeScalars.append(scalar)
        }
      default: plain.unicodeScalars.append(scalar)
      }
      base = plain.unicodeScalars.last
    }
    text = plain
  }

  /// The letter that a letter and a mark on it make (Unicode's canonical composition, by which strings are compared).
  private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    var pair = String(base)
    pair.unicodeScalars.append(mark)
    for range in [0xC0...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
      for value in range {
        if let scalar = Unicode.Scalar(value), String(scalar) == pair { return scalar }
      }
    }
    return nil
  }

  /// The word without the sign of possession, if it has one: `Hopper's`, `candidates'`.
  var owner: String? {
    if text.hasSuffix("'s") || text.hasSuffix("'S") {
      let owner = String(text.dropLast(2))
      return owner.isEmpty || Self.ownerless.contains(owner.lowercased()) ? nil : owner
    }
    if text.hasSuffix("s'") || text.hasSuffix("S'") { return String(text.dropLast()) }
    return nil
  }

  /// Words whose possessive is a word of its own: nobody has "your's".
  private static let ownerless: Set<String> = [
    "i", "me", "my", "we", "us", "our", "ours", "you", "your", "yours", "his", "him", "her", "hers", "their", "theirs",
    "them", "its", "whose",
  ]

  /// Whether spelling has nothing to say of it: it is too long, or has a digit or another character that no word of a
  /// dictionary has, or it is in other letters than the language.
  func isBeyondSpelling(isLatin: Bool) -> Bool {
    if text.isEmpty || text.unicodeScalars.count > Hunspell.longestWord { return true }
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x30...0x39: true
      case UInt32(UInt8(ascii: "'")), UInt32(UInt8(ascii: "-")): false
      case 0..<0x80: CharacterClass(scalar) != .letter || !isLatin
      case 0x1E00...0x1EFF, 0xFB00...0xFB06: false
      // Greek and all that follows it.
      case 0x370...: isLatin
      default: CharacterClass(scalar) == .digit
      }
    }
  }

  /// What makes new words of others freely, without a hyphen: `multitenant`, `microservice`, `neuroimaging`.
  static let freePrefixes = [
    "anti", "auto", "bio", "cardio", "cyber", "cyto", "electro", "geo", "hydro", "hyper", "immuno", "macro", "meta",
    "micro", "mini", "mono", "multi", "nano", "neuro", "non", "photo", "poly", "pseudo", "psycho", "semi", "socio",
    "sub", "tele", "thermo", "ultra",
  ]

  /// What stands before a hyphen without being a word of its own.
  static let combiningForms: Set<String> = [
    "e", "co", "re", "pre", "post", "non", "un", "anti", "ex", "mid", "multi", "sub", "semi", "inter", "intra", "micro",
    "macro", "mini", "mega", "meta", "neo", "over", "under", "pan", "para", "pro", "pseudo", "quasi", "self", "super",
    "trans", "tri", "ultra", "uni", "vice", "bi", "bio", "counter", "cross", "cyber", "de", "dis", "eco", "euro",
    "extra",
    "geo", "hyper", "infra", "inner", "mal", "mis", "mono", "nano", "neuro", "omni", "out", "poly", "proto", "psycho",
    "radio", "retro", "socio", "tele", "thermo", "turbo", "up", "agri", "aero", "agro", "electro", "franco", "anglo",
    "afro", "sino", "indo", "techno", "info", "ly", "o", "al", "el", "la", "le", "von", "van", "der", "den", "du",
  ]
}
