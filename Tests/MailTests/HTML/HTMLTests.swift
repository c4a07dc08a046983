import Mail
import Source
import Testing

@Suite("HTML is read as it is seen")
struct HTMLTests {
  private func html(_ content: String) throws -> Draft {
    try draft("From: a@example.org\nContent-Type: text/html; charset=utf-8\n\n\(content)\n")
  }

  @Test("blocks are paragraphs, and what is not shown is left out")
  func blocks() throws {
    let draft = try html(
      """
      <html><head><title>x</title><style>p { color: red }</style></head><body>
      <div style="display: none">preview</div>
      <p>Dear Ms.&nbsp;Hopper,</p>
      <p>Thank you for the <b>tour</b>
         &amp; the caf&eacute;.</p><script>1</script>
      <ul><li>one<li>two</ul>
      <div>Sincerely,<br>Ada</div>
      </body></html>
      """)
    #expect(
      draft.body.string == "Dear Ms. Hopper,\n\nThank you for the tour & the café.\n\n- one\n- two\n\nSincerely,\nAda\n"
    )
    #expect(
      draft.regions.map { "\($0.kind.rawValue): \($0.text.string)" } == [
        "greeting: Dear Ms. Hopper,", "body: Thank you for the tour & the café.", "body: one", "closing: two",
        "sign-off: Sincerely,", "signature: Ada",
      ])
  }

  @Test("each run has its place in the source, an entity all of itself")
  func places() throws {
    let draft = try html("<p>A caf&eacute; &lt;b&gt; day</p>")
    let text = draft.body.string
    #expect(text == "A café <b> day\n")
    #expect(sourceText(draft, draft.body[5..<7]) == "&eacute;")
    #expect(sourceText(draft, draft.body[8..<9]) == "&lt;")
    #expect(sourceText(draft, draft.body[12..<15]) == "day")
  }

  @Test(
    "earlier mail is told by the containers that programs put it in",
    arguments: [
      "<blockquote type=\"cite\"><p>See you.</p></blockquote>",
      "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Friday Grace wrote:</div><blockquote>See you.</blockquote></div>",
      "<div id=\"divRplyFwdMsg\"><b>From:</b> Grace<br><b>Sent:</b> Friday<br><b>To:</b> Ada</div><div>See you.</div>",
      "<div class=\"moz-cite-prefix\">Am Freitag schrieb Grace:</div><blockquote>See you.</blockquote>",
      "<hr><p>From: Grace<br>Sent: Friday<br>To: Ada<br>Subject: Hi</p><p>See you.</p>",
    ])
  func quotes(quote: String) throws {
    let draft = try html("<p>Hi Grace,</p><p>Thank you.</p><p>Best,<br>Ada</p>\(quote)")
    #expect(draft.regions.map(\.kind) == [.greeting, .closing, .signOff, .signature, .quote])
    #expect(draft.regions.last?.text.string.hasSuffix("See you.") == true)
  }

  @Test("HTML nested beyond measure is read without its tags, and says so")
  func nesting() throws {
    let draft = try html(String(repeating: "<b>", count: 100_000) + "Hello")
    #expect(draft.body.string.contains("Hello"))
    #expect(draft.problems.map(\.message) == ["the HTML is nested deeper than 200 elements; only its tags are cut out"])
  }

  @Test("plain text is preferred, unless it is empty")
  func alternatives() throws {
    func message(_ plain: String) throws -> Draft {
      try draft(
        """
        From: a@example.org
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain

        \(plain)
        --b
        Content-Type: text/html

        <p>From HTML</p>
        --b--

        """)
    }
    #expect(try message("From text").body.string == "From text")
    #expect(try message("").body.string == "From HTML\n")
  }
}
