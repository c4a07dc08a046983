public import Source

/// Splits a mailbox file into its messages as it is read (RFC 4155, the form of Unix `mbox`).
///
/// A message begins with a line `From `, an address and a date, at the start of the file or after a blank line. Each
/// comes as a source file of its own that knows where in the mailbox it begins. Only the message at hand and the last
/// piece that was pushed are held, so that a mailbox may be larger than the memory there is.
///
///     var mailbox = MailboxFile(path: "drafts.mbox")
///     while let piece = try file.read(upToCount: 65_536) {
///       for message in mailbox.push(piece) { … }
///     }
///     if let last = mailbox.finish() { … }
public struct MailboxFile: Sendable {
  private let path: String
  private let limit: Int
  /// What was pushed and is not given out yet, from `start` on.
  private var buffer: [UInt8] = []
  private var start = 0
  /// Up to where `buffer` was searched for the next message.
  private var searched = 0
  private var offset = 0
  private var line = 1
  /// How many bytes of the message at hand were dropped because it is too large.
  private var dropped = 0
  private var droppedLines = 0

  /// Begins to split a mailbox.
  ///
  /// - Parameter limit: the bytes of one message; of a larger one so many and one more are kept, for which
  ///   `DraftReader` says that it is too large.
  public init(path: String, limit: Int = Limits.standard.fileSize) {
    self.path = path
    self.limit = limit
  }

  /// Whether a file whose first bytes are given, its first line at least, is a mailbox.
  public static func isMailbox(_ bytes: [UInt8]) -> Bool {
    Envelope(bytes, from: 0).isMailbox
  }

  /// The messages of a mailbox that was read whole.
  public static func messages(of source: SourceFile, limit: Int = Limits.standard.fileSize) -> [SourceFile] {
    var mailbox = MailboxFile(path: source.path, limit: limit)
    let messages = mailbox.push(source.bytes)
    return messages + (mailbox.finish().map { [$0] } ?? [])
  }

  /// Takes the next bytes of the file, and gives the messages that end in them.
  public mutating func push(_ bytes: some Collection<UInt8>) -> [SourceFile] {
    buffer.append(contentsOf: bytes)
    var messages: [SourceFile] = []
    while let end = nextMessage() { messages.append(take(to: end)) }
    // What was given out is let go at once a piece, not once a message.
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    dropExcess()
    return messages
  }

  /// The last message, once all of the file was pushed; nil where there is none.
  public mutating func finish() -> SourceFile? {
    guard start < buffer.count else { return nil }
    return take(to: buffer.count)
  }

  /// Where the message after the one at hand begins, if that is known yet.
  private mutating func nextMessage() -> Int? {
    let found: (end: Int?, searched: Int) = buffer.withUnsafeBufferPointer { bytes in
      var at = searched
      while at < bytes.count {
        guard bytes[at] == .lineFeed else {
          at += 1
          continue
        }
        let next = at + 1
        guard next + 5 <= bytes.count else { return (nil, at) }
        guard bytes[next] == UInt8(ascii: "F"), isBlankLine(bytes, before: at) else {
          at += 1
          continue
        }
        guard let lineEnd = bytes[next...].prefix(400).firstIndex(of: .lineFeed) else {
          if bytes.count - next < 400 { return (nil, at) }
          at += 1
          continue
        }
        if Envelope.isFromLine(ArraySlice(bytes[next..<lineEnd])) { return (next, next) }
        at += 1
      }
      return (nil, at)
    }
    searched = found.searched
    return found.end
  }

  /// Whether the line that ends with the LF at an offset is blank.
  private func isBlankLine(_ bytes: UnsafeBufferPointer<UInt8>, before at: Int) -> Bool {
    var at = at - 1
    if at >= start, bytes[at] == .carriageReturn { at -= 1 }
    return at < start || bytes[at] == .lineFeed
  }

  private mutating func take(to end: Int) -> SourceFile {
    let bytes = Array(buffer[start..<end])
    let message = SourceFile(path: path, bytes: bytes, start: offset, firstLine: line)
    offset += bytes.count + dropped
    line += bytes.count { $0 == .lineFeed } + droppedLines
    dropped = 0
    droppedLines = 0
    start = end
    return message
  }

  /// Lets go of what a message holds beyond the limit.
  private mutating func dropExcess() {
    // The end stays: the next message may begin with the bytes to come.
    let excess = buffer.count - limit - 1 - 1024
    guard excess > 0, searched >= buffer.count - 1024 else { return }
    let from = limit + 1
    droppedLines += buffer[from..<from + excess].count { $0 == .lineFeed }
    dropped += excess
    buffer.removeSubrange(from..<from + excess)
    searched = max(from, searched - excess)
  }
}
