import Reports

/// Which formats of report were asked for, and where each goes.
///
/// An `--output` takes the `--format` before it that has none yet, else the next one after it; a format without one
/// goes to standard output: `--format sarif --output a.sarif --format text`.
struct ReportTargets {
  /// A format, and the file it goes to; nil for standard output.
  struct Target: Equatable {
    var format: ReportFormat
    var file: String?
  }

  /// The formats in the order in which they were asked for.
  private(set) var targets: [Target] = []

  /// Pairs formats with files by the order of the two options among the words of the command line.
  init(formats: [ReportFormat], outputs: [String], words: [String]) {
    var formats = formats[...]
    var outputs = outputs[...]
    var waiting: [String] = []
    for word in words.prefix(while: { $0 != "--" }) {
      switch word.prefix(while: { $0 != "=" }) {
      case "--format":
        guard let format = formats.popFirst() else { continue }
        targets.append(Target(format: format, file: waiting.isEmpty ? nil : waiting.removeFirst()))
      case "--output":
        guard let output = outputs.popFirst() else { continue }
        if let last = targets.indices.last, targets[last].file == nil {
          targets[last].file = output
        } else {
          waiting.append(output)
        }
      default: continue
      }
    }
    targets += waiting.map { Target(format: .text, file: $0) }
    if targets.isEmpty { targets = [Target(format: .text)] }
  }

  /// What is wrong with them, in lower case; nil if nothing is.
  var fault: String? {
    let shared = targets.filter { $0.file == nil }
    if shared.count > 1 {
      let formats = shared.map(\.format.rawValue).joined(separator: " and ")
      return "\(formats) cannot both go to standard output; give --output FILE after one of them"
    }
    let files = targets.compactMap(\.file)
    return Set(files).count < files.count ? "two reports cannot go to the same file" : nil
  }
}

/// A report that is being written, and where it goes.
struct ReportSink {
  /// The places.
  enum Destination {
    case standardOutput
    case standardError
    case file(ReplacementFile)
  }

  private var report: any Report
  private let format: ReportFormat
  private let destination: Destination

  init(_ format: ReportFormat, _ options: ReportOptions, to destination: Destination) {
    report = format.makeReport(options)
    self.format = format
    self.destination = destination
  }

  /// Whether it shows a draft itself that has findings or has none.
  func needsReadableDraft(withFindings hasFindings: Bool) -> Bool {
    hasFindings ? format.needsReadableDraft : format.showsSoundDrafts
  }

  /// Whether it tells the one who called the program how many findings there are.
  var tellsSummary: Bool {
    if case .file = destination { return false }
    return format.endsWithSummary
  }

  /// Whether it tells of the rules themselves.
  var tellsRules: Bool { format.tellsRules }

  /// Takes rules that run on drafts to come.
  mutating func add(rules: [RuleDescription]) { report.add(rules: rules) }

  /// Writes the findings of a draft.
  mutating func add(_ findings: Findings) throws(ReplacementFile.WriteError) {
    try write(report.add(findings))
  }

  /// Ends the report.
  ///
  /// - Parameter isQuiet: leaves out a summary in words.
  mutating func finish(_ summary: Summary, isQuiet: Bool) throws(ReplacementFile.WriteError) {
    let end = report.finish(summary)
    if !(isQuiet && tellsSummary) { try write(end) }
    if case .file(let file) = destination { try file.commit() }
  }

  private func write(_ text: String) throws(ReplacementFile.WriteError) {
    if text.isEmpty { return }
    switch destination {
    case .standardOutput: Console.write(text)
    case .standardError: Console.writeErrors(text)
    case .file(let file): try file.write(Array(text.utf8))
    }
  }
}
