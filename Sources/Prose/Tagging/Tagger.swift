/// Tells the part of speech of each word of a sentence.
///
/// It decides from left to right, each word by a linear model over `TaggerFeatures` whose weights an averaged perceptron
/// learned (Collins, Discriminative Training Methods for Hidden Markov Models, 2002). It is a value that reads nothing but
/// the bytes it was made of.
public struct Tagger: Sendable {
  let model: TaggerModel

  /// Makes a tagger of the bytes of a model file, which are used in place.
  ///
  /// - Complexity: O(1): nothing is parsed.
  public init(model bytes: [UInt8]) throws(TaggerModelError) {
    model = try TaggerModel(bytes)
  }

  /// The parts of speech of the words of a sentence that is cut already, as the Penn Treebank cuts: `do`, `n't`.
  ///
  /// - Complexity: O(words), about 2 µs each.
  public func tags(ofWords words: [String]) -> [PartOfSpeech] {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for word in words {
      let start = bytes.count
      bytes.append(contentsOf: word.utf8)
      ranges.append(start..<bytes.count)
    }
    var work = Work()
    tag(bytes, ranges[...], &work)
    return work.tags.map { PartOfSpeech.inventory[Int($0)] }
  }

  /// The parts of speech of a text, sentence by sentence.
  ///
  /// - Complexity: O(words); a mail of 120 words takes about 0.25 ms.
  public func tagged(_ text: TokenizedText) -> TaggedText {
    var cutter = PennCutter(text.utf8)
    var firstWords: [Int] = []
    firstWords.reserveCapacity(text.tokens.count + 1)
    for token in text.tokens {
      firstWords.append(cutter.ranges.count)
      cutter.append(token)
    }
    firstWords.append(cutter.ranges.count)
    var words: [SyntacticWord] = []
    words.reserveCapacity(cutter.ranges.count)
    var work = Work()
    for sentence in text.sentences {
      let range = firstWords[sentence.tokens.lowerBound]..<firstWords[sentence.tokens.upperBound]
      tag(text.utf8, cutter.ranges[range], &work)
      var token = sentence.tokens.lowerBound
      for (index, tag) in zip(range, work.tags) {
        while firstWords[token + 1] <= index { token += 1 }
        words.append(
          SyntacticWord(range: cutter.ranges[index], token: token, tag: PartOfSpeech.inventory[Int(tag)]))
      }
    }
    return TaggedText(text: text, words: words, firstWords: firstWords)
  }

  /// What is used anew for each sentence.
  struct Work {
    var words: [WordTraits] = []
    var features: [UInt64] = []
    var spans: [SIMD2<UInt32>] = []
    var scratch: [UInt8] = []
    /// The tags' numbers of the last sentence.
    var tags: [UInt8] = []
  }

  /// Tags a sentence whose words lie at ranges of a text.
  func tag(_ text: [UInt8], _ ranges: ArraySlice<Range<Int>>, _ work: inout Work) {
    work.words.removeAll(keepingCapacity: true)
    work.tags.removeAll(keepingCapacity: true)
    model.withTable { table in
      for range in ranges {
        work.words.append(WordTraits(text[range], in: table, scratch: &work.scratch))
      }
      var history = TaggerFeatures.History()
      for index in work.words.indices {
        let tag = decide(index, history, table, &work)
        history.advance(tag, work.words[index])
        work.tags.append(tag)
      }
    }
  }

  private func decide(
    _ index: Int, _ history: TaggerFeatures.History, _ table: TaggerModel.Table, _ work: inout Work
  ) -> UInt8 {
    let word = work.words[index]
    if word.isClosed, word.classes.nonzeroBitCount == 1 { return UInt8(word.classes.trailingZeroBitCount) }
    work.features.removeAll(keepingCapacity: true)
    TaggerFeatures.appendFixed(work.words, at: index, to: &work.features)
    TaggerFeatures.appendDynamic(work.words, at: index, history, to: &work.features)
    let barred = index > 0 && Tagger.isArticle(work.words[index - 1], history.tags[0]) ? Tagger.bareVerbs : 0
    return withUnsafeTemporaryAllocation(of: Int16.self, capacity: 256) { scores in
      scores.initialize(repeating: 0)
      table.addWeights(of: work.features, to: scores, spans: &work.spans)
      var best = 0
      var bestScore = Int16.min
      for tag in 0..<PartOfSpeech.inventory.count
      where scores[tag] > bestScore && barred >> UInt64(tag) & 1 == 0
        && (!word.isClosed || word.classes >> UInt64(tag) & 1 == 1)
      {
        best = tag
        bestScore = scores[tag]
      }
      return UInt8(best)
    }
  }

  // MARK: Articles

  /// No verb without an ending follows an article, whatever a treebank has of the word: `a meet up`.
  private static let bareVerbs = mask(.verbBase, .verbPresent)
  private static let determiner = mask(.determiner)
  private static let articles: Set<UInt64> = {
    var scratch: [UInt8] = []
    return Set(["a", "an", "the"].map { WordTraits($0.utf8, scratch: &scratch).form })
  }()

  private static func isArticle(_ word: WordTraits, _ tag: UInt64) -> Bool {
    determiner >> tag & 1 == 1 && articles.contains(word.form)
  }

  private static func mask(_ tags: PartOfSpeech...) -> UInt64 {
    var mask: UInt64 = 0
    for (number, tag) in PartOfSpeech.inventory.enumerated() where tags.contains(tag) { mask |= 1 << UInt64(number) }
    return mask
  }
}
