import Prose
import Testing

@Suite("Phrase")
struct PhraseSwapTests {
  private let speller = try? Speller(
    language: "en_US", folders: ["/usr/share/hunspell", "/opt/homebrew/share/hunspell", "/Library/Spelling"])

  private func rule(_ keys: String) throws -> ForeignRule {
    try ForeignRule("extends: phrase\nmessage: \"'%s' for '%s'\"\n\(keys)")
  }

  @Test("replaces what is in brackets, in the case that stands there, by what its items took and their forms")
  func replacements() throws {
    let speller = try #require(speller)
    let rule = try rule(
      "lists:\n  who: i we\nswap:\n  '%who did [_<VBD>@past]': '$3@base'\n  '[talk|talked about of]': '$1 about'")
    #expect(
      try rule.found(in: "We did went. Talked about of it, I did go.", speller: speller, tagger: tagger.get()) == [
        "1:8 'go' for 'went'", "1:14 'Talked about' for 'Talked about of'",
      ])
  }

  @Test("says what a swap cannot be")
  func faults() {
    let faults = ForeignRule.faults(
      "extends: phrase\nmessage: x\nswap:\n  'discuss [about]': ''\n  '_ [_]': x\n  '%verb [about]': x\n"
        + "  '!so discuss [of]': '$1'")
    #expect(
      faults.contains(
        "4:22: error: nothing cannot stand instead; take a word beside into the brackets: '[discuss about]': '$1'"))
    #expect(faults.contains("5:3: error: a phrase needs a word that must be there: '_ [_]' has none"))
    #expect(faults.contains("6:3: error: 'lists' has no 'verb'"))
    #expect(faults.contains("7:23: error: '$1' is not in the brackets, so it stands already"))
  }

  @Test("says which words no text has, and which forms and items there are not")
  func faultsInWords() {
    let faults = ForeignRule.faults(
      "extends: phrase\nmessage: x\nlists:\n  be: is 's\nswap:\n  'he [is|''re going]': goes\n"
        + "  'do [goes]': $2@bas\n  'did [goes]': $x@base")
    #expect(faults.contains("4:7: error: ''s' is no one word of a text but ''' and 's', so it is never met"))
    #expect(faults.contains("6:3: error: ''re' is no one word of a text but ''' and 're', so it is never met"))
    #expect(
      faults.contains(
        "7:16: error: no form 'bas'; there are base, third, past, participle, gerund, singular, plural, positive, "
          + "comparative, superlative, article"))
    #expect(faults.contains("8:17: error: '$' wants the number of an item, as in '$1'"))
  }

  @Test("does not take the capital of 'I' within a sentence for one of the sentence's")
  func pronoun() throws {
    let speller = try #require(speller)
    let rule = try rule("swap:\n  '[i have] never': have I")
    #expect(
      try rule.found(in: "So I have never. I have never.", speller: speller, tagger: tagger.get()) == [
        "1:4 'have I' for 'I have'", "1:18 'Have I' for 'I have'",
      ])
  }
}
