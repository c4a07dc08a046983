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
    let occurrences = table.occurrences(inLowercased: text)
    var patterns = PatternSet(patternCount: archivedPatternCount)
    var last = [UInt32](repeating: 0, count: archivedPatternCount + 1)
    let count = occurrences.reduce(0) { $0 + $1.patterns.count }
    literals = [Literal](unsafeUninitializedCapacity: count) { literals, written in
      last.withUnsafeMutableBufferPointer { last in
        table.withPatterns { numbers in
          for occurrence in occurrences {
            for index in occurrence.patterns {
              let number = numbers[index]
              if last[number] == 0 { patterns.insert(number) }
              literals.initializeElement(
                at: written, to: Literal(start: UInt32(truncatingIfNeeded: occurrence.place), before: last[number]))
              written += 1
              last[number] = UInt32(truncatingIfNeeded: written)
            }
          }
        }
      }
    }
    self.patterns = patterns
    self.last = last
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
