import Rules
import Testing

@Suite("Sets of rules")
struct RuleSetTests {
  private let rules = RuleSet.builtIn()

  @Test("bring the six checks that the program exists for, and spelling")
  func builtIn() {
    let wanted = [
      "Interview.DemandingTimeline", "Interview.InterviewerName", "Interview.SendTiming", "Interview.SignOff",
      "Interview.SpecificDetail", "Interview.SubjectFormat", "Proofreading.Spelling",
    ]
    #expect(wanted.filter { rules.rule($0) == nil } == [])
    #expect(rules.rules.map(\.id) == rules.rules.map(\.id).sorted())
  }

  @Test("can be cut down to styles and rules, and less some")
  func selection() throws {
    let some = try rules.selected(
      by: RuleSelection(only: ["Interview"], disabled: ["Interview.SignOff", "Proofreading"]))
    #expect(some.rules.contains { $0.id == "Interview.SendTiming" })
    #expect(!some.rules.contains { $0.id == "Interview.SignOff" || $0.head.style != "Interview" })
    #expect(try rules.selected(by: RuleSelection(only: ["Interview.SignOff"])).rules.map(\.id) == ["Interview.SignOff"])
  }

  @Test("name the nearest rule to one that is not there")
  func unknown() {
    #expect(throws: UnknownRule("Interview.SignOf", known: ["Interview.SignOff"])) {
      try rules.selected(by: RuleSelection(disabled: ["Interview.SignOf"]))
    }
    let known = ["Interview.SignOff", "Email.Length"]
    #expect(UnknownRule("SignOff", known: known).nearest == "Interview.SignOff")
    #expect(UnknownRule("lenght", known: known).nearest == "Email.Length")
    #expect("\(UnknownRule("Nonsense", known: known))" == "no rule or style 'Nonsense'; 'sincerely rules' lists them")
  }
}
