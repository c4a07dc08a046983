import Reports
import Source
import Testing

@Suite("The reports in XML")
struct XMLReportTests {
  private static let findings = Findings(
    [Example.misspelledName, Example.misspelling, Example.noSignOff], in: Example.source)
  private static let clean = Findings([], in: SourceFile(path: "clean.eml", text: "x"))

  @Test("are Checkstyle's files and errors")
  func checkstyle() {
    #expect(
      written(.checkstyle, [Self.findings, Self.clean]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="drafts/hopper.eml">
            <error line="5" column="10" severity="error" message="'Hoper' is not how the interviewer spells it \
        (replace with 'Hopper')" source="Interview.InterviewerName"/>
            <error line="7" column="11" severity="warning" message="'alot' is not in the dictionary \
        (replace with 'a lot', 'allot' or 'aloft')" source="Proofreading.Spelling"/>
            <error line="7" column="30" severity="info" message="the email has no sign-off" \
        source="Interview.SignOff"/>
          </file>
        </checkstyle>

        """)
  }

  @Test("are JUnit's suites and cases, of which those fail that fail the run")
  func junit() {
    #expect(
      written(.junit, [Self.findings, Self.clean]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="sincerely">
          <testsuite name="drafts/hopper.eml" tests="3" failures="2" errors="0" skipped="0">
            <testcase name="Interview.InterviewerName at 5:10" classname="drafts/hopper.eml">
              <failure message="'Hoper' is not how the interviewer spells it" type="error">\
        drafts/hopper.eml:5:10: error: 'Hoper' is not how the interviewer spells it [Interview.InterviewerName]
        help: replace with 'Hopper'
        note: spelled 'Grace Hopper' in interview.yml:9:11</failure>
            </testcase>
            <testcase name="Proofreading.Spelling at 7:11" classname="drafts/hopper.eml">
              <failure message="'alot' is not in the dictionary" type="warning">\
        drafts/hopper.eml:7:11: warning: 'alot' is not in the dictionary [Proofreading.Spelling]
        help: replace with 'a lot', 'allot' or 'aloft'</failure>
            </testcase>
            <testcase name="Interview.SignOff at 7:30" classname="drafts/hopper.eml">
              <system-out>drafts/hopper.eml:7:30: suggestion: the email has no sign-off [Interview.SignOff]</system-out>
            </testcase>
          </testsuite>
          <testsuite name="clean.eml" tests="1" failures="0" errors="0" skipped="0">
            <testcase name="no findings" classname="clean.eml"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test(
    "count failures by the severity that fails the run",
    arguments: [
      (Severity.error, "1"), (.warning, "2"), (.suggestion, "3"), (nil, "0"),
    ])
  func failOn(severity: Severity?, failures: String) {
    let elements = XMLReader.elements(of: written(.junit, [Self.findings], options: ReportOptions(failOn: severity)))
    #expect(elements?.first { $0.name == "testsuite" }?.attributes["failures"] == failures)
    #expect(elements?.filter { $0.name == "failure" }.count == Int(failures))
  }

  @Test("are read back by another reader as what went in, less what XML cannot say")
  func escapes() {
    let odd = "<a href=\"x\">&amp;' ]]> \u{85}\u{202E}\u{2028}é日👩‍💻\u{FFFD}\u{10FFFF}"
    let impossible = "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{1B}\u{FFFE}\u{FFFF}"
    let source = SourceFile(path: odd + impossible, text: "x")
    let finding = Diagnostic(rule: "A.\(odd)", severity: .error, message: impossible + odd, range: 0..<1)
    let checkstyle = XMLReader.elements(of: written(.checkstyle, [Findings([finding], in: source)]))
    #expect(checkstyle?.map(\.name) == ["checkstyle", "file", "error"])
    #expect(checkstyle?[1].attributes["name"] == odd)
    #expect(
      checkstyle?[2].attributes
        == ["line": "1", "column": "1", "severity": "error", "message": odd, "source": "A.\(odd)"])
    let junit = XMLReader.elements(of: written(.junit, [Findings([finding], in: source)]))
    #expect(junit?.map(\.name) == ["testsuites", "testsuite", "testcase", "failure"])
    #expect(junit?[1].attributes["name"] == odd)
    #expect(junit?[3].attributes == ["message": odd, "type": "error"])
  }

  @Test("are whole without any draft")
  func empty() {
    #expect(XMLReader.elements(of: written(.checkstyle, []))?.map(\.name) == ["checkstyle"])
    #expect(XMLReader.elements(of: written(.junit, []))?.map(\.name) == ["testsuites"])
  }
}
