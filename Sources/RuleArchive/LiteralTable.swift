/// The literals that numbered patterns need, to be sought in a text all at once: written by the build, searched in place.
///
/// Nothing is read at start. It is a hash table by a literal's first two, three or four bytes, with a table of bits before
/// it that nearly all places of a text do not pass. What a search costs depends on the text, hardly on how many literals
/// there are. All numbers are in characters of 6 bits (`RecordTable`).
public struct LiteralTable: Sendable {
  /// The literals one behind the other, those of a slot together.
  private let literals: StaticString
  /// Of each literal where it begins, and where its patterns do in `patterns`; at the end, where the last ones end.
  private let entries: StaticString
  /// The numbers of the patterns that need each literal.
  private let patterns: StaticString
  /// Which literal is the first of each slot; at the end, how many there are.
  private let slots: StaticString
  /// For each hash of 16 bits, whether a literal has it.
  private let filter: StaticString

  /// Takes the texts that `encode` made.
  public init(
    literals: StaticString, entries: StaticString, patterns: StaticString, slots: StaticString, filter: StaticString
  ) {
    self.literals = literals
    self.entries = entries
    self.patterns = patterns
    self.slots = slots
    self.filter = filter
  }

  /// A literal in a text.
  package struct Occurrence {
    /// Where it begins, in bytes.
    package let place: Int
    /// Which of the numbers of `withPatterns` are those of the patterns that need it.
    package let patterns: Range<Int>
  }

  /// The literals that are in a text whose ASCII letters are in lower case, in the order of their places.
  ///
  /// - Complexity: O(n) in the text, about 4 µs for 700 bytes.
  package func occurrences(inLowercased text: [UInt8]) -> [Occurrence] {
    var found: [Occurrence] = []
    filter.withUTF8Buffer { filter in
      text.withUnsafeBufferPointer { text in
        for at in text.indices {
          var key = UInt32(text[at])
          for length in 2...4 where at + length <= text.count {
            key |= UInt32(text[at + length - 1]) << UInt32(8 * (length - 1))
            let hash = Self.hash(key, length: length)
            let bit = Int(hash >> 16)
            guard (filter[bit / 6] &- UInt8(ascii: "0")) >> UInt8(bit % 6) & 1 == 1 else { continue }
            collect(ofSlot: Self.slot(hash), in: text, at: at, &found)
          }
        }
      }
    }
    return found
  }

  private func collect(
    ofSlot slot: Int, in text: UnsafeBufferPointer<UInt8>, at place: Int, _ found: inout [Occurrence]
  ) {
    slots.withUTF8Buffer { slots in
      entries.withUTF8Buffer { entries in
        literals.withUTF8Buffer { literals in
          for entry in Self.number(slots, slot)..<Self.number(slots, slot + 1) {
            let start = Self.number(entries, 2 * entry)
            let length = Self.number(entries, 2 * entry + 2) - start
            guard length <= text.count - place else { continue }
            var offset = 0
            while offset < length, text[place + offset] == literals[start + offset] { offset += 1 }
            guard offset == length else { continue }
            let patterns = Self.number(entries, 2 * entry + 1)..<Self.number(entries, 2 * entry + 3)
            found.append(Occurrence(place: place, patterns: patterns))
          }
        }
      }
    }
  }

  /// Calls a body with a way to the numbers of the patterns, those that need one literal together.
  package func withPatterns(_ body: (PatternNumbers) -> Void) {
    patterns.withUTF8Buffer { body(PatternNumbers(bytes: $0)) }
  }

  /// Numbers of patterns.
  package struct PatternNumbers {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

    /// The number at an index of those that `Occurrence` has.
    @inlinable
    package subscript(index: Int) -> Int {
      Int(RecordTable.number(bytes, index * LiteralTable.width, LiteralTable.width))
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    PatternNumbers(bytes: bytes)[index]
  }

  /// Knuth's multiplicative hash (TAOCP 6.4), of a key of two, three or four bytes, the first in the lowest bits.
  private static func hash(_ key: UInt32, length: Int) -> UInt32 {
    (key &+ UInt32(length) &* 0x9E37_79B9) &* 2_654_435_761
  }

  private static func slot(_ hash: UInt32) -> Int { Int(hash >> (32 - slotBits)) }

  private static let slotBits: UInt32 = 13
  /// The characters of a number.
  @inlinable static var width: Int { 3 }

  // MARK: Writing

  /// Writes the texts for the patterns' numbers by the literals that they need, of two bytes at least.
  static func encode(
    _ numbers: [[UInt8]: [Int]]
  ) -> (literals: String, entries: String, patterns: String, slots: String, filter: String) {
    func hash(_ literal: [UInt8]) -> UInt32 {
      let start = literal.prefix(4)
      return Self.hash(start.reversed().reduce(0) { $0 << 8 | UInt32($1) }, length: start.count)
    }
    func text(_ number: Int) -> String { RecordTable.text(UInt64(number), width: width) }
    let sorted = numbers.map { (slot: slot(hash($0.key)), literal: $0.key, patterns: Set($0.value).sorted()) }
      .sorted { $0.slot == $1.slot ? $0.literal.lexicographicallyPrecedes($1.literal) : $0.slot < $1.slot }
    var literals: [UInt8] = []
    var entries = ""
    var patterns: [Int] = []
    var counts = [Int](repeating: 0, count: 1 << slotBits)
    var filter = [UInt8](repeating: 0, count: (1 << 16 + 5) / 6)
    for entry in sorted {
      entries += text(literals.count) + text(patterns.count)
      literals += entry.literal
      patterns += entry.patterns
      counts[entry.slot] += 1
      let bit = Int(hash(entry.literal) >> 16)
      filter[bit / 6] |= 1 << UInt8(bit % 6)
    }
    entries += text(literals.count) + text(patterns.count)
    var first = 0
    var slots = ""
    for count in counts {
      slots += text(first)
      first += count
    }
    slots += text(first)
    return (
      String(decoding: literals, as: UTF8.self), entries, patterns.map(text).joined(), slots,
      filter.map { RecordTable.text(UInt64($0), width: 1) }.joined()
    )
  }
}
