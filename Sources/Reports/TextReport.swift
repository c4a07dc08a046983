internal import TerminalText
internal import Source

/// Findings for people at a terminal: each with its place, its line, a mark under what it speaks of, and what to do.
struct TextReport: Report {
  private let palette: Palette
  private var isEmpty = true

  init(_ options: ReportOptions) { palette = Palette(isOn: options.isColored) }

  mutating func add(_ findings: Findings) -> String {
    if findings.diagnostics.isEmpty { return "" }
    let lines = LineIndex(findings.source)
    var decoded = DecodedText(findings.draft)
    var text = ""
    for placed in findings.placed(by: lines) {
      if !isEmpty { text += "\n" }
      isEmpty = false
      text += headerLine(of: placed, in: findings.source, palette) + "\n"
      text += excerpt(of: placed, in: findings.source, lines, &decoded)
    }
    return text
  }

  mutating func finish(_ summary: Summary) -> String {
    var text = isEmpty ? "" : "\n"
    for remark in summary.remarks { text += "\(palette.strong("note:")) \(remark.visible)\n" }
    return text + summary.line + "\n"
  }

  /// The line of the draft, the mark with the help, and the notes.
  private func excerpt(
    of placed: PlacedDiagnostic, in source: SourceFile, _ lines: LineIndex, _ decoded: inout DecodedText
  ) -> String {
    let diagnostic = placed.diagnostic
    let excerpt = SourceExcerpt(of: diagnostic.range, in: source, lines: lines, decoded: &decoded)
    let number = String(placed.start.line)
    let margin = String(repeating: " ", count: 4 + number.count)
    var mark = String(repeating: "^", count: excerpt.markWidth)
    if excerpt.goesOn { mark += "…" }
    mark = palette.severity(mark, diagnostic.severity)
    if placed.end.line > placed.start.line, excerpt.goesOn { mark += " to line \(placed.end.line)" }
    if let help = diagnostic.help { mark += " help: \(help)" }

    let shown = excerpt.text.isEmpty ? "" : " \(excerpt.text)"
    let indent = String(repeating: " ", count: excerpt.indent)
    var text = "\(palette.faint("    \(number) |"))\(shown)\n"
    text += "\(palette.faint("\(margin) |")) \(indent)\(mark)\n"
    for note in diagnostic.notes { text += "\(palette.faint("\(margin) =")) note: \(note.inline)\n" }
    return text
  }
}

/// `file:line:column: severity: message [Rule]`.
func headerLine(of placed: PlacedDiagnostic, in source: SourceFile, _ palette: Palette) -> String {
  let diagnostic = placed.diagnostic
  let place = palette.strong("\(source.path.visible):\(placed.start.line):\(placed.start.column):")
  let severity = palette.severity("\(diagnostic.severity.rawValue):", diagnostic.severity)
  return "\(place) \(severity) \(palette.strong(diagnostic.message.visible)) [\(diagnostic.rule.visible)]"
}

extension Diagnostic {
  /// What the writer can do, if anything is known: `replace with 'X' or 'Y'`.
  var help: String? {
    let texts = suggestions.filter { !$0.isEmpty }.map { "'\($0.visible)'" }
    var ways: [String] = []
    if let last = texts.last {
      let others = texts.dropLast().joined(separator: ", ")
      ways.append((range.isEmpty ? "add " : "replace with ") + (others.isEmpty ? last : "\(others) or \(last)"))
    }
    if suggestions.contains(""), !range.isEmpty { ways.append("delete it") }
    if ways.isEmpty, let fix {
      ways.append(fix.applicability == .safe ? "--fix mends it" : "--unsafe-fixes changes it")
    }
    return ways.isEmpty ? nil : ways.joined(separator: ", or ")
  }
}

extension Note {
  /// The remark and its place in a line.
  var inline: String {
    guard let place else { return message.visible }
    return "\(message.visible) in \(place.file.visible):\(place.line):\(place.column)"
  }
}
