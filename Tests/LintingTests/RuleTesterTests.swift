import Linting
import Mail
import Rules
import Source
import Testing
import YAML

@Suite("The tester of rules")
struct RuleTesterTests {
  /// What it says of a rule file.
  private func failures(_ yaml: String) throws -> String {
    let node = try #require(try Node.parse(Array(yaml.utf8), file: "rules/Team/Rule.yml"))
    let rule = try RuleFile.rule(node, style: "Team", name: "Rule")
    return RuleTester().failures(of: rule).map(\.description).joined(separator: "\n")
  }

  /// A rule with examples that are right, and a further line.
  private func rule(_ lines: String, examples: String = "") -> String {
    """
    extends: existence
    message: "'%s' is not wanted"
    scope: body
    \(lines)
    examples:
      - bad: "So much [[synergy]]."
      - good: "So much work."
      - good: "A synergistic plan."
    \(examples)
    """
  }

  @Test("is content with a rule whose examples come out")
  func right() throws {
    #expect(try failures(rule("tokens: [synergy]")) == "")
  }

  @Test("names the example that does not come out as marked")
  func wrong() throws {
    #expect(
      try failures(rule("tokens: [synerg\\w+]")) == """
        rules/Team/Rule.yml:8:5: error: Team.Rule: found "synergistic", and marked is nothing, in "Subject: Thank \
        you\\nDear Ms. Hopper,\\nA synergistic plan.\\nSincerely,\\nAda Lovelace"
        """)
  }

  @Test("wants a bad example and two good ones")
  func missing() throws {
    let yaml = "extends: existence\nmessage: m\ntokens: [a]\nexamples: [good: \"no such thing\"]"
    #expect(
      try failures(yaml).hasPrefix(
        "rules/Team/Rule.yml:1:1: error: Team.Rule needs a bad example, a good one, and a good one that is nearly bad"))
  }

  @Test("refuses a pattern whose cost grows out of hand, and says which part of which token")
  func costly() throws {
    #expect(
      try failures(rule("tokens:\n  - synergy\n  - so (?:\\w+\\s?)*!")) == """
        rules/Team/Rule.yml:6:5: error: Team.Rule: '(?:\\w+\\s?)*' can read one text in very many ways (at character 4 of \
        the pattern), so that matching takes ever longer; make its repetitions exclude one another, or bound them
        """)
  }

  @Test("wants a fix to leave nothing to fix")
  func fixedTwice() throws {
    let yaml = """
      extends: substitution
      message: "Write '%s' for '%s'"
      scope: body
      swap: { 'very': 'very very' }
      examples:
        - bad: "It is [[very]] good."
        - good: "It is good."
        - good: "It is every good."
      """
    #expect(
      try failures(yaml).contains("and fixed twice \"Subject: Thank you\\nDear Ms. Hopper,\\nIt is very very very"))
  }
}
