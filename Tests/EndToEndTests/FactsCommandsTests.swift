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
