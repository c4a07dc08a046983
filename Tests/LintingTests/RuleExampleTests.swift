import FoundationEssentials
import Linting
import Prose
import Rules
import Testing

@Suite("The examples of the rules")
struct RuleExampleTests {
  private static let model = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "dictionaries/en/tags.model")
  private static let tagger = Result { try Tagger(model: Array(Data(contentsOf: model))) }

  @Test("come out as they say", arguments: RuleSet.builtIn().rules.map(\.id))
  func examples(of id: String) throws {
    let rule = try #require(RuleSet.builtIn().rule(id))
    let speller = try Speller(language: "en_US", folders: ["/usr/share/hunspell", "/opt/homebrew/share/hunspell"])
    #expect(RuleTester(speller: speller, tagger: try Self.tagger.get()).failures(of: rule) == [])
  }

  @Test("stand beside a reason, a source and a version in every rule", arguments: RuleSet.builtIn().rules.map(\.id))
  func pages(of id: String) throws {
    let head = try #require(RuleSet.builtIn().rule(id)).head
    #expect(!head.why.isEmpty)
    #expect(!head.source.isEmpty)
    #expect(!head.since.isEmpty)
  }
}
