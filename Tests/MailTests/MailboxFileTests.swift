import Mail
import Source
import Testing

@Suite("A mailbox is split into its messages")
struct MailboxFileTests {
  private static let text = """
    From ada@example.org Fri Nov 20 15:00:00 2026
    From: ada@example.org
    To: grace@example.com

    Hi Grace,

    From now on I read the logs.
    >From the start.

    From alan@example.org Fri Nov 20 16:00:00 2026
    From: alan@example.org
    To: grace@example.com

    Hello

    """

  @Test("each message knows where it begins, and places are of the mailbox file")
  func places() throws {
    let source = SourceFile(path: "a.mbox", text: Self.text)
    #expect(MailboxFile.isMailbox(source.bytes))
    let messages = MailboxFile.messages(of: source)
    #expect(messages.map(\.firstLine) == [1, 10])
    #expect(messages.flatMap(\.bytes) == source.bytes)
    #expect(messages.map(\.start) == [0, messages[0].bytes.count])
    let drafts = try messages.map { try DraftReader().read($0) }
    #expect(drafts.map { $0.mailboxes("From").map(\.address.string) } == [["ada@example.org"], ["alan@example.org"]])
    #expect(drafts[0].body.string == "Hi Grace,\n\nFrom now on I read the logs.\nFrom the start.\n\n")
    #expect(LineIndex(drafts[1].source).position(of: drafts[1].body.source(of: 0..<1).lowerBound).line == 14)
  }

  @Test("however it is cut into pieces", arguments: [1, 2, 7, 50, 1000])
  func pieces(size: Int) {
    let source = SourceFile(path: "a.mbox", text: Self.text)
    var mailbox = MailboxFile(path: "a.mbox")
    var messages: [SourceFile] = []
    for start in stride(from: 0, to: source.bytes.count, by: size) {
      messages += mailbox.push(source.bytes[start..<min(start + size, source.bytes.count)])
    }
    if let last = mailbox.finish() { messages.append(last) }
    #expect(messages == MailboxFile.messages(of: source))
  }

  @Test("a message larger than the limit is cut, and the next one keeps its place")
  func tooLarge() {
    let big = Self.text.replacing("Hi Grace,", with: String(repeating: "long line\n", count: 1000))
    let source = SourceFile(path: "a.mbox", text: big)
    var mailbox = MailboxFile(path: "a.mbox", limit: 2000)
    var messages: [SourceFile] = []
    for start in stride(from: 0, to: source.bytes.count, by: 512) {
      messages += mailbox.push(source.bytes[start..<min(start + 512, source.bytes.count)])
    }
    if let last = mailbox.finish() { messages.append(last) }
    let whole = MailboxFile.messages(of: source)
    #expect(messages.count == 2)
    #expect(messages[0].bytes.count > 2000)
    #expect(messages[0].bytes.count < 5000)
    #expect(messages[1] == whole[1])
  }

  @Test("a text that begins with From is no mailbox")
  func noMailbox() {
    #expect(!MailboxFile.isMailbox(Array("From Monday on I can start.\n".utf8)))
    #expect(!MailboxFile.isMailbox(Array("From: ada@example.org\n".utf8)))
  }
}
