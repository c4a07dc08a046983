/// What some programs store around a message in its file.
struct Envelope {
  /// Where the message begins.
  private(set) var start: Int
  /// Where it ends.
  private(set) var end: Int
  /// Whether the message is one of a mailbox, with its "From " line before it.
  private(set) var isMailbox = false

  /// Looks at what stands before the header: a mailbox's "From " line, or the length that Apple Mail's `.emlx` begins
  /// with.
  init(_ bytes: [UInt8], from start: Int) {
    self.start = start
    end = bytes.count
    var scanner = LineScanner(bytes, from: start, to: min(bytes.count, start + 1000), splitsAtCarriageReturn: false)
    guard let (line, next) = scanner.next() else { return }
    if Envelope.isFromLine(bytes[line]) {
      isMailbox = true
      self.start = next
    } else if let length = Envelope.length(bytes[line]), next + length <= bytes.count,
      HeaderBlock.endOfName(bytes[next...].prefix(200)) != nil
    {
      self.start = next
      end = next + length
    }
  }

  /// Whether a line separates the messages of a mailbox (RFC 4155): "From", an address, and a date.
  static func isFromLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count <= 300 else { return false }
    // "From Monday on we will …" is a sentence: a separator ends with a time and a year.
    let words = line.split(whereSeparator: \.isWhiteSpace)
    let hasTime = words.contains { word in
      word.contains(UInt8(ascii: ":")) && word.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ":") }
    }
    let hasYear = words.contains { $0.count == 4 && $0.allSatisfy(\.isDigit) }
    return hasTime && hasYear
  }

  /// The length in bytes of the message of an `.emlx` file, which its first line gives.
  private static func length(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line[line.trimmedRange]
    guard (2...9).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
