public import Source

/// Reads source files into drafts.
public struct DraftReader: Sendable {
  /// The bounds within which it reads.
  public var limits: Limits

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
    throw .empty
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

  /// The bounds of the command.
  public static let standard = Limits(
    fileSize: 32 << 20, depth: 32, parts: 500, headerSize: 256 << 10, textSize: 2 << 20)
}
