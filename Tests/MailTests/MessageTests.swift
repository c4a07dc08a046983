import Mail
import Source
import Testing
import Time

/// Reads a draft from a text whose lines are given with LF.
func draft(_ text: String, path: String = "draft.eml") throws -> Draft {
  try DraftReader().read(SourceFile(path: path, text: text))
}

/// The text of a draft's file that a region's text was read from.
func sourceText(_ draft: Draft, _ text: MappedText) -> String {
  String(decoding: draft.source[text.source(of: 0..<text.count)], as: UTF8.self)
}

@Suite("A message is read")
struct MessageTests {
  private static let plain = """
    From: Ada Lovelace <ada@example.org>
    To: "Hopper, Grace" <grace.hopper@example.com>, Alan <alan@example.com>
    Subject: Thank you for today
    Date: Fri, 20 Nov 2026 16:10:00 -0500

    Dear Ms. Hopper,

    Thank you for showing me how the night load
    went from six hours to one.

    I look forward to the next steps.

    Sincerely,
    Ada Lovelace
    ada@example.org

    """

  @Test("header fields have names, values and people")
  func fields() throws {
    let draft = try draft(Self.plain)
    #expect(draft.format == .message)
    #expect(draft.fields.map(\.name) == ["From", "To", "Subject", "Date"])
    #expect(draft.subject?.string == "Thank you for today")
    #expect(draft.mailboxes("to").map { $0.name?.string } == ["Hopper, Grace", "Alan"])
    #expect(draft.mailboxes("To").map(\.address.string) == ["grace.hopper@example.com", "alan@example.com"])
    #expect(draft.date == Timestamp(iso8601: "2026-11-20T16:10:00-05:00"))
    #expect(draft.problems == [])
  }

  @Test("the parts of the letter are told apart, and hard-wrapped lines are joined")
  func regions() throws {
    let draft = try draft(Self.plain)
    #expect(
      draft.regions.map { "\($0.kind.rawValue): \($0.text.string)" } == [
        "subject: Thank you for today",
        "greeting: Dear Ms. Hopper,",
        "body: Thank you for showing me how the night load went from six hours to one.",
        "closing: I look forward to the next steps.",
        "sign-off: Sincerely,",
        "signature: Ada Lovelace\nada@example.org",
      ])
  }

  @Test("every region maps to its own bytes, across a joined line end too")
  func map() throws {
    let draft = try draft(Self.plain)
    #expect(sourceText(draft, draft.regions[1].text) == "Dear Ms. Hopper,")
    #expect(
      sourceText(draft, draft.regions[2].text)
        == "Thank you for showing me how the night load\nwent from six hours to one.")
  }

  @Test("what is missing would go at the end of the header, and of the body")
  func ends() throws {
    let draft = try draft(Self.plain)
    #expect(draft.source[0..<draft.endOfHeader].last == UInt8(ascii: "\n"))
    #expect(draft.source.bytes[draft.endOfHeader...].starts(with: "\nDear".utf8))
    #expect(draft.source.bytes[draft.endOfBody...].starts(with: "\n\nSincerely".utf8))
  }

  @Test("quoted-printable and a charset are decoded, with each character's own bytes")
  func quotedPrintable() throws {
    let draft = try draft(
      """
      From: =?iso-8859-1?Q?Zo=EB?= Lind <zoe@example.org>
      Subject: =?utf-8?B?VGhhbmsgeW91?=
       =?utf-8?Q?_=E2=80=94_Zo=C3=AB?=
      MIME-Version: 1.0
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Dear Ren=E9e,

      Thank you for the caf=E9 and the long=
       talk.

      """)
    #expect(draft.subject?.string == "Thank you — Zoë")
    #expect(draft.mailboxes("From").first?.name?.string == "Zoë Lind")
    #expect(draft.body.string == "Dear Renée,\n\nThank you for the café and the long talk.\n")
    let accent = draft.body.utf8.firstIndex(of: 0xC3) ?? 0
    #expect(String(decoding: draft.source[draft.body.source(of: accent..<accent + 2)], as: UTF8.self) == "=E9")
  }

  @Test("of a multipart message the plain text is read, and files are attachments")
  func multipart() throws {
    let draft = try draft(
      """
      From: ada@example.org
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=outer

      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      SGkgR3JhY2UsCg==
      --inner
      Content-Type: text/html

      <p>Hi Grace,</p>
      --inner--
      --outer
      Content-Type: application/pdf; name="plan.pdf"
      Content-Disposition: attachment; filename="plan.pdf"

      %PDF
      --outer--

      """)
    #expect(draft.body.string == "Hi Grace,\n")
    #expect(draft.attachments.map(\.name) == ["plan.pdf"])
    #expect(draft.attachments.map(\.mediaType) == ["application/pdf"])
  }
}
