import FoundationEssentials
import Mail
import Prose
import Rules
import Source
import YAML

/// A rule as it lies in a folder of styles, tried on texts.
struct ForeignRule {
  let rule: Rule

  init(_ rule: Rule) {
    self.rule = rule
  }

  init(_ yaml: String, files: [String: String] = [:], accepted: [String] = [], root: String = "styles") throws {
    let node = try Node.parse(Array(yaml.utf8), file: "Team/Rule.yml")
    let resources = StyleResources(root: root, accepted: accepted) { files[$0].map { Array($0.utf8) } }
    rule = try RuleFile.rule(
      node ?? Node(.mapping([]), at: FilePlace(file: "", line: 1, column: 1)), style: "Team", name: "Rule",
      resources: resources)
  }

  /// What the loader says of a rule; empty where it has no complaint.
  static func faults(_ yaml: String) -> String {
    do {
      _ = try ForeignRule(yaml)
      return ""
    } catch {
      return "\(error)"
    }
  }

  /// What the rule finds in a text, in order: line, column and message.
  func found(
    in text: String, file: String = "draft.md", speller: Speller? = nil, tagger: Tagger? = nil,
    markup: MarkupSettings = MarkupSettings()
  ) throws -> [String] {
    let source = SourceFile(path: file, text: text)
    let context = DraftContext(
      try DraftReader().read(source), kind: .other, speller: speller, markup: markup,
      tagger: tagger.map { tagger in TaggerSource { tagger } })
    let lines = LineIndex(source)
    return try rule.diagnostics(in: context).sorted(by: Diagnostic.isBefore).map { diagnostic in
      let position = lines.position(of: diagnostic.range.lowerBound)
      return "\(position.line):\(position.column) \(diagnostic.message)"
    }
  }

  /// What the rule would put in the place of each finding.
  func suggestions(in text: String) throws -> [[String]] {
    let draft = try DraftReader().read(SourceFile(path: "draft.md", text: text))
    return try rule.diagnostics(in: DraftContext(draft, kind: .other)).sorted(by: Diagnostic.isBefore).map(
      \.suggestions)
  }
}

/// The tagger that goes with the package.
let tagger = Result {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try Tagger(model: Array(Data(contentsOf: root.appending(path: "dictionaries/en/tags.model"))))
}
