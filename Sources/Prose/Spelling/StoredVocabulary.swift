/// A vocabulary as bytes: a run that needs one takes 36 ms with it taken back, and 94 where it is made anew and kept.
///
/// The numbers of its words, letters, spellings and bytes of spellings, then its arrays one behind the other, all in the
/// machine's own form: it is for a cache.
extension Vocabulary {
  /// The number of the format; higher, too, whenever other words or frequencies come of the same dictionary.
  static let format = "vocabulary 1"

  /// All of it as bytes.
  var stored: [UInt8] {
    var bytes: [UInt8] = []
    func append<Element>(_ array: [Element]) { array.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    append([UInt64(count), UInt64(letters.count), UInt64(spellings.count), UInt64(spelled.count)])
    append(letters)
    append(starts)
    append(masks)
    append(frequencies)
    append(sounds)
    append(firstOfLength.map(UInt32.init))
    append(endOfCommon.map(UInt32.init))
    append(spellings.flatMap { [$0.index, UInt32($0.text.lowerBound), UInt32($0.text.upperBound)] })
    append(spelled)
    return bytes
  }

  /// Takes back what `stored` gave; nil for bytes that are anything else.
  ///
  /// - Complexity: O(n)
  init?(stored bytes: ArraySlice<UInt8>) {
    var reader = Reader(bytes: bytes)
    let sizes = reader.numbers(4, of: UInt64.self).map { Int(exactly: $0) ?? -1 }
    guard sizes.count == 4, sizes.allSatisfy({ $0 >= 0 && $0 <= bytes.count }) else { return nil }
    letters = reader.numbers(sizes[1], of: UInt8.self)
    starts = reader.numbers(sizes[0] + 1, of: UInt32.self)
    masks = reader.numbers(sizes[0], of: UInt64.self)
    frequencies = reader.numbers(sizes[0], of: UInt8.self)
    sounds = reader.numbers(sizes[0], of: UInt64.self)
    firstOfLength = reader.numbers(Self.longestWord + 2, of: UInt32.self).map(Int.init)
    endOfCommon = reader.numbers(Self.longestWord + 2, of: UInt32.self).map(Int.init)
    let places = reader.numbers(sizes[2] * 3, of: UInt32.self)
    spelled = reader.numbers(sizes[3], of: UInt8.self)
    guard reader.isAtEnd, areSound(places) else { return nil }
    spellings = (0..<sizes[2]).map { (places[$0 * 3], Int(places[$0 * 3 + 1])..<Int(places[$0 * 3 + 2])) }
  }

  /// Whether all places lie where they may.
  private func areSound(_ spellings: [UInt32]) -> Bool {
    let ends = starts.last.map { Int($0) } == letters.count
    guard ends, letters.allSatisfy({ $0 <= Letters.other }) else { return false }
    for (start, end) in zip(starts, starts.dropFirst()) where start >= end || end - start > Self.longestWord {
      return false
    }
    guard firstOfLength.last == count else { return false }
    for (first, next) in zip(firstOfLength, firstOfLength.dropFirst()) where first > next { return false }
    for (first, end) in zip(firstOfLength, endOfCommon) where first > end || end > count { return false }
    for at in stride(from: 0, to: spellings.count, by: 3) {
      let (index, start, end) = (spellings[at], spellings[at + 1], spellings[at + 2])
      guard index < count, start < end, end <= spelled.count else { return false }
    }
    return true
  }

  /// Reads arrays of numbers that stand one behind the other.
  private struct Reader {
    var bytes: ArraySlice<UInt8>
    private var isShort = false

    init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// Whether there was enough of everything, and nothing is left.
    var isAtEnd: Bool { bytes.isEmpty && !isShort }

    /// The next numbers; none where there are not so many.
    mutating func numbers<Number: FixedWidthInteger>(_ count: Int, of type: Number.Type) -> [Number] {
      let size = count * MemoryLayout<Number>.size
      guard size <= bytes.count, !isShort else {
        isShort = true
        return []
      }
      let taken = bytes.prefix(size)
      bytes = bytes.dropFirst(size)
      return [Number](unsafeUninitializedCapacity: count) { numbers, written in
        taken.withUnsafeBytes { UnsafeMutableRawBufferPointer(numbers).copyMemory(from: $0) }
        written = count
      }
    }
  }
}
