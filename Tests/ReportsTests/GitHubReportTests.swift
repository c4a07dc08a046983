import Reports
import Source
import Testing

@Suite("The report for GitHub Actions")
struct GitHubReportTests {
  @Test("is a group of commands for each draft with findings, and the remarks")
  func whole() {
    let findings = Findings([Example.misspelledName, Example.misspelling, Example.noSignOff], in: Example.source)
    #expect(
      written(.github, [findings, Findings([], in: Example.source)], remarks: ["100% done"]) == """
        ::group::drafts/hopper.eml
        ::error file=drafts/hopper.eml,line=5,endLine=5,col=10,endColumn=15,title=Interview.InterviewerName::\
        'Hoper' is not how the interviewer spells it%0Ahelp: replace with 'Hopper'%0A\
        note: spelled 'Grace Hopper' in interview.yml:9:11
        ::warning file=drafts/hopper.eml,line=7,endLine=7,col=11,endColumn=15,title=Proofreading.Spelling::\
        'alot' is not in the dictionary%0Ahelp: replace with 'a lot', 'allot' or 'aloft'
        ::notice file=drafts/hopper.eml,line=7,endLine=7,col=30,endColumn=30,title=Interview.SignOff::\
        the email has no sign-off
        ::endgroup::
        ::notice::100%25 done

        """)
  }

  @Test("leaves no way for a draft or a file name to give a command")
  func escapes() {
    let source = SourceFile(path: "./a,b:c%\n::error::x.eml", text: "one\ntwo")
    let finding = Diagnostic(
      rule: "A.B,c=d", severity: .warning, message: "50% off\r\n::add-mask::x", range: 0..<5,
      suggestions: ["\n::stop-commands::x"])
    #expect(
      written(.github, [Findings([finding], in: source)]) == #"""
        ::group::./a,b:c%25\n::error::x.eml
        ::warning file=a%2Cb%3Ac%25\n%3A%3Aerror%3A%3Ax.eml,line=1,endLine=2,title=A.B%2Cc=d::50%25 off\r\n::add-mask::x\#
        %0Ahelp: replace with '\n::stop-commands::x'
        ::endgroup::

        """#)
  }
}
