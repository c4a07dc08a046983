import Mail
import Source
import Testing
import Time

@Suite("A text is a draft")
struct TextDraftTests {
  @Test("a header block above a text gives its fields")
  func headerBlock() throws {
    let draft = try draft(
      "Subject: Thank you\nTo: Grace <grace@example.com>\nKind: thank-you\n\nHi Grace,\n", path: "a.txt")
    #expect(draft.format == .text)
    #expect(draft.subject?.string == "Thank you")
    #expect(draft.mailboxes("To").map(\.address.string) == ["grace@example.com"])
    #expect(draft.statedKind == .thankYou)
    #expect(draft.body.string == "Hi Grace,\n")
  }

  @Test(
    "a colon in the first line of a text makes no header",
    arguments: [
      "Subject: a text of one line",
      "Note: I wanted to thank you.\n\nAda\n",
      "Subject: Thank you\nHi Grace,\nthank you for today.\n",
      "One thing: the talk.\nTo: be clear, I liked it.\n\nAda\n",
    ])
  func noHeader(text: String) throws {
    let draft = try draft(text, path: "a.txt")
    #expect(draft.fields.isEmpty)
    #expect(draft.body.string == text)
  }

  @Test("a page in HTML is read as its reader sees it", arguments: ["<html>", "<!DOCTYPE html>\n<html lang=en>"])
  func page(beginning: String) throws {
    let draft = try draft("\(beginning)<body><p>Dear Zo&euml;,</p><p>teh talk</p></body></html>\n", path: "a.html")
    #expect(draft.format == .text)
    #expect(draft.body.string.split(separator: "\n") == ["Dear Zoë,", "teh talk"])
    let place = try #require(draft.body.utf8.firstRange(of: Array("teh".utf8)))
    let edits = try #require(draft.edits(replacing: place, of: draft.body, with: "the"))
    #expect(String(decoding: draft.source.applying(edits).bytes, as: UTF8.self).contains("<p>the talk</p>"))
  }

  @Test("front matter gives fields with the places of their values")
  func frontMatter() throws {
    let text = """
      ---
      subject: "Thank you, Grace"
      to: [Grace Hopper <grace@example.com>, alan@example.com]
      date: 2026-11-20T15:00:00-05:00
      kind: thank-you
      ---
      Dear Grace,

      """
    let draft = try draft(text, path: "a.md")
    #expect(draft.problems == [])
    #expect(draft.subject?.string == "Thank you, Grace")
    #expect(sourceText(draft, try #require(draft.subject)) == "Thank you, Grace")
    #expect(draft.mailboxes("to").map(\.address.string) == ["grace@example.com", "alan@example.com"])
    #expect(draft.date?.iso8601 == "2026-11-20T15:00:00-05:00")
    #expect(draft.statedKind == .thankYou)
    #expect(draft.body.string == "Dear Grace,\n")
    #expect(draft.source.bytes[draft.endOfHeader...].starts(with: "---\nDear".utf8))
  }

  @Test("a fault in front matter is a problem with its place, and the draft is still read")
  func frontMatterFaults() throws {
    let draft = try draft("---\nsubjct: Thanks\nkind: letter\nto: {a: b}\n---\nDear Grace,\n", path: "a.md")
    #expect(draft.body.string == "Dear Grace,\n")
    #expect(
      draft.problems.map(\.message) == [
        "unknown key 'subjct' in the front matter; did you mean 'subject'?",
        "'kind' takes one of thank-you, rejection, status, other, not 'letter'",
        "'to' takes a text, not a mapping",
      ])
    #expect(draft.source.bytes[try #require(draft.problems.first).range.lowerBound...].starts(with: "subjct".utf8))
  }

  @Test("a rule of dashes above a text is no front matter")
  func dashes() throws {
    #expect(try draft("---\nDear Grace,\n---\nThank you.\n", path: "a.md").fields.isEmpty)
    #expect(try draft("---\nsubject: never closed\n", path: "a.md").fields.isEmpty)
  }

  @Test("a draft as Emacs keeps it has its header above the separator")
  func emacs() throws {
    let draft = try draft(
      "To: grace@example.com\nSubject: Thanks\n--text follows this line--\nHi Grace,\n", path: "draft")
    #expect(draft.subject?.string == "Thanks")
    #expect(draft.body.string == "Hi Grace,\n")
  }

  @Test("a draft as Apple Mail keeps it has its length before it, and more behind it")
  func appleMail() throws {
    let message = "From: ada@example.org\nTo: grace@example.com\nMessage-ID: <1@example.org>\n\nHi Grace,\n"
    let draft = try draft("\(message.utf8.count)       \n\(message)<?xml version=\"1.0\"?><plist/>\n", path: "1.emlx")
    #expect(draft.mailboxes("From").map(\.address.string) == ["ada@example.org"])
    #expect(draft.body.string == "Hi Grace,\n")
  }

  @Test("a byte order mark, CRLF and CR alone change nothing", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(lineEnd: String) throws {
    let lines = ["\u{FEFF}Subject: Thanks", "To: grace@example.com", "", "Hi Grace,", "", "it was a fine day."]
    let draft = try draft(lines.joined(separator: lineEnd), path: "a.txt")
    #expect(draft.subject?.string == "Thanks")
    #expect(draft.body.string == "Hi Grace,\n\nit was a fine day.")
    #expect(draft.regions.map(\.kind) == [.subject, .greeting, .closing])
  }

  @Test("a text of 16 bits a character is read by its byte order mark")
  func wide() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "Hi Zoë,\r\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let draft = try DraftReader().read(SourceFile(path: "a.txt", bytes: bytes))
    #expect(draft.body.string == "Hi Zoë,\n")
    #expect(draft.body.source(of: 3..<4) == 8..<10)
  }
}
