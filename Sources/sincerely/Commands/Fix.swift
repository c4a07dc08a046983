import ArgumentParser
import Linting
import Reports
import Rules

/// `sincerely fix FILE…`: mends drafts, all at once or asking about each finding.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Mend drafts, or go through the findings one by one.",
    discussion: """
      Without --ask it is 'sincerely lint --fix'. With it, each finding is shown with what can be done about it: apply \
      what is offered, put in a text of your own, skip it, ignore the rule in this draft with a reason, add the word to \
      your own, or quit. A file is written when its last finding was answered, or on quitting; an interrupt leaves it \
      as it was.
      """)

  @Argument(help: ArgumentHelp("Drafts (.eml, .mbox, .txt, .md), or folders of drafts.", valueName: "file"))
  var files: [String]

  @Flag(help: "Ask about each finding.")
  var ask = false

  @Flag(help: "Apply guesses, too, without asking.")
  var unsafeFixes = false

  @OptionGroup
  var options: LintOptions

  func validate() throws {
    if ask, unsafeFixes { throw ValidationError("--ask asks about guesses, too; leave --unsafe-fixes out") }
    if ask, files.contains("-") { throw ValidationError("--ask reads answers from standard input; name a file") }
  }

  func run() throws {
    let configurations = ConfigurationSource(options.rules, flags: options.flags)
    let inForce = try configurations.inForce(forDraftAt: files.first ?? "")
    let dictionary = Dictionary()
    let reporting = options.reportOptions(inForce, for: .text, showsColor: Console.showsColor)
    let sink = ReportSink(.text, reporting, to: files.contains("-") ? .standardError : .standardOutput)
    var run = LintRun(
      configurations: configurations, facts: try FactsSource(options.interview), circumstances: options.circumstances,
      sinks: ask ? [] : [sink], dictionary: dictionary, progress: Progress(isShown: !ask && Console.showsProgress))
    run.countsUnsafeFixes = unsafeFixes
    let spelling = Set(inForce.known.rules.filter { $0.extends == Spelling.name }.map(\.id))
    run.lint(
      Drafts(files),
      ask
        ? .ask(FindingDialogue(reporting, spelling: spelling, add: dictionary.add))
        : .fix(Fixer(withUnsafe: unsafeFixes)))
    throw ExitCode(run.finish())
  }
}
