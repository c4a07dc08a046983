import ArgumentParser
import Linting
import Rules
import Source

/// `sincerely rules`: lists the rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules, with the levels that are in force.")

  /// How the list is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Option(help: ArgumentHelp("How to print: text, or markdown, a table.", valueName: "format"))
  var format: Format = .text

  @OptionGroup
  var configuration: ConfigurationOptions

  func run() throws {
    let inForce = try ConfigurationSource(configuration).inForce(forDraftAt: "")
    let rules = inForce.known.rules
    switch format {
    case .text:
      let width = rules.map(\.id.count).max() ?? 0
      for rule in rules {
        Console.write("\(padded(rule.id, width))  \(padded(inForce.level(of: rule), 10))  \(summary(of: rule))\n")
      }
    case .markdown:
      Console.write("| rule | level | what it says |\n| --- | --- | --- |\n")
      for rule in rules {
        let cell = summary(of: rule).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        Console.write("| `\(rule.id)` | \(inForce.level(of: rule)) | \(cell) |\n")
      }
    }
  }

  private func summary(of rule: Rule) -> String { RuleHead.summary(of: rule.head.message) }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension InForce {
  /// The severity that a rule has, by name, or `off`.
  fileprivate func level(of rule: Rule) -> String {
    ids.contains(rule.id) ? linter.severities[rule.id]?.rawValue ?? rule.head.worst : "off"
  }
}

extension RuleHead {
  /// The worst that a finding of the rule can be, by name.
  fileprivate var worst: String { (cases.values.map(\.level).max() ?? level).rawValue }
}
