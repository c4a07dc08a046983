import ArgumentParser
import Interview
import Linting
import Mail
import Reports
import Rules
import Source
import Time

/// `sincerely [lint] FILE…`: checks drafts and prints what it finds.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Check drafts and print what to mend.")

  @Argument(
    help: ArgumentHelp("Drafts (.eml, .txt, .md), folders of drafts, or - for standard input.", valueName: "file"))
  var files: [String] = []

  @Flag(help: "Judge the staged content of the drafts in git's index instead of files.")
  var staged = false

  @OptionGroup(title: "The interview")
  var interview: InterviewOptions

  @Option(help: ArgumentHelp("What the draft is: \(DraftKind.names); judged otherwise.", valueName: "kind"))
  var kind: DraftKind?

  @Option(help: ArgumentHelp("The moment of sending, instead of the Date field or now.", valueName: "time"))
  var at: Timestamp?

  @Option(help: ArgumentHelp("Run these only: styles or rules, separated by commas.", valueName: "rules"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Leave these out: styles or rules, separated by commas.", valueName: "rules"))
  var disable: [String] = []

  @OptionGroup
  var styles: StyleOptions

  @Option(help: ArgumentHelp("End with 1 from this severity on: \(Severity.names).", valueName: "severity"))
  var failOn: Severity = .warning

  @Option(help: ArgumentHelp("How to print: \(ReportFormat.names).", valueName: "format"))
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp("Colours: auto, always, never.", valueName: "when"))
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("What to call standard input.", valueName: "name"))
  var stdinFilename: String?

  func validate() throws {
    if staged, !files.isEmpty {
      throw ValidationError("--staged takes no files: it judges what is in git's index")
    }
    if !staged, files.isEmpty {
      throw ValidationError("no draft is named; give a file, a folder, or - for standard input")
    }
  }

  func run() throws {
    let selection = RuleSelection(only: only.flatMap(commaSeparated), disabled: disable.flatMap(commaSeparated))
    let known = try styles.adding(to: .builtIn())
    let rules = try known.selected(by: selection)
    var run = LintRun(
      linter: Linter(rules: rules, known: known), facts: try FactsSource(interview),
      circumstances: Linter.Circumstances(
        moment: at ?? .now, isMomentAsked: at != nil, kind: kind),
      report: format.makeReport(options(rules)), format: format)
    if staged {
      try run.lintStaged()
    } else {
      run.lint(Drafts(files, standardInputName: stdinFilename))
    }
    throw ExitCode(run.finish(failOn: failOn))
  }

  private func options(_ rules: RuleSet) -> ReportOptions {
    ReportOptions(
      isColored: color == .always || color == .auto && Console.showsColor, toolVersion: Sincerely.version,
      rules: rules.rules.map(\.description), failOn: failOn)
  }

  private func commaSeparated(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }
}

/// When to print in colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Rule {
  /// What reports say of the rule.
  var description: RuleDescription {
    RuleDescription(
      id: id, summary: RuleHead.summary(of: head.message), why: head.why, severity: head.level, helpURI: head.link)
  }
}
