import Prose
import Testing

@Suite("Word form")
struct WordFormTests {
  private let speller = try? Speller(
    language: "en_US", folders: ["/usr/share/hunspell", "/opt/homebrew/share/hunspell", "/Library/Spelling"])

  private func rule(_ keys: String) throws -> ForeignRule {
    try ForeignRule("extends: word-form\nmessage: \"'%s' for '%s' in '%s'\"\nignorecase: true\n\(keys)")
  }

  @Test("makes the form that a verb's place takes")
  func verbs() throws {
    let speller = try #require(speller)
    let base = try rule("tokens: ['to (\\w+)']\nfrom: [past, third-person]\nform: base")
    #expect(
      try base.found(in: "I want to worked and to goes on, to always read, to set off.", speller: speller) == [
        "1:11 'work' for 'worked' in 'to worked'", "1:25 'go' for 'goes' in 'to goes'",
      ])
    let participle = try rule("tokens: ['have (\\w+)']\nfrom: [past]\nform: participle")
    #expect(
      try participle.found(in: "We have wrote and have written; I have read.", speller: speller) == [
        "1:9 'written' for 'wrote' in 'have wrote'"
      ])
  }

  @Test("makes the number that a noun's place takes")
  func nouns() throws {
    let speller = try #require(speller)
    let plural = try rule("tokens: ['many (\\w+)']\nfrom: [singular]\nform: plural")
    #expect(
      try plural.found(in: "Many company and many people, many advice.", speller: speller) == [
        "1:6 'companies' for 'company' in 'Many company'"
      ])
  }

  @Test("lets stand its exceptions, and everything where there is no dictionary")
  func silent() throws {
    let speller = try #require(speller)
    let rule = try rule("tokens: ['to (\\w+)']\nfrom: [past]\nform: base\nexceptions: [worked]")
    #expect(try rule.found(in: "to worked", speller: speller) == [])
    #expect(try rule.found(in: "to walked") == [])
  }

  @Test("names the forms there are")
  func faults() {
    let faults = ForeignRule.faults("extends: word-form\nmessage: x\ntokens: [a]\nfrom: [passive]\nform: dual")
    let names = "base, third-person, past, participle, gerund, singular, plural"
    #expect(
      faults == """
        Team/Rule.yml:4:8: error: no form 'passive'; there are \(names)
        Team/Rule.yml:5:7: error: 'form' takes one of \(names), not 'dual'
        """)
  }
}
