internal import Prose
internal import RuleArchive
internal import Source

/// A few words in a row, told by what they are, by their part of speech or by their form.
///
/// Items stand apart by spaces. `word` or `this|that` is a word, in small letters, or a mark; `%name` is one of a
/// rule's list; `_` is any word; `<NN|NNS>` asks for a tag, `<VB*>` for any that begins so; `@past` for a form. These
/// can be put together: `time<NN>`, `_@base`; `the|<NNP>` is either. `NP` is a noun phrase, `NP:s` and `NP:p` one of
/// the third person in the singular and in the plural. `~3` is up to three words of any kind. `^` is the start of a
/// sentence, `$` its end or a mark, which may be one choice of several: `today|$`. `!` before an item says that it must
/// not stand there, and takes no word; `-` that it must not stand right before; `?` behind one, that it may be missing.
/// Square brackets enclose what is replaced; all of it, where there are none.
struct PhrasePattern: Sendable {
  /// What an item asks of the words at its place.
  enum Test: Sendable {
    case word(Word)
    case nounPhrase(GrammaticalNumber?)
    case gap(Int)
    case start
    case end
  }

  /// What is asked of one word; nil where nothing is.
  ///
  /// It refers to the pattern's words instead of holding any, so that an item is copied for nothing.
  struct Word: Sendable {
    /// Where its texts are among the pattern's, by their hashes, in order.
    var texts: Range<Int>?
    /// The tags as bits, each at its tag's number; 0 for any tag.
    var tags: UInt64 = 0
    var form: WordShape?
    /// Whether one of its texts or one of its tags is enough: `the|a|<NNP>`.
    var isEither = false
    /// Whether the sentence may also end there, or a mark follow: `yesterday|$`.
    var mayEnd = false
  }

  struct Item: Sendable {
    var test: Test
    var isNegated = false
    var isOptional = false
    /// Whether it looks at the word before, and takes none.
    var isBehind = false

    /// Whether it takes no token.
    var takesNothing: Bool {
      if case .start = test { true } else { isNegated || isBehind }
    }

    /// The texts of which the token that it takes is one; nil where it may take another, or none.
    var requiredTexts: Range<Int>? {
      guard case .word(let word) = test, !isOptional, !word.isEither, !word.mayEnd else { return nil }
      return word.texts
    }
  }

  private(set) var items: [Item] = []
  /// The items that are replaced.
  private(set) var replaced: Range<Int>
  /// Where the words are of which the first token of every match is one; nil where it may be another.
  private var firstTexts: Range<Int>?
  /// The hashes of the words that items ask for.
  private var hashes: [UInt64] = []
  private let checksWords: Bool

  /// What may stand at the start of a sentence before its first word.
  static let openers = Set(["\"", "'", "\u{201C}", "\u{2018}", "(", "[", "-", "*"].map { WordHash.of($0.utf8) })

  /// Whether an item asks for a part of speech.
  var needsTags: Bool {
    items.contains { item in
      switch item.test {
      case .word(let word): word.tags != 0
      case .nounPhrase: true
      default: false
      }
    }
  }

  /// Whether a word is one of those in a range of the pattern's.
  func has(_ hash: UInt64, in texts: Range<Int>) -> Bool {
    if texts.count <= 8 { return hashes[texts].contains(hash) }
    let at = hashes[texts].partitioningIndex { $0 >= hash }
    return at < texts.upperBound && hashes[at] == hash
  }

  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - checksWords: whether to refuse a word that no token can be; it takes longer, and the rules that are built in
  ///     were checked.
  ///   - list: the words of the rule's list of a name, by their hashes.
  /// - Throws: `PhraseError` with what is wrong.
  init(_ source: String, checksWords: Bool = false, list: (String) -> [UInt64]?) throws(PhraseError) {
    self.checksWords = checksWords
    replaced = 0..<0
    var first: Int?
    var end: Int?
    for part in Array(source.utf8).split(separator: UInt8(ascii: " ")) {
      var part = part
      if part.count > 1, part.first == UInt8(ascii: "[") {
        first = items.count
        part.removeFirst()
      }
      var closes = false
      if part.count > 1, part.last == UInt8(ascii: "]") {
        closes = true
        part.removeLast()
      }
      items.append(try item(part, list))
      if closes { end = items.count }
    }
    guard (first == nil) == (end == nil), first ?? 0 <= end ?? 0 else {
      throw PhraseError("'\(source)' needs both of its square brackets")
    }
    replaced = (first ?? 0)..<(end ?? items.count)
    if items.isEmpty { throw PhraseError("a phrase needs words") }
    firstTexts = items.first { !$0.takesNothing }?.requiredTexts
  }

  /// Whether a match may begin with a token: it saves the look at the items for nearly all tokens.
  func mayBegin(with hash: UInt64) -> Bool { firstTexts.map { has(hash, in: $0) } ?? true }

  private mutating func item(_ source: ArraySlice<UInt8>, _ list: (String) -> [UInt64]?) throws(PhraseError) -> Item {
    var source = source
    var item = Item(test: .start)
    if source.count > 1, source.first == UInt8(ascii: "!") {
      item.isNegated = true
      source.removeFirst()
    }
    if source.count > 1, source.first == UInt8(ascii: "-") {
      item.isBehind = true
      source.removeFirst()
    }
    if source.count > 1, source.last == UInt8(ascii: "?") {
      item.isOptional = true
      source.removeLast()
    }
    item.test = try test(source, list)
    return item
  }

  private mutating func test(_ source: ArraySlice<UInt8>, _ list: (String) -> [UInt64]?) throws(PhraseError) -> Test {
    let bar = UInt8(ascii: "|")
    switch source.first {
    case UInt8(ascii: "^") where source.count == 1: return .start
    case UInt8(ascii: "$") where source.count == 1: return .end
    case UInt8(ascii: "N") where source.elementsEqual("NP".utf8): return .nounPhrase(nil)
    case UInt8(ascii: "N") where source.elementsEqual("NP:s".utf8): return .nounPhrase(.singular)
    case UInt8(ascii: "N") where source.elementsEqual("NP:p".utf8): return .nounPhrase(.plural)
    case UInt8(ascii: "~") where source.count > 1:
      guard let most = Int(Self.string(source.dropFirst())), (1...10).contains(most) else {
        throw PhraseError("'\(Self.string(source))' is no number of words from ~1 to ~10")
      }
      return .gap(most)
    default: break
    }
    var rest = source
    var word = Word()
    if let at = rest.lastIndex(of: UInt8(ascii: "@")), at + 1 < rest.endIndex {
      word.form = try WordShape(named: Self.string(rest[(at + 1)...]))
      rest = rest[..<at]
    }
    var hasTags = false
    if let open = rest.firstIndex(of: UInt8(ascii: "<")), rest.count > 1 {
      guard rest.last == UInt8(ascii: ">") else {
        throw PhraseError("tags come last: 'a|b|<NN>', not '\(Self.string(source))'")
      }
      word.tags = try Self.tags(rest[(open + 1)...].dropLast())
      hasTags = true
      rest = rest[..<open]
    }
    if hasTags, rest.last == bar, rest.count > 1 { word.isEither = true }
    if rest.first == UInt8(ascii: "%"), rest.count > 1 {
      let name = Self.string(rest.dropFirst())
      guard let words = list(name) else { throw PhraseError("'lists' has no '\(name)'") }
      word.texts = add(words)
    } else if rest.count == 1, rest.first == bar {
      word.texts = add([WordHash.of(rest)])
    } else if !rest.isEmpty, !(rest.count == 1 && rest.first == UInt8(ascii: "_")) {
      word.mayEnd =
        rest.contains(UInt8(ascii: "$")) && rest.split(separator: bar).contains { $0.elementsEqual("$".utf8) }
      if checksWords { try Self.check(listed: Self.string(rest)) }
      word.texts = add(listed: rest)
    }
    return .word(word)
  }

  /// Refuses listed words of which one is no token: `'s`, or `anti-` which is a word and a mark.
  ///
  /// - Throws: `PhraseError` with how it is read instead.
  static func check(listed words: String) throws(PhraseError) {
    for word in words.split(whereSeparator: { "| \n".contains($0) }) where word != "$" {
      let text = TokenizedText(String(word))
      if text.tokens.count == 1 { continue }
      let read = text.tokens.map { "'\(text.string($0))'" }.joined(separator: " and ")
      throw PhraseError("'\(word)' is no one word of a text but \(read), so it is never met")
    }
  }

  /// The hashes of the words of one of a rule's lists, in order; spaces, bars and ends of lines stand between them.
  static func hashes(ofListed words: String) -> [UInt64] { hashes(of: Array(words.utf8)[...]) }

  private static func hashes(of list: ArraySlice<UInt8>) -> [UInt64] {
    var hashes: [UInt64] = []
    append(list, to: &hashes)
    return hashes
  }

  /// Adds the hashes of listed words, in order.
  private static func append(_ list: ArraySlice<UInt8>, to hashes: inout [UInt64]) {
    let start = hashes.count
    list.withUnsafeBufferPointer { list in
      var hash = WordHash()
      var isEmpty = true
      for byte in list {
        if byte == UInt8(ascii: "|") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
          if !isEmpty { hashes.append(hash.value) }
          hash = WordHash()
          isEmpty = true
        } else {
          hash.combine((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
          isEmpty = false
        }
      }
      if !isEmpty { hashes.append(hash.value) }
    }
    // Most items are one word.
    if hashes.count - start > 1 { hashes.withUnsafeMutableBufferPointer { $0[start...].sort() } }
  }

  private mutating func add(_ words: [UInt64]) -> Range<Int> {
    let start = hashes.count
    hashes += words
    return start..<hashes.count
  }

  private mutating func add(listed words: ArraySlice<UInt8>) -> Range<Int> {
    let start = hashes.count
    Self.append(words, to: &hashes)
    return start..<hashes.count
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The tags of a list as bits, each at its tag's number.
  private static func tags(_ source: ArraySlice<UInt8>) throws(PhraseError) -> UInt64 {
    var bits: UInt64 = 0
    for name in source.split(separator: UInt8(ascii: "|")) {
      let before = bits
      let isStem = name.last == UInt8(ascii: "*")
      let wanted = packed(isStem ? name.dropLast() : name)
      let mask = isStem ? UInt64.max >> (64 - 8 * UInt64(min(name.count - 1, 8))) : .max
      for (number, tag) in tagNames.enumerated() where tag & mask == wanted { bits |= 1 << UInt64(number) }
      if bits == before { throw PhraseError("no tag '\(string(name))'") }
    }
    return bits
  }

  /// The tags' names as numbers, the first letter in the lowest byte: no tag has more than five letters.
  private static let tagNames = PartOfSpeech.inventory.map { packed(Array($0.rawValue.utf8)[...]) }

  private static func packed(_ name: ArraySlice<UInt8>) -> UInt64 {
    name.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// Why a phrase cannot be read, in lower case.
struct PhraseError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
