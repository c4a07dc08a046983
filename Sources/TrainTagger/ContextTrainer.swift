internal import Foundation
internal import Prose

/// Learns what kind of word stands at a place from the words around it: a logistic regression over `ContextFeatures`, by
/// stochastic gradient descent, of which the mean over all steps is taken (Polyak and Juditsky, 1992).
struct ContextTrainer {
  /// What can be set.
  struct Settings {
    /// How often the sentences are gone through.
    var epochs = 3
    /// How often a feature must occur.
    var cutoff = 2
    /// How large the first steps are.
    var rate: Float = 0.2
  }

  private struct Example {
    var features: Range<Int>
    var gold: Int
  }

  private let settings: Settings
  private var examples: [Example] = []
  private var features: [Int32] = []
  private let inventory: FeatureInventory
  private static let width = ContextClass.count

  init(_ sentences: [ContextSentence], _ settings: Settings) {
    self.settings = settings
    var occurrences: [UInt64: Int32] = [:]
    var buffer: [UInt64] = []
    for sentence in sentences {
      for index in sentence.words.indices {
        buffer.removeAll(keepingCapacity: true)
        ContextFeatures.append(sentence.words, at: index, to: &buffer)
        for feature in buffer { occurrences[feature, default: 0] += 1 }
      }
    }
    inventory = FeatureInventory(occurrences, cutoff: settings.cutoff)
    for sentence in sentences {
      for index in sentence.words.indices {
        buffer.removeAll(keepingCapacity: true)
        ContextFeatures.append(sentence.words, at: index, to: &buffer)
        let start = features.count
        features += inventory.numbers(of: buffer)
        examples.append(Example(features: start..<features.count, gold: Int(sentence.classes[index].number)))
      }
    }
  }

  /// Trains, and gives each feature's weight for each class, as the logarithm of odds.
  func rows() -> [Trainer.Row] {
    let width = Self.width
    var current = [Float](repeating: 0, count: inventory.keys.count * width)
    // Each change of a weight by when it was made: the mean weight is the last one less this over all the time.
    var changes = [Float](repeating: 0, count: current.count)
    var order = Array(examples.indices)
    var random = SplitMix64(seed: 1)
    var scores = [Float](repeating: 0, count: width)
    var time: Float = 0
    let steps = Float(examples.count * settings.epochs)
    for epoch in 1...settings.epochs {
      order.shuffle(using: &random)
      var loss = 0.0
      for number in order {
        let example = examples[number]
        time += 1
        let rate = settings.rate * (1 - 0.9 * time / steps)
        for column in 0..<width { scores[column] = 0 }
        current.withUnsafeMutableBufferPointer { current in
          changes.withUnsafeMutableBufferPointer { changes in
            for feature in features[example.features] {
              let start = Int(feature) * width
              for column in 0..<width { scores[column] += current[start + column] }
            }
            let largest = scores.max() ?? 0
            var sum: Float = 0
            for column in 0..<width {
              scores[column] = exp(scores[column] - largest)
              sum += scores[column]
            }
            for column in 0..<width { scores[column] /= sum }
            loss -= Double(log(max(scores[example.gold], 1e-9)))
            for column in 0..<width { scores[column] *= -rate }
            scores[example.gold] += rate
            for feature in features[example.features] {
              let start = Int(feature) * width
              for column in 0..<width {
                current[start + column] += scores[column]
                changes[start + column] += scores[column] * time
              }
            }
          }
        }
      }
      print("contexts, epoch \(epoch): \(loss / Double(examples.count)) nats a word while learning")
    }
    return inventory.keys.indices.map { number in
      let weights = (0..<width).map { column in
        let at = number * width + column
        return (tag: UInt8(column), weight: current[at] - changes[at] / time)
      }
      return Trainer.Row(feature: inventory.keys[number], count: inventory.counts[number], weights: weights)
    }
  }
}

/// The words of a sentence as they are written, with the class of each.
struct ContextSentence {
  private(set) var words: [WordTraits] = []
  private(set) var classes: [ContextClass] = []

  /// Joins what the treebank cuts.
  init(_ sentence: TreebankSentence, _ paradigms: Paradigms, lexicon: [UInt64: [UInt8]]) {
    var texts: [String] = []
    var tags: [[PartOfSpeech]] = []
    for (word, tag) in zip(sentence.words, sentence.tags) {
      if !texts.isEmpty, SentenceContexts.isClitic(Array(word.utf8)) {
        texts[texts.count - 1] += word
        tags[tags.count - 1].append(tag)
      } else {
        texts.append(word)
        tags.append([tag])
      }
    }
    var scratch: [UInt8] = []
    words = texts.map { text in
      var word = WordTraits(text, paradigms, scratch: &scratch)
      if let entry = lexicon[word.lexiconKey] { word.setClasses(entry) }
      return word
    }
    classes = tags.map { ContextClass(of: $0) }
  }
}
