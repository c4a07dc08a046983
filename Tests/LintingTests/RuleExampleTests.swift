import Linting
import Prose
import Rules
import Testing

@Suite("The examples of the rules")
struct RuleExampleTests {
  @Test("come out as they say", arguments: RuleSet.builtIn().rules.map(\.id))
  func examples(of id: String) throws {
    let rule = try #require(RuleSet.builtIn().rule(id))
    let speller = try Speller(language: "en_US", folders: ["/usr/share/hunspell", "/opt/homebrew/share/hunspell"])
    #expect(RuleTester(speller: speller).failures(of: rule) == [])
  }

  @Test("stand beside a reason, a source and a version in every rule", arguments: RuleSet.builtIn().rules.map(\.id))
  func pages(of id: String) throws {
    let head = try #require(RuleSet.builtIn().rule(id)).head
    #expect(!head.why.isEmpty)
    #expect(!head.source.isEmpty)
    #expect(!head.since.isEmpty)
  }
}
