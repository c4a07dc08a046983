internal import Prose

/// The parts of speech of a text's tokens and its noun phrases, by token: as phrases ask for them.
struct TokenTags: Sendable {
  /// The number of each token's part of speech in `PartOfSpeech.inventory`.
  let numbers: [UInt8]
  /// The noun phrase that begins at each token; nil where none does.
  let nounPhrases: [NounPhrase?]

  /// A noun phrase by its tokens.
  struct NounPhrase: Sendable {
    /// The token behind it.
    var end: Int
    /// Its number, if it is of the third person and that can be told.
    var number: GrammaticalNumber?
  }

  /// Takes them from what a tagger said.
  ///
  /// - Complexity: O(tokens).
  init(_ tagged: TaggedText) {
    let tokens = tagged.text.tokens
    numbers = tokens.indices.map { token in
      let tag = tagged.tag(ofToken: token)
      return UInt8(tag.flatMap { PartOfSpeech.inventory.firstIndex(of: $0) } ?? 63)
    }
    var nounPhrases = [NounPhrase?](repeating: nil, count: tokens.count)
    for sentence in tagged.text.sentences {
      for phrase in Chunks(of: sentence, in: tagged).nounPhrases {
        guard let first = tagged.words[phrase.words].first?.token, let last = tagged.words[phrase.words].last?.token
        else { continue }
        nounPhrases[first] = NounPhrase(end: last + 1, number: phrase.person == 3 ? phrase.number : nil)
      }
    }
    self.nounPhrases = nounPhrases
  }
}
