/// Tells which words of a name, without its title and suffixes, are the family name.
enum NameOrder {
  typealias Word = PersonName.Word

  /// The name of words; there must be one at least.
  static func name(of words: [String], title: String?) -> PersonName {
    if words.count == 1 { return name(ofOne: words[0], title: title) }
    if words.allSatisfy(isEastAsian) {
      let isKatakana = words.allSatisfy { $0.unicodeScalars.allSatisfy { (0x30A0...0x30FF).contains($0.value) } }
      return isKatakana ? givenFirst(words, title) : familyFirst(words, family: 1)
    }
    if words.allSatisfy(PersonName.isInitial) {
      return PersonName(words: words.map { Word($0, .given) }, order: .givenFirst)
    }
    if let name = byCapitals(words) ?? byPatronymic(words) { return name }
    if let order = byFamilyName(words) { return familyFirst(words, family: 1, order: order) }
    return givenFirst(words, title)
  }

  /// The words of a family name that stands alone: particles, then the name.
  static func familyWords(_ words: [String]) -> [Word] {
    words.indices.map { at in
      let word = words[at]
      let isJoint = NameLists.connectors.contains(word) && at > 0
      return Word(word, at < words.count - 1 && (PersonName.isParticle(word) || isJoint) ? .particle : .family)
    }
  }

  // MARK: One word

  private static func name(ofOne word: String, title: String?) -> PersonName {
    if isEastAsian(word), let parts = unspaced(word) {
      return PersonName(
        words: [Word(parts.family, .family), Word(parts.given, .given)], order: .familyFirst, isUnspaced: true)
    }
    if word.contains("・") {
      return givenFirst(word.split(separator: "・").map(String.init), title)
    }
    let isFamily = title.map { !NameLists.givenNameTitles.contains(NameFolding.key($0.filter { $0 != "." })) } ?? false
    return PersonName(words: [Word(word, isFamily ? .family : .given)], order: .givenFirst)
  }

  /// The two parts of a Chinese, Japanese or Korean name without spaces; nil where they cannot be told.
  private static func unspaced(_ word: String) -> (family: String, given: String)? {
    let isKanaOnly = word.unicodeScalars.allSatisfy { (0x3040...0x30FF).contains($0.value) }
    guard !isKanaOnly, (2...4).contains(word.count) else { return nil }
    let isCompound = word.count > 2 && NameLists.compoundFamilyNames.contains(String(word.prefix(2)))
    // Four characters without a Chinese compound name are most often Japanese, two and two.
    let length = isCompound || word.count == 4 ? 2 : 1
    return (String(word.prefix(length)), String(word.dropFirst(length)))
  }

  /// Whether a word is written in Han characters, kana or Hangul.
  private static func isEastAsian(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy {
      switch $0.value {
      case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x3005: true
      default: false
      }
    }
  }

  // MARK: Several words

  private static func familyFirst(
    _ words: [String], family: Int, order: PersonName.Order = .familyFirst
  ) -> PersonName {
    PersonName(
      words: familyWords(Array(words[..<family])) + words[family...].map { Word($0, .given) }, order: order)
  }

  /// Given names, then particles and the family name, found from the end.
  private static func givenFirst(_ words: [String], _ title: String?) -> PersonName {
    if words.count == 2, title == nil,
      NameLists.doubleGivenNames[NameFolding.key(words[0])]?.contains(NameFolding.key(words[1])) == true
    {
      return PersonName(words: words.map { Word($0, .given) }, order: .givenFirst)
    }
    var start = words.count - 1
    while start > 0 {
      if isParticle(at: start - 1, of: words, hasTitle: title != nil) {
        start -= 1
      } else if start > 2, NameLists.connectors.contains(words[start - 1]) {
        start -= 2
      } else {
        break
      }
    }
    return PersonName(
      words: words[..<start].map { Word($0, .given) } + familyWords(Array(words[start...])), order: .givenFirst)
  }

  private static func isParticle(at index: Int, of words: [String], hasTitle: Bool) -> Bool {
    guard PersonName.isParticle(words[index]) else { return false }
    if index > 0 || hasTitle || words[index].first?.isLowercase == true { return true }
    if PersonName.isParticle(words[1]), words.count > 2 { return true }
    return !NameLists.givenParticles.contains(NameFolding.key(words[index]))
  }

  // MARK: Signs of an order

  /// A name with some words in capitals, which are the family name: "HOPPER Grace", "Ana GARCÍA LÓPEZ".
  private static func byCapitals(_ words: [String]) -> PersonName? {
    let isCapital = words.map { word in
      !word.contains(where: \.isLowercase) && word.filter(\.isUppercase).count > 1 && !PersonName.isInitial(word)
        && (word.count > 2 || isShortFamilyName(word))
    }
    guard isCapital.contains(true), words.contains(where: { $0.contains(where: \.isLowercase) }) else { return nil }
    if let end = isCapital.firstIndex(of: false), end > 0, !isCapital[end...].contains(true) {
      return familyFirst(words, family: end)
    }
    guard var start = isCapital.firstIndex(of: true), !isCapital[start...].contains(false) else { return nil }
    while start > 1, PersonName.isParticle(words[start - 1]) { start -= 1 }
    guard start > 0 else { return nil }
    return PersonName(
      words: words[..<start].map { Word($0, .given) } + familyWords(Array(words[start...])), order: .givenFirst)
  }

  /// Whether two capitals are a family name, "WU", rather than two initials, "JK".
  private static func isShortFamilyName(_ word: String) -> Bool {
    let key = NameFolding.key(word)
    return NameLists.chineseFamilyNames.contains(key) || NameLists.koreanFamilyNames.contains(key)
      || NameLists.vietnameseFamilyNames.contains(key)
  }

  /// A Russian name with the patronymic at its end: "Иванова Анна Сергеевна".
  private static func byPatronymic(_ words: [String]) -> PersonName? {
    let endings = ["вич", "вна", "ична", "vich", "vna", "ichna"]
    guard words.count == 3, endings.contains(where: words[2].lowercased().hasSuffix) else { return nil }
    // A family name in -vich at the end, "Ivan Petrovich Markovich", has the patronymic before it.
    guard !endings.contains(where: words[1].lowercased().hasSuffix) else { return nil }
    let isLatin = words[2].utf8.allSatisfy { $0 < 0x80 }
    return isLatin ? nil : familyFirst(words, family: 1)
  }

  /// A Vietnamese, Chinese, Korean or Japanese name with the family name first; nil for any other.
  private static func byFamilyName(_ words: [String]) -> PersonName.Order? {
    let keys = words.map(NameFolding.key)
    let last = keys[keys.count - 1]
    if NameLists.vietnameseFamilyNames.contains(keys[0]) {
      let isMarked = words.contains { NameFolding.fold($0, .diacritics) != $0 }
      let hasMiddle = keys.dropFirst().dropLast().contains {
        ["thi", "van", "duc", "huu", "ngoc", "minh", "thanh"].contains($0)
      }
      if hasMiddle || isMarked && !NameLists.vietnameseFamilyNames.contains(last) { return .familyFirst }
    }
    if NameLists.japaneseFamilyNames.contains(keys[0]), words.count == 2, let end = last.last,
      "aeioun".contains(end), !NameLists.japaneseFamilyNames.contains(last)
    {
      return .familyFirst
    }
    if NameLists.koreanFamilyNames.contains(keys[0]), isKoreanGiven(words.dropFirst()) { return .familyFirst }
    if NameLists.chineseFamilyNames.contains(keys[0]), words.count <= 3, words.dropFirst().allSatisfy(Pinyin.isPossible)
    {
      return NameLists.chineseFamilyNames.contains(last) ? .either : .familyFirst
    }
    return nil
  }

  /// "Min-jun", or two short words "Ji Sung".
  private static func isKoreanGiven(_ words: ArraySlice<String>) -> Bool {
    let syllables = words.flatMap { $0.split(separator: "-") }
    return syllables.count == 2 && syllables.allSatisfy { (2...5).contains($0.count) }
      && !NameLists.koreanFamilyNames.contains(NameFolding.key(String(syllables[1])))
  }
}
