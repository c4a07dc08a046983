internal import Source
internal import Time

/// Puts drafts together from the pieces that were read.
extension DraftReader {
  // MARK: Messages

  /// A message, or a text with a header block.
  func assemble(
    _ header: HeaderBlock, of source: SourceFile, within envelope: Envelope, format: Draft.Format = .message
  ) -> Draft {
    var draft = Draft(source: source, format: format)
    draft.endOfHeader = header.end
    for field in header.fields { draft.fields.append(self.field(field, in: source)) }
    draft.encodings = header.fields.map { EncodedStretch(range: $0.range, form: .header) }
    if header.isTooLarge {
      draft.problems.append(
        ReadingProblem(
          "the header is larger than \(limits.headerSize) bytes; what follows in it is left out",
          at: header.end..<header.end))
    }
    let isMIME = header.fields.contains { $0.name.lowercased().hasPrefix("content-") }
    var parts = TextParts(limits: limits, prefersHTML: prefersHTML)
    if isMIME, format == .message, !MIMEParser.admits(source.bytes, from: envelope.start, to: envelope.end) {
      let message = "the message names more boundaries than its parts can need; its body is not read"
      draft.problems.append(ReadingProblem(message, at: header.bodyStart..<header.bodyStart))
    } else if isMIME, format == .message,
      let parsed = parser.parse(source.bytes, from: envelope.start, to: envelope.end)
    {
      parts.collect(parsed.root)
      if parsed.isCutShort {
        draft.problems.append(
          ReadingProblem(
            "more parts than \(limits.parts), or deeper than \(limits.depth); the rest is left out",
            at: header.bodyStart..<header.bodyStart))
      }
    } else {
      parts.texts = [MIMEPart(mediaType: "text/plain", content: header.bodyStart..<max(header.bodyStart, envelope.end))]
    }
    draft.attachments = parts.attachments
    read(parts, into: &draft, isMailbox: envelope.isMailbox)
    return draft
  }

  private var parser: MIMEParser { MIMEParser(maximumDepth: limits.depth, maximumCount: limits.parts) }

  private func field(_ raw: HeaderBlock.RawField, in source: SourceFile) -> HeaderField {
    let text = HeaderText(source.bytes, raw.value)
    let name = raw.name.lowercased()
    switch name {
    case "from", "to", "cc", "bcc", "reply-to", "sender":
      return HeaderField(
        name: raw.name, range: raw.range, value: text.decoded, mailboxes: AddressList.parse(text.raw))
    case "date":
      return HeaderField(
        name: raw.name, range: raw.range, value: text.decoded, date: DraftReader.date(text.decoded.string))
    default:
      return HeaderField(name: raw.name, range: raw.range, value: text.decoded)
    }
  }

  // MARK: Texts

  /// A text with front matter.
  func assemble(_ frontMatter: FrontMatter, of source: SourceFile) -> Draft {
    var draft = Draft(source: source, format: .text)
    draft.fields = frontMatter.fields
    draft.problems = frontMatter.problems
    draft.endOfHeader = frontMatter.end
    draft.encodings = frontMatter.fields.map { EncodedStretch(range: $0.range, form: .frontMatter) }
    read(wholeText(from: frontMatter.bodyStart, of: source), into: &draft)
    return draft
  }

  /// A text that is all body.
  func assemble(bodyFrom start: Int, of source: SourceFile) -> Draft {
    var draft = Draft(source: source, format: .text)
    draft.endOfHeader = start
    read(wholeText(from: start, of: source), into: &draft)
    return draft
  }

  /// A text of 16 bits a character, which is all body.
  func assemble(text wide: WideText, of source: SourceFile) -> Draft {
    var draft = Draft(source: source, format: .text)
    draft.endOfHeader = wide.start
    var parts = wholeText(from: wide.start, of: source)
    parts.texts[0].charset = wide.charset
    read(parts, into: &draft)
    return draft
  }

  /// A page in HTML, which is all body.
  func assemble(pageFrom start: Int, of source: SourceFile) -> Draft {
    var draft = Draft(source: source, format: .text)
    draft.endOfHeader = start
    var parts = wholeText(from: start, of: source)
    parts.texts[0].mediaType = "text/html"
    read(parts, into: &draft)
    return draft
  }

  private func wholeText(from start: Int, of source: SourceFile) -> TextParts {
    var parts = TextParts(limits: limits)
    parts.texts = [MIMEPart(mediaType: "text/plain", content: start..<source.bytes.count)]
    return parts
  }

  // MARK: Bodies

  private func read(_ parts: TextParts, into draft: inout Draft, isMailbox: Bool = false) {
    var layout = TextLayout()
    for part in parts.texts { append(part, to: &draft, &layout, isMailbox: isMailbox) }
    if parts.hasAlternative { draft.alternative = prefersHTML ? .read : .unread }
    if !parts.alternatives.isEmpty, draft.body.utf8.allSatisfy(\.isWhiteSpace) {
      // A program that sends an empty plain text means its HTML to be read.
      draft.alternative = .none
      draft.body = MappedText()
      draft.encodings.removeAll(where: \.isBody)
      layout = TextLayout()
      for part in parts.alternatives { append(part, to: &draft, &layout, isMailbox: isMailbox) }
    }
    findRegions(of: &draft, layout)
  }

  private func append(_ part: MIMEPart, to draft: inout Draft, _ layout: inout TextLayout, isMailbox: Bool) {
    let room = limits.textSize - draft.body.count
    guard room > 0 else { return }
    let range = part.content.clamped(to: 0..<draft.source.bytes.count)
    let octets = part.encoding.decode(draft.source.bytes, range, limit: room)
    if octets.count >= room, range.count > room {
      let message = "the text is larger than \(limits.textSize) bytes; the rest is not read"
      draft.problems.append(ReadingProblem(message, at: range.upperBound..<range.upperBound))
    }
    let name = part.charset ?? (part.isHTML ? HTMLText.statedCharset(octets.utf8) : nil) ?? ""
    let charset = Charset(named: name)
    let (decoded, isClean) = charset.decode(octets)
    if !isClean {
      let name = name.isEmpty ? "UTF-8" : "'\(name)'"
      let message =
        charset.isKnown
        ? "some bytes are no text in the charset \(name); save the draft as UTF-8"
        : "the charset \(name) is not known; save the draft as UTF-8"
      draft.problems.append(ReadingProblem(message, at: range.lowerBound..<range.lowerBound))
    }
    var text = BodyText.normalized(decoded, unescapesFrom: isMailbox)
    if !draft.body.isEmpty, draft.body.utf8.last != .lineFeed {
      draft.body.append(decoded: CollectionOfOne(.lineFeed), from: range.lowerBound..<range.lowerBound)
    }
    if part.isHTML {
      if let html = HTMLText.read(text) {
        text = html.text
        layout.quotes += html.quotes.map { $0.shifted(by: draft.body.count) }
        layout.signatures += html.signatures.map { $0.shifted(by: draft.body.count) }
      } else {
        text = HTMLText.stripped(text)
        let message = "the HTML is nested deeper than \(HTMLGuard.maximumDepth) elements; only its tags are cut out"
        draft.problems.append(ReadingProblem(message, at: range.lowerBound..<range.lowerBound))
      }
      layout.hasHardWraps = false
    } else if part.isFlowed {
      text = BodyText.unflowed(text, deletesSpace: part.deletesSpace)
    }
    draft.encodings.append(EncodedStretch(range: range, form: .body(part)))
    draft.body.append(text)
  }

  private func findRegions(of draft: inout Draft, _ layout: TextLayout) {
    if let subject = draft.subject, !subject.isEmpty {
      draft.regions.append(Region(kind: .subject, text: subject, bodyRange: 0..<0))
    }
    var layout = layout
    if draft.isMarkdown { layout.comments = MarkdownComments.find(in: draft.body) }
    draft.comments = layout.comments.map { draft.body[$0] }
    let found = RegionFinder.regions(
      of: draft.body, layout, sender: words(ofNamesIn: ["From"], of: draft),
      recipients: words(ofNamesIn: ["To", "Cc"], of: draft), limit: limits.regions)
    draft.regions.append(contentsOf: found.regions)
    if found.isCutShort, let last = found.regions.last {
      let end = draft.body.source(of: last.bodyRange).upperBound
      let message = "more paragraphs than \(limits.regions); the rest is not looked at"
      draft.problems.append(ReadingProblem(message, at: end..<end))
    }
    draft.attachments.append(contentsOf: found.files)
    draft.endOfBody =
      found.endOfParagraphs > 0
      ? draft.body.source(of: found.endOfParagraphs - 1..<found.endOfParagraphs).upperBound
      : draft.encodings.last { $0.isBody }?.range.lowerBound ?? draft.source.bytes.count
  }

  /// The words of people's names, in lower case.
  private func words(ofNamesIn fields: [String], of draft: Draft) -> Set<String> {
    let names = fields.flatMap { draft.mailboxes($0).prefix(20).compactMap(\.name) }.filter { $0.count <= 200 }
    return Set(names.flatMap { Words($0.utf8, 0..<$0.count).words.map(\.text) })
  }
}

/// What is known of a body's text besides the text.
struct TextLayout {
  /// The stretches that are an earlier mail.
  var quotes: [Range<Int>] = []
  /// The stretches that a mail program put there as a signature.
  var signatures: [Range<Int>] = []
  /// The comments that stand on lines of their own, which no reader sees.
  var comments: [Range<Int>] = []
  /// Whether a line end may stand within a paragraph; in HTML it is there because the writer wanted it.
  var hasHardWraps = true
}
