import Interview
import Source
import Testing
import Time

@Suite("A draft's skeleton")
struct DraftSkeletonTests {
  private let origin = Origin.file(FilePlace(file: "interview.yml", line: 1, column: 1))

  @Test("says what is known, and leaves in brackets what only the writer knows")
  func known() throws {
    let facts = Facts(
      candidate: Person(
        name: Fact("Ada Lovelace", from: origin), email: Fact("ada@example.org", from: origin),
        phone: Fact("+1 555 0142", from: origin)),
      company: Fact("Analytical Engines", from: origin), role: Fact("Data Engineer", from: origin),
      start: Fact(Timestamp(secondsSinceEpoch: 1_795_201_200, utcOffset: -18_000), from: origin),
      interviewers: [
        Person(
          name: Fact("Ms. Grace Hopper, PhD", from: origin), email: Fact("grace@example.com", from: origin),
          discussed: [Fact("moving the billing pipeline", from: origin)])
      ])
    let grace = try #require(facts.interviewer(named: "Hopper"))
    #expect(
      DraftSkeleton.text(facts, to: grace) == """
        From: Ada Lovelace <ada@example.org>
        To: Grace Hopper <grace@example.com>
        Subject: Thank you for the Data Engineer interview, Ada Lovelace

        Dear Ms. Hopper,

        Thank you for taking the time to speak with me on Friday about the Data Engineer position at Analytical Engines.

        What you told me about moving the billing pipeline has stayed with me: [what you made of it].

        It made me want the work all the more. [A skill or an achievement of yours] would let me help with [a need that \
        came up].

        I look forward to hearing about the next steps, and I am glad to answer any further question.

        Sincerely,
        Ada Lovelace
        ada@example.org
        +1 555 0142

        """)
  }

  @Test("has a place for everything that is not known")
  func unknown() {
    #expect(
      DraftSkeleton.text(Facts(), to: Person()) == """
        From: [your full name]
        To: [the interviewer's name]
        Subject: Thank you for the [job title] interview, [your full name]

        Dear [the interviewer's name],

        Thank you for taking the time to speak with me about the [job title] position at [company].

        I keep thinking about [one thing we talked about]: [what you made of it].

        It made me want the work all the more. [A skill or an achievement of yours] would let me help with [a need that \
        came up].

        I look forward to hearing about the next steps, and I am glad to answer any further question.

        Sincerely,
        [your full name]
        [your address]
        [your phone number]

        """)
  }

  @Test("leaves a place for the sender's name beside a known address")
  func unknownName() {
    let facts = Facts(candidate: Person(email: Fact("ada@example.org", from: origin)))
    #expect(DraftSkeleton.text(facts, to: Person()).hasPrefix("From: \"[your full name]\" <ada@example.org>\n"))
  }

  @Test(
    "greets by the full name where no title is known",
    arguments: [
      ("Hopper, Grace", "Grace Hopper"), ("Grace", "Grace"), ("Dr. van der Berg", "Dr. van der Berg"),
      ("Nguyễn Thị Lan", "Nguyễn Thị Lan"), ("王小明", "王小明"), ("Lisa (recruiter)", "Lisa"),
    ])
  func greeting(name: String, greeted: String) {
    let text = DraftSkeleton.text(Facts(), to: Person(name: Fact(name, from: origin)))
    #expect(text.split(separator: "\n").contains("Dear \(greeted),"))
  }

  @Test("finds its interviewer by any name that means one of them")
  func interviewer() {
    let facts = Facts(
      interviewers: ["Grace Hopper", "Alan Turing", "Alan Kay"].map { Person(name: Fact($0, from: origin)) })
    #expect(facts.interviewer(named: "Grace")?.name?.value == "Grace Hopper")
    #expect(facts.interviewer(named: "hopper")?.name?.value == "Grace Hopper")
    #expect(facts.interviewer(named: "Mr Turing")?.name?.value == "Alan Turing")
    #expect(facts.interviewer(named: "Alan") == nil)
    #expect(facts.interviewer(named: "Ada") == nil)
  }
}
