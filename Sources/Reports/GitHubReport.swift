internal import TerminalText
internal import Source

/// Findings as GitHub Actions' workflow commands, which the service shows beside the lines that they are about.
///
/// Each draft's are a group that folds in the log. The form and its escapes are those of
/// `actions/toolkit`, `packages/core/src/command.ts`.
struct GitHubReport: Report {
  func add(_ findings: Findings) -> String {
    if findings.diagnostics.isEmpty { return "" }
    let path = findings.source.path
    let commands = findings.placed.map { command(for: $0, in: path) + "\n" }.joined()
    return "::group::\(data(path))\n\(commands)::endgroup::\n"
  }

  func finish(_ summary: Summary) -> String {
    summary.remarks.map { "::notice::\(data($0))\n" }.joined()
  }

  private func command(for placed: PlacedDiagnostic, in path: String) -> String {
    let diagnostic = placed.diagnostic
    let name =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .suggestion: "notice"
      }
    var properties = [
      ("file", path.relativePath), ("line", String(placed.start.line)), ("endLine", String(placed.end.line)),
    ]
    if placed.start.line == placed.end.line {
      // The service takes columns only where they are of one line.
      properties += [("col", String(placed.start.column)), ("endColumn", String(placed.end.column))]
    }
    properties.append(("title", diagnostic.rule))
    var message = [diagnostic.message]
    if let help = diagnostic.help { message.append("help: \(help)") }
    message += diagnostic.notes.map { "note: \($0.inline)" }
    let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
    return "::\(name) \(list)::\(message.map(data).joined(separator: "%0A"))"
  }

  private func data(_ text: String) -> String { escaped(text, "%") }

  private func property(_ text: String) -> String { escaped(text, "%:,") }

  /// The text in one line, with some characters in the form that the service decodes.
  private func escaped(_ text: String, _ characters: String) -> String {
    let text = text.visible
    let escapes = characters.utf8
    if !text.utf8.contains(where: escapes.contains) { return text }
    return text.unicodeScalars.map { scalar in
      guard characters.unicodeScalars.contains(scalar) else { return String(scalar) }
      return "%" + String(scalar.value, radix: 16, uppercase: true)
    }.joined()
  }
}
