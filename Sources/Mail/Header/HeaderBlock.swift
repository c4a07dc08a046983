import Source

/// The header at the top of a message or a text, split into its fields (RFC 5322 §2.2); nothing is decoded yet.
struct HeaderBlock {
  /// A field, folded lines and all.
  struct RawField {
    var name: String
    /// From the name to the line end, that included.
    var range: Range<Int>
    /// What follows the colon, without the last line end.
    var value: Range<Int>
  }

  /// The fields, in order.
  private(set) var fields: [RawField] = []
  /// Where a further field would go: after the last line end of the header.
  private(set) var end: Int
  /// Where the body begins.
  private(set) var bodyStart: Int
  /// The lines that are neither a field nor the continuation of one.
  private(set) var strayLines: [Range<Int>] = []
  /// The lines of the header.
  private(set) var lineCount = 0
  /// Whether nothing comes after the header.
  private(set) var isWholeFile = false
  /// Whether fields were left out for want of room.
  private(set) var isTooLarge = false

  /// The line that Emacs puts between the header and the body of a draft (message-mode, `mail-header-separator`).
  private static let emacsSeparator: StaticString = "--text follows this line--"

  /// Splits the header that begins at an offset.
  ///
  /// - Parameters:
  ///   - bodyStart: where a MIME parser says that the body begins, if it was asked.
  ///   - limit: the bytes of fields that are kept; what comes after is passed over.
  init(_ bytes: [UInt8], from start: Int, limit: Int) {
    let hasLineFeed = bytes[start...].prefix(limit).contains(.lineFeed)
    var scanner = LineScanner(bytes, from: start, to: bytes.count, splitsAtCarriageReturn: !hasLineFeed)
    end = start
    bodyStart = start
    while let (line, next) = scanner.next() {
      let text = bytes[line]
      if text.allSatisfy(\.isWhiteSpace) && (line.isEmpty || !text.contains(where: \.isBlank) || fields.isEmpty) {
        bodyStart = next
        return
      }
      if text.hasASCIIPrefix(HeaderBlock.emacsSeparator) {
        bodyStart = next
        return
      }
      end = next
      bodyStart = next
      lineCount += 1
      if next - start > limit {
        isTooLarge = true
        continue
      }
      if let first = text.first, first.isBlank, let last = fields.indices.last {
        fields[last].range = fields[last].range.lowerBound..<next
        fields[last].value = fields[last].value.lowerBound..<line.upperBound
      } else if let colon = HeaderBlock.endOfName(text) {
        let name = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self)
        let afterColon = (bytes[colon..<line.upperBound].firstIndex(of: UInt8(ascii: ":")) ?? colon) + 1
        fields.append(RawField(name: name, range: line.lowerBound..<next, value: afterColon..<line.upperBound))
      } else {
        strayLines.append(line)
      }
    }
    isWholeFile = true
  }

  /// The end of the field name that a line begins with, blanks before the colon left out; nil where it has none.
  static func endOfName(_ line: ArraySlice<UInt8>) -> Int? {
    var at = line.startIndex
    while at < line.endIndex, line[at] > 32, line[at] < 127, line[at] != UInt8(ascii: ":") { at += 1 }
    guard at > line.startIndex else { return nil }
    let end = at
    while at < line.endIndex, line[at].isBlank { at += 1 }
    guard at < line.endIndex, line[at] == UInt8(ascii: ":") else { return nil }
    return end
  }
}

extension HeaderBlock {
  /// What a header says of the file that begins with it.
  enum Nature {
    /// A mail program wrote it, or somebody who writes as one does.
    case message
    /// A writer put a few fields above a text.
    case block
    /// It is no header at all, and the file is all body.
    case none
  }

  /// The fields that a text may begin with.
  private static let writersNames: Set<String> = [
    "subject", "from", "to", "cc", "bcc", "date", "reply-to", "kind",
  ]

  /// Fields that only mail programs write; `content-…`, `list-…` and the like are told by how they begin.
  private static let programsNames: Set<String> = [
    "received", "return-path", "message-id", "mime-version", "delivered-to", "references", "in-reply-to",
    "dkim-signature", "authentication-results", "envelope-to", "sender", "user-agent", "thread-topic", "thread-index",
    "importance", "status", "fcc", "newsgroups", "mailing-list", "precedence", "return-receipt-to", "errors-to",
    "domainkey-signature", "received-spf", "apparently-to", "path", "organization",
  ]

  private static let programsPrefixes = [
    "content-", "list-", "arc-", "x-", "resent-", "disposition-", "autocrypt",
  ]

  /// What the file is that begins with this header.
  ///
  /// A text of one line is body, and so is one whose first line only happens to hold a colon.
  var nature: Nature {
    guard let first = fields.first?.name.lowercased(),
      strayLines.first.map({ $0.lowerBound > fields[0].range.lowerBound })
        ?? true
    else { return .none }
    if isWholeFile, lineCount == 1 { return .none }
    let names = Set(fields.map { $0.name.lowercased() })
    let fromProgram = names.contains { name in
      HeaderBlock.programsNames.contains(name)
        || !name.hasPrefix("x-sincerely-") && HeaderBlock.programsPrefixes.contains { name.hasPrefix($0) }
    }
    let known = names.filter { HeaderBlock.writersNames.contains($0) || $0.hasPrefix("x-sincerely-") }
    if fromProgram {
      // A colon early in a sentence is no header: it takes a second known field, or a body below, to make one.
      let isKnownFirst =
        HeaderBlock.writersNames.contains(first) || HeaderBlock.programsNames.contains(first)
        || HeaderBlock.programsPrefixes.contains { first.hasPrefix($0) }
      if isKnownFirst || !known.isEmpty && strayLines.isEmpty { return .message }
    }
    if names.contains("from"), names.contains("to") || names.contains("date") || names.contains("subject"),
      strayLines.count < fields.count, known.contains(first) || strayLines.isEmpty
    {
      return .message
    }
    guard HeaderBlock.writersNames.contains(first) || first.hasPrefix("x-sincerely-") else { return .none }
    // One stray line is a sentence after a colon; among more fields than that it is a fault in a header.
    if strayLines.isEmpty { return .block }
    return known.count >= 2 && strayLines.count < fields.count ? .block : .none
  }
}
