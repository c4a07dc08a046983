internal import RuleArchive

/// The literals of numbered patterns that a text has, and where.
///
/// A text of 300 bytes has 3,000, so they are kept as they are found: each leads to the one before it of the same pattern.
struct LiteralHits: Sendable {
  /// The patterns that have one.
  let patterns: PatternSet
  /// The last literal of each pattern, counted from 1; 0 where there is none.
  private let last: [UInt32]
  private let literals: [Literal]

  private struct Literal {
    /// Where it begins, in bytes.
    var start: UInt32
    /// The literal before it of the same pattern, counted from 1.
    var before: UInt32
  }

  /// Seeks the literals of the program's own patterns in a text whose ASCII letters are in lower case.
  ///
  /// - Complexity: O(n) in the text and in the literals found.
  init(_ table: LiteralTable, inLowercased text: [UInt8]) {
    var patterns = PatternSet(patternCount: archivedPatternCount)
    var last = [UInt32](repeating: 0, count: archivedPatternCount + 1)
    var literals: [Literal] = []
    table.forEachLiteral(inLowercased: text) { place, pattern in
      let number = Int(pattern)
      patterns.insert(number)
      literals.append(Literal(start: UInt32(truncatingIfNeeded: place), before: last[number]))
      last[number] = UInt32(truncatingIfNeeded: literals.count)
    }
    self.patterns = patterns
    self.last = last
    self.literals = literals
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
