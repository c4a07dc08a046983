/// The literals of numbered patterns that a text has, and where.
///
/// A text of 300 bytes has 3,000, so they are kept as they are found: each leads to the one before it of the same pattern.
struct LiteralHits: Sendable {
  /// The patterns that have one.
  private(set) var patterns: PatternSet
  /// The last literal of each pattern, counted from 1; 0 where there is none.
  private var last: [UInt32]
  private var literals: [Literal] = []

  private struct Literal {
    /// Where it begins, in bytes.
    var start: UInt32
    /// The literal before it of the same pattern, counted from 1.
    var before: UInt32
  }

  /// Begins a search for the literals of patterns with numbers below a count, or at it.
  init(patternCount: Int) {
    patterns = PatternSet(patternCount: patternCount)
    last = Array(repeating: 0, count: patternCount + 1)
  }

  /// Takes in patterns with a literal at a place, which is not before the last one's.
  mutating func insert(_ numbers: ArraySlice<UInt32>, at place: Int) {
    for number in numbers {
      patterns.insert(Int(number))
      literals.append(Literal(start: UInt32(truncatingIfNeeded: place), before: last[Int(number)]))
      last[Int(number)] = UInt32(truncatingIfNeeded: literals.count)
    }
  }

  /// Calls a body with each place in a part of the text where a literal of a pattern begins, the last one first, until it
  /// returns false.
  ///
  /// - Complexity: O(n) in the literals of the pattern.
  func forEachStart(of number: Int, in part: Range<Int>, _ body: (Int) -> Bool) {
    guard last.indices.contains(number) else { return }
    var index = Int(last[number])
    while index > 0 {
      let literal = literals[index - 1]
      index = Int(literal.before)
      let start = Int(literal.start)
      if start < part.lowerBound { return }
      if start < part.upperBound, !body(start) { return }
    }
  }

  /// Whether a literal of a pattern begins in a part of the text.
  func hasStart(of number: Int, in part: Range<Int>) -> Bool {
    var isThere = false
    forEachStart(of: number, in: part) { _ in
      isThere = true
      return false
    }
    return isThere
  }
}
