internal import Prose
internal import RuleArchive
internal import Source

/// The sentences of a text that have a word which a phrase needs, for the numbered phrases of the program's own rules.
struct PhraseHits: Sendable {
  /// A phrase that may be in a sentence.
  struct Hit: Sendable, Hashable, Comparable {
    /// The phrase's number.
    var phrase: UInt32
    /// The index of the sentence.
    var sentence: UInt32

    static func < (one: Hit, other: Hit) -> Bool {
      (one.phrase, one.sentence) < (other.phrase, other.sentence)
    }
  }

  /// The hits, in order, each once.
  private let hits: [Hit]

  /// Looks at each word of a text once, whatever the number of phrases.
  ///
  /// - Parameter hashes: the hash of each token.
  /// - Complexity: O(tokens) and O(h log h) in the hits.
  init(_ hashes: [UInt64], sentences: [Sentence], table: PhraseTable = archivedPhrases) {
    var hits: [Hit] = []
    for (index, sentence) in sentences.enumerated() {
      for hash in hashes[sentence.tokens] {
        table.forEachPhrase(ofWord: hash) { hits.append(Hit(phrase: UInt32($0), sentence: UInt32(index))) }
      }
    }
    hits.sort()
    var kept = 0
    for hit in hits where kept == 0 || hits[kept - 1] != hit {
      hits[kept] = hit
      kept += 1
    }
    hits.removeLast(hits.count - kept)
    self.hits = hits
  }

  /// The hits of phrases whose numbers lie in a range.
  ///
  /// - Complexity: O(log hits).
  subscript(phrases: Range<Int>) -> ArraySlice<Hit> {
    let start = hits.partitioningIndex { Int($0.phrase) >= phrases.lowerBound }
    let end = hits.partitioningIndex { Int($0.phrase) >= phrases.upperBound }
    return hits[start..<end]
  }
}
