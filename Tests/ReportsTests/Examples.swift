import Reports
import Source

/// The draft that the tests speak of, with what is wrong with it.
enum Example {
  static let source = SourceFile(
    path: "drafts/hopper.eml",
    text: """
      From: Ada Lovelace <ada@example.org>
      To: Grace Hopper <grace@example.com>
      Subject: Thank you

      Dear Ms. Hoper,

      Thank you alot for your time.
      """)

  static let misspelledName = finding(
    "Hoper", "Interview.InterviewerName", .error, "'Hoper' is not how the interviewer spells it",
    notes: [Note("spelled 'Grace Hopper'", at: FilePlace(file: "interview.yml", line: 9, column: 11))],
    suggestions: ["Hopper"], applicability: .safe)
  static let misspelling = finding(
    "alot", "Proofreading.Spelling", .warning, "'alot' is not in the dictionary",
    suggestions: ["a lot", "allot", "aloft"])
  static let noSignOff = Diagnostic(
    rule: "Interview.SignOff", severity: .suggestion, message: "the email has no sign-off",
    range: source.bytes.count..<source.bytes.count)

  /// A finding about the first place where the draft says something.
  static func finding(
    _ text: String, _ rule: String, _ severity: Severity, _ message: String, in source: SourceFile = source,
    notes: [Note] = [], suggestions: [String] = [], applicability: Fix.Applicability? = nil
  ) -> Diagnostic {
    let range = place(of: text, in: source)
    let fix = applicability.map {
      Fix(applicability: $0, edits: [Edit(range: range, replacement: Array((suggestions.first ?? "").utf8))])
    }
    return Diagnostic(
      rule: rule, severity: severity, message: message, range: range, text: text, notes: notes,
      suggestions: suggestions, fix: fix)
  }

  /// The bytes of the first occurrence of a text; empty, at the start, if there is none.
  static func place(of text: String, in source: SourceFile) -> Range<Int> {
    let wanted = Array(text.utf8)
    let last = source.bytes.count - wanted.count
    let start = (0...max(0, last)).first { source[$0..<$0 + wanted.count].elementsEqual(wanted) }
    return start.map { $0..<$0 + wanted.count } ?? 0..<0
  }
}

/// What a report writes of some drafts.
func written(
  _ format: ReportFormat, _ findings: [Findings], options: ReportOptions = ReportOptions(), remarks: [String] = []
) -> String {
  var report = format.makeReport(options)
  var summary = Summary(files: findings.count, remarks: remarks)
  var text = ""
  for one in findings {
    summary.count(one.diagnostics)
    text += report.add(one)
  }
  return text + report.finish(summary)
}

/// What a report in text says of one finding in a draft, without the summary.
func excerpt(of diagnostic: Diagnostic, in source: SourceFile = Example.source) -> String {
  var report = ReportFormat.text.makeReport()
  return report.add(Findings([diagnostic], in: source))
}
