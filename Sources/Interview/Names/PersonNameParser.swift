internal import Source

/// Takes a name apart.
enum PersonNameParser {
  static func parse(_ text: String) -> PersonName? {
    var text = NamedAddress.cleanName(text, address: nil) ?? ""
    let asides = takeAsides(from: &text)
    var remark = asides.first(where: { !isNickname($0) })
    if let cut = takeTail(from: &text) { remark = remark ?? cut }

    var segments = text.split(separator: ",").map(words).filter { !$0.isEmpty }
    guard var first = segments.first else { return nil }
    segments.removeFirst()
    var title = takeTitles(from: &first)
    var suffixes = takeSuffixes(from: &first)
    var given: [String]?
    for segment in segments {
      if segment.allSatisfy(PersonName.isSuffix) {
        suffixes += segment
      } else if given == nil, isGivenPart(segment, after: first) {
        var segment = segment
        title += takeTitles(from: &segment)
        suffixes += takeSuffixes(from: &segment)
        given = segment
      } else {
        remark = remark ?? segment.joined(separator: " ")
      }
    }
    guard !first.isEmpty else { return nil }

    var name: PersonName
    if let given {
      let family = NameOrder.familyWords(first)
      name = PersonName(
        words: family + given.map { PersonName.Word($0, .given) }, order: .familyFirst, isInverted: true)
    } else {
      name = NameOrder.name(of: first, title: title.last)
    }
    let nicknames = asides.filter(isNickname).prefix(1).flatMap(words)
    name.words =
      title.map { PersonName.Word($0, .title) } + name.words + nicknames.map { PersonName.Word($0, .nickname) }
      + suffixes.map { PersonName.Word($0, .suffix) }
    name.remark = remark
    return name
  }

  /// The words of a text that have a letter.
  private static func words(_ text: some StringProtocol) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { String($0) }.filter { $0.contains(where: \.isLetter) }
  }

  private static func takeTitles(from words: inout [String]) -> [String] {
    var titles: [String] = []
    while words.count > 1, let word = words.first, PersonName.isTitle(word) { titles.append(words.removeFirst()) }
    return titles
  }

  private static func takeSuffixes(from words: inout [String]) -> [String] {
    var suffixes: [String] = []
    while words.count > 1, let word = words.last, PersonName.isSuffix(word) {
      // "Yo-Yo MA" is more likely a family name than a degree, "Ana Maria Silva MA" is not.
      if words.count == 2, NameLists.capitalSuffixes.contains(word) { break }
      suffixes.insert(words.removeLast(), at: 0)
    }
    return suffixes
  }

  /// Whether what follows a comma is the given part of a name whose family name came first.
  private static func isGivenPart(_ words: [String], after family: [String]) -> Bool {
    if words.contains(where: { NameLists.occupations.contains(NameFolding.key($0)) }) { return false }
    let long = family.filter { !PersonName.isParticle($0) }
    return long.count == 1 || words.count == 1
  }

  // MARK: What stands beside the name

  /// Cuts out what is in brackets or double quotation marks, and single ones around a word.
  private static func takeAsides(from text: inout String) -> [String] {
    let closings: [Character: Character] = ["(": ")", "[": "]", "\"": "\"", "“": "”", "（": "）", "‘": "’", "'": "'"]
    var asides: [String] = []
    var rest = ""
    var characters = Array(text)[...]
    while let character = characters.popFirst() {
      let startsWord = rest.last?.isWhitespace ?? true
      if let closing = closings[character], startsWord || !NameFolding.isQuote(character),
        let end = characters.firstIndex(of: closing),
        !NameFolding.isQuote(character) || end + 1 == characters.endIndex || characters[end + 1].isWhitespace
      {
        asides.append(String(characters[..<end]).trimmingWhitespace)
        characters = characters[(end + 1)...]
        rest.append(" ")
      } else {
        rest.append(character)
      }
    }
    guard rest.contains(where: \.isLetter) else { return [] }
    text = rest
    return asides.filter { !$0.isEmpty }
  }

  /// Whether an aside is a name to go by: one or two capitalised words that name no work.
  private static func isNickname(_ aside: String) -> Bool {
    let words = words(aside)
    return (1...2).contains(words.count) && !aside.contains("/")
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.contains(where: \.isLowercase)
          && !NameLists.occupations.contains(NameFolding.key(word)) && !NameLists.desks.contains(NameFolding.key(word))
      }
  }

  /// Cuts off what follows a bar, a dash or a word such as "via": a company, a place, a program.
  private static func takeTail(from text: inout String) -> String? {
    let marks: Set<String> = ["|", "-", "–", "—", "/", "•", "@", "via", "at", "from"]
    let words = text.split { $0.isWhitespace }.map(String.init)
    guard let at = words.firstIndex(where: marks.contains), at > 0 else { return nil }
    text = words[..<at].joined(separator: " ")
    let tail = words[(at + 1)...].joined(separator: " ")
    return tail.isEmpty ? nil : tail
  }
}

extension NameFolding {
  /// Whether a mark that may enclose a word is one that may also stand inside a word.
  fileprivate static func isQuote(_ character: Character) -> Bool { character == "'" || character == "‘" }
}
