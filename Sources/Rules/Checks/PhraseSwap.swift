internal import Prose
internal import Source
internal import Synchronization
public import YAML

/// Finds constructions by their words, parts of speech and forms, and makes what should stand instead.
///
/// Keys: `swap`, phrases and their replacements; `lists`, words that phrases name as `%name`; `exceptions`, patterns of
/// what may stand. A phrase is written as `PhrasePattern` says: `did NP [_@past]`. In a replacement `$2` is what the
/// second item took, and `$2@base` that in another form; `|` separates alternatives. Where all alternatives are
/// what stands there already, or one cannot be made, there is nothing to say. The message's first `%s` is the better
/// wording, the second what was found.
public struct PhraseSwap: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "phrase"

  private struct Swap: Sendable {
    var anchor: PhraseAnchor
    var source: String
    var replacements: String
  }

  /// The phrases that were wanted so far: reading all of them would take longer than most drafts do.
  private final class Patterns: Sendable {
    private let lists: [String: Set<String>]
    private let read = Mutex<[Int: PhrasePattern]>([:])

    init(lists: [String: Set<String>]) {
      self.lists = lists
    }

    func pattern(_ index: Int, _ source: String) -> PhrasePattern? {
      read.withLock { read in
        if let pattern = read[index] { return pattern }
        let pattern = try? PhrasePattern(source, lists: lists)
        read[index] = pattern
        return pattern
      }
    }
  }

  private var swaps: [Swap] = []
  private let read: Patterns
  var exceptions: Exceptions

  /// Always: most of its phrases ask for parts of speech.
  public var needsTagger: Bool { true }

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    var lists: [String: Set<String>] = [:]
    for entry in reader.mapping("lists") {
      guard let text = entry.value.text else {
        reader.fail("a list is a text of words, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      lists[entry.key] = Set(text.split { $0 == " " || $0 == "|" || $0 == "\n" }.map { $0.lowercased() })
    }
    read = Patterns(lists: lists)
    let entries = reader.mapping("swap")
    if entries.isEmpty { reader.fail("a phrase rule needs 'swap'", at: reader.place(of: "swap")) }
    for entry in entries {
      guard let replacements = entry.value.text else {
        reader.fail("a swap is a text, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      if !reader.isJudged {
        do throws(PhraseError) { _ = try PhrasePattern(entry.key, lists: lists) } catch {
          reader.fail(error.description, at: entry.keyPlace)
        }
      }
      guard let anchor = PhraseAnchor(entry.key) else {
        reader.fail("a phrase needs a word that must be there: '\(entry.key)' has none", at: entry.keyPlace)
        continue
      }
      swaps.append(Swap(anchor: anchor, source: entry.key, replacements: replacements))
    }
    exceptions = Exceptions(from: &reader)
  }

  /// Every phrase that can be worded better; where several overlap, the one that begins first.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let speller = draft.speller, draft.foreignLanguage == nil else { return [] }
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      let wanted = swaps.indices.filter { index in swaps[index].anchor.hashes.contains(where: text.wordPrint.mayHold) }
      guard !wanted.isEmpty else { continue }
      let patterns = wanted.compactMap { index in
        read.pattern(index, swaps[index].source).map { (index, $0) }
      }
      let tagged = patterns.contains { $0.1.needsTags } ? text.tagged(by: draft.tagger) : nil
      for sentence in text.tokenized.sentences {
        let matcher = PhraseMatcher(sentence, of: text, tagged: tagged) { speller.isCorrect($0) }
        var found: [(range: Range<Int>, better: [String])] = []
        for (index, pattern) in patterns {
          for items in matcher.matches(of: pattern) {
            let words = PhraseSwap.words(items, pattern.replaced)
            let written = matcher.string(words)
            if try exceptions.match(matcher.string(PhraseSwap.words(items, items.indices)).lowercased()) { continue }
            let better = swaps[index].replacements.split(separator: "|").compactMap {
              PhraseSwap.filled($0, items, written, matcher) { speller.isCorrect($0) }
            }
            guard !better.isEmpty, !better.contains(written) else { continue }
            found.append((matcher.range(of: words), better))
          }
        }
        found.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        var end = 0
        for (range, better) in found where range.lowerBound >= end {
          end = range.upperBound
          findings.append(
            Finding(
              at: text.place(range), arguments: [better[0], text.mapped.string(in: range)], suggestions: better,
              applicability: rule.applicability ?? .unsafe))
        }
      }
    }
    return findings
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
    // The pronoun has its capital everywhere: `to Grace and I`.
    if written == "I" { return text }
    guard let first = written.first, first.isUppercase, let small = text.first, small.isLowercase else { return text }
    let isShouted = written.count > 1 && !written.contains(where: \.isLowercase)
    return isShouted ? text.uppercased() : small.uppercased() + text.dropFirst()
  }
}
