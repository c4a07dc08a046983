import Mail
import Prose
import Rules
import Source
import Testing

@Suite(
  "One spelling convention in a draft",
  .enabled(
    if: (try? DictionaryFiles(language: "en_US", folders: ["/usr/share/hunspell"])) != nil,
    "hunspell-en-us is not installed"))
struct MixedSpellingTests {
  /// What is found in a paragraph: `word > suggestion`, and the notes.
  private func found(in text: String, language: String? = nil, own: [String] = []) throws -> [String] {
    let rule = try #require(RuleSet.builtIn().rule("Proofreading.MixedSpelling"))
    let speller = try Speller(language: "en_US", folders: ["/usr/share/hunspell"])
    speller.accept(own)
    let draft = try DraftReader().read(SourceFile(path: "draft.txt", text: "Dear Ms. Hopper,\n\n\(text)\n"))
    let context = DraftContext(draft, kind: .thankYou, speller: speller, language: language.map { LanguageTag($0) })
    return try rule.diagnostics(in: context).map { diagnostic in
      let notes = diagnostic.notes.map { note in
        "\(note.message)" + (note.place.map { " at \($0.line):\($0.column)" } ?? "")
      }
      return "\(diagnostic.text) > \(diagnostic.suggestions.joined(separator: ", ")) (\(notes.joined()))"
    }
  }

  @Test("is that of most words, and the others' notes name the first of them")
  func majority() throws {
    #expect(
      try found(in: "The behaviour of the colour near the center was new.")
        == ["center > centre ('behaviour' is British at 3:5)"])
    #expect(
      try found(in: "The behavior of the color near the Labour Party was new.") == [])
  }

  @Test("is American where there are as many of each")
  func tie() throws {
    #expect(
      try found(in: "The colour of the program I favor.") == ["colour > color ('favor' is American at 3:29)"])
  }

  @Test("is that of the language, if one was named, even against all words")
  func language() throws {
    let text = "The color of the center was new."
    #expect(try found(in: text) == [])
    #expect(try found(in: text, language: "en-US") == [])
    #expect(
      try found(in: text, language: "en-GB") == [
        "color > colour (the draft is in British English, as 'language' is en-GB)",
        "center > centre (the draft is in British English, as 'language' is en-GB)",
      ])
    // Canadians have some of each.
    #expect(try found(in: text, language: "en-CA") == [])
    #expect(try found(in: "The colour of the center was new.", language: "en-CA").count == 1)
  }

  @Test("leaves verbs in -ize alone beside British spelling, but not beside verbs in -ise")
  func oxford() throws {
    #expect(try found(in: "We organize and prioritize by colour.") == [])
    #expect(try found(in: "We organize by colour.", language: "en-GB") == [])
    #expect(
      try found(in: "We organise by colour, and prioritize.") == [
        "prioritize > prioritise ('organise' is British at 3:4)"
      ])
    #expect(
      try found(in: "We analyze what we analysed by colour.") == [
        "analyze > analyse ('analysed' is British at 3:20)"
      ])
  }

  @Test("is not told by names, quotations, the user's own words or what only looks like a verb in -ise")
  func noEvidence() throws {
    #expect(try found(in: "The color of the Centre for “colour and light”, ‘grey and colour’.") == [])
    #expect(try found(in: "The color of COLOUR. Harbour Street is near.") == [])
    #expect(try found(in: "The color is colour.", own: ["colour"]) == [])
    #expect(try found(in: "The color of the trellises and the haggises, advertised at sunrise.") == [])
  }

  @Test("keeps the case, the possessive and the rest of a compound")
  func forms() throws {
    #expect(
      try found(in: "Colour-coded charts favor the center’s neighbour's color.").map { $0.prefix { $0 != "(" } } == [
        "Colour > Color ", "neighbour > neighbor ",
      ])
  }
}
