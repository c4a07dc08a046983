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

@Suite("Addresses as odd programs write them")
struct AddressTests {
  /// The people in the fields of a header, each with its name and address.
  private func people(_ name: String, _ header: String) throws -> [String] {
    try draft("\(header)\nX-Mailer: a\n\nHello\n").mailboxes(name).map {
      "\($0.name?.string ?? "-") <\($0.address.string)>"
    }
  }

  @Test("several fields of a name all count, and an empty one holds nobody")
  func several() throws {
    #expect(
      try people("From", "From: Ada <ada@example.org>\nTo: g@example.com\nFrom: Alan <alan@example.org>")
        == ["Ada <ada@example.org>", "Alan <alan@example.org>"])
    #expect(
      try people("To", "From: a@example.org\nTo: Grace <g@example.com>\nTO: alan@example.com, ada@example.com")
        == ["Grace <g@example.com>", "- <alan@example.com>", "- <ada@example.com>"])
    #expect(try people("From", "From:\nTo: g@example.com") == [])
    #expect(try people("From", "From: <>\nTo: g@example.com") == [])
    #expect(
      try people("Bcc", "From: a@example.org\nBcc: Grace <g@example.com>,\n alan@example.com")
        == ["Grace <g@example.com>", "- <alan@example.com>"])
  }

  @Test(
    "groups, comments, routes and dots on their own",
    arguments: [
      (
        "A Group:Ed Jones <joe@where.test>,John <jdoe@one.test>;",
        ["Ed Jones <joe@where.test>", "John <jdoe@one.test>"]
      ),
      ("(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;", []),
      ("A: x@y.z; B: b@c.d, e@f.g;, h@i.j", ["- <x@y.z>", "- <b@c.d>", "- <e@f.g>", "- <h@i.j>"]),
      (
        "Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example",
        [
          "Mary Smith <mary@example.net>", "- <jdoe@test.example>",
        ]
      ),
      ("john . q . public @ example . com", ["- <john.q.public@example.com>"]),
      ("Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>", ["Pete <pete@silly.test>"]),
      ("Joe Q. Public <john.q.public@example.com>", ["Joe Q. Public <john.q.public@example.com>"]),
      ("J. Q. jq@example.com", ["J. Q. <jq@example.com>"]),
      ("\"Giant; \\\"Big\\\" Box\" <sysservices@example.net>", ["Giant; \"Big\" Box <sysservices@example.net>"]),
      // A character that is split between two encoded words, and one whose second half is missing.
      ("=?utf-8?B?Wm/D?=\r\n =?utf-8?B?qyBMaW5k?= <zoe@example.com>", ["Zoë Lind <zoe@example.com>"]),
      ("=?utf-8?Q?Zo=C3?= =?utf-8?Q?=AB?= =?utf-8?Q?_Lind?= <z@example.com>", ["Zoë Lind <z@example.com>"]),
      ("=?utf-8?Q?Zo=C3?= <zoe@example.com>", ["ZoÃ <zoe@example.com>"]),
      ("=?iso-8859-1?Q?Zo=EB?= \"Q.\" Lind <zoe@example.com>", ["Zoë Q. Lind <zoe@example.com>"]),
    ])
  func oddities(value: String, expected: [String]) throws {
    #expect(try people("To", "From: a@example.org\r\nTo: \(value)") == expected)
  }
}
