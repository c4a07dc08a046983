import Linting
import Mail
import Prose
import Rules
import Source
import Testing

@Suite("A configuration")
struct ConfigurationTests {
  private func read(_ text: String) -> (configuration: Configuration, faults: [String]) {
    let (configuration, faults) = Configuration.read(SourceFile(path: "jobs/.sincerely.yml", text: text))
    return (configuration, faults.map { "\($0)" })
  }

  @Test("says what holds, and where it was set")
  func values() {
    let (configuration, faults) = read(
      """
      fail-on: error
      kind: status
      words: [Kafka]
      disable: Tone
      styles: house
      baseline: /known.json
      severities:
        Interview.SignOff: off
        Interview: suggestion
      language: en_gb
      paths: [{ match: old/*, language: de }]
      """)
    #expect(faults == [])
    let settings = configuration.settings(for: "a.eml").settings
    #expect(settings.failOn == Setting(.error, from: .file(place(1, 10))))
    #expect(settings.kind == Setting(.status, from: .file(place(2, 7))))
    #expect(settings.words == [Setting("Kafka", from: .file(place(3, 9)))])
    #expect(settings.disabled == [Setting("Tone", from: .file(place(4, 10)))])
    #expect(configuration.styles == [Setting("jobs/house", from: .file(place(5, 9)))])
    #expect(settings.baseline == Setting("/known.json", from: .file(place(6, 11))))
    // A rule's own severity comes before its style's, whichever is written first.
    #expect(settings.verdict(on: "Interview.SignOff") == .off(.file(place(8, 3))))
    #expect(settings.verdict(on: "Interview.Closing") == .severity(Setting(.suggestion, from: .file(place(9, 3)))))
    #expect(settings.verdict(on: "Email.NoText") == .usual)
    #expect(settings.language == Setting(LanguageTag("en-GB"), from: .file(place(10, 11))))
    #expect(configuration.settings(for: "old/a.eml").settings.language?.value == LanguageTag("de"))
  }

  @Test("names each of its faults with its place")
  func faults() {
    let (_, faults) = read(
      """
      fail_on: error
      fail-on: never
      words: [two words]
      severities: { Interview: loud }
      rules: { Rejection.Brief: 200 }
      paths:
        - kind: status
        - match: "a[b"
          styles: x
          language: en-UK
      """)
    #expect(
      faults == [
        "jobs/.sincerely.yml:1:1: error: unknown key 'fail_on' in the configuration; did you mean 'fail-on'?",
        "jobs/.sincerely.yml:2:10: error: 'fail-on' takes one of suggestion, warning, error, not 'never'",
        "jobs/.sincerely.yml:3:9: error: 'two words' is no word; write one word an item",
        "jobs/.sincerely.yml:4:26: error: 'Interview' takes one of error, warning, suggestion, off, not 'loud'",
        "jobs/.sincerely.yml:5:27: error: 'Rejection.Brief' takes its numbers by name, such as {max: 200}, not a text; "
          + "whether and how loudly it speaks is said under 'severities'",
        "jobs/.sincerely.yml:7:5: error: a section needs 'match', the paths that it is for",
        "jobs/.sincerely.yml:8:12: error: the '[' in 'a[b' is never closed; write '\\[' for the character",
        "jobs/.sincerely.yml:9:5: error: unknown key 'styles' in a section of 'paths'",
        "jobs/.sincerely.yml:10:15: error: no language 'en-UK'; did you mean 'en-GB'?",
      ])
  }

  @Test("names the rules that there are not, with the nearest")
  func unknownRules() {
    let (configuration, faults) = read(
      """
      disable: [Interview.SignOf]
      rules:
        Rejection.Brif: { max: 200 }
        Rejection.Brief: { maximum: 200, min: few }
      paths:
        - match: "*.eml"
          ignore: "Email.Plaeholder -- so it is"
      """)
    #expect(faults == [])
    #expect(
      configuration.applied(to: .builtIn()).faults.map { "\($0)" } == [
        "jobs/.sincerely.yml:1:11: error: no rule or style 'Interview.SignOf'; did you mean 'Interview.SignOff'?",
        "jobs/.sincerely.yml:7:14: error: no rule or style 'Email.Plaeholder'; did you mean 'Email.Placeholder'?",
        "jobs/.sincerely.yml:3:3: error: no rule or style 'Rejection.Brif'; did you mean 'Rejection.Brief'?",
        "jobs/.sincerely.yml:4:22: error: Rejection.Brief has no number 'maximum' to set; there are max, min",
        "jobs/.sincerely.yml:4:41: error: 'min' takes a number",
      ])
  }

  @Test("sets the numbers of a rule, and says where one is none that the rule takes")
  func thresholds() throws {
    let rules = RuleSet.builtIn()
    let (configuration, _) = read("rules: { Rejection.Brief: { max: 2 } }")
    let applied = configuration.applied(to: rules)
    #expect(applied.faults.isEmpty)
    let draft = try DraftReader().read(
      SourceFile(path: "a.txt", text: "Dear Ms. Hopper,\n\nThank you very much.\n\nSincerely,\nAda Lovelace\n"))
    func found(by rules: RuleSet) throws -> [String] {
      Linter(rules: try rules.selected(by: RuleSelection(only: ["Rejection.Brief"])))
        .lint(draft, circumstances: .init(kind: .rejection)).diagnostics.map(\.message)
    }
    #expect(try found(by: rules) == ["The answer has 4 words; say thanks, wish them well, and keep the door open."])
    #expect(
      try found(by: applied.rules)
        == ["The answer has 4 words; after a rejection, say it in 2 at most."])
    let (broken, _) = read("rules: { Rejection.Brief: { max: 2.5 } }")
    #expect(
      broken.applied(to: rules).faults.map { "\($0)" }
        == ["jobs/.sincerely.yml:1:34: error: 'max' takes a whole number"])
  }

  @Test("lets later sections win over earlier ones, and all of them over its top")
  func sections() {
    let (configuration, faults) = read(
      """
      kind: thank-you
      disable: [Interview.SameDay]
      severities: { Tone: off }
      paths:
        - match: old/**
          kind: status
          disable: [Proofreading]
        - match: [old/a.eml, b.eml]
          only: [Interview.SignOff]
      """)
    #expect(faults == [])
    #expect(configuration.settings(for: "old/x.eml").sections == [0])
    let old = configuration.settings(for: "old/x.eml").settings
    #expect(old.kind?.value == .status)
    #expect(old.disabled.map(\.value) == ["Interview.SameDay", "Proofreading"])
    // Who names a rule wants it to run.
    let both = configuration.settings(for: "old/a.eml").settings
    #expect(both.only.map(\.value) == ["Interview.SignOff"])
    #expect(both.disabled == [])
    #expect(both.severities == [])
    #expect(configuration.settings(for: "../b.eml").sections == [])
  }

  @Test("shows whatever a run fails for, and says so where a setting would hide it")
  func severities() {
    var settings = Settings()
    #expect(settings.failing == .warning)
    #expect(settings.shown == .suggestion)
    settings.leastShown = Setting(.error, from: .flag("--min-severity"))
    #expect(settings.shown == .warning)
    #expect(
      settings.contradiction
        == "min-severity is error (--min-severity), but the run fails from warning on (fail-on, default), and what it "
        + "fails for is shown; set fail-on to error, too, to leave that out")
    settings.failOn = Setting(.error, from: .flag("--fail-on"))
    #expect(settings.shown == .error)
    #expect(settings.contradiction == nil)
  }

  @Test("of the template sets nothing, and each of its remarks holds")
  func template() throws {
    #expect(read(Configuration.template).faults == [])
    let full = Configuration.template.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") && (!$0.hasPrefix("# ") || $0.hasPrefix("#  ")) ? String($0.dropFirst()) : String($0) }
      .joined(separator: "\n")
    let (configuration, faults) = read(full)
    #expect(faults == [])
    #expect(configuration.sections.count == 1)
    #expect(configuration.applied(to: .builtIn()).faults == [])
  }

  @Test("that is no YAML, or no mapping, is one fault")
  func broken() {
    #expect(read("a: [").faults.count == 1)
    #expect(
      read("- a").faults
        == ["jobs/.sincerely.yml:1:1: error: expected the configuration, a mapping of keys, and found a list"])
    #expect(read("").faults == [])
  }

  private func place(_ line: Int, _ column: Int) -> FilePlace {
    FilePlace(file: "jobs/.sincerely.yml", line: line, column: column)
  }
}
