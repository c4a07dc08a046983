import Linting
import Mail
import Source
import Testing

@Suite("The mark that silences a rule")
struct SuppressionMarkTests {
  /// The draft with the mark; nil where there is no place for it.
  private func marked(_ text: String, path: String = "draft.eml", because reason: String = "they like it") throws
    -> String?
  {
    let draft = try DraftReader().read(SourceFile(path: path, text: text))
    return draft.edit(silencing: "Tone.Emoji", because: reason).flatMap { edit in
      Fixer().apply([edit], to: draft).map { String(decoding: $0.source.bytes, as: UTF8.self) }
    }
  }

  @Test("is a field at the end of a message's header, with its line ends")
  func message() throws {
    #expect(
      try marked("Subject: Thanks\n\nHello.\n")
        == "Subject: Thanks\nX-Sincerely-Ignore: Tone.Emoji -- they like it\n\nHello.\n")
    #expect(
      try marked("Subject: Thanks\r\n\r\nHello.\r\n")
        == "Subject: Thanks\r\nX-Sincerely-Ignore: Tone.Emoji -- they like it\r\n\r\nHello.\r\n")
  }

  @Test("is a header block of its own above a bare text")
  func bareText() throws {
    #expect(
      try marked("Dear Grace,\n\nthank you.\n", path: "draft.txt")
        == "X-Sincerely-Ignore: Tone.Emoji -- they like it\n\nDear Grace,\n\nthank you.\n")
  }

  @Test("has its reason in one line, and is not without one")
  func reason() throws {
    #expect(
      try marked("Subject: Thanks\n\nHello.\n", because: " they\n\nBcc: x@y.z ")
        == "Subject: Thanks\nX-Sincerely-Ignore: Tone.Emoji -- they Bcc: x@y.z\n\nHello.\n")
    #expect(try marked("Subject: Thanks\n\nHello.\n", because: " ") == nil)
  }
}
