internal import Prose

/// A few words in a row, told by what they are, by their part of speech or by their form.
///
/// Items stand apart by spaces. `word` or `this|that` is a word, in small letters, or a mark; `%name` is one of a
/// rule's list; `_` is any word; `<NN|NNS>` asks for a tag, `<VB*>` for any that begins so; `@past` for a form. These
/// can be put together: `time<NN>`, `_@base`; `the|<NNP>` is either. `NP` is a noun phrase, `NP:s` and `NP:p` one of the third person in the
/// singular and in the plural. `~3` is up to three words of any kind. `^` is the start of a sentence, `$` its end or a mark. `!` before an
/// item says that it must not stand there, and takes no word; `-` that it must not stand
/// right before; `?` behind one, that it may be missing. Square brackets
/// enclose what is replaced; all of it, where there are none.
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
  struct Word: Sendable {
    var texts: Set<String>?
    var tags: UInt64?
    var form: WordShape?
    /// Whether one of its texts or one of its tags is enough: `the|a|<NNP>`.
    var isEither = false
  }

  struct Item: Sendable {
    var test: Test
    var isNegated = false
    var isOptional = false
    /// Whether it looks at the word before, and takes none.
    var isBehind = false
  }

  private(set) var items: [Item] = []
  /// The items that are replaced.
  private(set) var replaced: Range<Int>

  /// Whether an item asks for a part of speech.
  var needsTags: Bool {
    items.contains { item in
      switch item.test {
      case .word(let word): word.tags != nil
      case .nounPhrase: true
      default: false
      }
    }
  }

  /// Reads a pattern.
  ///
  /// - Throws: `PhraseError` with what is wrong.
  init(_ source: String, lists: [String: Set<String>]) throws(PhraseError) {
    var first: Int?
    var end: Int?
    for part in source.split(separator: " ") {
      var part = part
      if part.count > 1, part.hasPrefix("[") {
        first = items.count
        part.removeFirst()
      }
      var closes = false
      if part.count > 1, part.hasSuffix("]") {
        closes = true
        part.removeLast()
      }
      items.append(try Self.item(part, lists))
      if closes { end = items.count }
    }
    guard (first == nil) == (end == nil), first ?? 0 <= end ?? 0 else {
      throw PhraseError("'\(source)' needs both of its square brackets")
    }
    replaced = (first ?? 0)..<(end ?? items.count)
    if items.isEmpty { throw PhraseError("a phrase needs words") }
  }

  private static func item(_ source: Substring, _ lists: [String: Set<String>]) throws(PhraseError) -> Item {
    var source = source
    var item = Item(test: .start)
    if source.count > 1, source.hasPrefix("!") {
      item.isNegated = true
      source.removeFirst()
    }
    if source.count > 1, source.hasPrefix("-") {
      item.isBehind = true
      source.removeFirst()
    }
    if source.count > 1, source.hasSuffix("?") {
      item.isOptional = true
      source.removeLast()
    }
    item.test = try test(source, lists)
    return item
  }

  private static func test(_ source: Substring, _ lists: [String: Set<String>]) throws(PhraseError) -> Test {
    switch source {
    case "^": return .start
    case "$": return .end
    case "NP": return .nounPhrase(nil)
    case "NP:s": return .nounPhrase(.singular)
    case "NP:p": return .nounPhrase(.plural)
    default: break
    }
    if source.count > 1, source.hasPrefix("~") {
      guard let most = Int(source.dropFirst()), (1...10).contains(most) else {
        throw PhraseError("'\(source)' is no number of words from ~1 to ~10")
      }
      return .gap(most)
    }
    var rest = source
    var word = Word()
    if let at = rest.lastIndex(of: "@"), rest.index(after: at) < rest.endIndex {
      let name = String(rest[rest.index(after: at)...])
      guard let form = WordShape(rawValue: name) else {
        throw PhraseError("no form '\(name)'; there are \(WordShape.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      word.form = form
      rest = rest[..<at]
    }
    if rest.hasSuffix(">"), let open = rest.firstIndex(of: "<") {
      word.tags = try tags(rest[rest.index(after: open)...].dropLast())
      rest = rest[..<open]
    }
    if word.tags != nil, rest.hasSuffix("|"), rest.count > 1 { word.isEither = true }
    if rest.hasPrefix("%"), rest.count > 1 {
      guard let list = lists[String(rest.dropFirst())] else {
        throw PhraseError("'lists' has no '\(rest.dropFirst())'")
      }
      word.texts = list
    } else if rest == "|" {
      word.texts = ["|"]
    } else if !rest.isEmpty, rest != "_" {
      word.texts = Set(rest.split(separator: "|").map { $0.lowercased() })
    }
    return .word(word)
  }

  /// The tags of a list as bits, each at its tag's number.
  private static func tags(_ source: Substring) throws(PhraseError) -> UInt64 {
    var bits: UInt64 = 0
    for name in source.split(separator: "|") {
      let isStem = name.hasSuffix("*")
      let stem = isStem ? name.dropLast() : name
      let before = bits
      for (number, tag) in PartOfSpeech.inventory.enumerated()
      where isStem ? tag.rawValue.hasPrefix(stem) : tag.rawValue == name { bits |= 1 << UInt64(number) }
      if bits == before { throw PhraseError("no tag '\(name)'") }
    }
    return bits
  }
}

/// Why a phrase cannot be read, in lower case.
struct PhraseError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// The words of which one must stand in a text, so that a phrase need not be tried, nor even read, where none does.
struct PhraseAnchor: Sendable {
  /// The words, as `WordPrint` hashes them.
  private(set) var hashes: [UInt64] = []

  /// Takes the item with the fewest and longest words; nil where a phrase has no item of plain words.
  ///
  /// - Complexity: O(n) in the phrase's bytes: every phrase of every rule is looked at when the program starts.
  init?(_ source: String) {
    var source = source
    let found = source.withUTF8 { bytes in
      var best: (range: Range<Int>, count: Int)?
      var at = 0
      while at < bytes.count {
        var end = at
        while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
        if let item = Self.words(bytes, at..<end),
          best.map({ (item.count, -item.range.count) < ($0.count, -$0.range.count) }) ?? true
        {
          best = item
        }
        at = end + 1
      }
      return best.map { best in
        bytes[best.range].split(separator: UInt8(ascii: "|")).map { WordPrint.hash($0) }
      }
    }
    guard let found, !found.isEmpty else { return nil }
    hashes = found
  }

  /// The words of an item that must be there, and their number.
  private static func words(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (range: Range<Int>, count: Int)? {
    var start = range.lowerBound
    var end = range.upperBound
    if end - start > 1, bytes[start] == UInt8(ascii: "[") { start += 1 }
    if end - start > 1, bytes[end - 1] == UInt8(ascii: "]") { end -= 1 }
    guard start < end else { return nil }
    if end - start > 1, bytes[end - 1] == UInt8(ascii: "?") { return nil }
    switch bytes[start] {
    case UInt8(ascii: "!") where end - start > 1, UInt8(ascii: "-") where end - start > 1: return nil
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "~"),
      UInt8(ascii: "_"), UInt8(ascii: "N"), UInt8(ascii: "@"), UInt8(ascii: "|"):
      return nil
    default: break
    }
    var count = 1
    var stop = start
    while stop < end, bytes[stop] != UInt8(ascii: "<"), bytes[stop] != UInt8(ascii: "@") {
      if bytes[stop] == UInt8(ascii: "|") { count += 1 }
      stop += 1
    }
    return (start..<stop, count)
  }
}
