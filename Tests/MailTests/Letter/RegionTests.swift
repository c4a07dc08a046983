import Mail
import Source
import Testing

@Suite("The parts of a letter")
struct RegionTests {
  private func parts(_ text: String) throws -> [String] {
    try draft(text, path: "a.txt").regions.map { "\($0.kind.rawValue): \($0.text.string)" }
  }

  @Test(
    "greetings have many forms",
    arguments: [
      ("Dear Ms. Hopper,", "Dear", "Ms. Hopper"), ("Hi Grace", "Hi", "Grace"), ("Hello,", "Hello", ""),
      ("Good morning, team!", "Good morning", "team"), ("Dear Grace, Alan, and Ada,", "Dear", "Grace, Alan, and Ada"),
      ("Hey Grace -", "Hey", "Grace"), ("To whom it may concern:", "To", "whom it may concern"),
      ("Dear Dr. van der Berg:", "Dear", "Dr. van der Berg"), ("Hi Grace, thank you for today.", "Hi", "Grace"),
      ("Dear Hiring Manager,", "Dear", "Hiring Manager"), ("Greetings Grace!", "Greetings", "Grace"),
      ("Hi Zoë,", "Hi", "Zoë"), ("Dear Mr. O'Neil-Smith,", "Dear", "Mr. O'Neil-Smith"),
    ])
  func greetings(line: String, word: String, addressee: String) throws {
    let salutation = try #require(Salutation(line))
    let bytes = Array(line.utf8)
    #expect(String(decoding: bytes[salutation.word], as: UTF8.self) == word)
    #expect(String(decoding: bytes[salutation.addressee], as: UTF8.self) == addressee)
  }

  @Test(
    "a sentence is no greeting",
    arguments: [
      "Hi just checking in about the role", "Highly rated teams do this.", "Dearly beloved things", "Thank you, Grace.",
      "Good morning is what I said to the whole team that day.", "",
    ])
  func noGreetings(line: String) {
    #expect(Salutation(line) == nil)
  }

  @Test("a greeting knows whether it greets a person")
  func impersonal() {
    #expect(Salutation("Dear Hiring Manager,")?.isImpersonal == true)
    #expect(Salutation("Dear Sir or Madam,")?.isImpersonal == true)
    #expect(Salutation("Hello,")?.isImpersonal == true)
    #expect(Salutation("Dear Ms. Hopper,")?.isImpersonal == false)
    #expect(Salutation("Hi Grace")?.isImpersonal == false)
  }

  @Test(
    "formal closes",
    arguments: [
      "Sincerely,", "Yours sincerely,", "Yours faithfully", "Best regards,", "Kind Regards", "Warmest regards,",
      "With gratitude,", "With sincere thanks,", "Respectfully yours,", "Thank you,", "Thank you and best regards,",
      "With kind regards,", "Best wishes,", "Very truly yours,",
    ])
  func formal(line: String) {
    #expect(ComplimentaryClose(line)?.isFormal == true)
  }

  @Test(
    "informal closes",
    arguments: [
      "Best,", "Cheers", "Thanks!", "Thank you!", "xoxo", "Talk soon,", "All the best", "Many thanks,", "Speak soon,",
      "Take care!", "Thanks again and best,", "Cheers 😊",
    ])
  func informal(line: String) {
    #expect(ComplimentaryClose(line)?.isFormal == false)
  }

  @Test(
    "sentences are no closes",
    arguments: [
      "Thank you for your time.", "Thanks for today, it was great.", "Best practices matter.", "",
      "I look forward to it.",
      "Sincerely hoping for the job", "Regards to your team",
    ])
  func noCloses(line: String) {
    #expect(ComplimentaryClose(line) == nil)
  }

  @Test("letterhead above, contact data and a postscript below")
  func letterhead() throws {
    let text = """
      Ada Lovelace
      12 Engine Street
      London

      20 November 2026

      Dear Ms. Hopper,

      Thank you for the tour of the machine room.

      Yours faithfully,

      Ada Lovelace
      +44 20 7946 0142

      P.S. The paper is at https://example.org/notes.

      """
    #expect(
      try parts(text) == [
        "letterhead: Ada Lovelace\n12 Engine Street\nLondon\n\n20 November 2026",
        "greeting: Dear Ms. Hopper,",
        "closing: Thank you for the tour of the machine room.",
        "sign-off: Yours faithfully,",
        "signature: Ada Lovelace\n+44 20 7946 0142",
        "postscript: P.S. The paper is at https://example.org/notes.",
      ])
  }

  @Test("greeting and sign-off may share their lines with other words")
  func shared() throws {
    #expect(
      try parts("Hi Grace, thank you for today.\n\nI enjoyed the demo. Best regards,\nAda\n") == [
        "greeting: Hi Grace,", "body: thank you for today.", "closing: I enjoyed the demo.", "sign-off: Best regards,",
        "signature: Ada",
      ])
    #expect(
      try parts("Hi Grace,\n\nThe demo was great.\n\nBest regards, Ada Lovelace\n") == [
        "greeting: Hi Grace,", "closing: The demo was great.", "sign-off: Best regards,", "signature: Ada Lovelace",
      ])
  }

  @Test("a name may stand without a sign-off, and a sign-off may be one by its place alone")
  func unusual() throws {
    #expect(
      try parts("Hi Grace,\n\nThank you for today.\n\nMary Ann\n") == [
        "greeting: Hi Grace,", "closing: Thank you for today.", "signature: Mary Ann",
      ])
    #expect(
      try parts("Hi Grace,\n\nThank you for today.\n\nHoping we meet at the launch,\nAda\n") == [
        "greeting: Hi Grace,", "closing: Thank you for today.", "sign-off: Hoping we meet at the launch,",
        "signature: Ada",
      ])
  }

  @Test("items of a list are each their own, without their marks")
  func list() throws {
    #expect(
      try parts("Hi Grace,\n\nThree points:\n- the night load,\n  which I know\n- Kafka\n2) the rota\n\nBest,\nAda\n")
        == [
          "greeting: Hi Grace,", "body: Three points:", "body: the night load, which I know", "body: Kafka",
          "closing: the rota", "sign-off: Best,", "signature: Ada",
        ])
  }

  @Test("a text that is no letter is all body")
  func noLetter() throws {
    #expect(
      try parts("We compared two ways of loading\nthe ledger.\n\nThe second was faster.\n") == [
        "body: We compared two ways of loading the ledger.", "body: The second was faster.",
      ])
  }

  @Test("the delimiter begins the signature, and the phone adds its line")
  func delimiter() throws {
    #expect(
      try parts("Hi Grace,\n\nThanks for today.\n\nBest,\nAda\n\n-- \nAnalyst of engines, and of all that turns\n") == [
        "greeting: Hi Grace,", "closing: Thanks for today.", "sign-off: Best,", "signature: Ada",
        "signature: Analyst of engines, and of all that turns",
      ])
    #expect(
      try parts("Hi Grace,\n\nThanks for today.\n\nAda\n\nSent from my phone\n") == [
        "greeting: Hi Grace,", "closing: Thanks for today.", "signature: Ada", "footer: Sent from my phone",
      ])
  }

  @Test(
    "earlier mail is a quote, in whatever way a program marks it",
    arguments: [
      "On Fri, Nov 20, 2026 at 3:04 PM Grace Hopper <grace@example.com> wrote:\n> See you\n> on Monday.",
      "On Fri, Nov 20, 2026 at 3:04 PM Grace Hopper\n<grace@example.com> wrote:\n\nSee you on Monday.",
      "Am 20.11.2026 um 15:04 schrieb Grace Hopper:\n> Bis Montag.",
      "-----Original Message-----\nFrom: Grace\nSee you on Monday.",
      "From: Grace Hopper <grace@example.com>\nSent: Friday, 20 November 2026 15:04\nTo: Ada\nSubject: Monday\n\nSee you.",
      "________________________________\nFrom: Grace\nSent: today\nTo: Ada\n\nSee you.",
      "> See you on Monday.",
    ])
  func quotes(quote: String) throws {
    let regions = try draft("Hi Grace,\n\nThank you.\n\nBest,\nAda\n\n\(quote)\n", path: "a.txt").regions
    #expect(regions.map(\.kind) == [.greeting, .closing, .signOff, .signature, .quote])
    #expect(regions.last?.text.string == quote)
  }

  @Test("a forwarded mail is a forward")
  func forward() throws {
    let regions = try draft(
      "Hi Grace,\n\nsee below.\n\n---------- Forwarded message ---------\nFrom: Alan\n\nHello\n", path: "a.txt"
    ).regions
    #expect(regions.map(\.kind) == [.greeting, .closing, .forward])
  }

  @Test(
    "words that only begin like an earlier mail are the writer's",
    arguments: [
      "On Monday I spoke with your team about Kafka.", "On the board you wrote: keep it simple, and I did.",
      "Sent from my desk, this is much easier to read.", "From: my point of view it went well.",
    ])
  func noQuotes(text: String) throws {
    #expect(
      try draft("Hi Grace,\n\n\(text)\n\nBest,\nAda\n", path: "a.txt").regions.map(\.kind)
        == [.greeting, .closing, .signOff, .signature])
  }
}
