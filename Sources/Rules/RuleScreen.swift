internal import Prose
internal import RuleArchive
internal import Source
internal import Synchronization

/// Tells of a draft that a rule of the program's own finds nothing in it, before the rule is read.
///
/// Of a draft without faults, 170 of 220 rules that had one of their literals are not read for it, which is a fifth of
/// the instructions of a run. A class, because the copies of a rule share the patterns.
final class RuleScreen: Sendable {
  private let finders: ArchivedFinders
  private let scopes: [Scope]
  /// The patterns that were wanted, by their numbers from the rule's first on.
  private let patterns = Mutex<[Pattern?]>([])
  private let phrases: PhraseList

  init(_ finders: ArchivedFinders) {
    self.finders = finders
    scopes = finders.scopes.isEmpty ? [.text] : finders.scopes.compactMap { Scope($0) }
    phrases = PhraseList(
      source: { finders.phrase($0 + finders.phrases.lowerBound) }, words: { finders.list(named: $0) })
  }

  /// Whether one of the rule's patterns or phrases is in a draft, as far as can be told without the rule.
  ///
  /// - Complexity: O(log hits) for most rules.
  func passes(_ draft: DraftContext) -> Bool {
    if !finders.phrases.isEmpty { return hasPhrase(draft) }
    guard draft.hits.intersects(finders.patterns) || !finders.freePatterns.isEmpty else { return false }
    guard finders.havePatternTexts else { return true }
    return draft.texts(in: scopes).contains { hasPattern($0) }
  }

  private func hasPattern(_ text: RegionText) -> Bool {
    var rest = finders.patterns
    while let number = text.hits.patterns.first(in: rest) {
      rest = number + 1..<rest.upperBound
      if isPattern(number, in: text) { return true }
    }
    return finders.freePatterns.contains { isPattern($0, in: text) }
  }

  /// Whether a pattern is in a text; so, too, where it cannot be tried, for the rule to say what is wrong with it.
  private func isPattern(_ number: Int, in text: RegionText) -> Bool {
    guard let pattern = pattern(number) else { return false }
    do { return try pattern.occurs(in: text) } catch { return true }
  }

  private func pattern(_ number: Int) -> Pattern? {
    let index = number - finders.patterns.lowerBound
    return patterns.withLock { patterns in
      if patterns.isEmpty { patterns = Array(repeating: nil, count: finders.patterns.count) }
      guard patterns.indices.contains(index) else { return nil }
      if let pattern = patterns[index] { return pattern }
      let made = finders.pattern(number).map { text, needs in
        let isFree = finders.freePatterns.contains(number)
        return Pattern(
          text, ignoringCase: finders.ignoresCase, needs: isFree ? .nothing : .any(NumberLists([needs])),
          beginsWithNeeds: true)
      }
      patterns[index] = made
      return made
    }
  }

  private func hasPhrase(_ draft: DraftContext) -> Bool {
    guard let speller = draft.speller, draft.foreignLanguage == nil else { return false }
    for text in draft.texts(in: scopes) {
      let hits = text.phraseHits[finders.phrases]
      if hits.isEmpty { continue }
      let found = hits.map { (hit: $0, pattern: phrases.pattern(Int($0.phrase) - finders.phrases.lowerBound)) }
      let needsTags = found.contains { $0.pattern?.needsTags ?? false }
      let matcher = PhraseMatcher(text, tags: needsTags ? text.tokenTags(by: draft.tagger) : nil) {
        speller.isCorrect($0)
      }
      for (hit, pattern) in found {
        guard let pattern, text.tokenized.sentences.indices.contains(Int(hit.sentence)) else { continue }
        if matcher.hasMatch(of: pattern, in: text.tokenized.sentences[Int(hit.sentence)]) { return true }
      }
    }
    return false
  }
}
