internal import Source

/// What of a draft its file holds in another form than it is read in: encoded, in another charset, as HTML.
///
/// Nobody can read a line of base64, so a finding in one is shown in the text that it stands for.
struct DecodedText {
  /// The draft's texts in the order in which the file holds them.
  private let parts: [(source: Range<Int>, text: MappedText)]
  /// Those that were asked for as files of their own, by their numbers.
  private var files: [Int: File] = [:]
  /// Whether the file holds a line of a part as it is read.
  ///
  /// A paragraph may be one line and have thousands of findings, which must not each look through it.
  private var verbatim: [PartLine: Bool] = [:]

  /// A line of the file within a part, by the part's number and the line's start.
  private struct PartLine: Hashable {
    var part: Int
    var start: Int
  }

  /// A part as a file of its own.
  struct File {
    let source: SourceFile
    let lines: LineIndex

    init(_ source: SourceFile) {
      self.source = source
      lines = LineIndex(source)
    }
  }

  /// A text of more runs is left as it lies in the file: each finding would go through all of them.
  private static let mostRuns = 2000

  /// Takes a draft apart.
  init(_ draft: ReadableDraft?) {
    guard let draft else {
      parts = []
      return
    }
    let texts = [draft.subject, draft.from, draft.to].compactMap(\.self) + draft.paragraphs
    parts = texts.filter { !$0.isEmpty && $0.runs.count <= DecodedText.mostRuns }
      .map { (source: $0.source(of: 0..<$0.count), text: $0) }
      .sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  /// The text that a place lies in, as a file of its own, and the place in it; nil where the line of the place lies in
  /// the file as it is read.
  mutating func file(
    at range: Range<Int>, in source: SourceFile, _ lines: LineIndex
  ) -> (file: File, range: Range<Int>)? {
    guard let number = part(at: range.lowerBound), let place = parts[number].text.text(of: range) else { return nil }
    let text = parts[number].text
    let line = lines.line(at: range.lowerBound)
    let key = PartLine(part: number, start: line.lowerBound)
    let isHeld =
      verbatim[key]
      ?? text.text(of: line).map { isVerbatim(text, $0, upTo: line.upperBound, of: source) } ?? false
    verbatim[key] = isHeld
    if isHeld { return nil }
    let file = files[number] ?? File(SourceFile(path: source.path, bytes: text.utf8))
    files[number] = file
    return (file, place)
  }

  /// The number of the last part that begins at or before a place, if it reaches as far.
  private func part(at offset: Int) -> Int? {
    let number = parts.partitioningIndex { $0.source.lowerBound > offset } - 1
    return number >= 0 && offset <= parts[number].source.upperBound ? number : nil
  }

  /// Whether a part of a text stands in the file just so, with nothing but white space between it and its line's end.
  private func isVerbatim(_ text: MappedText, _ range: Range<Int>, upTo end: Int, of source: SourceFile) -> Bool {
    let place = text.source(of: range)
    let held = source[place].filter { !isSpace($0) }
    return held == text.utf8[range].filter { !isSpace($0) }
      && source[place.upperBound..<max(place.upperBound, end)].allSatisfy(isSpace)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }
}
