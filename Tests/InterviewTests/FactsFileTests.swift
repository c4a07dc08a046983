import Interview
import Source
import Testing
import Time

@Suite("A facts file")
struct FactsFileTests {
  @Test("says all that is known, each fact with its place")
  func whole() throws {
    let facts = try FactsFile.read(
      SourceFile(
        path: "interview.yml",
        text: """
          candidate: { name: Ada Lovelace, email: ada@example.org, phone: "+1 555 0142" }
          company: Analytical Engines
          role: Senior Data Engineer
          start: 2026-11-20T14:00:00-05:00
          end:   2026-11-20T15:00:00-05:00
          outcome: pending
          interviewers:
            - name: Grace Hopper
              email: grace.hopper@example.com
              discussed: [moving the billing pipeline to Kafka, the on-call rota]
            - Alan Turing <alan@example.com>
            - Ms. Smith

          """))
    #expect(
      facts
        == Facts(
          candidate: Person(
            name: fact("Ada Lovelace", 1, 20), email: fact("ada@example.org", 1, 41),
            phone: fact("+1 555 0142", 1, 65)),
          company: fact("Analytical Engines", 2, 10), role: fact("Senior Data Engineer", 3, 7),
          start: fact(Timestamp(secondsSinceEpoch: 1_795_201_200, utcOffset: -18_000), 4, 8),
          end: fact(Timestamp(secondsSinceEpoch: 1_795_204_800, utcOffset: -18_000), 5, 8),
          outcome: fact(.pending, 6, 10),
          interviewers: [
            Person(
              name: fact("Grace Hopper", 8, 11), email: fact("grace.hopper@example.com", 9, 12),
              discussed: [
                fact("moving the billing pipeline to Kafka", 10, 17), fact("the on-call rota", 10, 55),
              ]),
            Person(name: fact("Alan Turing", 11, 5), email: fact("alan@example.com", 11, 5)),
            Person(name: fact("Ms. Smith", 12, 5)),
          ]))
  }

  @Test(
    "may leave keys out, or leave them empty",
    arguments: ["", "# nothing yet\n", "company:\ncandidate:\ninterviewers:\nend: ~\n", "interviewers: []\n"])
  func empty(text: String) throws {
    #expect(try FactsFile.read(SourceFile(path: "interview.yml", text: text)) == Facts())
  }

  @Test(
    "takes one interviewer in place of a list",
    arguments: ["interviewers: Grace Hopper", "interviewers: { name: Grace Hopper }"])
  func one(text: String) throws {
    let facts = try FactsFile.read(SourceFile(path: "interview.yml", text: text))
    #expect(facts.interviewers.map(\.name?.value) == ["Grace Hopper"])
  }

  @Test("names all its faults at once, each with its line and column")
  func faults() {
    #expect(
      faults(
        """
        compani: Analytical Engines
        role: [engineer]
        start: 2026-11-20T14:00:00
        end: tomorrow at three
        outcome: maybe
        candidate: { name: "", email: ada(at)example.org, fax: 1 }
        interviewers:
          - email: grace@example.com
          - name: Alan Turing
            discussed: { rota: on-call }
          - name: Alan Turing
          - <nobody>

        """) == """
          interview.yml:1:1: error: unknown key 'compani' in a facts file; did you mean 'company'?
          interview.yml:2:7: error: 'role' takes a text, not a list
          interview.yml:3:8: error: 'start' has no offset from UTC; write 2026-11-20T14:00:00-05:00 for New York in \
          winter, 2026-11-20T14:00:00Z for UTC
          interview.yml:4:6: error: 'end' takes a date and a time with its offset from UTC, such as \
          2026-11-20T15:00:00-05:00, not 'tomorrow at three'
          interview.yml:5:10: error: 'outcome' takes one of pending, rejected, offer, not 'maybe'
          interview.yml:6:20: error: 'name' is empty; write it, or leave the key out
          interview.yml:6:31: error: 'ada(at)example.org' is no email address; write it as name@example.com
          interview.yml:6:51: error: unknown key 'fax' in the candidate
          interview.yml:8:5: error: an interviewer needs a 'name'
          interview.yml:10:16: error: 'discussed' takes a list, not a mapping
          interview.yml:11:5: error: 'Alan Turing' is listed twice; keep one of the two
          interview.yml:12:5: error: an interviewer is written as Grace Hopper <grace@example.com>, or as the name \
          alone; not '<nobody>'
          """)
  }

  @Test("has its end after its start, whatever the clocks")
  func endBeforeStart() throws {
    #expect(
      faults("start: 2026-11-20T14:00:00-05:00\nend: 2026-11-20T15:00:00+01:00\n")
        == "interview.yml:2:6: error: the interview ends before it starts, at 2026-11-20T14:00:00-05:00; is the day or "
        + "the offset wrong?")
    let sound = "start: 2026-11-20T14:00:00-05:00\nend: 2026-11-20T21:00:00+01:00\n"
    #expect(try FactsFile.read(SourceFile(path: "interview.yml", text: sound)).end != nil)
  }

  @Test(
    "has to be YAML, and a mapping",
    arguments: [
      ("company: [", "interview.yml:2:1: error: did not find expected node content"),
      ("company: A\ncompany: B\n", "interview.yml:1:1: error: the key 'company' occurs twice; keep one of them"),
      ("- company\n", "interview.yml:1:1: error: expected a facts file, a mapping of keys, and found a list"),
      (
        "interviewer: Grace Hopper\n",
        "interview.yml:1:1: error: unknown key 'interviewer' in a facts file; did you mean 'interviewers'?"
      ),
    ])
  func form(text: String, message: String) {
    #expect(faults(text) == message)
  }

  private func faults(_ text: String) -> String? {
    do throws(FactsErrors) {
      _ = try FactsFile.read(SourceFile(path: "interview.yml", text: text))
      return nil
    } catch {
      return error.description
    }
  }

  private func fact<Value>(_ value: Value, _ line: Int, _ column: Int) -> Fact<Value> {
    Fact(value, from: .file(FilePlace(file: "interview.yml", line: line, column: column)))
  }
}
