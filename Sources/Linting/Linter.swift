public import Interview
public import Mail
public import Prose
public import Rules
public import Source
public import Time

/// Runs rules over drafts.
public struct Linter: Sendable {
  /// What is known about one run of it, whatever the draft.
  public struct Circumstances: Sendable, Hashable {
    /// The moment at which the drafts are looked at.
    public var moment: Timestamp?
    /// Whether the moment was asked for, and so comes before a draft's own Date field.
    public var isMomentAsked: Bool
    /// What the drafts are, if it was said; judged from each otherwise.
    public var kind: DraftKind?
    /// What a draft is that does not say so itself, if that was configured.
    public var usualKind: DraftKind?
    /// The language that the drafts are in, if it was said; American English otherwise.
    public var language: LanguageTag?

    /// Makes the circumstances.
    public init(
      moment: Timestamp? = nil, isMomentAsked: Bool = false, kind: DraftKind? = nil, usualKind: DraftKind? = nil,
      language: LanguageTag? = nil
    ) {
      self.moment = moment
      self.isMomentAsked = isMomentAsked
      self.kind = kind
      self.usualKind = usualKind
      self.language = language
    }
  }

  /// What came of one draft.
  public struct Outcome: Sendable {
    /// What the draft was taken for.
    public var kind: DraftKind
    /// What was found, in the order of the places.
    public var diagnostics: [Diagnostic]
    /// What would have let further rules speak, had it been known: what is missing, and the rules' ids.
    public var missingFacts: [String: [String]]
    /// Rules that could not do their work on this draft, and why.
    public var failures: [RuleFailure]
    /// What each rule that ran took, by its id, and what was done for all of them; empty without a clock.
    public var costs: [String: Duration] = [:]
    /// What the draft leaves behind for the rules that compare it with others; nil where there are none for it.
    public var trace: DraftTrace?
    /// The names of the rules and styles whose marks silenced something.
    public var silenced: Set<String> = []
  }

  /// What `Outcome.costs` calls the work that is done once for all rules.
  public static let sharedWork = "(reading the draft for the rules)"

  /// A rule that could not do its work.
  public struct RuleFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The rule's id.
    public var rule: String
    /// Where it was read.
    public var place: FilePlace
    /// Why, in lower case.
    public var message: String

    /// `file:line:column: error: message`.
    public var description: String {
      "\(place.file):\(place.line):\(place.column): error: \(rule): \(message)"
    }
  }

  /// The rules that run.
  public let rules: RuleSet
  /// All the rules that there are, so that a mark for one that does not run is no fault.
  private let known: RuleSet
  /// Those of the rules that compare the drafts of a run.
  private let comparing: [Rule]
  /// Tells the parts of speech; without it, nothing is said by rules that ask for them.
  public var taggerSource: TaggerSource?
  /// The tagger, where it is at hand.
  public var tagger: Tagger? {
    get { taggerSource?.tagger }
    set { taggerSource = newValue.map { tagger in TaggerSource { tagger } } }
  }
  /// Tells the time since some moment, so that rules can be timed; nothing is timed without.
  public var clock: (@Sendable () -> Duration)?
  /// The severities that rules have other than their own, by id.
  public var severities: [String: Severity] = [:]
  /// The marks that the configuration holds for the drafts.
  public var suppressions: [Suppression] = []
  private let judge = DraftKindJudge()

  /// Makes a linter of the rules that are to run, and of all that there are.
  public init(rules: RuleSet, known: RuleSet? = nil) {
    self.rules = rules
    self.known = known ?? rules
    comparing = rules.rules.filter(\.comparesDrafts)
  }

  /// Lints one draft.
  ///
  /// - Parameters:
  ///   - facts: what was told about the interview; the draft's own headers fill in what is missing.
  ///   - speller: tells right words from wrong ones; without one, nothing is said of spelling.
  public func lint(
    _ draft: Draft, facts: Facts = Facts(), circumstances: Circumstances = Circumstances(), speller: Speller? = nil
  ) -> Outcome {
    var last = clock?() ?? .zero
    var costs: [String: Duration] = [:]
    func took(_ work: @autoclosure () -> String) {
      guard let clock else { return }
      let now = clock()
      costs[work()] = now - last
      last = now
    }
    let facts = facts.filled(from: Facts(headersOf: draft))
    let texts = draft.regions.map { RegionText($0) }
    let kind = kind(of: draft, texts, facts: facts, circumstances: circumstances)
    let context = DraftContext(
      draft, texts: texts, kind: kind, facts: facts, moment: circumstances.moment,
      isMomentAsked: circumstances.isMomentAsked,
      speller: speller, language: circumstances.language, markup: rules.markup(of: draft.source.path),
      tagger: taggerSource)
    var outcome = Outcome(kind: kind, diagnostics: [], missingFacts: [:], failures: [])
    // They are nobody's in particular: the first rule that asks for them is not to answer for their cost.
    if clock != nil { context.tag() }
    took(Linter.sharedWork)
    for rule in rules.rules(on: draft.source.path) where rule.applies(to: kind) {
      defer { took(rule.id) }
      guard context.mayFind(rule) else { continue }
      do throws(PatternError) {
        outcome.diagnostics += try rule.diagnostics(in: context)
      } catch {
        outcome.failures.append(RuleFailure(rule: rule.id, place: rule.head.place, message: error.description))
      }
      for missing in rule.check.missingFacts(in: context) { outcome.missingFacts[missing, default: []].append(rule.id) }
    }
    outcome.costs = costs
    if comparing.contains(where: { $0.applies(to: kind) }) {
      outcome.trace = DraftTrace(of: context)
    }
    for index in outcome.diagnostics.indices {
      if let severity = severities[outcome.diagnostics[index].rule] { outcome.diagnostics[index].severity = severity }
    }
    silence(&outcome, in: draft)
    outcome.diagnostics = outcome.diagnostics.withoutOverlaps(in: "Proofreading")
      .withoutEchoes(in: "Interview", of: "Email.Placeholder")
      .withoutRepeats(
        of: "Interview.Impatience", besides: "Interview.DemandingTimeline", in: context.texts(in: [.body]))
    outcome.diagnostics.sort(by: Diagnostic.isBefore)
    return outcome
  }

  /// Takes out what the draft silences, and says what is wrong with the marks by which it does.
  private func silence(_ outcome: inout Outcome, in draft: Draft) {
    var marks = Suppressions(in: draft, configured: suppressions)
    if marks.isEmpty { return }
    outcome.diagnostics = marks.filter(outcome.diagnostics)
    outcome.silenced = marks.used
    outcome.trace?.silenced = marks.names
    outcome.diagnostics += diagnostics(of: marks.findings(ran: rules, known: known), in: draft)
  }

  /// What is wrong with marks of the configuration once all drafts of a run were linted.
  ///
  /// - Parameters:
  ///   - silenced: the names that silenced something in one of the drafts, by their marks.
  ///   - isWhole: whether the run was over all drafts that a mark for many can be for, so that it can be told whether
  ///     it silences anything.
  public func diagnostics(
    ofConfigured silenced: [Suppression: Set<String>], in configuration: SourceFile, isWhole: Bool
  ) -> [Diagnostic] {
    let findings = silenced.flatMap { mark, used in
      mark.findings(used: used, ran: isWhole || mark.isForOneDraft ? rules : nil, known: known)
    }
    return diagnostics(of: findings, in: Draft(source: configuration, format: .text)).sorted(by: Diagnostic.isBefore)
  }

  private func diagnostics(of findings: [Finding], in draft: Draft) -> [Diagnostic] {
    rules.rules.filter { $0.extends == SuppressionMarks.name }.flatMap { rule in
      findings.map { finding in
        var diagnostic = rule.head.diagnostic(of: finding, in: draft)
        diagnostic.severity = severities[rule.id] ?? diagnostic.severity
        return diagnostic
      }
    }
  }

  private func kind(
    of draft: Draft, _ texts: [RegionText], facts: Facts, circumstances: Circumstances
  ) -> DraftKind {
    if let kind = circumstances.kind ?? draft.statedKind ?? circumstances.usualKind { return kind }
    if facts.outcome?.value == .rejected { return .rejection }
    return judge.kind(of: texts)
  }
}
