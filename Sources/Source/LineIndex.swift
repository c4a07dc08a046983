/// Where the lines of a source file begin, to turn a byte offset into a line and a column.
///
/// Lines end with LF, CRLF, or a CR alone. Built once a file, and only for a file that something is printed about.
///
/// - Complexity: O(n) to build; a position costs O(log lines) and the length of its line.
public struct LineIndex: Sendable {
  private let source: SourceFile
  /// The offset of each line's first byte.
  private let starts: [Int]

  /// Finds the lines of a source file.
  public init(_ source: SourceFile) {
    self.source = source
    var starts = [0]
    source.bytes.withUnsafeBufferPointer { bytes in
      for at in bytes.indices {
        let isEnd =
          bytes[at] == UInt8(ascii: "\n")
          || bytes[at] == UInt8(ascii: "\r") && !(at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n"))
        if isEnd { starts.append(at + 1) }
      }
    }
    self.starts = starts
  }

  /// The number of lines; a file that ends with a line end has an empty last one.
  public var count: Int { starts.count }

  /// The line and column of a byte offset, which is first cut down to the file's length.
  public func position(of offset: Int) -> Position {
    let offset = max(0, min(offset, source.bytes.count))
    let line = lineNumber(of: offset)
    let before = source.bytes[starts[line]..<offset]
    return Position(
      line: line + source.firstLine,
      column: Unicode.scalarCount(of: before) + 1,
      utf16Column: Unicode.utf16Count(of: before) + 1,
      byteColumn: before.count + 1)
  }

  /// The byte range of the line that holds an offset, without its line end.
  public func line(at offset: Int) -> Range<Int> {
    let line = lineNumber(of: max(0, min(offset, source.bytes.count)))
    var end = line + 1 < starts.count ? starts[line + 1] : source.bytes.count
    while end > starts[line], source.bytes[end - 1] == UInt8(ascii: "\n") || source.bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return starts[line]..<end
  }

  /// The offset of a place given as a line and a column in bytes, both counted from 1; nil where there is no such line.
  public func offset(line: Int, byteColumn: Int) -> Int? {
    let index = line - source.firstLine
    guard starts.indices.contains(index) else { return nil }
    return min(starts[index] + max(0, byteColumn - 1), source.bytes.count)
  }

  /// The index into `starts` of the line that holds an offset.
  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// A line and a column, both counted from 1.
public struct Position: Sendable, Hashable, Comparable {
  /// The line in the file on disk.
  public var line: Int
  /// The column in characters, which are Unicode scalar values; a byte that is no part of one counts as one.
  public var column: Int
  /// The column in UTF-16 code units, which editors count in (LSP 3.17, PositionEncodingKind).
  public var utf16Column: Int
  /// The column in bytes.
  public var byteColumn: Int

  /// Makes a position whose columns are all known.
  public init(line: Int, column: Int, utf16Column: Int, byteColumn: Int) {
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
    self.byteColumn = byteColumn
  }

  /// Whether one place comes before another of the same file.
  public static func < (one: Position, other: Position) -> Bool {
    (one.line, one.byteColumn) < (other.line, other.byteColumn)
  }
}

extension Unicode {
  /// How many scalar values UTF-8 bytes hold; each byte that is no part of one counts as one.
  fileprivate static func scalarCount(of bytes: ArraySlice<UInt8>) -> Int {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.count
  }

  /// How many UTF-16 code units the text of UTF-8 bytes takes.
  fileprivate static func utf16Count(of bytes: ArraySlice<UInt8>) -> Int {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
    return String(decoding: bytes, as: UTF8.self).utf16.count
  }
}
