internal import Prose
internal import Source

/// The words of a sentence, in which phrases are sought.
struct PhraseMatcher {
  private let text: RegionText
  private let sentence: Sentence
  /// The words in small letters, with plain apostrophes.
  private let words: [String]
  private let tagged: TaggedText?
  private let isWord: (String) -> Bool
  private var nounPhrases: [Int: (end: Int, number: GrammaticalNumber?)] = [:]

  /// Takes a sentence; without `tagged`, no item that asks for a tag is met.
  init(_ sentence: Sentence, of text: RegionText, tagged: TaggedText?, isWord: @escaping (String) -> Bool) {
    self.text = text
    self.sentence = sentence
    self.tagged = tagged
    self.isWord = isWord
    words = text.tokenized.tokens[sentence.tokens].map { token in
      let word = text.tokenized.string(token).lowercased()
      return word.utf8.contains(0xE2) ? String(word.map { $0 == "\u{2019}" ? "'" : $0 }) : word
    }
    guard let tagged else { return }
    for phrase in Chunks(of: sentence, in: tagged).nounPhrases {
      guard let first = tagged.words[phrase.words].first?.token, let last = tagged.words[phrase.words].last?.token
      else { continue }
      nounPhrases[first - sentence.tokens.lowerBound] = (
        last + 1 - sentence.tokens.lowerBound, phrase.person == 3 ? phrase.number : nil
      )
    }
  }

  /// Where a phrase is found: for each of its items, the words that it takes.
  func matches(of pattern: PhrasePattern) -> [[Range<Int>]] {
    var found: [[Range<Int>]] = []
    var start = 0
    while start < words.count {
      var taken: [Range<Int>] = []
      if match(pattern, 0, start, &taken) {
        found.append(taken)
        start = max(start + 1, taken.last?.upperBound ?? 0)
      } else {
        start += 1
      }
    }
    return found
  }

  /// The bytes of the text that words take.
  func range(of words: Range<Int>) -> Range<Int> {
    let tokens = text.tokenized.tokens[sentence.tokens].dropFirst(words.lowerBound).prefix(words.count)
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// Words as they are written.
  func string(_ words: Range<Int>) -> String { words.isEmpty ? "" : text.mapped.string(in: range(of: words)) }

  private func match(_ pattern: PhrasePattern, _ index: Int, _ at: Int, _ taken: inout [Range<Int>]) -> Bool {
    guard index < pattern.items.count else { return true }
    let item = pattern.items[index]
    if item.isBehind {
      if at > 0, ends(of: item.test, at: at - 1).contains(at) { return false }
      return proceed(pattern, index, at..<at, &taken)
    }
    if item.isNegated {
      if !ends(of: item.test, at: at).isEmpty { return false }
      return proceed(pattern, index, at..<at, &taken)
    }
    for end in ends(of: item.test, at: at) where proceed(pattern, index, at..<end, &taken) { return true }
    return item.isOptional && proceed(pattern, index, at..<at, &taken)
  }

  private func proceed(
    _ pattern: PhrasePattern, _ index: Int, _ range: Range<Int>, _ taken: inout [Range<Int>]
  ) -> Bool {
    taken.append(range)
    if match(pattern, index + 1, range.upperBound, &taken) { return true }
    taken.removeLast()
    return false
  }

  /// Where what meets a test from a word on may end.
  private func ends(of test: PhrasePattern.Test, at index: Int) -> [Int] {
    switch test {
    case .start: return isStart(index) ? [index] : []
    case .end: return index >= words.count || !isPlain(index) ? [index] : []
    case .gap(let most):
      var end = index
      while end < words.count, end < index + most, isPlain(end) { end += 1 }
      return Array(index...max(index, end))
    case .nounPhrase(let number):
      guard let phrase = nounPhrases[index], number == nil || phrase.number == number else { return [] }
      return [phrase.end]
    case .word(let word):
      return index < words.count && meets(index, word) ? [index + 1] : []
    }
  }

  private func meets(_ index: Int, _ word: PhrasePattern.Word) -> Bool {
    let hasText = word.texts?.contains(words[index])
    let hasTag = word.tags.map { tags in
      guard let tag = tagged?.tag(ofToken: sentence.tokens.lowerBound + index),
        let number = PartOfSpeech.inventory.firstIndex(of: tag)
      else { return false }
      return tags & 1 << UInt64(number) != 0
    }
    let isMet =
      if word.isEither { hasText ?? false || hasTag ?? false } else {
        hasText ?? (hasTag != nil || isPlain(index)) && hasTag ?? true
      }
    return isMet && word.form?.holds(for: words[index], isWord: isWord) ?? true
  }

  private func isStart(_ index: Int) -> Bool {
    words[..<min(index, words.count)].allSatisfy {
      ["\"", "'", "\u{201C}", "\u{2018}", "(", "[", "-", "*"].contains($0)
    }
  }

  /// Whether a token is a word or a number.
  private func isPlain(_ index: Int) -> Bool {
    let token = text.tokenized.tokens[sentence.tokens.lowerBound + index]
    return token.kind == .word || token.kind == .number
  }
}
