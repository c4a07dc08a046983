internal import Source

/// Reads what stands within a block of Markdown: emphasis, links, code, entities; gives the text without its marks.
struct MarkdownInline {
  /// A part of the text that rules may ask for by itself.
  struct Part {
    var sections: Set<String>
    var text: MappedText
  }

  private enum Piece {
    /// Characters as they are, by their indices.
    case text(Range<Int>)
    /// Something read already.
    case atom(MappedText)
    /// `*`, `**`, `_`: how many are left over for text once the pairs are found.
    case marks(Marks)
  }

  /// Links within links beyond this are read as text.
  private static let deepest = 20
  /// The bytes that a tag may have, so that one that is never closed costs no search to the end each time.
  private static let longest = 4096
  /// How many open marks are looked through for one that a mark may close.
  private static let mostOpeners = 100

  private struct Marks {
    var byte: UInt8
    var start: Int
    var count: Int
    var opens: Bool
    var closes: Bool
  }

  private let source: SourceFile
  private let settings: MarkupSettings
  private let ignored: [Range<Int>]
  /// The bytes of the block, lines joined by LF, and where each stands in the file.
  private let bytes: [UInt8]
  private let places: [Int]
  private let syntax: MarkdownLinkSyntax
  private let depth: Int
  private var pieces: [Piece] = []
  private var parts: [Part] = []
  /// Where comments stand in the file, from `<!--` to `-->`.
  private(set) var comments: [Range<Int>] = []
  /// Whether no comment ends from here on, so that it is looked for once.
  private var lacksCommentEnd = false

  init(_ source: SourceFile, ranges: [Range<Int>], ignored: [Range<Int>], settings: MarkupSettings) {
    var bytes: [UInt8] = []
    var places: [Int] = []
    for (index, range) in ranges.enumerated() {
      // A range that follows its neighbour at once goes on in the same line.
      if index > 0, range.lowerBound > ranges[index - 1].upperBound,
        source[ranges[index - 1].upperBound..<range.lowerBound].contains(where: { $0 == 0x0A || $0 == 0x0D })
      {
        bytes.append(0x0A)
        places.append(ranges[index - 1].upperBound)
      }
      bytes += source[range]
      places += range
    }
    self.init(source, bytes, places, ignored, settings, depth: 0)
  }

  private init(
    _ source: SourceFile, _ bytes: [UInt8], _ places: [Int], _ ignored: [Range<Int>], _ settings: MarkupSettings,
    depth: Int
  ) {
    self.depth = depth
    syntax = MarkdownLinkSyntax(bytes)
    self.source = source
    self.settings = settings
    self.ignored = ignored
    self.bytes = bytes
    self.places = places
  }

  /// The text, and the parts that may be asked for.
  mutating func read() -> (text: MappedText, parts: [Part]) {
    cut()
    let spans = pairs()
    var text = MappedText()
    var offsets: [Int] = []
    for piece in pieces {
      offsets.append(text.count)
      switch piece {
      case .text(let range): append(range, to: &text)
      case .atom(let atom): text.append(atom)
      case .marks(let marks): append(marks.start..<marks.start + marks.count, to: &text)
      }
    }
    offsets.append(text.count)
    for span in spans {
      let range = offsets[span.pieces.lowerBound]..<offsets[span.pieces.upperBound]
      parts.append(Part(sections: [span.isStrong ? "strong" : "emphasis"], text: text[range]))
    }
    for span in spans
    where !settings.ignoredElements.isDisjoint(with: span.isStrong ? ["strong", "b"] : ["em", "i", "emphasis"]) {
      text = blanked(text, offsets[span.pieces.lowerBound]..<offsets[span.pieces.upperBound])
    }
    return (text, parts)
  }

  /// A text with a part of it as asterisks; its length stays the same.
  private func blanked(_ text: MappedText, _ range: Range<Int>) -> MappedText {
    var blanked = text[0..<range.lowerBound]
    blanked.append(decoded: repeatElement(UInt8(ascii: "*"), count: range.count), from: text.source(of: range))
    blanked.append(text[range.upperBound..<text.count])
    return blanked
  }

  // MARK: Text

  private func place(_ range: Range<Int>) -> Range<Int> {
    guard let first = places[range].first, let last = places[range].last else { return 0..<0 }
    return first..<max(first, last) + 1
  }

  /// Adds characters as they are; a line's end becomes a space.
  private func append(_ range: Range<Int>, to text: inout MappedText) {
    var start = range.lowerBound
    for at in range {
      let isLineEnd = bytes[at] == 0x0A
      if isLineEnd || at > start && places[at] != places[at - 1] + 1 {
        if start < at { text.append(verbatim: bytes[start..<at], from: places[start]) }
        start = at
      }
      if isLineEnd {
        let end = at + 1 < places.count ? max(places[at] + 1, places[at + 1]) : places[at] + 1
        text.append(decoded: [0x20], from: places[at]..<end)
        start = at + 1
      }
    }
    if start < range.upperBound { text.append(verbatim: bytes[start..<range.upperBound], from: places[start]) }
  }

  private func stars(_ range: Range<Int>) -> MappedText {
    var text = MappedText()
    text.append(decoded: repeatElement(UInt8(ascii: "*"), count: max(1, range.count)), from: place(range))
    return text
  }

  // MARK: Pieces

  private mutating func cut() {
    var at = 0
    var textStart = 0
    func flush(_ inline: inout MarkdownInline, to end: Int) {
      if textStart < end { inline.pieces.append(.text(textStart..<end)) }
    }
    while at < bytes.count {
      guard let (end, piece) = special(at) else {
        at += 1
        continue
      }
      flush(&self, to: at)
      if let piece { pieces.append(piece) }
      at = max(end, at + 1)
      textStart = at
    }
    flush(&self, to: bytes.count)
  }

  /// What begins at an index and is no plain text: where it ends, and what it becomes, if anything.
  private mutating func special(_ at: Int) -> (end: Int, piece: Piece?)? {
    if !ignored.isEmpty, let range = ignored.first(where: { $0.contains(places[at]) }) {
      let end = places[at...].firstIndex { !range.contains($0) } ?? bytes.count
      return (end, .atom(stars(at..<end)))
    }
    switch bytes[at] {
    case UInt8(ascii: "\\"): return escape(at)
    case UInt8(ascii: "`"): return code(at)
    case UInt8(ascii: "<"): return tag(at)
    case UInt8(ascii: "!"):
      return at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "[") ? link(at + 1, isImage: true) : nil
    case UInt8(ascii: "["): return link(at, isImage: false)
    case UInt8(ascii: "&"): return entity(at)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return marks(at)
    case UInt8(ascii: "~"):
      return bytes[at...].starts(with: "~~".utf8) ? (at + 2, nil) : nil
    default: return nil
    }
  }

  private func escape(_ at: Int) -> (end: Int, piece: Piece?)? {
    guard at + 1 < bytes.count else { return nil }
    let next = bytes[at + 1]
    if next == 0x0A { return (at + 1, nil) }
    let isMark = next > 0x20 && next < 0x7F && !next.isASCIILetter && !next.isASCIIDigit
    return isMark ? (at + 2, .text(at + 1..<at + 2)) : nil
  }

  private mutating func code(_ at: Int) -> (end: Int, piece: Piece?)? {
    let count = bytes[at...].prefix { $0 == UInt8(ascii: "`") }.count
    var next = at + count
    while next < bytes.count {
      guard bytes[next] == UInt8(ascii: "`") else {
        next += 1
        continue
      }
      let closing = bytes[next...].prefix { $0 == UInt8(ascii: "`") }.count
      if closing == count {
        var inside = MappedText()
        append(at + count..<next, to: &inside)
        parts.append(Part(sections: ["code"], text: inside))
        let isIgnored = settings.ignoredElements.contains("code")
        return (next + closing, .atom(isIgnored ? stars(at + count..<next) : inside))
      }
      next += closing
    }
    return (at + count, .text(at..<at + count))
  }

  private mutating func tag(_ at: Int) -> (end: Int, piece: Piece?)? {
    if bytes[at...].starts(with: "<!--".utf8) {
      guard !lacksCommentEnd, let end = bytes[at...].firstRange(of: "-->".utf8)?.upperBound else {
        lacksCommentEnd = true
        return nil
      }
      comments.append(place(at..<end))
      return (end, nil)
    }
    if let tag = HTMLTag(bytes, at: at, end: min(bytes.count, at + MarkdownInline.longest)) {
      let isLeftOut =
        !tag.classes.isDisjoint(with: settings.ignoredClasses) || settings.ignoredElements.contains(tag.name)
      guard isLeftOut, !tag.isClosing, !tag.isEmpty else { return (tag.range.upperBound, nil) }
      let closing = Array("</\(tag.name)>".utf8)
      let end = (tag.range.upperBound..<bytes.count).first { bytes[$0...].starts(with: closing) }
      guard let end else { return (tag.range.upperBound, nil) }
      return (end + closing.count, .atom(stars(tag.range.upperBound..<end)))
    }
    // <https://example.org>, <ada@example.org>
    guard
      let end = bytes[at...].prefix(MarkdownInline.longest).firstIndex(where: { $0 == UInt8(ascii: ">") || $0.isSpace }
      ),
      bytes[end] == UInt8(ascii: ">"), bytes[at..<end].contains(where: { [0x3A, 0x40].contains($0) })
    else { return nil }
    return (end + 1, .atom(stars(at + 1..<end)))
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "\u{2013}",
    "mdash": "\u{2014}", "hellip": "\u{2026}", "copy": "\u{A9}", "lsquo": "\u{2018}", "rsquo": "\u{2019}",
    "ldquo": "\u{201C}", "rdquo": "\u{201D}", "eacute": "\u{E9}",
  ]

  private func entity(_ at: Int) -> (end: Int, piece: Piece?)? {
    let inside = bytes[(at + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
    let end = at + 1 + inside.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: inside, as: UTF8.self)
    var character = MarkdownInline.entities[name]
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      character = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
    } else if name.hasPrefix("#") {
      character = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { String($0) }
    }
    guard let character else { return nil }
    var text = MappedText()
    text.append(decoded: character.utf8, from: place(at..<end + 1))
    return (end + 1, .atom(text))
  }

  // MARK: Links

  private mutating func link(_ at: Int, isImage: Bool) -> (end: Int, piece: Piece?)? {
    guard depth < MarkdownInline.deepest, let closing = syntax.closing[at] else { return nil }
    let inside = at + 1..<closing
    guard let end = syntax.endOfTarget(closing + 1) else {
      // `[x]` by itself leads somewhere only if it is defined; a footnote's mark is no text.
      return inside.first.map { bytes[$0] } == UInt8(ascii: "^") ? (closing + 1, nil) : nil
    }
    addTitle(closing + 1..<end)
    var inline = MarkdownInline(
      source, Array(bytes[inside]), Array(places[inside]), ignored, settings, depth: depth + 1)
    let (text, more) = inline.read()
    parts += more
    comments += inline.comments
    if isImage {
      parts.append(Part(sections: ["attr", "alt"], text: text))
      return (end, nil)
    }
    parts.append(Part(sections: ["link"], text: text))
    return (end, .atom(settings.ignoredElements.isDisjoint(with: ["a", "link"]) ? text : stars(inside)))
  }

  private mutating func addTitle(_ target: Range<Int>) {
    guard let range = syntax.title(in: target) else { return }
    var title = MappedText()
    append(range, to: &title)
    parts.append(Part(sections: ["attr", "title"], text: title))
  }

  // MARK: Emphasis

  /// A run of `*` or `_`, and whether emphasis may begin or end there (CommonMark 0.31, 6.2).
  private func marks(_ at: Int) -> (end: Int, piece: Piece?)? {
    let byte = bytes[at]
    let count = bytes[at...].prefix { $0 == byte }.count
    let before = at > 0 ? bytes[at - 1] : 0x20
    let after = at + count < bytes.count ? bytes[at + count] : 0x20
    let opensLeft = !after.isSpace && (!isMark(after) || before.isSpace || isMark(before))
    let closesRight = !before.isSpace && (!isMark(before) || after.isSpace || isMark(after))
    let isWordMark = byte == UInt8(ascii: "_")
    return (
      at + count,
      .marks(
        Marks(
          byte: byte, start: at, count: count, opens: opensLeft && (!isWordMark || !closesRight || isMark(before)),
          closes: closesRight && (!isWordMark || !opensLeft || isMark(after))))
    )
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isASCIILetter && !byte.isASCIIDigit
  }

  private struct Span {
    /// The pieces between the marks.
    var pieces: Range<Int>
    var isStrong: Bool
  }

  /// Finds the pairs of marks, and leaves in each run what belongs to none.
  private mutating func pairs() -> [Span] {
    var spans: [Span] = []
    var openers: [Int] = []
    for index in pieces.indices {
      guard case .marks(var closer) = pieces[index] else { continue }
      while closer.closes, closer.count > 0,
        let stack = openers.suffix(MarkdownInline.mostOpeners).lastIndex(where: { isOpener($0, closer.byte) }),
        case .marks(var opener) = pieces[openers[stack]]
      {
        let taken = opener.count >= 2 && closer.count >= 2 ? 2 : 1
        spans.append(Span(pieces: openers[stack] + 1..<index, isStrong: taken == 2))
        opener.count -= taken
        closer.count -= taken
        closer.start += taken
        pieces[openers[stack]] = .marks(opener)
        openers.removeSubrange(stack + (opener.count > 0 ? 1 : 0)..<openers.count)
      }
      pieces[index] = .marks(closer)
      if closer.opens, closer.count > 0 { openers.append(index) }
    }
    return spans
  }

  private func isOpener(_ index: Int, _ byte: UInt8) -> Bool {
    if case .marks(let marks) = pieces[index] { marks.byte == byte && marks.count > 0 } else { false }
  }
}
