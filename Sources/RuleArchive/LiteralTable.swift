/// The literals that numbered patterns need, to be sought in a text all at once: written by the build, searched in place.
///
/// Nothing is read at start. It is a hash table by a literal's first bytes, from two to eight of them, with a table of
/// bits before it that nearly all places of a text do not pass. What a search costs depends on the text, hardly on how
/// many literals there are. All numbers are in characters of 6 bits (`RecordTable`), the table's bits four in each.
public struct LiteralTable: Sendable {
  /// The literals one behind the other, those of a slot together.
  private let literals: StaticString
  /// Of each literal where it begins, and where its patterns do in `patterns`; at the end, where the last ones end.
  @usableFromInline let entries: StaticString
  /// The numbers of the patterns that need each literal.
  @usableFromInline let patterns: StaticString
  /// Of each pattern where its literals begin in `needs`; at the end, where the last ones end.
  @usableFromInline let needed: StaticString
  /// The literals that each pattern needs.
  @usableFromInline let needs: StaticString
  /// Which literal is the first of each slot; at the end, how many there are.
  private let slots: StaticString
  /// For each hash of 16 bits, whether a literal has it.
  private let filter: StaticString

  /// Takes the texts that `encode` made.
  public init(
    literals: StaticString, entries: StaticString, patterns: StaticString, needed: StaticString, needs: StaticString,
    slots: StaticString, filter: StaticString
  ) {
    self.literals = literals
    self.entries = entries
    self.patterns = patterns
    self.needed = needed
    self.needs = needs
    self.slots = slots
    self.filter = filter
  }

  /// A literal in a text.
  package struct Occurrence {
    /// Where it begins, in bytes.
    package let place: Int
    /// The literal's number.
    package let literal: Int
  }

  /// How many literals there are.
  package var count: Int { entries.utf8CodeUnitCount / (2 * Self.width) - 1 }

  /// The literals that are in a text whose ASCII letters are in lower case, in the order of their places.
  ///
  /// - Complexity: O(n) in the text, about 4 µs for 700 bytes.
  package func occurrences(inLowercased text: [UInt8]) -> [Occurrence] {
    var found: [Occurrence] = []
    filter.withUTF8Buffer { filter in
      text.withUnsafeBufferPointer { text in
        for at in text.indices {
          let bytes = Self.bytes(of: text, at: at)
          Self.forEachKeyLength { length in
            if at + length > text.count { return }
            let hash = Self.hash(bytes, length: length)
            let bit = Int(hash >> 16)
            if (filter[bit >> 2] &- UInt8(ascii: "0")) >> UInt8(bit & 3) & 1 == 0 { return }
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
            found.append(Occurrence(place: place, literal: entry))
          }
        }
      }
    }
  }

  /// Calls a body with the number of each pattern that needs a literal.
  @inlinable
  package func forEachPattern(of literal: Int, _ body: (Int) -> Void) {
    forEachNumber(in: patterns, from: 2 * literal + 1, to: 2 * literal + 3, of: entries, body)
  }

  /// Calls a body with the number of each literal that a pattern needs.
  @inlinable
  package func forEachLiteral(of pattern: Int, _ body: (Int) -> Void) {
    forEachNumber(in: needs, from: pattern, to: pattern + 1, of: needed, body)
  }

  /// Calls a body with the numbers between two places that stand in another text; with none where that ends before.
  @inlinable
  func forEachNumber(
    in numbers: StaticString, from first: Int, to end: Int, of places: StaticString, _ body: (Int) -> Void
  ) {
    places.withUTF8Buffer { places in
      guard first >= 0, (end + 1) * Self.width <= places.count else { return }
      numbers.withUTF8Buffer { numbers in
        for index in Self.number(places, first)..<Self.number(places, end) { body(Self.number(numbers, index)) }
      }
    }
  }

  @inlinable
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    Int(RecordTable.number(bytes, index * width, width))
  }

  /// Calls a body with each number of bytes that a literal can be found by; it is found by the most that it has.
  ///
  /// With two to four alone, each "you " led to a hundred literals that begin so. In a list they took twice the time.
  @inline(__always)
  private static func forEachKeyLength(_ body: (Int) -> Void) {
    body(2)
    body(3)
    body(4)
    body(6)
    body(8)
  }

  /// Eight bytes from a place on, the first in the lowest bits; 0 for those behind the end.
  private static func bytes(of text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64 {
    if place + 8 <= text.count {
      return UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    return text[place...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Knuth's multiplicative hash (TAOCP 6.4), of the first bytes of eight.
  private static func hash(_ bytes: UInt64, length: Int) -> UInt32 {
    let key = bytes << UInt64(64 - 8 * length)
    return UInt32(truncatingIfNeeded: ((key ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  private static func slot(_ hash: UInt32) -> Int { Int(hash >> (32 - slotBits)) }

  private static let slotBits: UInt32 = 13
  /// The characters of a number.
  @inlinable static var width: Int { 3 }

  // MARK: Writing

  /// The texts that a table is made of.
  public struct Texts {
    /// One for each parameter of `LiteralTable.init`.
    public var literals, entries, patterns, needed, needs, slots, filter: String
  }

  /// Writes the texts for the patterns' numbers by the literals that they need, of two bytes at least.
  ///
  /// - Parameter patternCount: how many patterns there are, with literals or without.
  static func encode(_ numbers: [[UInt8]: [Int]], patternCount: Int) -> Texts {
    func hash(_ literal: [UInt8]) -> UInt32 {
      var length = literal.count
      forEachKeyLength { if $0 <= literal.count { length = $0 } }
      return literal.withUnsafeBufferPointer { Self.hash(Self.bytes(of: $0, at: 0), length: length) }
    }
    func text(_ number: Int) -> String { RecordTable.text(UInt64(number), width: width) }
    let sorted = numbers.map { (slot: slot(hash($0.key)), literal: $0.key, patterns: Set($0.value).sorted()) }
      .sorted { $0.slot == $1.slot ? $0.literal.lexicographicallyPrecedes($1.literal) : $0.slot < $1.slot }
    var literals: [UInt8] = []
    var entries = ""
    var patterns: [Int] = []
    var counts = [Int](repeating: 0, count: 1 << slotBits)
    var filter = [UInt8](repeating: 0, count: 1 << 14)
    var lists = [[Int]](repeating: [], count: patternCount)
    for (number, entry) in sorted.enumerated() {
      entries += text(literals.count) + text(patterns.count)
      for pattern in entry.patterns { lists[pattern].append(number) }
      literals += entry.literal
      patterns += entry.patterns
      counts[entry.slot] += 1
      let bit = Int(hash(entry.literal) >> 16)
      filter[bit >> 2] |= 1 << UInt8(bit & 3)
    }
    entries += text(literals.count) + text(patterns.count)
    return Texts(
      literals: String(decoding: literals, as: UTF8.self), entries: entries, patterns: patterns.map(text).joined(),
      needed: starts(of: lists.map(\.count)).map(text).joined(), needs: lists.joined().map(text).joined(),
      slots: starts(of: counts).map(text).joined(),
      filter: filter.map { RecordTable.text(UInt64($0), width: 1) }.joined())
  }

  /// Where each of some lists begins that stand one behind the other; at the end, where the last one ends.
  private static func starts(of counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { starts, count in starts.append((starts.last ?? 0) + count) }
  }
}
