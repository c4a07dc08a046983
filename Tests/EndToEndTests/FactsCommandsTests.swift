import Foundation
import Testing

@Suite("sincerely init, facts and new")
struct FactsCommandsTests {
  private let invitation = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//example//calendar//EN
    BEGIN:VEVENT
    UID:1@example.com
    DTSTAMP:20261101T120000Z
    DTSTART:20261120T190000Z
    DTEND:20261120T200000Z
    SUMMARY:Interview
    ORGANIZER;CN=Grace Hopper:mailto:grace.hopper@example.com
    ATTENDEE;CN=Ada Lovelace:mailto:ada@example.org
    END:VEVENT
    END:VCALENDAR

    """

  @Test("take an invitation over into interview.yml, and never overwrite it")
  func fromInvitation() async throws {
    let folder = try TemporaryFolder()
    try folder.write(invitation, to: "invite.ics")
    let sincerely = Command.sincerely(in: folder)
    let first = try await sincerely.run("init", "invite.ics", "--company", "Analytical Engines")
    #expect(first.output == "wrote interview.yml\nwrote .sincerely.yml\n")
    #expect(first.status == 0)
    let facts = try await sincerely.run("facts").output
    #expect(facts.contains("Grace Hopper"))
    #expect(facts.contains("2026-11-20T20:00:00Z"))
    #expect(facts.contains("Analytical Engines"))
    let second = try await sincerely.run("init", "invite.ics")
    #expect(second.status == 2)
    #expect(second.errors == "interview.yml: error: it is there already; edit it, or remove it first\n")
  }

  /// What `init` does on a terminal, which script(1) gives it.
  private func asked(
    _ answers: String, in folder: TemporaryFolder, timeZone: String = "UTC"
  ) async throws -> Outcome {
    var terminal = Command.sincerely(in: folder)
    terminal.environment["TZ"] = timeZone
    terminal.program = "script"
    return try await terminal.run(
      "--quiet", "--return", "--command", "'\(Project.program.path)' init", "/dev/null", input: answers)
  }

  @Test("ask again where an answer cannot be read", .enabled(if: Command.isInPath("script")))
  func asks() async throws {
    let folder = try TemporaryFolder()
    let answers = """
      grace@example.com
      Grace Hopper <grace@>
      Grace Hopper <grace@example.com>
      Alan Turing

      Analytical Engines
      Data Engineer
      Ada Lovelace
      yesterday
      2026-11-20T15:00:00-05:00
      moving the billing pipeline; the on-call rota


      """
    let outcome = try await asked(answers, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("the answer has no name in it"))
    #expect(outcome.output.contains("the answer takes a name, or a name and an address"))
    #expect(outcome.output.contains("the answer takes a date and a time, such as 2026-11-20 15:00, not 'yesterday'"))
    #expect(outcome.output.contains("wrote interview.yml"))
    let written = try folder.text(of: "interview.yml")
    #expect(written.contains("email: grace@example.com"))
    #expect(written.contains("- name: Alan Turing"))
    #expect(written.contains("end: 2026-11-20T15:00:00-05:00"))
    #expect(
      written.contains(
        "    discussed:\n      - moving the billing pipeline\n      - the on-call rota\n  - name: Alan Turing\n"))
  }

  @Test(
    "take a time that says no more for one on the machine's clock, summer time heeded",
    .enabled(if: Command.isInPath("script")),
    arguments: [("2026-11-20 15:00", "2026-11-20T15:00:00-05:00"), ("2026-07-20 15:00", "2026-07-20T15:00:00-04:00")])
  func localTime(answer: String, written: String) async throws {
    let folder = try TemporaryFolder()
    let answers = "\n\n\n\n\(answer)\n"
    let outcome = try await asked(answers, in: folder, timeZone: "America/New_York")
    #expect(outcome.status == 0)
    #expect(try folder.text(of: "interview.yml").contains("end: \(written)\n"))
  }

  @Test("refuse a file that is no invitation")
  func noInvitation() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Dear Ms. Hopper,\n", to: "draft.txt")
    let outcome = try await Command.sincerely(in: folder).run("init", "draft.txt")
    #expect(outcome.errors == "draft.txt: error: no invitation; give its .ics file, or none to be asked\n")
    #expect(outcome.status == 2)
  }

  @Test("write nothing where the answers end", .enabled(if: Command.isInPath("script")))
  func endOfAnswers() async throws {
    let folder = try TemporaryFolder()
    let outcome = try await asked("Grace Hopper\n\n\u{4}", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("error: the answers ended, so nothing was written"))
    #expect(throws: (any Error).self) { try folder.text(of: "interview.yml") }
  }

  @Test("begin a draft to an interviewer, with open places")
  func new() async throws {
    let folder = try TemporaryFolder()
    try folder.write("interviewers: [Grace Hopper, Alan Turing]\nrole: Data Engineer\n", to: "interview.yml")
    let sincerely = Command.sincerely(in: folder)
    let draft = try await sincerely.run("new", "--to", "Grace")
    #expect(draft.status == 0)
    #expect(draft.output.contains("To: Grace Hopper"))
    #expect(draft.output.contains("["))
    let unclear = try await sincerely.run("new")
    #expect(unclear.status == 2)
    #expect(
      unclear.errors
        == "error: there are several interviewers; say to whom with --to: Grace Hopper, Alan Turing\n")
  }
}
