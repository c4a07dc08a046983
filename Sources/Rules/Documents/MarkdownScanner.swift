internal import Source

/// Finds the blocks of a Markdown text: headings, paragraphs, items, quotations, cells, with a map to the file.
///
/// It reads what CommonMark and GitHub's tables make of prose. Code, link definitions, comments and what the settings
/// leave out give no block. It lies here and not with the readers of mail because it serves other people's rules alone:
/// a mail's own regions are found in Markdown as in any text.
///
/// - Complexity: O(n) in the text times the depth of its lists and quotations, of which `deepest` are followed.
struct MarkdownScanner {
  private let source: SourceFile
  private let settings: MarkupSettings
  private let start: Int
  private let ignored: [Range<Int>]
  private let format: String
  private var found: [TextBlock] = []
  /// Where comments stand, from `<!--` to `-->`, in order.
  private(set) var comments: [Range<Int>] = []
  /// How many blocks of code there are.
  private(set) var codeBlockCount = 0

  /// Lists and quotations within one another beyond this are read as text.
  private static let deepest = 20

  /// Prepares to read a file from an offset on.
  init(_ source: SourceFile, from start: Int, settings: MarkupSettings) {
    self.source = source
    self.settings = settings
    self.start = start
    format = "md"
    ignored = MarkdownScanner.ranges(of: settings.ignoredTokens, in: source.bytes)
  }

  private static func ranges(of patterns: [Pattern], in bytes: [UInt8]) -> [Range<Int>] {
    guard !patterns.isEmpty, String(validating: bytes, as: UTF8.self) != nil else { return [] }
    let ranges = patterns.flatMap { ((try? $0.matches(in: bytes)) ?? []).map(\.range) }
    return ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The blocks, in order.
  mutating func blocks() -> [TextBlock] {
    var lines = MarkdownLine.lines(of: source.bytes, from: start)
    let left = MarkdownScanner.ranges(of: settings.ignoredBlocks, in: source.bytes)
    if !left.isEmpty {
      lines = lines.map { line in left.contains { $0.overlaps(line.range) } ? line.blank : line }
    }
    lines.removeFirst(frontMatter(lines))
    scan(lines, sections: [], depth: 0)
    return found
  }

  // MARK: Front matter

  /// Reads YAML front matter, each value a block, and gives the number of its lines.
  private mutating func frontMatter(_ lines: [MarkdownLine]) -> Int {
    guard let first = lines.first, first.isAt(0), first.text(in: source) == "---",
      let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains($0.text(in: source)) })
    else { return 0 }
    var key: String?
    for line in lines[1..<end] {
      if let colon = line.colonBehindKey(in: source) {
        key = String(decoding: source.bytes[line.range.lowerBound..<colon], as: UTF8.self).lowercased()
        addFrontMatter(key, line.range.lowerBound + (colon + 1 - line.range.lowerBound)..<line.range.upperBound)
      } else {
        addFrontMatter(key, line.range)
      }
    }
    return end + 1
  }

  /// The keys of a mail's header, which are no prose.
  private static let mailKeys: Set = ["to", "from", "cc", "bcc", "reply-to", "date", "kind", "lang"]

  private mutating func addFrontMatter(_ key: String?, _ range: Range<Int>) {
    guard let key, !MarkdownScanner.mailKeys.contains(key) else { return }
    let range = source.bytes.trimmed(range) { $0.isSpace || [UInt8(ascii: "\""), UInt8(ascii: "'")].contains($0) }
    let isMarker = range.count <= 2 && range.allSatisfy { [UInt8](("|>+-").utf8).contains(source.bytes[$0]) }
    guard !range.isEmpty, !isMarker else { return }
    found.append(
      TextBlock(sections: ["text", "frontmatter", key, format], text: MappedText(verbatim: range, of: source)))
  }

  // MARK: Blocks

  private mutating func scan(_ lines: [MarkdownLine], sections: Set<String>, depth: Int) {
    var at = 0
    while at < lines.count {
      let rest = lines[at...]
      let line = lines[at]
      if line.isBlank {
        at += 1
      } else if line.indent >= 4 {
        // Code: until a line that is neither blank nor as far in.
        codeBlockCount += 1
        at += rest.prefix { $0.isBlank || $0.indent >= 4 }.count
      } else if let fence = line.fence(in: source) {
        codeBlockCount += 1
        at += 1 + (rest.dropFirst().firstIndex { $0.closes(fence, in: source) }.map { $0 - at } ?? rest.count - 1)
      } else if let (level, range) = line.heading(in: source) {
        add([range], sections.union(["heading", "h\(level)"]))
        at += 1
      } else if let note = line.footnote(in: source), depth < MarkdownScanner.deepest {
        at += scanItem(rest, note, sections: sections, depth: depth)
      } else if line.isRule(in: source) || line.isLinkDefinition(in: source) {
        at += 1
      } else if line.quoted(in: source) != nil, depth < MarkdownScanner.deepest {
        at += scanQuotation(rest, sections: sections, depth: depth)
      } else if let item = line.item(in: source), depth < MarkdownScanner.deepest {
        at += scanItem(rest, item, sections: sections, depth: depth)
      } else if let count = scanTable(rest, sections: sections) {
        at += count
      } else if let tag = line.htmlTag(in: source) {
        at += scanHTML(rest, tag, sections: sections)
      } else {
        at += scanParagraph(rest, sections: sections)
      }
    }
  }

  private mutating func scanQuotation(_ lines: ArraySlice<MarkdownLine>, sections: Set<String>, depth: Int) -> Int {
    var inside: [MarkdownLine] = []
    for line in lines {
      if let quoted = line.quoted(in: source) {
        inside.append(quoted)
      } else if line.goesOnLazily(behind: inside.last, in: source) {
        inside.append(line)
      } else {
        break
      }
    }
    if !settings.skippedElements.contains("blockquote") {
      scan(inside, sections: sections.union(["blockquote"]), depth: depth + 1)
    }
    return inside.count
  }

  /// An item of a list, or a footnote, which is one in the text that is made of it.
  private mutating func scanItem(
    _ lines: ArraySlice<MarkdownLine>, _ item: MarkdownLine.Item, sections: Set<String>, depth: Int
  ) -> Int {
    var inside = [item.line.withoutTaskMark(in: source)]
    var blanks = 0
    for line in lines.dropFirst() {
      if line.isBlank {
        blanks += 1
        inside.append(line)
      } else if line.indent >= item.width {
        blanks = 0
        inside.append(line.indented(by: item.width))
      } else if blanks == 0, line.goesOnLazily(behind: inside.last, in: source) {
        inside.append(line)
      } else {
        break
      }
    }
    inside.removeLast(blanks)
    if !settings.skippedElements.contains("li") {
      scan(inside, sections: sections.union(["list"]), depth: depth + 1)
    }
    return inside.count
  }

  /// A paragraph, or a heading that is underlined.
  private mutating func scanParagraph(_ lines: ArraySlice<MarkdownLine>, sections: Set<String>) -> Int {
    var ranges: [Range<Int>] = []
    for line in lines {
      if !ranges.isEmpty, let level = line.underline(in: source) {
        add(ranges, sections.union(["heading", "h\(level)"]))
        return ranges.count + 1
      }
      if line.isBlank || !ranges.isEmpty && line.startsBlock(in: source) { break }
      ranges.append(line.range)
    }
    add(ranges, sections, isParagraph: sections.isDisjoint(with: ["list", "blockquote", "table"]))
    return ranges.count
  }

  /// A table with its header row and the row of dashes; nil where there is none.
  private mutating func scanTable(_ lines: ArraySlice<MarkdownLine>, sections: Set<String>) -> Int? {
    guard let header = lines.first, let dashes = lines.dropFirst().first, dashes.isTableRule(in: source),
      header.cells(in: source).count == dashes.cells(in: source).count
    else { return nil }
    var count = 2
    for cell in header.cells(in: source) { add([cell], sections.union(["table", "header"])) }
    for row in lines.dropFirst(2) {
      guard !row.isBlank, !row.startsBlock(in: source) else { break }
      for cell in row.cells(in: source) { add([cell], sections.union(["table", "cell"])) }
      count += 1
    }
    return count
  }

  private mutating func add(_ ranges: [Range<Int>], _ sections: Set<String>, isParagraph: Bool = false) {
    var inline = MarkdownInline(source, ranges: ranges, ignored: ignored, settings: settings)
    let (text, parts) = inline.read()
    comments += inline.comments
    let sections = sections.union(["text", format])
    if !text.utf8.allSatisfy(\.isSpace) {
      found.append(TextBlock(sections: sections, text: text, isParagraph: isParagraph))
    }
    for part in parts {
      found.append(TextBlock(sections: sections.union(part.sections), text: part.text))
    }
  }

  // MARK: HTML

  private mutating func addComments(in range: Range<Int>) {
    var rest = source[range]
    while let opening = rest.firstRange(of: "<!--".utf8),
      let closing = rest[opening.upperBound...].firstRange(of: "-->".utf8)
    {
      comments.append(opening.lowerBound..<closing.upperBound)
      rest = rest[closing.upperBound...]
    }
  }

  /// The sections of what stands in an HTML element.
  private static let elements: [String: Set<String>] = [
    "li": ["list"], "td": ["table", "cell"], "th": ["table", "header"], "caption": ["table", "caption"],
    "figcaption": ["figure", "caption"], "blockquote": ["blockquote"], "h1": ["heading", "h1"],
    "h2": ["heading", "h2"], "h3": ["heading", "h3"], "h4": ["heading", "h4"], "h5": ["heading", "h5"],
    "h6": ["heading", "h6"],
  ]

  /// A block of HTML, which ends at a blank line, or where its comment, script or the like is closed.
  private mutating func scanHTML(_ lines: ArraySlice<MarkdownLine>, _ tag: String, sections: Set<String>) -> Int {
    let closing =
      tag == "!--" ? "-->" : ["script", "style", "pre", "textarea"].contains(tag) ? "</\(tag)>" : nil
    if let closing {
      let last = lines.firstIndex { $0.contains(closing, in: source) } ?? lines.endIndex - 1
      if tag == "!--" { addComments(in: lines[lines.startIndex].range.lowerBound..<lines[last].range.upperBound) }
      return last - lines.startIndex + 1
    }
    let inside = Array(lines.prefix { !$0.isBlank })
    var open: [(name: String, isLeftOut: Bool)] = []
    var ranges: [Range<Int>] = []
    func own() -> Set<String> {
      open.reduce(into: sections) { $0.formUnion(MarkdownScanner.elements[$1.name] ?? []) }
    }
    func flush(_ scanner: inout MarkdownScanner) {
      let isLeftOut = open.contains { $0.isLeftOut }
      if !isLeftOut, !ranges.isEmpty { scanner.add(ranges, own(), isParagraph: own() == sections) }
      ranges = []
    }
    for line in inside {
      var at = line.range.lowerBound
      while at < line.range.upperBound {
        let next = source.bytes[at..<line.range.upperBound].firstIndex(of: UInt8(ascii: "<")) ?? line.range.upperBound
        if next > at { ranges.append(at..<next) }
        guard next < line.range.upperBound, let found = HTMLTag(source.bytes, at: next, end: line.range.upperBound)
        else {
          if next < line.range.upperBound { ranges.append(next..<next + 1) }
          at = next + 1
          continue
        }
        at = found.range.upperBound
        if found.isInline, found.classes.isDisjoint(with: settings.ignoredClasses) { continue }
        flush(&self)
        if found.isClosing {
          if let last = open.lastIndex(where: { $0.name == found.name }) { open.removeSubrange(last...) }
        } else if !found.isEmpty {
          let isLeftOut =
            settings.skippedElements.contains(found.name) || !found.classes.isDisjoint(with: settings.ignoredClasses)
          open.append((found.name, isLeftOut))
        }
      }
    }
    flush(&self)
    return inside.count
  }
}

extension UInt8 {
  /// White space of ASCII.
  var isSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
  /// A letter of ASCII.
  var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  /// A digit of ASCII.
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension [UInt8] {
  /// A range without what stands at its ends and is not wanted.
  func trimmed(_ range: Range<Int>, _ isUnwanted: (UInt8) -> Bool = \.isSpace) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isUnwanted(self[start]) { start += 1 }
    while end > start, isUnwanted(self[end - 1]) { end -= 1 }
    return start..<end
  }
}
