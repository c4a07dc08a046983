internal import Prose

/// The literals of numbered patterns that a text has, and where.
struct LiteralHits: Sendable {
  /// The patterns that have one.
  let patterns: PatternSet
  /// How many of the patterns have numbers below each 64th.
  private var ranks: [UInt32] = []
  /// Where the starts of each of the patterns end in `starts`.
  private var ends: [UInt32] = []
  /// Where literals begin in the text: those of the first of the patterns, in order, then those of the next.
  private var starts: [UInt32] = []

  /// A literal in a text.
  struct Literal {
    /// The number of the pattern that needs it.
    var pattern: UInt32
    /// Where it begins, in bytes.
    var start: UInt32
  }

  /// Puts literals, given in the order of their places, in that of their patterns.
  ///
  /// - Complexity: O(n + patternCount / 64)
  init(_ literals: [Literal], patternCount: Int) {
    var patterns = PatternSet(patternCount: patternCount)
    for literal in literals { patterns.insert(Int(literal.pattern)) }
    self.patterns = patterns
    var count: UInt32 = 0
    ranks = patterns.words.map { word in
      defer { count += UInt32(word.nonzeroBitCount) }
      return count
    }
    // How many each pattern has, then where they begin, and at last where they end.
    var places = [UInt32](repeating: 0, count: Int(count) + 1)
    for literal in literals { places[rank(of: Int(literal.pattern)) + 1] += 1 }
    for index in places.indices.dropFirst() { places[index] += places[index - 1] }
    var starts = [UInt32](repeating: 0, count: literals.count)
    for literal in literals {
      let rank = rank(of: Int(literal.pattern))
      starts[Int(places[rank])] = literal.start
      places[rank] += 1
    }
    ends = places
    self.starts = starts
  }

  /// How many of the patterns have lower numbers.
  private func rank(of number: Int) -> Int {
    let below = patterns.words[number >> 6] & (1 << UInt64(number & 63) - 1)
    return Int(ranks[number >> 6]) + below.nonzeroBitCount
  }

  /// Where the literals of a pattern begin, in order.
  ///
  /// - Complexity: O(1)
  func starts(of number: Int) -> ArraySlice<UInt32> {
    guard patterns.contains(number) else { return [] }
    let rank = rank(of: number)
    return starts[(rank > 0 ? Int(ends[rank - 1]) : 0)..<Int(ends[rank])]
  }

  /// Where the literals of a pattern begin that do so in a part of the text.
  ///
  /// - Complexity: O(log n)
  func starts(of number: Int, in part: Range<Int>) -> ArraySlice<UInt32> {
    let all = starts(of: number)
    let first = all.partitioningIndex { $0 >= part.lowerBound }
    return all[first...].prefix { $0 < part.upperBound }
  }
}
