internal import Source

/// What of a draft its file holds in another form than it is read in: encoded, in another charset, as HTML.
///
/// Nobody can read a line of base64, so a finding in one is shown in the text that it stands for.
struct DecodedText {
  /// The draft's texts in the order in which the file holds them.
  private let parts: [(source: Range<Int>, text: MappedText)]

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
  func text(at range: Range<Int>, in source: SourceFile, _ lines: LineIndex) -> (text: SourceFile, range: Range<Int>)? {
    guard let text = part(at: range.lowerBound), let place = text.text(of: range) else { return nil }
    let line = lines.line(at: range.lowerBound)
    if let shown = text.text(of: line), isVerbatim(text, shown, upTo: line.upperBound, of: source) { return nil }
    return (SourceFile(path: source.path, bytes: text.utf8), place)
  }

  /// The last part that begins at or before a place, if it reaches as far.
  private func part(at offset: Int) -> MappedText? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].source.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset <= parts[low - 1].source.upperBound else { return nil }
    return parts[low - 1].text
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
