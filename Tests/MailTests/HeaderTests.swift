import Mail
import Source
import Testing
import Time

@Suite("Header fields")
struct HeaderTests {
  private func people(_ value: String) throws -> [String] {
    try draft("From: \(value)\nTo: x@example.com\n\nHello\n").mailboxes("From").map {
      "\($0.name?.string ?? "-") <\($0.address.string)>"
    }
  }

  @Test(
    "people are read in all the forms that RFC 5322 and programs have",
    arguments: [
      ("grace@example.com", ["- <grace@example.com>"]),
      ("Grace Hopper <grace@example.com>", ["Grace Hopper <grace@example.com>"]),
      ("\"Hopper, Grace\" <grace@example.com>", ["Hopper, Grace <grace@example.com>"]),
      ("\"Grace \\\"Amazing\\\" Hopper\" <grace@example.com>", ["Grace \"Amazing\" Hopper <grace@example.com>"]),
      ("grace@example.com (Grace Hopper)", ["Grace Hopper <grace@example.com>"]),
      ("Grace <@a.example,@b.example:grace@example.com>", ["Grace <grace@example.com>"]),
      ("Grace <grace(work)@ example . com>", ["Grace <grace@example.com>"]),
      ("\"grace hopper\"@example.com", ["- <\"grace hopper\"@example.com>"]),
      ("Team: Ada <ada@example.com>, alan@example.com;", ["Ada <ada@example.com>", "- <alan@example.com>"]),
      ("undisclosed-recipients:;", []),
      ("Ada <ada@example.com>; Alan <alan@example.com>", ["Ada <ada@example.com>", "Alan <alan@example.com>"]),
      ("Ada <ada@example.com", ["Ada <ada@example.com>"]),
      ("Ada Lovelace", ["Ada Lovelace <>"]),
      ("=?utf-8?Q?Lovelace=2C_Ada?= <ada@example.com>", ["Lovelace, Ada <ada@example.com>"]),
      ("\"=?utf-8?B?Wm/Dqw==?=\" <zoe@example.com>", ["Zoë <zoe@example.com>"]),
      ("Zoë <zoe@exämple.com>", ["Zoë <zoe@exämple.com>"]),
      (",,, <>", []),
    ])
  func mailboxes(value: String, expected: [String]) throws {
    #expect(try people(value) == expected)
  }

  @Test("each name and address maps to its own bytes")
  func mailboxPlaces() throws {
    let draft = try draft("From: \"Ada Lovelace\" <ada@example.org>\nTo: Alan <alan@example.com>\n\nHi\n")
    let ada = try #require(draft.mailboxes("From").first)
    #expect(sourceText(draft, try #require(ada.name)) == "Ada Lovelace")
    #expect(sourceText(draft, ada.address) == "ada@example.org")
    #expect(String(decoding: draft.source[ada.range], as: UTF8.self) == "\"Ada Lovelace\" <ada@example.org>")
  }

  @Test(
    "subjects are unfolded and their encoded words decoded",
    arguments: [
      ("Thank\r\n you", "Thank you"),
      ("=?us-ascii?Q?Thank_you?=", "Thank you"),
      ("=?UTF-8?b?8J+Yig==?= hello", "😊 hello"),
      // White space between two encoded words is not shown, and a character may be split between them.
      ("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café"),
      ("=?iso-8859-2?Q?Wa=B3=EAsa?=", "Wałęsa"),
      ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"),
      ("=?utf-8*en?Q?caf=C3=A9?=", "café"),
      ("=?x-nobody-knows?Q?plain?=", "plain"),
      ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
      ("=?utf-8?Q?unfinished", "=?utf-8?Q?unfinished"),
      // A line end that is smuggled in does not make a second line.
      ("=?utf-8?Q?one=0D=0ABcc:_two?=", "one  Bcc: two"),
      ("raw Zoë", "raw Zoë"),
    ])
  func subjects(value: String, expected: String) throws {
    let draft = try draft("From: ada@example.org\r\nTo: x@example.com\r\nSubject: \(value)\r\n\r\nHi\r\n")
    #expect(draft.subject?.string == expected)
  }

  @Test("raw bytes that are no UTF-8 are read as Windows-1252, which they mostly are")
  func rawBytes() throws {
    let bytes = Array("From: ada@example.org\nTo: x@example.com\nSubject: Caf".utf8) + [0xE9] + Array("\n\nHi\n".utf8)
    let draft = try DraftReader().read(SourceFile(path: "a.eml", bytes: bytes))
    #expect(draft.subject?.string == "Café")
  }

  @Test("within an encoded word, a place is the whole word's")
  func encodedWordPlace() throws {
    let draft = try draft("From: a@example.org\nTo: x@example.com\nSubject: Re: =?utf-8?Q?Zo=C3=AB?= now\n\nHi\n")
    let subject = try #require(draft.subject)
    #expect(String(decoding: draft.source[subject.source(of: 5..<6)], as: UTF8.self) == "=?utf-8?Q?Zo=C3=AB?=")
    #expect(String(decoding: draft.source[subject.source(of: 0..<3)], as: UTF8.self) == "Re:")
  }

  @Test(
    "dates are read as mail writes them",
    arguments: [
      ("Fri, 20 Nov 2026 15:00:00 -0500", "2026-11-20T15:00:00-05:00"),
      ("20 Nov 2026 15:00 GMT", "2026-11-20T15:00:00Z"),
      ("Fri, 20 Nov 26 15:00:00 EST (a comment)", "2026-11-20T15:00:00-05:00"),
      ("Fri, 20 Nov 2026 15:00:00 -0000", "2026-11-20T15:00:00"),
      ("Fri Nov 20 2026 15:00:00 +0100", "2026-11-20T15:00:00+01:00"),
      ("1 jan 99 1:02:03 +0530", "1999-01-01T01:02:03+05:30"),
    ])
  func dates(value: String, expected: String) {
    #expect(Timestamp(rfc5322: value)?.iso8601 == expected)
  }

  @Test(
    "what is no date gives none",
    arguments: [
      "", "tomorrow", "31 Feb 2026 10:00 GMT", "Fri, 20 Nov 2026", "20 Nov 2026 25:00 GMT",
      "20 Nov 99999999999999999999 1:1",
    ])
  func noDates(value: String) {
    #expect(Timestamp(rfc5322: value) == nil)
  }
}
