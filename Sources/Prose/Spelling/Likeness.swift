/// What two words have in common as wholes, which no single edit shows.
///
/// Who misspells a word mostly has its beginning, its last letter and its consonants right, and leaves letters out
/// rather than adding some. The weights are those that make the right words of misspellings the likeliest, fitted
/// together with `EditCosts` and the weight of frequency.
struct Likeness: Sendable {
  private let written: ArraySlice<UInt8>
  private let skeleton: [UInt8]
  private let counts: [UInt8]

  /// Looks at a word as it was written, given as `Letters`.
  init(of written: [UInt8]) {
    self.written = written[...]
    skeleton = Self.skeleton(written[...])
    counts = Self.counts(written[...])
  }

  /// What is to be added to the cost of taking it for another word, in hundredths of an edit: mostly less than nothing.
  func cost(of right: ArraySlice<UInt8>) -> Int32 {
    var cost = Int32(written.count - right.count) * 12
    if right.prefix(2) == written.prefix(2) { cost -= 20 }
    if right.last == written.last { cost -= 14 }
    if Self.skeleton(right) == skeleton { cost -= 10 }
    if right.count == written.count, Self.counts(right) == counts { cost -= 27 }
    return cost
  }

  /// The consonants that are heard, doubled ones once.
  private static func skeleton(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var skeleton: [UInt8] = []
    for letter in word where unheard & 1 << UInt32(letter) == 0 && skeleton.last != letter { skeleton.append(letter) }
    return skeleton
  }

  private static let unheard = Letters.codes("aeiouyhw'".utf8).reduce(0) { $0 | 1 << UInt32($1) } as UInt32

  private static func counts(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var counts = [UInt8](repeating: 0, count: 32)
    for letter in word { counts[Int(letter & 31)] &+= 1 }
    return counts
  }
}
