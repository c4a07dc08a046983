internal import Source

/// Findings in the XML of Checkstyle, which most build servers read.
struct CheckstyleReport: Report {
  private var hasBegun = false

  mutating func add(_ findings: Findings) -> String {
    if findings.diagnostics.isEmpty { return begin() }
    let errors = findings.placed.map { placed in
      let diagnostic = placed.diagnostic
      let severity =
        switch diagnostic.severity {
        case .error: "error"
        case .warning: "warning"
        case .suggestion: "info"
        }
      let help = diagnostic.help.map { " (\($0))" } ?? ""
      return """
            <error line="\(placed.start.line)" column="\(placed.start.column)" severity="\(severity)" \
        message="\((diagnostic.message + help).xml)" source="\(diagnostic.rule.xml)"/>

        """
    }
    return begin() + "  <file name=\"\(findings.source.path.xml)\">\n\(errors.joined())  </file>\n"
  }

  mutating func finish(_ summary: Summary) -> String { begin() + "</checkstyle>\n" }

  private mutating func begin() -> String {
    defer { hasBegun = true }
    return hasBegun ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
  }
}
