internal import Prose

/// The literals of numbered patterns that a text has, and where.
struct LiteralHits: Sendable {
  /// The patterns that have one.
  let patterns: PatternSet
  /// How many of the patterns have numbers below each 64th.
  private let ranks: [UInt32]
  /// Where the starts of each of the patterns end in `starts`.
  private let ends: [UInt32]
  /// Where literals begin in the text: those of the first of the patterns, in order, then those of the next.
  private let starts: [UInt32]

  /// A literal in a text.
  struct Literal {
    /// The number of the pattern that needs it.
    var pattern: UInt32
    /// Where it begins, in bytes.
    var start: UInt32
  }

  /// Puts literals, given in the order of their places, in that of their patterns.
  ///
  /// A text of 300 bytes has 3,000, so each is to take few instructions: 30, where it took 115 by way of the arrays.
  ///
  /// - Complexity: O(n + patternCount / 64)
  init(_ literals: [Literal], patternCount: Int) {
    var patterns = PatternSet(patternCount: patternCount)
    for literal in literals { patterns.insert(Int(literal.pattern)) }
    self.patterns = patterns
    var count: UInt32 = 0
    let ranks = patterns.words.map { word in
      defer { count += UInt32(word.nonzeroBitCount) }
      return count
    }
    // How many each pattern has, then where they begin, and at last where they end.
    var places = [UInt32](repeating: 0, count: Int(count) + 1)
    self.ranks = ranks
    starts = [UInt32](unsafeUninitializedCapacity: literals.count) { starts, startCount in
      literals.withUnsafeBufferPointer { literals in
        patterns.words.withUnsafeBufferPointer { words in
          ranks.withUnsafeBufferPointer { ranks in
            places.withUnsafeMutableBufferPointer { places in
              for literal in literals {
                places[LiteralHits.rank(of: Int(literal.pattern), words, ranks) + 1] += 1
              }
              for index in places.indices.dropFirst() { places[index] += places[index - 1] }
              for literal in literals {
                let rank = LiteralHits.rank(of: Int(literal.pattern), words, ranks)
                starts[Int(places[rank])] = literal.start
                places[rank] += 1
              }
            }
          }
        }
      }
      startCount = literals.count
    }
    ends = places
  }

  /// How many of the patterns have lower numbers.
  @inline(__always)
  private static func rank(
    of number: Int, _ words: UnsafeBufferPointer<UInt64>, _ ranks: UnsafeBufferPointer<UInt32>
  ) -> Int {
    let below = words[number >> 6] & (1 << UInt64(number & 63) - 1)
    return Int(ranks[number >> 6]) + below.nonzeroBitCount
  }

  /// Where the literals of a pattern begin, in order.
  ///
  /// - Complexity: O(1)
  func starts(of number: Int) -> ArraySlice<UInt32> {
    guard patterns.contains(number) else { return [] }
    let rank = patterns.words.withUnsafeBufferPointer { words in
      ranks.withUnsafeBufferPointer { LiteralHits.rank(of: number, words, $0) }
    }
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
