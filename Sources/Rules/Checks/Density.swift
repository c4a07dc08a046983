internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds mail that has too much of what is fine once: stock phrases, exclamation marks, hedges.
///
/// Keys: `tokens`, patterns (as whole words, unless `nonword`; in any case), of which each match counts; `max`, how many
/// a mail may have; `different`, whether the same words count but once; `unless`, patterns of a sentence in which
/// nothing counts. The message's first `%s` is the number, the second what was found.
public struct Density: Check {
  /// What a rule file calls it.
  public static let name = "density"

  private let list: PatternList
  private let unless: [Pattern]
  private let most: Int
  private let isDifferent: Bool

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let isNonword = reader.boolean("nonword") ?? false
    list = PatternList(
      reader.texts("tokens").map { text, place in
        reader.pattern(text, at: place, ignoringCase: true) { isNonword ? $0 : "\\b(?:\($0))\\b" }
      })
    if list.patterns.isEmpty { reader.fail("a density rule needs 'tokens'", at: reader.place(of: "tokens")) }
    unless = reader.patterns("unless", ignoringCase: true)
    most = reader.integer("max") ?? 1
    isDifferent = reader.boolean("different") ?? false
  }

  /// The patterns of what it counts.
  public var patterns: [Pattern] { list.patterns + unless }

  /// One finding at most, at the first place, with the others beside it.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var places: [Finding.Place] = []
    var found: [String] = []
    for text in draft.texts(in: rule.scopes) {
      for (_, match) in try list.matches(in: text) {
        let words = text.mapped.string(in: match.range)
        if isDifferent, found.contains(where: { $0.lowercased() == words.lowercased() }) { continue }
        let sentence = text.tokenized.sentence(at: match.range.lowerBound)?.range ?? 0..<text.utf8.count
        var isExcused = false
        for pattern in unless where !isExcused { isExcused = try pattern.occurs(in: text.utf8, range: sentence) }
        if isExcused { continue }
        places.append(text.place(match.range))
        found.append(words)
      }
    }
    guard places.count > most, let first = places.first else { return [] }
    let shown = found.map { "'\($0.split(whereSeparator: \.isWhitespace).joined(separator: " "))'" }
    var finding = Finding(at: first, arguments: ["\(places.count)", listed(shown)])
    finding.furtherPlaces = Array(places.dropFirst())
    return [finding]
  }
}
