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

  @Option(help: ArgumentHelp("How many drafts to check at once (default: as many as there are cores).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Report only findings that are not known by this baseline.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write the findings to a baseline, by which they are known, and report none.", valueName: "file")
  )
  var writeBaseline: String?

  @Flag(help: "Print findings only, and no totals.")
  var quiet = false

  @Option(help: ArgumentHelp("What to call standard input.", valueName: "name"))
  var stdinFilename: String?

  init() {}

  /// A call with drafts and no option, as the parser would make it.
  init(plain files: [String]) {
    self.files = files
    (staged, fix, unsafeFixes, diff, watch, profile, quiet) = (false, false, false, false, false, false, false)
    options = LintOptions(plain: ())
    (format, output) = ([], [])
    (jobs, baseline, writeBaseline, stdinFilename) = (nil, nil, nil, nil)
  }

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
    if writeBaseline != nil, fix || diff || watch || baseline != nil || !format.isEmpty || !output.isEmpty {
      throw ValidationError(
        "--write-baseline writes what is found; it goes with none of --fix, --diff, --watch, --baseline, --format, "
          + "--output")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on") }
    if let fault = targets.fault { throw ValidationError(fault) }
  }

  func run() throws {
    if watch { watchDrafts() }
    var run = try makeRun()
    if profile { run.profile = Profile() }
    if staged {
      try run.lintStaged()
    } else {
      run.lint(drafts, task)
    }
    if profile { Console.complain(ProfileTable(run.profile ?? Profile()).text) }
    // At once: to give back a run's memory piece by piece takes 3 % of a run over one draft.
    Console.exit(diff ? run.finishDiff() : run.finish())
  }

  /// Lints for ever: now, and each time that a draft was saved.
  private func watchDrafts() -> Never {
    let dictionary = Dictionary()
    var watch = DraftWatch(drafts, facts: options.interview.facts)
    while true {
      watch.next()
      Console.clear()
      // The facts and the configuration are read anew each time, for they may have been mended.
      do {
        var run = try makeRun(dictionary: dictionary)
        run.lint(drafts)
        _ = run.finish()
      } catch {
        if !(error is ExitCode) { Console.complain(Sincerely.complaint(error)) }
      }
    }
  }

  private var drafts: Drafts { Drafts(files, standardInputName: stdinFilename) }

  private func makeRun(dictionary: Dictionary = Dictionary()) throws -> LintRun {
    var flags = options.flags
    flags.baseline = baseline.map { Setting($0, from: .flag("--baseline")) }
    let configurations = ConfigurationSource(options.rules, flags: flags)
    // A fault where the first draft lies is told before anything is written.
    let inForce = try configurations.inForce(forDraftAt: firstPlace)
    var run = LintRun(
      configurations: configurations, facts: try FactsSource(options.interview), circumstances: options.circumstances,
      sinks: diff || writeBaseline != nil ? [] : try sinks(inForce), baselines: BaselineUse(writing: writeBaseline),
      dictionary: dictionary, progress: Progress(isShown: Console.showsProgress))
    run.jobs = jobs ?? Console.coreCount
    run.isQuiet = quiet || writeBaseline != nil
    run.countsUnsafeFixes = unsafeFixes
    return run
  }

  /// Where the first draft lies that is named.
  private var firstPlace: String {
    guard let first = files.first, first != "-" else { return stdinFilename ?? "" }
    return FileSystem.kind(of: first) == .folder ? first + "/" : first
  }

  private var task: LintRun.Task {
    let fixer = Fixer(withUnsafe: unsafeFixes)
    return diff ? .diff(fixer) : fix ? .fix(fixer) : .report
  }

  private var targets: ReportTargets {
    ReportTargets(formats: format, outputs: output, words: Array(CommandLine.arguments.dropFirst()))
  }

  private func sinks(_ inForce: InForce) throws -> [ReportSink] {
    // Where a mended draft goes to standard output, nothing else may.
    let shared = fix && files.contains("-") ? ReportSink.Destination.standardError : .standardOutput
    return try targets.targets.map { target in
      ReportSink(
        target.format,
        options.reportOptions(
          inForce, for: target.format, showsColor: target.file == nil && Console.showsColor),
        to: try target.file.map { .file(try ReplacementFile($0)) } ?? shared)
    }
  }
}
