import FoundationEssentials
import Prose
import Testing

/// A dictionary whose affixes are plain is read without Hunspell.
///
/// Beside it stands the same dictionary with a rule that makes no difference, except that Hunspell has to read it.
@Suite("A dictionary of plain rules")
struct PlainDictionaryTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  /// Spellers that read a dictionary without Hunspell and with it.
  private func spellers(_ affixes: [UInt8], _ words: [UInt8]) throws -> (plain: Speller, hunspell: Speller) {
    for (name, rule) in [("plain", ""), ("hunspell", "FORBIDDENWORD ~\n")] {
      try folder.write(affixes + Array("\n\(rule)".utf8), to: "\(name).aff")
      try folder.write(words, to: "\(name).dic")
    }
    func speller(_ name: String) throws -> Speller {
      Speller(files: try DictionaryFiles(named: name, folders: [folder.path]))
    }
    return (try speller("plain"), try speller("hunspell"))
  }

  @Test("holds its words and what suffixes, prefixes and both make of them")
  func affixes() throws {
    let affixes = """
      SET UTF-8
      NOSUGGEST !
      ONLYINCOMPOUND c
      COMPOUNDRULE 1
      COMPOUNDRULE n*c
      SFX D Y 3
      SFX D y ied [^aeiou]y
      SFX D 0 d e
      SFX D 0 ed [^ey]
      SFX L N 1
      SFX L 0 ly .
      PFX R Y 1
      PFX R 0 re .
      """
    let words = "8\ncarry/DR\nname/D\nfree/L\nParis\ncurse/!D\n1/n\n2nd/c\nMcDonald/D\n"
    let (plain, hunspell) = try spellers(Array(affixes.utf8), Array(words.utf8))
    let right = [
      "carry", "carried", "recarry", "recarried", "Carried", "CARRIED", "named", "freely", "Paris", "cursed",
    ]
    let wrong = [
      "carryed", "caried", "nameed", "rename", "freed", "refreely", "paris", "Mcdonald", "carriedre", "d", "ied",
    ]
    for speller in [plain, hunspell] {
      #expect(right.filter { !speller.holds($0) } == [])
      #expect(wrong.filter(speller.holds) == [])
    }
  }

  @Test("says of every word what Hunspell says", arguments: ["en_US", "en_GB", "en_AU"])
  func sameAsHunspell(_ language: String) throws {
    // A language that is not installed is no fault here.
    guard let files = try? DictionaryFiles(language: language, folders: systemDictionaries) else { return }
    let affixes = [UInt8](try Data(contentsOf: URL(filePath: files.affixPath)))
    let words = [UInt8](try Data(contentsOf: URL(filePath: files.wordPath)))
    let (plain, hunspell) = try spellers(affixes, words)
    let stems = words.split(separator: 0x0A).dropFirst().enumerated().filter { $0.offset % 97 == 0 }
      .map { String(decoding: $0.element.prefix { $0 != 0x2F && $0 > 0x20 }, as: UTF8.self) }
    var differing: [String] = []
    for (stem, other) in zip(stems, stems.reversed()) {
      let variants = [
        stem, stem.lowercased(), stem.uppercased(), String(stem.dropLast()), stem + "s", stem + "'s", stem + "ed",
        stem + "ing", stem.dropLast() + "ies", stem + "ly", stem + "ness", "un" + stem, "re" + stem, "re" + stem + "ed",
        "A" + stem, stem + "-" + other, "co-" + stem + "-" + other, stem + "-", "-" + stem,
      ]
      differing += variants.filter { plain.isCorrect($0) != hunspell.isCorrect($0) }
    }
    #expect(stems.count > 500 && differing == [])
  }
}
