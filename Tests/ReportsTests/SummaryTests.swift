import Reports
import Testing

@Suite("The summary")
struct SummaryTests {
  @Test(
    "counts in the singular and the plural",
    arguments: [
      (
        Summary(drafts: 1, errors: 1, warnings: 2, safeFixes: 1),
        "1 error, 2 warnings in 1 draft (1 fixable with --fix)"
      ),
      (Summary(drafts: 2, errors: 2, suggestions: 1), "2 errors, 1 suggestion in 2 drafts"),
      (Summary(drafts: 1, warnings: 3, unsafeFixes: 2), "3 warnings in 1 draft (2 fixable with --unsafe-fixes)"),
      (
        Summary(drafts: 1, warnings: 3, safeFixes: 1, unsafeFixes: 2),
        "3 warnings in 1 draft (1 fixable with --fix, 2 more with --unsafe-fixes)"
      ),
      (Summary(files: 1, drafts: 1), "no findings in 1 draft"),
    ])
  func line(summary: Summary, expected: String) {
    #expect(summary.line == expected)
  }

  @Test("counts findings by severity and by fix")
  func count() {
    var summary = Summary(files: 1)
    summary.count([Example.misspelledName, Example.misspelling, Example.noSignOff])
    summary.count([])
    #expect(summary == Summary(files: 1, drafts: 2, errors: 1, warnings: 1, suggestions: 1, safeFixes: 1))
  }
}
