import Reports
import Testing

@Suite("The compact report")
struct CompactReportTests {
  @Test("is one line a finding, and nothing else")
  func lines() {
    let findings = Findings([Example.misspelledName, Example.misspelling], in: Example.source)
    #expect(
      written(.compact, [findings, Findings([], in: Example.source)], remarks: ["a remark"]) == """
        drafts/hopper.eml:5:10: error: 'Hoper' is not how the interviewer spells it [Interview.InterviewerName]
        drafts/hopper.eml:7:11: warning: 'alot' is not in the dictionary [Proofreading.Spelling]

        """)
  }
}
