public import Mail
public import Prose
public import Source

/// A value that is in force, and where it was set.
public struct Setting<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Where it was set.
  public var origin: SettingOrigin

  /// Makes a setting.
  public init(_ value: Value, from origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}

// Not required of the value: the runtime would look for the conformance of each kind of value at start.
extension Setting: Equatable where Value: Equatable {}
extension Setting: Hashable where Value: Hashable {}

/// Where a value was set.
public enum SettingOrigin: Sendable, Hashable, CustomStringConvertible {
  /// An option of the command, such as `--fail-on`.
  case flag(String)
  /// A place in a configuration.
  case file(FilePlace)
  /// Nowhere: it is what holds if nothing is said.
  case usual

  /// `--fail-on`, `.sincerely.yml:3:10` or `default`.
  public var description: String {
    switch self {
    case .flag(let name): name
    case .file(let place): "\(place.file):\(place.line):\(place.column)"
    case .usual: "default"
    }
  }
}

/// What severity a rule or a style gets.
public struct RuleSeverity: Sendable, Hashable {
  /// The rule's id or the style's name.
  public var name: String
  /// The severity; nil for off.
  public var severity: Severity?

  /// Makes it.
  public init(_ name: String, _ severity: Severity?) {
    self.name = name
    self.severity = severity
  }
}

/// What one place says of how drafts are checked, or what holds for a draft once all places are put together.
///
/// The options of the command come before the sections of the configuration that are for the draft's path, the later
/// ones before the earlier, and those before what it says at its top.
public struct Settings: Sendable {
  /// What the drafts are, where they do not say so themselves.
  public var kind: Setting<DraftKind>?
  /// The language that drafts are in; American English, if nothing is said.
  public var language: Setting<LanguageTag>?
  /// The rules and styles that run alone; all, if there are none.
  public var only: [Setting<String>] = []
  /// The rules and styles that do not run.
  public var disabled: [Setting<String>] = []
  /// The severities that were set, what is in force behind what it takes the place of.
  public var severities: [Setting<RuleSeverity>] = []
  /// Words that are right.
  public var words: [Setting<String>] = []
  /// Files of words that are right, a word a line.
  public var wordLists: [Setting<String>] = []
  /// The marks by which rules are silenced.
  public var suppressions: [Suppression] = []
  /// From which severity on a run fails.
  public var failOn: Setting<Severity>?
  /// From which severity on a finding is shown.
  public var leastShown: Setting<Severity>?
  /// The file of findings that were known before.
  public var baseline: Setting<String>?

  /// Makes settings that say nothing.
  public init() {}

  /// Puts what a nearer place says over this.
  ///
  /// A choice of rules that run alone takes the place of all choices before it: who names a rule wants it to run.
  public mutating func yield(to nearer: Settings) {
    kind = nearer.kind ?? kind
    language = nearer.language ?? language
    if !nearer.only.isEmpty {
      only = nearer.only
      disabled = []
      severities.removeAll { $0.value.severity == nil }
    }
    disabled += nearer.disabled
    severities += nearer.severities
    words += nearer.words
    wordLists += nearer.wordLists
    suppressions += nearer.suppressions
    failOn = nearer.failOn ?? failOn
    leastShown = nearer.leastShown ?? leastShown
    baseline = nearer.baseline ?? baseline
  }

  /// The severity from which on a run fails.
  public var failing: Severity { failOn?.value ?? .warning }

  /// The severity from which on a finding is shown: whatever a run fails for is.
  public var shown: Severity { min(leastShown?.value ?? .suggestion, failing) }

  /// What to say where a severity that hides findings would hide those that the run fails for; nil otherwise.
  public var contradiction: String? {
    guard let leastShown, leastShown.value > failing else { return nil }
    let failOrigin = failOn?.origin ?? .usual
    return """
      min-severity is \(leastShown.value.rawValue) (\(leastShown.origin)), but the run fails from \(failing.rawValue) \
      on (fail-on, \(failOrigin)), and what it fails for is shown; set fail-on to \(leastShown.value.rawValue), too, to \
      leave that out
      """
  }

  /// What is said of one rule: its severity if that was set, `off` if it does not run.
  public func verdict(on rule: String) -> RuleVerdict {
    if disabled.isEmpty, only.isEmpty, severities.isEmpty { return .usual }
    let style = rule.prefix { $0 != "." }
    func isNamed(_ name: String) -> Bool { name == rule || name == style }
    if let setting = disabled.last(where: { isNamed($0.value) }) { return .off(setting.origin) }
    if !only.isEmpty, !only.contains(where: { isNamed($0.value) }), let first = only.first {
      return .off(first.origin)
    }
    guard let setting = severities.last(where: { isNamed($0.value.name) }) else { return .usual }
    return setting.value.severity.map { .severity(Setting($0, from: setting.origin)) } ?? .off(setting.origin)
  }
}

/// What settings say of one rule.
public enum RuleVerdict: Sendable, Hashable {
  /// Nothing.
  case usual
  /// It has another severity.
  case severity(Setting<Severity>)
  /// It does not run, by what was set there.
  case off(SettingOrigin)
}
