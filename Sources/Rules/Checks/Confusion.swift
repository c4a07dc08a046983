internal import Prose
internal import RuleArchive
internal import Source
public import YAML

/// Finds a word that stands where its neighbors want another, with which it is often confused: `it will effect us`.
///
/// The two words of a pair are of different parts of speech, and the neighbors tell which of these stands at the place
/// (`SentenceContexts`); what the word itself is plays no part. Nothing is said unless they are nearly certain, so the
/// check is made for pairs of any words, not for phrases that somebody thought of (Golding and Roth, A Winnow-Based
/// Approach to Context-Sensitive Spelling Correction, 1999, on the task).
///
/// Keys: `pairs`, the words with their classes (`accept VB|VBP: except IN`), each written for the other; `mistakes`, pairs of
/// which only the first is written for the second, as one that is much rarer is; `exceptions`, patterns of a word with up to two
/// on either side that stand. The message's first `%s` is the better word, the second what was found.
public struct Confusion: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "confusion"

  /// How likely the other word's classes must be for the place.
  ///
  /// With these the built-in pairs find 106 words of four corpora's mistakes, and 26 in 32,000 sound sentences, of which
  /// most are mistakes as well.
  private static let certainty: Float = 0.4
  /// How many times as likely as those of the word that is there.
  private static let odds: Float = 100
  /// Words of a sentence below which the neighbors say too little.
  private static let leastWords = 4

  private struct Word {
    var text: String
    var classes: [ContextClass]
  }

  /// Where a word's pair is, and whether it is the second of it.
  private struct Place: Sendable {
    var hash: UInt64
    var pair: Int32
    var isSecond: Bool
  }

  /// The pairs as they are written in the rule: they are read when a draft has one of the words.
  private var pairs: [(one: String, other: String)] = []
  /// The words that may be mistaken, by their hashes.
  private var places: [Place] = []
  var exceptions: Exceptions

  /// Always.
  public var needsTagger: Bool { true }

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let either = reader.mapping("pairs")
    let mistakes = reader.mapping("mistakes")
    exceptions = Exceptions(from: &reader)
    if either.isEmpty && mistakes.isEmpty {
      reader.fail("a confusion rule needs 'pairs' or 'mistakes'", at: reader.place(of: "pairs"))
    }
    for entry in either {
      guard let other = Self.other(of: entry, &reader) else { continue }
      add(entry.key, other)
      places.append(Place(hash: Self.hash(other), pair: Int32(pairs.count - 1), isSecond: true))
    }
    for entry in mistakes {
      guard let other = Self.other(of: entry, &reader) else { continue }
      add(entry.key, other)
    }
    places.sort { $0.hash < $1.hash }
  }

  private mutating func add(_ word: String, _ other: String) {
    places.append(Place(hash: Self.hash(word), pair: Int32(pairs.count), isSecond: false))
    pairs.append((word, other))
  }

  /// The hash of a word with its classes behind it.
  private static func hash(_ source: String) -> UInt64 {
    var hash = WordHash()
    for byte in source.utf8 {
      if byte == UInt8(ascii: " ") { break }
      hash.combine(byte)
    }
    return hash.value
  }

  /// The second word of a pair; nil and a fault where it or the first cannot be read.
  ///
  /// The build has read the program's own rules.
  private static func other(of entry: Node.Entry, _ reader: inout KeyedReader) -> String? {
    guard let text = entry.value.text else {
      reader.fail(expected, at: entry.value.place)
      return nil
    }
    if reader.isJudged { return text }
    guard let one = word(entry.key) else {
      reader.fail(expected, at: entry.keyPlace)
      return nil
    }
    guard let other = word(text) else {
      reader.fail(expected, at: entry.value.place)
      return nil
    }
    if one.classes.contains(where: other.classes.contains) {
      reader.fail("the words of a pair need different classes: no neighbors can tell these apart", at: entry.keyPlace)
    }
    return text
  }

  private static let expected = "a word of a pair has its classes behind it: 'accept VB|VBP'"

  /// Reads a word with its classes.
  private static func word(_ source: String) -> Word? {
    let parts = source.listedWords()
    guard parts.count == 2 else { return nil }
    let names = parts[1].listedWords(separator: "|")
    let classes = names.compactMap { ContextClass($0) }
    return classes.count == names.count ? Word(text: parts[0], classes: classes) : nil
  }

  /// The places of a word by its hash.
  ///
  /// - Complexity: O(log pairs).
  private func places(of hash: UInt64) -> ArraySlice<Place> {
    let start = places.partitioningIndex { $0.hash >= hash }
    return places[start...].prefix { $0.hash == hash }
  }

  /// Every word whose neighbors want its counterpart.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let tagger = draft.tagger, draft.foreignLanguage == nil else { return [] }
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      for sentence in text.tokenized.sentences where sentence.tokens.count > Self.leastWords {
        let candidates = sentence.tokens.filter { !places(of: text.wordHashes[$0]).isEmpty }
        guard !candidates.isEmpty, let tagged = text.tagged(by: tagger) else { continue }
        let contexts = tagger.contexts(of: sentence, in: tagged)
        for token in candidates {
          guard let finding = try finding(token, sentence, contexts, in: text, rule) else { continue }
          findings.append(finding)
        }
      }
    }
    return findings
  }

  private func finding(
    _ token: Int, _ sentence: Sentence, _ contexts: SentenceContexts, in text: RegionText, _ rule: RuleHead
  ) throws(PatternError) -> Finding? {
    let range = text.tokenized.tokens[token].range
    let written = text.tokenized.string(in: range)
    // A capital within a sentence belongs to a name or a title.
    guard let index = contexts.word(at: range.lowerBound), contexts.ranges[index] == range,
      token == sentence.tokens.lowerBound ? written.dropFirst().allSatisfy(\.isLowercase) : !written.beginsWithCapital
    else { return nil }
    let expectation = contexts.expectation(at: index)
    let known = contexts.classes(ofWord: index)
    var best: (word: String, share: Float)?
    for place in places(of: text.wordHashes[token]) {
      let (one, two) = pairs[Int(place.pair)]
      guard let word = Self.word(place.isSecond ? two : one), let other = Self.word(place.isSecond ? one : two) else {
        continue
      }
      let share = expectation.share(of: other.classes.filter { !known.contains($0) })
      guard share >= Self.certainty, share >= Self.odds * expectation.share(of: word.classes + known),
        share > best?.share ?? 0
      else { continue }
      best = (other.text, share)
    }
    guard let best else { return nil }
    let around = sentence.tokens.clamped(to: token - 2..<token + 3).map { text.tokenized.tokens[$0].range }
    let phrase = around.map { text.tokenized.string(in: $0).lowercased() }.joined(separator: " ")
    if try exceptions.match(phrase) { return nil }
    let better = Inflector().matchingCase(best.word, of: written)
    return Finding(
      at: text.place(range), arguments: [better, written], suggestions: [better],
      applicability: rule.applicability ?? .unsafe)
  }
}
