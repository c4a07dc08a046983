internal import EditDistance
internal import Interview
internal import Prose
internal import Source

/// A name of one or more words, such as a company's or a job's title, to be compared with how a text writes it.
struct NamePhrase {
  /// The words, without those that only join ("and").
  let words: [String]
  /// The words joined, in the form in which names are compared.
  private let key: String
  private let keys: [NameKey]

  /// Cuts a name into words; nil where there is none.
  init?(_ name: some StringProtocol) {
    let text = TokenizedText(Array(name.utf8))
    let words = text.tokens.filter { [.word, .number].contains($0.kind) }.map(text.string).filter { $0 != "and" }
    guard !words.isEmpty else { return nil }
    self.init(words: words)
  }

  /// A name of these words.
  init(words: [String]) {
    self.words = words
    key = NameFolding.key(words.joined())
    keys = words.map(NameKey.init)
  }

  /// How a word of the text differs from the one that it was meant for.
  struct Slip {
    enum Kind: Comparable { case form, letters, spacing }

    let kind: Kind
    /// The bytes of the text that are wrong.
    let range: Range<Int>
    let written: String
    let right: String
    let distance: Int
  }

  /// A place of the text where all of the name is written, rightly or not.
  struct Mention {
    let range: Range<Int>
    let slips: [Slip]
    /// How many of the words are as they should be.
    let exact: Int
  }

  /// The places of a text that were meant for the whole name.
  ///
  /// - Complexity: O(words of the text × words of the name), times the square of a word's length where they are near.
  func mentions(in text: NamedText) -> [Mention] {
    var mentions: [Mention] = []
    var at = 0
    while at < text.words.count {
      if let mention = mention(at: at, in: text) ?? respaced(at: at, in: text) {
        mentions.append(mention)
        while at < text.words.count, text.words[at].range.lowerBound < mention.range.upperBound { at += 1 }
      } else {
        at += 1
      }
    }
    return mentions
  }

  private func mention(at start: Int, in text: NamedText) -> Mention? {
    guard start + words.count <= text.words.count, mayBegin(text.words[start]),
      text.isOneName(start..<start + words.count)
    else { return nil }
    var slips: [Slip] = []
    var exact = 0
    for (offset, right) in words.enumerated() {
      let word = text.words[start + offset]
      let isLast = offset == words.count - 1
      let mayLackApostrophe = isLast && word.bareText == right + "s" && text.isFollowedByWord(start + offset)
      switch NamePhrase.compare(word, right, keys[offset], mayLackApostrophe: mayLackApostrophe) {
      case .same: exact += 1
      case .slip(let slip): slips.append(slip)
      case .different: return nil
      }
    }
    let range = text.words[start].range.lowerBound..<text.words[start + words.count - 1].bare.upperBound
    return Mention(range: range, slips: slips, exact: exact)
  }

  /// Whether a word may be meant for the first of the name, as nearly no word may.
  private func mayBegin(_ word: NamedText.Word) -> Bool {
    guard let first = keys.first else { return false }
    return word.key.mayBeSpelled(as: first)
      || word.key.distance(to: first, within: NamePhrase.allowance(first)) != nil
  }

  /// How many edits a word may be from the one that it was meant for.
  private static func allowance(_ wanted: NameKey) -> Int { wanted.count < 4 ? 0 : wanted.count < 7 ? 1 : 2 }

  /// The name with other gaps between its letters: "Black Rock" for "BlackRock".
  private func respaced(at start: Int, in text: NamedText) -> Mention? {
    guard text.words[start].isCapitalised, key.hasPrefix(text.words[start].key.text) else { return nil }
    for count in 1...words.count + 1 where count != words.count && start + count <= text.words.count {
      let row = text.words[start..<start + count]
      guard let first = row.first, let last = row.last, text.isOneName(start..<start + count, mayBeAnd: false),
        NameFolding.key(row.dropLast().map(\.text).joined() + last.bareText) == key
      else { continue }
      let range = first.range.lowerBound..<last.bare.upperBound
      let slip = Slip(
        kind: .spacing, range: range, written: text.string(range), right: words.joined(separator: " "), distance: 1)
      return Mention(range: range, slips: [slip], exact: 0)
    }
    return nil
  }

  private enum Comparison {
    case same, different
    case slip(Slip)
  }

  private static func compare(
    _ word: NamedText.Word, _ right: String, _ key: NameKey, mayLackApostrophe: Bool
  ) -> Comparison {
    if word.text == right { return .same }
    // A name that ends like a possessive, "Brendan's", with the other apostrophe.
    if word.isPossessive, NameFolding.difference(word.text, right)?.subtracting(.apostropheForm).isEmpty ?? false {
      return .same
    }
    if word.key.mayBeSpelled(as: key),
      let difference = NameFolding.difference(word.bareText, right)?.subtracting(.apostropheForm)
    {
      if difference.isEmpty || difference == .letterCase && word.isAllCapitals { return .same }
      return .slip(
        Slip(kind: .form, range: word.bare, written: word.bareText, right: right, distance: 0))
    }
    if let slip = near(word, right, key, mayLackApostrophe: mayLackApostrophe) { return .slip(slip) }
    return .different
  }

  /// A word that is a letter or two from one of the name's; nil for another.
  func slip(_ word: NamedText.Word, from part: Int) -> Slip? {
    NamePhrase.near(word, words[part], keys[part], mayLackApostrophe: false)
  }

  private static func near(
    _ word: NamedText.Word, _ right: String, _ key: NameKey, mayLackApostrophe: Bool
  ) -> Slip? {
    guard let distance = word.key.distance(to: key, within: allowance(key)), distance > 0 else { return nil }
    return Slip(
      kind: .letters, range: word.bare, written: word.bareText, right: mayLackApostrophe ? right + "\u{2019}s" : right,
      distance: distance)
  }
}

/// A text as a row of words that may be names.
struct NamedText {
  /// A word or a number of the text.
  struct Word: Sendable {
    let text: String
    let range: Range<Int>
    /// It without a possessive ending.
    let bareText: String
    /// That, as names are compared.
    let key: NameKey
    let isCapitalised: Bool
    /// Whether it begins a sentence.
    let isFirst: Bool

    init(_ text: String, _ range: Range<Int>, isFirst: Bool) {
      self.text = text
      self.range = range
      self.isFirst = isFirst
      bareText = text.withoutPossessiveEnding
      key = NameKey(bareText)
      isCapitalised = text.beginsWithCapital
    }

    var bare: Range<Int> { range.lowerBound..<range.lowerBound + bareText.utf8.count }
    var isAllCapitals: Bool { bareText.count > 1 && bareText == bareText.uppercased() }
    var isPossessive: Bool { bareText != text }
  }

  let text: RegionText
  let words: [Word]

  init(_ text: RegionText) {
    self.text = text
    words = text.nameWords
  }

  /// The words of a text, "and" left out, which may join the words of a name.
  static func words(of text: TokenizedText) -> [Word] {
    var words: [Word] = []
    for sentence in text.sentences {
      for index in sentence.tokens where [.word, .number].contains(text.tokens[index].kind) {
        let token = text.tokens[index]
        let word = text.string(token)
        if word != "and" {
          words.append(Word(word, token.range, isFirst: index == sentence.tokens.lowerBound))
        }
      }
    }
    return words
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { text.mapped.string(in: range) }

  /// Whether nothing but what may stand within a name is between words: space, "&", a hyphen, "and".
  func isOneName(_ indices: Range<Int>, mayBeAnd: Bool = true) -> Bool {
    zip(indices, indices.dropFirst()).allSatisfy { one, next in
      let gap = gap(between: one, next)
      return gap.isEmpty || gap == "-" || gap == "." || mayBeAnd && ["&", "and", "+"].contains(gap)
    }
  }

  /// What stands between two words, without white space.
  func gap(between one: Int, _ next: Int) -> String {
    let (end, start) = (words[one].range.upperBound, words[next].range.lowerBound)
    guard end <= start else { return "?" }
    return String(string(end..<start).filter { !$0.isWhitespace })
  }

  /// Whether a word in small letters follows directly.
  func isFollowedByWord(_ index: Int) -> Bool {
    guard words.indices.contains(index + 1) else { return false }
    return gap(between: index, index + 1).isEmpty && words[index + 1].text.first?.isLowercase == true
  }

  /// What stands before a place in its sentence, and what behind it, white space as one space each.
  func surroundings(of range: Range<Int>) -> (before: [UInt8], after: [UInt8]) {
    let sentence = text.tokenized.sentence(at: range.lowerBound)?.range ?? 0..<text.utf8.count
    let start = min(sentence.lowerBound, range.lowerBound)
    let end = max(sentence.upperBound, range.upperBound)
    return (spaced(text.utf8[start..<range.lowerBound]), spaced(text.utf8[range.upperBound..<end]))
  }

  private func spaced(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var spaced: [UInt8] = []
    for byte in bytes {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace || spaced.last != 0x20 { spaced.append(isSpace ? 0x20 : byte) }
    }
    return spaced
  }
}
