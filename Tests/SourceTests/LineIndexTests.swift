import SeededRandom
import Source
import Testing

@Suite("The lines of a file")
struct LineIndexTests {
  private func index(_ text: String) -> LineIndex { LineIndex(SourceFile(path: "a.txt", text: text)) }

  @Test(
    "end with LF, CRLF or CR alone, in any mixture",
    arguments: [
      ("", [0..<0]), ("a", [0..<1]), ("a\n", [0..<1, 2..<2]), ("a\r\nb", [0..<1, 3..<4]),
      ("a\rb\r", [0..<1, 2..<3, 4..<4]),
      ("a\n\r\nb\r\rc\n\n", [0..<1, 2..<2, 4..<5, 6..<6, 7..<8, 9..<9, 10..<10]),
    ])
  func lines(text: String, expected: [Range<Int>]) {
    let index = index(text)
    #expect(index.count == expected.count)
    #expect(expected.map { index.line(at: $0.lowerBound) } == expected)
    #expect(expected.map { index.line(at: $0.upperBound) } == expected, "the place before a line end is in its line")
    #expect(expected.map { index.position(of: $0.lowerBound).line } == Array(1...expected.count))
    #expect(expected.map { index.position(of: $0.upperBound).byteColumn } == expected.map { $0.count + 1 })
  }

  @Test("have columns in characters, UTF-16 units and bytes")
  func columns() {
    let text = "x\naé日👩‍💻e\u{301}z"
    let position = index(text).position(of: text.utf8.count - 1)
    #expect(position == Position(line: 2, column: 9, utf16Column: 11, byteColumn: 21))
  }

  @Test("give the place inside a character that character's column")
  func insideCharacter() {
    let index = index("a日b")
    #expect((0...5).map { index.position(of: $0).column } == [1, 2, 2, 2, 3, 4])
    #expect((0...5).map { index.position(of: $0).byteColumn } == [1, 2, 3, 4, 5, 6])
  }

  @Test("count each byte that is no part of a character as one")
  func invalidUTF8() {
    let bytes: [UInt8] = [
      0xE9, 0x61, 0xE2, 0x82, 0x62, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x98, 0x0A, 0x63, 0xF5,
    ]
    let index = LineIndex(SourceFile(path: "a.txt", bytes: bytes))
    #expect((0...13).map { index.position(of: $0).column } == Array(1...14))
    #expect(index.position(of: 16) == Position(line: 2, column: 3, utf16Column: 3, byteColumn: 3))
  }

  @Test("are counted from the first line of the file on disk, also where the bytes begin further down")
  func firstLine() {
    let index = LineIndex(SourceFile(path: "sent.mbox", bytes: Array("a\nbc".utf8), start: 900, firstLine: 41))
    #expect(index.position(of: 3) == Position(line: 42, column: 2, utf16Column: 2, byteColumn: 2))
    #expect(index.offset(line: 42, byteColumn: 2) == 3)
    #expect(index.offset(line: 1, byteColumn: 1) == nil)
  }

  @Test("take a place outside the file as its nearest end")
  func outside() {
    let index = index("a\nb")
    #expect(index.position(of: -7) == index.position(of: 0))
    #expect(index.position(of: .max) == index.position(of: 3))
    #expect(index.line(at: .max) == 2..<3)
    #expect(index.line(at: .min) == 0..<1)
  }

  @Test("find the offset of a line and column, on that line whatever the column")
  func offsets() {
    let index = index("ab\r\ncd")
    #expect(index.offset(line: 1, byteColumn: 1) == 0)
    #expect(index.offset(line: 1, byteColumn: 3) == 2)
    #expect(index.offset(line: 1, byteColumn: 99) == 3)
    #expect(index.offset(line: 2, byteColumn: .max) == 6)
    #expect(index.offset(line: 2, byteColumn: .min) == 4)
    #expect(index.offset(line: 3, byteColumn: 1) == nil)
    #expect(index.offset(line: .max, byteColumn: 1) == nil)
    #expect(index.offset(line: .min, byteColumn: 1) == nil)
  }

  @Test("agree with counting by hand, in a file of many odd bytes", arguments: [1, 2, 3] as [UInt64])
  func property(seed: UInt64) {
    var random = SeededGenerator(seed)
    let pieces = ["a", "é", "日", "👩", "\n", "\r\n", "\r", String(repeating: "ü", count: 700)].map { Array($0.utf8) }
    let bytes = (0..<80).flatMap { _ in
      Int.random(in: 0..<12, using: &random) == 0
        ? [UInt8.random(in: 0x80...0xFF, using: &random)] : pieces.randomElement(using: &random) ?? []
    }
    let index = LineIndex(SourceFile(path: "a.txt", bytes: bytes))
    var expected = Position(line: 1, column: 1, utf16Column: 1, byteColumn: 1)
    var differing: [Int] = []
    for (scalar, range) in UTF8Scalars(bytes[...]) {
      // Every place near a line's start, and some of the many that are far from one.
      let isChecked = expected.column < 4 || range.lowerBound.isMultiple(of: 37)
      let found = isChecked ? index.position(of: range.lowerBound) : expected
      if found != expected
        || isChecked && index.offset(line: found.line, byteColumn: found.byteColumn) != range.lowerBound
      {
        differing.append(range.lowerBound)
      }
      expected.column += 1
      expected.utf16Column += scalar.value > 0xFFFF ? 2 : 1
      expected.byteColumn += range.count
      let next = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
      if scalar == "\n" || scalar == "\r" && next != 0x0A {
        expected = Position(line: expected.line + 1, column: 1, utf16Column: 1, byteColumn: 1)
      }
    }
    #expect(differing == [])
  }
}
