import Mail
import Rules
import Source
import Testing
import YAML

@Suite("Rule files")
struct RuleFileTests {
  private func rule(_ text: String) throws -> Rule? {
    guard let node = try Node.parse(Array(text.utf8), file: "rules/Team/Jargon.yml") else { return nil }
    return try RuleFile.rule(node, style: "Team", name: "Jargon")
  }

  /// What the loader says of a file; empty where it has no complaint.
  private func faults(_ text: String) -> String {
    do {
      _ = try rule(text)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("have Vale's keys and ours")
  func whole() throws {
    let rule = try #require(
      try rule(
        """
        extends: existence
        message: "'%s' is jargon"
        level: error
        scope: [body, subject]
        kinds: [thank-you, status]
        why: Plain words reach everyone.
        source: our handbook
        since: 1.2.0
        link: https://example.org/jargon
        ignorecase: true
        tokens: [synergy, leverage]
        examples:
          - bad: "So much [[synergy]]!"
          - good: "We work well together."
        """))
    #expect(rule.id == "Team.Jargon")
    #expect(rule.head.level == .error)
    #expect(rule.head.scopes == [.body, .region(.subject)])
    #expect(rule.head.kinds == [.thankYou, .status])
    #expect(rule.applies(to: .status))
    #expect(!rule.applies(to: .other))
    #expect(rule.examples.map(\.isBad) == [true, false])
  }

  @Test("with several faults have them all told, each with its place")
  func severalFaults() {
    let faults = faults(
      """
      extends: existence
      level: fatal
      mesage: x
      kinds: [thank-you, postcard]
      tokens: ['(open', fine]
      """)
    #expect(
      faults == """
        rules/Team/Jargon.yml:1:1: error: a rule needs a key 'message'
        rules/Team/Jargon.yml:2:8: error: 'level' takes one of suggestion, warning, error, not 'fatal'
        rules/Team/Jargon.yml:3:1: error: unknown key 'mesage' in a rule; did you mean 'message'?
        rules/Team/Jargon.yml:4:20: error: no kind of draft 'postcard'; there are thank-you, rejection, status, other
        rules/Team/Jargon.yml:5:10: error: not a pattern: missing closing parenthesis (at character 6 of it)
        """)
  }

  @Test("must name a check that there is")
  func unknownCheck() {
    #expect(
      faults("extends: magic\nmessage: x").hasPrefix("rules/Team/Jargon.yml:1:1: error: no check 'magic'; there are "))
    #expect(faults("message: x").hasPrefix("rules/Team/Jargon.yml:1:1: error: a rule needs a key 'extends', one of "))
  }

  @Test("have examples that mark what is found, each once")
  func examples() {
    let faults = faults(
      """
      extends: existence
      message: x
      tokens: [a]
      examples:
        - bad: "no mark"
        - good: "a [[mark]]"
        - good: fine
        - good: fine
        - bad: "[[a]]"
          good: b
      """)
    #expect(
      faults == """
        rules/Team/Jargon.yml:5:5: error: a bad example marks what is found with [[ ]]
        rules/Team/Jargon.yml:6:5: error: a good example marks nothing; call it 'bad'
        rules/Team/Jargon.yml:8:5: error: the same example stands above already
        rules/Team/Jargon.yml:9:5: error: an example has one of 'bad', 'good', 'draft' and 'drafts'
        """)
  }

  @Test("of a check with cases state each case")
  func cases() {
    let faults = faults(
      """
      extends: sign-off
      message: x
      cases:
        missing: { message: none }
        shouted: { message: loud }
      """)
    #expect(
      faults == """
        rules/Team/Jargon.yml:3:1: error: 'cases' lacks 'informal'
        rules/Team/Jargon.yml:5:3: error: no case 'shouted'; there are missing, informal
        """)
  }

  @Test("that are no mapping are refused")
  func noMapping() {
    #expect(faults("- a\n- b").contains("expected a rule, a mapping of keys, and found a list"))
  }
}
