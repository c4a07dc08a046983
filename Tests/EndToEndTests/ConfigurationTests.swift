import Testing

@Suite("The configuration")
struct ConfigurationTests {
  private let draft = "Dear Ms. Hopper,\n\nThe frobnicator was a joy.\n\nSincerely,\nAda Lovelace\n"

  /// A folder with one draft that has one misspelling, and a configuration.
  private func folder(_ configuration: String?, draft: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    if let configuration { try folder.write(configuration, to: ".sincerely.yml") }
    try folder.write(draft ?? self.draft, to: "drafts/a.txt")
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String..., input: String = "") async throws -> Outcome {
    try await Command.sincerely(in: folder).run(arguments, input: input)
  }

  private func spelling(_ folder: TemporaryFolder, _ more: String...) async throws -> Outcome {
    try await Command.sincerely(in: folder).run(["lint", "--format", "compact", "--quiet", "drafts/a.txt"] + more)
  }

  @Test("is the nearest one upwards from the draft")
  func nearest() async throws {
    let folder = try folder("only: Proofreading.Spelling\nwords: [frobnicator]\n")
    #expect(try await spelling(folder) == Outcome(status: 0, output: "", errors: ""))
    try folder.write("only: Proofreading.Spelling\n", to: "drafts/.sincerely.yml")
    let outcome = try await spelling(folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("drafts/a.txt:3:5: error: 'frobnicator' is in no dictionary"))
    // A repository's root ends the search.
    let other = try self.folder("words: [frobnicator]\n")
    try other.write("", to: "drafts/.git/HEAD")
    #expect(try await spelling(other, "--only", "Proofreading.Spelling").status == 1)
  }

  @Test("brings its rules into the log of a run over drafts with several of them")
  func severalConfigurations() async throws {
    let folder = try folder("only: Proofreading.Spelling\n")
    try folder.write("only: [Tone, Email.NoText]\nstyles: rules\n", to: "other/.sincerely.yml")
    try folder.write("extends: existence\nmessage: m\ntokens: [joy]\n", to: "other/rules/Tone/Own.yml")
    try folder.write(draft, to: "other/b.txt")
    let log = try await run(folder, "lint", "--format", "sarif", "drafts", "other")
    let ids = log.output.split(separator: "\n").compactMap { line -> Substring? in
      line.hasPrefix("{\"id\": \"") ? line.dropFirst(8).prefix { $0 != "\"" } : nil
    }
    #expect(ids.first == "Proofreading.Spelling")
    #expect(ids.contains("Email.NoText") && ids.contains("Tone.Own"))
    #expect(Set(ids).count == ids.count)
    #expect(log.output.contains("\"ruleId\": \"Tone.Own\", \"ruleIndex\": \(ids.firstIndex(of: "Tone.Own") ?? -1)"))
  }

  @Test("may be named, and is an error where it is not there")
  func named() async throws {
    let folder = try folder("words: [frobnicator]\n")
    try folder.write("only: Proofreading.Spelling\n", to: "other.yml")
    #expect(try await spelling(folder, "--config", "other.yml").status == 1)
    let missing = try await spelling(folder, "--config", "missing.yml")
    #expect(missing == Outcome(status: 2, output: "", errors: "missing.yml: error: no such file or directory\n"))
  }

  @Test("is an error with the place of each fault, on every command that reads it")
  func faults() async throws {
    let folder = try folder("word: [a]\nfail-on: error\ndisable: [Interview.SignOf]\n")
    let errors = """
      .sincerely.yml:1:1: error: unknown key 'word' in the configuration; did you mean 'words'?
      .sincerely.yml:3:11: error: no rule or style 'Interview.SignOf'; did you mean 'Interview.SignOff'?

      """
    let fault = Outcome(status: 2, output: "", errors: errors)
    #expect(try await spelling(folder) == fault)
    #expect(try await run(folder, "rules") == fault)
    #expect(try await run(folder, "explain", "Interview.SignOff") == fault)
    #expect(try await run(folder, "words", "trace", "a") == fault)
    #expect(try await run(folder, "config") == fault)
    #expect(try await run(folder, "lint", "--fix", "drafts/a.txt") == fault)
    let sent = try await run(folder, "sendmail", "--", "true", input: draft)
    #expect(sent.status == 2)
    #expect(sent.errors.hasPrefix(errors))
  }

  @Test("is not passed over where its name is written wrongly")
  func mistakenName() async throws {
    let folder = try folder(nil)
    try folder.write("words: [frobnicator]\n", to: ".sincerely.yaml")
    #expect(
      try await spelling(folder)
        == Outcome(
          status: 2, output: "", errors: ".sincerely.yaml:1:1: error: this is not read; rename it to .sincerely.yml\n"))
  }

  @Test("gives way to options, and its sections come before its top")
  func order() async throws {
    let folder = try folder(
      """
      only: Proofreading.Spelling
      fail-on: error
      paths:
        - match: drafts/*.txt
          severities: { Proofreading: warning }
      """)
    #expect(try await spelling(folder).status == 0)
    #expect(try await spelling(folder).output.hasPrefix("drafts/a.txt:3:5: warning: "))
    #expect(try await spelling(folder, "--fail-on", "warning").status == 1)
    #expect(try await spelling(folder, "--disable", "Proofreading").output == "")
    #expect(try await spelling(folder, "--only", "Interview.Thanks", "--kind", "other").output == "")
  }

  @Test("brings styles and word lists, from its own folder")
  func resources() async throws {
    let folder = try folder("styles: house\nword-lists: words.txt\nonly: [House, Proofreading.Spelling]\n")
    try folder.write("extends: existence\nmessage: \"No '%s'.\"\ntokens: [joy]\n", to: "house/House/Joy.yml")
    try folder.write("# mine\nfrobnicator\n", to: "words.txt")
    let outcome = try await spelling(folder)
    #expect(outcome.output == "drafts/a.txt:3:23: warning: No 'joy'. [House.Joy]\n")
    #expect(
      try await run(folder, "words", "trace", "Frobnicator").output
        == "Frobnicator: right, in words.txt:2, which .sincerely.yml:2:13 names\n")
    #expect(try await run(folder, "explain", "House.Joy").status == 0)
    try folder.write("styles: huose\nword-lists: none.txt\n", to: ".sincerely.yml")
    #expect(
      try await spelling(folder).errors == """
        .sincerely.yml:1:9: error: no folder 'huose'
        .sincerely.yml:2:13: error: no file 'none.txt'

        """)
  }

  @Test("says what a draft is that does not say so itself")
  func kind() async throws {
    let folder = try folder("only: Rejection.Brief\npaths: [{ match: a.txt, kind: rejection }]\n")
    #expect(try await spelling(folder).output.contains("Rejection.Brief"))
    #expect(try await spelling(folder, "--kind", "status").output == "")
    try folder.write("Kind: status\n\n\(draft)", to: "drafts/a.txt")
    #expect(try await spelling(folder).output == "")
  }

  @Test("is shown with the origin of each value")
  func shown() async throws {
    let folder = try folder(
      """
      fail-on: error
      severities:
        Interview.SameDay: off
      rules:
        Rejection.Brief: { max: 200 }
      paths:
        - match: drafts
          ignore: Interview.SignOff -- they asked for it
      """)
    #expect(
      try await run(folder, "config", "drafts/a.txt", "--disable", "Nonsense").status == 2)
    #expect(
      try await run(folder, "config", "drafts/a.txt", "--disable", "Email").output == """
        configuration: .sincerely.yml
        kind          judged                                  default
        language      en-US                                   default
        fail-on       error                                   .sincerely.yml:1:10
        min-severity  suggestion                              default
        only          all                                     default
        disable       Email                                   --disable
        severities    Interview.SameDay: off                  .sincerely.yml:3:3
        rules         Rejection.Brief: max 200                .sincerely.yml:5:22
        ignore        Interview.SignOff -- they asked for it  .sincerely.yml:8:13

        """)
    let json = try await run(folder, "config", "--format", "json", "--fail-on", "warning").output
    #expect(json.hasPrefix(#"{"configuration": ".sincerely.yml", "settings": [{"key": "kind", "value": "judged"}, "#))
    #expect(json.contains(#"{"key": "fail-on", "value": "warning", "flag": "--fail-on"}"#))
    #expect(
      json.contains(
        #"{"key": "severities", "value": "Interview.SameDay: off", "file": ".sincerely.yml", "line": 3, "column": 3}"#))
    let none = try await run(try TemporaryFolder(), "config")
    #expect(none.output.hasPrefix("no configuration (.sincerely.yml)\n"))
    #expect(try await run(folder, "rules").output.contains(#/Interview.SameDay +off /#))
    #expect(
      try await run(folder, "explain", "Interview.SameDay").output
        .hasSuffix("Here\n    off, by .sincerely.yml:3:3\n"))
  }

  @Test("judges what is staged, by the work tree's file")
  func staged() async throws {
    let repository = try await Repository()
    try await repository.stage(Examples.faulty, as: "draft.eml")
    try repository.write(
      "only: Interview.SignOff\nseverities: { Interview.SignOff: suggestion }\n", to: ".sincerely.yml")
    let outcome = try await repository.sincerely("lint", "--staged", "--format", "compact", "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("suggestion: The mail ends without a sign-off"))
  }

  @Test("of which severities are shown is apart from that of which fail, and what fails is always shown")
  func severities() async throws {
    let folder = try folder("severities: { Proofreading.Spelling: warning }\nonly: Proofreading.Spelling\n")
    let finding = "drafts/a.txt:3:5: warning: 'frobnicator' is in no dictionary [Proofreading.Spelling]\n"
    #expect(try await spelling(folder, "--fail-on", "error") == Outcome(status: 0, output: finding, errors: ""))
    #expect(
      try await spelling(folder, "--fail-on", "error", "--min-severity", "error")
        == Outcome(status: 0, output: "", errors: ""))
    #expect(
      try await spelling(folder, "--min-severity", "warning") == Outcome(status: 1, output: finding, errors: ""))
    let contradictory = try await spelling(folder, "--min-severity", "error")
    #expect(contradictory.status == 1)
    #expect(contradictory.output == finding)
    #expect(
      contradictory.errors.hasPrefix("note: min-severity is error (--min-severity), but the run fails from warning on"))
  }

  @Test("yields to what a draft says of its kind, in a text or in a message")
  func kindStated() async throws {
    let folder = try TemporaryFolder()
    try folder.write("kind: status\n", to: ".sincerely.yml")
    for (name, field) in [("a.txt", "Kind"), ("b.eml", "X-Sincerely-Kind")] {
      try folder.write("Subject: Thank you\n\(field): rejection\n\nDear Ms. Hopper,\n\nThank you.\n", to: name)
      let shown = try await Command.sincerely(in: folder).run("show", name, "--format", "json")
      #expect(shown.output.hasPrefix("{\"file\": \"\(name)\", \"kind\": \"rejection\""))
    }
  }

  @Test("tells show, too, what kind drafts are of")
  func kindShown() async throws {
    let folder = try TemporaryFolder()
    try folder.write("kind: status\n", to: ".sincerely.yml")
    try folder.write("Dear Ms. Hopper,\n\nThank you for the interview today.\n", to: "a.txt")
    let shown = try await Command.sincerely(in: folder).run("show", "a.txt", "--format", "json")
    #expect(shown.output.hasPrefix(#"{"file": "a.txt", "kind": "status""#))
    #expect(shown.status == 0)
  }
}
