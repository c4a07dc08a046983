internal import ArgumentParser
internal import FoundationEssentials
internal import Prose

@main
struct TrainTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-tagger",
    abstract: "Trains the part-of-speech tagger on a treebank, and says how well it does.",
    subcommands: [Train.self, Evaluate.self])
}

/// Trains a tagger and writes its model.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trains on a treebank in CoNLL-U and writes the model; the same input gives the same bytes.")

  @Argument(help: "The part of the treebank to learn from.")
  var treebank: String

  @Option(help: "The Hunspell dictionary, without .aff and .dic, whose paradigms tell of words not in the treebank.")
  var dictionary = "/usr/share/hunspell/en_US"

  @Option(help: "The file to write.")
  var output = "dictionaries/en/tags.model"

  @Option(help: "How often to go through the treebank.")
  var epochs = 8

  @Option(help: "How many perceptrons to train and take the mean of.")
  var rounds = 6

  @Option(help: "What a weight must count for to be kept: lower keeps more.")
  var threshold: Float = 8

  @Option(help: "The same for what is learned of contexts.")
  var contextThreshold: Float = 24

  @Option(help: "How often to go through the treebank for contexts.")
  var contextEpochs = 3

  func run() throws {
    let sentences = try readTreebank(treebank)
    let paradigms = try Paradigms(affixes: readText(dictionary + ".aff"), words: readText(dictionary + ".dic"))
    print("\(sentences.count) sentences, \(paradigms.numbers.count) forms in the dictionary")
    let trainer = Trainer(sentences, paradigms, Trainer.Settings(epochs: epochs, rounds: rounds))
    let contexts = ContextTrainer(
      sentences.map { ContextSentence($0, paradigms, lexicon: trainer.lexicon) },
      ContextTrainer.Settings(epochs: contextEpochs))
    let model = modelFile(
      rows: trainer.rows(), contexts: contexts.rows(), lexicon: trainer.lexicon, paradigms: paradigms,
      threshold: threshold, contextThreshold: contextThreshold)
    try Data(model).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(model.count) bytes")
  }
}

/// Says how well a model does.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says how many words of a treebank a model gives the right tag, and how long that takes.")

  @Argument(help: "The treebank's parts.")
  var treebanks: [String]

  @Option(help: "The model.")
  var model = "dictionaries/en/tags.model"

  func run() throws {
    let clock = ContinuousClock()
    var tagger: Tagger?
    let bytes = Array(try readData(model))
    let loading = try clock.measure { tagger = try Tagger(model: bytes) }
    guard let tagger else { return }
    print("\(model): \(bytes.count) bytes, in use \(rounded(loading / .milliseconds(1))) ms after they were read")
    for path in treebanks {
      let evaluation = Evaluation(tagger, on: try readTreebank(path))
      print(
        """
        \(path): \(evaluation.words) words, \(rounded(evaluation.accuracy)) with the treebank's words, \
        \(rounded(evaluation.scoreOfText)) (F1) with our own, \(rounded(evaluation.microseconds)) µs a word; \
        \(rounded(evaluation.contextAccuracy)) of the words' classes told by their neighbors alone \
        (\(rounded(evaluation.meanSurprise)) nats)
        """)
    }
  }

  private func rounded(_ number: Double) -> String { String(Double(Int(number * 10_000 + 0.5)) / 10_000) }
}

private func readData(_ path: String) throws -> Data {
  do {
    return try Data(contentsOf: URL(filePath: path))
  } catch {
    throw ValidationError("cannot read '\(path)'")
  }
}

private func readText(_ path: String) throws -> String { String(decoding: try readData(path), as: UTF8.self) }

private func readTreebank(_ path: String) throws -> [TreebankSentence] { try sentences(ofCoNLLU: readText(path)) }
