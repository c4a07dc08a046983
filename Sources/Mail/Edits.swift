public import Source

extension Draft {
  /// The edits on the file's bytes that replace a range of a text of this draft; nil where the place cannot be edited.
  ///
  /// `text` is a text of this draft: the body, a region's, a field's, or a part of one. The replacement goes through
  /// the same encodings as the text came out of: charset, quoted-printable, base64, encoded word, HTML, YAML. What is
  /// around it stays byte for byte as it is, but for encoded words, which are written anew, and base64, where all digits
  /// behind move unless the text grows or shrinks by a multiple of three octets; two such edits overlap, so apply one,
  /// read again, and ask again for the other.
  ///
  /// Where the mail says the same in HTML, that is edited, too: it is what most readers see.
  ///
  /// A place cannot be edited where markup stands within it, where the HTML does not say the same, where the charset
  /// lacks a character of the replacement, or where the draft would not read as asked afterwards: outside of plain text,
  /// that is tried before it is promised.
  ///
  /// - Complexity: the length of the edit in plain text and quoted-printable, the part's in base64; where the edit could
  ///   change how something else is read, the draft is read once more.
  public func edits(replacing range: Range<Int>, of text: MappedText, with replacement: String) -> [Edit]? {
    let range = range.clamped(to: 0..<text.count)
    let source = text.source(of: range)
    guard !text.isEmpty, !replacement.utf8.contains(0) else { return nil }
    if text.string(in: range) == replacement { return [] }
    guard let stretch = encodings.last(where: { $0.range.holds(source) }) else { return nil }
    switch stretch.form {
    case .body(let part):
      guard text.isCutBetweenUnits(range) else { return nil }
      guard let edits = BodyEditor(draft: self, part: part, stretch: stretch.range).edits(source, replacement) else {
        return nil
      }
      guard alternative == .unread else { return edits }
      guard let place = body.exactRange(of: source), let more = alternativeEdits(replacing: place, with: replacement)
      else { return nil }
      return (edits + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
    case .header:
      return HeaderEditor(draft: self, field: stretch.range).edits(range, of: text, source, replacement)
    case .frontMatter:
      return FrontMatterEditor(draft: self).edits(range, of: text, source, replacement)
    }
  }

  /// The edits that replace what was read from a range of the file's bytes; nil where the range is not the source of
  /// exactly that text, or cannot be edited.
  ///
  /// This is how the place of a diagnostic is edited, which knows its bytes and its text alone.
  public func edits(replacing source: Range<Int>, reading text: String, with replacement: String) -> [Edit]? {
    for candidate in [body] + fields.map(\.value) {
      guard let range = candidate.exactRange(of: source), candidate.string(in: range) == text else { continue }
      return edits(replacing: range, of: candidate, with: replacement)
    }
    return nil
  }

  /// The edits that replace in the HTML what a range of the body says there; nil where it says something else.
  private func alternativeEdits(replacing range: Range<Int>, with replacement: String) -> [Edit]? {
    var reader = DraftReader()
    reader.prefersHTML = true
    guard let html = try? reader.read(source), html.alternative == .read,
      let place = AlternativeText(plain: body, html: html.body).range(of: range)
    else { return nil }
    return html.edits(replacing: place, of: html.body, with: replacement)
  }

  /// The draft that some edits make of this one; nil where they give nothing that can be read.
  func applying(_ edits: [Edit]) -> Draft? {
    var bytes = source.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.replacement)
    }
    let edited = SourceFile(path: source.path, bytes: bytes, start: source.start, firstLine: source.firstLine)
    var reader = DraftReader()
    reader.prefersHTML = alternative == .read
    return try? reader.read(edited)
  }
}

extension Range<Int> {
  /// Whether another range, which may be empty, lies within this one.
  func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension MappedText {
  /// The bytes of the text with a range of them replaced.
  func replacing(_ range: Range<Int>, with replacement: String) -> [UInt8] {
    Array(utf8[..<range.lowerBound]) + Array(replacement.utf8) + Array(utf8[range.upperBound...])
  }
}
