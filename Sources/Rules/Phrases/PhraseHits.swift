internal import Prose
internal import RuleArchive
internal import Source

/// The sentences of a text that have the words which a phrase needs, for the numbered phrases of the program's own rules.
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
  /// - Complexity: O(tokens), and O(h log h) in the hits.
  init(_ hashes: [UInt64], sentences: [Sentence], table: PhraseTable = archivedPhrases) {
    var hits: [Hit] = []
    // By the phrases' numbers, the bits of the items that a sentence has a word of.
    var met = [UInt8](repeating: 0, count: table.count)
    for (index, sentence) in sentences.enumerated() {
      for hash in hashes[sentence.tokens] {
        table.forEachNeed(ofWord: hash) { need in
          guard met.indices.contains(need.phrase), met[need.phrase] & need.bit == 0 else { return }
          met[need.phrase] |= need.bit
          if met[need.phrase] == need.all { hits.append(Hit(phrase: UInt32(need.phrase), sentence: UInt32(index))) }
        }
      }
      met.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
    hits.sort()
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
