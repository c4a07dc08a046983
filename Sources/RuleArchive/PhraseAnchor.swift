/// The words of which one must stand in a text, so that a phrase need not be tried, nor even read, where none does.
public struct PhraseAnchor: Sendable {
  /// The words, as `WordHash` has them.
  public let hashes: [UInt64]

  /// Takes the item whose words are rarest together; nil where a phrase has no item of plain words.
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
    guard let rarest = items.min(by: { $0.frequency < $1.frequency }) else { return nil }
    hashes = rarest.words.map { WordHash.of($0) }
  }

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
