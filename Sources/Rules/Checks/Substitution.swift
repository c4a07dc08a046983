internal import Prose
internal import Source
public import YAML

/// Finds words and phrases and knows better ones.
///
/// Keys, as Vale has them: `swap` (patterns and what should stand instead; `|` separates alternatives, `$1` is a
/// group of the pattern), `ignorecase`, `nonword`, `exceptions`. The message's first `%s` is the better word, the
/// second what was found.
public struct Substitution: Check {
  /// What a rule file calls it.
  public static let name = "substitution"

  private struct Swap {
    var pattern: Pattern
    var replacements: [String]
  }

  private let swaps: [Swap]
  private let exceptions: Set<String>

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    let isNonword = reader.boolean("nonword") ?? false
    let entries = reader.mapping("swap")
    if entries.isEmpty { reader.fail("a substitution rule needs 'swap'", at: reader.place(of: "swap")) }
    var swaps: [Swap] = []
    for entry in entries {
      guard let replacement = entry.value.text else {
        reader.fail("a swap is a text, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      let source = isNonword ? "(?:\(entry.key))" : "\\b(?:\(entry.key))\\b"
      let pattern = Pattern(source, ignoringCase: ignoresCase)
      reader.check(pattern, at: entry.keyPlace)
      swaps.append(Swap(pattern: pattern, replacements: replacement.split(separator: "|").map(String.init)))
    }
    self.swaps = swaps
    exceptions = Set(reader.strings("exceptions").map { $0.lowercased() })
  }

  /// Every match that is not right already.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      for swap in swaps {
        for match in try swap.pattern.matches(in: text.utf8) {
          let found = text.mapped.string(in: match.range)
          if exceptions.contains(found.lowercased()) { continue }
          let better = swap.replacements.map { replacement in
            cased(expanded(replacement, match: match, in: text), as: found)
          }
          if better.contains(found) { continue }
          findings.append(
            Finding(
              at: text.place(match.range), arguments: [better.joined(separator: "' or '"), found],
              suggestions: better, applicability: rule.applicability ?? .unsafe))
        }
      }
    }
    return findings
  }

  /// A replacement with `$1` and its like filled in.
  private func expanded(_ replacement: String, match: Match, in text: RegionText) -> String {
    guard replacement.contains("$") else { return replacement }
    var expanded = replacement
    for number in match.groups.indices.dropFirst().reversed() {
      let group = match.group(number).map { text.mapped.string(in: $0) } ?? ""
      expanded = expanded.split(separator: "$\(number)", omittingEmptySubsequences: false).joined(separator: group)
    }
    return expanded
  }

  /// A replacement that begins with a capital where what it replaces does.
  private func cased(_ replacement: String, as found: String) -> String {
    guard let first = found.first, first.isUppercase, let small = replacement.first, small.isLowercase else {
      return replacement
    }
    return small.uppercased() + replacement.dropFirst()
  }
}
