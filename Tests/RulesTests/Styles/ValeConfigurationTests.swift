import Rules
import Source
import Testing

@Suite("A configuration of Vale's")
struct ValeConfigurationTests {
  private func rules(_ names: String..., configuration: String) throws -> RuleSet {
    let rule = try ForeignRule("{extends: existence, message: x, level: warning, tokens: [a]}").rule
    return RuleSet(
      names.map { name in
        var rule = rule
        let parts = name.split(separator: ".").map(String.init)
        (rule.head.style, rule.head.name) = (parts[0], parts[1])
        return rule
      }, valeConfiguration: try ValeConfiguration(Array(configuration.utf8), file: ".vale.ini"))
  }

  @Test("says which rules run on which files")
  func sections() throws {
    let rules = try rules(
      "House.A", "House.B", "Tone.C",
      configuration: """
        StylesPath = styles ; passed over
        [*.{md,txt}]
        BasedOnStyles = House, Else
        House.B = NO
        [drafts/*.md]
        Tone.C = error
        House.B = suggestion
        """)
    func on(_ file: String) -> [String] { rules.rules(on: file).map { "\($0.id) \($0.head.level.rawValue)" } }
    #expect(on("a.txt") == ["House.A warning"])
    #expect(on("drafts/a.md") == ["House.A warning", "House.B suggestion", "Tone.C error"])
    #expect(on("a.eml") == ["House.A warning", "House.B warning", "Tone.C warning"])
  }

  @Test("can ask for severe findings only")
  func least() throws {
    let rules = try rules(
      "House.A", "House.B", configuration: "MinAlertLevel = error\n[*]\nBasedOnStyles = House\nHouse.B = error")
    #expect(rules.rules(on: "a.md").map(\.id) == ["House.B"])
  }

  @Test("leaves out tokens, blocks, elements and classes")
  func markup() throws {
    let configuration = """
      IgnoredScopes = code, strong
      IgnoredClasses = nop
      [*.md]
      TokenIgnores = (\\$[^$]+\\$), \\
        ({%.+?%})
      BlockIgnores = (?s) *({{< file .*?>}}.*?{{< /file >}})
      """
    let rules = try rules("House.A", configuration: configuration)
    let rule = try ForeignRule("{extends: existence, message: '%s', tokens: [HERE]}")
    let text = """
      One $HERE$ **HERE** {% HERE %} HERE.

      {{< file x >}}
      HERE
      {{< /file >}}

      <span class="nop">HERE</span> *HERE*
      """
    #expect(try rule.found(in: text, markup: rules.markup(of: "draft.md")) == ["1:32 HERE", "7:32 HERE"])
  }

  @Test("names the vocabularies")
  func vocabularies() throws {
    #expect(try ValeConfiguration(Array("Vocab = Base, Jobs".utf8), file: "").vocabularies == ["Base", "Jobs"])
  }

  @Test("says where it is faulty")
  func faults() {
    func fault(_ text: String) -> String {
      do {
        _ = try ValeConfiguration(Array(text.utf8), file: ".vale.ini")
        return ""
      } catch {
        return "\(error)"
      }
    }
    #expect(
      fault("[*]\nBasedOnStyles") == ".vale.ini:2:1: error: 'BasedOnStyles' is neither a section nor a key with '='")
    #expect(fault("[*]\nTokenIgnores = (a").hasPrefix(".vale.ini:2:1: error: 'TokenIgnores': not a pattern: missing"))
  }
}
