internal import TerminalText
internal import Source

/// Findings in the XML of JUnit: a draft is a suite, each finding a test case, which fails if the run does for it.
///
/// A draft without findings is one case that passes.
struct JUnitReport: Report {
  private let failOn: Severity?
  private var hasBegun = false

  init(_ options: ReportOptions) { failOn = options.failOn }

  mutating func add(_ findings: Findings) -> String {
    let path = findings.source.path.xml
    var cases = findings.placed.map { self.case(for: $0, in: findings.source) }
    if cases.isEmpty { cases = ["    <testcase name=\"no findings\" classname=\"\(path)\"/>\n"] }
    let failures = findings.diagnostics.filter(isFailure).count
    let suite = "name=\"\(path)\" tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
    return begin() + "  <testsuite \(suite)>\n\(cases.joined())  </testsuite>\n"
  }

  mutating func finish(_ summary: Summary) -> String { begin() + "</testsuites>\n" }

  private func isFailure(_ diagnostic: Diagnostic) -> Bool { failOn.map { diagnostic.severity >= $0 } ?? false }

  private func `case`(for placed: PlacedDiagnostic, in source: SourceFile) -> String {
    let diagnostic = placed.diagnostic
    let place = "\(source.path):\(placed.start.line):\(placed.start.column)"
    var lines = ["\(place): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.rule)]"]
    if let help = diagnostic.help { lines.append("help: \(help)") }
    lines += diagnostic.notes.map { "note: \($0.inline)" }
    let text = lines.map(\.visible.xml).joined(separator: "\n")
    let name = "\(diagnostic.rule) at \(placed.start.line):\(placed.start.column)".xml
    let outcome =
      isFailure(diagnostic)
      ? "<failure message=\"\(diagnostic.message.xml)\" type=\"\(diagnostic.severity.rawValue)\">\(text)</failure>"
      : "<system-out>\(text)</system-out>"
    return """
          <testcase name="\(name)" classname="\(source.path.xml)">
            \(outcome)
          </testcase>

      """
  }

  private mutating func begin() -> String {
    defer { hasBegun = true }
    return hasBegun ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sincerely\">\n"
  }
}
