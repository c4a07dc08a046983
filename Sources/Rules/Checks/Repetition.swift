internal import Source
public import YAML

/// Finds what is said twice in a row.
///
/// Keys, as Vale has them: `tokens`, patterns of what may be repeated; `max`, how often it may follow itself; `alpha`,
/// whether only letters count; `ignorecase`; `exceptions`. The message's `%s` is what is repeated.
public struct Repetition: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "repetition"

  private let pattern: Pattern
  private let most: Int
  private let isAlphabetic: Bool
  private let ignoresCase: Bool
  var exceptions: Exceptions

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    self.ignoresCase = ignoresCase
    most = max(0, reader.integer("max") ?? 0)
    isAlphabetic = reader.boolean("alpha") ?? false
    let tokens = reader.texts("tokens")
    if tokens.isEmpty, !reader.has("tokens") {
      reader.fail("a repetition rule needs 'tokens'", at: reader.node.place)
    }
    let patterns = tokens.map { reader.patternText($0.text, at: $0.place, ignoringCase: ignoresCase) }
    pattern = Pattern(
      "(?m)(?:\(patterns.map(\.text).joined(separator: "|")))", ignoringCase: ignoresCase,
      needs: .oneOf(patterns.map(\.needs)), beginsWithNeeds: true, parts: patterns)
    exceptions = Exceptions(from: &reader)
  }

  /// The patterns of what it looks for.
  public var patterns: [Pattern] { [pattern] }

  /// Each place where a match follows an equal one, from the first of the two on.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      var before: (range: Range<Int>, text: String)?
      var count = 0
      for match in try pattern.matches(in: text) where !text.isBlank(in: match.range) {
        let found = text.mapped.string(in: match.range)
        let compared = ignoresCase ? found.lowercased() : found
        if let last = before, last.text == compared, isWanted(found), try !exceptions.match(found) {
          count += 1
          if count > most {
            let range = last.range.lowerBound..<match.range.upperBound
            findings.append(Finding(at: text.place(range), arguments: [found]))
            count = 0
          }
        } else {
          count = 0
        }
        before = (match.range, compared)
      }
    }
    return findings
  }

  private func isWanted(_ found: String) -> Bool {
    !isAlphabetic || found.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
  }
}
