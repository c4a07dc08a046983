import Interview
import Source
import Testing
import Time

@Suite("Facts of several sources")
struct FactsMergingTests {
  private let file = Origin.file(FilePlace(file: "interview.yml", line: 1, column: 1))
  private let mail = FilePlace(file: "a.eml", line: 2, column: 5)

  @Test("are each taken from the nearest that has it")
  func nearest() throws {
    let flags = try FactFlags(company: "Analytical Engines").facts()
    let facts = flags.filled(from: Facts(company: Fact("Other", from: file), role: Fact("Engineer", from: file)))
    #expect(
      facts == Facts(company: Fact("Analytical Engines", from: .flag("--company")), role: Fact("Engineer", from: file)))
  }

  @Test("name the interviewers of the nearest, and what farther ones know of them as well")
  func interviewers() throws {
    let flags = try FactFlags(interviewers: ["Grace Hopper"]).facts()
    let written = Facts(interviewers: [
      Person(name: Fact("Hopper, Grace", from: file), discussed: [Fact("the rota", from: file)]),
      Person(name: Fact("Alan Turing", from: file)),
    ])
    let headers = HeaderFacts(to: [
      .init(name: "grace hopper", namePlace: mail, address: "grace@example.com", addressPlace: mail)
    ])
    #expect(
      flags.filled(from: written).filled(from: headers.facts)
        == Facts(interviewers: [
          Person(
            name: Fact("Grace Hopper", from: .flag("--interviewer")),
            email: Fact("grace@example.com", from: .header("To", mail)), discussed: [Fact("the rota", from: file)])
        ]))
  }

  @Test("do not have the candidate among the interviewers")
  func candidate() throws {
    let flags = try FactFlags(candidate: "Ada Lovelace <ada@example.org>").facts()
    let invited = Facts(interviewers: [
      Person(email: Fact("ADA@example.org", from: file)), Person(name: Fact("Lovelace, Ada", from: file)),
      Person(name: Fact("Ada", from: file)),
    ])
    #expect(flags.filled(from: invited).interviewers == [Person(name: Fact("Ada", from: file))])
  }

  @Test("leave alone whom two farther people could be")
  func ambiguous() throws {
    let flags = try FactFlags(interviewers: ["Ms. Hopper"]).facts()
    let written = Facts(
      interviewers: ["Grace Hopper", "Mary Hopper"].map {
        Person(name: Fact($0, from: file), discussed: [Fact("the rota", from: file)])
      })
    #expect(flags.filled(from: written) == flags)
  }

  @Test("leave out a start after the end that a nearer source gives")
  func otherInterview() throws {
    let flags = try FactFlags(interviewEnd: "2026-11-20T15:00-05:00").facts()
    let later = Fact(Timestamp(secondsSinceEpoch: 1_800_000_000, utcOffset: 0), from: file)
    #expect(flags.filled(from: Facts(start: later)) == flags)
  }
}

@Suite("Facts from options")
struct FactFlagsTests {
  @Test("say which option they are from")
  func flags() throws {
    let flags = FactFlags(
      interviewers: ["Grace Hopper <grace@example.com>", "alan@example.com"], company: " Engines ", role: "Engineer",
      candidate: "Ada Lovelace", interviewEnd: "2026-11-20 15:00 -05:00")
    #expect(
      try flags.facts()
        == Facts(
          candidate: Person(name: Fact("Ada Lovelace", from: .flag("--candidate"))),
          company: Fact("Engines", from: .flag("--company")), role: Fact("Engineer", from: .flag("--role")),
          end: Fact(
            Timestamp(secondsSinceEpoch: 1_795_204_800, utcOffset: -18_000), from: .flag("--interview-end")),
          interviewers: [
            Person(
              name: Fact("Grace Hopper", from: .flag("--interviewer")),
              email: Fact("grace@example.com", from: .flag("--interviewer"))),
            Person(email: Fact("alan@example.com", from: .flag("--interviewer"))),
          ]))
  }

  @Test("that are wrong are all named")
  func faults() {
    let flags = FactFlags(interviewers: ["grace@"], company: "", interviewEnd: "2026-11-20T15:00")
    #expect(throws: FactsErrors.self) { try flags.facts() }
    do throws(FactsErrors) { _ = try flags.facts() } catch {
      #expect(
        error.description == """
          error: --company is empty; write a text, or leave the option out
          error: --interview-end has no offset from UTC; write 2026-11-20T15:00:00-05:00 for New York in winter, \
          2026-11-20T15:00:00Z for UTC
          error: --interviewer takes a name, or a name and an address such as 'Grace Hopper <grace@example.com>', not \
          'grace@'
          """)
    }
  }
}

@Suite("Facts from the headers")
struct HeaderFactsTests {
  private let place = FilePlace(file: "a.eml", line: 1, column: 7)

  @Test("have the candidate in From and the interviewers in To")
  func fields() {
    #expect(
      HeaderFacts(from: mailbox("Ada Lovelace", "ada@example.org"), to: [mailbox("'Hopper, Grace'", "g@example.com")])
        .facts
        == Facts(
          candidate: Person(
            name: Fact("Ada Lovelace", from: .header("From", place)),
            email: Fact("ada@example.org", from: .header("From", place))),
          interviewers: [
            Person(
              name: Fact("Hopper, Grace", from: .header("To", place)),
              email: Fact("g@example.com", from: .header("To", place)))
          ]))
  }

  @Test(
    "take no name from what is none",
    arguments: ["", "  ", "g@example.com", "'G@example.com'", "Hiring Team", "Acme HR", "[your full name]", "{{name}}"]
  )
  func noName(name: String) {
    #expect(
      HeaderFacts(to: [mailbox(name, "g@example.com")]).facts
        == Facts(interviewers: [Person(email: Fact("g@example.com", from: .header("To", place)))]))
  }

  @Test("are none where nothing can be read")
  func nothing() {
    #expect(HeaderFacts(from: mailbox(nil, ""), to: [mailbox(nil, "undisclosed recipients")]).facts == Facts())
  }

  private func mailbox(_ name: String?, _ address: String) -> HeaderFacts.Mailbox {
    HeaderFacts.Mailbox(name: name, namePlace: place, address: address, addressPlace: place)
  }
}
