internal import Prose
internal import RuleArchive
internal import Source
public import YAML

/// Finds constructions by their words, parts of speech and forms, and makes what should stand instead.
///
/// Keys: `swap`, phrases and their replacements; `lists`, words that phrases name as `%name`; `exceptions`, patterns of
/// what may stand. A phrase is written as `PhrasePattern` says: `did NP [_@past]`. In a replacement `$2` is what the
/// second item took, `$2@base` that in another form, and `$2@article` that with "a" or "an" before it; `|` separates
/// alternatives. Where all alternatives are
/// what stands there already, or one cannot be made, there is nothing to say. The message's first `%s` is the better
/// wording, the second what was found.
public struct PhraseSwap: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "phrase"

  private struct Swap: Sendable {
    var source: String
    var replacements: String
  }

  /// Tells in which sentences a phrase need be tried.
  private enum Anchors: Sendable {
    /// The phrases are those with numbers from one on, and the build found out what they need.
    case numbered(from: Int)
    /// The phrases that need a word, by its hash.
    case words([UInt64: [Int]])
  }

  private var swaps: [Swap] = []
  private var anchors: Anchors
  private let phrases: PhraseList
  var exceptions: Exceptions

  /// Always: most of its phrases ask for parts of speech.
  public var needsTagger: Bool { true }

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    var lists: [String: String] = [:]
    for entry in reader.mapping("lists") {
      guard let text = entry.value.text else {
        reader.fail("a list is a text of words, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      lists[entry.key] = text
    }
    let entries = reader.mapping("swap")
    if entries.isEmpty { reader.fail("a phrase rule needs 'swap'", at: reader.place(of: "swap")) }
    let number = entries.first.flatMap { reader.judgements?.judgement(at: $0.keyPlace)?.numbers.first }
    var words: [UInt64: [Int]] = [:]
    for entry in entries {
      guard let replacements = entry.value.text else {
        reader.fail("a swap is a text, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      if number == nil {
        if replacements.isEmpty {
          reader.fail(
            "nothing cannot stand instead; take a word beside into the brackets: '[discuss about]': '$1'",
            at: entry.value.place)
        }
        do throws(PhraseError) {
          let pattern = try PhrasePattern(entry.key) { lists[$0].map { PhrasePattern.hashes(ofListed: $0) } }
          for number in PhraseSwap.itemNumbers(in: replacements) where !pattern.replaced.contains(number - 1) {
            reader.fail("'$\(number)' is not in the brackets, so it stands already", at: entry.value.place)
          }
        } catch {
          reader.fail(error.description, at: entry.keyPlace)
        }
        guard let anchor = PhraseAnchors(entry.key, lists: lists)?.items.first else {
          reader.fail("a phrase needs a word that must be there: '\(entry.key)' has none", at: entry.keyPlace)
          continue
        }
        for hash in anchor { words[hash, default: []].append(swaps.count) }
      }
      swaps.append(Swap(source: entry.key, replacements: replacements))
    }
    anchors = number.map { .numbered(from: $0) } ?? .words(words)
    phrases = PhraseList(
      source: { [swaps] in swaps.indices.contains($0) ? swaps[$0].source : nil }, words: { [lists] in lists[$0] })
    exceptions = Exceptions(from: &reader)
  }

  /// Every phrase that can be worded better; where several overlap, the one that begins first.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let speller = draft.speller, draft.foreignLanguage == nil else { return [] }
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      let candidates = candidates(in: text)
      if candidates.isEmpty { continue }
      let needsTags = candidates.contains { $0.pattern.needsTags }
      let matcher = PhraseMatcher(text, tags: needsTags ? text.tokenTags(by: draft.tagger) : nil) {
        speller.isCorrect($0)
      }
      var found: [(sentence: Int, range: Range<Int>, better: [String])] = []
      for (sentence, swap, pattern) in candidates {
        for items in matcher.matches(of: pattern, in: text.tokenized.sentences[sentence]) {
          let words = PhraseSwap.words(items, pattern.replaced)
          let written = matcher.string(words)
          if try exceptions.match(matcher.string(PhraseSwap.words(items, items.indices)).lowercased()) { continue }
          let better = swap.replacements.split(separator: "|").compactMap {
            PhraseSwap.filled($0, items, written, matcher) { speller.isCorrect($0) }
          }
          guard !better.isEmpty, !better.contains(written) else { continue }
          found.append((sentence, matcher.range(of: words), better))
        }
      }
      found.sort {
        ($0.sentence, $0.range.lowerBound, -$0.range.count) < ($1.sentence, $1.range.lowerBound, -$1.range.count)
      }
      var end = 0
      for (_, range, better) in found where range.lowerBound >= end {
        end = range.upperBound
        findings.append(
          Finding(
            at: text.place(range), arguments: [better[0], text.mapped.string(in: range)], suggestions: better,
            applicability: rule.applicability ?? .unsafe))
      }
    }
    return findings
  }

  /// The phrases that may be in a text's sentences, in the order of the sentences and of the rule.
  private func candidates(in text: RegionText) -> [(sentence: Int, swap: Swap, pattern: PhrasePattern)] {
    var pairs: [(sentence: Int, swap: Int)] = []
    switch anchors {
    case .numbered(let first):
      pairs = text.phraseHits[first..<first + swaps.count].map { (Int($0.sentence), Int($0.phrase) - first) }
    case .words(let words):
      for (index, sentence) in text.tokenized.sentences.enumerated() {
        let needed = Set(text.wordHashes[sentence.tokens].flatMap { words[$0] ?? [] })
        pairs += needed.map { (index, $0) }
      }
    }
    pairs.sort { $0 < $1 }
    return pairs.compactMap { sentence, index in
      phrases.pattern(index).map { (sentence, swaps[index], $0) }
    }
  }

  /// The numbers of the items that a replacement writes again.
  private static func itemNumbers(in replacements: String) -> [Int] {
    replacements.split(separator: "$", omittingEmptySubsequences: false).dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }
  }

  /// The words that some items took.
  private static func words(_ items: [Range<Int>], _ range: Range<Int>) -> Range<Int> {
    let taken = items[range.clamped(to: items.indices)].filter { !$0.isEmpty }
    guard let first = taken.first, let last = taken.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// A replacement with its `$1` and `$1@form` filled in; nil where a form cannot be made.
  private static func filled(
    _ replacement: Substring, _ items: [Range<Int>], _ written: String, _ matcher: PhraseMatcher,
    isWord: (String) -> Bool
  ) -> String? {
    var text = ""
    var rest = replacement
    while let dollar = rest.firstIndex(of: "$") {
      text += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      let digits = rest.prefix { $0.isNumber }
      guard let number = Int(digits), items.indices.contains(number - 1) else { return nil }
      rest = rest.dropFirst(digits.count)
      let word = matcher.string(items[number - 1])
      guard rest.hasPrefix("@") else {
        text += word
        continue
      }
      let name = rest.dropFirst().prefix { $0.isLetter }
      rest = rest.dropFirst(1 + name.count)
      if name == "article" {
        guard let article = IndefiniteArticle.articles(before: word, isWord: isWord).first else { return nil }
        text += "\(article.rawValue) \(word)"
        continue
      }
      guard let form = WordShape(rawValue: String(name))?.forms(of: word.lowercased(), isWord: isWord).first else {
        return nil
      }
      text += Inflector().matchingCase(form, of: word)
    }
    text += rest
    // What an item that is missing leaves: two spaces.
    text = text.split(separator: " ").joined(separator: " ")
    for mark in [",", ".", ";"] {
      text = text.split(separator: " \(mark)", omittingEmptySubsequences: false).joined(separator: mark)
    }
    // What begins with a capital already, as a name does, keeps its own case.
    return text.first?.isLowercase == true ? Inflector().matchingCase(text, of: written) : text
  }
}
