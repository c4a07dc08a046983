internal import Prose

/// Learns a tagger's weights from tagged sentences: an averaged perceptron that decides from left to right on its own
/// earlier decisions.
///
/// It gives the same model for the same sentences and settings.
struct Trainer {
  /// What can be set.
  struct Settings {
    /// How often the sentences are gone through.
    var epochs = 8
    /// How many perceptrons are trained, each in another order of the sentences; the model is their mean.
    var rounds = 6
    /// How often a feature must occur.
    var cutoff = 2
    /// How often a word must occur for the lexicon to have it.
    var lexiconCutoff = 6
    /// How often a word must occur, all but one time in 400 with one tag, to have no other.
    var closedCutoff = 20
  }

  private struct Example {
    var words: [WordTraits]
    var tags: [UInt8]
    /// The features that do not depend on earlier decisions, as numbers; and where each word's begin.
    var fixed: [Int32] = []
    var starts: [Int] = [0]
  }

  private let settings: Settings
  private let tagCount = PartOfSpeech.inventory.count
  private(set) var lexicon: [UInt64: [UInt8]] = [:]
  private var examples: [Example] = []
  private var inventory = FeatureInventory([:], cutoff: 0)

  init(_ sentences: [TreebankSentence], _ paradigms: Paradigms, _ settings: Settings) {
    self.settings = settings
    var tagNumbers: [PartOfSpeech: UInt8] = [:]
    for (number, tag) in PartOfSpeech.inventory.enumerated() { tagNumbers[tag] = UInt8(number) }
    var scratch: [UInt8] = []
    for sentence in sentences {
      examples.append(
        Example(
          words: sentence.words.map { WordTraits($0, paradigms, scratch: &scratch) },
          tags: sentence.tags.compactMap { tagNumbers[$0] }))
    }
    makeLexicon()
    chooseFeatures()
  }

  /// Gives the words that occur often the tags that they occur with, each with its share of 127.
  private mutating func makeLexicon() {
    var occurrences: [UInt64: [UInt8: Int]] = [:]
    for example in examples {
      for (word, tag) in zip(example.words, example.tags) {
        occurrences[word.lexiconKey, default: [:]][tag, default: 0] += 1
      }
    }
    for (key, tags) in occurrences {
      let total = tags.values.reduce(0, +)
      guard total >= settings.lexiconCutoff else { continue }
      var entry: [UInt8] = []
      for (tag, count) in tags.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) where count * 60 >= total {
        entry += [tag, UInt8(count * 127 / total)]
      }
      if let most = tags.values.max(), total >= settings.closedCutoff, (total - most) * 400 <= total {
        entry = [entry[0], entry[1], WordTraits.closedMark, 0]
      }
      lexicon[key] = entry
    }
    for index in examples.indices {
      for word in examples[index].words.indices {
        guard let entry = lexicon[examples[index].words[word].lexiconKey] else { continue }
        examples[index].words[word].setClasses(entry)
      }
    }
  }

  /// Numbers the features that occur often enough, and gives each word its fixed ones.
  private mutating func chooseFeatures() {
    var counts: [UInt64: Int32] = [:]
    var buffer: [UInt64] = []
    for example in examples {
      var history = TaggerFeatures.History()
      for index in example.words.indices {
        buffer.removeAll(keepingCapacity: true)
        TaggerFeatures.appendFixed(example.words, at: index, to: &buffer)
        TaggerFeatures.appendDynamic(example.words, at: index, history, to: &buffer)
        for feature in buffer { counts[feature, default: 0] += 1 }
        history.advance(example.tags[index], example.words[index])
      }
    }
    inventory = FeatureInventory(counts, cutoff: settings.cutoff)
    for number in examples.indices {
      let words = examples[number].words
      for index in words.indices {
        buffer.removeAll(keepingCapacity: true)
        TaggerFeatures.appendFixed(words, at: index, to: &buffer)
        examples[number].fixed += inventory.numbers(of: buffer)
        examples[number].starts.append(examples[number].fixed.count)
      }
    }
  }

  /// What was learned of a feature.
  struct Row {
    var feature: UInt64
    /// How often the feature occurred.
    var count: Int32
    /// Its weights, by the tags' numbers, without those that are 0.
    var weights: [(tag: UInt8, weight: Float)]
  }

  /// Trains, and gives each feature's weight for each tag.
  func rows() -> [Row] {
    var total = [Float](repeating: 0, count: inventory.keys.count * tagCount)
    for round in 0..<settings.rounds { train(seed: UInt64(round + 1), addingTo: &total) }
    return inventory.keys.enumerated().compactMap { number, key in
      let weights = (0..<tagCount).compactMap { tag in
        let weight = total[number * tagCount + tag]
        return weight == 0 ? nil : (tag: UInt8(tag), weight: weight)
      }
      return weights.isEmpty ? nil : Row(feature: key, count: inventory.counts[number], weights: weights)
    }
  }

  private func train(seed: UInt64, addingTo total: inout [Float]) {
    var current = [Float](repeating: 0, count: total.count)
    // Each change of a weight by when it was made: the mean weight is the last one less this over all the time.
    var changes = [Float](repeating: 0, count: total.count)
    var random = SplitMix64(seed: seed)
    var order = Array(examples.indices)
    var time: Float = 0
    var scores = [Float](repeating: 0, count: tagCount)
    var buffer: [UInt64] = []
    var features: [Int32] = []
    for epoch in 1...settings.epochs {
      order.shuffle(using: &random)
      var wrong = 0
      var seen = 0
      for number in order {
        let example = examples[number]
        var history = TaggerFeatures.History()
        for index in example.words.indices {
          let word = example.words[index]
          let gold = Int(example.tags[index])
          time += 1
          seen += 1
          if word.isClosed, word.classes.nonzeroBitCount == 1 {
            history.advance(UInt8(word.classes.trailingZeroBitCount), word)
            continue
          }
          buffer.removeAll(keepingCapacity: true)
          features.removeAll(keepingCapacity: true)
          features += example.fixed[example.starts[index]..<example.starts[index + 1]]
          TaggerFeatures.appendDynamic(example.words, at: index, history, to: &buffer)
          features += inventory.numbers(of: buffer)

          for tag in 0..<tagCount { scores[tag] = 0 }
          current.withUnsafeBufferPointer { weights in
            scores.withUnsafeMutableBufferPointer { scores in
              for feature in features {
                let start = Int(feature) * tagCount
                for tag in 0..<tagCount { scores[tag] += weights[start + tag] }
              }
            }
          }
          var guess = 0
          for tag in 1..<tagCount where scores[tag] > scores[guess] { guess = tag }
          if guess != gold {
            wrong += 1
            for feature in features {
              let start = Int(feature) * tagCount
              current[start + gold] += 1
              current[start + guess] -= 1
              changes[start + gold] += time
              changes[start + guess] -= time
            }
          }
          history.advance(UInt8(guess), word)
        }
      }
      print("seed \(seed), epoch \(epoch): \(wrong) of \(seen) words wrong while learning")
    }
    for index in total.indices { total[index] += current[index] - changes[index] / time }
  }
}

/// A small seeded generator (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
