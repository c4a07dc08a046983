public import Mail
public import Source

extension Draft {
  /// The edit that silences a rule in this draft, with the reason; nil where the draft has no place for such a mark.
  ///
  /// A message and a text with a header block get a field at the header's end, a bare text a header block of its own.
  /// Whatever is tried is read again first: the draft then has the mark, and its text is as it was.
  ///
  /// - Parameters:
  ///   - rule: the rule's id.
  ///   - reason: why, in one line.
  public func edit(silencing rule: String, because reason: String) -> Edit? {
    let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty || words.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return nil }
    let end = source.bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    let mark = "\(Suppression.field): \(rule) -- \(words)\(end)"
    let places = [(endOfHeader, mark), (endOfHeader, mark + end), (0, mark + end)]
    for (place, text) in places {
      let edit = Edit(range: place..<place, replacement: Array(text.utf8))
      guard let marked = applying(edit), marked.body.string == body.string, marked.fields.count == fields.count + 1,
        Suppression.all(in: marked).contains(where: { $0.targets.contains { $0.name == rule } && $0.reason != nil })
      else { continue }
      return edit
    }
    return nil
  }

  private func applying(_ edit: Edit) -> Draft? {
    guard edit.range.upperBound <= source.bytes.count else { return nil }
    return Fixer().apply([edit], to: self)
  }
}
