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
  private func asked(_ answers: String, in folder: TemporaryFolder) async throws -> Outcome {
    var terminal = Command.sincerely(in: folder)
    terminal.program = "script"
    return try await terminal.run(
      "--quiet", "--return", "--command", "'\(Project.program.path)' init", "/dev/null", input: answers)
  }

  @Test("ask again where an answer cannot be read", .enabled(if: Command.isInPath("script")))
  func asks() async throws {
    let folder = try TemporaryFolder()
    let answers = """
      Grace Hopper <grace@>
      Grace Hopper <grace@example.com>
      Alan Turing

      Analytical Engines
      Data Engineer
      Ada Lovelace
      yesterday
      2026-11-20T15:00:00-05:00

      """
    let outcome = try await asked(answers, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("the answer takes a name, or a name and an address"))
    #expect(outcome.output.contains("wrote interview.yml"))
    let written = try folder.text(of: "interview.yml")
    #expect(written.contains("email: grace@example.com"))
    #expect(written.contains("- name: Alan Turing"))
    #expect(written.contains("end: 2026-11-20T15:00:00-05:00"))
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
