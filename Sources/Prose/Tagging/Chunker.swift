/// A noun phrase without what follows its head: `the two senior engineers`, `you`, `this`.
public struct NounPhrase: Sendable, Hashable {
  /// Its words, as indices of a tagged text's.
  public var words: Range<Int>
  /// The index of its head.
  public var head: Int
  /// Its number; nil where that cannot be told, as of `sheep`, `you` or `half`.
  public var number: GrammaticalNumber?
  /// The person: 1 for `I` and `we`, 2 for `you`, else 3.
  public var person: Int
}

/// A verb with its auxiliaries: `would have been`, `does not know`, `to meet`.
public struct VerbGroup: Sendable, Hashable {
  /// Its words, as indices of a tagged text's; adverbs between them included.
  public var words: Range<Int>
  /// The index of the word that agrees with the subject; nil in an infinitive or a participle by itself.
  public var finite: Int?
  /// The index of the verb that carries the meaning: the last one.
  public var head: Int
}

/// Finds noun phrases and verb groups by the parts of speech alone (Abney, Parsing by Chunks, 1991).
public struct Chunks: Sendable {
  /// The noun phrases of a sentence, in order.
  public private(set) var nounPhrases: [NounPhrase] = []
  /// The verb groups of a sentence, in order.
  public private(set) var verbGroups: [VerbGroup] = []

  private let text: TaggedText
  private let range: Range<Int>

  /// Finds the phrases of a sentence.
  ///
  /// - Complexity: O(words).
  public init(of sentence: Sentence, in text: TaggedText) {
    self.text = text
    range = text.words(of: sentence)
    var index = range.lowerBound
    while index < range.upperBound {
      if !isModifier(index), let group = verbGroup(at: index) {
        verbGroups.append(group)
        index = group.words.upperBound
      } else if let phrase = nounPhrase(at: index) {
        nounPhrases.append(phrase)
        index = phrase.words.upperBound
      } else {
        index += 1
      }
    }
  }

  // MARK: Noun phrases

  private func tag(_ index: Int) -> PartOfSpeech? { range.contains(index) ? text.words[index].tag : nil }

  private func word(_ index: Int) -> String {
    range.contains(index) ? text.string(text.words[index]).lowercased() : ""
  }

  private func nounPhrase(at start: Int) -> NounPhrase? {
    guard let first = tag(start) else { return nil }
    switch first {
    case .pronoun, .existential: return pronoun(start)
    default: break
    }
    var index = start
    var head: Int?
    var determiner: Int?
    scan: while let tag = tag(index) {
      switch tag {
      case .determiner, .possessivePronoun, .predeterminer:
        // `all the people`: one determiner after another, before anything else.
        guard head == nil, index == start || determiner == index - 1 else { break scan }
        determiner = index
      case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .cardinal, .foreign: head = index
      case .adjective, .adjectiveComparative, .adjectiveSuperlative, .currency, .hyphen, .affix:
        guard tag == .hyphen || head == nil || isNounAhead(index) else { break scan }
      case .verbPastParticiple, .verbGerund, .adverb, .adverbComparative, .adverbSuperlative:
        // `a highly skilled team`, but `the team highly values`.
        guard head == nil, isNounAhead(index), index > start || isModifier(index) else { break scan }
      case .possessiveEnding:
        // `the team's goals`: what owns is a determiner of what follows.
        guard head != nil, isNounAhead(index) else { break scan }
        determiner = index
        head = nil
      default: break scan
      }
      index += 1
    }
    if head == nil, let determiner, tag(determiner) == .determiner, index == determiner + 1 { head = determiner }
    guard let head else { return nil }
    return NounPhrase(words: start..<head + 1, head: head, number: number(head, determiner), person: 3)
  }

  /// Whether a past participle stands before the noun that it belongs to, as in `a list of approved vendors`.
  private func isModifier(_ index: Int) -> Bool {
    tag(index) == .verbPastParticiple && tag(index - 1) == .preposition && isNounAhead(index)
  }

  /// Whether a noun comes after a word, with nothing but its modifiers between.
  private func isNounAhead(_ index: Int) -> Bool {
    var next = index + 1
    while let tag = tag(next) {
      switch tag {
      case .noun, .pluralNoun, .properNoun, .pluralProperNoun: return true
      case .adjective, .adjectiveComparative, .adjectiveSuperlative, .hyphen, .cardinal, .verbPastParticiple,
        .verbGerund, .adverb:
        next += 1
      default: return false
      }
    }
    return false
  }

  private func pronoun(_ index: Int) -> NounPhrase? {
    let word = word(index)
    let (number, person): (GrammaticalNumber?, Int) =
      switch word {
      case "i", "me", "myself": (.singular, 1)
      case "we", "us", "ourselves": (.plural, 1)
      case "you", "yourself", "yourselves": (nil, 2)
      case "he", "she", "it", "him", "her", "himself", "herself", "itself": (.singular, 3)
      case "they", "them", "themselves", "'em": (.plural, 3)
      default: (nil, 3)
      }
    return NounPhrase(words: index..<index + 1, head: index, number: number, person: person)
  }

  private func number(_ head: Int, _ determiner: Int?) -> GrammaticalNumber? {
    switch determiner.map(word) {
    case "this", "that", "each", "every", "another", "either", "neither", "a", "an": return .singular
    case "these", "those", "both", "several", "many", "few": return .plural
    default: break
    }
    switch text.words[head].tag {
    case .pluralNoun:
      // "Measles" is one, and "ethics" may be either.
      let isEither =
        switch Inflector().number(ofNoun: word(head)) {
        case nil: true
        case .singular: word(head).hasSuffix("s")
        case .plural: false
        }
      return isEither ? nil : .plural
    case .noun:
      // What looks like a plural and is tagged as none may be either: `lens`.
      let isSingular = Inflector().number(ofNoun: word(head)) == .singular && !Self.collectives.contains(word(head))
      return isSingular ? .singular : nil
    case .properNoun: return .singular
    case .pluralProperNoun: return nil
    case .cardinal: return word(head) == "one" || word(head) == "1" ? .singular : .plural
    default: return nil
    }
  }

  /// Nouns of groups and amounts, which take either number.
  private static let collectives: Set<String> = [
    "number", "majority", "minority", "half", "rest", "lot", "variety", "range", "handful", "couple", "dozen",
    "percent",
    "percentage", "part", "plenty", "staff", "family", "none", "all", "some", "most", "any", "bunch", "pair",
    "remainder",
    "team", "group", "committee", "panel", "faculty", "crew", "audience", "government", "board", "public", "series",
    "orchestra", "choir", "band", "jury", "council", "cast", "press",
  ]

  // MARK: Verb groups

  private func verbGroup(at start: Int) -> VerbGroup? {
    guard let first = tag(start), first.isVerb || first == .modal || first == .to else { return nil }
    // A participle before a noun belongs to its phrase.
    if first == .verbPastParticiple || first == .verbGerund, let before = tag(start - 1),
      before.isDeterminer || before.isAdjective, isNounAhead(start)
    {
      return nil
    }
    var index = start
    var head: Int?
    var previous = first
    scan: while let tag = tag(index) {
      switch tag {
      case .modal, .to:
        // `to` opens an infinitive; after a verb it opens another one.
        guard index == start else { break scan }
      case .verbBase, .verbPresent, .verbThirdPerson, .verbPast:
        guard head == nil || previous == .modal || isAuxiliary(head) && tag == .verbBase else { break scan }
        head = index
      case .verbPastParticiple, .verbGerund:
        guard head == nil || isAuxiliary(head) else { break scan }
        head = index
      case .adverb:
        guard index > start, isVerbAhead(index) else { break scan }
      default: break scan
      }
      if tag != .adverb { previous = tag }
      index += 1
    }
    guard let head else {
      return first == .modal ? VerbGroup(words: start..<start + 1, finite: start, head: start) : nil
    }
    return VerbGroup(words: start..<head + 1, finite: first.isFiniteVerb ? start : nil, head: head)
  }

  private func isVerbAhead(_ index: Int) -> Bool {
    var next = index + 1
    while tag(next) == .adverb { next += 1 }
    return tag(next)?.isVerb ?? false
  }

  private func isAuxiliary(_ index: Int?) -> Bool {
    index.map { Self.auxiliaries.contains(word($0)) } ?? false
  }

  private static let auxiliaries: Set<String> = [
    "be", "am", "is", "are", "was", "were", "been", "being", "have", "has", "had", "having", "do", "does", "did", "'m",
    "'re",
    "'s", "'ve", "'d", "\u{2019}m", "\u{2019}re", "\u{2019}s", "\u{2019}ve", "\u{2019}d", "get", "got", "ai", "wo",
    "ca",
  ]

  // MARK: Subjects

  /// The noun phrase that a verb group must agree with; nil where that is not certain.
  ///
  /// It stands right before the verb, adverbs aside, or has only prepositional phrases between: `the list of items was`.
  /// Phrases joined by `and` are one plural phrase. After `who`, `which` and `that` nothing is given.
  public func subject(of group: VerbGroup) -> NounPhrase? {
    guard group.finite != nil else { return nil }
    var end = group.words.lowerBound
    while let before = tag(end - 1), before.isAdverb { end -= 1 }
    guard var found = nounPhrases.lastIndex(where: { $0.words.upperBound == end }) else { return nil }
    // Back over prepositional phrases to what they belong to.
    while tag(nounPhrases[found].words.lowerBound - 1) == .preposition {
      let preposition = nounPhrases[found].words.lowerBound - 1
      guard found > 0, nounPhrases[found - 1].words.upperBound == preposition,
        Self.attaching.contains(word(preposition))
      else { return nil }
      found -= 1
    }
    let phrase = nounPhrases[found]
    let before = phrase.words.lowerBound - 1
    switch tag(before) {
    case nil, .sentenceEnd, .openingQuote, .interjection: return phrase
    case .conjunction:
      // `Grace and I`: only where the other phrase stands right before it, and nothing else does.
      guard word(before) == "and", found > 0, nounPhrases[found - 1].words.upperBound == before else {
        return word(before) == "and" || word(before) == "or" || word(before) == "nor" ? nil : phrase
      }
      // "An hour and a half" is one time.
      if ["half", "quarter", "third"].contains(word(phrase.head)) { return nil }
      let other = nounPhrases[found - 1]
      switch tag(other.words.lowerBound - 1) {
      case nil, .sentenceEnd, .whAdverb: break
      default: return nil
      }
      return NounPhrase(
        words: other.words.lowerBound..<phrase.words.upperBound, head: phrase.head, number: .plural,
        person: min(other.person, phrase.person))
    case .whAdverb, .comma, .colon: return phrase
    default: return nil
    }
  }

  /// Prepositions whose phrase belongs to the noun before it.
  private static let attaching: Set<String> = [
    "of", "in", "on", "for", "with", "from", "at", "between", "about", "behind",
  ]
}
