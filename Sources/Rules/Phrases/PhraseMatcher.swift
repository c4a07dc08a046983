internal import Prose
internal import Source

/// A text in whose sentences phrases are sought.
///
/// Words are compared by their hashes, and tags by their numbers: both were found once for all rules.
struct PhraseMatcher {
  private let text: RegionText
  private let tokens: [Token]
  private let hashes: [UInt64]
  private let tags: TokenTags?
  private let isWord: (String) -> Bool

  /// Takes a text; without `tags`, no item that asks for a tag is met.
  init(_ text: RegionText, tags: TokenTags?, isWord: @escaping (String) -> Bool) {
    self.text = text
    self.tags = tags
    self.isWord = isWord
    tokens = text.tokenized.tokens
    hashes = text.wordHashes
  }

  /// Where a phrase is found in a sentence: for each of its items, the tokens that it takes.
  func matches(of pattern: PhrasePattern, in sentence: Sentence) -> [[Range<Int>]] {
    var found: [[Range<Int>]] = []
    var taken: [Range<Int>] = []
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound {
      taken.removeAll(keepingCapacity: true)
      if pattern.mayBegin(with: hashes[start]), match(pattern, 0, start, sentence.tokens, &taken) {
        found.append(taken)
        start = max(start + 1, taken.last?.upperBound ?? 0)
      } else {
        start += 1
      }
    }
    return found
  }

  /// Whether a phrase is found in a sentence.
  func hasMatch(of pattern: PhrasePattern, in sentence: Sentence) -> Bool {
    var taken: [Range<Int>] = []
    return sentence.tokens.contains { start in
      guard pattern.mayBegin(with: hashes[start]) else { return false }
      taken.removeAll(keepingCapacity: true)
      return match(pattern, 0, start, sentence.tokens, &taken)
    }
  }

  /// The bytes of the text that tokens take.
  func range(of words: Range<Int>) -> Range<Int> {
    let words = words.clamped(to: tokens.indices)
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// Tokens as they are written.
  func string(_ words: Range<Int>) -> String { words.isEmpty ? "" : text.mapped.string(in: range(of: words)) }

  private func match(
    _ pattern: PhrasePattern, _ index: Int, _ at: Int, _ sentence: Range<Int>, _ taken: inout [Range<Int>]
  ) -> Bool {
    guard index < pattern.items.count else { return true }
    let item = pattern.items[index]
    // What must not stand there takes no word.
    if item.isBehind {
      if at > sentence.lowerBound, end(of: item, pattern, at: at - 1, sentence) == at { return false }
      return proceed(pattern, index, at..<at, sentence, &taken)
    }
    if item.isNegated {
      if end(of: item, pattern, at: at, sentence) != nil { return false }
      return proceed(pattern, index, at..<at, sentence, &taken)
    }
    if case .gap(let most) = item.test {
      var end = at
      while true {
        if proceed(pattern, index, at..<end, sentence, &taken) { return true }
        guard end < sentence.upperBound, end < at + most, isPlain(end) else { break }
        end += 1
      }
    } else if let end = end(of: item, pattern, at: at, sentence),
      proceed(pattern, index, at..<end, sentence, &taken)
    {
      return true
    }
    return item.isOptional && proceed(pattern, index, at..<at, sentence, &taken)
  }

  private func proceed(
    _ pattern: PhrasePattern, _ index: Int, _ range: Range<Int>, _ sentence: Range<Int>, _ taken: inout [Range<Int>]
  ) -> Bool {
    taken.append(range)
    if match(pattern, index + 1, range.upperBound, sentence, &taken) { return true }
    taken.removeLast()
    return false
  }

  /// Where what meets a test from a token on ends; nil where nothing does.
  ///
  /// A gap ends at once.
  private func end(
    of item: PhrasePattern.Item, _ pattern: PhrasePattern, at index: Int, _ sentence: Range<Int>
  ) -> Int? {
    switch item.test {
    case .word(let word):
      if index < sentence.upperBound, meets(index, word, pattern) { return index + 1 }
      return word.mayEnd && isEnd(index, of: sentence) ? index : nil
    case .nounPhrase(let number):
      guard index < sentence.upperBound, let phrase = tags?.nounPhrases[index],
        number == nil || phrase.number == number
      else { return nil }
      return phrase.end
    case .start: return isStart(index, of: sentence) ? index : nil
    case .end: return isEnd(index, of: sentence) ? index : nil
    case .gap: return index
    }
  }

  private func meets(_ index: Int, _ word: PhrasePattern.Word, _ pattern: PhrasePattern) -> Bool {
    let hasText = word.texts.map { pattern.has(hashes[index], in: $0) }
    if hasText == false, !word.isEither { return false }
    let hasTag = word.tags == 0 ? nil : tags.map { word.tags & 1 << UInt64($0.numbers[index]) != 0 } ?? false
    let isMet =
      if word.isEither { hasText ?? false || hasTag ?? false } else {
        hasText ?? (hasTag != nil || isPlain(index)) && hasTag ?? true
      }
    guard isMet, let form = word.form else { return isMet }
    return form.holds(for: small(index), isWord: isWord)
  }

  /// A token in small letters, with plain apostrophes.
  private func small(_ index: Int) -> String {
    let word = text.tokenized.string(tokens[index]).lowercased()
    return word.utf8.contains(0xE2) ? String(word.map { $0 == "\u{2019}" ? "'" : $0 }) : word
  }

  private func isStart(_ index: Int, of sentence: Range<Int>) -> Bool {
    hashes[sentence.lowerBound..<max(sentence.lowerBound, min(index, sentence.upperBound))]
      .allSatisfy { PhrasePattern.openers.contains($0) }
  }

  private func isEnd(_ index: Int, of sentence: Range<Int>) -> Bool {
    index >= sentence.upperBound || !isPlain(index)
  }

  /// Whether a token is a word or a number.
  private func isPlain(_ index: Int) -> Bool { tokens[index].kind == .word || tokens[index].kind == .number }
}
