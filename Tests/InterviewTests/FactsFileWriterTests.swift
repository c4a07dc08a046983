import Interview
import Source
import Testing
import Time

@Suite("A facts file that is written")
struct FactsFileWriterTests {
  private let flag = Origin.flag("--x")

  @Test("says what is known, and marks what was guessed or is missing")
  func whole() {
    let facts = Facts(
      candidate: Person(name: Fact("Ada Lovelace", from: flag), phone: Fact("+1 555 0142", from: flag)),
      company: Fact("Analytical Engines", from: .guess(FilePlace(file: "invite.ics", line: 4, column: 9))),
      start: Fact(Timestamp(secondsSinceEpoch: 1_795_201_200, utcOffset: -18_000), from: flag),
      interviewers: [
        Person(
          name: Fact("Hopper, Grace", from: flag), email: Fact("grace@example.com", from: flag),
          discussed: [Fact("the on-call rota", from: flag), Fact("why: \"it\" broke", from: flag)]),
        Person(email: Fact("alan@example.com", from: flag)),
      ])
    #expect(
      FactsFile.text(facts) == #"""
        # What is known of the interview. Drafts are checked against it; fill in what is missing.
        candidate:
          name: Ada Lovelace
        #  email: you@example.org
          phone: "+1 555 0142"
        company: Analytical Engines  # a guess from line 4 of invite.ics; please check
        # role: the job's title
        start: 2026-11-20T14:00:00-05:00
        # end: 2026-11-20T15:00:00-05:00
        # outcome: pending  # pending | rejected | offer
        interviewers:
          - name: "Hopper, Grace"
            email: grace@example.com
            discussed:
              - the on-call rota
              - "why: \"it\" broke"
        #  - name: write the name here
        #    email: alan@example.com

        """#)
  }

  @Test("without facts is a form to fill in, which can be read as it is")
  func form() throws {
    let text = FactsFile.text(Facts())
    #expect(try FactsFile.read(SourceFile(path: "interview.yml", text: text)) == Facts())
    // With the comment marks taken away it is a whole file, so no line of the form is wrong.
    let lines = text.split(separator: "\n").dropFirst().map { line in
      line.hasPrefix("# ") && !line.hasPrefix("#  ") ? line.dropFirst(2) : line.hasPrefix("#") ? line.dropFirst() : line
    }
    let filled = try FactsFile.read(SourceFile(path: "interview.yml", text: lines.joined(separator: "\n")))
    #expect(FactsReport.missing(in: filled) == [])
  }

  @Test("reads back as the same facts, whatever is in them", arguments: 0..<200)
  func roundTrip(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let facts = random.facts()
    let read = try FactsFile.read(SourceFile(path: "interview.yml", text: FactsFile.text(facts)))
    #expect(read.values == facts.values)
  }
}

extension Facts {
  /// The values alone, without where they were read.
  fileprivate var values: [String] {
    ([candidate] + interviewers).flatMap { person in
      ["person", person.name?.value, person.email?.value, person.phone?.value].map { $0 ?? "-" }
        + person.discussed.map(\.value)
    }
      + [company?.value, role?.value, start?.value.iso8601, end?.value.iso8601, outcome?.value.rawValue].map {
        $0 ?? "-"
      }
  }
}

/// Makes facts at random, the same for the same seed (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  private static let letters = Array("aAzéßłЖ王 '\"\\:#-?,[]{}&*!|>%@`~0.9\u{A0}\u{85}\u{2028}\u{FEFF}\t\n\u{7}👩🏽‍🔬")

  mutating func text() -> Fact<String> {
    let words = ["null", "true", "- x", "a: b", "a #b", "No", "2026-11-20", "O’Connor", "\"q\""]
    if Bool.random(using: &self), let word = words.randomElement(using: &self) { return Fact(word, from: .flag("")) }
    var text = "x"
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      text.append(SplitMix.letters.randomElement(using: &self) ?? "y")
    }
    return Fact(text + "z", from: .flag(""))
  }

  mutating func maybe<Value>(_ make: (inout SplitMix) -> Value) -> Value? {
    Bool.random(using: &self) ? make(&self) : nil
  }

  mutating func facts() -> Facts {
    let address = { (number: Int) in Fact("p\(number)@example.com", from: Origin.flag("")) }
    let offset = Int.random(in: -14 * 60...14 * 60, using: &self) * 60
    let start = Timestamp(secondsSinceEpoch: Int.random(in: 0...4_000_000_000, using: &self), utcOffset: offset)
    let end = Timestamp(secondsSinceEpoch: start.secondsSinceEpoch + 3600, utcOffset: 0)
    return Facts(
      candidate: Person(name: maybe { $0.text() }, email: maybe { _ in address(0) }, phone: maybe { $0.text() }),
      company: maybe { $0.text() }, role: maybe { $0.text() },
      start: maybe { _ in Fact(start, from: .flag("")) }, end: maybe { _ in Fact(end, from: .flag("")) },
      outcome: maybe { Fact(Outcome.allCases.randomElement(using: &$0) ?? .pending, from: .flag("")) },
      interviewers: (0..<Int.random(in: 0...3, using: &self)).map { number in
        Person(
          name: text(), email: address(number + 1),
          discussed: (0..<Int.random(in: 0...2, using: &self)).map { _ in text() })
      })
  }
}
