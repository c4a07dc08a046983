internal import Source

/// The comments of a text in Markdown, `<!-- … -->`, that stand on lines of their own.
enum MarkdownComments {
  /// The most that are looked for: more of them are no remarks on a letter.
  private static let most = 100

  /// Where they stand in a body, without the white space around them; one that is never closed is none.
  static func find(in body: MappedText) -> [Range<Int>] {
    let lines = BodyLines(body)
    var comments: [Range<Int>] = []
    var index = 0
    while index < lines.count, comments.count < most {
      guard lines[index].starts(with: "<!--".utf8) else {
        index += 1
        continue
      }
      guard let last = closingLine(from: index, in: lines) else { break }
      if lines[last.line].endIndex == last.end {
        comments.append(lines.lines[index].text.lowerBound..<last.end)
      }
      index = last.line + 1
    }
    return comments
  }

  /// The line on which a comment ends, and where on it; nil where it never does.
  private static func closingLine(from start: Int, in lines: BodyLines) -> (line: Int, end: Int)? {
    for index in start..<lines.count {
      let line = index == start ? lines[index].dropFirst(4) : lines[index]
      if let mark = line.firstRange(ofASCII: "-->") { return (index, mark.upperBound) }
    }
    return nil
  }
}
