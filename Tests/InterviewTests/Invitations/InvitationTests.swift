import Interview
import Source
import Testing
import Time

/// Tuesday, 24 November 2026, noon, on a clock in Paris.
private let now = Timestamp(secondsSinceEpoch: 1_795_518_000, utcOffset: 3600)

/// An invitation of one event; each line of the text becomes a content line.
private func calendar(_ event: String, head: String = "METHOD:REQUEST") -> SourceFile {
  let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(head)\nBEGIN:VEVENT\n\(event)\nEND:VEVENT\nEND:VCALENDAR\n"
  return SourceFile(path: "invite.ics", text: text.replacing("\n", with: "\r\n"))
}

private func place(_ line: Int, _ column: Int) -> FilePlace {
  FilePlace(file: "invite.ics", line: line, column: column)
}

private func read(_ event: String, head: String = "METHOD:REQUEST", candidate: Person = Person()) throws -> Invitation {
  try Invitation.read(calendar(event, head: head), now: now, candidate: candidate)
}

@Suite("An invitation")
struct InvitationTests {
  @Test("says who, when and where each was read, through folded lines too")
  func whole() throws {
    let invitation = try read(
      """
      UID:1
      ORGANIZER;CN=Grace Hopper:mailto:grace@engines.example
      ATTENDEE;PARTSTAT=ACCEPTED;CN="Tu
       ring, Alan":MAILTO:alan@engines.example
      ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@engines.example
      ATTENDEE;PARTSTAT=DECLINED;CN=Charles Babbage:mailto:charles@engines.example
      ATTENDEE;CN=Grace Hopper:mailto:grace@engines.example
      ATTENDEE;CN=ada@example.org:mailto:ada@example.org
      DTSTART;TZID=America/New_York:20261120T140000
      DTEND;TZID=America/New_York:20261120T150000
      SUMMARY:Interview: Data Engineer at Analytical Engines
      """)
    #expect(
      invitation
        == Invitation(
          facts: Facts(
            candidate: Person(email: Fact("ada@example.org", from: .guess(place(12, 36)))),
            company: Fact("Analytical Engines", from: .guess(place(15, 37))),
            role: Fact("Data Engineer", from: .guess(place(15, 20))),
            start: Fact(
              Timestamp(secondsSinceEpoch: 1_795_201_200, utcOffset: -18_000), from: .file(place(13, 31))),
            end: Fact(Timestamp(secondsSinceEpoch: 1_795_204_800, utcOffset: -18_000), from: .file(place(14, 29))),
            interviewers: [
              Person(
                name: Fact("Grace Hopper", from: .file(place(6, 14))),
                email: Fact("grace@engines.example", from: .file(place(6, 34)))),
              Person(
                name: Fact("Turing, Alan", from: .file(place(7, 32))),
                email: Fact("alan@engines.example", from: .file(place(8, 21)))),
            ]), problems: []))
  }

  // MARK: People

  @Test("takes out the candidate whose address is known")
  func knownCandidate() throws {
    let ada = Person(email: Fact("Ada@Engines.example", from: .flag("--candidate")))
    let invitation = try read(
      """
      ORGANIZER;CN=Grace Hopper:mailto:grace@engines.example
      ATTENDEE;CN=Ada Lovelace:mailto:ada@engines.example
      ATTENDEE;CN=Alan Turing:mailto:alan@engines.example
      """, candidate: ada)
    #expect(invitation.facts.interviewers.map(\.name?.value) == ["Grace Hopper", "Alan Turing"])
    #expect(invitation.facts.candidate.name == Fact("Ada Lovelace", from: .file(place(6, 13))))
  }

  @Test(
    "takes the candidate for the one who is invited, is not at the host's domain, or has an address of their own",
    arguments: [
      ("grace@engines.example", ["ada@example.org"], "ada@example.org"),
      ("grace@engines.example", ["alan@engines.example", "ada@example.org"], "ada@example.org"),
      ("recruiting@engines.example", ["alan@engines.example", "ada@example.org"], "ada@example.org"),
      ("grace@agency.example", ["alan@engines.example", "ada@gmail.com"], "ada@gmail.com"),
      ("grace@engines.example", ["alan@engines.example", "mary@engines.example"], nil),
      (nil, ["alan@engines.example"], nil),
    ] as [(String?, [String], String?)])
  func likelyCandidate(organizer: String?, attendees: [String], candidate: String?) throws {
    let lines = (organizer.map { ["ORGANIZER:mailto:\($0)"] } ?? []) + attendees.map { "ATTENDEE:mailto:\($0)" }
    let facts = try read(lines.joined(separator: "\n")).facts
    #expect(facts.candidate.email?.value == candidate)
    #expect(facts.interviewers.contains { $0.email?.value == candidate } == false)
  }

  @Test(
    "reads names as programs write them",
    arguments: [
      ("CN=Grace ^'Amazing^' Hopper", "Grace \"Amazing\" Hopper"), ("CN=\"Hopper, Grace\"", "Hopper, Grace"),
      ("CN=Hopper\\, Grace", "Hopper, Grace"), ("CN=g@example.com", nil), ("CN=\"\"", nil), ("CN='G@example.com'", nil),
      ("CN=王小明", "王小明"),
    ] as [(String, String?)])
  func names(parameter: String, name: String?) throws {
    #expect(try read("ORGANIZER;\(parameter):mailto:g@example.com").facts.interviewers.map(\.name?.value) == [name])
  }

  @Test("does not take an office or a program for an interviewer")
  func desks() throws {
    let invitation = try read(
      """
      ORGANIZER;CN=Engines Recruiting:mailto:jobs@engines.example
      ATTENDEE:mailto:no-reply@scheduling.example
      ATTENDEE:mailto:engines+hr@engines.example
      """)
    #expect(invitation.facts.interviewers.isEmpty)
  }

  // MARK: Times

  @Test(
    "knows the time zone by a name, whoever gave it",
    arguments: [
      ("America/New_York", "2026-03-09T09:00:00-04:00"),
      ("/example.org/2025_1/Europe/Berlin", "2026-03-09T09:00:00+01:00"),
      ("Eastern Standard Time", "2026-03-09T09:00:00-04:00"), ("GMT Standard Time", "2026-03-09T09:00:00Z"),
      ("\"(UTC-08:00) Pacific Time (US & Canada)\"", "2026-03-09T09:00:00-07:00"),
      ("GMT-0500", "2026-03-09T09:00:00-05:00"),
      ("\"(UTC+05:45) Somewhere\"", "2026-03-09T09:00:00+05:45"), ("\"tzone://Microsoft/Utc\"", "2026-03-09T09:00:00Z"),
    ])
  func zones(name: String, time: String) throws {
    let invitation = try read("DTSTART;TZID=\(name):20260309T090000")
    #expect(invitation.facts.start?.value.iso8601 == time)
    #expect(invitation.facts.start?.origin == .file(place(5, 15 + name.count)))
    #expect(invitation.problems == [])
  }

  @Test("keeps to the clock of the zone on both sides of a change, by the calendar's own rules")
  func daylightSaving() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Engine Room
      BEGIN:STANDARD
      DTSTART:16010101T020000
      TZOFFSETFROM:+0300
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0300
      RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE
      """
    let times = try ["20261031T090000", "20261101T090000"].map {
      try read("DTSTART;TZID=Engine Room:\($0)", head: zone).facts.start?.value.iso8601
    }
    #expect(times == ["2026-10-31T09:00:00+03:00", "2026-11-01T09:00:00+02:00"])
  }

  @Test("reads UTC on the clock that the calendar names as its reader's")
  func utc() throws {
    #expect(try read("DTSTART:20261120T190000Z").facts.start?.value.iso8601 == "2026-11-20T19:00:00Z")
    let facts = try read("DTSTART:20261120T190000Z", head: "X-WR-TIMEZONE:America/New_York").facts
    #expect(
      facts.start == Fact(try #require(Timestamp(iso8601: "2026-11-20T14:00:00-05:00")), from: .file(place(5, 9))))
  }

  @Test("guesses your clock for a time that names none, and for a day")
  func floating() throws {
    let time = Fact(try #require(Timestamp(iso8601: "2026-11-20T14:00:00+01:00")), from: .guess(place(5, 9)))
    #expect(try read("DTSTART:20261120T140000").facts == Facts(start: time))
    let day = try read("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261121").facts
    #expect(
      day.start == Fact(try #require(Timestamp(iso8601: "2026-11-20T00:00:00+01:00")), from: .guess(place(5, 20))))
    #expect(day.end == Fact(try #require(Timestamp(iso8601: "2026-11-21T00:00:00+01:00")), from: .guess(place(6, 18))))
    let unknown = try read("DTSTART;TZID=Nowhere:20261120T140000")
    #expect(unknown.facts.start?.origin == .guess(place(5, 22)))
    #expect(
      unknown.problems.map(\.description)
        == ["invite.ics:5:22: warning: no time zone 'Nowhere' is known; the time is taken to be on your clock"])
  }

  @Test("reckons the end from a duration")
  func duration() throws {
    let facts = try read("DTSTART:20261120T140000Z\nDURATION:PT1H15M").facts
    #expect(facts.end == Fact(try #require(Timestamp(iso8601: "2026-11-20T15:15:00Z")), from: .file(place(6, 10))))
    #expect(try read("DTSTART:20261120T140000Z").facts.end == nil)
  }

  // MARK: Which event

  @Test("counts where it was moved to, by the sequence number")
  func moved() throws {
    let facts = try read(
      """
      UID:1
      SEQUENCE:2
      DTSTART:20261120T150000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:1
      SEQUENCE:1
      DTSTART:20261121T140000Z
      """
    ).facts
    #expect(facts.start?.value.iso8601 == "2026-11-20T15:00:00Z")
  }

  @Test("has no times if it was cancelled, and says so")
  func cancelled() throws {
    let invitation = try read(
      "STATUS:CANCELLED\nDTSTART:20261120T150000Z\nORGANIZER;CN=Grace Hopper:mailto:g@example.com")
    #expect(invitation.facts.start == nil)
    #expect(invitation.facts.interviewers.map(\.name?.value) == ["Grace Hopper"])
    #expect(
      invitation.problems.map(\.description)
        == ["invite.ics:5:1: warning: the interview was cancelled; its times are left out"])
    #expect(try read("DTSTART:20261120T150000Z", head: "METHOD:CANCEL").facts == Facts())
    let other = try read(
      "STATUS:CANCELLED\nDTSTART:20261120T150000Z\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261101T150000Z")
    #expect(other.facts.start?.value.iso8601 == "2026-11-01T15:00:00Z")
  }

  @Test(
    "of a series is the occurrence that began last before now, less those left out, with those moved",
    arguments: [
      ("RRULE:FREQ=WEEKLY", "2026-11-23T10:00:00+01:00"),
      ("RRULE:FREQ=WEEKLY;COUNT=2", "2026-01-12T10:00:00+01:00"),
      ("RRULE:FREQ=WEEKLY\nEXDATE;TZID=Europe/Berlin:20261123T100000", "2026-11-16T10:00:00+01:00"),
      ("RRULE:FREQ=MONTHLY;BYDAY=1MO", "2026-11-02T10:00:00+01:00"),
      ("RDATE;TZID=Europe/Berlin:20260706T100000,20270705T100000", "2026-07-06T10:00:00+02:00"),
      ("RRULE:FREQ=HOURLY", "2026-01-05T10:00:00+01:00"),
      ("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-05T10:00:00+01:00"),
      (
        """
        RRULE:FREQ=WEEKLY
        END:VEVENT
        BEGIN:VEVENT
        UID:1
        RECURRENCE-ID;TZID=Europe/Berlin:20261123T100000
        DTSTART;TZID=Europe/Berlin:20261120T160000
        """, "2026-11-20T16:00:00+01:00"
      ),
    ])
  func series(rule: String, start: String) throws {
    let facts = try read("UID:1\nDTSTART;TZID=Europe/Berlin:20260105T100000\n\(rule)").facts
    #expect(facts.start?.value.iso8601 == start)
  }

  @Test("yet to come is the next one")
  func future() throws {
    let facts = try read("DTSTART:20270101T100000Z\nDTEND:20270101T110000Z\nRRULE:FREQ=DAILY").facts
    #expect(facts.start?.value.iso8601 == "2027-01-01T10:00:00Z")
    #expect(facts.end?.value.iso8601 == "2027-01-01T11:00:00Z")
  }

  @Test("among other events is the one that is called an interview")
  func interview() throws {
    let facts = try read(
      "SUMMARY:Dentist\nDTSTART:20261123T100000Z\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Phone screen\nDTSTART:20261120T100000Z"
    ).facts
    #expect(facts.start?.value.iso8601 == "2026-11-20T10:00:00Z")
  }

  // MARK: Wording

  @Test(
    "lets role and company be guessed from its summary",
    arguments: [
      ("Interview: Ada Lovelace <> Analytical Engines", nil, "Analytical Engines"),
      ("Interview with Analytical Engines - Senior Data Engineer", "Senior Data Engineer", "Analytical Engines"),
      (
        "Final Round: Site Reliability Engineer II at Analytical Engines", "Site Reliability Engineer II",
        "Analytical Engines"
      ),
      ("Data Engineer Technical Interview | Analytical Engines", "Data Engineer", "Analytical Engines"),
      ("Analytical Engines Phone Screen", nil, "Analytical Engines"),
      ("Onsite interview for the Product Manager role (Analytical Engines)", "Product Manager", "Analytical Engines"),
      ("Phone screen with Grace Hopper", nil, nil),
      ("Ada Lovelace and Grace Hopper", nil, nil),
      ("30 Minute Interview", nil, nil),
      ("Hiring Manager Interview", nil, nil),
      ("Interview via Zoom", nil, nil),
      ("Lunch with Bob at the Harbour", nil, nil),
    ] as [(String, String?, String?)])
  func summary(summary: String, role: String?, company: String?) throws {
    let facts = try read(
      """
      ORGANIZER;CN=Grace Hopper:mailto:grace@engines.example
      ATTENDEE;CN=Ada Lovelace:mailto:ada@example.org
      SUMMARY:\(summary)
      """
    ).facts
    #expect(facts.role?.value == role)
    #expect(facts.company?.value == company)
    for fact in [facts.role, facts.company].compactMap({ $0 }) {
      #expect(fact.origin == .guess(place(7, 9 + summary.distance(of: fact.value))))
    }
  }

  @Test(
    "lets them be guessed from its description, in a program's form or in a sentence",
    arguments: [
      (
        "Grace Hopper is inviting you to a scheduled Zoom meeting.\\n\\nPosition: Data Analyst\\nCompany: Engines",
        "Data Analyst", "Engines"
      ),
      ("Hi Ada\\,<br>we look forward to meeting you for the <b>Data Engineer</b> position.", "Data Engineer", nil),
      (
        "You are invited to interview for the position of Grid Planner with Analytical Engines.", "Grid Planner",
        "Analytical Engines"
      ),
      ("________________\\nMicrosoft Teams meeting\\nJoin on your computer", nil, nil),
      ("Event Name: Call\\nPowered by Calendly.com", nil, nil),
    ] as [(String, String?, String?)])
  func description(text: String, role: String?, company: String?) throws {
    let facts = try read("SUMMARY:Call\nDESCRIPTION:\(text)").facts
    #expect(facts.role?.value == role)
    #expect(facts.company?.value == company)
  }

  @Test(
    "names interviewers in its description as recruiting systems do, as guesses",
    arguments: [
      ("Interviewers: Alan Turing\\, Jean Bartik", ["Alan Turing", "Jean Bartik"]),
      ("Position: Data Analyst\\nInterviewer: Dr. Jean Bartik (she/her)", ["Dr. Jean Bartik"]),
      (
        "You will be meeting with:\\n- Alan Turing\\, Head of Computing\\n- Jean Bartik (Staff Engineer)\\n\\nBring a pen.",
        ["Alan Turing", "Jean Bartik"]
      ),
      ("Interviewers:<br>Alan Turing &lt;alan@engines.example&gt;<br><br>Zoom link below", ["Alan Turing"]),
      ("Interviewers: Grace Hopper and Alan Turing", ["Alan Turing"]),
      ("Jean Bartik is inviting you to a scheduled Zoom meeting.\\n\\nJoin Zoom Meeting", ["Jean Bartik"]),
      ("Hiring Team is inviting you to a scheduled Zoom meeting.", []),
      ("Interviewers: TBD", []),
      ("Interviewer: Hiring Team\\nLocation: Zoom", []),
      ("Invitee: Ada Lovelace\\nInterviewers: Ada Lovelace", []),
    ] as [(String, [String])])
  func namedInDescription(text: String, names: [String]) throws {
    let facts = try read(
      """
      ORGANIZER;CN=Grace Hopper:mailto:grace@engines.example
      ATTENDEE;CN=Ada Lovelace:mailto:ada@example.org
      DESCRIPTION:\(text)
      """
    ).facts
    #expect(facts.interviewers.map(\.name?.value) == ["Grace Hopper"] + names)
    for person in facts.interviewers.dropFirst() {
      guard case .guess = person.name?.origin else {
        Issue.record("\(names) is no guess")
        continue
      }
    }
  }

  @Test("has its role in the name of Calendly's event, as a guess")
  func eventName() throws {
    let role = try read(
      "SUMMARY:Ada Lovelace and Grace Hopper\nDESCRIPTION:Event Name: Data Engineer Phone Screen\\n\\nInvitee: Ada"
    ).facts.role
    #expect(role?.value == "Data Engineer")
    guard case .guess = role?.origin else {
      Issue.record("the role is no guess")
      return
    }
    #expect(try read("DESCRIPTION:Event Name: 30 Minute Meeting").facts.role == nil)
  }

  // MARK: Faults

  @Test(
    "that is none is one error",
    arguments: [
      ("", "invite.ics:1:1: error: it is no calendar; it has no line BEGIN:VCALENDAR"),
      ("company: Engines\n", "invite.ics:1:1: error: it is no calendar; it has no line BEGIN:VCALENDAR"),
      ("\n\u{0}\nBEGIN:\n", "invite.ics:3:1: error: there is no event in this calendar; give the invitation itself"),
      (
        "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
        "invite.ics:1:1: error: there is no event in this calendar; give the invitation itself"
      ),
      (
        String(repeating: "BEGIN:VEVENT\n", count: 1000),
        "invite.ics:1:1: error: the calendar's components lie more than 32 deep in each other"
      ),
      (
        String(repeating: " ", count: 4_000_001),
        "invite.ics:1:1: error: the calendar is too large; export the one event of the interview"
      ),
    ])
  func none(text: String, message: String) {
    do throws(FactsErrors) {
      _ = try Invitation.read(SourceFile(path: "invite.ics", text: text), now: now)
      Issue.record("it was read")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test("tells what in it cannot be read, and reads the rest")
  func broken() throws {
    let invitation = try Invitation.read(
      SourceFile(
        path: "invite.ics",
        text: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:tomorrow\nDTEND:20261120T150000Z\nORGANIZER\nSUMMARY:Interview\n"),
      now: now)
    #expect(invitation.facts == Facts())
    #expect(
      invitation.problems.map(\.description) == [
        "invite.ics:1:1: warning: BEGIN:VCALENDAR has no end; is the file cut off?",
        "invite.ics:2:1: warning: BEGIN:VEVENT has no end; is the file cut off?",
        "invite.ics:3:9: warning: DTSTART cannot be read and is left out",
        "invite.ics:5:1: warning: ORGANIZER cannot be read and is left out",
      ])
  }

  @Test("reads on past an end that nothing began, and past a NUL")
  func stray() throws {
    let text = "END:VEVENT\nEND\nBEGIN:VEVENT\nDESCRIPTION:\u{0}\nDTSTART:20261120T150000Z\nEND:VEVENT\nEND:VCALENDAR\n"
    let invitation = try Invitation.read(SourceFile(path: "invite.ics", text: text), now: now)
    #expect(invitation.facts.start?.value.iso8601 == "2026-11-20T15:00:00Z")
    #expect(invitation.problems == [])
  }

  @Test("leaves out an end before the start")
  func endBeforeStart() throws {
    let invitation = try read("DTSTART:20261120T150000Z\nDTEND:20261120T140000Z")
    #expect(invitation.facts.end == nil)
    #expect(
      invitation.problems.map(\.description)
        == ["invite.ics:6:1: warning: the interview ends before it starts; its end is left out"])
  }

  @Test("leaves out what no interview has")
  func impossible() throws {
    let invitation = try read("DTSTART:20261120T150000Z\nDURATION:P9999999W")
    #expect(invitation.facts.end == nil)
    #expect(
      invitation.problems.map(\.description)
        == ["invite.ics:6:1: warning: the interview lasts more than a month; its end is left out"])
    #expect(try read("DTSTART:16010101T000000Z").facts == Facts())
  }

  @Test("that is not UTF-8 is read as Latin-1")
  func latin1() throws {
    let bytes = calendar("ORGANIZER;CN=Jos~ N~nez:mailto:jose@example.com").bytes
    var letters: [UInt8] = [0xE9, 0xFA]
    let source = SourceFile(
      path: "invite.ics", bytes: bytes.map { $0 == UInt8(ascii: "~") ? letters.removeFirst() : $0 })
    let invitation = try Invitation.read(source, now: now)
    #expect(invitation.facts.interviewers.map(\.name?.value) == ["José Núnez"])
  }

  @Test("is told from a facts file by its name or its beginning")
  func kind() throws {
    let source = calendar("DTSTART:20261120T150000Z")
    #expect(Invitation.isInvitation(source))
    #expect(Invitation.isInvitation(SourceFile(path: "invite", bytes: source.bytes)))
    let written = SourceFile(path: "interview.yml", text: "company: Engines\n")
    #expect(!Invitation.isInvitation(written))
    #expect(try Facts.read(written, now: now).facts.company?.value == "Engines")
    #expect(try Facts.read(source, now: now).facts.start?.value.iso8601 == "2026-11-20T15:00:00Z")
  }
}

extension String {
  /// How many characters stand before a text in this one; -1 where it is not in it.
  fileprivate func distance(of text: String) -> Int {
    ranges(of: text).first.map { distance(from: startIndex, to: $0.lowerBound) } ?? -1
  }
}
