/// What was meant by a misspelt English word: the table of common misspellings first, then the likeliest words.
struct Corrector {
  private let misspellings: Misspellings
  private let frequencies: WordTable
  private let files: DictionaryFiles
  private let words: ProjectWords
  /// Made at the first word that the table does not have: a draft's slips are mostly the common ones.
  private var suggester: Suggester?
  /// Where the list of all words is kept for the next run.
  private let cache: CacheFile?

  /// Reads the table of common misspellings; the word lists are read when they are first needed.
  init(files: DictionaryFiles, words: ProjectWords, resources: SpellingResources, cache: CacheFile?) {
    self.cache = cache
    misspellings = Misspellings(resources.bytes("en/misspellings.txt") ?? [])
    frequencies = words.frequencies
    self.files = files
    self.words = words
  }

  /// All words, from the cache if they are there.
  private func makeSuggester() -> Suggester {
    if let stored = cache?.read(), let vocabulary = Vocabulary(stored: stored) {
      return Suggester(vocabulary: vocabulary)
    }
    let vocabulary = makeVocabulary()
    cache?.write(vocabulary.stored)
    return Suggester(vocabulary: vocabulary)
  }

  /// The language's word list and the project's, with all their forms in both spelling conventions.
  private func makeVocabulary() -> Vocabulary {
    var builder = Vocabulary.Builder(capacity: 170_000)
    if let affixes = files.text(files.affixPath), let list = files.text(files.wordPath) {
      builder.add(list, AffixRules(affixes), frequencies)
    }
    for index in 0..<words.forms.count {
      let form = words.forms.word(at: index)
      // Names are suggested only where nothing else is near.
      let isName = Int(words.forms.values[index]) >= SpellingResources.lists.count - SpellingResources.nameLists
      let frequency = frequencies.value(of: form) ?? (isName ? 8 : ProjectWords.listed)
      builder.add(form, frequency: frequency)
      if !isName, let variant = EnglishVariants.shared.variant(of: Array(form), quickly: true) {
        builder.add(variant.counterpart[...], frequency: frequency - min(frequency, 4))
      }
    }
    return Vocabulary(builder)
  }

  // MARK: How likely

  /// What the likelihood of `correction(for:ownWords:limit:)` is at most, without a look for what was meant.
  ///
  /// Most words that are asked about are names, near which there is no common word: these need no correction, and so no
  /// list of all words.
  ///
  /// - Complexity: O(n) in the common words; about 50 µs.
  /// - Parameter hasMixedCase: whether the dictionary has a word in other capitals.
  func greatestLikelihood(
    of word: SpelledWord, ownWords: [String], hasMixedCase: (String) -> Bool
  ) -> Correction.Likelihood {
    let text = word.text
    if misspellings.corrections(of: text.lowercased()) != nil { return .high }
    if let owner = word.owner, text.hasSuffix("s"), owner.utf8.count > 2 {
      return greatestLikelihood(of: SpelledWord(owner), ownWords: ownWords, hasMixedCase: hasMixedCase)
    }
    if words.hasOtherCapitals(text) || hasMixedCase(text) { return .high }
    let letters = Letters.codes(text.utf8)
    guard letters.first != nil, letters.count <= Vocabulary.longestWord else { return .low }
    var search = CommonWordSearch(for: letters)
    if let first = text.utf8.first {
      let lengths = max(1, letters.count - CommonWordSearch.farthest)...letters.count + CommonWordSearch.farthest
      frequencies.forEachEntry(startingWith: first, lengths: lengths) { word, frequency in
        search.consider(word, frequency: frequency)
      }
      words.properNouns.forEachEntry(startingWith: first, lengths: lengths) { word, _ in
        search.consider(properNoun: word)
      }
    }
    for own in ownWords {
      Array(own.utf8).withUnsafeBufferPointer { search.consider($0, frequency: Self.ownFrequency) }
    }
    return search.likelihood
  }

  /// How often one of the owner's own words counts as used.
  private static let ownFrequency: UInt8 = 50

  // MARK: What was meant

  /// What was meant by a word.
  mutating func correction(for word: SpelledWord, ownWords: [String], limit: Int) -> Correction {
    let text = word.text
    let letterCase = LetterCase(of: text)
    if let rights = misspellings.corrections(of: text.lowercased()) {
      return Correction(
        Array(rights.map(letterCase.applied).prefix(limit)), isSure: rights.count == 1, likelihood: .high)
    }
    if let owner = word.owner, text.hasSuffix("s"), owner.utf8.count > 2 {
      // "dont's" is seldom meant, "recieve's" never: what was meant by the owner, and its possessive.
      var correction = correction(for: SpelledWord(owner), ownWords: ownWords, limit: limit)
      correction.suggestions = correction.suggestions.map { $0 + text.suffix(2) }
      return correction
    }
    let letters = Letters.codes(text.utf8)
    if suggester == nil { suggester = makeSuggester() }
    var candidates =
      suggester?.candidates(
        for: letters, hasCapital: letterCase != .small, limit: limit + 7) ?? []
    if candidates.first.map({ $0.edits > 80 }) ?? true { candidates += prefixed(letters, text.lowercased()) }
    for own in ownWords { insert(own, for: letters, into: &candidates) }
    if let split = split(text.lowercased()) { candidates.append(split) }
    candidates.sort { ($0.score, $0.text) < ($1.score, $1.text) }
    let isSure = isSure(candidates, for: letters)
    // Where the two likeliest are not meant, what the letters say is worth less, and common words are likelier.
    if candidates.count > 2 {
      candidates[2...].sort { ($0.score - Int32($0.frequency), $0.text) < ($1.score - Int32($1.frequency), $1.text) }
    }
    var texts: [String] = []
    for candidate in candidates {
      let suggestion = letterCase.applied(to: candidate.text)
      if suggestion != text, !texts.contains(where: { $0.lowercased() == suggestion.lowercased() }) {
        texts.append(suggestion)
      }
      if texts.count == limit { break }
    }
    return Correction(texts, isSure: isSure, likelihood: likelihood(of: candidates.first, for: letters))
  }

  /// Takes one of the owner's words, which is likelier than others in its draft, for a candidate.
  private mutating func insert(_ own: String, for letters: [UInt8], into candidates: inout [Suggester.Candidate]) {
    let word = Letters.codes(own.utf8)
    guard abs(word.count - letters.count) < 3, let edits = suggester?.cost(of: letters, for: word, bound: 180),
      edits <= 180
    else { return }
    candidates.append(Suggester.Candidate(text: own, edits: edits, score: edits + 60, frequency: Self.ownFrequency))
  }

  /// Words that a prefix makes and that no dictionary lists, with what was meant by the rest: `undupplicated`.
  ///
  /// Asked for only where nothing near was found, as it takes another search.
  private mutating func prefixed(_ letters: [UInt8], _ text: String) -> [Suggester.Candidate] {
    guard let prefix = Self.prefixes.first(where: { text.hasPrefix($0) && text.utf8.count > $0.utf8.count + 5 }),
      letters.count == text.utf8.count
    else { return [] }
    let rests = suggester?.candidates(for: Array(letters[prefix.utf8.count...]), hasCapital: false, limit: 2) ?? []
    return rests.filter { $0.edits < 100 && !$0.text.contains(where: \.isUppercase) }.map { rest in
      Suggester.Candidate(
        text: prefix + rest.text, edits: rest.edits, score: rest.score + Self.prefixCost,
        frequency: Vocabulary.Builder.rare)
    }
  }

  /// Prefixes that stand before words freely, the longer ones first.
  private static let prefixes = [
    "counter", "hyper", "inter", "micro", "multi", "super", "under", "auto", "meta", "over", "post", "semi", "dis",
    "mis", "non", "out", "pre", "sub", "de", "re", "un",
  ]

  /// How much less likely it is that a word was made than that a listed one was meant, in hundredths of an edit.
  private static let prefixCost: Int32 = 50

  /// Two words written as one, if both are common: `alot`.
  private func split(_ text: String) -> Suggester.Candidate? {
    let bytes = Array(text.utf8)
    guard bytes.count > 3, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var best: (cost: Int32, at: Int)?
    for at in 1..<bytes.count - 1 {
      let first = bytes[..<at]
      let second = bytes[at...]
      guard at > 1 || first == [UInt8(ascii: "a")] || first == [UInt8(ascii: "i")], second.count > 1,
        let one = frequencies.value(of: first), let other = frequencies.value(of: second)
      else { continue }
      // Two words are rarer than one, and short ones are in everything.
      let short: Int32 = (at < 3 && first != [UInt8(ascii: "a")] ? 40 : 0) + (second.count < 3 ? 40 : 0)
      let cost = 130 + (Int32(80) - Int32(min(one, other))) * 3 + short
      if cost < best?.cost ?? .max { best = (cost, at) }
    }
    guard let best else { return nil }
    let text =
      String(decoding: bytes[..<best.at], as: UTF8.self) + " " + String(decoding: bytes[best.at...], as: UTF8.self)
    return Suggester.Candidate(text: text, edits: 80, score: best.cost, frequency: 40)
  }

  /// How likely a word was meant for the first candidate, rather than for itself.
  private func likelihood(of candidate: Suggester.Candidate?, for letters: [UInt8]) -> Correction.Likelihood {
    guard let candidate else { return .low }
    if words.properNouns.contains(candidate.text.utf8),
      CommonWordSearch(for: letters).isNext(to: Letters.codes(candidate.text.utf8))
    {
      return .high
    }
    return .init(of: candidate, for: letters)
  }

  /// Whether the first of some candidates is meant as good as certainly.
  private func isSure(_ candidates: [Suggester.Candidate], for letters: [UInt8]) -> Bool {
    guard let first = candidates.first, first.maySurelyBeMeant(by: letters) else { return false }
    guard candidates.count > 1 else { return true }
    return candidates[1].score - first.score > 120
  }
}

extension Vocabulary.Builder {
  /// Adds the words of a dictionary with all their forms, in both English spelling conventions.
  ///
  /// A form that is not known to be common is taken to be somewhat rarer than the word that it is made of.
  mutating func add(_ words: [UInt8], _ rules: AffixRules, _ frequencies: WordTable) {
    let variants = EnglishVariants.shared
    var base: UInt8 = 0
    var small: [UInt8] = []
    rules.forEachForm(in: words) { form, affix in
      small.removeAll(keepingCapacity: true)
      small.append(contentsOf: form)
      var isSmall = true
      for index in small.indices where (0x41...0x5A).contains(small[index]) {
        small[index] |= 0x20
        isSmall = false
      }
      let known = frequencies.value(of: form) ?? (isSmall ? nil : frequencies.value(of: small))
      let frequency: UInt8
      switch affix {
      case .none:
        base = known ?? Self.rare
        frequency = base
      case .inflection: frequency = known ?? max(Self.rare, base - min(base, Vocabulary.rarerInflection))
      case .derivation: frequency = known ?? max(Self.rare - 4, base - min(base, 24))
      }
      add(copy form, frequency: frequency)
      if RegularPlural.isSingular(form) { add(form + [UInt8(ascii: "s")], frequency: frequency - min(frequency, 10)) }
      if let variant = variants.variant(of: small, quickly: true) {
        // The dictionary's own convention is the likelier one.
        add(variant.counterpart[...], frequency: frequency - min(frequency, 4))
      }
    }
  }

  /// How often a word of the dictionary is used of which nothing else is known.
  fileprivate static var rare: UInt8 { 14 }
}
