import ArgumentParser
import Interview
import Linting
import Mail
import Prose
import Reports
import Rules
import Source

/// One run of the linter over drafts: feeds them in, writes down what comes out, and keeps count.
struct LintRun {
  /// What is done about what is found.
  enum Task {
    /// It is reported.
    case report
    /// It is mended in the files, and what is left is reported.
    case fix(Fixer)
    /// What mending it would change is printed.
    case diff(Fixer)
    /// A person is asked about each finding, and the files are changed as they answer.
    case ask(FindingDialogue)
  }

  /// Whether findings alone are told, and no totals.
  var isQuiet = false
  /// Whether unsafe fixes count as those that `--fix` applies.
  var countsUnsafeFixes = false

  /// What the rules took; nil where they are not timed.
  var profile: Profile?
  /// How many drafts may be linted at once.
  var jobs = 1

  private let configurations: ConfigurationSource
  private var facts: FactsSource
  private let circumstances: Linter.Circumstances
  private var sinks: [ReportSink]
  private let dictionary: Dictionary
  private var progress: Progress
  private var summary = Summary()
  private var missingFacts: [String: Set<String>] = [:]
  private var marks = ConfiguredMarks()
  private var baselines: BaselineUse
  private var isWhole = false
  /// Whether anything was found for which a run fails.
  private(set) var hasFailed = false
  private var isTroubled = false
  private var isStaged = false
  private var hasDiff = false
  private var compared = ComparedDrafts(areAll: false)
  private var queue = FindingsQueue()
  /// Of what is in force for drafts, that whose rules the reports know.
  private var describedNumbers: Set<Int> = []
  /// The threads, while there is more than one draft to report on.
  private var pool: DraftPool?
  /// What the threads complained of.
  private var told: Set<String> = []

  init(
    configurations: ConfigurationSource, facts: FactsSource, circumstances: Linter.Circumstances, sinks: [ReportSink],
    baselines: BaselineUse = BaselineUse(), dictionary: Dictionary = Dictionary(),
    progress: Progress = Progress(isShown: false)
  ) {
    self.configurations = configurations
    self.baselines = baselines
    self.facts = facts
    self.circumstances = circumstances
    self.sinks = sinks
    self.dictionary = dictionary
    self.progress = progress
  }

  /// Lints the drafts of files and folders.
  mutating func lint(_ drafts: Drafts, _ task: Task = .report) {
    isWhole = drafts.isFolder
    compared = ComparedDrafts(areAll: isWhole)
    let files = drafts.files(complain: { complain($0) })
    // One thread beside this one is of use, too: what stays until the end of the run and what a draft takes for a
    // moment do not lie among each other then, which took 70 MB with 2,000 drafts instead of 48.
    if case .report = task, profile == nil, files.count > 1 || drafts.mayBeMany(in: files) {
      pool = DraftPool(jobs: jobs)
    }
    for (number, file) in files.enumerated() {
      progress.show(number, of: files.count)
      switch task {
      case .report: lint { complain, body in drafts.forEach(in: file, complain: complain, body) }
      case .fix(let fixer): if let fixed = fixed(file, of: drafts, by: fixer.fix) { write(fixed, to: file) }
      case .diff(let fixer): if let fixed = fixed(file, of: drafts, by: fixer.fix) { writeDiff(of: fixed) }
      case .ask(let dialogue):
        if dialogue.isOver { return }
        if let fixed = fixed(file, of: drafts, by: dialogue.mend) { write(fixed, to: file, ifUnchanged: true) }
      }
    }
    while tellNext() {}
    pool?.saveAccepted()
    pool = nil
    progress.clear()
  }

  /// Lints one draft whose bytes are at hand, by the facts for the folder that the program runs in.
  mutating func lint(_ source: SourceFile) {
    lint(factsAt: "") { complain, body in
      Drafts([]).forEach(in: source.bytes, named: source.path, complain: complain, body)
    }
  }

  /// Lints the staged content of the drafts in git's index.
  ///
  /// - Throws: `GitError` where there is no repository.
  mutating func lintStaged() throws {
    isStaged = true
    let index = try GitIndex()
    let drafts = Drafts([])
    var read: [(StagedFile, [UInt8])] = []
    let staged = try index.stagedFiles().filter { DraftName.mayBeDraft($0.path) }
    try index.read(staged) { read.append(($0, $1)) }
    for (file, bytes) in read {
      lint { complain, body in drafts.forEach(in: bytes, named: file.shownPath, complain: complain, body) }
    }
  }

  /// Ends the reports, and says with what status the program should end.
  ///
  /// Where git's index holds no draft there is nothing to report: most commits are of that kind.
  mutating func finish() -> Int32 {
    compare()
    judgeMarks()
    summary.remarks = missingFacts.sorted { $0.key < $1.key }.map { missing, rules in
      "\(missing) is not known, so \(rules.sorted().joined(separator: ", ")) said nothing about it"
    }
    if !missingFacts.isEmpty, !facts.hasFile {
      summary.remarks.append("'sincerely init' asks for what is known of the interview and keeps it in interview.yml")
    }
    if let remark = compared.remark { summary.remarks.append(remark) }
    if let remark = ResourceFolder.remark { summary.remarks.append(remark) }
    if countsUnsafeFixes {
      summary.safeFixes += summary.unsafeFixes
      summary.unsafeFixes = 0
    }
    dictionary.saveAccepted()
    for index in sinks.indices where !(isStaged && summary.drafts == 0 && sinks[index].tellsSummary) {
      do { try sinks[index].finish(summary, isQuiet: isQuiet) } catch { complain("\(error)") }
    }
    if !isQuiet, !sinks.contains(where: \.tellsSummary) { Console.complain(summary.line) }
    for line in baselines.staleness(isWhole: isWhole) { Console.complain(line) }
    if isTroubled { return 2 }
    do {
      if let line = try baselines.write() { Console.write(line + "\n") }
    } catch {
      complain("\(error)")
      return 2
    }
    return hasFailed ? 1 : 0
  }

  /// Ends a run that printed differences, and says with what status the program should end: 1 if there is any.
  mutating func finishDiff() -> Int32 {
    dictionary.saveAccepted()
    if !isQuiet { Console.complain("would fix \(summary.fixed ?? 0), leave \(summary.findings)") }
    return isTroubled ? 2 : hasDiff ? 1 : 0
  }

  // MARK: Linting

  /// Lints the drafts of one file, which the reader gives one after the other.
  ///
  /// - Parameter place: where to look for facts; where the draft lies, if it is nil.
  private mutating func lint(factsAt place: String? = nil, _ read: ((String) -> Void, (Draft) -> Void) -> Void) {
    summary.files += 1
    // Both closures change the run, in turn and never at once.
    var complaints: [String] = []
    withoutActuallyEscaping(read) { read in
      read(
        { complaints.append($0) },
        { draft in
          let place = place ?? draft.source.path
          guard let inForce = inForce(at: place) else { return }
          let facts = knownFacts(at: place)
          if pool != nil {
            let circumstances = circumstances(inForce)
            pool?.add(draft, facts: facts, circumstances: circumstances, inForce)
            while pool?.isFull ?? false, tellNext() {}
          } else {
            tell(outcome(of: draft, facts: facts, inForce), of: draft, inForce)
          }
        })
    }
    for complaint in complaints { complain(complaint) }
  }

  /// Tells what came of the next draft that is with the threads; false where none is.
  private mutating func tellNext() -> Bool {
    guard let (entry, outcome, complaints) = pool?.take() else { return false }
    // Each thread looks for the dictionary, and finds the same fault.
    for complaint in complaints where told.insert(complaint).inserted { complain(complaint) }
    tell(outcome, of: entry.draft, entry.inForce)
    return true
  }

  private mutating func knownFacts(at path: String) -> Facts {
    do { return try facts.facts(forDraftAt: path) } catch {
      complain("\(error)")
      return Facts()
    }
  }

  /// What is in force at a place; nil where that cannot be told, as its configuration has faults.
  private mutating func inForce(at path: String) -> InForce? {
    do { return try configurations.inForce(forDraftAt: path) } catch {
      if error is ExitCode { isTroubled = true } else { complain(Sincerely.complaint(error)) }
      return nil
    }
  }

  private mutating func outcome(of draft: Draft, facts: Facts, _ inForce: InForce) -> Linter.Outcome {
    let speller = dictionary.speller(accepting: inForce.words) { complain($0) }
    var linter = inForce.linter
    if profile != nil {
      let start = ContinuousClock.now
      linter.clock = { ContinuousClock.now - start }
    }
    let outcome = linter.lint(draft, facts: facts, circumstances: circumstances(inForce), speller: speller)
    profile?.add(outcome)
    return outcome
  }

  private func circumstances(_ inForce: InForce) -> Linter.Circumstances {
    var circumstances = circumstances
    circumstances.usualKind = inForce.settings.kind?.value
    circumstances.language = inForce.settings.language?.value
    return circumstances
  }

  /// Takes down what came of a draft, and writes it.
  private mutating func tell(_ outcome: Linter.Outcome, of draft: Draft, _ inForce: InForce) {
    var outcome = outcome
    describeRules(of: inForce)
    marks.add(outcome, inForce)
    do {
      outcome.diagnostics = try baselines.new(outcome.diagnostics, inForce, of: draft.source)
    } catch {
      complain("\(error)")
    }
    outcome.diagnostics = judged(outcome.diagnostics, inForce)
    count(outcome)
    let hasFindings = !outcome.diagnostics.isEmpty
    let isShown = sinks.contains { $0.needsReadableDraft(withFindings: hasFindings) }
    let readable = isShown ? ReadableDraft(draft) : nil
    let number = outcome.trace.flatMap { compared.add($0, inForce) }
    queue.push(Findings(outcome.diagnostics, in: draft.source, draft: readable), number)
    while let findings = queue.pop() { write(findings) }
  }

  /// Tells the reports of the rules that run by what is in force, once.
  private mutating func describeRules(of inForce: InForce) {
    guard describedNumbers.insert(inForce.number).inserted else { return }
    for index in sinks.indices where sinks[index].tellsRules { sinks[index].add(rules: inForce.descriptions) }
  }

  /// The findings that are bad enough to be shown; takes down whether the run fails for one.
  private mutating func judged(_ diagnostics: [Diagnostic], _ inForce: InForce) -> [Diagnostic] {
    if diagnostics.contains(where: { $0.severity >= inForce.settings.failing }) { hasFailed = true }
    return diagnostics.filter { $0.severity >= inForce.settings.shown }
  }

  /// Tells what is wrong with the marks that configurations hold for the drafts of the run.
  private mutating func judgeMarks() {
    if baselines.isWriting { return }
    for (inForce, source, found) in marks.findings(isWhole: isWhole) {
      let diagnostics = judged(found, inForce)
      summary.add(diagnostics)
      write(Findings(diagnostics, in: source))
    }
  }

  private mutating func write(_ findings: Findings) {
    progress.clear()
    for index in sinks.indices {
      do { try sinks[index].add(findings) } catch { complain("\(error)") }
    }
  }

  /// Compares the drafts with each other, and writes the findings that waited for it.
  private mutating func compare() {
    var found = compared.diagnostics
    for number in found.keys.sorted() {
      guard let (trace, inForce, diagnostics) = found[number] else { continue }
      var told = diagnostics
      do { told = try baselines.new(diagnostics, inForce, of: trace.excerpt) } catch { complain("\(error)") }
      told = judged(told, inForce)
      found[number]?.diagnostics = told
      summary.add(told)
    }
    for findings in queue.finish(adding: found.mapValues { ($0.trace, $0.diagnostics) }) { write(findings) }
  }

  private mutating func count(_ outcome: Linter.Outcome) {
    for failure in outcome.failures { complain("\(failure)") }
    for (missing, rules) in outcome.missingFacts { missingFacts[missing, default: []].formUnion(rules) }
    summary.count(outcome.diagnostics)
  }

  private mutating func complain(_ line: String) {
    isTroubled = true
    progress.clear()
    Console.complain(line)
  }

  // MARK: Fixing

  /// A draft with its fixes, and all that the linter says of it then.
  private typealias Fixed = (outcome: Fixer.Outcome, left: Linter.Outcome)

  /// A file's bytes as they were and as they are to be, and its drafts.
  private struct FixedFile {
    let old: SourceFile
    let new: [UInt8]
    let drafts: [Fixed]
    let inForce: InForce
  }

  /// Mends the drafts of one file, in memory; nil where it cannot be read.
  ///
  /// - Parameter mend: mends a draft, with what lints it.
  private mutating func fixed(
    _ file: String, of drafts: Drafts, by mend: (Draft, (Draft) -> [Diagnostic]) -> Fixer.Outcome
  ) -> FixedFile? {
    let old: SourceFile
    do { old = try drafts.contents(of: file) } catch {
      complain("\(error)")
      return nil
    }
    summary.files += 1
    guard let inForce = inForce(at: old.path) else { return nil }
    let facts = knownFacts(at: old.path)
    var fixed: [Fixed] = []
    var last: Linter.Outcome?
    let new = Fixer().rewrite(
      old,
      mend: { draft in
        let mended = mend(draft) { draft in
          let outcome = outcome(of: draft, facts: facts, inForce)
          last = outcome
          return outcome.diagnostics
        }
        if var left = last {
          left.diagnostics = mended.left
          fixed.append((mended, left))
        }
        if mended.isUnsettled {
          Console.complain("note: \(old.path): more was to fix after \(Fixer.rounds) rounds; run --fix again")
        }
        return mended
      },
      unreadable: { message, error in complain(Drafts.complaint(error, about: message)) })
    return FixedFile(old: old, new: new, drafts: fixed, inForce: inForce)
  }

  /// Writes a mended file, or the whole of it to standard output if it came from standard input, and tells what is left.
  ///
  /// - Parameter ifUnchanged: whether the file is left alone where it changed since it was read, as it may while a
  ///   person thinks.
  private mutating func write(_ file: FixedFile, to path: String, ifUnchanged: Bool = false) {
    if path == "-" {
      Console.write(file.new)
    } else if file.new != file.old.bytes {
      do throws(ReplacementFile.WriteError) {
        if ifUnchanged, (try? FileSystem.read(path)) != file.old.bytes {
          throw ReplacementFile.WriteError(path: path, why: "it was changed by another program meanwhile")
        }
        let replacement = try ReplacementFile(path)
        try replacement.write(file.new)
        try replacement.commit()
      } catch {
        // The file is as it was, and so what is told of it has to be.
        complain("\(error)")
        lint { Drafts([]).forEach(in: file.old.bytes, named: file.old.path, complain: $0, $1) }
        summary.files -= 1
        return
      }
    }
    for (fixed, left) in file.drafts {
      summary.fixed = (summary.fixed ?? 0) + fixed.fixed.count
      tell(left, of: fixed.draft, file.inForce)
    }
  }

  /// Prints what mending a file would change.
  private mutating func writeDiff(of file: FixedFile) {
    for (fixed, left) in file.drafts {
      summary.fixed = (summary.fixed ?? 0) + fixed.fixed.count
      count(left)
    }
    if file.new == file.old.bytes { return }
    hasDiff = true
    let diff = UnifiedDiff(path: file.old.path, from: file.old.bytes, to: file.new)
    progress.clear()
    Console.write(Console.isTerminal ? Array(diff.visible.utf8) : diff.bytes)
  }
}
