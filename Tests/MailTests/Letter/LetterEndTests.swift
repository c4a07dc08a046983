import Mail
import Source
import Testing

@Suite("How letters end")
struct LetterEndTests {
  /// What stands below a letter's greeting and its one paragraph, and how it is read.
  private static let shapes: [(name: String, text: String, regions: [String])] = [
    (
      "signature above the quote",
      "Best,\nAda Lovelace\n555 0142\n\n"
        + "On Fri, Nov 20, 2026 at 3:04 PM Grace Hopper <grace@example.com> wrote:\n> See you soon.\n",
      [
        "sign-off: Best,",
        "signature: Ada Lovelace\n555 0142",
        "quote: On Fri, Nov 20, 2026 at 3:04 PM Grace Hopper <grace@example.com> wrote:\n> See you soon.",
      ]
    ),
    (
      "signature below the quote",
      "> See you soon.\n\nBest,\nAda\n\n-- \nAda Lovelace\n",
      [
        "quote: > See you soon.",
        "sign-off: Best,",
        "signature: Ada",
        "signature: Ada Lovelace",
      ]
    ),
    (
      "sign-off and name on one line",
      "Best, Ada\n",
      [
        "sign-off: Best,",
        "signature: Ada",
      ]
    ),
    (
      "sign-off, a dash and the name",
      "Thanks - Ada\n",
      [
        "sign-off: Thanks -",
        "signature: Ada",
      ]
    ),
    (
      "a sign-off without a comma",
      "Sincerely\nAda Lovelace\n",
      [
        "sign-off: Sincerely",
        "signature: Ada Lovelace",
      ]
    ),
    (
      "a sign-off and no name",
      "Best regards,\n",
      [
        "sign-off: Best regards,"
      ]
    ),
    (
      "a dash before the name",
      "- Ada\n",
      [
        "signature: - Ada"
      ]
    ),
    (
      "an em dash before the name",
      "— Ada Lovelace\n",
      [
        "signature: — Ada Lovelace"
      ]
    ),
    (
      "initials alone",
      "AL\n",
      [
        "signature: AL"
      ]
    ),
    (
      "the telephone's line",
      "Ada\n\nSent from my iPhone\n",
      [
        "signature: Ada",
        "footer: Sent from my iPhone",
      ]
    ),
    (
      "the program's line below the delimiter",
      "Best,\nAda\n\n-- \nSent from my Android device with K-9 Mail. Please excuse my brevity.\n",
      [
        "sign-off: Best,",
        "signature: Ada",
        "footer: Sent from my Android device with K-9 Mail. Please excuse my brevity.",
      ]
    ),
    (
      "the line that Outlook adds",
      "Best,\nAda\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n",
      [
        "sign-off: Best,",
        "signature: Ada",
        "footer: Get Outlook for iOS<https://aka.ms/o0ukef>",
      ]
    ),
    (
      "the telephone's line above the quote",
      "Ada\n\nSent from my iPhone\n\n"
        + "> On Nov 20, 2026, at 3:04 PM, Grace Hopper <grace@example.com> wrote:\n> \n> See you.\n",
      [
        "signature: Ada",
        "footer: Sent from my iPhone",
        "quote: > On Nov 20, 2026, at 3:04 PM, Grace Hopper <grace@example.com> wrote:\n> \n> See you.",
      ]
    ),
    (
      "a postscript after the signature",
      "Best,\nAda\n\nP.S. The paper is attached.\n",
      [
        "sign-off: Best,",
        "signature: Ada",
        "postscript: P.S. The paper is attached.",
      ]
    ),
    (
      "a postscript below the contact data, of two lines",
      "Best,\nAda Lovelace\nada@example.org\n\nPS: The paper is attached,\nas I promised.\n",
      [
        "sign-off: Best,",
        "signature: Ada Lovelace\nada@example.org",
        "postscript: PS: The paper is attached, as I promised.",
      ]
    ),
    (
      "two postscripts",
      "Best,\nAda\n\nP.S. The paper is attached.\n\nP.P.S. So is the code.\n",
      [
        "sign-off: Best,",
        "signature: Ada",
        "postscript: P.S. The paper is attached.",
        "postscript: P.P.S. So is the code.",
      ]
    ),
    (
      "a postscript above the quote",
      "Best,\nAda\n\nPS - the paper is attached.\n\n> See you.\n",
      [
        "sign-off: Best,",
        "signature: Ada",
        "postscript: PS - the paper is attached.",
        "quote: > See you.",
      ]
    ),
    (
      "a row of dashes as a delimiter",
      "Best,\nAda\n\n--\nAda Lovelace\nEngines Ltd.\n",
      [
        "sign-off: Best,",
        "signature: Ada",
        "signature: Ada Lovelace\nEngines Ltd.",
      ]
    ),
    (
      "a signature with pronouns, title and links",
      "Warm regards,\n\nAda Lovelace (she/her)\nSenior Data Engineer\nM: +1 (555) 555-0142\n"
        + "https://example.org/ada\nLinkedIn: in/ada\n",
      [
        "sign-off: Warm regards,",
        "signature: Ada Lovelace (she/her)\nSenior Data Engineer\nM: +1 (555) 555-0142\n"
          + "https://example.org/ada\nLinkedIn: in/ada",
      ]
    ),
    (
      "a signature with a motto",
      "Best,\nAda Lovelace\n\"Imagination is the discovering faculty.\"\n",
      [
        "sign-off: Best,",
        "signature: Ada Lovelace\n\"Imagination is the discovering faculty.\"",
      ]
    ),
    (
      "a notice of the company",
      "Best,\nAda\n\nCONFIDENTIALITY NOTICE: This e-mail is for the person it is addressed to.\n"
        + "If you are not that person, delete it.\n",
      [
        "sign-off: Best,",
        "signature: Ada",
        "footer: CONFIDENTIALITY NOTICE: This e-mail is for the person it is addressed to.\n"
          + "If you are not that person, delete it.",
      ]
    ),
    (
      "a sign-off of two lines",
      "Thank you,\nBest regards,\nAda\n",
      [
        "sign-off: Thank you,\nBest regards,",
        "signature: Ada",
      ]
    ),
    (
      "Gmail's attribution without marks",
      "Ada\n\nOn Fri, 20 Nov 2026 at 15:04, Grace Hopper <grace@example.com>\nwrote:\n\nSee you.\n",
      [
        "signature: Ada",
        "quote: On Fri, 20 Nov 2026 at 15:04, Grace Hopper <grace@example.com>\nwrote:\n\nSee you.",
      ]
    ),
    (
      "Outlook's block without a line above it",
      "Ada\n\nFrom: Grace Hopper <grace@example.com>\nSent: Friday, November 20, 2026 3:04 PM\n"
        + "To: Ada Lovelace <ada@example.org>\nSubject: RE: Friday\n\nSee you.\n",
      [
        "signature: Ada",
        "quote: From: Grace Hopper <grace@example.com>\nSent: Friday, November 20, 2026 3:04 PM\n"
          + "To: Ada Lovelace <ada@example.org>\nSubject: RE: Friday\n\nSee you.",
      ]
    ),
    (
      "a dash before the name, below the sign-off",
      "Thanks,\n- Ada\n",
      [
        "sign-off: Thanks,",
        "signature: - Ada",
      ]
    ),
  ]

  @Test("whatever stands below the last paragraph is told apart", arguments: shapes)
  func ends(name: String, text: String, regions: [String]) throws {
    let paragraph = "Thank you for the tour of the night desk."
    let read = try draft("Hi Grace,\n\n\(paragraph)\n\n\(text)", path: "a.txt").regions
    let expected = ["greeting: Hi Grace,", "closing: \(paragraph)"] + regions
    #expect(read.map { "\($0.kind.rawValue): \($0.text.string)" } == expected)
  }
}
