import Testing

@Suite("Marks that silence a rule")
struct SuppressionTests {
  private let body = "Dear Ms. Hopper,\n\nThe frobnicator was a joy to use, and I thank you for it.\n"

  private func lint(_ folder: TemporaryFolder, _ more: String..., draft: String) async throws -> Outcome {
    try await Command.sincerely(in: folder).run(
      ["lint", "--only", "Proofreading.Spelling,Email.Suppression", "--format", "compact", "--quiet", draft] + more)
  }

  @Test("may be a comment in Markdown, on lines of its own, for the whole draft")
  func comment() async throws {
    let folder = try TemporaryFolder()
    let mark = "<!-- sincerely ignore Proofreading.Spelling -- their own word -->"
    try folder.write("\(mark)\n\n\(body)", to: "above.md")
    try folder.write("\(body)\n\(mark)\n", to: "below.md")
    try folder.write(
      "Subject: Thank you\n\n<!-- sincerely ignore\n  Proofreading\n  -- theirs\n-->\n\(body)", to: "long.md")
    for draft in ["above.md", "below.md", "long.md"] {
      #expect(try await lint(folder, draft: draft) == Outcome(status: 0, output: "", errors: ""), "\(draft)")
    }
    // A text that is no Markdown has no comments.
    try folder.write("\(mark)\n\n\(body)", to: "above.txt")
    #expect(try await lint(folder, draft: "above.txt").output.contains("'frobnicator'"))
  }

  @Test("are no part of the letter, nor are other comments")
  func comments() async throws {
    let folder = try TemporaryFolder()
    try folder.write("<!-- to be sent on Fryday -->\n\(body)<!-- unclosd\n", to: "a.md")
    let outcome = try await lint(folder, draft: "a.md")
    #expect(outcome.output.contains("'frobnicator'"))
    #expect(outcome.output.contains("'unclosd'"))
    #expect(!outcome.output.contains("Fryday"))
  }

  @Test("are told where the mark itself is misspelt")
  func misspelt() async throws {
    let folder = try TemporaryFolder()
    try folder.write("<!-- sincerely ignre Proofreading.Spelling -- their own word -->\n\n\(body)", to: "a.md")
    #expect(
      try await lint(folder, draft: "a.md").output.hasPrefix(
        "a.md:1:16: warning: 'ignre' silences nothing; write 'ignore'. [Email.Suppression]\n"))
    try folder.write("<!-- sincerely meant, for the frobnicator -->\n\nDear Ms. Hopper,\n\nHello.\n", to: "b.md")
    #expect(try await lint(folder, draft: "b.md") == Outcome(status: 0, output: "", errors: ""))
  }

  @Test("are told where they silence nothing, name no rule or give no reason")
  func faults() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <!-- sincerely ignore Proofreading.Spelling, Proofreading.Speling -->

      Dear Ms. Hopper,

      Thank you for your time.

      """, to: "a.md")
    #expect(
      try await lint(folder, draft: "a.md").output == """
        a.md:1:22: suggestion: Say why the rule is silenced, behind '--'. [Email.Suppression]
        a.md:1:23: warning: Nothing is silenced by 'Proofreading.Spelling'; take it out. [Email.Suppression]
        a.md:1:46: warning: There is no rule or style 'Proofreading.Speling' to silence. [Email.Suppression]

        """)
  }

  @Test("may stand in a section of the configuration, and are told there")
  func configured() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "paths:\n  - match: \"*.txt\"\n    ignore: Proofreading.Spelling -- their own word\n", to: ".sincerely.yml")
    try folder.write(body, to: "drafts/a.txt")
    #expect(try await lint(folder, draft: "drafts/a.txt") == Outcome(status: 0, output: "", errors: ""))
    try folder.write("Dear Ms. Hopper,\n\nThank you for your time.\n", to: "drafts/a.txt")
    // One draft of many does not tell whether a mark is used; all of them do.
    #expect(try await lint(folder, draft: "drafts/a.txt").output == "")
    let unused = try await lint(folder, draft: "drafts")
    #expect(
      unused
        == Outcome(
          status: 1,
          output: ".sincerely.yml:3:13: warning: Nothing is silenced by 'Proofreading.Spelling'; take it out. "
            + "[Email.Suppression]\n", errors: ""))
    try folder.write(
      "paths:\n  - match: drafts/a.txt\n    ignore: [Interview, Proofreading.Spelling]\n", to: ".sincerely.yml")
    let one = try await lint(folder, "--fail-on", "suggestion", draft: "drafts/a.txt")
    #expect(one.status == 1)
    #expect(
      one.output == """
        .sincerely.yml:3:14: suggestion: Say why the rule is silenced, behind '--'. [Email.Suppression]
        .sincerely.yml:3:25: warning: Nothing is silenced by 'Proofreading.Spelling'; take it out. [Email.Suppression]
        .sincerely.yml:3:25: suggestion: Say why the rule is silenced, behind '--'. [Email.Suppression]

        """)
  }
}
