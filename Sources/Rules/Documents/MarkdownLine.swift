internal import Source

/// A line of Markdown, less the marks of the quotations and lists that it stands in.
struct MarkdownLine {
  /// Its text in the file, from its first character that is no white space, without its end.
  var range: Range<Int>
  /// The columns of white space before that; a tab goes on to the next multiple of four.
  var indent: Int

  /// Whether there is nothing on it.
  var isBlank: Bool { range.isEmpty }

  /// The line with nothing on it.
  var blank: MarkdownLine { MarkdownLine(range: range.lowerBound..<range.lowerBound, indent: 0) }

  /// An item's mark.
  struct Item {
    /// What stands behind it.
    var line: MarkdownLine
    /// How far in the item's further lines must be.
    var width: Int
  }

  /// A fence around code.
  struct Fence {
    var mark: UInt8
    var count: Int
  }

  /// The lines of a file from an offset on.
  static func lines(of bytes: [UInt8], from start: Int) -> [MarkdownLine] {
    var lines: [MarkdownLine] = []
    var at = max(0, min(start, bytes.count))
    while at < bytes.count {
      var end = at
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      lines.append(MarkdownLine(bytes, at..<end))
      at = end + (bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
    }
    return lines
  }

  init(range: Range<Int>, indent: Int) {
    self.range = range
    self.indent = indent
  }

  /// Takes a line's bytes, which begin in a column.
  init(_ bytes: [UInt8], _ range: Range<Int>, column: Int = 0) {
    var (at, reached) = (range.lowerBound, column)
    while at < range.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 {
      reached += bytes[at] == 0x20 ? 1 : 4 - reached % 4
      at += 1
    }
    self.range = bytes.trimmed(at..<range.upperBound)
    indent = reached - column
  }

  /// Whether it begins at an offset of the file.
  func isAt(_ offset: Int) -> Bool { range.lowerBound == offset }

  func text(in source: SourceFile) -> String { String(decoding: source[range], as: UTF8.self) }

  func contains(_ text: String, in source: SourceFile) -> Bool {
    self.text(in: source).lowercased().contains(text)
  }

  /// The line with so much less before it.
  func indented(by width: Int) -> MarkdownLine { MarkdownLine(range: range, indent: max(0, indent - width)) }

  private func first(in source: SourceFile) -> UInt8? { source[range].first }

  /// The number of times that its first character stands there.
  private func run(in source: SourceFile) -> Int {
    guard let first = first(in: source) else { return 0 }
    return source[range].prefix { $0 == first }.count
  }

  // MARK: What a line is

  /// Where the colon behind a key at the beginning of the line is, as in front matter.
  func colonBehindKey(in source: SourceFile) -> Int? {
    guard indent == 0 else { return nil }
    let key = source[range].prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    let end = range.lowerBound + key.count
    guard !key.isEmpty, source[end..<end + 1].first == UInt8(ascii: ":") else { return nil }
    return end
  }

  /// The fence that it opens.
  func fence(in source: SourceFile) -> Fence? {
    guard indent < 4, let mark = first(in: source), mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let count = run(in: source)
    guard count >= 3 else { return nil }
    let rest = source[range.lowerBound + count..<range.upperBound]
    return mark == UInt8(ascii: "`") && rest.contains(mark) ? nil : Fence(mark: mark, count: count)
  }

  /// Whether it closes a fence.
  func closes(_ fence: Fence, in source: SourceFile) -> Bool {
    indent < 4 && first(in: source) == fence.mark && run(in: source) >= fence.count && run(in: source) == range.count
  }

  /// The level and the text of a heading that begins with `#`.
  func heading(in source: SourceFile) -> (level: Int, text: Range<Int>)? {
    guard indent < 4, first(in: source) == UInt8(ascii: "#") else { return nil }
    let level = run(in: source)
    let start = range.lowerBound + level
    guard level <= 6, start == range.upperBound || source.bytes[start].isSpace else { return nil }
    var text = source.bytes.trimmed(start..<range.upperBound)
    let closing = source[text].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if closing > 0, closing == text.count || source.bytes[text.upperBound - closing - 1].isSpace {
      text = source.bytes.trimmed(text.lowerBound..<text.upperBound - closing)
    }
    return (level, text)
  }

  /// The level of the heading that it underlines.
  func underline(in source: SourceFile) -> Int? {
    guard indent < 4, let mark = first(in: source), run(in: source) == range.count else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : mark == UInt8(ascii: "-") ? 2 : nil
  }

  /// Whether it is a thematic break: three or more `-`, `*` or `_`.
  func isRule(in source: SourceFile) -> Bool {
    guard indent < 4, let mark = first(in: source), [0x2A, 0x2D, 0x5F].contains(mark) else { return false }
    let marks = source[range].filter { !$0.isSpace }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// Whether it says where a link leads: `[name]: address`.
  func isLinkDefinition(in source: SourceFile) -> Bool {
    guard indent < 4, first(in: source) == UInt8(ascii: "["),
      let end = source[range].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return end > range.lowerBound + 1 && source[end + 1..<end + 2].first == UInt8(ascii: ":")
  }

  /// The footnote that it begins: `[^1]: text`, whose further lines are four columns in.
  func footnote(in source: SourceFile) -> Item? {
    guard indent < 4, source[range].starts(with: "[^".utf8), let end = source[range].firstIndex(of: UInt8(ascii: "]")),
      end > range.lowerBound + 2, source[end + 1..<end + 2].first == UInt8(ascii: ":")
    else { return nil }
    let line = MarkdownLine(source.bytes, end + 2..<range.upperBound)
    return Item(line: MarkdownLine(range: line.range, indent: 0), width: 4)
  }

  /// The line without the mark of a task, `[ ]` or `[x]`.
  func withoutTaskMark(in source: SourceFile) -> MarkdownLine {
    let marks = source[range].prefix(4)
    guard ["[ ] ", "[x] ", "[X] "].contains(where: { marks.elementsEqual($0.utf8) }) else { return self }
    return MarkdownLine(range: source.bytes.trimmed(range.lowerBound + 4..<range.upperBound), indent: 0)
  }

  /// Whether it goes on with the paragraph that ends an item or a quotation above it, without their marks.
  func goesOnLazily(behind last: MarkdownLine?, in source: SourceFile) -> Bool {
    !isBlank && last?.isBlank == false && !startsBlock(in: source) && item(in: source) == nil
  }

  /// What stands behind a quotation's mark.
  func quoted(in source: SourceFile) -> MarkdownLine? {
    guard indent < 4, first(in: source) == UInt8(ascii: ">") else { return nil }
    let start = range.lowerBound + 1
    let hasSpace = start < range.upperBound && source.bytes[start] == 0x20
    return MarkdownLine(source.bytes, start + (hasSpace ? 1 : 0)..<range.upperBound)
  }

  /// The item of a list that it begins.
  func item(in source: SourceFile) -> Item? {
    guard indent < 4, let mark = first(in: source) else { return nil }
    var width = 1
    if mark.isASCIIDigit {
      let digits = source[range].prefix(while: \.isASCIIDigit).count
      guard digits < 10, let end = source[range].dropFirst(digits).first,
        end == UInt8(ascii: ".") || end == UInt8(ascii: ")")
      else { return nil }
      width = digits + 1
    } else if ![UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(mark) {
      return nil
    }
    let start = range.lowerBound + width
    guard start == range.upperBound || source.bytes[start].isSpace else { return nil }
    let inside = MarkdownLine(source.bytes, start..<range.upperBound, column: indent + width)
    let space = inside.isBlank || inside.indent > 4 ? 1 : inside.indent
    return Item(line: MarkdownLine(range: inside.range, indent: 0), width: indent + width + space)
  }

  /// Whether it is the row of dashes below a table's header.
  func isTableRule(in source: SourceFile) -> Bool {
    let marks: Set<UInt8> = [UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"), 0x20, 0x09]
    return source[range].contains(UInt8(ascii: "-")) && source[range].contains(UInt8(ascii: "|"))
      && source[range].allSatisfy(marks.contains)
  }

  /// A table row's cells.
  func cells(in source: SourceFile) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where source.bytes[at] == UInt8(ascii: "|") && !(at > start && source.bytes[at - 1] == 0x5C) {
      if at > range.lowerBound { cells.append(source.bytes.trimmed(start..<at)) }
      start = at + 1
    }
    if start < range.upperBound { cells.append(source.bytes.trimmed(start..<range.upperBound)) }
    return cells
  }

  /// The HTML element that it begins with, where that makes a block.
  func htmlTag(in source: SourceFile) -> String? {
    guard indent < 4, first(in: source) == UInt8(ascii: "<") else { return nil }
    if source[range].starts(with: "<!--".utf8) { return "!--" }
    guard let tag = HTMLTag(source.bytes, at: range.lowerBound, end: range.upperBound) else {
      // A tag that goes on in the next line.
      let name = source[range].dropFirst().prefix(while: \.isASCIILetter)
      let text = String(decoding: name, as: UTF8.self).lowercased()
      return HTMLTag.blocks.contains(text) ? text : nil
    }
    return tag.isInline ? nil : tag.name
  }

  /// Whether it ends a paragraph that comes before it.
  func startsBlock(in source: SourceFile) -> Bool {
    if fence(in: source) != nil || heading(in: source) != nil || isRule(in: source) || quoted(in: source) != nil {
      return true
    }
    if htmlTag(in: source) != nil { return true }
    guard let item = item(in: source), !item.line.isBlank else { return false }
    return first(in: source)?.isASCIIDigit == false || source[range].starts(with: "1.".utf8)
      || source[range].starts(with: "1)".utf8)
  }
}
