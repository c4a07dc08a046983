internal import Prose

/// A sentence of a treebank.
struct TreebankSentence {
  /// Its text as it was written.
  var text = ""
  /// Its words, as the treebank cuts them.
  var words: [String] = []
  /// Their parts of speech.
  var tags: [PartOfSpeech] = []
}

/// Reads the sentences of a file in CoNLL-U (universaldependencies.org/format.html).
func sentences(ofCoNLLU file: String) throws -> [TreebankSentence] {
  var sentences: [TreebankSentence] = []
  var sentence = TreebankSentence()
  for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.isEmpty {
      if !sentence.words.isEmpty { sentences.append(sentence) }
      sentence = TreebankSentence()
    } else if line.hasPrefix("# text = ") {
      sentence.text = String(line.dropFirst(9))
    } else if !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 10 else { throw TrainingError("not CoNLL-U: \(line)") }
      // A range is a word of several parts, which follow; a decimal is a word that was not written.
      guard columns[0].allSatisfy(\.isNumber) else { continue }
      guard let tag = PartOfSpeech(rawValue: String(columns[4])) else {
        throw TrainingError("an unknown tag '\(columns[4])': \(line)")
      }
      sentence.words.append(String(columns[1]))
      sentence.tags.append(tag)
    }
  }
  return sentences
}

/// Why there is no model.
struct TrainingError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}
