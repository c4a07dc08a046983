/// Groups tokens into sentences.
///
/// A blank line and a list's item always end the sentence before. A question or exclamation mark, an ellipsis and a
/// full stop end it where what follows allows that; whether a full stop belongs to an abbreviation is told from the
/// word before it and the one after.
struct SentenceSplitter {
  private let reader: ByteReader
  private let tokens: [Token]
  private let gaps: [Tokenizer.Gap]

  init(bytes: [UInt8], tokens: [Token], gaps: [Tokenizer.Gap]) {
    reader = ByteReader(bytes: bytes)
    self.tokens = tokens
    self.gaps = gaps
  }

  func sentences() -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var index = 0
    func close(at end: Int) {
      guard start < end else { return }
      sentences.append(
        Sentence(range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound, tokens: start..<end))
      start = end
    }
    while index < tokens.count {
      if index > start, gaps[index] == .blankLine || gaps[index] == .line && isListItem(index) { close(at: index) }
      if let mark = mark(at: index) {
        let end = endOfMarks(after: index)
        if isEnd(mark, at: index, end: end, sentenceStart: start) { close(at: end) }
        index = end
      } else {
        index += 1
      }
    }
    close(at: tokens.count)
    return sentences
  }

  // MARK: Marks

  private enum Mark {
    case stop, loud, ellipsis
    /// A word that brings its own full stop, `a.m.`.
    case dottedWord
    /// A full stop of a script without spaces.
    case ideographic
  }

  private func mark(at index: Int) -> Mark? {
    let token = tokens[index]
    let last = reader.byte(token.range.upperBound - 1)
    switch token.kind {
    case .word, .number: return last == UInt8(ascii: ".") ? .dottedWord : nil
    case .punctuation:
      switch reader.byte(token.range.lowerBound) {
      case UInt8(ascii: "."): return token.range.count > 1 ? .ellipsis : .stop
      case UInt8(ascii: "!"), UInt8(ascii: "?"): return .loud
      case 0xE2 where reader.has("\u{2026}", at: token.range.lowerBound): return .ellipsis
      case 0xE2 where reader.has("\u{203D}", at: token.range.lowerBound): return .loud
      case 0xE3 where reader.has("\u{3002}", at: token.range.lowerBound): return .ideographic
      case 0xEF
      where reader.has("\u{FF01}", at: token.range.lowerBound) || reader.has("\u{FF1F}", at: token.range.lowerBound):
        return .ideographic
      default: return nil
      }
    default: return nil
    }
  }

  /// The index after further marks and the quotes and brackets that close behind a mark.
  private func endOfMarks(after index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, gaps[end] == .none, tokens[end].kind == .punctuation, isMarkOrCloser(tokens[end]) {
      end += 1
    }
    return end
  }

  private func isMarkOrCloser(_ token: Token) -> Bool {
    switch reader.byte(token.range.lowerBound) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return true
    case 0xC2: return reader.has("\u{BB}", at: token.range.lowerBound)
    case 0xE2:
      return reader.has("\u{2019}", at: token.range.lowerBound) || reader.has("\u{201D}", at: token.range.lowerBound)
        || reader.has("\u{2026}", at: token.range.lowerBound)
    default: return false
    }
  }

  private func isListItem(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index + 1 < tokens.count else { return false }
    switch token.kind {
    case .punctuation, .symbol:
      guard gaps[index + 1] == .space else { return false }
      let first = reader.byte(token.range.lowerBound)
      return first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+")
        || reader.has("\u{2022}", at: token.range.lowerBound) || reader.has("\u{2013}", at: token.range.lowerBound)
        || reader.has("\u{B7}", at: token.range.lowerBound)
    case .number:
      let next = reader.byte(tokens[index + 1].range.lowerBound)
      return gaps[index + 1] == .none && (next == UInt8(ascii: ".") || next == UInt8(ascii: ")"))
        && index + 2 < tokens.count && gaps[index + 2] == .space
    default: return false
    }
  }

  // MARK: Ends

  private func isEnd(_ mark: Mark, at index: Int, end: Int, sentenceStart: Int) -> Bool {
    guard end < tokens.count, gaps[end] != .blankLine else { return true }
    let following = Following(self, index: end)
    let isClosed = end > index + 1
    switch mark {
    case .ideographic: return true
    case .loud: return gaps[end] != .none && !(isClosed && following.isLowercase)
    case .ellipsis: return gaps[end] != .none && following.isCapitalized
    case .stop, .dottedWord:
      if gaps[end] == .none { return isMissingSpace(index, following) }
      if isClosed, following.isLowercase { return false }
      return isFullStop(mark, at: index, following, sentenceStart: sentenceStart)
    }
  }

  /// What begins after a mark.
  private struct Following {
    let word: String
    let isLowercase: Bool
    let isCapitalized: Bool
    let isNumber: Bool
    let isWord: Bool
    let isAllCaps: Bool

    init(_ splitter: SentenceSplitter, index: Int) {
      // Quotes and brackets that open are looked through.
      var index = index
      while index + 1 < splitter.tokens.count, splitter.tokens[index].kind == .punctuation { index += 1 }
      let token = splitter.tokens[index]
      let reader = splitter.reader
      isWord = token.kind == .word
      isNumber = token.kind == .number
      let first = reader.scalar(token.range.lowerBound).value
      isLowercase = isWord && first.properties.isLowercase
      isCapitalized = isWord && first.properties.isUppercase
      isAllCaps = isCapitalized && token.range.count > 1 && token.range.allSatisfy { reader.isASCIIUppercase($0) }
      word = isWord ? reader.lowercased(token.range) : ""
    }
  }

  /// Whether `done.Then` is two sentences, whose space was forgotten.
  private func isMissingSpace(_ index: Int, _ following: Following) -> Bool {
    guard index > 0, tokens[index].kind == .punctuation, tokens[index - 1].kind == .word else { return false }
    let last = reader.byte(tokens[index - 1].range.upperBound - 1)
    return following.isCapitalized && !following.isAllCaps && tokens[index - 1].range.count > 1 && last >= 0x61
  }

  private func isFullStop(_ mark: Mark, at index: Int, _ following: Following, sentenceStart: Int) -> Bool {
    let wordIndex = mark == .dottedWord ? index : index - 1
    guard wordIndex >= sentenceStart else { return true }
    let token = tokens[wordIndex]
    // "1." opens a list's item.
    if token.kind == .number, mark == .stop { return wordIndex > sentenceStart || !following.isWord }
    guard token.kind == .word || token.kind == .number, mark == .dottedWord || gaps[index] == .none else { return true }
    var range = token.range
    if mark == .dottedWord { range = range.lowerBound..<range.upperBound - 1 }
    let word = token.kind == .number ? "a.m" : reader.lowercased(range)
    let isStarter = Abbreviations.sentenceStarters.contains(following.word) && following.isCapitalized
    if Abbreviations.titles.contains(word), word.utf8.count == 2 || isCapitalized(wordIndex) { return false }
    if Abbreviations.inner.contains(word) { return false }
    if Abbreviations.beforeNumber.contains(word), following.isNumber { return false }
    if Abbreviations.ofNames.contains(word) { return isStarter }
    if Abbreviations.others.contains(word) {
      return !following.isLowercase && !following.isAllCaps && !following.isNumber
        && !Abbreviations.daysAndMonths.contains(following.word)
    }
    // An initial. "I." ends a sentence; "B." does before a word that begins one.
    if range.count == 1 || mark == .dottedWord { return word == "i" && !following.isLowercase || isStarter }
    return true
  }

  /// Whether a word begins with a capital, as a title's abbreviation does: "the sales rep." is none.
  private func isCapitalized(_ index: Int) -> Bool {
    reader.isASCIIUppercase(tokens[index].range.lowerBound)
  }
}
