/// Finds the words that a misspelt one most likely stands for.
///
/// A first pass takes every word within two edits, a second one, where nothing likely was found, those that sound
/// alike or are up to five edits away. All are then ranked by what their difference costs (`EditCosts`), how often they
/// are used and what they have in common as wholes (`Likeness`). There is no time limit: the answer is the same on a loaded machine.
struct Suggester {
  private let vocabulary: Vocabulary
  private let costs: EditCosts
  private var scratch = EditCosts.Scratch()

  /// What ten steps of frequency (`Vocabulary.frequencies`) are worth, in hundredths of an edit.
  private static let frequencyWeight: Int32 = 24
  /// What a name costs where no capital was written.
  private static let nameCost: Int32 = 43
  /// The cost of a difference below which no word further away is looked for.
  private static let goodEnough: Int32 = 60

  /// With fewer words found than these, further ones are looked for.
  private static let fewest = 8

  /// How many candidates are kept while searching, by their edits and frequency alone.
  private static let kept = 32

  /// A word that may have been meant.
  struct Candidate {
    /// The word as it is written.
    var text: String
    /// What the difference costs, in hundredths of an edit.
    var edits: Int32
    /// The cost with what rareness adds: the least is the likeliest.
    var score: Int32
    var frequency: UInt8
  }

  init(vocabulary: Vocabulary, costs: EditCosts = .shared) {
    self.vocabulary = vocabulary
    self.costs = costs
  }

  /// The likeliest words, the first first, at most `limit`.
  ///
  /// - Parameter hasCapital: Whether the word was written with a capital, as names are.
  mutating func candidates(for word: [UInt8], hasCapital: Bool, limit: Int) -> [Candidate] {
    guard word.count > 0, word.count <= Vocabulary.longestWord else { return [] }
    var found: [(index: Int, edits: Int32, score: Int32)] = []
    found.reserveCapacity(Self.kept + 1)
    // The score of the worst candidate that is still of use.
    var bound: Int32 = 600
    func consider(_ index: Int, _ suggester: inout Suggester) {
      let extra = (Int32(80) - Int32(suggester.vocabulary.frequencies[index])) * Self.frequencyWeight / 10
      guard extra < bound else { return }
      let edits = suggester.costs.cost(
        of: word, for: suggester.vocabulary.word(at: index), bound: bound - extra, scratch: &suggester.scratch)
      let score = edits + extra
      guard score < bound else { return }
      let place = found.firstIndex { ($0.score, $0.index) > (score, index) } ?? found.count
      found.insert((index, edits, score), at: place)
      if found.count > Self.kept {
        found.removeLast()
        bound = found[Self.kept - 1].score + 1
      }
    }
    let near = word.count < 3 ? 1 : 2
    for index in within(near, of: word, beyond: 0) { consider(index, &self) }
    if word.count > 2 {
      let isFound = found.contains { $0.edits <= Self.goodEnough }
      if !isFound || found.count < Self.fewest {
        let far = word.count < 5 ? 2 : word.count < 8 ? 3 : word.count < 11 ? 4 : 5
        for index in within(far, of: word, beyond: near, onlyCommon: true) { consider(index, &self) }
      }
      for index in soundingLike(word, exactly: isFound && found.count >= Self.fewest)
      where !found.contains(where: { $0.index == index }) {
        consider(index, &self)
      }
    }
    let likeness = Likeness(of: word)
    for place in found.indices {
      let index = found[place].index
      found[place].score += likeness.cost(of: vocabulary.word(at: index))
      if !hasCapital, vocabulary.isCapitalized(at: index) { found[place].score += Self.nameCost }
    }
    found.sort { ($0.score, $0.index) < ($1.score, $1.index) }
    var texts: Set<String> = []
    var candidates: [Candidate] = []
    for entry in found {
      let text = vocabulary.text(at: entry.index)
      guard texts.insert(text).inserted else { continue }
      candidates.append(
        Candidate(
          text: text, edits: entry.edits, score: entry.score, frequency: vocabulary.frequencies[entry.index]))
      if candidates.count == limit { break }
    }
    return candidates
  }

  /// What it costs to take one word for another; nil where that is certainly more than a bound.
  mutating func cost(of written: [UInt8], for right: [UInt8], bound: Int32) -> Int32? {
    let cost = costs.cost(of: written, for: right[...], bound: bound, scratch: &scratch)
    return cost <= bound ? cost : nil
  }

  // MARK: Passes

  /// The words that at most so many edits part from a word, and more than so many.
  ///
  /// Edits are the letters left out, added, changed and swapped with their neighbour (H. Hyyrö, A Bit-Vector Algorithm
  /// for Computing Levenshtein and Damerau Edit Distances, 2003).
  private func within(_ most: Int, of word: [UInt8], beyond least: Int, onlyCommon: Bool = false) -> [Int] {
    var matches = [UInt64](repeating: 0, count: 32)
    for (at, letter) in word.enumerated() { matches[Int(letter)] |= 1 << UInt64(at) }
    let mask = Vocabulary.mask(word)
    let last: UInt64 = 1 << UInt64(word.count - 1)
    var found = [[Int]](repeating: [], count: most + 1)
    let lengths = word.count - most...word.count + most
    let ranges = onlyCommon ? vocabulary.commonWords(ofLengths: lengths) : [vocabulary.words(ofLengths: lengths)]
    vocabulary.masks.withUnsafeBufferPointer { masks in
      vocabulary.letters.withUnsafeBufferPointer { letters in
        vocabulary.starts.withUnsafeBufferPointer { starts in
          matches.withUnsafeBufferPointer { matches in
            for range in ranges {
              // Each edit brings one letter and takes one at most.
              for index in range
              where Self.hasBits(masks[index] & ~mask, atMost: most) && Self.hasBits(mask & ~masks[index], atMost: most)
              {
                let distance = Self.distance(
                  matches, last: last, length: word.count,
                  UnsafeBufferPointer(rebasing: letters[Int(starts[index])..<Int(starts[index + 1])]), most)
                if distance <= most, distance > least || least == 0 { found[distance].append(index) }
              }
            }
          }
        }
      }
    }
    return found.flatMap { $0 }
  }

  /// Whether so many bits are set at most: for few it takes less than to count them.
  @inline(__always)
  private static func hasBits(_ bits: UInt64, atMost most: Int) -> Bool {
    var bits = bits
    for _ in 0..<most { bits &= bits &- 1 }
    return bits == 0
  }

  @inline(__always)
  private static func distance(
    _ matches: UnsafeBufferPointer<UInt64>, last: UInt64, length: Int, _ other: UnsafeBufferPointer<UInt8>, _ most: Int
  ) -> Int {
    var positive: UInt64 = ~0
    var negative: UInt64 = 0
    var diagonal: UInt64 = 0
    var matchBefore: UInt64 = 0
    var distance = length
    var left = other.count
    for letter in other {
      let match = matches[Int(letter)]
      let swap = (((~diagonal) & match) << 1) & matchBefore
      diagonal = (((match & positive) &+ positive) ^ positive) | match | negative | swap
      var up = negative | ~(diagonal | positive)
      let down = diagonal & positive
      if up & last != 0 { distance += 1 }
      if down & last != 0 { distance -= 1 }
      left -= 1
      if distance - left > most { return .max }
      up = (up << 1) | 1
      positive = (down << 1) | ~(diagonal | up)
      negative = up & diagonal
      matchBefore = match
    }
    return distance
  }

  /// The words that sound like a word; nearly like it, too, unless exactly.
  private func soundingLike(_ word: [UInt8], exactly: Bool) -> [Int] {
    let key = word.withUnsafeBufferPointer { SoundKey.key($0) }
    // Of short keys nearly all are near.
    let isExact = exactly || key & 0x000F_FFFF_FFFF_FFFF == 0
    let length = word.count
    let range = vocabulary.words(
      ofLengths: max(length / 2, length - EditCosts.band)...min(length * 2 + 1, length + EditCosts.band))
    var found: [Int] = []
    vocabulary.sounds.withUnsafeBufferPointer { sounds in
      for index in range where isExact ? sounds[index] == key : SoundKey.isNear(sounds[index], key) {
        found.append(index)
      }
    }
    return found
  }
}
