import Mail
import Source
import Testing

@Suite("Bodies in every encoding")
struct EncodingTests {
  private func body(_ type: String, _ content: [UInt8], encoding: String = "8bit") throws -> Draft {
    let header =
      "From: a@example.org\nMIME-Version: 1.0\nContent-Type: \(type)\nContent-Transfer-Encoding: \(encoding)\n\n"
    return try DraftReader().read(SourceFile(path: "a.eml", bytes: Array(header.utf8) + content))
  }

  @Test(
    "charsets are decoded, and each character maps to its own bytes",
    arguments: [
      ("iso-8859-2", [0xB3] as [UInt8], "ł"), ("windows-1252", [0x80], "€"), ("iso-8859-1", [0x93], "“"),
      ("shift_jis", [0x93, 0xFA], "日"), ("big5", [0xA4, 0xE9], "日"), ("koi8-r", [0xC4], "д"),
      ("gb2312", [0xC8, 0xD5], "日"), ("euc-kr", [0xB0, 0xA1], "가"), ("utf-8", [0xE2, 0x82, 0xAC], "€"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C], "日"), ("utf-7", Array("+AOk-".utf8), "é"),
      ("macintosh", [0x8E], "é"), ("windows-1251", [0xE4], "д"),
    ])
  func charsets(name: String, octets: [UInt8], expected: String) throws {
    let reset: [UInt8] = name == "iso-2022-jp" ? [0x1B, 0x28, 0x42] : []
    let draft = try body("text/plain; charset=\(name)", Array("a ".utf8) + octets + reset + Array(" z\n".utf8))
    #expect(draft.body.string == "a \(expected) z\n")
    #expect(draft.problems == [])
    let place = draft.body.source(of: 2..<2 + expected.utf8.count)
    #expect(Array(draft.source[place]) == octets)
  }

  @Test("an unknown charset and a wrong one are problems, and what can be read is read")
  func wrongCharsets() throws {
    let unknown = try body("text/plain; charset=x-nobody-knows", Array("Zoë\n".utf8))
    #expect(unknown.body.string == "Zoë\n")
    #expect(unknown.problems.map(\.message) == ["the charset 'x-nobody-knows' is not known; save the draft as UTF-8"])
    let wrong = try body("text/plain; charset=utf-8", Array("caf".utf8) + [0xE9, 10])
    #expect(wrong.body.string == "café\n")
    #expect(wrong.problems.map(\.message) == ["some bytes are no text in the charset 'utf-8'; save the draft as UTF-8"])
  }

  @Test("base64 is decoded around what does not belong in it")
  func base64() throws {
    let draft = try body("text/plain", Array("SGkg\r\nR3!Jh Y2Us\r\nCg==\r\n".utf8), encoding: "BASE64")
    #expect(draft.body.string == "Hi Grace,\n")
    #expect(sourceText(draft, draft.body[3..<4]) == "R3")
  }

  @Test("quoted-printable with faults keeps them as they are")
  func quotedPrintable() throws {
    let draft = try body(
      "text/plain; charset=utf-8", Array("a=zz b=e2=82=AC \nc= \nd=".utf8), encoding: "quoted-printable")
    #expect(draft.body.string == "a=zz b€\ncd")
  }

  @Test("format=flowed joins its soft line breaks, at the same depth of quotation only")
  func flowed() throws {
    let flowed = try body("text/plain; format=flowed", Array("One \ntwo\n stuffed\n> a \n> b\n-- \nAda\n".utf8))
    #expect(flowed.body.string == "One two\nstuffed\n> a b\n-- \nAda\n")
    let tight = try body("text/plain; format=flowed; delsp=yes", Array("Ana \nlyst\n".utf8))
    #expect(tight.body.string == "Analyst\n")
  }

  @Test("NUL is passed over")
  func nul() throws {
    let draft = try body(
      "text/plain", Array("Hi\0 Grace, this is long enough to be a text with a fault in it, not more.\n".utf8))
    #expect(draft.body.string.hasPrefix("Hi Grace"))
  }

  @Test("attached messages are left alone, and signed ones are read")
  func attachedMessage() throws {
    let draft = try draft(
      """
      From: a@example.org
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: multipart/signed; boundary=s

      --s
      Content-Type: text/plain

      Mine.
      --s
      Content-Type: application/pgp-signature

      -----BEGIN
      --s--
      --b
      Content-Type: message/rfc822

      From: b@example.org
      Subject: theirs

      Theirs.
      --b--

      """)
    #expect(draft.body.string == "Mine.")
    #expect(draft.attachments.map(\.mediaType) == ["application/pgp-signature", "message/rfc822"])
    let attached = try #require(draft.attachments.last)
    #expect(draft.source.bytes[attached.range.lowerBound...].starts(with: "From: b@example.org".utf8))
  }
}
