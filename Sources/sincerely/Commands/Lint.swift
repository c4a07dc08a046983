import ArgumentParser
import Linting
import Reports
import Rules

/// `sincerely [lint] FILE…`: checks drafts and prints what it finds, or mends it.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check drafts and print what to mend, or mend it.")

  @Argument(
    help: ArgumentHelp("Drafts (.eml, .txt, .md), folders of drafts, or - for standard input.", valueName: "file"))
  var files: [String] = []

  @Flag(help: "Judge the staged content of the drafts in git's index instead of files.")
  var staged = false

  @Flag(help: "Mend what can be mended safely; with -, write the draft to standard output, the rest to standard error.")
  var fix = false

  @Flag(help: "Count guesses among the fixes, too; with --fix, apply them.")
  var unsafeFixes = false

  @Flag(help: "Print what --fix would change as a unified diff, and write nothing; ends with 1 if it is anything.")
  var diff = false

  @Flag(help: "Check the drafts again when they or their facts are saved, until it is interrupted.")
  var watch = false

  @OptionGroup
  var options: LintOptions

  @Option(help: ArgumentHelp("How to print: \(ReportFormat.names); may be given again.", valueName: "format"))
  var format: [ReportFormat] = []

  @Option(help: ArgumentHelp("Where the format before it goes, if not to standard output.", valueName: "file"))
  var output: [String] = []

  @Flag(help: "Print to standard error what each rule took, the dearest first.")
  var profile = false

  @Flag(help: "Print findings only, and no totals.")
  var quiet = false

  @Option(help: ArgumentHelp("What to call standard input.", valueName: "name"))
  var stdinFilename: String?

  func validate() throws {
    if staged, !files.isEmpty {
      throw ValidationError("--staged takes no files: it judges what is in git's index")
    }
    if staged, fix || diff {
      throw ValidationError("--staged judges git's index, which is not written to; fix the files and stage them again")
    }
    if !staged, files.isEmpty {
      throw ValidationError("no draft is named; give a file, a folder, or - for standard input")
    }
    if watch, staged || fix || diff || files.contains("-") || !output.isEmpty {
      throw ValidationError(
        "--watch checks files and prints; it goes with none of --staged, --fix, --diff, --output, -")
    }
    if let fault = targets.fault { throw ValidationError(fault) }
  }

  func run() throws {
    let (rules, known) = try options.rules()
    var linter = Linter.ready(rules: rules, known: known)
    if profile {
      let start = ContinuousClock.now
      linter.clock = { ContinuousClock.now - start }
    }
    if watch { try watch(linter) }
    var run = try makeRun(linter)
    if staged {
      try run.lintStaged()
    } else {
      run.lint(drafts, task)
    }
    if profile { Console.complain(ProfileTable(run.profile).text) }
    throw ExitCode(diff ? run.finishDiff() : run.finish(failOn: options.failOn))
  }

  /// Lints for ever: now, and each time that a draft was saved.
  private func watch(_ linter: Linter) throws -> Never {
    let dictionary = Dictionary()
    var watch = DraftWatch(drafts, facts: options.interview.facts)
    while true {
      watch.next()
      Console.clear()
      // The facts are read anew each time, for they may have been mended.
      do {
        var run = try makeRun(linter, dictionary: dictionary)
        run.lint(drafts)
        _ = run.finish(failOn: options.failOn)
      } catch {
        Console.complain("error: \(error)")
      }
    }
  }

  private var drafts: Drafts { Drafts(files, standardInputName: stdinFilename) }

  private func makeRun(_ linter: Linter, dictionary: Dictionary = Dictionary()) throws -> LintRun {
    var run = LintRun(
      linter: linter, facts: try FactsSource(options.interview), circumstances: options.circumstances,
      sinks: diff ? [] : try sinks(linter.rules), dictionary: dictionary,
      progress: Progress(isShown: Console.showsProgress))
    run.isQuiet = quiet
    run.countsUnsafeFixes = unsafeFixes
    return run
  }

  private var task: LintRun.Task {
    let fixer = Fixer(withUnsafe: unsafeFixes)
    return diff ? .diff(fixer) : fix ? .fix(fixer) : .report
  }

  private var targets: ReportTargets {
    ReportTargets(formats: format, outputs: output, words: Array(CommandLine.arguments.dropFirst()))
  }

  private func sinks(_ rules: RuleSet) throws -> [ReportSink] {
    // Where a mended draft goes to standard output, nothing else may.
    let shared = fix && files.contains("-") ? ReportSink.Destination.standardError : .standardOutput
    return try targets.targets.map { target in
      ReportSink(
        target.format,
        options.reportOptions(
          rules, for: target.format, showsColor: target.file == nil && Console.showsColor),
        to: try target.file.map { .file(try ReplacementFile($0)) } ?? shared)
    }
  }
}
