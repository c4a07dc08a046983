internal import Source

/// Makes edits in a value of YAML front matter.
struct FrontMatterEditor {
  let draft: Draft

  /// The edits that put a text in place of a range of a text that was read from a value.
  func edits(_ range: Range<Int>, of text: MappedText, _ source: Range<Int>, _ replacement: String) -> [Edit]? {
    guard !replacement.utf8.contains(where: { $0 < 32 || $0 == 127 }), text.isCutBetweenUnits(range) else { return nil }
    let bytes = draft.source.bytes
    // As it is, as within double quotation marks, as within single ones: whichever reads as asked.
    let doubled = replacement.flatMap { $0 == "\\" || $0 == "\"" ? ["\\", $0] : [$0] }
    let single = replacement.flatMap { $0 == "'" ? ["'", $0] : [$0] }
    let forms = [replacement, String(doubled), String(single)]
    for form in forms {
      let edit = Edit(range: source, replacement: Array(form.utf8))
      if reads([edit], source, text, range, replacement) { return [edit] }
    }
    // A plain value that the replacement would break is put into quotation marks.
    guard let field = draft.fields.first(where: { $0.range.holds(source) }), field.value.runs.count == 1,
      let whole = field.value.runs.first?.source, let inner = field.value.exactRange(of: source),
      whole.lowerBound == 0 || !"\"'".utf8.contains(bytes[whole.lowerBound - 1])
    else { return nil }
    let value = String(decoding: field.value.replacing(inner, with: replacement), as: UTF8.self)
    let quoted = "\"" + String(value.flatMap { $0 == "\\" || $0 == "\"" ? ["\\", $0] : [$0] }) + "\""
    let edit = Edit(range: whole, replacement: Array(quoted.utf8))
    return reads([edit], source, text, range, replacement) ? [edit] : nil
  }

  private func reads(
    _ edits: [Edit], _ source: Range<Int>, _ text: MappedText, _ range: Range<Int>, _ replacement: String
  ) -> Bool {
    guard let edited = draft.applying(edits), edited.fields.count == draft.fields.count,
      edited.body.utf8 == draft.body.utf8, edited.problems.count == draft.problems.count
    else { return false }
    for (before, after) in zip(draft.fields, edited.fields) {
      guard before.name == after.name else { return false }
      if before.range.holds(source), let inner = before.value.exactRange(of: source) {
        guard after.value.utf8 == before.value.replacing(inner, with: replacement) else { return false }
      } else if before.value.utf8 != after.value.utf8 {
        return false
      }
    }
    return true
  }
}
