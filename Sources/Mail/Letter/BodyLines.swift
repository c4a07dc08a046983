internal import Source

/// The lines of a body's text.
struct BodyLines {
  struct Line {
    /// The line in the body's text, white space at its ends left out.
    var text: Range<Int>
    /// The line as it is, without its line end.
    var whole: Range<Int>
    var isBlank: Bool { text.isEmpty }
  }

  let bytes: [UInt8]
  let lines: [Line]

  init(_ body: MappedText) {
    bytes = body.utf8
    var lines: [Line] = []
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      lines.append(Line(text: BodyLines.trimmed(bytes, start..<end), whole: start..<end))
      start = end + 1
    }
    self.lines = lines
  }

  var count: Int { lines.count }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[lines[index].text] }

  /// A line as a string, for the short ones that a pattern looks at; a long one is cut.
  func string(_ index: Int) -> String {
    String(decoding: self[index].prefix(400), as: UTF8.self)
  }

  func isBlank(_ index: Int) -> Bool { lines[index].isBlank }

  /// The first line at or after an index that is not blank.
  func nextFilled(_ index: Int) -> Int? {
    var index = index
    while index < count {
      if !isBlank(index) { return index }
      index += 1
    }
    return nil
  }

  /// A range without the white space at its ends, no-break spaces included.
  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = bytes[range].trimmedRange
    while range.count >= 2, bytes[range.lowerBound] == 0xC2, bytes[range.lowerBound + 1] == 0xA0 {
      range = bytes[(range.lowerBound + 2)..<range.upperBound].trimmedRange
    }
    while range.count >= 2, bytes[range.upperBound - 2] == 0xC2, bytes[range.upperBound - 1] == 0xA0 {
      range = bytes[range.lowerBound..<(range.upperBound - 2)].trimmedRange
    }
    return range
  }
}
