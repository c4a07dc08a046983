internal import EditDistance
internal import Prose
internal import Source
public import YAML

/// Finds words that follow one another, by their texts and their parts of speech.
///
/// Keys, as Vale has them: `tokens`, each with `pattern` (of the word), `tag` (a pattern of Penn Treebank tags: `NN|NNS`),
/// or both; `negate`, for a word that does not match them; `skip`, how many words may come before it; `ignorecase`. The
/// message's `%s`, or `%[1]s` and so on, are the words.
public struct SequenceCheck: Check {
  /// What a rule file calls it.
  public static let name = "sequence"

  private struct Step: Sendable {
    /// A pattern that is tried at the word's place; nil where any word will do.
    var pattern: Pattern?
    /// A pattern of the whole tag.
    var tag: Pattern?
    var isNegated: Bool
    var skip: Int
  }

  private let steps: [Step]

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    var steps: [Step] = []
    for node in reader.nodes("tokens") {
      var keys = KeyedReader(node, what: "a token")
      let place = keys.value("pattern")?.place ?? node.place
      let pattern = keys.string("pattern").map { text in
        reader.pattern(text, at: place, ignoringCase: ignoresCase) { "\\b(?:\($0))(?!\\w)" }
      }
      let tagPlace = keys.value("tag")?.place ?? node.place
      let tag = keys.string("tag").map { text in
        for name in text.split(separator: "|") where name.allSatisfy({ $0.isUppercase || $0 == "$" }) {
          guard PartOfSpeech(rawValue: String(name)) == nil else { continue }
          let near = nearest(to: String(name), among: PartOfSpeech.allCases.map(\.rawValue))
          reader.fail(
            "no part of speech '\(name)'"
              + (near.map { "; did you mean '\($0)'?" } ?? "; they are the Penn Treebank's"),
            at: tagPlace)
        }
        // `PRP$` is a tag, and no end.
        let text = text.split(separator: "$", omittingEmptySubsequences: false).joined(separator: "\\$")
        return reader.pattern(text, at: tagPlace) { "\\A(?:\($0))\\z" }
      }
      if pattern == nil, tag == nil, keys.errors.isEmpty {
        keys.fail("a token needs a 'pattern' or a 'tag'", at: node.place)
      }
      steps.append(
        Step(
          pattern: pattern, tag: tag, isNegated: keys.boolean("negate") ?? false,
          skip: max(0, min(keys.integer("skip") ?? 0, 50))))
      reader.take(keys.allErrors)
    }
    if steps.isEmpty { reader.fail("a sequence rule needs 'tokens'", at: reader.place(of: "tokens")) }
    self.steps = steps
  }

  /// Whether a token has a tag.
  public var needsTagger: Bool { steps.contains { $0.tag != nil } }

  /// The patterns of what it looks for.
  public var patterns: [Pattern] { steps.compactMap(\.pattern) }

  /// Each sequence of words, the earliest first, without overlaps.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      guard steps.allSatisfy({ $0.isNegated || $0.pattern?.mayMatch(text) ?? true }) else { continue }
      let tagged = needsTagger ? text.tagged(by: draft.tagger) : nil
      for sentence in text.tokenized.sentences {
        let words = try TaggedWords(sentence, of: text, steps.map(\.pattern), tagged)
        var start = 0
        while start < words.count {
          guard let found = try sequence(from: start, in: words) else {
            start += 1
            continue
          }
          let range = words.range(of: found)
          findings.append(Finding(at: text.place(range), arguments: found.map { words.string($0) }))
          start = max(start + 1, found.last?.upperBound ?? 0)
        }
      }
    }
    return findings
  }

  /// The words of the sequence that begins with a word; nil if none does.
  private func sequence(from start: Int, in words: TaggedWords) throws(PatternError) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var at = start
    for (index, step) in steps.enumerated() {
      // The first word is where the sequence begins; before the others some may be left out.
      let last = min(words.count - 1, at + (index == 0 ? 0 : step.skip))
      var taken: Range<Int>?
      while at <= last, taken == nil {
        taken = try words.match(at, pattern: index, hasPattern: step.pattern != nil, step.tag, step.isNegated)
        if taken == nil { at += 1 }
      }
      guard let taken else { return nil }
      found.append(taken)
      at = taken.upperBound
    }
    return found
  }
}

/// The words of a sentence with their parts of speech, and where patterns match among them.
private struct TaggedWords {
  private let text: RegionText
  private let tokens: [Token]
  private let tags: [String]
  /// For each pattern, from where in the text to where it matches.
  private let matches: [[Int: Int]]

  init(_ sentence: Sentence, of text: RegionText, _ patterns: [Pattern?], _ tagged: TaggedText?) throws(PatternError) {
    self.text = text
    let tokens = Array(text.tokenized.tokens[sentence.tokens])
    self.tokens = tokens
    tags = sentence.tokens.compactMap { tagged?.tag(ofToken: $0)?.rawValue }
    var matches: [[Int: Int]] = []
    for pattern in patterns {
      var found: [Int: Int] = [:]
      for match in try pattern?.matches(in: text.utf8, range: sentence.range) ?? [] {
        found[match.range.lowerBound] = match.range.upperBound
      }
      matches.append(found)
    }
    self.matches = matches
  }

  var count: Int { tokens.count }

  func string(_ range: Range<Int>) -> String { text.mapped.string(in: self.range(of: [range])) }

  func range(of words: [Range<Int>]) -> Range<Int> {
    guard let first = words.first, let last = words.last, !last.isEmpty else { return 0..<0 }
    return tokens[first.lowerBound].range.lowerBound..<tokens[last.upperBound - 1].range.upperBound
  }

  /// The words from one on that a step takes: one, or as many as its pattern spans.
  func match(
    _ index: Int, pattern: Int, hasPattern: Bool, _ tag: Pattern?, _ isNegated: Bool
  ) throws(PatternError) -> Range<Int>? {
    var end = index + 1
    var isMatch = true
    if hasPattern {
      let stop = matches[pattern][tokens[index].range.lowerBound]
      let last = stop.flatMap { stop in tokens[index...].firstIndex { $0.range.upperBound == stop } }
      isMatch = last != nil
      end = (last ?? index) + 1
    }
    if isMatch, let tag {
      // Without a tagger, a step that asks for a tag matches nothing.
      guard tags.indices.contains(index) else { return nil }
      isMatch = try tag.occurs(in: Array(tags[index].utf8))
    }
    if isNegated { return isMatch ? nil : index..<index + 1 }
    return isMatch ? index..<end : nil
  }
}
