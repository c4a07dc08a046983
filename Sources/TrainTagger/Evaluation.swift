internal import Foundation
internal import Prose

/// How well a tagger does on a treebank.
struct Evaluation {
  /// The words of the treebank.
  private(set) var words = 0
  /// Those that were given their tag when the treebank's words were given.
  private(set) var right = 0
  /// The words that were found in the text as it was written.
  private(set) var found = 0
  /// Those that are words of the treebank with their tag.
  private(set) var rightInText = 0
  /// The words of the sentences whose text was used.
  private(set) var wordsInText = 0
  /// The time that tagging took, in microseconds a word of the texts.
  private(set) var microseconds = 0.0

  /// The written words whose neighbors were asked for what they expect.
  private(set) var places = 0
  /// Those that are of the class that is expected most.
  private(set) var expected = 0

  /// The sum of what their classes took one by surprise, in nats.
  private var surprise = 0.0

  /// The mean of it.
  var meanSurprise: Double { surprise / Double(max(places, 1)) }

  /// The share of words whose class is the one that their neighbors expect most.
  var contextAccuracy: Double { Double(expected) / Double(max(places, 1)) }

  /// The share of words that get their tag when the treebank's words are given.
  var accuracy: Double { Double(right) / Double(max(words, 1)) }

  /// The harmonic mean of precision and recall of words with their tags, of the text as it was written.
  var scoreOfText: Double { 2 * Double(rightInText) / Double(max(found + wordsInText, 1)) }

  init(_ tagger: Tagger, on sentences: [TreebankSentence]) {
    var duration = Duration.zero
    for sentence in sentences {
      words += sentence.words.count
      right += zip(tagger.tags(ofWords: sentence.words), sentence.tags).count { $0 == $1 }
      guard let gold = Self.ranges(of: sentence) else { continue }
      let text = TokenizedText(sentence.text)
      var tagged = TaggedText?.none
      duration += ContinuousClock().measure { tagged = tagger.tagged(text) }
      guard let tagged else { continue }
      wordsInText += gold.count
      found += tagged.words.count
      var tags: [Range<Int>: PartOfSpeech] = [:]
      for (range, tag) in zip(gold, sentence.tags) { tags[range] = tag }
      rightInText += tagged.words.count { tags[$0.range] == $0.tag }
      for sentence in tagged.text.sentences {
        let contexts = tagger.contexts(of: sentence, in: tagged)
        for (index, range) in contexts.ranges.enumerated() {
          // A contraction's class is of several tags, and is left out.
          guard let tag = tags[range] else { continue }
          places += 1
          let expectation = contexts.expectation(at: index)
          if expectation.mostLikely == ContextClass(tag) { expected += 1 }
          surprise -= Double(log(max(expectation.share(of: [ContextClass(tag)]), 1e-9)))
        }
      }
    }
    microseconds = duration / .microseconds(1) / Double(max(found, 1))
  }

  /// Where a sentence's words stand in its text, in bytes; nil where one does not stand there as it is.
  private static func ranges(of sentence: TreebankSentence) -> [Range<Int>]? {
    let text = Array(sentence.text.utf8)
    var ranges: [Range<Int>] = []
    var at = 0
    for word in sentence.words {
      while at < text.count, text[at] == UInt8(ascii: " ") { at += 1 }
      let bytes = Array(word.utf8)
      guard text[at...].starts(with: bytes) else { return nil }
      ranges.append(at..<at + bytes.count)
      at += bytes.count
    }
    return ranges
  }
}
