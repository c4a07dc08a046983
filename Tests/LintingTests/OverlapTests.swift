import Linting
import Mail
import Prose
import Rules
import Source
import Testing
import YAML

@Suite("Findings in one place")
struct OverlapTests {
  @Test("of proofreading are one, the worse one")
  func worse() throws {
    let found = try found(
      in: "I am all ways glad.",
      rule("Proofreading", "Mild", "warning", "'all ways': always"),
      rule("Proofreading", "Strong", "error", "'am all ways': 'am always'"))
    #expect(found == ["Proofreading.Strong: am all ways"])
  }

  @Test("of the same severity are the one that begins first, whatever the order of the rules")
  func first() throws {
    let rules = [
      try rule("Proofreading", "B", "error", "'ways glad': 'ways happy'"),
      try rule("Proofreading", "A", "error", "'all ways': always"),
    ]
    #expect(try found(in: "I am all ways glad.", rules[0], rules[1]) == ["Proofreading.A: all ways"])
    #expect(try found(in: "I am all ways glad.", rules[1], rules[0]) == ["Proofreading.A: all ways"])
  }

  @Test("give a wrong spelling up to what replaces the word, and only to that")
  func spelling() throws {
    let spelling = try rule("Proofreading", "Spelling", "error", "'alot': a lot")
    let compound = try rule("Proofreading", "Compound", "warning", "'alot of': many")
    let comma = try rule("Proofreading", "Comma", "error", "'know alot': 'know alot,'")
    #expect(try found(in: "I know alot of it.", spelling, compound) == ["Proofreading.Compound: alot of"])
    #expect(try found(in: "I know alot of it.", spelling, comma) == ["Proofreading.Spelling: alot"])
  }

  @Test("that touch but do not overlap are both told, and so are those of other styles")
  func apart() throws {
    let found = try found(
      in: "I am all ways glad.",
      rule("Proofreading", "A", "error", "'all ways': always"),
      rule("Proofreading", "B", "error", "'glad': happy"),
      rule("Tone", "C", "warning", "'ways glad': pleased"))
    #expect(found == ["Proofreading.A: all ways", "Tone.C: ways glad", "Proofreading.B: glad"])
  }

  @Test("that suggest nothing leave the others alone")
  func stretches() throws {
    let stretch = try rule(
      "Proofreading", "Stretch", whole: "{extends: existence, message: m, level: error, tokens: ['am all ways glad']}")
    let found = try found(
      in: "I am all ways glad.", stretch, rule("Proofreading", "A", "warning", "'all ways': always"))
    #expect(found == ["Proofreading.Stretch: am all ways glad", "Proofreading.A: all ways"])
  }

  @Test("one of which is silenced are told by the other")
  func silenced() throws {
    let found = try found(
      in: "X-Sincerely-Ignore: Proofreading.Strong -- I like it\nSubject: Hi\n\nI am all ways glad.",
      rule("Proofreading", "Mild", "warning", "'all ways': always"),
      rule("Proofreading", "Strong", "error", "'am all ways': 'am always'"))
    #expect(found == ["Proofreading.Mild: all ways"])
  }

  @Test("on the interview say nothing of what is left over from a template, and others do")
  func placeholders() throws {
    let placeholder = "{extends: existence, message: m, level: error, nonword: true, tokens: ['\\[Name\\]']}"
    let found = try found(
      in: "Dear [Name],\n\nI met Name.",
      rule("Email", "Placeholder", whole: placeholder), rule("Interview", "Name", "error", "Name: Grace"),
      rule("Tone", "Name", "warning", "Name: she"))
    #expect(found == ["Email.Placeholder: [Name]", "Tone.Name: Name", "Interview.Name: Name", "Tone.Name: Name"])
  }

  @Test("that press for an answer are told once a sentence, by the date that is set")
  func repeats() throws {
    let impatience = try rule("Interview", "Impatience", "warning", "'I have waited': I am glad")
    let demand = try rule("Interview", "DemandingTimeline", "warning", "'by Friday': some day")
    let text = "Subject: Hi\n\nI have waited, so answer by Friday. I have waited long."
    #expect(
      try found(in: text, impatience, demand)
        == ["Interview.DemandingTimeline: by Friday", "Interview.Impatience: I have waited"])
    #expect(
      try found(in: text, impatience) == ["Interview.Impatience: I have waited", "Interview.Impatience: I have waited"])
  }

  // MARK: -

  private func rule(_ style: String, _ name: String, _ level: String, _ swap: String) throws -> Rule {
    try rule(style, name, whole: "{extends: substitution, message: '%s', level: \(level), swap: {\(swap)}}")
  }

  private func rule(_ style: String, _ name: String, whole yaml: String) throws -> Rule {
    let node = try #require(try Node.parse(Array(yaml.utf8), file: "\(name).yml"))
    return try RuleFile.rule(node, style: style, name: name)
  }

  private func found(in text: String, _ rules: Rule...) throws -> [String] {
    let source = SourceFile(path: "draft.txt", text: text)
    let outcome = Linter(rules: RuleSet(rules)).lint(
      try DraftReader().read(source), circumstances: Linter.Circumstances(kind: .other))
    return outcome.diagnostics.map { "\($0.rule): \(String(decoding: source[$0.range], as: UTF8.self))" }
  }
}
