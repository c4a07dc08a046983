import Interview
import Linting
import Mail
import Prose
import Reports
import Source

/// One run of the linter over drafts: feeds them in, writes down what comes out, and keeps count.
struct LintRun {
  private let linter: Linter
  private var facts: FactsSource
  private let circumstances: Linter.Circumstances
  private var report: any Report
  private let format: ReportFormat
  private let dictionary = Dictionary()
  private var summary = Summary()
  private var missingFacts: [String: Set<String>] = [:]
  private var worst: Severity?
  private var isTroubled = false
  private var isStaged = false

  init(
    linter: Linter, facts: FactsSource, circumstances: Linter.Circumstances, report: any Report, format: ReportFormat
  ) {
    self.linter = linter
    self.facts = facts
    self.circumstances = circumstances
    self.report = report
    self.format = format
  }

  /// Lints the drafts of files and folders.
  mutating func lint(_ drafts: Drafts) {
    for file in drafts.files(complain: { complain($0) }) {
      lint { complain, body in drafts.forEach(in: file, complain: complain, body) }
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

  /// Ends the report, and says with what status the program should end.
  ///
  /// Where git's index holds no draft there is nothing to report: most commits are of that kind.
  mutating func finish(failOn: Severity) -> Int32 {
    if isStaged, summary.drafts == 0, format.endsWithSummary { return isTroubled ? 2 : 0 }
    summary.remarks = missingFacts.sorted { $0.key < $1.key }.map { missing, rules in
      "\(missing) is not known, so \(rules.sorted().joined(separator: ", ")) said nothing about it"
    }
    dictionary.saveAccepted()
    Console.write(report.finish(summary))
    if !format.endsWithSummary { Console.complain(summary.line) }
    if isTroubled { return 2 }
    return worst.map { $0 >= failOn } ?? false ? 1 : 0
  }

  /// Lints the drafts of one file, which the reader gives one after the other.
  private mutating func lint(_ read: ((String) -> Void, (Draft) -> Void) -> Void) {
    summary.files += 1
    // Both closures change the run, in turn and never at once.
    var complaints: [String] = []
    withoutActuallyEscaping(read) { read in
      read({ complaints.append($0) }, { self.lint($0) })
    }
    for complaint in complaints { complain(complaint) }
  }

  private mutating func lint(_ draft: Draft) {
    let known: Facts
    do { known = try facts.facts(forDraftAt: draft.source.path) } catch {
      complain("\(error)")
      known = Facts()
    }
    let speller = dictionary.speller { complain($0) }
    let outcome = linter.lint(draft, facts: known, circumstances: circumstances, speller: speller)
    for failure in outcome.failures { complain("\(failure)") }
    for (missing, rules) in outcome.missingFacts { missingFacts[missing, default: []].formUnion(rules) }
    summary.count(outcome.diagnostics)
    worst = (outcome.diagnostics.map(\.severity) + [worst].compactMap(\.self)).max()
    Console.write(report.add(Findings(outcome.diagnostics, in: draft.source)))
  }

  private mutating func complain(_ line: String) {
    isTroubled = true
    Console.complain(line)
  }
}
