/// The words that numbered phrases need, each with the phrases: written by the build, searched in place.
///
/// Nothing is read at start. A word is known by 30 bits of its hash, which a `RecordTable` leads to its needs in a second
/// text, three characters for each.
public struct PhraseTable: Sendable {
  /// That a phrase needs a word, or another of the same item.
  public struct Need: Sendable, Hashable {
    /// The phrase's number.
    public var phrase: Int
    /// The item's bit among those of the phrase.
    public var bit: UInt8
    /// The bits of all items of the phrase that are asked for.
    public var all: UInt8
  }

  /// How many phrases there are.
  public let count: Int
  private let words: RecordTable
  private let needs: StaticString

  /// Takes the number of phrases and the two texts that `PhraseTable.encode` made.
  public init(count: Int, words: StaticString, needs: StaticString) {
    self.count = count
    self.words = RecordTable(words, keyWidth: Self.keyWidth, placeWidth: Self.needWidth)
    self.needs = needs
  }

  /// What phrases need a word.
  ///
  /// Of two words with the same 30 bits each has the other's phrases, too.
  ///
  /// - Complexity: O(log words), and the phrases found.
  public func forEachNeed(ofWord hash: UInt64, _ body: (Need) -> Void) {
    needs.withUTF8Buffer { needs in
      let places = words.places(of: Self.key(hash), end: needs.count / Self.needWidth) ?? 0..<0
      for place in places {
        let code = Int(RecordTable.number(needs, place * Self.needWidth, Self.needWidth))
        body(Need(phrase: code >> 4, bit: 1 << UInt8(code >> 2 & 3), all: UInt8(1 << (code & 3) - 1)))
      }
    }
  }

  /// Writes the two texts for the anchors of phrases, which have the numbers of their places.
  static func encode(_ phrases: [PhraseAnchors?]) -> (words: String, needs: String) {
    var byKey: [UInt64: Set<Int>] = [:]
    for (phrase, anchors) in phrases.enumerated() {
      let items = anchors?.items ?? []
      for (index, words) in items.enumerated() {
        for word in words { byKey[key(word), default: []].insert(phrase << 4 | index << 2 | items.count) }
      }
    }
    var words = ""
    var needs = ""
    var place = 0
    for (key, codes) in byKey.sorted(by: { $0.key < $1.key }) {
      words += RecordTable.encode(key, place, keyWidth: keyWidth, placeWidth: needWidth)
      for code in codes.sorted() {
        needs += RecordTable.text(UInt64(code), width: needWidth)
        place += 1
      }
    }
    return (words, needs)
  }

  /// How many items of a phrase can be asked for: two bits tell which, and two how many.
  static let mostItems = 3

  private static let keyWidth = 5
  private static let needWidth = 3

  private static func key(_ hash: UInt64) -> UInt64 { hash & (1 << 30 - 1) }
}
