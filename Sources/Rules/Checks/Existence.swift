internal import Prose
internal import Source
public import YAML

/// Finds words and phrases that should not be there.
///
/// Keys, as Vale has them: `tokens` (patterns, matched as whole words unless `nonword`), `raw` (patterns, joined as
/// they are), `ignorecase`, `nonword`, `exceptions`. Ours: `define`, patterns by name that the others may call as
/// `(?&name)`; `unless`, patterns of which none may occur in the same sentence.
public struct Existence: Check {
  /// What a rule file calls it.
  public static let name = "existence"

  private let pattern: Pattern
  private let exceptions: Set<String>
  private let unless: [Pattern]

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    let isNonword = reader.boolean("nonword") ?? false
    let definitions = Definitions(from: &reader)
    let tokens = reader.texts("tokens")
    let raw = reader.strings("raw").joined()
    if tokens.isEmpty, raw.isEmpty {
      reader.fail("an existence rule needs 'tokens' or 'raw'", at: reader.place(of: "tokens"))
    }
    for token in tokens {
      reader.check(Pattern(definitions.prefix + token.text, ignoringCase: ignoresCase), at: token.place)
    }
    let alternatives = tokens.map(\.text).joined(separator: "|")
    let words = alternatives.isEmpty ? "" : isNonword ? "(?:\(alternatives))" : "\\b(?:\(alternatives))\\b"
    pattern = Pattern(definitions.prefix + raw + words, ignoringCase: ignoresCase)
    exceptions = Set(reader.strings("exceptions").map { $0.lowercased() })
    unless = reader.texts("unless").map { text, place in
      let pattern = Pattern(definitions.prefix + text, ignoringCase: ignoresCase)
      reader.check(pattern, at: place)
      return pattern
    }
  }

  /// Every match.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      for match in try pattern.matches(in: text.utf8) {
        let found = text.mapped.string(in: match.range)
        if exceptions.contains(found.lowercased()) { continue }
        let sentence = text.tokenized.sentence(at: match.range.lowerBound)?.range ?? 0..<text.utf8.count
        var isExcused = false
        for pattern in unless where !isExcused {
          isExcused = try pattern.occurs(in: text.utf8, range: sentence)
        }
        if !isExcused { findings.append(Finding(at: text.place(match.range), arguments: [found])) }
      }
    }
    return findings
  }
}

/// Patterns by name, which other patterns of the same rule call as `(?&name)`.
struct Definitions {
  /// What to put before a pattern that may call them.
  let prefix: String

  init(from reader: inout KeyedReader) {
    var definitions = ""
    for entry in reader.mapping("define") {
      guard let text = entry.value.text else {
        reader.fail("a definition is a pattern, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      definitions += "(?<\(entry.key)>\(text))"
      reader.check(Pattern("(?(DEFINE)\(definitions))"), at: entry.value.place)
    }
    prefix = definitions.isEmpty ? "" : "(?(DEFINE)\(definitions))"
  }
}
