import ArgumentParser
import Linting
import Rules
import Source

/// `sincerely explain NAME…`: prints the pages of rules.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule: what it looks for, why, with examples.")

  @Argument(help: ArgumentHelp("Rules, such as Interview.SignOff, or styles.", valueName: "name"))
  var names: [String] = []

  @Flag(help: "Explain all rules.")
  var all = false

  @Option(help: ArgumentHelp("How to print: text, or markdown, a document for each style.", valueName: "format"))
  var format: Format = .text

  /// How the pages are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func validate() throws {
    if names.isEmpty != all { throw ValidationError("name a rule or a style, or say --all") }
  }

  @OptionGroup
  var configuration: ConfigurationOptions

  func run() throws {
    let inForce = try ConfigurationSource(configuration).inForce(forDraftAt: "")
    let rules = inForce.known
    for name in names where !rules.names(name) {
      throw ValidationError("\(UnknownRule(name, known: rules.rules.map(\.id) + rules.styles))")
    }
    let chosen = all ? rules : try rules.selected(by: RuleSelection(only: names))
    switch format {
    case .text:
      let pages = chosen.rules.map { rule in
        RulePage(rule).text + (inForce.remark(on: rule.id).map { "\nHere\n    \($0)\n" } ?? "")
      }
      Console.write(pages.joined(separator: "\n"))
    case .markdown:
      let documents = chosen.styles.map { style in
        RulePage.markdown(ofStyle: style, chosen.rules.filter { $0.style == style })
      }
      Console.write(documents.joined(separator: "\n"))
    }
  }
}

extension InForce {
  /// What the configuration says of a rule; nil where it says nothing.
  fileprivate func remark(on rule: String) -> String? {
    switch settings.verdict(on: rule) {
    case .usual: nil
    case .severity(let severity): "\(severity.value.rawValue), by \(severity.origin)"
    case .off(let origin): "off, by \(origin)"
    }
  }
}
