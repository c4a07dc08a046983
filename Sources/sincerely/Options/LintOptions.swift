import ArgumentParser
import Linting
import Mail
import Prose
import Reports
import Rules
import Source
import Time

/// The options that say what is looked for, and how bad it has to be.
struct LintOptions: ParsableArguments {
  @OptionGroup(title: "The interview")
  var interview: InterviewOptions

  @Option(help: ArgumentHelp("What the draft is: \(DraftKind.names); judged otherwise.", valueName: "kind"))
  var kind: DraftKind?

  @Option(
    help: ArgumentHelp(
      "The language of the draft: en-US, en-GB, de and so on (default: en-US).", valueName: "tag"),
    transform: LanguageTag.fromArgument)
  var language: LanguageTag?

  @Option(
    help: ArgumentHelp("The moment of sending, instead of the Date field or now.", valueName: "time"),
    transform: Timestamp.fromArgument)
  var at: Timestamp?

  @Option(help: ArgumentHelp("Run these only: styles or rules, separated by commas.", valueName: "rules"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Leave these out: styles or rules, separated by commas.", valueName: "rules"))
  var disable: [String] = []

  @OptionGroup
  var rules: ConfigurationOptions

  @Option(
    help: ArgumentHelp(
      "End with 1 from this severity on: \(Severity.names) (default: warning).", valueName: "severity"))
  var failOn: Severity?

  @Option(
    help: ArgumentHelp(
      "Show findings from this severity on, and all from --fail-on on: \(Severity.names).", valueName: "severity"))
  var minSeverity: Severity?

  @Option(help: ArgumentHelp("Colours: auto, always, never.", valueName: "when"))
  var color: ColorChoice = .auto

  init() {}

  /// What they are where none is given.
  init(plain: Void) {
    interview = InterviewOptions(plain: ())
    (kind, language, at, failOn, minSeverity) = (nil, nil, nil, nil, nil)
    (only, disable) = ([], [])
    rules = ConfigurationOptions(plain: ())
    color = .auto
  }

  /// What the options themselves set.
  var flags: Settings {
    var settings = Settings()
    settings.kind = kind.map { Setting($0, from: .flag("--kind")) }
    settings.language = language.map { Setting($0, from: .flag("--language")) }
    settings.only = only.flatMap(commaSeparated).map { Setting($0, from: .flag("--only")) }
    settings.disabled = disable.flatMap(commaSeparated).map { Setting($0, from: .flag("--disable")) }
    settings.failOn = failOn.map { Setting($0, from: .flag("--fail-on")) }
    settings.leastShown = minSeverity.map { Setting($0, from: .flag("--min-severity")) }
    return settings
  }

  /// What is known of the run, whatever the draft.
  var circumstances: Linter.Circumstances {
    Linter.Circumstances(moment: at ?? .now, isMomentAsked: at != nil, kind: kind)
  }

  /// What a report has to know.
  ///
  /// - Parameter showsColor: whether it would be in colours where nothing else is asked for.
  func reportOptions(_ inForce: InForce, for format: ReportFormat, showsColor: Bool) -> ReportOptions {
    ReportOptions(
      isColored: color == .always || color == .auto && showsColor, toolVersion: Sincerely.version,
      rules: format.tellsRules ? inForce.descriptions : [], failOn: inForce.settings.failing)
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

extension Linter {
  /// A linter with what its rules may ask for: the tagger is read when one of them wants tags.
  static func ready(rules: RuleSet, known: RuleSet) -> Linter {
    var linter = Linter(rules: rules, known: known)
    linter.taggerSource = TaggerSource { ResourceFolder.tagger() }
    return linter
  }
}
