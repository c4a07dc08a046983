/// A look for a common word that may have been meant by a word, to tell misspellings from names.
///
/// It says what the likelihood of a correction is at most: what it is, the correction itself says.
struct CommonWordSearch {
  /// How likely it is at most that one of the words considered was meant.
  private(set) var likelihood = Correction.Likelihood.low

  private let letters: [UInt8]
  /// The word, and what it is an inflected form of if its ending is right.
  private let stems: [Stem]
  private var scratch = EditCosts.Scratch()

  private struct Stem {
    var letters: [UInt8]
    var mask: UInt64
    /// How much rarer the form is than the word.
    var rarer: UInt8
  }

  /// By how many letters a common word may be shorter or longer, its ending apart.
  static let farthest = 6

  /// How many letters may differ.
  private static let differing = 3

  /// Looks for what was meant by a word, given as `Letters`.
  init(for letters: [UInt8]) {
    self.letters = letters
    var stems = [Stem(letters: letters, mask: Vocabulary.mask(letters), rarer: 0)]
    for ending in Self.endings where letters.count > ending.count + 2 && letters.suffix(ending.count) == ending[...] {
      let stem = Array(letters.dropLast(ending.count))
      stems.append(Stem(letters: stem, mask: Vocabulary.mask(stem), rarer: Vocabulary.rarerInflection))
    }
    self.stems = stems
  }

  private static let endings = ["s", "es", "d", "ed", "ing"].map { Letters.codes($0.utf8) }

  /// Compares a common word that has the same first letter.
  mutating func consider(_ word: UnsafeBufferPointer<UInt8>, frequency: UInt8) {
    guard frequency >= Correction.Likelihood.fairFrequency, likelihood < .high else { return }
    var right: [UInt8]?
    for stem in stems where frequency >= Correction.Likelihood.fairFrequency + stem.rarer {
      guard abs(word.count - stem.letters.count) <= Self.differing else { continue }
      let codes = right ?? Letters.codes(word)
      right = codes
      let mask = Vocabulary.mask(codes)
      guard (mask & ~stem.mask).nonzeroBitCount <= Self.differing,
        (stem.mask & ~mask).nonzeroBitCount <= Self.differing
      else { continue }
      let edits = EditCosts.shared.cost(
        of: stem.letters, for: codes[...], bound: Correction.Likelihood.fairEdits, scratch: &scratch)
      guard edits <= Correction.Likelihood.fairEdits else { continue }
      let candidate = Suggester.Candidate(
        text: String(decoding: word, as: UTF8.self), edits: edits, score: 0, frequency: frequency - stem.rarer)
      likelihood = max(
        likelihood, .init(of: candidate, for: letters), candidate.maySurelyBeMeant(by: letters) ? .high : .low)
    }
  }
}

extension CommonWordSearch {
  /// Compares a name that everybody knows.
  mutating func consider(properNoun word: UnsafeBufferPointer<UInt8>) {
    guard likelihood < .high, isNext(to: Letters.codes(word)) else { return }
    likelihood = .high
  }

  /// Whether the word is next to a name that is nobody's: misspelt within, for `Catalano` is a name again.
  func isNext(to right: [UInt8]) -> Bool {
    guard letters.count > 4, letters.first == right.first, letters.last == right.last else { return false }
    var scratch = EditCosts.Scratch()
    let most: EditCosts.Cost = letters.count > 6 ? 85 : 55
    return EditCosts.shared.cost(of: letters, for: right[...], bound: most, scratch: &scratch) <= most
  }
}

extension Correction.Likelihood {
  /// How often a word is used at least that is fairly likely meant.
  static let fairFrequency: UInt8 = 26
  /// How much a word differs at most that is fairly likely meant.
  static let fairEdits: EditCosts.Cost = 128

  /// How likely a word was meant for the first candidate, if that has the same first letter, rather than for itself.
  init(of candidate: Suggester.Candidate, for letters: [UInt8]) {
    // "MEGO" is in dictionaries; whoever wrote "Mego" may know one. "GitHub" has but one form.
    if candidate.edits == 0,
      candidate.frequency >= ProjectWords.listed || LetterCase(of: candidate.text) == .mixed
    {
      self = .high
      return
    }
    guard !candidate.text.contains(" "), letters.first == Letters.codes(candidate.text.utf8).first else {
      self = .low
      return
    }
    // Names are near each other more often than a word is misspelt.
    let isName = LetterCase(of: candidate.text) != .small
    let frequency = Int(candidate.frequency) - (isName ? 6 : 0)
    let length = letters.count
    if length > 5, frequency >= 36, candidate.edits <= (length > 7 ? 80 : 62) {
      self = .high
    } else {
      self =
        frequency >= Int(Self.fairFrequency) && candidate.edits <= (length > 5 ? Self.fairEdits : 86) ? .fair : .low
    }
  }
}

extension Suggester.Candidate {
  /// Whether it is near and common enough to be meant as good as certainly, if nothing else is near.
  func maySurelyBeMeant(by letters: [UInt8]) -> Bool {
    letters.count > 5 && edits <= 80 && frequency >= 30 && !text.contains(" ")
  }
}
