/// The literals that numbered patterns need, sought in a text all at once.
///
/// A hash table by a literal's first two, three or four bytes, with a table of bits before it that nearly all places of a
/// text do not pass. What a search costs depends on the text, hardly on how many literals there are: about 4 µs for a
/// mail of 700 bytes.
struct LiteralIndex: Sendable {
  private struct Entry {
    var start: Int
    var length: Int
    var numbers: Range<Int>
    /// The next entry of the same slot, counted from 1; 0 where there is none.
    var next: Int
  }

  private let table: StaticString
  private let patternCount: Int
  private var entries: [Entry] = []
  private var numbers: [UInt32] = []
  private var filter = [UInt64](repeating: 0, count: 1 << 10)
  private var slots = [UInt32](repeating: 0, count: 1 << LiteralIndex.slotBits)

  private static let slotBits: UInt32 = 13

  /// The index of the rules that the program brings.
  static let builtIn = LiteralIndex(archivedLiterals, patternCount: archivedPatternCount)

  /// Makes an index of a table as `RuleArchiver` writes it; of a damaged one, of what stands before the damage.
  init(_ table: StaticString, patternCount: Int) {
    self.table = table
    self.patternCount = patternCount
    table.withUTF8Buffer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    entries.reserveCapacity(bytes.count / 12)
    numbers.reserveCapacity(bytes.count / 8)
    var at = 0
    func number() -> Int {
      var number = 0
      while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9"), number < 1 << 30 {
        number = number * 10 + Int(bytes[at] - UInt8(ascii: "0"))
        at += 1
      }
      return number
    }
    while at < bytes.count {
      let length = number()
      let start = at + 1
      guard length >= 2, start + length < bytes.count else { return }
      at = start + length
      let first = numbers.count
      while at < bytes.count {
        numbers.append(UInt32(min(number(), patternCount)))
        at += 1
        if bytes[at - 1] == UInt8(ascii: ";") { break }
      }
      add(start, length, first..<numbers.count, in: bytes)
    }
  }

  private mutating func add(
    _ start: Int, _ length: Int, _ numbers: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var key: UInt32 = 0
    for offset in 0..<min(length, 4) { key |= UInt32(bytes[start + offset]) << UInt32(8 * offset) }
    let hash = LiteralIndex.hash(key, length: min(length, 4))
    filter[Int(hash >> 22)] |= 1 << UInt64(hash >> 16 & 63)
    let slot = Int(hash >> (32 - LiteralIndex.slotBits))
    entries.append(Entry(start: start, length: length, numbers: numbers, next: Int(slots[slot])))
    slots[slot] = UInt32(entries.count)
  }

  /// Knuth's multiplicative hash (TAOCP 6.4), of a key of two, three or four bytes.
  private static func hash(_ key: UInt32, length: Int) -> UInt32 {
    (key &+ UInt32(length) &* 0x9E37_79B9) &* 2_654_435_761
  }

  /// The patterns of which a literal occurs in a text whose ASCII letters are in lower case, and where.
  ///
  /// - Complexity: O(n) in the text.
  func hits(inLowercased text: [UInt8]) -> LiteralHits {
    var hits = LiteralHits(patternCount: patternCount)
    table.withUTF8Buffer { literals in
      text.withUnsafeBufferPointer { text in
        filter.withUnsafeBufferPointer { filter in
          for at in text.indices {
            var key = UInt32(text[at])
            for length in 2...4 where at + length <= text.count {
              key |= UInt32(text[at + length - 1]) << UInt32(8 * (length - 1))
              let hash = LiteralIndex.hash(key, length: length)
              guard filter[Int(hash >> 22)] & 1 << UInt64(hash >> 16 & 63) != 0 else { continue }
              collect(at, hash, in: text, literals, &hits)
            }
          }
        }
      }
    }
    return hits
  }

  private func collect(
    _ at: Int, _ hash: UInt32, in text: UnsafeBufferPointer<UInt8>, _ literals: UnsafeBufferPointer<UInt8>,
    _ hits: inout LiteralHits
  ) {
    var next = Int(slots[Int(hash >> (32 - LiteralIndex.slotBits))])
    while next > 0 {
      let entry = entries[next - 1]
      next = entry.next
      guard entry.length <= text.count - at else { continue }
      var offset = 0
      while offset < entry.length, text[at + offset] == literals[entry.start + offset] { offset += 1 }
      guard offset == entry.length else { continue }
      hits.insert(numbers[entry.numbers], at: at)
    }
  }
}
