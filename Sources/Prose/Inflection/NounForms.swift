extension Inflector {
  /// The plurals of a noun, the usual one first: `indexes`, `indices`; none if none is a word.
  ///
  /// A compound with a hyphen inflects its last part, but for those that are listed: `runners-up`.
  public func plurals(of singular: String, isWord: (String) -> Bool = { _ in true }) -> [String] {
    guard !singular.isEmpty else { return [] }
    if let plurals = IrregularNouns.plurals[singular] { return plurals.filter(isWord) }
    if let hyphen = singular.lastIndex(of: "-"), singular.index(after: hyphen) < singular.endIndex {
      let head = singular[...hyphen]
      let last = String(singular[singular.index(after: hyphen)...])
      return plurals(of: last).map { head + $0 }.filter(isWord)
    }
    return regularPlurals(of: singular).filter(isWord)
  }

  /// The singulars of the nouns that a word may be a plural of, the likeliest first; none if it is no plural.
  ///
  /// Without a dictionary it gives every singular that the rules allow: `analyse` too for `analyses`.
  public func singulars(of plural: String, isWord: (String) -> Bool = { _ in true }) -> [String] {
    if IrregularNouns.singularInS.contains(plural) { return [] }
    var candidates = IrregularNouns.singulars[plural] ?? []
    if let hyphen = plural.lastIndex(of: "-"), candidates.isEmpty {
      let head = plural[...hyphen]
      candidates += (IrregularNouns.singulars[String(plural[plural.index(after: hyphen)...])] ?? []).map { head + $0 }
    }
    if plural.hasSuffix("men") { candidates.append(plural.dropLast(3) + "man") }
    if plural.hasSuffix("ves") { candidates += [plural.dropLast(3) + "f", plural.dropLast(3) + "fe"] }
    if plural.hasSuffix("s"), !plural.hasSuffix("ss") {
      if plural.hasSuffix("ies") { candidates.append(plural.dropLast(3) + "y") }
      candidates.append(String(plural.dropLast()))
      if plural.hasSuffix("es") { candidates.append(String(plural.dropLast(2))) }
    }
    return distinct(candidates.filter { isWord($0) && plurals(of: $0).contains(plural) })
  }

  /// The number of a noun by its form alone; nil where it may be either (`sheep`, `series`) or the form does not tell.
  public func number(ofNoun noun: String, isWord: (String) -> Bool = { _ in true }) -> GrammaticalNumber? {
    if IrregularNouns.unchanged.contains(noun) { return nil }
    if IrregularNouns.pluralOnly.contains(noun) { return .plural }
    if IrregularNouns.singularInS.contains(noun) { return .singular }
    if let plurals = IrregularNouns.plurals[noun] { return plurals.contains(noun) ? nil : .singular }
    // `data` and `media` are used both ways.
    if noun == "data" || noun == "media" || noun == "agenda" { return nil }
    if !singulars(of: noun, isWord: isWord).isEmpty { return .plural }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") && !noun.hasSuffix("us") && !noun.hasSuffix("is")
      ? nil : .singular
  }

  private func regularPlurals(of singular: String) -> [String] {
    let bytes = Array(singular.utf8)
    if singular.hasSuffix("man"), !Self.notOfMan.contains(singular) { return [singular.dropLast(3) + "men"] }
    if IrregularNouns.voicing.contains(singular) {
      return [singular.dropLast(singular.hasSuffix("fe") ? 2 : 1) + "ves"]
    }
    if bytes.last == UInt8(ascii: "o"), bytes.count > 1, !SpellingChanges.isVowel(bytes[bytes.count - 2]) {
      return [IrregularNouns.oes.contains(singular) ? singular + "es" : singular + "s"]
    }
    if bytes.count > 4, singular.hasSuffix("sis") { return [singular.dropLast(2) + "es"] }
    return [SpellingChanges.withS(singular)]
  }

  /// Nouns in -man that have nothing to do with a man.
  private static let notOfMan: Set<String> = [
    "human", "german", "roman", "norman", "ottoman", "shaman", "talisman", "caiman", "superhuman", "ataman", "brahman",
    "mussulman", "turkoman",
  ]
}
