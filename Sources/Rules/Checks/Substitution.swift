internal import Prose
internal import RuleArchive
internal import Source
public import YAML

/// Finds words and phrases and knows better ones.
///
/// Keys, as Vale has them: `swap` (patterns and what should stand instead; `|` separates alternatives, `$1` is a
/// group of the pattern), `ignorecase`, `nonword`, `capitalize`, `exceptions`; `pos`, a pattern of what is found with its
/// parts of speech, such as `check/NN in/IN`. A replacement may be a pattern itself, of what is right already. Ours:
/// `define`, patterns by name that the others may call as `(?&name)`. The message's first `%s` is the better word, the second what was found.
public struct Substitution: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "substitution"

  /// What should stand instead, in the order of the patterns.
  private let swaps: [String]
  private let ignoresCase: Bool
  private let list: PatternList
  private let capitalizes: Bool?
  private let tags: Pattern?
  var exceptions: Exceptions

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    self.ignoresCase = ignoresCase
    let isNonword = reader.boolean("nonword") ?? false
    capitalizes = reader.boolean("capitalize")
    let definitions = PatternDefinitions(from: &reader)
    let tagPlace = reader.value("pos")?.place ?? reader.node.place
    tags = reader.string("pos").map { reader.pattern($0, at: tagPlace) }
    // The longest first, so that "no sooner than" comes before "no sooner".
    let entries = reader.mapping("swap").sorted { $0.key.utf8.count > $1.key.utf8.count }
    if entries.isEmpty, !reader.has("swap") {
      reader.fail("a substitution rule needs 'swap'", at: reader.place(of: "swap"))
    }
    var swaps: [String] = []
    var patterns: [Pattern] = []
    for entry in entries {
      guard let replacement = entry.value.text else {
        reader.fail("a swap is a text, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      patterns.append(
        reader.pattern(
          entry.key, at: entry.keyPlace, definitions: definitions, ignoringCase: ignoresCase
        ) { WordPattern.whole($0, isNonword: isNonword) })
      swaps.append(replacement)
    }
    self.swaps = swaps
    list = PatternList(patterns)
    exceptions = Exceptions(from: &reader)
  }

  /// A replacement as a pattern of what is right; nil where it is a phrase of letters, or no pattern.
  private static func right(_ replacement: String, ignoringCase: Bool) -> Pattern? {
    isPhrase(replacement) ? nil : Pattern("\\A(?:\(replacement))\\z", ignoringCase: ignoringCase)
  }

  /// Whether a text has nothing but letters, figures, spaces and hyphens, and so means itself as a pattern.
  static func isPhrase(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " " || scalar == "-"
    }
  }

  /// The patterns of what it looks for.
  public var patterns: [Pattern] { list.patterns }

  /// Whether it asks for the parts of speech of what it finds.
  public var needsTagger: Bool { tags != nil }

  /// Every match that is not right already.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      for (index, match) in try list.matches(in: text) {
        let range = text.utf8.trimmed(match.range)
        let found = text.mapped.string(in: range)
        let replacements = swaps[index].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        if try isRight(found, replacements, as: swaps[index]) { continue }
        if try exceptions.match(found) { continue }
        if let tags {
          // Without a tagger it matches nothing.
          guard let tagged = draft.tagger?.tagged(text.tokenized),
            try tags.occurs(in: Array(Substitution.tagged(range, in: tagged).utf8))
          else { continue }
        }
        let expanded = replacements.map { replacement in
          Substitution.expanded(replacement, match: match) { text.mapped.string(in: $0) }
        }
        let cased = expanded.map { Inflector().matchingFirstLetter($0, of: found) }
        let told = capitalizes ?? (rule.origin == .builtIn) ? cased : expanded
        if told.contains(found) { continue }
        findings.append(
          Finding(
            at: text.place(match.range), arguments: [Substitution.alternatives(told, for: rule), found],
            suggestions: cased.map {
              Substitution.spaced($0, match.range.upperBound - range.upperBound, in: text, match)
            },
            applicability: rule.applicability ?? .unsafe))
      }
    }
    return findings
  }

  /// The words of a range, each with its part of speech: `check/NN in/IN`.
  private static func tagged(_ range: Range<Int>, in text: TaggedText) -> String {
    text.words.filter { $0.range.overlaps(range) }
      .map { "\(text.string($0))/\($0.tag.rawValue)" }.joined(separator: " ")
  }

  private func isRight(
    _ found: String, _ replacements: [String], as replacement: String
  ) throws(PatternError) -> Bool {
    // A replacement need not be a sound pattern: "e.g.," is one, "pilot(s" is none.
    guard let right = Substitution.right(replacement, ignoringCase: ignoresCase), (try? right.validate()) != nil else {
      return replacements.contains(found)
    }
    return try right.occurs(in: Array(found.utf8))
  }

  /// The replacements as the message tells them: in its own quotes, or in quotes of their own where the rule is Vale's,
  /// replaces, and has none for them.
  private static func alternatives(_ texts: [String], for rule: RuleHead) -> String {
    let before = rule.message.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false).first?.last
    let isQuoted = before == "'" || before == "\""
    let quote = isQuoted ? before.map { String($0) } ?? "'" : "'"
    var joined = texts.joined(separator: "\(quote) or \(quote)")
    if texts.count > 2, let last = texts.last {
      joined = texts.dropLast().joined(separator: "\(quote), \(quote)") + "\(quote), or \(quote)" + last
    }
    let addsQuotes = !isQuoted && (texts.count > 1 || rule.origin == .folder && rule.action?.kind == .replace)
    return addsQuotes ? quote + joined + quote : joined
  }

  /// A replacement with as much white space behind it as there was.
  private static func spaced(_ replacement: String, _ count: Int, in text: RegionText, _ match: Match) -> String {
    count > 0
      ? replacement + text.mapped.string(in: match.range.upperBound - count..<match.range.upperBound) : replacement
  }

  /// A replacement with `$1` and its like filled in.
  static func expanded(_ replacement: String, match: Match, _ string: (Range<Int>) -> String) -> String {
    guard replacement.contains("$") else { return replacement }
    var expanded = replacement
    for number in match.groups.indices.dropFirst().reversed() {
      let group = match.group(number).map(string) ?? ""
      expanded = expanded.split(separator: "$\(number)", omittingEmptySubsequences: false).joined(separator: group)
    }
    return expanded
  }
}
