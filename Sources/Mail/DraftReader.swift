public import Source
internal import Time

/// Reads source files into drafts.
public struct DraftReader: Sendable {
  /// The bounds within which it reads.
  public var limits: Limits

  /// Whether the HTML of a mail is read instead of its plain text, to edit it.
  var prefersHTML = false

  /// Makes a reader.
  public init(limits: Limits = .standard) {
    self.limits = limits
  }

  /// Reads one message or text.
  ///
  /// What it is, is told by what it holds, never by the name's ending alone.
  ///
  /// - Throws: `ReadingError` where there is nothing to be read at all; whatever else is wrong is in `problems`.
  public func read(_ source: SourceFile) throws(ReadingError) -> Draft {
    let bytes = source.bytes
    guard bytes.count <= limits.fileSize else {
      throw .tooLarge(bytes: bytes.count, limit: limits.fileSize)
    }
    if let wide = try WideText.charset(of: bytes) {
      return assemble(text: wide, of: source)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard !bytes[start...].allSatisfy({ $0.isWhiteSpace }) else { throw .empty }
    let beginning = bytes[start...].drop(while: \.isWhiteSpace)
    if let format = OtherFormat(beginning) { throw .otherFormat(format) }
    if OtherFormat.isPage(beginning) { return assemble(pageFrom: start, of: source) }
    if let frontMatter = FrontMatter(source, from: start, limit: limits.headerSize) {
      return assemble(frontMatter, of: source)
    }
    let envelope = Envelope(bytes, from: start)
    let header = HeaderBlock(bytes, from: envelope.start, limit: limits.headerSize)
    switch envelope.isMailbox ? .message : header.nature {
    case .message:
      try BinaryCheck.check(bytes, from: header.bodyStart)
      return assemble(header, of: source, within: envelope)
    case .block:
      try BinaryCheck.check(bytes, from: start)
      return assemble(header, of: source, within: envelope, format: .text)
    case .none:
      try BinaryCheck.check(bytes, from: start)
      return assemble(bodyFrom: start, of: source)
    }
  }

  /// Reads a date in either of the forms that drafts have: RFC 5322's or RFC 3339's.
  static func date(_ text: String) -> Timestamp? {
    Timestamp(rfc5322: text) ?? Timestamp(iso8601: text)
  }
}

/// The bounds within which a draft is read; past one, what could be read is still there, and `problems` says so.
public struct Limits: Sendable, Hashable {
  /// The bytes of a file.
  public var fileSize: Int
  /// Parts within parts.
  public var depth: Int
  /// Parts in all.
  public var parts: Int
  /// The bytes of a header, all its fields together.
  public var headerSize: Int
  /// The bytes of the text that a person reads.
  public var textSize: Int
  /// The parts of the letter: paragraphs, items of lists and the rest.
  public var regions: Int

  /// Makes bounds.
  public init(fileSize: Int, depth: Int, parts: Int, headerSize: Int, textSize: Int, regions: Int) {
    self.fileSize = fileSize
    self.depth = depth
    self.parts = parts
    self.headerSize = headerSize
    self.textSize = textSize
    self.regions = regions
  }

  /// The bounds of the command.
  public static let standard = Limits(
    fileSize: 32 << 20, depth: 32, parts: 500, headerSize: 256 << 10, textSize: 1 << 20, regions: 20_000)
}
