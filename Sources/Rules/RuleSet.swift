internal import EditDistance
internal import Source

/// Rules, in the order of their ids.
public struct RuleSet: Sendable {
  /// The rules.
  public private(set) var rules: [Rule]
  /// What a configuration of Vale's says of the rules from folders; nil without one.
  public var valeConfiguration: ValeConfiguration?

  /// Makes a set of rules in any order.
  public init(_ rules: [Rule], valeConfiguration: ValeConfiguration? = nil) {
    self.rules = rules.sorted { $0.id < $1.id }
    self.valeConfiguration = valeConfiguration
  }

  /// The rules that the program brings, which were read and judged when it was built.
  public static func builtIn() -> RuleSet { RuleSet(archivedRules.map { Rule($0) }) }

  /// This set with more rules; one of the same id takes the place of one that was there.
  public func adding(_ more: [Rule]) -> RuleSet {
    let ids = Set(more.map(\.id))
    return RuleSet(rules.filter { !ids.contains($0.id) } + more, valeConfiguration: valeConfiguration)
  }

  /// The styles' names, in order.
  public var styles: [String] { Array(Set(rules.map(\.style))).sorted() }

  /// The rule of an id.
  ///
  /// - Complexity: O(n).
  public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  /// The rules that pass a choice.
  ///
  /// - Throws: `UnknownRule` where the choice names a rule or style that is not here.
  public func selected(by selection: RuleSelection) throws(UnknownRule) -> RuleSet {
    for name in selection.only + selection.disabled where !names(name) {
      throw UnknownRule(name, known: rules.map(\.id) + styles)
    }
    return RuleSet(rules.filter { selection.includes($0) }, valeConfiguration: valeConfiguration)
  }

  /// The rules that run on a file, each with the severity that it has there.
  public func rules(on file: String) -> [Rule] {
    guard let valeConfiguration else { return rules }
    return rules.compactMap { rule in
      guard rule.head.origin == .folder, let verdict = valeConfiguration.verdict(on: rule.head, file: file) else {
        return rule
      }
      guard case .on(let severity) = verdict else { return nil }
      var rule = rule
      rule.head.level = severity ?? rule.head.level
      return rule
    }
  }

  /// What of a file's text is left out for the rules from folders.
  public func markup(of file: String) -> MarkupSettings { valeConfiguration?.markup(of: file) ?? MarkupSettings() }

  /// Whether a name is a rule's id or a style's.
  public func names(_ name: String) -> Bool {
    rules.contains { $0.id == name || $0.style == name }
  }
}

/// Which rules are to run.
public struct RuleSelection: Sendable, Hashable {
  /// Only these, given as `Style` or `Style.Rule`; all, if there are none.
  public var only: [String]
  /// Not these, given likewise.
  public var disabled: [String]

  /// Makes a choice; without arguments, of all.
  public init(only: [String] = [], disabled: [String] = []) {
    self.only = only
    self.disabled = disabled
  }

  func includes(_ rule: Rule) -> Bool {
    func isNamed(_ names: [String]) -> Bool { names.contains { $0 == rule.id || $0 == rule.style } }
    return (only.isEmpty || isNamed(only)) && !isNamed(disabled)
  }
}

extension String {
  /// A rule's name without its style.
  fileprivate var bareRuleName: String { lastIndex(of: ".").map { String(self[index(after: $0)...]) } ?? self }
}

/// A name that no rule and no style has.
public struct UnknownRule: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name.
  public var name: String
  /// What was most likely meant.
  public var nearest: String?

  /// Makes it of the name and the names that there are.
  public init(_ name: String, known: some Sequence<String>) {
    self.name = name
    let known = Array(known)
    // "SignOff" for "Interview.SignOff": the style was left out.
    let bare = Dictionary(known.map { ($0.bareRuleName, $0) }) { first, _ in first }
    nearest =
      EditDistance.nearest(to: name, among: known)
      ?? EditDistance.nearest(to: name, among: bare.keys.sorted()).flatMap { bare[$0] }
  }

  /// What is wrong and what to do, in lower case.
  public var description: String {
    "no rule or style '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'sincerely rules' lists them")
  }
}
