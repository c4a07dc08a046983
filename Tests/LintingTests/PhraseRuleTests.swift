import FoundationEssentials
import Interview
import Linting
import Mail
import Prose
import Rules
import Source
import Testing
import YAML

@Suite("Phrases")
struct PhraseRuleTests {
  @Test("are told by words, tags and forms, and replaced with other forms")
  func forms() throws {
    let rule = try rule("{'did NP [_<VBD>@past]': '$3@base', '[me] and NP <VBD>': I}")
    #expect(try found(in: "Did the new tests worked well?", rule) == ["worked -> work"])
    #expect(try found(in: "Did the new tests work well?", rule) == [])
    #expect(try found(in: "Me and my team went home.", rule) == ["Me -> I"])
  }

  @Test("put the article by the sound before a word")
  func articles() throws {
    let rule = try rule("{'as [_<NN>] $': $2@article}")
    #expect(
      try found(in: "I worked as engineer. She works as nurse.", rule) == [
        "engineer -> an engineer", "nurse -> a nurse",
      ])
  }

  @Test("may leave words out, and mind what stands before and behind")
  func neighbours() throws {
    let rule = try rule("{'-does everyone ~2 [have] !to': has, 'very? [quiet] good|sure': quite}")
    #expect(try found(in: "Everyone on here have it.", rule) == ["have -> has"])
    #expect(try found(in: "Does everyone have it? Everyone have to go.", rule) == [])
    #expect(try found(in: "It was quiet good.", rule) == ["quiet -> quite"])
  }

  @Test("may ask for the end or a mark as one choice of several")
  func ends() throws {
    let rule = try rule("{'spent [sometime] on|$': some time}")
    #expect(try found(in: "I spent sometime on it.", rule) == ["sometime -> some time"])
    #expect(try found(in: "It was well spent sometime, I think.", rule) == ["sometime -> some time"])
    #expect(try found(in: "That is what she spent sometime", rule) == ["sometime -> some time"])
    #expect(try found(in: "What I spent sometime was more.", rule) == [])
  }

  @Test("may hold no word but those of a list, in any case")
  func lists() throws {
    let rule = try self.rule(
      "{extends: phrase, message: \"%s\", lists: {state: Knowing owning}, swap: {'_ [%state] NP': '$2@base'}}",
      isWhole: true)
    #expect(try found(in: "Now I am Owning a house.", rule) == ["Owning -> Own"])
    #expect(try found(in: "Now I am building a house.", rule) == [])
  }

  @Test("that cannot be read are told with their place")
  func faults() {
    #expect(throws: YAMLErrors.self) { try rule("{'[a b': c}") }
    #expect(throws: YAMLErrors.self) { try rule("{'a <XYZ>': c}") }
    #expect(throws: YAMLErrors.self) { try rule("{'a %list': c}") }
    #expect(throws: YAMLErrors.self) { try rule("{'a _@form': c}") }
    #expect(throws: YAMLErrors.self) { try rule("{'a <NN>|b': c}") }
    #expect(throws: YAMLErrors.self) { try rule("{'b|$ <NN>': c}") }
    #expect(throws: YAMLErrors.self) { try rule("{'<NN> _': c}") }
    #expect(throws: YAMLErrors.self) { try rule("{'a ~99': c}") }
  }

  @Test("Agreement goes by the head of the subject")
  func agreement() throws {
    let rule = try self.rule("{extends: agreement, message: \"%s\"}", isWhole: true)
    #expect(try found(in: "The results of the test was good.", rule) == ["was -> were"])
    #expect(try found(in: "The list of items was long, and a number of people were there.", rule) == [])
    #expect(try found(in: "I suggest that she manage it.", rule) == [])
    #expect(try found(in: "Three hours is little. The salespeople are here. Teams today do it.", rule) == [])
    #expect(try found(in: "Reading, riding, diving are what I like.", rule) == [])
    #expect(try found(in: "Everybody but the two cooks was there. The orchestra are tuning up.", rule) == [])
    #expect(try found(in: "I called, but the results was late.", rule) == ["was -> were"])
  }

  @Test("Marks without a partner are found, inches and list marks are none")
  func pairedMarks() throws {
    let rule = try self.rule("{extends: paired-marks, message: \"%s\", marks: ['\"\"', '“”', '()']}", isWhole: true)
    #expect(try found(in: "He said \"yes.", rule) == ["\"yes."])
    #expect(try found(in: "He said “yes.", rule) == ["“yes."])
    #expect(try found(in: "He said yes, indeed.”", rule) == ["He said yes, indeed.”"])
    #expect(try found(in: "He said “yes,” and “no.”", rule) == [])
    #expect(try found(in: "He said “yes.\n\n“And no.”", rule) == [])
    #expect(try found(in: "It is (as you know big.", rule) == ["(as you know big."])
    #expect(try found(in: "It is fine,\" she said. \"", rule) == ["It is fine,\"", "\""])
    #expect(try found(in: "\"It is fine,\" she said. \"", rule) == ["\""])
    #expect(try found(in: "\"It is fine,\" she said, \"and good.\"", rule) == [])
    #expect(try found(in: "A 27\" screen: a) big, b) \"bright\" (very).", rule) == [])
  }

  @Test("A word stands twice where it is a name as well, or ends a clause with 'what'")
  func doubledWords() throws {
    let rule = try self.rule(
      "{extends: repeated-word, message: \"%s\", names: [will, rose], afterclause: [is, was]}", isWhole: true)
    #expect(try found(in: "Will will call, and Rose rose early. What it was was a test.", rule) == [])
    #expect(
      try found(in: "I will will call. It is is late. What I mean, it is is late.", rule) == [
        "will will -> will", "is is -> is", "is is -> is",
      ])
  }

  // MARK: -

  private func rule(_ text: String, isWhole: Bool = false) throws -> Rule {
    let yaml = isWhole ? text : "{extends: phrase, message: \"%s\", swap: \(text)}"
    let node = try #require(try Node.parse(Array(yaml.utf8), file: "Rule.yml"))
    return try RuleFile.rule(node, style: "Test", name: "Rule")
  }

  private func found(in text: String, _ rule: Rule) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var linter = Linter(rules: RuleSet([rule]))
    linter.tagger = try Tagger(model: Array(Data(contentsOf: root.appending(path: "dictionaries/en/tags.model"))))
    let speller = try Speller(language: "en_US", folders: ["/usr/share/hunspell", "/opt/homebrew/share/hunspell"])
    let source = SourceFile(path: "draft.txt", text: text)
    let outcome = linter.lint(
      try DraftReader().read(source), facts: Facts(),
      circumstances: Linter.Circumstances(moment: nil, isMomentAsked: false, kind: .other), speller: speller)
    return outcome.diagnostics.map { diagnostic in
      ([String(decoding: source[diagnostic.range], as: UTF8.self)] + diagnostic.suggestions.prefix(1))
        .joined(separator: " -> ")
    }
  }
}
