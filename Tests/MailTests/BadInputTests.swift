import Mail
import Source
import Testing

@Suite("Bad input gives an answer, never a trap")
struct BadInputTests {
  @Test("what is no draft is refused in a sentence")
  func refused() {
    func error(_ bytes: [UInt8], limits: Limits = .standard) -> ReadingError? {
      do throws(ReadingError) {
        _ = try DraftReader(limits: limits).read(SourceFile(path: "a", bytes: bytes))
        return nil
      } catch { return error }
    }
    #expect(error([]) == .empty)
    #expect(error(Array(" \n\r\n\t".utf8)) == .empty)
    #expect(error([0x50, 0x4B, 3, 4, 0, 0, 0, 0]) == .binary(offset: 2))
    #expect(error(Array("%PDF-1.7\n1 0 obj\n".utf8)) == .otherFormat(.pdf))
    #expect(error(Array("{\\rtf1\\ansi Dear Grace,}".utf8)) == .otherFormat(.richText))
    #expect(error(Array("\r\nBEGIN:VCALENDAR\r\n".utf8)) == .otherFormat(.invitation))
    var limits = Limits.standard
    limits.fileSize = 10
    #expect(error(Array("Hello Grace,\n".utf8), limits: limits) == .tooLarge(bytes: 13, limit: 10))
  }

  @Test("a message that is cut off anywhere is read as far as it goes")
  func truncated() {
    let whole = Array(
      """
      From: =?utf-8?Q?Ada?= <a@example.org>
      Subject: =?utf-8?B?VGhhbmtz?=
      Content-Type: multipart/mixed; boundary="b"

      --b
      Content-Type: text/plain; charset=iso-2022-jp
      Content-Transfer-Encoding: quoted-printable

      Dear Grace,=20
      =1B$BF|=1B(B
      --b
      Content-Type: text/html
      Content-Transfer-Encoding: base64

      PHA+SGkmYW1wOzwvcD4=
      --b--
      """.utf8)
    for length in whole.indices {
      let draft = try? DraftReader().read(SourceFile(path: "a.eml", bytes: Array(whole[..<length])))
      #expect((draft == nil) == (length == 0))
    }
  }

  @Test("past a limit, what could be read is there and a problem says so")
  func limits() throws {
    var limits = Limits.standard
    (limits.parts, limits.depth, limits.headerSize, limits.textSize) = (4, 2, 200, 20)
    let reader = DraftReader(limits: limits)
    let parts = (1...9).map { "--b\nContent-Type: text/plain\n\nPart \($0).\n" }.joined()
    let many = try reader.read(
      SourceFile(path: "a", text: "From: a@b.c\nContent-Type: multipart/mixed; boundary=b\n\n\(parts)--b--\n"))
    #expect(many.body.string == "Part 1.\nPart 2.\nPart ")
    #expect(
      many.problems.map(\.message) == [
        "more parts than 4, or deeper than 2; the rest is left out",
        "the text is larger than 20 bytes; the rest is not read",
      ])
    let fields = (1...50).map { "X-Field-\($0): value\n" }.joined()
    let wide = try reader.read(SourceFile(path: "a", text: "From: a@b.c\n\(fields)\nHi\n"))
    #expect(wide.fields.count < 20)
    #expect(wide.body.string == "Hi\n")
    #expect(wide.problems.map(\.message) == ["the header is larger than 200 bytes; what follows in it is left out"])
    (limits.textSize, limits.regions) = (1000, 3)
    let letter = "Hi,\n\nWe met on Friday.\n\nThe tour was fine.\n\nThe tea was too.\n"
    let long = try DraftReader(limits: limits).read(SourceFile(path: "a", text: letter))
    #expect(long.regions.map(\.text.string) == ["Hi,", "We met on Friday.", "The tour was fine."])
    #expect(long.problems.map(\.message) == ["more paragraphs than 3; the rest is not looked at"])
    #expect(long.problems.map(\.range) == [42..<42])
  }

  @Test("of parts without number the first ones are read, and lines of dashes in a text are no parts")
  func partsWithoutNumber() throws {
    let head = "From: a@b.c\nMIME-Version: 1.0\nContent-Type: "
    let parts = (1...20_000).map { "--b\n\nPart \($0).\n" }.joined()
    let many = try DraftReader().read(
      SourceFile(path: "a", text: "\(head)multipart/mixed; boundary=b\n\n\(parts)--b--\n"))
    #expect(many.body.string.hasPrefix("Part 1.\nPart 2.\nPart 3.\n"))
    #expect(many.problems.map(\.message) == ["more parts than 500, or deeper than 32; the rest is left out"])

    let table = String(repeating: "--------\n", count: 5_000)
    let plain = try DraftReader().read(SourceFile(path: "a", text: "\(head)text/plain\n\nHi,\n\n\(table)\nBye\n"))
    #expect(plain.body.string == "Hi,\n\n\(table)\nBye\n")
  }

  @Test(
    "a mail bomb costs no more than its size",
    arguments: [
      "nested", "boundaries", "parts", "attributes", "unclosed", "encoded words", "quotes", "long line", "addresses",
      "entities",
    ])
  func bombs(kind: String) throws {
    let header = "From: a@example.org\nMIME-Version: 1.0\n"
    let text: String
    switch kind {
    case "nested":
      text = header + (0..<5000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    case "boundaries":
      text = header + "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n", count: 50_000)
    case "parts":
      text = header + "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nHi.\n", count: 50_000)
    case "attributes":
      text = header + "Content-Type: text/html\n\n<p " + (0..<50_000).map { "a\($0)=1 " }.joined() + ">x</p>"
    case "unclosed":
      text = header + "Content-Type: text/html\n\n" + String(repeating: "<p><b x=1><table>", count: 20_000)
    case "encoded words": text = header + "Subject: " + String(repeating: "=?utf-8?Q?x ", count: 20_000) + "\n\nHi"
    case "quotes": text = String(repeating: "On 1 Jan 2026, at 10:00, A <a@b.c>\n", count: 10_000)
    case "long line": text = "Hi Grace, " + String(repeating: "word. Best regards, ", count: 50_000)
    case "addresses": text = "From: " + String(repeating: "<a@b (c\\", count: 25_000) + "\nTo: x@y.z\n\nHi"
    default: text = header + "Content-Type: text/html\n\n" + String(repeating: "&amp&#0;&x;&notit;", count: 20_000)
    }
    let time = try ContinuousClock().measure { _ = try DraftReader().read(SourceFile(path: "bomb", text: text)) }
    // Generous, as tests are built without optimisation and share the machine, where each has been seen to take a dozen
    // times as long; what is quadratic takes hours.
    #expect(time < .seconds(120), "\(kind) took \(time)")
  }
}
