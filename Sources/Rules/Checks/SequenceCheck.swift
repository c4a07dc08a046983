internal import EditDistance
internal import Prose
internal import Source
public import YAML

/// Finds words that follow one another, by their texts and their parts of speech.
///
/// Keys, as Vale has them: `tokens`, each with `pattern` (of the word), `tag` (a pattern of Penn Treebank tags: `NN|NNS`),
/// or both; `negate`, for a word that does not match them; `skip`, how many words may lie between it and the next one
/// towards the anchor, which is the first word with a pattern; `ignorecase`. The message's `%s`, or `%[1]s` and so on, are
/// the words.
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
  /// The step that is looked for first; the others are before and behind it.
  private let anchor: Int

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
    anchor = steps.firstIndex { $0.pattern != nil && !$0.isNegated } ?? 0
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
        var at = 0
        while at < words.count {
          guard let found = try sequence(around: at, from: start, in: words) else {
            at += 1
            continue
          }
          let range = words.range(of: found)
          findings.append(Finding(at: text.place(range), arguments: found.map { words.string($0) }))
          start = max(at + 1, found.last?.upperBound ?? 0)
          at = start
        }
      }
    }
    return findings
  }

  /// The words of the sequence whose anchor begins at a word, none of them before another; nil if there is none.
  private func sequence(around at: Int, from start: Int, in words: TaggedWords) throws(PatternError) -> [Range<Int>]? {
    guard steps.indices.contains(anchor), let taken = try words.match(at, steps[anchor], pattern: anchor) else {
      return nil
    }
    var found = [taken]
    for index in steps.indices.prefix(anchor).reversed() {
      guard let next = found.first?.lowerBound,
        let taken = try words.matchBackwards(before: next, from: start, steps[index], pattern: index)
      else { return nil }
      found.insert(taken, at: 0)
    }
    for index in steps.indices.dropFirst(anchor + 1) {
      guard let next = found.last?.upperBound,
        let taken = try words.matchForwards(from: next, steps[index], pattern: index)
      else { return nil }
      found.append(taken)
    }
    return found
  }
}

extension SequenceCheck {
  /// The words of a sentence with their parts of speech, and where patterns match among them.
  ///
  /// A clitic is a word of its own (`do`, `n't`), where there are parts of speech; a compound with hyphens is one word.
  private struct TaggedWords {
    private let text: RegionText
    private var words: [(range: Range<Int>, tag: String?)] = []
    /// For each pattern, from where in the text to where it matches.
    private var matches: [[Int: Int]] = []

    init(_ sentence: Sentence, of text: RegionText, _ patterns: [Pattern?], _ tagged: TaggedText?) throws(PatternError)
    {
      self.text = text
      for token in sentence.tokens {
        let parts = tagged?.words[tagged?.words(ofToken: token) ?? 0..<0] ?? []
        if parts.count > 1, !parts.contains(where: { $0.tag == .hyphen }) {
          words += parts.map { ($0.range, $0.tag.rawValue) }
        } else {
          words.append((text.tokenized.tokens[token].range, tagged?.tag(ofToken: token)?.rawValue))
        }
      }
      for pattern in patterns {
        var found: [Int: Int] = [:]
        for match in try pattern?.matches(in: text.utf8, range: sentence.range) ?? [] {
          found[match.range.lowerBound] = match.range.upperBound
        }
        matches.append(found)
      }
    }

    var count: Int { words.count }

    func string(_ range: Range<Int>) -> String { text.mapped.string(in: self.range(of: [range])) }

    func range(of found: [Range<Int>]) -> Range<Int> {
      guard let first = found.first, let last = found.last, !last.isEmpty else { return 0..<0 }
      return words[first.lowerBound].range.lowerBound..<words[last.upperBound - 1].range.upperBound
    }

    /// The words from one on that a step takes: one, or as many as its pattern spans.
    func match(_ index: Int, _ step: Step, pattern: Int) throws(PatternError) -> Range<Int>? {
      var end = index + 1
      var isMatch = true
      if step.pattern != nil {
        let stop = matches[pattern][words[index].range.lowerBound]
        let last = stop.flatMap { stop in words[index...].firstIndex { $0.range.upperBound == stop } }
        isMatch = last != nil
        end = (last ?? index) + 1
      }
      if isMatch, let tag = step.tag {
        // Without a tagger, a step that asks for a tag matches nothing.
        guard let own = words[index].tag else { return nil }
        isMatch = try tag.occurs(in: Array(own.utf8))
      }
      if step.isNegated { return isMatch ? nil : index..<index + 1 }
      return isMatch ? index..<end : nil
    }

    /// The nearest words from one on that a step takes, with no more left out than it allows.
    func matchForwards(from start: Int, _ step: Step, pattern: Int) throws(PatternError) -> Range<Int>? {
      for at in start..<max(start, min(words.count, start + step.skip + 1)) {
        if let taken = try match(at, step, pattern: pattern) { return taken }
      }
      return nil
    }

    /// The nearest words before one that a step takes, none before `start`.
    func matchBackwards(
      before end: Int, from start: Int, _ step: Step, pattern: Int
    ) throws(PatternError) -> Range<Int>? {
      for at in (start..<max(start, end)).reversed() where end - at <= step.skip + TaggedWords.longestMatch {
        if let taken = try match(at, step, pattern: pattern), taken.upperBound <= end,
          end - taken.upperBound <= step.skip
        {
          return taken
        }
      }
      return nil
    }

    /// The words that one pattern spans at most, where a match has to end at a certain place.
    private static let longestMatch = 8
  }
}
