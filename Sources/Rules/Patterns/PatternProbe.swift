internal import RuleArchive
public import Source

/// Finds out whether the cost of a pattern grows out of hand with the length of a text, and which part of it is to blame.
///
/// Each repetition without a bound is fed with what it repeats, so often and then once something that cannot follow. A
/// pattern that tells in one way only what it has read gives up at once; one like `(a+)+b` tries all ways to cut the text
/// into repetitions, twice as many for each further character.
///
/// It is meant for tests of rules: a probe compiles the pattern several times.
public struct PatternProbe: Sendable {
  /// What is wrong with a pattern.
  public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The part that can read the same text in too many ways.
    public var part: String
    /// Where it begins, in characters of the pattern as the rule file has it.
    public var offset: Int
    /// Where that pattern stands; nil where it was not read from a file.
    public var place: FilePlace?
    /// The text on which the pattern took too many steps.
    public var sample: String

    /// What is wrong and what to do, in lower case.
    public var description: String {
      "'\(part)' can read one text in very many ways (at character \(offset + 1) of the pattern), so that matching takes "
        + "ever longer; make its repetitions exclude one another, or bound them"
    }
  }

  /// How often a repetition is fed: 2²⁴ ways are far more than `steps`, and 24³ are fewer.
  private static let repetitions = 24
  /// The steps beyond which a text of some dozen words is too costly.
  private static let steps: UInt32 = 100_000
  /// How many different texts a repetition is fed with.
  private static let variants = 5

  private let pattern: Pattern
  private let tree: RegexTree
  private let definitions: [String: RegexTree.Part]

  /// What is wrong with a pattern; nil if nothing was found.
  public static func fault(of pattern: Pattern) -> Fault? {
    RegexTree(pattern.source).flatMap { PatternProbe(pattern, $0).fault() }
  }

  private init(_ pattern: Pattern, _ tree: RegexTree) {
    self.pattern = pattern
    self.tree = tree
    definitions = PatternProbe.definitions(in: tree.root)
  }

  private func fault() -> Fault? {
    for part in repetitions(in: tree.root).sorted(by: { $0.range.count < $1.range.count }) {
      let before = prefix(of: part.range, in: tree.root) ?? ""
      for sample in samples(of: part) {
        let text = before + String(repeating: sample, count: PatternProbe.repetitions) + "\u{1}"
        guard isCostly(pattern, on: text) else { continue }
        let guilty = smallestCostly(sample) ?? part
        return fault(guilty, sample: text)
      }
    }
    return nil
  }

  /// The fault of a part, in terms of the text of the rule file that it belongs to.
  private func fault(_ part: RegexTree.Part, sample: String) -> Fault {
    let text = tree.text(part.range)
    for origin in pattern.parts {
      guard let range = origin.text.firstRange(of: text) else { continue }
      let offset = origin.text[..<range.lowerBound].count
      return Fault(part: text, offset: offset, place: origin.place, sample: sample)
    }
    return Fault(part: text, offset: tree.text(0..<part.range.lowerBound).count, place: nil, sample: sample)
  }

  private func isCostly(_ pattern: Pattern, on text: String) -> Bool {
    pattern.takesMore(than: PatternProbe.steps, on: Array(text.utf8))
  }

  /// The smallest repetition that by itself takes too many steps to read a text and fail.
  private func smallestCostly(_ sample: String) -> RegexTree.Part? {
    let text = String(repeating: sample, count: PatternProbe.repetitions) + "\u{1}"
    let named = definitions.map { "(?<\($0)>\(tree.text($1.range)))" }.sorted().joined()
    let before = named.isEmpty ? "\\A" : "(?(DEFINE)\(named))\\A"
    return repetitions(in: tree.root).sorted { $0.range.count < $1.range.count }
      .first { isCostly(Pattern("\(before)(?:\(tree.text($0.range)))(?!)"), on: text) }
  }

  // MARK: Parts

  /// The repetitions that may go on for long, those within others included.
  private func repetitions(in part: RegexTree.Part) -> [RegexTree.Part] {
    switch part.node {
    case .sequence(let parts), .alternation(let parts): parts.flatMap(repetitions)
    case .group(_, let inside): repetitions(in: inside)
    case .repetition(let inside, _, let most, let isPossessive):
      (most ?? .max >= PatternProbe.repetitions && !isPossessive ? [part] : []) + repetitions(in: inside)
    default: []
    }
  }

  private static func definitions(in part: RegexTree.Part) -> [String: RegexTree.Part] {
    switch part.node {
    case .sequence(let parts), .alternation(let parts):
      parts.map(definitions).reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    case .group(.capture(let name?), let inside): definitions(in: inside).merging([name: inside]) { first, _ in first }
    case .group(_, let inside), .repetition(let inside, _, _, _): definitions(in: inside)
    default: [:]
    }
  }

  // MARK: Texts

  /// A text that leads up to a part; nil where the part is not within this one.
  private func prefix(of range: Range<Int>, in part: RegexTree.Part) -> String? {
    if part.range == range { return "" }
    guard part.range.lowerBound <= range.lowerBound, range.upperBound <= part.range.upperBound else { return nil }
    switch part.node {
    case .sequence(let parts):
      var before = ""
      for part in parts {
        if let inner = prefix(of: range, in: part) { return before + inner }
        before += text(of: part, variant: 0, depth: 0)
      }
      return nil
    case .alternation(let parts): return parts.lazy.compactMap { prefix(of: range, in: $0) }.first
    case .group(_, let inside), .repetition(let inside, _, _, _): return prefix(of: range, in: inside)
    default: return nil
    }
  }

  /// Texts that a repetition repeats, which differ.
  private func samples(of part: RegexTree.Part) -> [String] {
    guard case .repetition(let inside, _, _, _) = part.node else { return [] }
    var samples: [String] = []
    for variant in 0..<PatternProbe.variants {
      let sample = text(of: inside, variant: variant, depth: 0)
      if !sample.isEmpty, sample.utf8.count < 100, !samples.contains(sample) { samples.append(sample) }
    }
    return samples
  }

  /// A text that a part matches, as far as can be told.
  private func text(of part: RegexTree.Part, variant: Int, depth: Int) -> String {
    guard depth < 20 else { return "" }
    switch part.node {
    case .literal(let scalar): return String(scalar)
    case .set(let listed?): return listed.isEmpty ? "" : String(listed[variant % listed.count])
    case .set(nil): return member(of: part, variant: variant)
    case .place, .opaque: return ""
    case .sequence(let parts):
      return parts.map { text(of: $0, variant: variant, depth: depth + 1) }.joined()
    case .alternation(let parts):
      return parts.isEmpty ? "" : text(of: parts[variant % parts.count], variant: variant, depth: depth + 1)
    case .group(let group, let inside):
      switch group {
      case .capture, .plain, .atomic: return text(of: inside, variant: variant, depth: depth + 1)
      default: return ""
      }
    case .repetition(let inside, let least, let most, _):
      if most == 0 || least == 0 && variant % 2 == 1 { return "" }
      return String(
        repeating: text(of: inside, variant: variant, depth: depth + 1), count: max(1, min(least, 30)))
    case .call(let name):
      return definitions[name].map { text(of: $0, variant: variant, depth: depth + 1) } ?? ""
    }
  }

  /// One of the characters of a set.
  private func member(of part: RegexTree.Part, variant: Int) -> String {
    let pattern = Pattern("\\A(?:\(tree.text(part.range)))\\z")
    let members = ["a", " ", "1", "A", "-", ",", ".", "é"].filter {
      (try? pattern.occurs(in: Array($0.utf8))) ?? false
    }
    return members.isEmpty ? "" : members[variant % members.count]
  }
}

extension Rule {
  /// The patterns of the rule whose cost grows out of hand, and which part of each is to blame.
  public func costlyPatterns() -> [PatternProbe.Fault] { check.patterns.compactMap(PatternProbe.fault) }
}
