import Mail
import Source
import Testing

@Suite("Drafts as mail programs save them")
struct ProgramDraftTests {
  /// What was read of a draft, for comparison with what its writer sees.
  private func expect(
    _ draft: Draft, subject: String, kind: DraftKind? = nil, text: String, regions: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(draft.problems == [], sourceLocation: sourceLocation)
    #expect(draft.subject?.string == subject, sourceLocation: sourceLocation)
    #expect(draft.statedKind == kind, sourceLocation: sourceLocation)
    #expect(draft.body.string == text, sourceLocation: sourceLocation)
    let read = draft.regions.dropFirst().map { "\($0.kind.rawValue): \($0.text.string)" }
    #expect(read == regions, sourceLocation: sourceLocation)
  }

  @Test("Thunderbird: its own fields, format=flowed beside HTML, a reply with its signature")
  func thunderbird() throws {
    let draft = try draft(
      """
      From - Fri Nov 20 16:02:11 2026
      X-Mozilla-Status: 0000
      X-Mozilla-Status2: 00000000
      X-Mozilla-Keys:                                                                                 \
      \("")
      Content-Type: multipart/alternative;
       boundary="------------rZ0bcsmMk2GQ8h5F1p7T0Yxd"
      Message-ID: <5f2c1a9e-7b1d-4c1e-9c55-0c7d6f1e2a11@example.org>
      Date: Fri, 20 Nov 2026 16:02:10 -0500
      MIME-Version: 1.0
      User-Agent: Mozilla Thunderbird
      Subject: Re: Friday's interview
      To: Grace Hopper <grace.hopper@example.com>
      References: <1@example.com>
      Content-Language: en-US
      X-Mozilla-Draft-Info: internal/draft; vcard=0; receipt=0; DSN=0; uuencode=0;
       attachmentreminder=0; deliveryformat=0
      X-Identity-Key: id1
      Fcc: imap://ada@imap.example.org/Sent
      From: Ada Lovelace <ada@example.org>
      In-Reply-To: <1@example.com>
      X-Sincerely-Kind: thank-you

      This is a multi-part message in MIME format.
      --------------rZ0bcsmMk2GQ8h5F1p7T0Yxd
      Content-Type: text/plain; charset=UTF-8; format=flowed
      Content-Transfer-Encoding: 8bit

      Dear Ms. Hopper,

      Thank you for showing me how the night load went \("")
      from six hours to one. I would like to work on it.

      Sincerely,
      Ada Lovelace

      On 11/20/26 15:04, Grace Hopper wrote:
      > It was good to meet you. We will write \("")
      > next week.

      -- \("")
      Ada Lovelace | +44 20 7946 0142

      --------------rZ0bcsmMk2GQ8h5F1p7T0Yxd
      Content-Type: text/html; charset=UTF-8
      Content-Transfer-Encoding: 8bit

      <!DOCTYPE html><html><head></head><body><p>Dear Ms. Hopper,</p></body></html>

      --------------rZ0bcsmMk2GQ8h5F1p7T0Yxd--

      """)
    expect(
      draft, subject: "Re: Friday's interview", kind: .thankYou,
      text: """
        Dear Ms. Hopper,

        Thank you for showing me how the night load went from six hours to one. I would like to work on it.

        Sincerely,
        Ada Lovelace

        On 11/20/26 15:04, Grace Hopper wrote:
        > It was good to meet you. We will write next week.

        -- \("")
        Ada Lovelace | +44 20 7946 0142

        """,
      regions: [
        "greeting: Dear Ms. Hopper,",
        "closing: Thank you for showing me how the night load went from six hours to one. I would like to work on it.",
        "sign-off: Sincerely,",
        "signature: Ada Lovelace",
        "quote: On 11/20/26 15:04, Grace Hopper wrote:\n> It was good to meet you. We will write next week.",
        "signature: Ada Lovelace | +44 20 7946 0142",
      ])
  }

  @Test("Thunderbird: HTML alone, with the quote's prefix and the signature that it marks")
  func thunderbirdHTML() throws {
    let draft = try draft(
      """
      X-Mozilla-Draft-Info: internal/draft; vcard=0; receipt=0; DSN=0; uuencode=0
      From: Ada Lovelace <ada@example.org>
      To: grace.hopper@example.com
      Subject: Re: Friday
      MIME-Version: 1.0
      Content-Type: text/html; charset=UTF-8
      Content-Transfer-Encoding: 7bit

      <!DOCTYPE html>
      <html>
        <head>
          <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
        </head>
        <body>
          <p>Hi Grace,</p>
          <p>Thank you for the tour &amp; the tea.<br>
          </p>
          <p>Best,<br>
            Ada</p>
          <div class="moz-cite-prefix">On 11/20/26 15:04, Grace Hopper wrote:<br>
          </div>
          <blockquote type="cite" cite="mid:1@example.com">
            <p>See you.</p>
          </blockquote>
          <pre class="moz-signature" cols="72">--&nbsp;
      Ada Lovelace, Analyst of engines and of all that turns</pre>
        </body>
      </html>

      """)
    expect(
      draft, subject: "Re: Friday",
      text: """
        Hi Grace,

        Thank you for the tour & the tea.

        Best,
        Ada

        On 11/20/26 15:04, Grace Hopper wrote:

        See you.

        -- \("")
        Ada Lovelace, Analyst of engines and of all that turns

        """,
      regions: [
        "greeting: Hi Grace,", "closing: Thank you for the tour & the tea.", "sign-off: Best,", "signature: Ada",
        "quote: On 11/20/26 15:04, Grace Hopper wrote:\n\nSee you.",
        "signature: Ada Lovelace, Analyst of engines and of all that turns",
      ])
  }

  @Test("Outlook: Word's HTML, and the mail that is answered after its mark")
  func outlook() throws {
    let draft = try draft(
      """
      From: "Ada Lovelace" <ada@example.org>
      To: "Grace Hopper" <grace.hopper@example.com>
      Subject: RE: Data engineer role
      Thread-Topic: Data engineer role
      Thread-Index: AdxZ0000000000000000000000000w==
      Date: Fri, 20 Nov 2026 21:02:11 +0000
      X-Unsent: 1
      X-MS-Has-Attach:
      MIME-Version: 1.0
      Content-Language: en-US
      Content-Type: text/html; charset="Windows-1252"
      Content-Transfer-Encoding: quoted-printable

      <html xmlns:o=3D"urn:schemas-microsoft-com:office:office" xmlns:w=3D"urn:sch=
      emas-microsoft-com:office:word">
      <head>
      <style><!--
      p.MsoNormal { margin:0in; font-size:11.0pt; }
      --></style>
      <!--[if gte mso 9]><xml><o:shapedefaults v:ext=3D"edit" spidmax=3D"1026" /></xml=
      ><![endif]-->
      </head>
      <body lang=3D"EN-US" link=3D"#0563C1">
      <div class=3D"WordSection1">
      <p class=3D"MsoNormal">Dear Ms. Hopper,<o:p></o:p></p>
      <p class=3D"MsoNormal"><o:p>&nbsp;</o:p></p>
      <p class=3D"MsoNormal">Thank you for showing me the team=92s night load.&nbsp=
      ; I would like to work on it.<o:p></o:p></p>
      <p class=3D"MsoNormal"><o:p>&nbsp;</o:p></p>
      <p class=3D"MsoNormal">Kind regards,<o:p></o:p></p>
      <p class=3D"MsoNormal">Ada Lovelace<o:p></o:p></p>
      </div>
      <div id=3D"appendonsend"></div>
      <hr style=3D"display:inline-block;width:98%" tabindex=3D"-1">
      <div id=3D"divRplyFwdMsg" dir=3D"ltr"><font face=3D"Calibri, sans-serif"><b>F=
      rom:</b> Grace Hopper &lt;grace.hopper@example.com&gt;<br>
      <b>Sent:</b> Friday, November 20, 2026 3:04 PM<br>
      <b>To:</b> Ada Lovelace<br>
      <b>Subject:</b> Data engineer role</font></div>
      <div>See you.</div>
      </body>
      </html>

      """)
    let quote = """
      From: Grace Hopper <grace.hopper@example.com>
      Sent: Friday, November 20, 2026 3:04 PM
      To: Ada Lovelace
      Subject: Data engineer role
      See you.
      """
    expect(
      draft, subject: "RE: Data engineer role",
      text: """
        Dear Ms. Hopper,

        Thank you for showing me the team’s night load. I would like to work on it.

        Kind regards,

        Ada Lovelace

        \(quote)

        """,
      regions: [
        "greeting: Dear Ms. Hopper,",
        "closing: Thank you for showing me the team’s night load. I would like to work on it.",
        "sign-off: Kind regards,", "signature: Ada Lovelace", "quote: \(quote)",
      ])
  }

  @Test(
    "Outlook: the border of Word above an earlier mail, and the header of Outlook for the web",
    arguments: [
      "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'>",
      "<div class=\"OutlookMessageHeader\" dir=\"ltr\" align=\"left\"><hr tabindex=\"-1\">",
    ])
  func outlookHeader(opening: String) throws {
    let draft = try draft(
      """
      From: ada@example.org
      To: grace@example.com
      Subject: RE: Friday
      MIME-Version: 1.0
      Content-Type: text/html; charset="us-ascii"

      <html><body><p class=MsoNormal>Hi Grace,</p><p class=MsoNormal>Thank you for the tour.</p>
      <p class=MsoNormal>Best,<br>Ada</p><div>\(opening)<p class=MsoNormal><b>From:</b> Grace &lt;grace@example.com&gt; \
      <br><b>Sent:</b> Friday, November 20, 2026 3:04 PM<br><b>To:</b> Ada &lt;ada@example.org&gt;<br>\
      <b>Subject:</b> Friday</p></div></div><p class=MsoNormal>See you on Friday.</p></body></html>

      """)
    #expect(
      draft.regions.map { "\($0.kind.rawValue): \($0.text.string)" } == [
        "subject: RE: Friday", "greeting: Hi Grace,", "closing: Thank you for the tour.", "sign-off: Best,",
        "signature: Ada",
        "quote: From: Grace <grace@example.com>\nSent: Friday, November 20, 2026 3:04 PM\n"
          + "To: Ada <ada@example.org>\nSubject: Friday\n\nSee you on Friday.",
      ])
  }

  @Test("Gmail: the original of a reply, in quoted-printable")
  func gmail() throws {
    let draft = try draft(
      """
      MIME-Version: 1.0
      Date: Fri, 20 Nov 2026 16:02:11 -0500
      References: <CA+1@mail.example.com>
      In-Reply-To: <CA+1@mail.example.com>
      Message-ID: <CA+2@mail.example.com>
      Subject: =?UTF-8?Q?Thank_you_=E2=80=94_Friday=27s_interview?=
      From: Ada Lovelace <ada@example.org>
      To: Grace Hopper <grace.hopper@example.com>
      Content-Type: multipart/alternative; boundary="000000000000a1b2c3061f2e3d4c"

      --000000000000a1b2c3061f2e3d4c
      Content-Type: text/plain; charset="UTF-8"
      Content-Transfer-Encoding: quoted-printable

      Hi Grace,

      Thank you for today =E2=80=94 I liked the tour of the night desk, and the tea=
      =20
      after it.

      Best,
      Ada

      --=20
      Ada Lovelace
      ada@example.org


      On Fri, Nov 20, 2026 at 3:04=E2=80=AFPM Grace Hopper <grace.hopper@example.com>
      wrote:

      > See you.
      >

      --000000000000a1b2c3061f2e3d4c
      Content-Type: text/html; charset="UTF-8"
      Content-Transfer-Encoding: quoted-printable

      <div dir=3D"ltr">Hi Grace,</div>

      --000000000000a1b2c3061f2e3d4c--

      """)
    let attribution = "On Fri, Nov 20, 2026 at 3:04\u{202F}PM Grace Hopper <grace.hopper@example.com>\nwrote:"
    expect(
      draft, subject: "Thank you — Friday's interview",
      text: """
        Hi Grace,

        Thank you for today — I liked the tour of the night desk, and the tea \("")
        after it.

        Best,
        Ada

        -- \("")
        Ada Lovelace
        ada@example.org


        \(attribution)

        > See you.
        >

        """,
      regions: [
        "greeting: Hi Grace,",
        "closing: Thank you for today — I liked the tour of the night desk, and the tea after it.",
        "sign-off: Best,", "signature: Ada", "signature: Ada Lovelace\nada@example.org",
        "quote: \(attribution)\n\n> See you.\n>",
      ])
  }

  @Test("Gmail: the HTML of a reply alone, with its containers")
  func gmailHTML() throws {
    let draft = try draft(
      """
      MIME-Version: 1.0
      Subject: Re: Friday
      From: Ada Lovelace <ada@example.org>
      To: Grace Hopper <grace.hopper@example.com>
      Content-Type: text/html; charset="UTF-8"
      Content-Transfer-Encoding: quoted-printable

      <div dir=3D"ltr">Hi Grace,<div><br></div><div>Thank you for today&#39;s tour.</div><=
      div><br></div><div>Best,</div><div>Ada<br clear=3D"all"><div><br></div><span class=
      =3D"gmail_signature_prefix">-- </span><br><div dir=3D"ltr" class=3D"gmail_signature"=
      ><div dir=3D"ltr">Ada Lovelace<div>Analyst of engines, and of all that turns</div></=
      div></div></div></div><br><div class=3D"gmail_quote gmail_quote_container"><div dir=
      =3D"ltr" class=3D"gmail_attr">On Fri, Nov 20, 2026 at 3:04=E2=80=AFPM Grace Hopper w=
      rote:<br></div><blockquote class=3D"gmail_quote" style=3D"margin:0px">See you.</bloc=
      kquote></div>

      """)
    let text = """
      Hi Grace,

      Thank you for today's tour.

      Best,
      Ada

      --
      Ada Lovelace
      Analyst of engines, and of all that turns

      On Fri, Nov 20, 2026 at 3:04\u{202F}PM Grace Hopper wrote:

      See you.

      """
    expect(
      draft, subject: "Re: Friday", text: text,
      regions: [
        "greeting: Hi Grace,", "closing: Thank you for today's tour.", "sign-off: Best,", "signature: Ada",
        "signature: Ada Lovelace\nAnalyst of engines, and of all that turns",
        "quote: On Fri, Nov 20, 2026 at 3:04\u{202F}PM Grace Hopper wrote:\n\nSee you.",
      ])
  }

  @Test("mutt: a postponed message in its mailbox")
  func mutt() throws {
    let mailbox = SourceFile(
      path: "postponed",
      text: """
        From ada@example.org Fri Nov 20 16:02:11 2026
        Date: Fri, 20 Nov 2026 16:02:11 -0500
        From: Ada Lovelace <ada@example.org>
        To: Grace Hopper <grace.hopper@example.com>
        Subject: Thank you for Friday
        Message-ID: <aR9b0wY@example.org>
        X-Mutt-References:
        X-Mutt-Fcc: =sent
        X-Mutt-PGP: OS
        MIME-Version: 1.0
        Content-Type: text/plain; charset=us-ascii
        Content-Disposition: inline
        Status: RO
        Content-Length: 143
        Lines: 11

        Dear Ms. Hopper,

        thank you for the tour.
        >From the first hour on I liked it.

        Sincerely,
        Ada Lovelace

        -- \("")
        Analyst of engines, and of all that turns

        """)
    let message = try #require(MailboxFile.messages(of: mailbox).first)
    expect(
      try DraftReader().read(message), subject: "Thank you for Friday",
      text: """
        Dear Ms. Hopper,

        thank you for the tour.
        From the first hour on I liked it.

        Sincerely,
        Ada Lovelace

        -- \("")
        Analyst of engines, and of all that turns

        """,
      regions: [
        "greeting: Dear Ms. Hopper,", "closing: thank you for the tour. From the first hour on I liked it.",
        "sign-off: Sincerely,", "signature: Ada Lovelace", "signature: Analyst of engines, and of all that turns",
      ])
  }

  @Test("Emacs: a draft of message-mode, with fields for itself")
  func emacs() throws {
    let draft = try draft(
      """
      From: Ada Lovelace <ada@example.org>
      To: Grace Hopper <grace.hopper@example.com>
      Subject: Re: Friday
      Fcc: ~/sent
      X-Draft-From: ("nnimap+example:INBOX" 42)
      References: <1@example.com>
      Gcc: nnimap+example:Sent
      --text follows this line--
      Hi Grace,

      Thank you for the tour.

      Grace Hopper <grace.hopper@example.com> writes:

      > See you.

      Best,
      Ada

      """, path: "#*message*-20261120-160211#")
    expect(
      draft, subject: "Re: Friday",
      text: """
        Hi Grace,

        Thank you for the tour.

        Grace Hopper <grace.hopper@example.com> writes:

        > See you.

        Best,
        Ada

        """,
      regions: [
        "greeting: Hi Grace,", "closing: Thank you for the tour.",
        "quote: Grace Hopper <grace.hopper@example.com> writes:\n\n> See you.", "sign-off: Best,", "signature: Ada",
      ])
  }

  @Test("Apple Mail: a draft of a reply, with what its file holds around the message")
  func appleMail() throws {
    let message = """
      From: Ada Lovelace <ada@example.org>
      Content-Type: multipart/alternative;
      \tboundary="Apple-Mail=_0A1B2C3D"
      Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3774.100.2.1.4\\))
      Subject: Re: Friday
      X-Apple-Base-Url: x-msg://1/
      X-Universally-Unique-Identifier: 0A1B2C3D-0000-0000-0000-000000000000
      X-Apple-Mail-Remote-Attachments: YES
      X-Uniform-Type-Identifier: com.apple.mail-draft
      To: Grace Hopper <grace.hopper@example.com>
      Date: Fri, 20 Nov 2026 16:02:11 -0500

      --Apple-Mail=_0A1B2C3D
      Content-Transfer-Encoding: quoted-printable
      Content-Type: text/plain;
      \tcharset=utf-8

      Hi Grace,

      Thank you for the tour=E2=80=A6 and the tea.

      Best,
      Ada

      > On Nov 20, 2026, at 3:04=E2=80=AFPM, Grace Hopper <grace.hopper@example.com> wro=
      te:
      >=20
      > See you.

      --Apple-Mail=_0A1B2C3D
      Content-Transfer-Encoding: 7bit
      Content-Type: text/html;
      \tcharset=us-ascii

      <html><body>Hi Grace,</body></html>
      --Apple-Mail=_0A1B2C3D--

      """
    let plist = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict/></plist>\n"
    let quote = "> On Nov 20, 2026, at 3:04\u{202F}PM, Grace Hopper <grace.hopper@example.com> wrote:\n> \n> See you."
    expect(
      try draft("\(message.utf8.count)       \n\(message)\(plist)", path: "42.emlx"), subject: "Re: Friday",
      text: "Hi Grace,\n\nThank you for the tour… and the tea.\n\nBest,\nAda\n\n\(quote)\n",
      regions: [
        "greeting: Hi Grace,", "closing: Thank you for the tour… and the tea.", "sign-off: Best,", "signature: Ada",
        "quote: \(quote)",
      ])
  }
}
