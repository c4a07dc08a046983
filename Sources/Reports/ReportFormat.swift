internal import JSON
public import Source

/// The forms in which findings can be written.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people: place, line, mark, help, notes and a summary.
  case text
  /// One line a finding.
  case compact
  /// One JSON document, described by `docs/diagnostics.schema.json`.
  case json
  /// One JSON object a line.
  case jsonl
  /// SARIF 2.1.0, for code scanning services.
  case sarif
  /// GitHub Actions' workflow commands.
  case github
  /// GitLab's Code Quality JSON.
  case gitlab
  /// Checkstyle's XML.
  case checkstyle
  /// JUnit's XML.
  case junit
  /// One page that shows each draft with its findings in place.
  case html

  /// Whether it ends with the summary in words, so that there is no need to print `Summary.line` elsewhere.
  public var endsWithSummary: Bool { self == .text }

  /// Whether it shows `Findings.draft`, so that a draft with findings has to be made readable.
  public var needsReadableDraft: Bool { self == .html || self == .text }

  /// Whether it shows drafts without findings, too.
  public var showsSoundDrafts: Bool { self == .html }

  /// Makes an empty report of this format.
  public func makeReport(_ options: ReportOptions = ReportOptions()) -> any Report {
    switch self {
    case .text: TextReport(options)
    case .compact: CompactReport(options)
    case .json: JSONReport()
    case .jsonl: JSONLinesReport()
    case .sarif: SARIFReport(options)
    case .github: GitHubReport()
    case .gitlab: GitLabReport()
    case .checkstyle: CheckstyleReport()
    case .junit: JUnitReport(options)
    case .html: HTMLReport(options)
    }
  }
}

extension ReportFormat {
  /// Whether it tells of the rules themselves, found or not.
  public var tellsRules: Bool { self == .sarif || self == .html }
}

/// What a report has to know besides the findings.
public struct ReportOptions: Sendable {
  /// Whether to use a terminal's colours; of use to `text` and `compact` alone.
  public var isColored: Bool
  /// The version of the program.
  public var toolVersion: String
  /// The rules that run, as far as they are known at the beginning, for the formats that list them.
  public var rules: [RuleDescription]
  /// The least severity that makes the run fail, for the formats that tell failures from remarks; nil if none does.
  public var failOn: Severity?

  /// Makes the options.
  public init(
    isColored: Bool = false, toolVersion: String = "", rules: [RuleDescription] = [], failOn: Severity? = .warning
  ) {
    self.isColored = isColored
    self.toolVersion = toolVersion
    self.rules = rules
    self.failOn = failOn
  }
}
