internal import Mail
internal import Prose
internal import Source

/// A draft's text as rules of other people's styles see it: blocks, paragraphs, sentences, and the file as it is.
///
/// Each cut is made when a rule first asks for it, and kept for the others. A class for that reason; like the context
/// that owns it, it belongs to one thread.
final class ProseDocument {
  private let draft: Draft
  private let settings: MarkupSettings
  private lazy var read = DocumentBlocks.blocks(of: draft, settings)
  private lazy var blocks: [(block: TextBlock, text: RegionText)] = read.blocks.map { ($0, RegionText(block: $0.text)) }
  /// The comments that turn rules off and on.
  private(set) lazy var comments = ValeComments(read.comments, in: draft.source)
  private lazy var sentences: [[RegionText]] = blocks.map { block, text in
    block.isParagraph ? text.tokenized.sentences.map { RegionText(block: block.text[$0.range]) } : []
  }
  private lazy var raw = RegionText(block: DocumentBlocks.raw(of: draft))
  private lazy var countsMade = TextCounts(
    blocks.map { ($0.block.sections, $0.block.isParagraph ? $0.text : nil) }, codeBlockCount: read.codeBlockCount)

  init(_ draft: Draft, settings: MarkupSettings) {
    self.draft = draft
    self.settings = settings
  }

  /// The texts that any of some selectors asks for, each once, in order.
  func texts(matching selectors: [ScopeSelector]) -> [RegionText] {
    var texts: [RegionText] = []
    for index in blocks.indices {
      let (block, text) = blocks[index]
      let cuts = Set(selectors.filter { $0.matches(block) }.map(\.cut))
      if cuts.contains(.block) || block.isParagraph && cuts.contains(.paragraph) { texts.append(text) }
      if cuts.contains(.sentence) { texts += sentences[index] }
    }
    for cut in Set(selectors.map(\.cut)) {
      if cut == .summary { texts.append(summary) }
      if cut == .raw { texts.append(raw) }
    }
    return texts
  }

  /// The paragraphs, joined by blank lines.
  private lazy var summary: RegionText = {
    var summary = MappedText()
    for (block, _) in blocks where block.isParagraph {
      if let end = summary.runs.last?.source.upperBound { summary.append(decoded: "\n\n".utf8, from: end..<end) }
      summary.append(block.text)
    }
    return RegionText(block: summary)
  }()

  /// What there is in the text, counted.
  var counts: TextCounts { countsMade }

  /// Where the writer's text begins in the file; below a header, not before its first word.
  var start: Int {
    let start = raw.mapped.source(of: 0..<0).lowerBound
    if draft.fields.isEmpty { return start }
    return draft.source.bytes[start...].firstIndex { !$0.isSpace } ?? start
  }
}

/// How a draft falls into blocks.
enum DocumentBlocks {
  /// The regions that hold the writer's own words.
  private static let ownKinds: Set<Region.Kind> = [.subject, .greeting, .body, .closing, .signOff, .postscript]

  /// The blocks; of Markdown, where comments stand, and how many blocks of code there are.
  static func blocks(
    of draft: Draft, _ settings: MarkupSettings
  ) -> (blocks: [TextBlock], comments: [Range<Int>], codeBlockCount: Int) {
    if isMarkdown(draft) {
      var scanner = MarkdownScanner(draft.source, from: startOfBody(of: draft), settings: settings)
      let blocks = scanner.blocks()
      return (blocks, scanner.comments, scanner.codeBlockCount)
    }
    let format = draft.format == .message ? "eml" : fileEnding(of: draft.source.path) ?? "txt"
    let blocks = draft.regions.filter { ownKinds.contains($0.kind) }.map { region in
      TextBlock(
        sections: ["text", format, region.kind.rawValue], text: region.text,
        isParagraph: [.body, .closing, .postscript].contains(region.kind))
    }
    return (blocks, [], 0)
  }

  /// The text of the file behind its header, or of a message, the writer's own words.
  static func raw(of draft: Draft) -> MappedText {
    let isForeign = draft.regions.contains { $0.kind == .quote || $0.kind == .forward }
    if draft.format == .text, isMarkdown(draft) || !isForeign {
      return MappedText(verbatim: startOfBody(of: draft)..<draft.source.bytes.count, of: draft.source)
    }
    var raw = MappedText()
    for region in draft.regions where ownKinds.contains(region.kind) && region.kind != .subject {
      if let end = raw.runs.last?.source.upperBound { raw.append(decoded: "\n\n".utf8, from: end..<end) }
      raw.append(region.text)
    }
    return raw
  }

  /// Behind a header block; a file's front matter is part of its markup.
  private static func startOfBody(of draft: Draft) -> Int {
    draft.fields.isEmpty || draft.source.bytes.starts(with: "---".utf8) ? 0 : draft.endOfHeader
  }

  private static func isMarkdown(_ draft: Draft) -> Bool {
    draft.format == .text && ["md", "markdown"].contains(fileEnding(of: draft.source.path))
  }

  private static func fileEnding(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}
