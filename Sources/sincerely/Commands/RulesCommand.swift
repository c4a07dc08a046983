import Source
import ArgumentParser
import Rules

/// `sincerely rules`: lists the rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  func run() throws {
    let rules = RuleSet.builtIn().rules
    let width = rules.map(\.id.count).max() ?? 0
    for rule in rules {
      let id = rule.id + String(repeating: " ", count: width - rule.id.count)
      let level = rule.head.level.rawValue
      let padding = String(repeating: " ", count: 10 - level.count)
      Console.write("\(id)  \(level)\(padding)  \(RuleHead.summary(of: rule.head.message))\n")
    }
  }
}
