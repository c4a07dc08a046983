/// The words that must stand in a sentence, so that a phrase need not be tried, nor even read, where they do not.
public struct PhraseAnchors: Sendable {
  /// Of each of a few items the words one of which must be there, as `WordHash` has them; the rarest first.
  public let items: [[UInt64]]

  /// Takes the items whose words are rarest together; nil where a phrase has no item of plain words.
  ///
  /// One of common words is taken where there is no other: it stands in most sentences anyway.
  ///
  /// - Parameters:
  ///   - source: a phrase as `phrase` rules write it.
  ///   - lists: the rule's lists by name, words apart by spaces, bars or ends of lines.
  /// - Complexity: O(n) in the bytes of the phrase and its lists.
  public init?(_ source: String, lists: [String: String] = [:]) {
    let items = Array(source.utf8).split(separator: UInt8(ascii: " ")).compactMap { Self.words($0, lists) }
      .map { words in
        let small = words.map { $0.map(Self.small) }
        return (words: small, frequency: small.reduce(0) { $0 + CommonWords.frequency(of: $1) })
      }
      .sorted { $0.frequency < $1.frequency }
    guard let rarest = items.first else { return nil }
    let others = items.dropFirst().prefix { $0.frequency <= Self.commonest }.prefix(PhraseTable.mostItems - 1)
    self.items = ([rarest] + others).map { $0.words.map { WordHash.of($0) } }
  }

  /// How often, in a million words, those of a further item may stand together: with 10,000 and with 60,000 a run over a
  /// hundred drafts took a little longer.
  private static let commonest = 20_000

  /// The words of an item one of which must be there; nil for an item that can do without.
  private static func words(_ item: ArraySlice<UInt8>, _ lists: [String: String]) -> [ArraySlice<UInt8>]? {
    var item = item
    if item.count > 1, item.first == UInt8(ascii: "[") { item.removeFirst() }
    if item.count > 1, item.last == UInt8(ascii: "]") { item.removeLast() }
    guard let first = item.first, item.count == 1 || item.last != UInt8(ascii: "?") else { return nil }
    switch first {
    case UInt8(ascii: "!") where item.count > 1, UInt8(ascii: "-") where item.count > 1: return nil
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "~"),
      UInt8(ascii: "_"), UInt8(ascii: "N"), UInt8(ascii: "@"), UInt8(ascii: "|"):
      return nil
    default: break
    }
    let end = item.firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "@") } ?? item.endIndex
    let words = item[..<end]
    // `the|<NNP>` is met by a tag alone, `today|$` by the end of the sentence.
    if words.last == UInt8(ascii: "|") { return nil }
    if first == UInt8(ascii: "%") {
      return lists[String(decoding: words.dropFirst(), as: UTF8.self)].map { list in
        Array(list.utf8).split { [0x20, 0x7C, 0x0A].contains($0) }
      }
    }
    let choices = words.split(separator: UInt8(ascii: "|"))
    return choices.contains { $0.elementsEqual("$".utf8) } ? nil : choices
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
