import ArgumentParser
import Linting
import Reports
import Rules

/// `sincerely test-rules`: runs the examples of rules.
struct TestRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test-rules", abstract: "Run the examples in rules, the program's or your own.",
    discussion: """
      Each example is tried as it is written and again with an emoji before it, in CRLF, in quoted-printable, inside a \
      quote, below a signature's delimiter and suppressed. A bad example must be found just where it is marked, a good \
      one must pass, and what was fixed must be right when it is looked at again. The patterns are probed: one that \
      takes ever longer on a longer text is refused.
      """)

  @Argument(help: "Folders of rule files, or single ones; otherwise the rules that the program brings.")
  var paths: [String] = []

  func run() throws {
    var rules = RuleSet([])
    if paths.isEmpty { rules = .builtIn() }
    var styles = StyleOptions()
    styles.styles = paths
    styles.skipBadRules = false
    if !paths.isEmpty { rules = try styles.adding(to: rules) }
    let dictionary = Dictionary()
    let tester = RuleTester(speller: dictionary.speller { Console.complain($0) }, tagger: ResourceFolder.tagger())
    var failures = 0
    for rule in rules.rules {
      for failure in tester.failures(of: rule) {
        failures += 1
        Console.write("\(failure)\n")
      }
    }
    let examples = rules.rules.reduce(0) { $0 + $1.examples.count }
    let counts = [(rules.rules.count, "rule"), (examples, "example"), (failures, "failure")]
    Console.complain(counts.map(counted).joined(separator: ", "))
    if failures > 0 { throw ExitCode(1) }
  }
}
