import Prose
import Testing

@Suite("A language's tag")
struct LanguageTagTests {
  @Test("gives the files and the package of its dictionary")
  func files() {
    #expect(LanguageTag("en-GB").fileNames == ["en_GB", "en_GB_frami", "en"])
    #expect(LanguageTag("fr").fileNames == ["fr", "fr_FR", "fr_FR_frami"])
    #expect(LanguageTag("en").fileNames.prefix(2) == ["en", "en_US"])
    #expect(LanguageTag("de-AT").package == "hunspell-de-at")
    #expect(LanguageTag("pt_br").package == "hunspell-pt-br")
    #expect(LanguageTag("es-MX").package == "hunspell-es")
    #expect(LanguageTag("tlh").package == nil)
  }

  @Test("of a region without a dictionary of its own goes by that of another, English mostly by Britain's")
  func regions() {
    #expect(LanguageTag("en-IE").fileNames == ["en_IE", "en_IE_frami", "en", "en_GB", "en_GB_frami"])
    #expect(LanguageTag("en-IE").package == "hunspell-en-gb")
    #expect(LanguageTag("en-PH").package == "hunspell-en-us")
    #expect(LanguageTag("es-MX").fileNames.contains("es_ES"))
    #expect(LanguageTag("pt-AO").package == "hunspell-pt-pt")
  }

  @Test("is read in any case, with a hyphen or an underscore", arguments: ["en-gb", "en_GB", "EN-GB"])
  func reading(_ text: String) throws {
    let tag = try LanguageTag(validating: text)
    #expect("\(tag)" == "en-GB" && tag.underscored == "en_GB" && tag.isEnglish)
  }

  @Test(
    "that there is none of names the nearest",
    arguments: [
      ("en-UK", "no language 'en-UK'; did you mean 'en-GB'?"), ("en_UK", "no language 'en_UK'; did you mean 'en-GB'?"),
      ("German", "no language 'German'; did you mean 'de'?"),
      ("englsh", "no language 'englsh'; did you mean 'en'?"),
      ("en-GBB", "no language 'en-GBB'; did you mean 'en-GB'?"),
      ("pt-BX", "no language 'pt-BX'; did you mean 'pt-BR'?"),
      ("", "no language ''; write its tag, such as en-US, en-GB, de or fr"),
      ("klingon", "no language 'klingon'; write its tag, such as en-US, en-GB, de or fr"),
    ])
  func unknown(_ text: String, _ message: String) {
    let error = #expect(throws: UnknownLanguage.self) { try LanguageTag(validating: text) }
    #expect(error.map { "\($0)" } == message)
  }
}
