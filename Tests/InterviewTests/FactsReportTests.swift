import Interview
import Source
import Testing
import Time

@Suite("A report of facts")
struct FactsReportTests {
  private let facts = Facts(
    candidate: Person(
      name: Fact("Ada \"The Countess\" Lovelace", from: .header("From", FilePlace(file: "a.eml", line: 1, column: 7)))),
    company: Fact("Analytical Engines", from: .flag("--company")),
    role: Fact("Engineer", from: .guess(FilePlace(file: "invite.ics", line: 4, column: 9))),
    start: Fact(
      Timestamp(secondsSinceEpoch: 1_795_201_200, utcOffset: -18_000),
      from: .file(FilePlace(file: "invite.ics", line: 5, column: 1))),
    interviewers: [
      Person(
        name: Fact("王小明", from: .file(FilePlace(file: "invite.ics", line: 6, column: 1))),
        discussed: [Fact("the\u{1B}[31m rota", from: .file(FilePlace(file: "invite.ics", line: 7, column: 1)))])
    ])

  @Test("has its columns in line, for people")
  func text() {
    #expect(
      FactsReport.text(facts) == """
        candidate name         Ada "The Countess" Lovelace  a.eml:1:7 (From)
        company                Analytical Engines           --company
        role                   Engineer                     invite.ics:4:9 (a guess)
        start                  2026-11-20T14:00:00-05:00    invite.ics:5:1
        interviewer name       王小明                       invite.ics:6:1
        interviewer discussed  the\\u{1B}[31m rota           invite.ics:7:1
        not known: end, outcome

        """)
  }

  @Test("is one line of JSON, for programs")
  func json() {
    #expect(
      FactsReport.json(facts) == #"""
        {"facts": {"candidate": {"name": {"value": "Ada \"The Countess\" Lovelace", "header": "From", "file": "a.eml", \#
        "line": 1, "column": 7}}, "company": {"value": "Analytical Engines", "flag": "--company"}, "role": {"value": \#
        "Engineer", "guess": true, "file": "invite.ics", "line": 4, "column": 9}, "start": {"value": \#
        "2026-11-20T14:00:00-05:00", "file": "invite.ics", "line": 5, "column": 1}, "interviewers": [{"name": \#
        {"value": "王小明", "file": "invite.ics", "line": 6, "column": 1}, "discussed": [{"value": \#
        "the\u001b[31m rota", "file": "invite.ics", "line": 7, "column": 1}]}]}}

        """#)
  }

  @Test("says of no facts that they are not known")
  func nothing() {
    #expect(FactsReport.text(Facts()) == "not known: candidate, company, role, start, end, outcome, interviewers\n")
    #expect(FactsReport.json(Facts()) == "{\"facts\": {}}\n")
  }
}
