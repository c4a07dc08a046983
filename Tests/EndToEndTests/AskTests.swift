import Testing

@Suite("fix --ask")
struct AskTests {
  private let facts = "interviewers: [Grace Hopper]\n"
  private let draft = """
    From: Ada Lovelace <ada@example.org>
    To: Grace Hopper <grace@example.com>

    Dear Ms. Hoper,

    Thank you for teh talk about the zqxvwkq rota.

    """
  /// The rules that speak of the draft above, in the order in which they do.
  private let only = "Interview.InterviewerName,Proofreading.Spelling"

  private func ask(_ answers: String, draft: String? = nil) async throws -> (outcome: Outcome, folder: TemporaryFolder)
  {
    let folder = try TemporaryFolder()
    try folder.write(facts, to: "interview.yml")
    try folder.write(draft ?? self.draft, to: "draft.eml")
    let outcome = try await Command.sincerely(in: folder).run(
      ["fix", "--ask", "draft.eml", "--only", only], input: answers)
    return (outcome, folder)
  }

  @Test("shows each finding, and does what is answered")
  func answers() async throws {
    let (outcome, folder) = try await ask("a\na\nw\n")
    #expect(
      outcome.output == """
        draft.eml:4:10: error: 'Hoper' is not how the interviewer spells it [Interview.InterviewerName]
            4 | Dear Ms. Hoper,
              |          ^^^^^ help: replace with 'Hopper'
              = note: spelled 'Grace Hopper' in interview.yml:1:16
        (1 of 3) mend this [a,e,s,i,q,?]?\u{20}
        draft.eml:6:15: error: 'teh' is in no dictionary [Proofreading.Spelling]
            6 | Thank you for teh talk about the zqxvwkq rota.
              |               ^^^ help: replace with 'the'
        (2 of 3) mend this [a,e,s,i,w,q,?]?\u{20}
        draft.eml:6:34: error: 'zqxvwkq' is in no dictionary [Proofreading.Spelling]
            6 | Thank you for the talk about the zqxvwkq rota.
              |                                  ^^^^^^^
        (3 of 3) mend this [e,s,i,w,q,?]?\u{20}
        """)
    #expect(outcome.errors == "fixed 2, left 0: no findings in 1 draft\n")
    #expect(outcome.status == 0)
    #expect(
      try folder.text(of: "draft.eml")
        == draft.replacing("Hoper", with: "Hopper").replacing("teh", with: "the"))
    #expect(try folder.text(of: ".config/sincerely/words") == "zqxvwkq\n")
  }

  @Test("puts a text of one's own in, and asks again about what is wrong with it")
  func ownText() async throws {
    let (outcome, folder) = try await ask("e\nHoopper\ne\nHopper\nq\n")
    #expect(outcome.output.contains("'Hoopper' is not how the interviewer spells it"))
    #expect(try folder.text(of: "draft.eml") == draft.replacing("Hoper", with: "Hopper"))
    #expect(outcome.status == 1)
  }

  @Test("writes the reason for what is ignored into the draft")
  func ignore() async throws {
    let (outcome, folder) = try await ask("i\nshe signs so\ns\ns\n")
    #expect(
      try folder.text(of: "draft.eml")
        == draft.replacing("\n\nDear", with: "\nX-Sincerely-Ignore: Interview.InterviewerName -- she signs so\n\nDear"))
    #expect(outcome.errors == "fixed 0, left 2: 2 errors in 1 draft (1 fixable with --fix)\n")
    #expect(outcome.status == 1)
  }

  @Test("keeps what was changed when it is left, by an answer or by the end of the input, and skips the rest")
  func quit() async throws {
    for answers in ["a\nq\n", "a\n"] {
      let (outcome, folder) = try await ask(answers)
      #expect(try folder.text(of: "draft.eml") == draft.replacing("Hoper", with: "Hopper"))
      #expect(outcome.errors.hasPrefix("fixed 1, left 2: "))
      #expect(outcome.status == 1)
    }
  }

  @Test("explains the answers to whoever gives another, and asks again")
  func help() async throws {
    let (outcome, folder) = try await ask("?\ns\ns\ns\n")
    #expect(
      outcome.output.contains(
        """
        a - apply the fix
        e - put a text of your own in its place
        s - skip it
        i - ignore this rule in this draft, with a reason
        q - quit; what was changed so far is kept
        (1 of 3)
        """))
    #expect(try folder.text(of: "draft.eml") == draft)
    #expect(outcome.status == 1)
  }

  @Test("skips one of two that say the same, and asks about the other")
  func twice() async throws {
    let both = draft.replacing("the zqxvwkq", with: "teh rota and teh zqxvwkq")
    let (_, folder) = try await ask("s\ns\na\nq\n", draft: both)
    #expect(try folder.text(of: "draft.eml") == both.replacing("about teh rota", with: "about the rota"))
  }

  @Test("takes no draft from standard input, from which the answers come")
  func usage() async throws {
    let folder = try TemporaryFolder()
    let outcome = try await Command.sincerely(in: folder).run(["fix", "--ask", "-"])
    #expect(
      outcome
        == Outcome(
          status: 2, output: "", errors: "error: --ask reads answers from standard input; name a file\n"))
  }

  @Test("without --ask mends all that is safe, as lint --fix does")
  func withoutAsking() async throws {
    let folder = try TemporaryFolder()
    try folder.write(facts, to: "interview.yml")
    try folder.write(draft, to: "draft.eml")
    let outcome = try await Command.sincerely(in: folder).run(["fix", "draft.eml", "--only", only])
    #expect(outcome.output.hasSuffix("\nfixed 2, left 1: 1 error in 1 draft\n"))
    #expect(outcome.status == 1)
  }
}
