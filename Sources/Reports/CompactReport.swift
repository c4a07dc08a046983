internal import Source

/// One finding a line, `file:line:column: severity: message [Rule]`, as editors and `grep` like it, and nothing else.
struct CompactReport: Report {
  private let palette: Palette

  init(_ options: ReportOptions) { palette = Palette(isOn: options.isColored) }

  func add(_ findings: Findings) -> String {
    findings.placed.map { headerLine(of: $0, in: findings.source, palette) + "\n" }.joined()
  }

  func finish(_ summary: Summary) -> String { "" }
}
