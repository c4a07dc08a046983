/// The article `a` or `an`, told by the sound that the next word begins with.
///
/// Source: Quirk and others, A Comprehensive Grammar of the English Language (1985), 5.11; the sounds of letters, of
/// acronyms that are read as words, and of `u` and `h` are listed here, for spelling does not tell them.
public enum IndefiniteArticle: String, Sendable, Hashable, CaseIterable {
  /// Before a consonant's sound: `a team`, `a unique idea`, `a one-off`.
  case a
  /// Before a vowel's sound: `an idea`, `an hour`, `an MBA`.
  case an

  /// The articles that are right before a word, the usual one first; both where people differ, as before `SQL`.
  ///
  /// A word may be a number, have a hyphen, a currency's sign before it or a quotation mark: `8-week`, `$80`, `“honest`.
  /// There is none before what begins with neither a letter nor a digit.
  ///
  /// - Parameters:
  ///   - word: The word as it is written: capitals tell `US` from `us`.
  ///   - isWord: Whether a word in small letters is one of the language. It tells `HUGE`, a word in capitals, from
  ///     `HTML`.
  public static func articles(before word: some StringProtocol, isWord: (String) -> Bool = { _ in false })
    -> [IndefiniteArticle]
  {
    let letters = Array(
      word.unicodeScalars.drop { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }.prefix {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-.,&'\u{2019}".unicodeScalars.contains($0)
      })
    guard let first = letters.first else { return [] }
    if ("0"..."9").contains(first) { return [beforeNumber(letters)] }

    // The first part of a compound decides; a dotted acronym is read as one without dots.
    let whole = String(String.UnicodeScalarView(letters))
    var part = whole.prefix { $0 != "-" }
    if part.dropFirst().first == "." { part = Substring(part.filter { $0 != "." }) }
    let pieces = part.prefix { $0 != "'" && $0 != "\u{2019}" && $0 != "." && $0 != "," }
    return sound(of: pieces.isEmpty ? part : pieces, isWord: isWord)
  }

  /// Whether the article is right before a word; see `articles(before:isWord:)`.
  public func isRight(before word: some StringProtocol, isWord: (String) -> Bool = { _ in false }) -> Bool {
    let articles = Self.articles(before: word, isWord: isWord)
    return articles.isEmpty || articles.contains(self)
  }

  // MARK: Numbers

  /// Eight, eighty, eight hundred, eleven and eighteen begin with a vowel; so does the year 1850, but not 1,850.
  private static func beforeNumber(_ letters: [Unicode.Scalar]) -> IndefiniteArticle {
    let digits = letters.prefix { ("0"..."9").contains($0) }.map { Character($0) }
    let next = letters.dropFirst(digits.count).first
    let isGrouped = next == ","
    var group = String(digits.prefix(isGrouped ? 3 : (digits.count - 1) % 3 + 1))
    // 1850 and 1100 are read by hundreds.
    if digits.count == 4, !isGrouped {
      group = String(digits.prefix(2)) == "18" || digits.prefix(2) == ["1", "1"] ? "18" : group
    }
    return group.first == "8" || group == "11" || group == "18" ? .an : .a
  }

  // MARK: Words

  private static func sound(of word: Substring, isWord: (String) -> Bool) -> [IndefiniteArticle] {
    guard let first = word.first else { return [] }
    let lower = word.lowercased()
    if word.count == 1 { return [ofLetter(first)] }
    if word.dropFirst().contains(where: \.isUppercase), let known = acronyms[singular(word).uppercased()] {
      return known
    }
    let second = word[word.index(after: word.startIndex)]
    let isSpelled: Bool =
      if first.isUppercase {
        second.isUppercase && !isShouted(word, lower, isWord) || second.isNumber || second == "&"
      } else {
        // mRNA, iPhone, x86
        second.isUppercase || second.isNumber
      }
    if isSpelled { return [ofLetter(first)] }
    return ofSpelling(lower)
  }

  /// Whether letters in capitals are a word in capitals rather than an acronym.
  private static func isShouted(_ word: Substring, _ lower: String, _ isWord: (String) -> Bool) -> Bool {
    guard word.count >= 4, word.allSatisfy(\.isUppercase) else { return false }
    return isWord(lower)
  }

  /// An acronym without the `s` of its plural.
  private static func singular(_ word: Substring) -> Substring {
    word.last == "s" && word.dropLast().last?.isUppercase == true ? word.dropLast() : word
  }

  private static func ofLetter(_ letter: Character) -> IndefiniteArticle {
    "AEFHILMNORSXaefhilmnorsx".contains(letter) ? .an : .a
  }

  private static func ofSpelling(_ word: String) -> [IndefiniteArticle] {
    switch word.first {
    case "h":
      if eitherH.contains(where: word.hasPrefix) { return [.a, .an] }
      return [silentH.contains(where: word.hasPrefix) && !word.hasPrefix("honey") ? .an : .a]
    case "u":
      return [isConsonantalU(word) ? .a : .an]
    case "e":
      return [["eu", "ewe", "ewer"].contains(where: word.hasPrefix) ? .a : .an]
    case "o":
      let isOne = word == "one" || word == "ones" || word == "once" || word == "oneself" || word == "oneness"
      return [isOne || word.hasPrefix("ouija") || word.hasPrefix("oui") ? .a : .an]
    case "y":
      let isVowel = ["yt", "yv", "yp", "yl"].contains(where: word.hasPrefix)
      return [isVowel ? .an : .a]
    case "a", "i", "\u{E0}", "\u{E1}", "\u{E2}", "\u{E4}", "\u{E5}", "\u{E6}", "\u{E8}", "\u{E9}", "\u{EA}", "\u{EB}",
      "\u{ED}", "\u{EE}", "\u{EF}", "\u{F3}", "\u{F4}", "\u{F6}", "\u{F8}", "\u{FC}":
      return [.an]
    default: return [.a]
    }
  }

  /// Whether a word with `u` begins like `you`.
  private static func isConsonantalU(_ word: String) -> Bool {
    if word.hasPrefix("uni") {
      if ["unin", "unim", "unident", "unidiom", "uniron", "unignor", "unill"].contains(where: word.hasPrefix) {
        return word.hasPrefix("unimod") || word.hasPrefix("uninom") || word.hasPrefix("unimol")
      }
      return true
    }
    return consonantalU.contains(where: word.hasPrefix)
  }

  private static let silentH = ["hour", "honest", "honor", "honour", "heir"]

  /// Words that people say and write with and without the `h`.
  private static let eitherH = ["herb", "homage", "historic", "historian", "hysteric"]

  private static let consonantalU = [
    "unanim", "unary", "unesco", "use", "usab", "usag", "usanc", "using", "usu", "uten", "uter", "util", "utop", "utah",
    "ubiq", "ukul", "ukrain", "ulyss", "uran", "ureth", "urea", "uric", "urin", "urol", "uremi", "urug", "uvul", "uvea",
    "udemy", "ufolog", "utrecht", "usb", "url",
  ]

  /// Acronyms that are read as words, or both ways.
  private static let acronyms: [String: [IndefiniteArticle]] = {
    var table: [String: [IndefiniteArticle]] = [:]
    let asWords = """
      NASA NATO NAFTA NASDAQ NICE NIST NAND NIMBY FAANG FANG FEMA FERPA FICA FICO FIFA FIFO LIFO FOMO FOSS HIPAA HUD HACCP \
      LAMP LAN LASER LASIK LATAM LEED LIDAR MAN MIDI MERN MIPS MIMO MOOC MOSFET RADAR RAID RAM REST RICE RISC ROAS ROM SAAS \
      SARS SCADA SCUBA SIM SKU SLAM SMART SNAP SOAP SONAR SOX SWAT SWIFT SWOT STEM STEAM UNESCO UNICEF UEFA \
      NOSQL RAG RIF FLOP LISP LINQ MYSQL SAML SCRUM SPAC SOHO NUMPY FERC REIT RESTFUL LORA LATEX HELOC MUNI
      """
    for word in asWords.split(separator: " ") { table[String(word)] = ofSpelling(word.lowercased()) }
    for word in "SQL FAQ SAP SAS SNP".split(separator: " ") { table[String(word)] = [.an, .a] }
    for word in "URL SIEM SOC SPA LLAMA ROFL HEIC NOC NIC SOAR FUD RAF LOL FOIA NADA".split(separator: " ") {
      table[String(word)] = [.a, .an]
    }
    return table
  }()
}
