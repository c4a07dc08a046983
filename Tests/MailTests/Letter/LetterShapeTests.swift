import Mail
import Source
import Testing

@Suite("How letters are built")
struct LetterShapeTests {
  /// A whole letter, and how it is read.
  private static let shapes: [(name: String, text: String, regions: [String])] = [
    (
      "contact lines with pipes",
      "Dear Grace,\n\nThank you for the tour of the night desk.\n\nBest regards,\n"
        + "Ada Lovelace | Analyst | Engines Ltd.\n555 0142 | ada@example.org | example.org/ada\n",
      [
        "greeting: Dear Grace,",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Best regards,",
        "signature: Ada Lovelace | Analyst | Engines Ltd.\n555 0142 | ada@example.org | example.org/ada",
      ]
    ),
    (
      "a name right below the text",
      "Hi Grace,\n\nThank you for the tour of the night desk.\nAda Lovelace\n",
      [
        "greeting: Hi Grace,",
        "closing: Thank you for the tour of the night desk.",
        "signature: Ada Lovelace",
      ]
    ),
    (
      "a name in small letters",
      "hi grace,\n\nthank you for the tour.\n\nbest,\nada\n",
      [
        "greeting: hi grace,",
        "closing: thank you for the tour.",
        "sign-off: best,",
        "signature: ada",
      ]
    ),
    (
      "the greeting on the line of the text",
      "Hi Grace, thank you for the tour of the night desk.\n\nBest,\nAda\n",
      [
        "greeting: Hi Grace,",
        "closing: thank you for the tour of the night desk.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "the greeting ends in a dash",
      "Hi Grace and Alan -\n\nThank you for the tour of the night desk.\n\nBest,\nAda\n",
      [
        "greeting: Hi Grace and Alan -",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "the greeting ends in an em dash",
      "Dear Ms. Hopper—\n\nThank you for the tour of the night desk.\n\nBest,\nAda\n",
      [
        "greeting: Dear Ms. Hopper—",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "two greetings",
      "Dear Ms. Hopper,\nDear Mr. Turing,\n\nThank you for the tour of the night desk.\n\nBest,\nAda\n",
      [
        "greeting: Dear Ms. Hopper,\nDear Mr. Turing,",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "a greeting in capitals",
      "DEAR MS. HOPPER:\n\nThank you for the tour of the night desk.\n\nSINCERELY,\nADA LOVELACE\n",
      [
        "greeting: DEAR MS. HOPPER:",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: SINCERELY,",
        "signature: ADA LOVELACE",
      ]
    ),
    (
      "a greeting without a mark",
      "Hello Grace\n\nThank you for the tour of the night desk.\n\nBest\nAda\n",
      [
        "greeting: Hello Grace",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Best",
        "signature: Ada",
      ]
    ),
    (
      "a greeting right above the text",
      "Dear Ms. Hopper,\nThank you for the tour of the night desk.\nI would like to join you.\n"
        + "Sincerely,\nAda Lovelace\n",
      [
        "greeting: Dear Ms. Hopper,",
        "closing: Thank you for the tour of the night desk. I would like to join you.",
        "sign-off: Sincerely,",
        "signature: Ada Lovelace",
      ]
    ),
    (
      "the hour as a greeting",
      "Good afternoon Ms. Hopper,\n\nThank you for the tour of the night desk.\n\nWith thanks,\nAda\n",
      [
        "greeting: Good afternoon Ms. Hopper,",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: With thanks,",
        "signature: Ada",
      ]
    ),
    (
      "a greeting to nobody",
      "Hello!\n\nThank you for the tour of the night desk.\n\nBest,\nAda\n",
      [
        "greeting: Hello!",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "no greeting",
      "Thank you for the tour of the night desk.\n\nI look forward to the next steps.\n\n"
        + "Sincerely,\nAda Lovelace\n",
      [
        "body: Thank you for the tour of the night desk.",
        "closing: I look forward to the next steps.",
        "sign-off: Sincerely,",
        "signature: Ada Lovelace",
      ]
    ),
    (
      "a letterhead with an address and a date",
      "Ada Lovelace\n12 Engine Street, London\nada@example.org | +44 20 7946 0142\n\n"
        + "20 November 2026\n\nGrace Hopper\nHead of Data\nAnalytical Engines Ltd.\n\n"
        + "Dear Ms. Hopper,\n\nThank you for the tour of the night desk.\n\nYours sincerely,\n\n\n"
        + "Ada Lovelace\n",
      [
        "letterhead: Ada Lovelace\n12 Engine Street, London\nada@example.org | +44 20 7946 0142\n\n"
          + "20 November 2026\n\nGrace Hopper\nHead of Data\nAnalytical Engines Ltd.",
        "greeting: Dear Ms. Hopper,",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Yours sincerely,",
        "signature: Ada Lovelace",
      ]
    ),
    (
      "a letterhead of a date alone",
      "November 20, 2026\n\nDear Ms. Hopper,\n\nThank you for the tour of the night desk.\n\n"
        + "Sincerely,\nAda Lovelace\n",
      [
        "letterhead: November 20, 2026",
        "greeting: Dear Ms. Hopper,",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Sincerely,",
        "signature: Ada Lovelace",
      ]
    ),
    (
      "a subject line above the text",
      "Re: Interview on Friday\n\nDear Ms. Hopper,\n\nThank you for the tour of the night desk.\n\n"
        + "Sincerely,\nAda\n",
      [
        "letterhead: Re: Interview on Friday",
        "greeting: Dear Ms. Hopper,",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Sincerely,",
        "signature: Ada",
      ]
    ),
    (
      "a list in the body",
      "Hi Grace,\n\nWhat I would bring:\n\n- the night load,\n  which I know well\n- Kafka\n\n"
        + "I look forward to the next steps.\n\nBest,\nAda\n",
      [
        "greeting: Hi Grace,",
        "body: What I would bring:",
        "body: the night load, which I know well",
        "body: Kafka",
        "closing: I look forward to the next steps.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "a numbered list",
      "Hi Grace,\n\nWhat I would bring:\n1. the night load\n2) Kafka\n(3) the rota\n\n"
        + "I look forward to it.\n\nBest,\nAda\n",
      [
        "greeting: Hi Grace,",
        "body: What I would bring:",
        "body: the night load",
        "body: Kafka",
        "body: the rota",
        "closing: I look forward to it.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "an answer between the quotes",
      "Hi Grace,\n\n> When can you start?\n\nOn the first of March.\n\n> Do you need a desk?\n\n"
        + "A chair will do.\n\nBest,\nAda\n",
      [
        "greeting: Hi Grace,",
        "quote: > When can you start?",
        "body: On the first of March.",
        "quote: > Do you need a desk?",
        "closing: A chair will do.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "thanks before the sign-off",
      "Hi Grace,\n\nThank you for the tour of the night desk.\n\nThank you again for your time.\n\n"
        + "Kind regards,\nAda\n",
      [
        "greeting: Hi Grace,",
        "body: Thank you for the tour of the night desk.",
        "closing: Thank you again for your time.",
        "sign-off: Kind regards,",
        "signature: Ada",
      ]
    ),
    (
      "a sign-off at the end of the last paragraph",
      "Hi Grace,\n\nThank you for the tour of the night desk. All the best,\nAda\n",
      [
        "greeting: Hi Grace,",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: All the best,",
        "signature: Ada",
      ]
    ),
    (
      "the names of enclosures",
      "Dear Ms. Hopper,\n\nThank you for the tour of the night desk.\n\nSincerely,\n\n"
        + "Ada Lovelace\n\nEnclosure: notes on the engine\n",
      [
        "greeting: Dear Ms. Hopper,",
        "closing: Thank you for the tour of the night desk.",
        "sign-off: Sincerely,",
        "signature: Ada Lovelace\n\nEnclosure: notes on the engine",
      ]
    ),
    (
      "the recipient's name alone and a dash",
      "To: Grace Hopper <grace@example.com>\nSubject: Friday\n\n"
        + "Grace - thank you for the tour of the night desk.\n\nBest,\nAda\n",
      [
        "subject: Friday",
        "greeting: Grace -",
        "closing: thank you for the tour of the night desk.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "the recipient's name alone and a comma",
      "To: Grace Hopper <grace@example.com>\nSubject: Friday\n\n"
        + "Grace, thank you for the tour of the night desk.\n\nBest,\nAda\n",
      [
        "subject: Friday",
        "greeting: Grace,",
        "closing: thank you for the tour of the night desk.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "a word that is no recipient",
      "To: Grace Hopper <grace@example.com>\nSubject: Friday\n\n"
        + "Friday, as you know, was a fine day.\n\nBest,\nAda\n",
      [
        "subject: Friday",
        "closing: Friday, as you know, was a fine day.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "a last line that is no name",
      "Hi Grace,\n\nI spoke with Alan of\nAnalytical Engines\n",
      [
        "greeting: Hi Grace,",
        "closing: I spoke with Alan of Analytical Engines",
      ]
    ),
    (
      "a list at the end",
      "Hi Grace,\n\nMy skills:\n\n- Kafka\n- Swift\n",
      [
        "greeting: Hi Grace,",
        "body: My skills:",
        "body: Kafka",
        "closing: Swift",
      ]
    ),
    (
      "a list of one at the end",
      "Hi Grace,\n\nI bring:\n\n- Kafka\n",
      [
        "greeting: Hi Grace,",
        "body: I bring:",
        "closing: Kafka",
      ]
    ),
    (
      "a quotation as the last paragraph",
      "Hi Grace,\n\nThank you for the tour of the night desk.\n\n"
        + "\"No job is ever done\" is what Alan said.\n\nBest,\nAda\n",
      [
        "greeting: Hi Grace,",
        "body: Thank you for the tour of the night desk.",
        "closing: \"No job is ever done\" is what Alan said.",
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
  ]

  @Test("a letter of an odd build is told apart as well", arguments: shapes)
  func letters(name: String, text: String, regions: [String]) throws {
    let read = try draft(text, path: "a.txt").regions
    #expect(read.map { "\($0.kind.rawValue): \($0.text.string)" } == regions)
  }
}
