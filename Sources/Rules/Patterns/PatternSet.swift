/// A set of the program's own patterns, by their numbers.
struct PatternSet: Sendable {
  /// A bit for each number, 64 together.
  private(set) var words: [UInt64]

  /// Makes an empty set of patterns with numbers below a count.
  init(patternCount: Int) { words = Array(repeating: 0, count: patternCount / 64 + 1) }

  /// Takes in a pattern.
  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  /// Takes in the patterns of another set with as many numbers.
  mutating func formUnion(_ other: PatternSet) {
    for index in words.indices where index < other.words.count { words[index] |= other.words[index] }
  }

  /// Whether a pattern is among them.
  func contains(_ number: Int) -> Bool {
    words.indices.contains(number >> 6) && words[number >> 6] & 1 << UInt64(number & 63) != 0
  }

  /// Whether one of the patterns is among them.
  func intersects(_ numbers: Range<Int>) -> Bool { first(in: numbers) != nil }

  /// The first of the patterns that is among them.
  func first(in numbers: Range<Int>) -> Int? {
    var number = numbers.lowerBound
    while number < numbers.upperBound {
      let end = min(number | 63, numbers.upperBound - 1)
      let mask = (UInt64.max << UInt64(number & 63)) & (UInt64.max >> UInt64(63 - end & 63))
      if words.indices.contains(number >> 6) {
        let found = words[number >> 6] & mask
        if found != 0 { return number & ~63 | found.trailingZeroBitCount }
      }
      number = end + 1
    }
    return nil
  }
}
