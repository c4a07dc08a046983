/// The bytes of one draft, or of another file that a diagnostic may point into, as they lie on disk.
///
/// A message of a mailbox is a source file of its own, whose bytes begin somewhere inside the file: `start` and
/// `firstLine` say where. Every other offset in the program is one into `bytes`; only a report, at the edge, adds
/// the two.
public struct SourceFile: Sendable, Hashable {
  /// The path as the user gave it, or `<stdin>`.
  public let path: String
  /// The contents.
  public let bytes: [UInt8]
  /// How many bytes of the file on disk lie before `bytes`: 0 but for a message of a mailbox.
  public let start: Int
  /// The line of the file on disk, counted from 1, on which `bytes` begin.
  public let firstLine: Int

  /// Makes a source file of contents that were read already.
  public init(path: String, bytes: [UInt8], start: Int = 0, firstLine: Int = 1) {
    self.path = path
    self.bytes = bytes
    self.start = start
    self.firstLine = firstLine
  }

  /// Makes a source file of a text, in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The bytes in a range, which is first cut down to what there is.
  public subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[range.clamped(to: 0..<bytes.count)]
  }
}
