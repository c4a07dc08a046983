import Prose
import Testing

/// Whether the system has a dictionary for a language.
private func has(_ language: String) -> Bool {
  (try? DictionaryFiles(language: language, folders: systemDictionaries)) != nil
}

@Suite("A speller of another language's dictionary")
struct LanguageSpellerTests {
  private func check(
    _ language: String, right: [String], wrong: [String], meant: [String: String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let speller = try Speller(
      language: language, folders: systemDictionaries, resources: SpellingResources(folder: dictionaries))
    #expect(right.filter { !speller.isCorrect($0) } == [], sourceLocation: location)
    #expect(wrong.filter { speller.isCorrect($0) } == [], sourceLocation: location)
    for (word, right) in meant { #expect(speller.suggestions(for: word).first == right, sourceLocation: location) }
  }

  @Test("knows and suggests British English", .enabled(if: has("en_GB"), "hunspell-en-gb is not installed"))
  func british() throws {
    try check(
      "en-GB",
      right: [
        "colour", "organised", "organized", "licence", "programme", "cheque", "interview", "Kubernetes", "color",
      ],
      wrong: ["recieve", "colourr", "interveiw"],
      meant: ["behavour": "behaviour", "recieve": "receive", "organisatoin": "organisation", "centrre": "centre"])
  }

  @Test("knows and suggests Australian English", .enabled(if: has("en_AU"), "hunspell-en-au is not installed"))
  func australian() throws {
    try check(
      "en-AU", right: ["colour", "organise", "interview"], wrong: ["recieve"], meant: ["favourrably": "favourably"])
  }

  @Test("knows and suggests Canadian English", .enabled(if: has("en_CA"), "hunspell-en-ca is not installed"))
  func canadian() throws {
    try check("en-CA", right: ["colour", "organize", "centre"], wrong: ["recieve"], meant: ["recieve": "receive"])
  }

  @Test("knows and suggests German", .enabled(if: has("de_DE"), "hunspell-de-de is not installed"))
  func german() throws {
    try check(
      "de", right: ["Vorstellungsgespräch", "Grüße", "freundlichen", "LinkedIn", "Projektleiterin", "Gru\u{308}ße"],
      wrong: ["Vorstellungsgesprähc", "freundlchen"], meant: ["Gesprech": "Gespräch"])
  }

  @Test("knows and suggests French", .enabled(if: has("fr"), "hunspell-fr is not installed"))
  func french() throws {
    try check(
      "fr-FR", right: ["entretien", "l’équipe", "qu'elle", "cœur", "aujourd'hui", "Kubernetes"],
      wrong: ["entreitien", "l'equippe"], meant: ["acueil": "accueil"])
  }

  @Test("knows and suggests Spanish", .enabled(if: has("es_ES"), "hunspell-es is not installed"))
  func spanish() throws {
    try check(
      "es-ES", right: ["entrevista", "agradecería", "señor"], wrong: ["entrebista", "grasias"],
      meant: ["entrebista": "entrevista"])
  }

  @Test("judges the words of the language's own letters alone")
  func letters() throws {
    let folder = try Folder([
      "ru_RU.aff": Array("SET KOI8-R\n".utf8), "ru_RU.dic": Array("1\n".utf8) + [0xD3, 0xCC, 0xCF, 0xD7, 0xCF, 0x0A],
    ])
    let speller = try Speller(language: "ru", folders: [folder.path])
    #expect(["слово", "Слово", "LinkedIn", "слава"].map(speller.isCorrect) == [true, true, true, false])
  }

  @Test("of English in another encoding suggests its words all the same")
  func encoding() throws {
    let folder = try Folder([
      "en_GB.aff": Array("SET ISO8859-1\nSFX S Y 1\nSFX S 0 s .\n".utf8),
      "en_GB.dic": Array("2\nmarmalade/S\nprot".utf8) + [0xE9, 0x67, 0xE9, 0x0A],
    ])
    let speller = try Speller(language: "en-GB", folders: [folder.path])
    #expect(speller.isCorrect("marmalades") && speller.isCorrect("protégé"))
    #expect(speller.suggestions(for: "marmelades").first == "marmalades")
    #expect(speller.suggestions(for: "protéég").first == "protégé")
  }
}
