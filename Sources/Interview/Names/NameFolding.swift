/// Folds names so that spellings of the same name become equal, and tells in what two of them differ.
public enum NameFolding {
  /// In what two spellings of one name differ.
  public struct Difference: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: Int
    /// Makes a set of its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Capital and small letters: "mcbride" for "McBride".
    public static let letterCase = Difference(rawValue: 1)
    /// Marks on letters: "Jose" for "José".
    public static let diacritics = Difference(rawValue: 2)
    /// A straight apostrophe for a curly one, which is no fault.
    public static let apostropheForm = Difference(rawValue: 4)
    /// An apostrophe left out or put in: "OConnor" for "O'Connor".
    public static let apostrophe = Difference(rawValue: 8)
    /// A hyphen, a space or neither: "Anne Marie" for "Anne-Marie".
    public static let hyphen = Difference(rawValue: 16)
    /// Letters written out as is usual where a keyboard lacks them: "Mueller" for "Müller".
    public static let transliteration = Difference(rawValue: 32)
  }

  /// In what two spellings of a name differ; nil where they are not the same name by any folding.
  ///
  /// - Complexity: O(length).
  public static func difference(_ one: String, _ other: String) -> Difference? {
    if one.unicodeScalars.elementsEqual(other.unicodeScalars) { return [] }
    var all: Difference = [.letterCase, .diacritics, .apostropheForm, .apostrophe, .hyphen]
    if fold(one, all) != fold(other, all) {
      // Nothing but a letter beyond ASCII is ever written out as several.
      if one.utf8.allSatisfy({ $0 < 0x80 }), other.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
      all.insert(.transliteration)
      all.remove(.diacritics)
      guard fold(one, all) == fold(other, all) else { return nil }
    }
    // A dimension matters if folding all the others does not make the two equal.
    var difference: Difference = []
    for dimension in [Difference.letterCase, .diacritics, .apostrophe, .hyphen, .transliteration]
    where all.contains(dimension) && fold(one, all.subtracting(dimension)) != fold(other, all.subtracting(dimension)) {
      difference.insert(dimension)
    }
    let marks = { (text: String) in text.unicodeScalars.filter(isApostrophe).map(\.value) }
    if !difference.contains(.apostrophe), marks(one) != marks(other) { difference.insert(.apostropheForm) }
    return difference
  }

  /// The form in which names are compared: small letters without marks, apostrophes, hyphens and spaces.
  public static func key(_ name: String) -> String {
    fold(name, [.letterCase, .diacritics, .apostropheForm, .apostrophe, .hyphen])
  }

  /// A text without what a set of differences speaks of.
  static func fold(_ text: String, _ dimensions: Difference) -> String {
    if text.utf8.allSatisfy({ $0 &- UInt8(ascii: "a") < 26 }) { return text }
    // Nearly every other word is ASCII, where the general way takes twenty times as long and was a fifth of a mail's time.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(text, dimensions) }
    var folded = String.UnicodeScalarView()
    for character in text {
      var scalars = character.unicodeScalars.filter { $0.value != 0xAD && !(0x200B...0x200D).contains($0.value) }
      if dimensions.contains(.transliteration),
        let letters = transliterations[Character(String(character).lowercased())]
      {
        scalars = folding(letters.unicodeScalars, caseOf: character)
      }
      for scalar in scalars {
        if isApostrophe(scalar) {
          if !dimensions.contains(.apostrophe) { folded.append("'") }
        } else if isHyphenOrSpace(scalar) {
          if !dimensions.contains(.hyphen) { folded.append(scalar.properties.isWhitespace ? " " : "-") }
        } else {
          append(scalar, to: &folded, dimensions)
        }
      }
    }
    return String(folded)
  }

  private static func foldASCII(_ text: String, _ dimensions: Difference) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "`"):
        if !dimensions.contains(.apostrophe) { folded.append(UInt8(ascii: "'")) }
      case UInt8(ascii: "-"): if !dimensions.contains(.hyphen) { folded.append(byte) }
      case 9...13, UInt8(ascii: " "): if !dimensions.contains(.hyphen) { folded.append(UInt8(ascii: " ")) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(dimensions.contains(.letterCase) ? byte | 0x20 : byte)
      default: folded.append(byte)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func append(
    _ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView, _ dimensions: Difference
  ) {
    let removesMarks = dimensions.contains(.diacritics) || dimensions.contains(.transliteration)
    if removesMarks, isMark(scalar) { return }
    let bases: [Unicode.Scalar]
    if removesMarks, let base = Self.bases(under: scalar) { bases = base } else { bases = [scalar] }
    for base in bases {
      if dimensions.contains(.letterCase) {
        folded.append(
          contentsOf: base.properties.lowercaseMapping.unicodeScalars.filter { !isMark($0) || !removesMarks })
      } else {
        folded.append(base)
      }
    }
  }

  private static func folding(
    _ letters: String.UnicodeScalarView, caseOf character: Character
  ) -> String.UnicodeScalarView {
    character.isUppercase ? String(letters).prefix(1).uppercased().unicodeScalars + letters.dropFirst() : letters
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    ["'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02BB}", "\u{0060}", "\u{00B4}", "\u{2032}"].contains(scalar)
  }

  private static func isHyphenOrSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "-" || (0x2010...0x2015).contains(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x0300...0x036F).contains(scalar.value) }

  /// What German, Danish, Norwegian and Swedish write where the letter cannot be typed.
  private static let transliterations: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa",
  ]

  /// The letter or letters under a precomposed one of the Latin script; nil for any other.
  ///
  /// The standard library has no decomposition to offer (Foundation has, at a start-up cost that nothing else needs),
  /// so the letters that occur in names are listed.
  private static func bases(under letter: Unicode.Scalar) -> [Unicode.Scalar]? {
    if letter.isASCII { return nil }
    if let base = small(under: letter) { return Array(base.unicodeScalars) }
    switch letter {
    // Their small letters are no single letters of the list.
    case "\u{0130}": return ["I"]
    case "\u{1E9E}": return ["S", "S"]
    default: break
    }
    let lowercase = letter.properties.lowercaseMapping.unicodeScalars
    guard lowercase.count == 1, let first = lowercase.first, first != letter, let base = small(under: first) else {
      return nil
    }
    return Array((base.prefix(1).uppercased() + base.dropFirst()).unicodeScalars)
  }

  private static func small(under letter: Unicode.Scalar) -> String? {
    groups.first { $0.letters.unicodeScalars.contains(letter) }?.base
  }

  private static let groups = [
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặǻ"), ("c", "çćĉċč"), ("d", "ďđḍ"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģǧ"),
    ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"), ("k", "ķḳ"), ("l", "ĺļľŀłḷ"), ("n", "ñńņňŋṇ"),
    ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"), ("r", "ŕŗřṛ"), ("s", "śŝşšșṣ"), ("t", "ţťŧțṭ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜụủứừửữự"),
    ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"), ("dh", "ð"),
  ].map { (base: $0.0, letters: $0.1) }
}
