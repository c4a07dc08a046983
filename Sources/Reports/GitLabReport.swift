internal import JSON
internal import Source

/// Findings for GitLab's Code Quality widget, which takes a part of Code Climate's format
/// (GitLab documentation, "Code Quality", "Code Quality report format").
struct GitLabReport: Report {
  private var fingerprints = Fingerprints()
  private var hasBegun = false
  private var items = JSONItems()

  mutating func add(_ findings: Findings) -> String {
    let path = findings.source.path.relativePath
    return begin()
      + items.add(
        findings.placed.map { placed in
          let diagnostic = placed.diagnostic
          let severity =
            switch diagnostic.severity {
            case .error: "major"
            case .warning: "minor"
            case .suggestion: "info"
            }
          let help = diagnostic.help.map { " (\($0))" } ?? ""
          return [
            "description": .string(diagnostic.message + help),
            "check_name": .string(diagnostic.rule),
            "fingerprint": .string(fingerprints.next(for: diagnostic, in: findings.source)),
            "severity": .string(severity),
            "location": [
              "path": .string(path),
              "lines": ["begin": .integer(placed.start.line), "end": .integer(placed.end.line)],
            ],
          ]
        })
  }

  mutating func finish(_ summary: Summary) -> String { begin() + items.end + "]\n" }

  private mutating func begin() -> String {
    defer { hasBegun = true }
    return hasBegun ? "" : "["
  }
}
