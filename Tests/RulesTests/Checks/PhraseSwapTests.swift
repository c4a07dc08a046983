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
}
