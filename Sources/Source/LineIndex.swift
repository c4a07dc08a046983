/// Where the lines of a source file begin, to turn a byte offset into a line and a column.
///
/// Lines end with LF, CRLF, or a CR alone. Built once a file, and only for a file that something is printed about.
///
/// - Complexity: O(n) to build; a position costs O(log lines), however long its line.
public struct LineIndex: Sendable {
  private let source: SourceFile
  /// The offset of each line's first byte.
  private let starts: [Int]
  /// What was counted up to the first character that begins in each stretch of `stride` bytes; empty where all is
  /// ASCII, so that a count is a number of bytes.
  ///
  /// Mail programs write a paragraph as one line. Counting from the line's start for each finding would take the
  /// square of the line's length.
  private let milestones: [Milestone]

  private static let stride = 1024

  /// Finds the lines of a source file.
  public init(_ source: SourceFile) {
    self.source = source
    var starts = [0]
    var isASCII = true
    source.bytes.withUnsafeBufferPointer { bytes in
      for at in bytes.indices {
        let byte = bytes[at]
        if byte >= 0x80 { isASCII = false }
        let isEnd =
          byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r") && !(at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n"))
        if isEnd { starts.append(at + 1) }
      }
    }
    self.starts = starts
    milestones = isASCII ? [] : Milestone.all(of: source.bytes, every: LineIndex.stride)
  }

  /// The number of lines; a file that ends with a line end has an empty last one.
  public var count: Int { starts.count }

  /// The line and column of a byte offset, which is first cut down to the file's length.
  ///
  /// An offset inside a character has that character's column.
  public func position(of offset: Int) -> Position {
    let offset = max(0, min(offset, source.bytes.count))
    let line = lineNumber(of: offset)
    let before = counted(to: starts[line])
    let here = counted(to: offset)
    return Position(
      line: line + source.firstLine,
      column: here.scalars - before.scalars + 1,
      utf16Column: here.utf16 - before.utf16 + 1,
      byteColumn: offset - starts[line] + 1)
  }

  /// The byte range of the line that holds an offset, without its line end.
  public func line(at offset: Int) -> Range<Int> {
    let line = lineNumber(of: max(0, min(offset, source.bytes.count)))
    var end = end(of: line)
    while end > starts[line], source.bytes[end - 1] == UInt8(ascii: "\n") || source.bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return starts[line]..<end
  }

  /// The offset of a place given as a line and a column in bytes, both counted from 1; nil where there is no such line.
  ///
  /// A column beyond the line gives the line's last place.
  public func offset(line: Int, byteColumn: Int) -> Int? {
    guard line >= source.firstLine, line - source.firstLine < starts.count else { return nil }
    let index = line - source.firstLine
    let last = index + 1 < starts.count ? starts[index + 1] - 1 : source.bytes.count
    return starts[index] + min(max(1, byteColumn), last - starts[index] + 1) - 1
  }

  /// The offset behind a line and its line end.
  private func end(of line: Int) -> Int { line + 1 < starts.count ? starts[line + 1] : source.bytes.count }

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

  /// The characters that end at or before an offset, counted from the nearest milestone.
  private func counted(to offset: Int) -> Milestone {
    var nearest = offset / LineIndex.stride
    guard nearest < milestones.count else { return Milestone(offset: offset, scalars: offset, utf16: offset) }
    if milestones[nearest].offset > offset { nearest -= 1 }
    var count = milestones[nearest]
    for (scalar, range) in UTF8Scalars(source.bytes[count.offset...]) {
      if range.upperBound > offset { break }
      count.add(scalar, endingAt: range.upperBound)
    }
    return count
  }
}

/// How many characters and UTF-16 code units lie before an offset.
private struct Milestone: Sendable {
  var offset = 0
  var scalars = 0
  var utf16 = 0

  mutating func add(_ scalar: Unicode.Scalar, endingAt end: Int) {
    offset = end
    scalars += 1
    utf16 += UTF16.width(scalar)
  }

  /// The counts at the first character that begins at or behind each multiple of a stride, the file's end included.
  static func all(of bytes: [UInt8], every stride: Int) -> [Milestone] {
    var milestones = [Milestone()]
    var count = Milestone()
    for (scalar, range) in UTF8Scalars(bytes[...]) {
      count.add(scalar, endingAt: range.upperBound)
      if count.offset >= milestones.count * stride { milestones.append(count) }
    }
    return milestones
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
