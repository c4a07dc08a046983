import FoundationEssentials
import Testing

@Suite("sincerely new-rule")
struct NewRuleTests {
  @Test("writes a rule that loads and whose examples hold")
  func new() async throws {
    let folder = try TemporaryFolder()
    let sincerely = Command.sincerely(in: folder)
    let new = try await sincerely.run("new-rule", "House/Synergy")
    #expect(
      new
        == Outcome(
          status: 0,
          output: """
            wrote rules/House/Synergy.yml
            try it:  sincerely test-rules rules
            run it:  sincerely lint --styles rules draft.eml

            """, errors: ""))
    #expect(try folder.text(of: "rules/House/Synergy.yml").contains("CHANGE IT"))
    let tested = try await sincerely.run("test-rules", "rules")
    #expect(tested.output == "")
    #expect(tested.status == 0)
    try folder.write("Dear Ms. Hopper,\n\nThe synergy is plain.\n", to: "draft.txt")
    let linted = try await sincerely.run(
      "lint", "--styles", "rules", "--only", "House", "--kind", "status", "--format", "compact", "draft.txt")
    #expect(linted.output == "draft.txt:3:5: suggestion: 'synergy' says little; say what you mean. [House.Synergy]\n")
  }

  @Test("writes a file that test-rules takes by itself")
  func file() async throws {
    let sincerely = Command.sincerely(in: try TemporaryFolder())
    _ = try await sincerely.run("new-rule", "House/Synergy")
    #expect(
      try await sincerely.run("test-rules", "rules/House/Synergy.yml")
        == Outcome(status: 0, output: "", errors: "1 rule, 3 examples, 0 failures\n"))
  }

  @Test("has a rule of the program pass from its file as it does in the program")
  func ownRule() async throws {
    let rule = Project.root.appending(path: "rules/Proofreading/Spelling.yml").path
    let outcome = try await Command.sincerely(in: try TemporaryFolder()).run("test-rules", rule)
    #expect(outcome.output == "")
    #expect(outcome.status == 0)
  }

  @Test("overwrites nothing")
  func again() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "own/House/Synergy.yml")
    let outcome = try await Command.sincerely(in: folder).run("new-rule", "House/Synergy", "--folder", "own")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "own/House/Synergy.yml: error: it is there already; give the rule another name, or edit the file\n")
    #expect(try folder.text(of: "own/House/Synergy.yml") == "mine")
  }

  @Test(
    "takes a style and a name",
    arguments: ["Synergy", "House/", "/Synergy", "a/b/c", "House/../x", "House/1st", "Ho use/X"])
  func names(name: String) async throws {
    let folder = try TemporaryFolder()
    let outcome = try await Command.sincerely(in: folder).run("new-rule", name)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("error: '\(name)' is no style and name; "))
    #expect(!folder.holds("rules"))
  }
}
