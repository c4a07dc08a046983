import ArgumentParser
import Rules

/// `sincerely explain RULE`: prints a rule's page.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule: what it looks for, why, with examples.")

  @Argument(help: "The rule, such as Interview.SignOff.")
  var rule: String

  func run() throws {
    let rules = RuleSet.builtIn()
    guard let found = rules.rule(rule) else {
      throw ValidationError("\(UnknownRule(rule, known: rules.rules.map(\.id)))")
    }
    Console.write(RulePage(found).text)
  }
}
