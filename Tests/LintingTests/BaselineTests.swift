import Linting
import Source
import Testing

@Suite("A baseline")
struct BaselineTests {
  private func finding(_ rule: String, _ text: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(rule: rule, severity: .error, message: "", range: range, text: text)
  }

  private var findings: [Diagnostic] {
    [
      finding("Proofreading.Spelling", "teh", at: 0..<3), finding("Proofreading.Spelling", "teh", at: 16..<19),
      finding("Interview.SignOff", "", at: 38..<38),
    ]
  }

  @Test("is JSON in order, a finding a line, and reads back as it was")
  func file() throws {
    var baseline = Baseline()
    baseline.add(findings, at: "drafts/a.txt")
    let json = """
      {"version": 1, "findings": [
        {"path": "drafts/a.txt", "rule": "Interview.SignOff", "text": "", "count": 1},
        {"path": "drafts/a.txt", "rule": "Proofreading.Spelling", "text": "teh", "count": 2}
      ]}

      """
    #expect(baseline.json == json)
    #expect(try Baseline.read(SourceFile(path: "b.json", text: json)) == baseline)
    #expect(try Baseline.read(SourceFile(path: "b.json", text: Baseline().json)) == Baseline())
  }

  @Test("knows a finding wherever its lines move, and counts it")
  func counted() {
    var baseline = Baseline()
    baseline.add(Array(findings.prefix(1)), at: "a.txt")
    var found: [Baseline.Entry: Int] = [:]
    let now = [
      finding("Proofreading.Spelling", "teh", at: 13..<16), finding("Proofreading.Spelling", "teh", at: 29..<32),
    ]
    #expect(baseline.unknown(now, at: "a.txt", found: &found) == [now[1]])
    #expect(baseline.stale(found: found) { _ in true } == [])
    #expect(baseline.unknown(now, at: "b.txt", found: &found) == now)
  }

  @Test("tells what it holds that is found no more")
  func stale() {
    var baseline = Baseline()
    baseline.add(findings, at: "a.txt")
    var found: [Baseline.Entry: Int] = [:]
    _ = baseline.unknown(Array(findings.prefix(1)), at: "a.txt", found: &found)
    let stale = baseline.stale(found: found) { _ in true }
    #expect(stale.map(\.entry.rule) == ["Interview.SignOff", "Proofreading.Spelling"])
    #expect(stale.map(\.known) == [1, 2])
    #expect(stale.map(\.found) == [0, 1])
    #expect(baseline.stale(found: found) { $0.rule == "Interview.SignOff" }.count == 1)
  }

  @Test(
    "that is none is an error",
    arguments: [
      "", "[]", "{}", "not JSON", #"{"version": 2, "findings": []}"#,
      #"{"version": 1, "findings": [{"path": "a", "rule": "b", "text": "c", "count": 0}]}"#,
      #"{"version": 1, "findings": [{"path": "a", "rule": "b", "text": "c", "count": "many"}]}"#,
    ])
  func broken(text: String) {
    #expect(throws: Baseline.ReadError.self) { try Baseline.read(SourceFile(path: "b.json", text: text)) }
  }
}
