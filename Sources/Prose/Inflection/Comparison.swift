/// The comparative and superlative of an adjective or adverb.
public struct Comparison: Sendable, Hashable {
  /// `better`, `happier`, `more useful`.
  public var comparative: String
  /// `best`, `happiest`, `most useful`.
  public var superlative: String
  /// Whether it is made with `more` and `most`.
  public var isPeriphrastic: Bool
}

extension Inflector {
  /// The comparative and superlative of an adjective or adverb, the usual ones first; both ways where both are used.
  ///
  /// - Parameter isWord: Decides between the endings and `more` for words of two syllables; forms that are no words are
  ///   left out.
  public func comparisons(of positive: String, isWord: (String) -> Bool = { _ in true }) -> [Comparison] {
    if let irregular = Self.irregularComparisons[positive] {
      return irregular.map { Comparison(comparative: $0.0, superlative: $0.1, isPeriphrastic: false) }
    }
    let periphrastic = Comparison(
      comparative: "more " + positive, superlative: "most " + positive, isPeriphrastic: true)
    let bytes = Array(positive.utf8)
    let syllables = SpellingChanges.syllables(bytes)
    let ending = Comparison(
      comparative: SpellingChanges.withE("er", positive, .american),
      superlative: SpellingChanges.withE("est", positive, .american),
      isPeriphrastic: false)
    let isParticiple = positive.hasSuffix("ed") || positive.hasSuffix("ing")
    let isDerived = ["ful", "less", "ous", "ive", "al", "ic", "ish", "ent", "ant", "ary"].contains(
      where: positive.hasSuffix)
    guard isWord(ending.comparative), isWord(ending.superlative), !Self.withMoreOnly.contains(positive) else {
      return [periphrastic]
    }
    if syllables <= 1 { return isParticiple && syllables > 1 ? [periphrastic] : [ending] }
    if positive.hasSuffix("ly"), !Self.adjectivesInLy.contains(positive) { return [periphrastic] }
    if positive.hasSuffix("y"), syllables <= 3, !isDerived { return [ending, periphrastic] }
    if syllables == 2, !isParticiple, !isDerived, Self.withEither.contains(positive) { return [ending, periphrastic] }
    return [periphrastic]
  }

  /// The positive forms of what may be a comparative or superlative in -er or -est or an irregular one.
  public func positives(of form: String, isWord: (String) -> Bool = { _ in true }) -> [String] {
    var candidates: [String] = []
    for (positive, forms) in Self.irregularComparisons.sorted(by: { $0.key < $1.key })
    where forms.contains(where: { $0.0 == form || $0.1 == form }) {
      candidates.append(positive)
    }
    if !candidates.isEmpty { return candidates.filter(isWord) }
    for ending in ["er", "est"] where form.hasSuffix(ending) {
      let stem = form.dropLast(ending.count)
      candidates += [String(stem), stem + "e"]
      if stem.hasSuffix("i") { candidates.append(stem.dropLast() + "y") }
      let bytes = Array(stem.utf8)
      if bytes.count > 2, bytes[bytes.count - 1] == bytes[bytes.count - 2] {
        candidates.append(String(stem.dropLast()))
      }
    }
    return distinct(
      candidates.filter { positive in
        positive.utf8.count > 1 && isWord(positive)
          && comparisons(of: positive).contains { $0.comparative == form || $0.superlative == form }
      })
  }

  private static let irregularComparisons: [String: [(String, String)]] = [
    "good": [("better", "best")], "well": [("better", "best")], "bad": [("worse", "worst")],
    "badly": [("worse", "worst")], "ill": [("worse", "worst")],
    "far": [("further", "furthest"), ("farther", "farthest")],
    "little": [("less", "least")], "much": [("more", "most")], "many": [("more", "most")],
    "few": [("fewer", "fewest")], "old": [("older", "oldest"), ("elder", "eldest")],
    "late": [("later", "latest"), ("latter", "last")], "fun": [("more fun", "most fun")],
    "early": [("earlier", "earliest")], "easy": [("easier", "easiest")],
  ]

  /// Words of one or two syllables that take `more` all the same.
  private static let withMoreOnly: Set<String> = [
    "just", "real", "right", "wrong", "like", "worth", "prime", "apt", "due", "fake", "clear-cut", "honest", "eager",
    "proper", "certain", "recent", "modern", "fragile", "fluent", "famous", "useful", "careful", "thankful", "helpful",
    "grateful", "skilled", "pleased", "tired", "bored", "worried", "content", "aware", "unique",
  ]

  /// Words of two syllables that take both.
  private static let withEither: Set<String> = [
    "able", "ample", "humble", "gentle", "simple", "subtle", "noble", "feeble", "idle", "little", "nimble", "supple",
    "narrow", "shallow", "hollow", "mellow", "yellow", "clever", "tender", "bitter", "slender", "sober", "quiet",
    "common", "handsome", "pleasant", "polite", "remote", "secure", "severe", "sincere", "mature", "obscure", "stupid",
    "cruel", "profound", "solid", "brittle",
  ]

  /// Adjectives, not adverbs, in -ly; and the adverb that goes with them.
  private static let adjectivesInLy: Set<String> = [
    "friendly", "lovely", "likely", "lonely", "lively", "costly", "deadly", "early", "elderly", "ugly", "silly", "holy",
    "homely", "timely", "orderly", "unlikely", "unfriendly", "jolly", "hilly", "chilly", "curly", "wobbly", "smelly",
    "stately", "lowly", "sickly", "comely", "kindly", "oily",
  ]
}
