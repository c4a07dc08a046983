import Testing

@Suite("Drafts to several interviewers")
struct SeveralDraftsTests {
  private let core = """
    Thank you for the talk about the data engineer position. Your plan to move the ledgers off paper is one that I would \
    like to have a part in. I look forward to hearing about the next steps.
    """

  private func draft(to name: String, own: String = "", field: String = "") -> String {
    let given = name.prefix { $0 != " " }
    return """
      From: Ada Lovelace <ada@example.org>
      To: \(name) <\(given.lowercased())@example.com>
      Subject: Thank you
      \(field)
      Dear \(given),

      \(core)
      \(own)
      Sincerely,
      Ada Lovelace

      """
  }

  private let own = [
    "Grace Hopper":
      "\nThe moth in the relay is a story that I have told three people already, and each of them laughed.\n",
    "Alan Turing":
      "\nThe puzzle about the tape has followed me home, and I believe that I have found an answer to it.\n",
  ]

  private let rules = ["--only", "Interview.DistinctDrafts,Interview.EveryInterviewer"]

  private func lint(_ folder: TemporaryFolder, _ arguments: String...) async throws -> Outcome {
    try await Command.sincerely(in: folder).run(["lint"] + rules + ["--format", "compact"] + arguments)
  }

  @Test("that differ in the name alone are errors, each with the other's place")
  func copies() async throws {
    let folder = try TemporaryFolder()
    try folder.write(draft(to: "Grace Hopper"), to: "drafts/a.eml")
    try folder.write(draft(to: "Alan Turing"), to: "drafts/b.eml")
    let outcome = try await Command.sincerely(in: folder).run(["lint"] + rules + ["--color", "never", "drafts"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        drafts/a.eml:7:1: error: No sentence of this draft is its own: all of it also goes to Alan Turing; add a \
        point of your own talk with each of them. [Interview.DistinctDrafts]
            7 | \(core.prefix(98))…
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              = note: the same goes to Alan Turing in drafts/b.eml:7:1

        drafts/b.eml:7:1: error: No sentence of this draft is its own: all of it also goes to Grace Hopper; add a \
        point of your own talk with each of them. [Interview.DistinctDrafts]
            7 | \(core.prefix(98))…
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              = note: the same goes to Grace Hopper in drafts/a.eml:7:1

        2 errors in 2 drafts

        """)
  }

  @Test("that share their core pass, if each has a sentence of its own")
  func sharedCore() async throws {
    let folder = try TemporaryFolder()
    for (name, own) in own { try folder.write(draft(to: name, own: own), to: "\(name).eml") }
    let outcome = try await lint(folder, "Alan Turing.eml", "Grace Hopper.eml")
    #expect(outcome == Outcome(status: 0, output: "", errors: "no findings in 2 drafts\n"))
  }

  @Test("count against the one that has nothing of its own")
  func oneSided() async throws {
    let folder = try TemporaryFolder()
    try folder.write(draft(to: "Grace Hopper"), to: "a.eml")
    try folder.write(draft(to: "Alan Turing", own: own["Alan Turing"] ?? ""), to: "b.eml")
    let outcome = try await lint(folder, "a.eml", "b.eml")
    #expect(outcome.output.contains("a.eml:7:1: error"))
    #expect(!outcome.output.contains("b.eml:7:1: error"))
  }

  @Test("to one person are versions of a mail, and may be the same")
  func versions() async throws {
    let folder = try TemporaryFolder()
    for name in ["first.eml", "second.eml"] { try folder.write(draft(to: "Grace Hopper"), to: name) }
    #expect(try await lint(folder, "first.eml", "second.eml").status == 0)
  }

  @Test("for different companies are not compared")
  func otherInterview() async throws {
    let folder = try TemporaryFolder()
    try folder.write(draft(to: "Grace Hopper"), to: "a.eml")
    try folder.write(draft(to: "Alan Turing").replacing("@example.com", with: "@example.net"), to: "b.eml")
    #expect(try await lint(folder, "a.eml", "b.eml").status == 0)
  }

  @Test("may lie in a mailbox, and the places are those in it")
  func mailbox() async throws {
    let folder = try TemporaryFolder()
    let drafts = ["Grace Hopper", "Alan Turing"].map {
      "From ada@example.org Fri Nov 20 15:00:00 2026\n\(draft(to: $0))\n"
    }
    try folder.write(drafts.joined(), to: "drafts.mbox")
    let outcome = try await lint(folder, "drafts.mbox")
    #expect(outcome.output.contains("drafts.mbox:8:1: error"))
    #expect(outcome.output.contains("drafts.mbox:20:1: error"))
  }

  @Test("silence the rule one by one, and a mark that had nothing to silence this time is not unused")
  func suppressed() async throws {
    let folder = try TemporaryFolder()
    let mark = "X-Sincerely-Ignore: Interview.DistinctDrafts -- they asked for one text\n"
    try folder.write(draft(to: "Grace Hopper", field: mark), to: "a.eml")
    try folder.write(draft(to: "Alan Turing"), to: "b.eml")
    let both = try await lint(folder, "a.eml", "b.eml")
    #expect(!both.output.contains("a.eml:8:1: error"))
    #expect(both.output.contains("b.eml:7:1: error"))
    let alone = try await Command.sincerely(in: folder).run("lint", "--only", "Email.Suppression", "a.eml")
    #expect(alone.status == 0)
  }

  @Test("of a panel leave out one who has no draft yet, which is told with the place in the facts")
  func panel() async throws {
    let folder = try TemporaryFolder()
    let panel = ["Grace Hopper", "Alan Turing", "Jean Bartik", "Kay McNulty", "Betty Holberton"]
    try folder.write("interviewers:\n" + panel.map { "  - \($0)\n" }.joined(), to: "interview.yml")
    for (number, name) in panel.dropLast().enumerated() {
      let own =
        "\nWhat you said about point \(number) of the plan and its \(number + 2) parts has stayed with me since.\n"
      try folder.write(draft(to: name, own: own), to: "\(number).eml")
    }
    let wanted = """
      0.eml:7:1: warning: No draft goes to Betty Holberton, who interviewed you with the others; write to everyone. \
      [Interview.EveryInterviewer]

      """
    #expect(try await lint(folder, "0.eml", "1.eml", "2.eml", "3.eml").output == wanted)
    let whole = try await Command.sincerely(in: folder).run(["lint"] + rules + ["--format", "json", "."])
    #expect(whole.output.contains(#""file": "interview.yml", "line": 6, "column": 5"#))
    // A draft that is checked by itself is not held to account for the others.
    #expect(try await lint(folder, "0.eml").status == 0)
  }

  @Test("are counted and told in order, whatever the format")
  func formats() async throws {
    let folder = try TemporaryFolder()
    try folder.write(draft(to: "Grace Hopper"), to: "drafts/a.eml")
    try folder.write(draft(to: "Alan Turing"), to: "drafts/b.eml")
    try folder.write("Nothing but a note.\n", to: "drafts/c.txt")
    for format in ["json", "jsonl", "sarif", "github", "gitlab", "checkstyle", "junit", "html"] {
      let outcome = try await Command.sincerely(in: folder).run(["lint"] + rules + ["--format", format, "drafts"])
      #expect(outcome.status == 1)
      let places = outcome.output.ranges(of: "Interview.DistinctDrafts")
      #expect(places.count >= 2, "\(format)")
      #expect(!outcome.errors.contains("error:"), "\(format)")
    }
  }

  @Test("that take more room than waits for the end are told of nevertheless")
  func beyondTheQueue() async throws {
    let folder = try TemporaryFolder()
    try folder.write(draft(to: "Grace Hopper"), to: "drafts/a.eml")
    let picture = String(repeating: String(repeating: "A", count: 76) + "\n", count: 7_000)
    for number in 1...5 {
      let large = """
        To: someone@example.net
        Subject: Thanks
        Content-Type: multipart/mixed; boundary=part

        --part

        Dear \(number),

        Thank you for the talk about the weather of this week.

        --part
        Content-Type: image/png; name=a.png
        Content-Transfer-Encoding: base64

        \(picture)
        --part--

        """
      try folder.write(large, to: "drafts/b\(number).eml")
    }
    try folder.write(draft(to: "Alan Turing"), to: "drafts/c.eml")
    let outcome = try await lint(folder, "drafts", "--kind", "thank-you")
    #expect(outcome.output.contains("drafts/a.eml:7:1: error: No sentence of this draft is its own"))
    #expect(outcome.output.contains("drafts/c.eml:7:1: error: No sentence of this draft is its own"))
  }
}
