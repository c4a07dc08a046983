internal import Source

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The words of a sentence as they are written, for asking what each place expects.
///
/// A contraction is one word here, since it is `their` and `they're` that are taken for each other.
public struct SentenceContexts: Sendable {
  /// Where the written words stand, in bytes of the text.
  public let ranges: [Range<Int>]
  private let words: [WordTraits]
  private let model: TaggerModel

  /// Joins what the tagger cut.
  init(_ words: ArraySlice<SyntacticWord>, of text: [UInt8], _ model: TaggerModel) {
    var ranges: [Range<Int>] = []
    for word in words {
      if let last = ranges.last, last.upperBound == word.range.lowerBound, Self.isClitic(text[word.range]) {
        ranges[ranges.count - 1] = last.lowerBound..<word.range.upperBound
      } else {
        ranges.append(word.range)
      }
    }
    self.ranges = ranges
    self.model = model
    var scratch: [UInt8] = []
    self.words = model.withTable { table in
      ranges.map { WordTraits(text[$0], in: table, scratch: &scratch) }
    }
  }

  /// Whether a syntactic word is written together with the one before: `'s`, `n't`.
  package static func isClitic(_ word: some Collection<UInt8>) -> Bool {
    var letters = Array(word.prefix(5))
    if letters.starts(with: [0xE2, 0x80, 0x99]) { letters.replaceSubrange(0..<3, with: [UInt8(ascii: "'")]) }
    if letters.first == UInt8(ascii: "'") { return word.count > 1 }
    return (letters.first ?? 0) | 0x20 == UInt8(ascii: "n")
      && letters.dropFirst().first.map { $0 == 0x27 || $0 == 0xE2 } ?? false
  }

  /// The written word that begins at a byte of the text; nil where none does.
  public func word(at offset: Int) -> Int? {
    let index = ranges.partitioningIndex { $0.lowerBound >= offset }
    return index < ranges.count && ranges[index].lowerBound == offset ? index : nil
  }

  /// The classes that the lexicon gives a word, how seldom ever; none where it does not have the word.
  public func classes(ofWord index: Int) -> [ContextClass] {
    guard words.indices.contains(index) else { return [] }
    return PartOfSpeech.inventory.indices.compactMap { number in
      words[index].classes >> UInt64(number) & 1 == 1 ? ContextClass(number: UInt8(number)) : nil
    }
  }

  /// What the words around a place expect there.
  ///
  /// - Complexity: O(1), about 2 µs.
  public func expectation(at index: Int) -> ContextExpectation {
    var features: [UInt64] = []
    ContextFeatures.append(words, at: index, to: &features)
    var spans: [SIMD2<UInt32>] = []
    return withUnsafeTemporaryAllocation(of: Int16.self, capacity: 256) { scores in
      scores.initialize(repeating: 0)
      model.withTable { $0.addWeights(of: features, to: scores, spans: &spans) }
      return ContextExpectation(scores: scores.prefix(ContextClass.count).map { Float($0) / ContextExpectation.scale })
    }
  }
}

/// How likely each class of words is at a place, by its neighbours alone.
public struct ContextExpectation: Sendable {
  /// What the weights of the model are multiplied with to be whole numbers of a byte.
  package static let scale: Float = 16

  private let shares: [Float]

  /// Takes the logarithms of the classes' odds.
  package init(scores: [Float]) {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    shares = powers.map { $0 / sum }
  }

  /// The class that is the most likely.
  package var mostLikely: ContextClass {
    ContextClass(number: UInt8(shares.indices.max { shares[$0] < shares[$1] } ?? 0))
  }

  /// How likely it is that one of some classes stands there, from 0 to 1.
  public func share(of classes: some Sequence<ContextClass>) -> Float {
    Set(classes).reduce(0) { $0 + shares[Int($1.number)] }
  }
}

extension Tagger {
  /// The written words of a sentence with what each place expects.
  ///
  /// - Complexity: O(words of the sentence).
  public func contexts(of sentence: Sentence, in text: TaggedText) -> SentenceContexts {
    SentenceContexts(text.words[text.words(of: sentence)], of: text.text.utf8, model)
  }
}
