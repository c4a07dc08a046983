import Foundation
import Testing

@Suite("Folders of styles")
struct StylesTests {
  private static let rule =
    "extends: existence\nmessage: \"'%s' again\"\nlevel: error\nignorecase: true\ntokens: [synergy]\n"

  /// A folder with a draft in it and a style.
  private func folder(_ rules: [String: String], draft: String = "So much synergy.") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("Subject: Hello\n\nDear Ms. Hopper,\n\n\(draft)\n\nSincerely,\nAda\n", to: "draft.txt")
    for (name, text) in rules { try folder.write(text, to: "styles/Team/\(name).yml") }
    return folder
  }

  private func lint(_ folder: TemporaryFolder, _ options: String...) async throws -> Outcome {
    let call = ["lint", "--format", "compact", "--quiet", "--only", "Team", "--styles", "styles", "draft.txt"]
    return try await Command.sincerely(in: folder).run(call + options)
  }

  @Test("with one bad file stop the run, with a list of all faults")
  func badFile() async throws {
    let outcome = try await lint(
      folder([
        "Good": Self.rule, "Keys": "extends: existence\nmessage: m\ntokens: [a]\ntoken: b\nlevel: bad\n",
        "Pattern": "extends: existence\nmessage: m\ntokens: ['(']\n",
      ]))
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        styles/Team/Keys.yml:4:1: error: unknown key 'token' in a rule; did you mean 'tokens'?
        styles/Team/Keys.yml:5:8: error: 'level' takes one of suggestion, warning, error, not 'bad'
        styles/Team/Pattern.yml:3:10: error: not a pattern: missing closing parenthesis (at character 2 of it)

        """)
  }

  @Test("with one bad file run the others if the user says so")
  func skipped() async throws {
    let outcome = try await lint(
      folder(["Good": Self.rule, "Bad": "extends: magic\nmessage: m\n"]), "--skip-bad-rules")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("draft.txt:5:9: error: 'synergy' again [Team.Good]"))
    #expect(outcome.errors.hasPrefix("styles/Team/Bad.yml:1:1: error: no check 'magic'; there are "))
  }

  @Test("with one rule in two folders: which two files they are")
  func duplicate() async throws {
    let folder = try folder(["Good": Self.rule])
    try folder.write(Self.rule, to: "more/Team/Good.yml")
    let outcome = try await lint(folder, "--styles", "more")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "more/Team/Good.yml:1:1: error: 'Team.Good' is also in styles/Team/Good.yml; rename one\n")
  }

  @Test("with a pattern that never comes to an end: one line, and the other rules go on")
  func exponential() async throws {
    let slow = "extends: existence\nmessage: m\nnonword: true\ntokens: ['(a+)+b']\n"
    // The b is what it needs, and stands where it does not help.
    let draft = "So much synergy. " + String(repeating: "a", count: 10_000) + " and b"
    let outcome = try await lint(folder(["Good": Self.rule, "Slow": slow], draft: draft))
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("'synergy' again [Team.Good]"))
    #expect(
      outcome.errors == """
        styles/Team/Slow.yml:1:1: error: Team.Slow: the pattern needs more than 200000 steps on a text; make its \
        repetitions exclude one another

        """)
  }

  @Test("with a rule file of 10 MB, or with anchors that multiply, say so at once")
  func tooLarge() async throws {
    let line = { (name: String, of: String) in
      "\(name): &\(name) [\(Array(repeating: "*\(of)", count: 9).joined(separator: ","))]\n"
    }
    let bomb =
      "a: &a [x]\n"
      + ["ab", "bc", "cd", "de", "ef", "fg", "gh", "hi"].reduce("") { text, names in
        text + line(String(names.suffix(1)), String(names.prefix(1)))
      }
    let large = "extends: existence\nmessage: m\ntokens:\n" + String(repeating: "  - some phrase\n", count: 650_000)
    var sincerely = Command.sincerely(in: try folder(["Bomb": bomb, "Large": large, "Good": Self.rule]))
    sincerely.limit = 20
    let outcome = try await sincerely.run("lint", "--styles", "styles", "draft.txt")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        styles/Team/Bomb.yml:4:14: error: more than 20 aliases; write the values out
        styles/Team/Large.yml:1:1: error: \(large.utf8.count) bytes are too many for a rule; it may have 1048576

        """)
  }

  @Test("say which keys mean nothing here")
  func unservedKeys() async throws {
    let outcome = try await lint(folder(["Good": Self.rule + "code: true\nparams: { a: 1 }\n"]))
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        note: styles/Team/Good.yml:6:1: the key 'code' has no effect here
        note: styles/Team/Good.yml:7:1: the key 'params' has no effect here

        """)
  }

  /// Public styles, if they lie beside the project: they are under licences of their own.
  private static let corpus = Project.root.deletingLastPathComponent()
    .appending(path: "shared/corpora/vale/testdata/styles")

  @Test(
    "that people have published load as they are, and run over the examples",
    .enabled(if: FileManager.default.fileExists(atPath: corpus.path), "the public styles are not here"),
    arguments: ["write-good", "proselint", "Joblint"])
  func published(style: String) async throws {
    let sincerely = Command.sincerely(in: try TemporaryFolder())
    let call = ["lint", "--styles", Self.corpus.appending(path: style).path, "--only", style, "--format", "compact"]
    let outcome = try await sincerely.run(call + [Project.root.appending(path: "examples").path])
    #expect(outcome.status == 0 || outcome.status == 1)
    #expect(!outcome.errors.contains("error:"))
    for line in outcome.output.split(separator: "\n") { #expect(line.contains("[\(style).")) }
  }
}
