import SeededRandom
import Mail
import Source
import Testing

@Suite("Mutated messages")
struct MutationTests {
  private static let seeds = [
    "From: =?utf-8?Q?Zo=C3=AB?= <a@b.c>\r\nTo: G: \"H, G\" <g@h.i> (x), j@k.l;\r\nSubject: =?iso-2022-jp?B?GyRCRnw=?=\r\n x\r\n"
      + "Date: Fri, 20 Nov 2026 15:00:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n"
      + "--b\r\nContent-Type: text/plain; charset=shift_jis; format=flowed; delsp=yes\r\nContent-Transfer-Encoding: "
      + "quoted-printable\r\n\r\nDear Ms. Hopper,=20\r\n=93=FA \r\n> a\r\n-- \r\nAda\r\n--b\r\nContent-Type: text/html\r\n"
      + "Content-Transfer-Encoding: base64\r\n\r\nPHA+SGkmYW1wOzxicj48L3A+\r\n--b--\r\n",
    "---\nsubject: \"Thank \\\"you\\\"\"\nto: [a@b.c, {x: y}]\nkind: thank-you\n---\nHi Grace - thanks.\n\n1. one\n\nBest, Ada\n\nPS: x\n",
    "From: a@b.c\nContent-Type: text/html; charset=utf-16\n\n<p>Dear &eacute;&#x1F600;<table><ul><li>x<blockquote>q</p>"
      + "<pre> a\n b</pre><div class=gmail_quote>On 1 Jan wrote:</div>&nbsp;&shy;\n",
    "From a@b.c Fri Nov 20 15:00:00 2026\nSubject: x\n\n>From y\nOn Fri, Nov 20, 2026 Grace wrote:\n> z\n\nSent from my phone\n",
  ]

  @Test("a few thousand changes to a few messages trap nowhere, and every place lies in the file")
  func mutations() {
    var generator = SeededGenerator(42)
    for round in 0..<3000 {
      var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1:
          bytes.insert(contentsOf: bytes[at...].prefix(40), at: Int.random(in: 0..<bytes.count, using: &generator))
        case 2: bytes.removeSubrange(at..<min(bytes.count - 1, at + 20))
        case 3: bytes.insert("=?&<>\"\\:;,\r\n\0-".utf8.randomElement(using: &generator) ?? 0, at: at)
        default: bytes.removeSubrange(at + 1..<bytes.count)
        }
        if bytes.count < 2 { bytes = Array("Hi".utf8) }
      }
      guard let draft = try? DraftReader().read(SourceFile(path: "m", bytes: bytes)) else { continue }
      for region in draft.regions {
        let place = region.text.source(of: 0..<region.text.count)
        #expect(place.lowerBound >= 0 && place.upperBound <= bytes.count)
        if round % 10 == 0, !region.text.isEmpty {
          let end = min(region.text.count, 4)
          _ = draft.edits(replacing: 0..<end, of: region.text, with: "é<&\"")
        }
      }
      for mailbox in draft.mailboxes("To") { #expect(mailbox.range.upperBound <= bytes.count) }
      #expect((0...bytes.count).contains(draft.endOfBody))
      #expect((0...bytes.count).contains(draft.endOfHeader))
    }
  }
}
