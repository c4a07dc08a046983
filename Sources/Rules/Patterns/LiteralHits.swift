internal import RuleArchive

/// The literals of numbered patterns that a text has, and where.
///
/// A text of 300 bytes has some 200, that 3,000 patterns need, so that a place is kept once for all of these.
struct LiteralHits: Sendable {
  /// The patterns that have one.
  let patterns: PatternSet
  private let table: LiteralTable
  /// The last place of each literal in `places`, counted from 1; 0 where there is none.
  private let last: [UInt32]
  private let places: [Place]

  private struct Place {
    /// Where the literal begins, in bytes.
    var start: UInt32
    /// The place before it of the same literal, counted from 1.
    var before: UInt32
  }

  /// Seeks the literals of the program's own patterns in a text whose ASCII letters are in lower case.
  ///
  /// - Complexity: O(n) in the text and in the literals found.
  init(_ table: LiteralTable, inLowercased text: [UInt8]) {
    let occurrences = table.occurrences(inLowercased: text)
    var patterns = PatternSet(patternCount: archivedPatternCount)
    var last = [UInt32](repeating: 0, count: table.count)
    var places: [Place] = []
    places.reserveCapacity(occurrences.count)
    for occurrence in occurrences {
      let before = last[occurrence.literal]
      if before == 0 { table.forEachPattern(of: occurrence.literal) { patterns.insert($0) } }
      places.append(Place(start: UInt32(truncatingIfNeeded: occurrence.place), before: before))
      last[occurrence.literal] = UInt32(truncatingIfNeeded: places.count)
    }
    self.table = table
    self.patterns = patterns
    self.last = last
    self.places = places
  }

  /// Calls a body with each place in a part of the text where a literal of a pattern begins; of each literal the last
  /// one first, until the body returns false.
  ///
  /// - Complexity: O(n) in the literals of the pattern and their places.
  func forEachStart(of number: Int, in part: Range<Int>, _ body: (Int) -> Bool) {
    guard patterns.contains(number) else { return }
    table.forEachLiteral(of: number) { literal in
      var index = last.indices.contains(literal) ? Int(last[literal]) : 0
      while index > 0 {
        let place = places[index - 1]
        index = Int(place.before)
        let start = Int(place.start)
        if start < part.lowerBound { return }
        if start < part.upperBound, !body(start) { return }
      }
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
