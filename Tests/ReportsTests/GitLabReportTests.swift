import Reports
import Source
import Testing

@Suite("The report for GitLab")
struct GitLabReportTests {
  @Test("is a list of Code Quality issues")
  func whole() {
    let source = SourceFile(path: "./drafts/hopper.eml", bytes: Example.source.bytes)
    #expect(
      written(.gitlab, [Findings([Example.misspelling, Example.noSignOff], in: source)]) == """
        [
        {"description": "'alot' is not in the dictionary (replace with 'a lot', 'allot' or 'aloft')", \
        "check_name": "Proofreading.Spelling", "fingerprint": "2b2c4512dbef9560", "severity": "minor", \
        "location": {"path": "drafts/hopper.eml", "lines": {"begin": 7, "end": 7}}},
        {"description": "the email has no sign-off", "check_name": "Interview.SignOff", \
        "fingerprint": "0f0b125782082ca5", "severity": "info", \
        "location": {"path": "drafts/hopper.eml", "lines": {"begin": 7, "end": 7}}}
        ]

        """)
  }

  @Test("is an empty list where nothing was found")
  func empty() {
    #expect(written(.gitlab, []) == "[]\n")
  }
}
