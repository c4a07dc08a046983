import Foundation
import Mail
import Source
import Testing

@Suite("Edits go back through the encodings")
struct EditTests {
  /// The file after one word of the body was replaced.
  private func edited(_ file: String, _ old: String, _ new: String) throws -> String? {
    let draft = try draft(file)
    guard let start = draft.body.utf8.firstRange(of: Array(old.utf8)) else { return nil }
    guard let edits = draft.edits(replacing: start, of: draft.body, with: new) else { return nil }
    return String(decoding: draft.source.applying(edits).bytes, as: UTF8.self)
  }

  private func message(_ encoding: String, _ content: String, type: String = "text/plain; charset=utf-8") -> String {
    "From: a@example.org\nMIME-Version: 1.0\nContent-Type: \(type)\nContent-Transfer-Encoding: \(encoding)\n\n\(content)"
  }

  @Test("plain text changes in its place alone")
  func plain() throws {
    #expect(try edited("Dear Ms. Hoper,\n", "Hoper", "Hopper") == "Dear Ms. Hopper,\n")
    #expect(try edited("Dear Zoe,\r\n", "Zoe,", "Zoë,\n") == "Dear Zoë,\r\n\r\n")
  }

  @Test("quoted-printable keeps its escapes and its lines short")
  func quotedPrintable() throws {
    #expect(
      try edited(message("quoted-printable", "caf=C3=A9 Zoe\n"), "é Zoe", "e = Zoë")
        == message("quoted-printable", "cafe =3D Zo=C3=AB\n"))
    let long = String(repeating: "x", count: 70)
    let file = try #require(try edited(message("quoted-printable", "\(long) abc\n"), "abc", "abcdefghij"))
    #expect(file.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(try draft(file).body.string == "\(long) abcdefghij\n")
  }

  @Test("base64 is written anew in lines of the same length")
  func base64() throws {
    #expect(
      try edited(message("base64", "RGVhciBHcmFz\nZSwK\n"), "Grase", "Grace Hopper")
        == message("base64", "RGVhciBHcmFj\nZSBIb3BwZXIs\nCg==\n"))
  }

  @Test("base64 is written anew only where its digits change, if the others stay in step")
  func base64InStep() throws {
    // Three octets more, so that a line is too long and is broken; then as many.
    #expect(
      try edited(message("base64", "RGVhciBHcmFz\nZSwgaG93IGFy\nZQo=\n"), "Grase", "Gracious")
        == message("base64", "RGVhciBHcmFj\naW91cywg\naG93IGFy\nZQo=\n"))
    #expect(
      try edited(message("base64", "RGVhciBHcmFz\r\nZSwK\r\n"), "ear", "oor")
        == message("base64", "RG9vciBHcmFz\r\nZSwK\r\n"))
  }

  @Test("base64 reads as asked at any place, for any length of replacement and of lines", arguments: [4, 8, 76])
  func base64Places(width: Int) throws {
    let text = "Zoë und der Tee: UUUUUUUUUUUUUUU, naïve.\n"
    let digits = Array(Data(text.utf8).base64EncodedString())
    let content = stride(from: 0, to: digits.count, by: width).map {
      String(digits[$0..<min($0 + width, digits.count)]) + "\n"
    }.joined()
    for word in ["Zoë", " ", "der", "UUUU", "naïve", "."] {
      for replacement in ["", "x", "xy", "xyz", "wxyz", "é", String(repeating: "long ", count: 30)] {
        let draft = try draft(message("base64", content))
        let range = try #require(draft.body.utf8.firstRange(of: Array(word.utf8)))
        let edits = try #require(draft.edits(replacing: range, of: draft.body, with: replacement))
        let after = try DraftReader().read(draft.source.applying(edits))
        #expect(after.body.string == draft.body.replaced(range, replacement))
        #expect(after.source.bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 76 })
      }
    }
  }

  @Test("HTML is escaped, and markup within the place is in the way")
  func html() throws {
    let type = "text/html; charset=utf-8"
    #expect(
      try edited(message("8bit", "<p>R&amp;D teem</p>\n", type: type), "teem", "team <3")
        == message("8bit", "<p>R&amp;D team &lt;3</p>\n", type: type))
    #expect(try edited(message("8bit", "<p>Hop<b>er</b></p>\n", type: type), "Hoper", "Hopper") == nil)
  }

  /// A message in plain text and in HTML.
  private func twofold(_ plain: String, _ html: String, _ encoding: String = "8bit") -> String {
    """
    From: a@example.org
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary=line

    --line
    Content-Type: text/plain; charset=utf-8

    \(plain)
    --line
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: \(encoding)

    \(html)
    --line--

    """
  }

  @Test("HTML that says the same as the plain text is edited with it")
  func alternative() throws {
    #expect(
      try edited(
        twofold("Dear Zo,\n\nThanks for\nteh talk.", "<p>Dear Zo,</p><p>Thanks for teh&nbsp;talk.</p>"), "teh", "the")
        == twofold("Dear Zo,\n\nThanks for\nthe talk.", "<p>Dear Zo,</p><p>Thanks for the&nbsp;talk.</p>"))
    #expect(
      try edited(twofold("for teh talk", "<b>for</b> teh =\ntalk", "quoted-printable"), "teh", "the =")
        == twofold("for the = talk", "<b>for</b> the =3D =\ntalk", "quoted-printable"))
    // The second of two, told by what stands before it.
    #expect(
      try edited(
        twofold("Say now: teh end of teh talk is near.", "<p>Say now: teh end of teh talk is near.</p>"), "teh talk",
        "a talk")
        == twofold("Say now: teh end of a talk is near.", "<p>Say now: teh end of a talk is near.</p>"))
  }

  @Test("plain text whose HTML says something else, or says it twice, is left alone")
  func otherAlternative() throws {
    #expect(try edited(twofold("Thanks for teh talk.", "<p>Thanks for our talk.</p>"), "teh", "the") == nil)
    #expect(try edited(twofold("teh talk", "<p>teh talk, teh talk</p>"), "teh", "the") == nil)
    #expect(try edited(twofold("for teh talk", "<p>for t<b>eh</b> talk</p>"), "teh", "the") == nil)
  }

  @Test("a character that the part cannot hold is refused")
  func refused() throws {
    #expect(try edited(message("7bit", "Zoe\n", type: "text/plain; charset=us-ascii"), "Zoe", "Zoë") == nil)
    #expect(try edited(message("8bit", "Zoe\n", type: "text/plain; charset=iso-8859-1"), "Zoe", "Łoe") == nil)
  }

  /// The file after a word of the subject was replaced.
  private func editedSubject(_ subject: String, _ old: String, _ new: String) throws -> String? {
    let draft = try draft("From: a@example.org\nTo: b@example.com\nSubject: \(subject)\n\nHi\n")
    let text = try #require(draft.subject)
    let range = try #require(text.utf8.firstRange(of: Array(old.utf8)))
    guard let edits = draft.edits(replacing: range, of: text, with: new) else { return nil }
    let after = try DraftReader().read(draft.source.applying(edits))
    #expect(after.subject?.string == text.replaced(range, new))
    #expect(after.body.string == "Hi\n")
    let field = try #require(after.fields.last)
    return String(decoding: after.source[field.range], as: UTF8.self)
  }

  @Test("a subject stays plain while it can, and becomes encoded words where it must")
  func subject() throws {
    #expect(try editedSubject("Thank yuo", "yuo", "you") == "Subject: Thank you\n")
    #expect(try editedSubject("Thank you Zoe", "Zoe", "Zoë") == "Subject: Thank you =?utf-8?Q?Zo=C3=AB?=\n")
    #expect(
      try editedSubject("=?iso-8859-1?Q?Caf=E9_yuo?= now", "yuo", "you")
        == "Subject: =?iso-8859-1?Q?Caf=E9_you?= now\n")
    #expect(try editedSubject("=?utf-8?B?WsO2?= a", "a", "ä") == "Subject: =?utf-8?B?WsO2?= =?utf-8?Q?_=C3=A4?=\n")
    let long = String(repeating: "é", count: 60)
    let field = try #require(try editedSubject("=?utf-8?Q?Z=C3=B6?=", "Z", long))
    #expect(field.split(separator: "\n").allSatisfy { $0.utf8.count <= 85 })
  }

  @Test("a name in an address field is mended within its quotation marks")
  func name() throws {
    let draft = try draft("From: a@example.org\nTo: \"Hoper, Grace\" <g@example.com>\n\nHi\n")
    let name = try #require(draft.mailboxes("To").first?.name)
    let edits = try #require(draft.edits(replacing: 0..<5, of: name, with: "Hopper"))
    #expect(try DraftReader().read(draft.source.applying(edits)).mailboxes("To").first?.name?.string == "Hopper, Grace")
    #expect(draft.edits(replacing: 0..<5, of: name, with: "Ho\"per") == nil)
  }

  @Test("front matter is quoted anew where the new text needs it")
  func frontMatter() throws {
    let draft = try draft("---\nsubject: Thanks\n---\nHi\n", path: "a.md")
    let subject = try #require(draft.subject)
    let edits = try #require(draft.edits(replacing: 0..<6, of: subject, with: "Thank you: \"Ada\""))
    let after = draft.source.applying(edits)
    #expect(String(decoding: after.bytes, as: UTF8.self) == "---\nsubject: \"Thank you: \\\"Ada\\\"\"\n---\nHi\n")
    #expect(try DraftReader().read(after).subject?.string == "Thank you: \"Ada\"")
  }
}

extension Array<UInt8> {
  /// Where some bytes first stand in these.
  func firstRange(of wanted: [UInt8]) -> Range<Int>? {
    indices.first { self[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
  }
}
