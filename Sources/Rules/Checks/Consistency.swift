internal import RuleArchive
internal import Source
public import YAML

/// Finds two ways to write one thing in one draft.
///
/// Keys, as Vale has them: `either`, pairs of patterns of which a draft should have but one; `ignorecase`, `nonword`.
/// The message's `%s` is what was found in the text in which the second way turned up.
public struct Consistency: Check {
  /// What a rule file calls it.
  public static let name = "consistency"

  private let pairs: [Pattern]

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    let isNonword = reader.boolean("nonword") ?? false
    var pairs: [Pattern] = []
    for entry in reader.mapping("either") {
      guard let other = entry.value.text else {
        reader.fail("'either' takes pairs of texts, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      let one = reader.patternText(entry.key, at: entry.keyPlace, ignoringCase: ignoresCase)
      let another = reader.patternText(other, at: entry.value.place, ignoringCase: ignoresCase)
      let words = "(?<one>\(one.text))|(?<other>\(another.text))"
      pairs.append(
        Pattern(
          WordPattern.whole(words, isNonword: isNonword), ignoringCase: ignoresCase,
          needs: .oneOf([one.needs, another.needs]), beginsWithNeeds: true, parts: [one, another]))
    }
    if pairs.isEmpty, !reader.has("either") {
      reader.fail("a consistency rule needs 'either'", at: reader.node.place)
    }
    self.pairs = pairs
  }

  /// The patterns of what it looks for.
  public var patterns: [Pattern] { pairs }

  /// For each pair, in each text from the one on in which the second way turns up: what stands there last, at the first
  /// place where it stands.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    let texts = draft.texts(in: rule.scopes)
    for pattern in pairs {
      var seen: Set<Int> = []
      for text in texts {
        let matches = try pattern.matches(in: text)
        guard let last = matches.last else { continue }
        let one = try pattern.group(named: "one") ?? 1
        for match in matches { seen.insert(match.group(one) == nil ? 1 : 0) }
        guard seen.count == 2 else { continue }
        let found = text.mapped.string(in: last.range)
        let first = matches.first { text.mapped.string(in: $0.range) == found } ?? last
        findings.append(Finding(at: text.place(first.range), arguments: [found]))
      }
    }
    return findings
  }
}
