internal import Source

/// The visible text of HTML, with its place in the file.
struct HTMLText {
  /// The text: blocks on lines of their own, paragraphs with a blank line between them, items of lists with a mark.
  private(set) var text = MappedText()
  /// The stretches of it that are an earlier mail.
  private(set) var quotes: [Range<Int>] = []
  /// The stretches that are a signature.
  private(set) var signatures: [Range<Int>] = []

  private let html: MappedText
  /// White space that is shown only if something follows it on the line.
  private var pendingSpace: Range<Int>?
  /// The line ends that are due before the next text.
  private var pendingBreaks = 0
  /// Where in the source the last text ended.
  private var lastEnd = 0
  private var invisible = 0
  private var preformatted = 0
  private var lists: [Int?] = []
  private var mark: String?
  private var open: [(isQuote: Bool, start: Int)] = []
  /// Where the earlier mail begins that goes on to the end.
  private var quoteStart: Int?

  private init(_ html: MappedText) { self.html = html }

  /// Reads the visible text of HTML in UTF-8; nil where it is nested too deep to be read.
  static func read(_ html: MappedText) -> HTMLText? {
    guard HTMLGuard.admits(html.utf8) else { return nil }
    var reader = HTMLText(html)
    HTMLParser.walk(html.utf8) { event in
      switch event {
      case .open(let element): reader.begin(element)
      case .close(let element): reader.finish(element)
      case .text(let text, let range): reader.add(text, range)
      }
    }
    if !reader.text.isEmpty {
      reader.text.append(decoded: CollectionOfOne(.lineFeed), from: reader.at(reader.lastEnd))
    }
    if let start = reader.quoteStart, start < reader.text.count {
      reader.quotes.removeAll { $0.upperBound > start }
      reader.quotes.append(start..<reader.text.count)
    }
    return reader
  }

  // MARK: Elements

  private mutating func begin(_ element: HTMLElement) {
    if invisible > 0 || element.isInvisible {
      invisible += 1
      return
    }
    switch element.name {
    case "br":
      pendingSpace = nil
      breakLine(element.tag)
    case "ul": lists.append(nil)
    case "ol": lists.append(0)
    case "pre": preformatted += 1
    case "td", "th": pendingSpace = pendingSpace ?? at(lastEnd)
    default: break
    }
    separate(element.name == "ul" || element.name == "ol" ? lists.count > 1 ? 1 : 2 : element.margin)
    if element.name == "li", let last = lists.indices.last {
      if let number = lists[last] {
        lists[last] = number + 1
        mark = "\(number + 1). "
      } else {
        mark = "- "
      }
    }
    if element.beginsQuote, quoteStart == nil { quoteStart = text.count }
    if element.isQuote || element.isSignature { open.append((element.isQuote, text.count)) }
  }

  private mutating func finish(_ element: HTMLElement) {
    if invisible > 0 {
      invisible -= 1
      return
    }
    switch element.name {
    case "ul", "ol": _ = lists.popLast()
    case "pre": preformatted = max(0, preformatted - 1)
    case "li": mark = nil
    default: break
    }
    separate(element.name == "ul" || element.name == "ol" ? lists.isEmpty ? 2 : 1 : element.margin)
    if element.isQuote || element.isSignature, let (isQuote, start) = open.popLast(), text.count > start {
      if isQuote {
        // A quote in a quote is of the outer one.
        while let last = quotes.last, last.lowerBound >= start { quotes.removeLast() }
        quotes.append(start..<text.count)
      } else {
        signatures.append(start..<text.count)
      }
    }
  }

  private func at(_ offset: Int) -> Range<Int> {
    let source = html.source(of: offset..<offset).lowerBound
    return source..<source
  }

  private mutating func separate(_ breaks: Int) {
    guard breaks > 0 else { return }
    pendingSpace = nil
    pendingBreaks = max(pendingBreaks, breaks)
  }

  /// `<br>`: each is a line end, the one at the end of a block too.
  private mutating func breakLine(_ tag: Range<Int>) {
    if pendingBreaks > 0, !text.isEmpty { flushBreaks() }
    guard !text.isEmpty else { return }
    let source = tag.isEmpty ? at(lastEnd) : html.source(of: tag)
    text.append(decoded: CollectionOfOne(.lineFeed), from: source)
  }

  private mutating func flushBreaks() {
    var due = pendingBreaks
    pendingBreaks = 0
    guard !text.isEmpty else { return }
    // Line ends that stand there already count.
    var index = text.count - 1
    while due > 0, index >= 0, text.utf8[index] == .lineFeed {
      due -= 1
      index -= 1
    }
    for _ in 0..<due { text.append(decoded: CollectionOfOne(.lineFeed), from: at(lastEnd)) }
  }

  // MARK: Text

  private mutating func add(_ decoded: [UInt8], _ range: Range<Int>) {
    guard invisible == 0 else { return }
    for piece in HTMLAlignment.pieces(decoded, html.utf8, range) { add(piece) }
  }

  /// Adds a piece, white space collapsed as browsers do it.
  private mutating func add(_ piece: HTMLAlignment.Piece) {
    var at = 0
    while at < piece.text.count {
      if let length = HTMLText.spaceLength(piece.text, at) {
        if preformatted > 0, piece.text[at] == .lineFeed {
          pendingSpace = nil
          breakLine(source(piece, at..<at + length))
        } else if preformatted > 0, length == 1 {
          show(piece, at..<at + length)
        } else if preformatted > 0 {
          let space = HTMLAlignment.Piece(text: [.space], range: source(piece, at..<at + length), isVerbatim: false)
          show(space, 0..<1)
        } else {
          pendingSpace = pendingSpace ?? html.source(of: source(piece, at..<at + length))
        }
        at += length
      } else if let length = HTMLText.nothingLength(piece.text, at) {
        at += length
      } else {
        let start = at
        while at < piece.text.count, HTMLText.spaceLength(piece.text, at) == nil,
          HTMLText.nothingLength(piece.text, at) == nil
        {
          at += 1
        }
        show(piece, start..<at)
      }
    }
  }

  /// Adds text that is seen, after the breaks, the mark and the space that were due before it.
  private mutating func show(_ piece: HTMLAlignment.Piece, _ range: Range<Int>) {
    let source = source(piece, range)
    if pendingBreaks > 0 { flushBreaks() }
    if let mark {
      text.append(decoded: mark.utf8, from: at(source.lowerBound))
      self.mark = nil
      pendingSpace = nil
    }
    if let space = pendingSpace, let last = text.utf8.last, last != .lineFeed, last != .space || preformatted > 0 {
      text.append(decoded: CollectionOfOne(.space), from: space)
    }
    pendingSpace = nil
    if piece.isVerbatim {
      text.append(html[source])
    } else {
      text.append(decoded: piece.text[range], from: html.source(of: source))
    }
    lastEnd = source.upperBound
  }

  private func source(_ piece: HTMLAlignment.Piece, _ range: Range<Int>) -> Range<Int> {
    piece.isVerbatim ? range.shifted(by: piece.range.lowerBound) : piece.range
  }

  /// The length of the white space at an offset: ASCII's, or a no-break space, which prose has no use for.
  private static func spaceLength(_ text: ArraySlice<UInt8>, _ at: Int) -> Int? {
    if text[at].isWhiteSpace { return 1 }
    return text[at] == 0xC2 && at + 1 < text.endIndex && text[at + 1] == 0xA0 ? 2 : nil
  }

  private static func spaceLength(_ text: [UInt8], _ at: Int) -> Int? { spaceLength(text[...], at) }

  /// The length of what shows nothing: a soft hyphen, a zero-width space, a byte order mark.
  private static func nothingLength(_ text: [UInt8], _ at: Int) -> Int? {
    guard text[at] >= 0xC2 else { return nil }
    if text[at] == 0xC2, at + 1 < text.count, text[at + 1] == 0xAD { return 2 }
    guard at + 2 < text.count else { return nil }
    let isZeroWidth = text[at] == 0xE2 && text[at + 1] == 0x80 && (text[at + 2] == 0x8B || text[at + 2] == 0x8C)
    let isMark = text[at] == 0xEF && text[at + 1] == 0xBB && text[at + 2] == 0xBF
    return isZeroWidth || isMark ? 3 : nil
  }

  // MARK: Without a parser

  /// The charset that HTML states in its first kibibyte, in a `meta` element (WHATWG HTML §13.2.3.2).
  static func statedCharset(_ octets: [UInt8]) -> String? {
    let head = octets.prefix(1024)
    guard let key = head.firstRange(ofASCII: "charset=") else { return nil }
    let value = head[key.upperBound...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0.isBlank }
    let name = value.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// The text of HTML with its tags cut out, for what is nested too deep to be parsed.
  static func stripped(_ html: MappedText) -> MappedText {
    let bytes = html.utf8
    var text = MappedText()
    var at = 0
    while at < bytes.count {
      let tag = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      text.append(html[at..<tag])
      at = (bytes[tag...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count) + 1
      if tag < bytes.count, text.utf8.last != .lineFeed {
        text.append(decoded: CollectionOfOne(.space), from: html.source(of: tag..<min(at, bytes.count)))
      }
    }
    return text
  }
}
