/// A set of short byte strings, each with a small number: a hash table in two flat arrays.
///
/// Built from a file of 25,000 words in about a millisecond, where `Set<String>` takes ten: no string is made.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each entry's bytes begin; one more than there are entries.
  private var starts: [UInt32] = [0]
  private(set) var values: [UInt8] = []
  /// An entry's index plus one, or 0, by hash.
  private var slots: [UInt32]

  /// Makes an empty table with room for so many entries.
  init(capacity: Int) {
    slots = [UInt32](repeating: 0, count: Self.slotCount(for: capacity))
    starts.reserveCapacity(capacity + 1)
    values.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 9)
  }

  /// The number of entries.
  var count: Int { values.count }

  private static func slotCount(for capacity: Int) -> Int {
    var count = 64
    while count < capacity * 2 { count *= 2 }
    return count
  }

  /// Adds an entry, or gives it a new number if that is higher; true if it was not there.
  @discardableResult
  mutating func insert(_ word: some Collection<UInt8>, value: UInt8 = 0) -> Bool {
    if (values.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: word)
    if slots[slot] > 0 {
      let index = Int(slots[slot]) - 1
      values[index] = max(values[index], value)
      return false
    }
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    values.append(value)
    slots[slot] = UInt32(values.count)
    return true
  }

  /// The number of an entry; nil where there is none.
  func value(of word: some Collection<UInt8>) -> UInt8? {
    let entry = slots[slot(of: word)]
    return entry > 0 ? values[Int(entry) - 1] : nil
  }

  /// Whether there is an entry.
  func contains(_ word: some Collection<UInt8>) -> Bool { slots[slot(of: word)] > 0 }

  /// Calls a body with each entry that begins with a letter, whatever its case, and has one of some lengths; with its
  /// number, too.
  ///
  /// - Complexity: O(n) in the entries, a nanosecond or two for each that is not of those.
  func forEachEntry(
    startingWith letter: UInt8, lengths: ClosedRange<Int>, _ body: (UnsafeBufferPointer<UInt8>, UInt8) -> Void
  ) {
    let letter = letter.asciiLowercased
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        for index in values.indices {
          let start = Int(starts[index])
          let end = Int(starts[index + 1])
          guard lengths.contains(end - start), start < end, bytes[start].asciiLowercased == letter else { continue }
          body(UnsafeBufferPointer(rebasing: bytes[start..<end]), values[index])
        }
      }
    }
  }

  /// The bytes of an entry.
  func word(at index: Int) -> ArraySlice<UInt8> { bytes[Int(starts[index])..<Int(starts[index + 1])] }

  /// The slot that holds a word, or the free one where it would go.
  private func slot(of word: some Collection<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & (slots.count - 1)
    while slots[slot] > 0, !self.word(at: Int(slots[slot]) - 1).elementsEqual(word) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for index in values.indices {
      var slot = Int(truncatingIfNeeded: Self.hash(word(at: index))) & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// FNV-1a, with its high bits brought down.
  private static func hash(_ word: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
