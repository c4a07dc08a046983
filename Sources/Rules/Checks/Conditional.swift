internal import Source
public import YAML

/// Finds what may only stand where something else does: an abbreviation that is not spelled out.
///
/// Keys, as Vale has them: `first`, a pattern; `second`, what must be there as well. Where `second` has groups, each of
/// them allows the very text that it matched; where it has none, one match allows all. `ignorecase`, `exceptions`. The
/// message's `%s` is what was found.
public struct Conditional: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "conditional"

  private let first: Pattern
  private let second: Pattern
  var exceptions: Exceptions

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    func read(_ key: String) -> Pattern {
      let place = reader.value(key)?.place ?? reader.node.place
      return reader.pattern(reader.requiredString(key), at: place, ignoringCase: ignoresCase)
    }
    first = read("first")
    second = read("second")
    exceptions = Exceptions(from: &reader)
  }

  /// The patterns of what it looks for.
  public var patterns: [Pattern] { [first, second] }

  /// Each match of `first` that nothing up to the end of its text allows.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    var allowed: Set<String> = []
    for text in draft.texts(in: rule.scopes) {
      let conditions = try second.matches(in: text)
      for condition in conditions {
        for group in condition.groups.dropFirst() {
          if let group, !group.isEmpty { allowed.insert(text.mapped.string(in: group)) }
        }
      }
      if !conditions.isEmpty, try second.groupCount() == 0 { return findings }
      for match in try first.matches(in: text) where !match.range.isEmpty {
        let found = text.mapped.string(in: match.range)
        if allowed.contains(found) { continue }
        if try exceptions.match(found) { continue }
        findings.append(Finding(at: text.place(match.range), arguments: [found]))
      }
    }
    return findings
  }
}
