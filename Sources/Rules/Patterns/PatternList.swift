/// Patterns of which any may match: a rule's tokens, a table of swaps.
///
/// They match as one pattern with so many branches would, the first at a place before the later ones, but each is
/// compiled by itself, and only when a literal that it needs occurs. A table of 400 phrases takes 3 ms to compile as
/// one pattern; of a mail's 120 words, three or four phrases come near.
struct PatternList: Sendable {
  /// The patterns, the one that goes first first.
  let patterns: [Pattern]
  /// The numbers between which literals are that each pattern needs; nil where one needs none that is known.
  private let numbers: Range<Int>?

  /// Makes a list.
  init(_ patterns: [Pattern]) {
    self.patterns = patterns
    numbers = PatternNeeds.firstNumbers(of: patterns.lazy.map(\.needs))
  }

  /// Whether a text has what one of the patterns needs, as far as that can be told at once.
  func mayMatch(_ text: RegionText) -> Bool { numbers.map(text.hits.patterns.intersects) ?? true }

  /// All matches in a text, in order, without overlaps, each with the index of its pattern.
  func matches(in text: RegionText) throws(PatternError) -> [(index: Int, match: Match)] {
    guard mayMatch(text) else { return [] }
    var next: [(index: Int, match: Match)] = []
    for (index, pattern) in patterns.enumerated() {
      if let match = try pattern.firstMatch(in: text) { next.append((index, match)) }
    }
    var found: [(index: Int, match: Match)] = []
    while let first = next.min(by: {
      ($0.match.range.lowerBound, $0.index) < ($1.match.range.lowerBound, $1.index)
    }) {
      found.append(first)
      let end = PatternList.place(behind: first.match.range, in: text.utf8)
      var later: [(index: Int, match: Match)] = []
      for (index, match) in next {
        if match.range.lowerBound >= end {
          later.append((index, match))
        } else if let again = try patterns[index].firstMatch(in: text, from: end) {
          later.append((index, again))
        }
      }
      next = later
    }
    return found
  }

  /// Where the search goes on: a character further where a match was empty.
  private static func place(behind range: Range<Int>, in text: [UInt8]) -> Int {
    guard range.isEmpty else { return range.upperBound }
    var at = range.upperBound + 1
    while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
    return at
  }
}
