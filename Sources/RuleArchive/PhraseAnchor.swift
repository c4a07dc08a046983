/// The words of which one must stand in a text, so that a phrase need not be tried, nor even read, where none does.
public struct PhraseAnchor: Sendable {
  /// The words, as `WordHash` has them.
  public let hashes: [UInt64]

  /// Takes the item with the fewest and longest words; nil where a phrase has no item of plain words.
  ///
  /// - Parameter source: a phrase as `phrase` rules write it.
  /// - Complexity: O(n) in the phrase's bytes.
  public init?(_ source: String) {
    let bytes = Array(source.utf8)
    let items = bytes.split(separator: UInt8(ascii: " ")).compactMap(Self.words)
    guard let best = items.min(by: { ($0.count, -$0.length) < ($1.count, -$1.length) }) else { return nil }
    hashes = best.map(WordHash.of)
  }

  /// The words of an item one of which must be there; nil for an item that can do without.
  private static func words(_ item: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    var item = item
    if item.count > 1, item.first == UInt8(ascii: "[") { item.removeFirst() }
    if item.count > 1, item.last == UInt8(ascii: "]") { item.removeLast() }
    guard let first = item.first, item.count == 1 || item.last != UInt8(ascii: "?") else { return nil }
    switch first {
    case UInt8(ascii: "!") where item.count > 1, UInt8(ascii: "-") where item.count > 1: return nil
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "~"),
      UInt8(ascii: "_"), UInt8(ascii: "N"), UInt8(ascii: "@"), UInt8(ascii: "|"):
      return nil
    default: break
    }
    let end = item.firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "@") } ?? item.endIndex
    let words = item[..<end]
    // `the|<NNP>` is met by a tag alone, `today|$` by the end of the sentence.
    if words.last == UInt8(ascii: "|") { return nil }
    let choices = words.split(separator: UInt8(ascii: "|"))
    return choices.contains { $0.elementsEqual("$".utf8) } ? nil : choices
  }
}

extension [ArraySlice<UInt8>] {
  /// The bytes of all of them.
  fileprivate var length: Int { reduce(0) { $0 + $1.count } }
}
