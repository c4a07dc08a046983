internal import Prose
internal import RuleArchive
internal import Source
public import YAML

/// Finds constructions by their words, parts of speech and forms, and makes what should stand instead.
///
/// Keys: `swap`, phrases and their replacements; `lists`, words that phrases name as `%name`; `exceptions`, patterns of
/// what may stand. A phrase is written as `PhrasePattern` says, `did NP [_@past]`, and what stands instead as
/// `PhraseReplacement` does, `$3@base`; `|` separates alternatives. Where one of them stands there already, or none can
/// be made, there is nothing to say. The message's first `%s` is the better wording, the second what was found.
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
    let entries = reader.mapping("swap")
    if entries.isEmpty { reader.fail("a phrase rule needs 'swap'", at: reader.place(of: "swap")) }
    let number = entries.first.flatMap { reader.judgements?.judgement(at: $0.keyPlace)?.numbers.first }
    let lists = PhraseSwap.lists(from: &reader, checksWords: number == nil)
    var words: [UInt64: [Int]] = [:]
    for entry in entries {
      guard let replacements = entry.value.text else {
        reader.fail("a swap is a text, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      if number == nil {
        do throws(PhraseError) {
          let pattern = try PhrasePattern(entry.key, checksWords: true) {
            lists[$0].map { PhrasePattern.hashes(ofListed: $0) }
          }
          PhraseSwap.check(replacements, at: entry.value.place, of: pattern, &reader)
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

  private static func lists(from reader: inout KeyedReader, checksWords: Bool) -> [String: String] {
    var lists: [String: String] = [:]
    for entry in reader.mapping("lists") {
      guard let text = entry.value.text else {
        reader.fail("a list is a text of words, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      lists[entry.key] = text
      guard checksWords else { continue }
      do throws(PhraseError) {
        try PhrasePattern.check(listed: text)
      } catch {
        reader.fail(error.description, at: entry.value.place)
      }
    }
    return lists
  }

  /// Says what is wrong with a phrase's replacements.
  private static func check(
    _ replacements: String, at place: FilePlace, of pattern: PhrasePattern, _ reader: inout KeyedReader
  ) {
    if replacements.isEmpty {
      reader.fail(
        "nothing cannot stand instead; take a word beside into the brackets: '[discuss about]': '$1'", at: place)
    }
    do throws(PhraseError) {
      for item in try PhraseReplacement.all(replacements).flatMap(\.items) where !pattern.replaced.contains(item) {
        reader.fail("'$\(item + 1)' is not in the brackets, so it stands already", at: place)
      }
    } catch {
      reader.fail(error.description, at: place)
    }
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
          let beginsSentence = words.lowerBound == text.tokenized.sentences[sentence].tokens.lowerBound
          let better = ((try? PhraseReplacement.all(swap.replacements)) ?? []).compactMap {
            $0.words(for: items, instead: written, beginsSentence: beginsSentence, in: matcher) {
              speller.isCorrect($0)
            }
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

  /// The words that some items took.
  private static func words(_ items: [Range<Int>], _ range: Range<Int>) -> Range<Int> {
    let taken = items[range.clamped(to: items.indices)].filter { !$0.isEmpty }
    guard let first = taken.first, let last = taken.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }
}
