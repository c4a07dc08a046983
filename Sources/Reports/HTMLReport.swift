internal import Source

/// One page that shows each draft as its reader would see it, with every finding underlined in place.
///
/// The page loads nothing and runs nothing: no script, no font, no picture, and a content security policy that forbids
/// them, for a draft may hold anything. It is written draft by draft; the summary comes last in the file, when it is
/// known, and the style sheet puts it on top.
struct HTMLReport: Report {
  private var rules: [String: RuleDescription] = [:]
  private let version: String
  private var hasBegun = false
  private var number = 0
  /// The drafts that have findings, for the list on top.
  private var index: [(path: String, number: Int, severity: Severity, count: Int)] = []

  init(_ options: ReportOptions) {
    version = options.toolVersion
    add(rules: options.rules)
  }

  mutating func add(rules more: [RuleDescription]) {
    for rule in more where rules[rule.id] == nil { rules[rule.id] = rule }
  }

  mutating func add(_ findings: Findings) -> String {
    number += 1
    if let worst = findings.diagnostics.map(\.severity).max() {
      index.append((findings.source.path, number, worst, findings.diagnostics.count))
    }
    return begin() + HTMLDraft(findings, number: number, rules: rules).html
  }

  mutating func finish(_ summary: Summary) -> String {
    let list = index.map { draft in
      "<li><a href=\"#d\(draft.number)\"><bdi>\(draft.path.html)</bdi></a> "
        + "<span class=\"count \(draft.severity.rawValue)\">\(draft.count)</span></li>\n"
    }
    let remarks = summary.remarks.map { "<p class=\"remark\">\($0.html)</p>\n" }
    return begin() + """
      <header>
      <h1>\(summary.line.html)</h1>
      \(index.count > 1 ? "<ul>\n\(list.joined())</ul>\n" : "")\(remarks.joined())</header>
      <footer>Checked by sincerely \(version.html)</footer>
      </main>
      </body>
      </html>

      """
  }

  private mutating func begin() -> String {
    defer { hasBegun = true }
    return hasBegun
      ? ""
      : """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>Findings in drafts</title>
      <style>
      \(HTMLReport.styleSheet)</style>
      </head>
      <body>
      <main>

      """
  }
}
