internal import TerminalText
internal import Source

/// The line of a draft that a finding begins on, as far as a terminal has room for it, and what of it is marked.
///
/// The line is shown as it lies on disk, for that is what the columns count, or as it is read, where the file holds it
/// in another form; bytes that are no UTF-8 show as U+FFFD, tabs as blanks, and control characters as escapes.
struct SourceExcerpt {
  /// The line or the part of it around the mark, with an ellipsis where it was cut.
  private(set) var text: String
  /// How many columns lie before the mark.
  private(set) var indent: Int
  /// How many columns the mark takes, at least one.
  private(set) var markWidth: Int
  /// Whether what is marked goes on beyond what is shown.
  private(set) var goesOn: Bool

  /// How many columns a line may take.
  private static let width = 100
  /// The most bytes before the mark that are looked at, and behind its start: a line may be a megabyte long.
  private static let (reachBefore, reachBehind) = (4 * width, 8 * width)

  /// Takes the line on which a range of a file begins, as it is read.
  init(of range: Range<Int>, in source: SourceFile, lines: LineIndex, decoded: inout DecodedText) {
    if let (file, place) = decoded.file(at: range, in: source, lines) {
      self.init(of: place, in: file.source, lines: file.lines)
    } else {
      self.init(of: range, in: source, lines: lines)
    }
  }

  /// Takes the line on which a range of a file begins, as it lies there.
  init(of range: Range<Int>, in source: SourceFile, lines: LineIndex) {
    let line = lines.line(at: range.lowerBound)
    let cells = SourceExcerpt.cells(around: range.lowerBound, of: line, in: source)
    let start = cells.firstIndex { $0.bytes.upperBound > range.lowerBound } ?? cells.count
    let behind = cells[start...].firstIndex { $0.bytes.lowerBound >= range.upperBound } ?? cells.count
    let marked = start..<max(start, behind)
    let shown = SourceExcerpt.window(around: marked, of: cells)

    let seen = (cells.first?.bytes.lowerBound ?? line.lowerBound)..<(cells.last?.bytes.upperBound ?? line.upperBound)
    let isCutBefore = shown.lowerBound > 0 || seen.lowerBound > line.lowerBound
    let isCutBehind = shown.upperBound < cells.count || seen.upperBound < line.upperBound
    text = (isCutBefore ? "…" : "") + cells[shown].map(\.text).joined() + (isCutBehind ? "…" : "")
    indent = (isCutBefore ? 1 : 0) + cells[shown.lowerBound..<start].totalWidth
    markWidth = max(1, cells[marked.clamped(to: shown)].totalWidth)
    let shownEnd =
      isCutBehind
      ? cells[shown].last?.bytes.upperBound ?? line.upperBound
      : SourceExcerpt.lineEnd(behind: line.upperBound, of: source)
    goesOn = min(range.upperBound, source.bytes.count) > shownEnd
  }

  /// The place behind a line's end, be it LF, CRLF or CR.
  private static func lineEnd(behind offset: Int, of source: SourceFile) -> Int {
    let end = source[offset..<offset + 2]
    return offset + (end == [UInt8(ascii: "\r"), UInt8(ascii: "\n")] ? 2 : min(1, end.count))
  }

  /// One character of the line as it is shown.
  fileprivate struct Cell {
    var text: String
    var width: Int
    var bytes: Range<Int>
  }

  /// The characters of the line within reach of a place.
  private static func cells(around place: Int, of line: Range<Int>, in source: SourceFile) -> [Cell] {
    let place = min(place, line.upperBound)
    var start = max(line.lowerBound, place - reachBefore)
    if start > line.lowerBound {
      // Not in the middle of a character, which has three more bytes at most.
      start += source[start..<min(start + 3, place)].prefix { $0 & 0xC0 == 0x80 }.count
    }
    let end = min(line.upperBound, place + reachBehind)
    let scalars = Array(UTF8Scalars(source[start..<end]))

    var cells: [Cell] = []
    cells.reserveCapacity(scalars.count)
    var column = 0
    var next = 0
    while next < scalars.count {
      // Latin characters with none behind them that combines: most of the line, and a tenth of the cost.
      let isAlone = scalars[next].scalar.value < 0x300 && scalars.dropFirst(next + 1).first?.scalar.value ?? 0 < 0x300
      if isAlone {
        let (scalar, bytes) = scalars[next]
        var cell = Cell(text: scalar.visible, width: 1, bytes: bytes)
        if scalar == "\t" {
          cell.width = 4 - column % 4
          cell.text = String(repeating: " ", count: cell.width)
        } else if scalar.isUnsafeToShow {
          cell.width = cell.text.utf8.count
        }
        cells.append(cell)
        column += cell.width
        next += 1
        continue
      }
      let rest = scalars[next...]
      let cluster = rest.indices.dropFirst().first { scalars[$0].scalar.value < 0x300 } ?? rest.endIndex
      for cell in clusters(of: rest[..<cluster]) {
        cells.append(cell)
        column += cell.width
      }
      next = cluster
    }
    return cells
  }

  /// The characters that a person sees, of what Unicode may join.
  private static func clusters(of scalars: ArraySlice<UTF8Scalars.Element>) -> [Cell] {
    var text = String.UnicodeScalarView()
    for (scalar, _) in scalars { text.append(scalar) }
    var next = scalars.startIndex
    return String(text).map { character in
      let last = next + character.unicodeScalars.count - 1
      defer { next = last + 1 }
      let bytes = scalars[next].range.lowerBound..<scalars[last].range.upperBound
      guard character.unicodeScalars.contains(where: \.isUnsafeToShow) else {
        return Cell(text: String(character), width: character.displayWidth, bytes: bytes)
      }
      let visible = String(character).visible
      return Cell(text: visible, width: visible.displayWidth, bytes: bytes)
    }
  }

  /// The cells to show: all, or as many around the marked ones as there is room for, more of them before than behind
  /// only where the line ends.
  private static func window(around marked: Range<Int>, of cells: [Cell]) -> Range<Int> {
    if cells.totalWidth <= width { return 0..<cells.count }
    // Room for two ellipses.
    var room = width - 2
    var end = marked.lowerBound
    while end < marked.upperBound, cells[end].width <= room {
      room -= cells[end].width
      end += 1
    }
    var start = marked.lowerBound
    var roomBefore = room / 2
    while start > 0, cells[start - 1].width <= roomBefore {
      start -= 1
      roomBefore -= cells[start].width
      room -= cells[start].width
    }
    while end < cells.count, cells[end].width <= room {
      room -= cells[end].width
      end += 1
    }
    while start > 0, cells[start - 1].width <= room {
      start -= 1
      room -= cells[start].width
    }
    return start..<end
  }
}

extension Collection<SourceExcerpt.Cell> {
  fileprivate var totalWidth: Int { reduce(0) { $0 + $1.width } }
}
