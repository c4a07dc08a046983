internal import Prose
internal import RuleArchive
internal import Source
public import YAML

/// Finds words and phrases that should not be there.
///
/// Keys, as Vale has them: `tokens` (patterns, matched as whole words unless `nonword`), `raw` (patterns, joined as
/// they are, before the tokens or, with `append`, behind them), `ignorecase`, `nonword`, `exceptions`. Ours: `define`,
/// patterns by name that the others may call as `(?&name)`; `unless`, patterns of which none may occur in the same
/// sentence. The message's `%s` is what was found.
public struct Existence: Check {
  /// What a rule file calls it.
  public static let name = "existence"

  private let list: PatternList
  private let unless: [Pattern]
  private let isNonword: Bool
  var exceptions: Exceptions

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    let isNonword = reader.boolean("nonword") ?? false
    let isAppended = reader.boolean("append") ?? false
    let definitions = PatternDefinitions(from: &reader)
    let tokens = reader.texts("tokens")
    let rawTexts = reader.texts("raw")
    if tokens.isEmpty, rawTexts.isEmpty, !reader.has("tokens"), !reader.has("raw") {
      reader.fail("an existence rule needs 'tokens' or 'raw'", at: reader.place(of: "tokens"))
    }
    // A part of what is written raw need not be a pattern by itself; all of it must.
    let raw = reader.joined(rawTexts, definitions: definitions, ignoringCase: ignoresCase)
    let words = tokens.filter { $0.text.contains { !$0.isWhitespace } }.map { text, place in
      reader.patternText(text, at: place, definitions: definitions, ignoringCase: ignoresCase)
    }
    // Patterns that share definitions are one, so that the definitions are compiled once.
    let groups = words.isEmpty ? [] : definitions.isEmpty ? words.map { [$0] } : [words]
    let patterns = groups.map { words in
      let branch = words.map(\.text).joined(separator: "|")
      let word = WordPattern.whole(branch, isNonword: isNonword)
      return Pattern(
        isAppended ? word + raw.text : raw.text + word, ignoringCase: ignoresCase, definitions: definitions,
        needs: .oneOf(words.map(\.needs)), beginsWithNeeds: raw.text.isEmpty || isAppended, parts: words + [raw])
    }
    let rawAlone = Pattern(
      raw.text, ignoringCase: ignoresCase, definitions: definitions, needs: raw.needs, beginsWithNeeds: true,
      parts: [raw])
    list = PatternList(patterns.isEmpty ? [rawAlone] : patterns)
    self.isNonword = isNonword
    exceptions = Exceptions(from: &reader)
    unless = reader.texts("unless").map { text, place in
      reader.pattern(text, at: place, definitions: definitions, ignoringCase: ignoresCase)
    }
  }

  /// Adds the vocabulary to the exceptions; a rule on what is no word does not mind it.
  public mutating func adopt(_ resources: StyleResources, in reader: inout KeyedReader) {
    if !isNonword { exceptions.add(resources.accepted) }
  }

  /// The patterns of what it looks for.
  public var patterns: [Pattern] { list.patterns + unless }

  /// Every match.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      for (_, match) in try list.matches(in: text) {
        let found = text.mapped.string(in: match.range)
        if try exceptions.match(found) { continue }
        let sentence = text.tokenized.sentence(at: match.range.lowerBound)?.range ?? 0..<text.utf8.count
        var isExcused = false
        for pattern in unless where !isExcused {
          isExcused = try pattern.occurs(in: text.utf8, range: sentence)
        }
        if isExcused { continue }
        findings.append(Finding(at: text.place(match.range), arguments: [found]))
      }
    }
    return findings
  }
}
