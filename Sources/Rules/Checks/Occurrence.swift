internal import Source
public import YAML

/// Finds texts in which something occurs too often or too rarely.
///
/// Keys, as Vale has them: `token`, a pattern; `max`, `min`, how often it may and must occur in each text of the scope;
/// `ignorecase`. The message's `%s` or `%d` is how often it does.
public struct Occurrence: Check {
  /// What a rule file calls it.
  public static let name = "occurrence"

  private let pattern: Pattern
  private let most: Int?
  private let least: Int?

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    let place = reader.value("token")?.place ?? reader.node.place
    pattern = reader.pattern(reader.requiredString("token"), at: place, ignoringCase: ignoresCase)
    let (most, least) = (reader.integer("max"), reader.integer("min"))
    if most == nil, least == nil, !reader.has("max"), !reader.has("min") {
      reader.fail("an occurrence rule needs 'max' or 'min'", at: reader.node.place)
    }
    // Vale takes nothing for no bound.
    self.most = most.flatMap { $0 > 0 ? $0 : nil }
    self.least = least.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The patterns of what it looks for.
  public var patterns: [Pattern] { [pattern] }

  /// The first of too many in each text, or of too few; where there are none at all, the text's beginning, or as Vale has
  /// it, the beginning of all.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      let matches = try pattern.matches(in: text)
      let isTooMany = most.map { matches.count > $0 } ?? false
      let isTooFew = least.map { matches.count < $0 } ?? false
      guard isTooMany || isTooFew else { continue }
      let first = matches.first { !text.isBlank(in: $0.range) }
      if let first {
        findings.append(Finding(at: text.place(first.range), arguments: ["\(matches.count)"]))
      } else if matches.isEmpty {
        let place = rule.origin == .folder ? draft.startOfProse : text.place(0..<0)
        findings.append(Finding(at: place, arguments: ["0"]))
      }
    }
    return findings
  }
}
