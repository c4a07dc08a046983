internal import EditDistance

/// Tells right words from wrong ones, and what was meant.
///
/// A word is right if it is one of the owner's own, is common, stands in one of the project's lists, or if Hunspell's
/// dictionary of the language has it. What came out in an earlier run is remembered. The dictionary is loaded at the
/// first word that needs it, and its handle is not safe with threads, so neither is a speller: one belongs to one owner.
public final class Speller {
  /// The dictionary's files.
  public let files: DictionaryFiles
  /// What changes whenever a dictionary does: the key of `AcceptedWords`.
  public let identity: String
  /// The words that a list or the dictionary was found to hold, or not to hold, and of which that was not known before:
  /// what to save as `AcceptedWords`.
  public private(set) var newVerdicts: Set<String> = []

  private let resources: SpellingResources
  private let language: LanguageTag
  private let isEnglish: Bool
  private let accepted: AcceptedWords?
  private let vocabularyCache: CacheFile?
  /// Words of the owner's own, in small letters, as they are written.
  private var ownWords: [String: String] = [:]
  /// What was asked before, in the spelling asked.
  private var verdicts: [String: Bool] = [:]
  /// The dictionary as far as it can be read without Hunspell.
  private lazy var plain: PlainDictionary? = {
    let plain = PlainDictionary(files)
    isPlainRead = plain != nil
    return plain
  }()
  private var isPlainRead = false
  private var hunspell: Hunspell?
  private var hasTriedToLoad = false
  private var ignoresMemory = false
  private var projectWords: ProjectWords?
  private var corrector: Corrector?
  /// What was meant by words that were asked about, and how likely that is at most, by their spelling.
  private var corrections: [String: Correction] = [:]
  private var likelihoods: [String: Correction.Likelihood] = [:]

  /// Makes a speller of a language, such as `en_US`, whose dictionary is sought in folders, the first first.
  ///
  /// Nothing is read yet but the affix file.
  ///
  /// - Parameters:
  ///   - resources: The project's own lists and tables; of these, names and what the trade calls by one word everywhere
  ///     serve other languages, too.
  ///   - cacheFolder: Where it is kept for the next run which words are right, and the list of all words.
  /// - Throws: `DictionaryError` where the dictionary's files are not there or cannot be read.
  public init(
    language: String, folders: [String], resources: SpellingResources = .none, cacheFolder: String? = nil
  ) throws(DictionaryError) {
    files = try DictionaryFiles(language: language, folders: folders)
    self.language = LanguageTag(files.language)
    isEnglish = self.language.isEnglish
    self.resources = resources
    identity = "\(files.identity) \(self.resources.identity)"
    accepted = cacheFolder.map { [identity] in AcceptedWords(folder: $0, identity: identity) }
    vocabularyCache = cacheFolder.map { [files, identity] folder in
      CacheFile(
        "vocabulary-\(CacheFile.key(of: files.wordPath))", in: folder, format: Vocabulary.format, identity: identity,
        largest: 16 << 20)
    }
  }

  /// Makes a speller of a dictionary's files.
  public init(files: DictionaryFiles) {
    self.files = files
    language = LanguageTag(files.language)
    isEnglish = false
    resources = .none
    identity = files.identity
    accepted = nil
    vocabularyCache = nil
  }

  /// Whether the dictionary itself holds a word, or makes it by its affixes: nobody's own words, and a hyphenated
  /// compound only if it is listed as a whole, where Hunspell would take its parts.
  public func holds(_ word: String) -> Bool {
    let text = SpelledWord(word).text
    if text.contains("-"), !compounds.contains(Self.compoundStem(text.lowercased())) { return false }
    return text.unicodeScalars.count > Hunspell.longestWord || dictionaryAccepts(text) ?? true
  }

  /// Whether the dictionary has been read, which no word has needed otherwise.
  public var isLoaded: Bool { hunspell != nil || isPlainRead }

  /// Writes what was newly accepted to the cache, if there is one and it can be written.
  public func saveAccepted() {
    guard var accepted, !newVerdicts.isEmpty else { return }
    if accepted.save(newVerdicts.sorted()) { newVerdicts = [] }
  }

  /// Takes words as right from now on, in any case: names from the draft, the user's own.
  public func accept(_ words: some Sequence<String>) {
    for word in words {
      let text = SpelledWord(word).text
      ownWords[text.lowercased()] = text
    }
    verdicts = verdicts.filter(\.value)
    corrections = [:]
    likelihoods = [:]
  }

  /// Whether a word is one of those that were taken as right.
  public func isOwn(_ word: String) -> Bool {
    !ownWords.isEmpty && ownWords[SpelledWord(word).text.lowercased()] != nil
  }

  // MARK: Right or wrong

  /// Whether a word is right as it stands.
  ///
  /// A curly apostrophe is as good as a straight one, a possessive as its owner, a hyphenated compound as its parts; in
  /// English `colour` is as good as `color`. What is not of the language's letters, has digits or is longer than Hunspell
  /// can take is right.
  ///
  /// - Complexity: about 2 µs a new word once the dictionary is loaded.
  public func isCorrect(_ word: String) -> Bool {
    if let verdict = verdicts[word] { return verdict }
    let verdict: Bool
    if case .unknown = grounds(SpelledWord(word)) { verdict = false } else { verdict = true }
    verdicts[word] = verdict
    return verdict
  }

  /// Which list accepts a word, or what would be suggested for it.
  public func trace(_ word: String) -> WordTrace {
    // What was remembered does not say which list it was.
    ignoresMemory = true
    defer { ignoresMemory = false }
    let grounds = grounds(SpelledWord(word))
    guard case .unknown = grounds else { return grounds }
    return .unknown(correction(for: word))
  }

  /// Why a word is right; `unknown` without a correction where it is not.
  private func grounds(_ word: SpelledWord) -> WordTrace {
    if isBeyondSpelling(word) { return .notJudged }
    if let grounds = whole(word.text) { return grounds }
    if let owner = word.owner, whole(owner) != nil { return .possessive(of: owner) }
    let parts = (word.owner ?? word.text).split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, parts.allSatisfy(isPart) { return .compound(parts) }
    if isEnglish, parts.count == 1, let (prefix, rest) = prefixed(word.owner ?? word.text) {
      return .prefixed(prefix, rest)
    }
    if !isEnglish, let parts = elided(word.text) { return .compound(parts) }
    return .unknown(Correction())
  }

  /// Whether the language's dictionary has nothing to say of a word.
  private func isBeyondSpelling(_ word: SpelledWord) -> Bool { word.isBeyondSpelling(isLatin: language.isLatin) }

  /// The parts of a word before which another has lost its vowel, if it is right: `dell'azienda`, `qu'elle`.
  private func elided(_ text: String) -> [String]? {
    guard let apostrophe = text.firstIndex(of: "'"), text.distance(from: text.startIndex, to: apostrophe) < 7 else {
      return nil
    }
    let rest = String(text[text.index(after: apostrophe)...])
    return rest.utf8.count > 2 && whole(rest) != nil ? [String(text[...apostrophe]), rest] : nil
  }

  /// A prefix that makes new words freely and the word that it stands before, which is right by itself.
  private func prefixed(_ text: String) -> (String, String)? {
    let small = text.lowercased()
    guard small.utf8.count > 8, LetterCase(of: text) != .mixed else { return nil }
    for prefix in SpelledWord.freePrefixes where small.hasPrefix(prefix) {
      let rest = String(small.dropFirst(prefix.count))
      guard rest.utf8.count > 4, whole(rest) != nil else { continue }
      // Before any word of the dictionary, a short prefix would make a word of many a slip: "mini" and "sterns".
      if prefix.utf8.count > 5 || isCommon(rest) { return (prefix, rest) }
    }
    return nil
  }

  /// Whether a word is one of the common ones, as far as they are known.
  private func isCommon(_ word: String) -> Bool {
    let frequencies = project().frequencies
    return frequencies.count == 0 || frequencies.contains(word.utf8)
  }

  private func isPart(_ part: String) -> Bool {
    let part = SpelledWord(part)
    return isBeyondSpelling(part) || SpelledWord.combiningForms.contains(part.text.lowercased())
      || whole(part.text) != nil
      || part.owner.map { whole($0) != nil } == true
  }

  /// Why a word is right without a look at its parts; nil where it is not.
  private func whole(_ text: String) -> WordTrace? {
    if !ownWords.isEmpty, ownWords[text] != nil || ownWords[text.lowercased()] != nil { return .own }
    if let accepted, !ignoresMemory {
      if accepted.contains(text) { return .dictionary(files.wordPath) }
      // Words that are none are asked for as well: of "liking", whether "like" is one, and "lik".
      if accepted.contains(Self.rejectionMark + text) { return nil }
    }
    let grounds = listed(text)
    switch grounds {
    case .dictionary, .list: newVerdicts.insert(text)
    case nil: newVerdicts.insert(Self.rejectionMark + text)
    default: break
    }
    return grounds
  }

  /// What stands before a word in the memory that is none; no word begins so.
  private static let rejectionMark = "!"

  /// Which list or dictionary has a word; nil where none has.
  private func listed(_ text: String) -> WordTrace? {
    let words = project()
    // The common words are American English's, which the other Englishes have in one spelling or the other; a trace asks
    // which dictionary that is.
    if isEnglish, !ignoresMemory || (language.region ?? "US") == "US",
      Self.forms(of: text).contains(where: { words.frequencies.contains($0.utf8) })
    {
      return .dictionary(files.wordPath)
    }
    for form in Self.forms(of: text) {
      guard let list = words.forms.value(of: form.utf8) else { continue }
      return .list(SpellingResources.lists[Int(list)])
    }
    guard let isAccepted = dictionaryAccepts(text) else { return .notJudged }
    if isAccepted { return .dictionary(files.wordPath) }
    guard isEnglish else { return nil }
    if let convention = SpellingConvention(of: text), let counterpart = SpellingConvention.counterpart(of: text),
      isListed(counterpart) || RegularPlural.isPlural(counterpart.utf8) && isListed(String(counterpart.dropLast()))
    {
      return .variant(of: counterpart, convention)
    }
    if RegularPlural.isPlural(text.utf8), dictionaryAccepts(String(text.dropLast())) ?? false {
      return .plural(of: String(text.dropLast()))
    }
    return nil
  }

  /// Whether one of the project's lists or the dictionary has a word.
  private func isListed(_ text: String) -> Bool {
    Self.forms(of: text).contains { project().forms.contains($0.utf8) } || dictionaryAccepts(text) ?? false
  }

  /// A word and the forms that it may be the capitalised form of.
  private static func forms(of text: String) -> [String] {
    switch LetterCase(of: text) {
    case .small, .mixed: [text]
    case .capitalized: [text, text.lowercased()]
    case .capitals: [text, text.lowercased(), LetterCase.capitalized.applied(to: text.lowercased())]
    }
  }

  private func project() -> ProjectWords {
    if let projectWords { return projectWords }
    let words = ProjectWords(resources, of: language)
    projectWords = words
    return words
  }

  /// The stems of the hyphenated words of the dictionary's file.
  private lazy var compounds: Set<String> = {
    let lines = FileBytes.read(files.wordPath)?.split(separator: 0x0A) ?? []
    let words = lines.map { $0.prefix { $0 != UInt8(ascii: "/") && $0 != 0x0D } }.filter { $0.contains(0x2D) }
    return Set(words.map { Self.compoundStem(String(decoding: $0, as: UTF8.self).lowercased()) })
  }()

  /// A compound up to the second letter of its last part, before which no affix changes it.
  private static func compoundStem(_ word: String) -> String {
    guard let hyphen = word.lastIndex(of: "-") else { return word }
    return String(word[...hyphen] + word[word.index(after: hyphen)...].prefix(2))
  }

  /// Whether the dictionary has a word; nil where it cannot be read.
  private func dictionaryAccepts(_ text: String) -> Bool? {
    plain?.accepts(text) ?? loaded()?.accepts(text)
  }

  private func loaded() -> Hunspell? {
    if !hasTriedToLoad {
      hasTriedToLoad = true
      hunspell = Hunspell(files)
    }
    return hunspell
  }

  // MARK: What was meant

  /// What was most likely meant by a wrong word, the likeliest first, at most `limit`; never the word itself.
  public func suggestions(for word: String, limit: Int = 5) -> [String] {
    correction(for: word, limit: limit).suggestions
  }

  /// What was most likely meant by a wrong word, and whether that is sure.
  ///
  /// - Complexity: about a millisecond in English, after 50 for the first word; Hunspell's 30 in other languages.
  public func correction(for word: String, limit: Int = 5) -> Correction {
    guard limit == Self.usualLimit else { return freshCorrection(for: word, limit: limit) }
    if let correction = corrections[word] { return correction }
    let correction = freshCorrection(for: word, limit: limit)
    if corrections.count >= Self.mostRemembered { corrections = [:] }
    corrections[word] = correction
    return correction
  }

  /// How many suggestions are asked for unless it is said.
  private static let usualLimit = 5
  /// How many words of a run it remembers the corrections of, which is a megabyte.
  private static let mostRemembered = 4096

  /// What the likelihood of a correction is at most: asked first, it mostly makes the correction of a name needless.
  ///
  /// - Complexity: about 50 µs in English; nothing in other languages, of which nothing is known before.
  public func greatestLikelihood(of word: String) -> Correction.Likelihood {
    guard isEnglish, !word.utf8.contains(UInt8(ascii: "-")) else { return .high }
    if let likelihood = likelihoods[word] { return likelihood }
    let spelled = SpelledWord(word)
    let likelihood: Correction.Likelihood
    if isBeyondSpelling(spelled) {
      likelihood = .low
    } else {
      let corrector = takeCorrector()
      likelihood = corrector.greatestLikelihood(
        of: spelled, ownWords: ownWords.values.sorted(), hasMixedCase: { plain?.hasMixedCase($0) ?? true })
      self.corrector = corrector
    }
    if likelihoods.count >= Self.mostRemembered { likelihoods = [:] }
    likelihoods[word] = likelihood
    return likelihood
  }

  /// The corrector, made where there is none yet; it has to be put back, since it changes.
  private func takeCorrector() -> Corrector {
    defer { corrector = nil }
    return corrector ?? Corrector(files: files, words: project(), resources: resources, cache: vocabularyCache)
  }

  private func freshCorrection(for word: String, limit: Int) -> Correction {
    let spelled = SpelledWord(word)
    guard limit > 0, !isBeyondSpelling(spelled) else { return Correction() }
    guard isEnglish else {
      let found = loaded()?.suggestions(for: spelled.text) ?? []
      let suggestions = found.filter { $0 != spelled.text && $0 != word }
      return Correction(
        Array(suggestions.prefix(limit)), likelihood: .init(of: suggestions.first, writtenAs: spelled.text))
    }
    let parts = spelled.text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, let correction = compoundCorrection(parts, limit: limit) { return correction }
    var corrector = takeCorrector()
    var correction = corrector.correction(for: spelled, ownWords: ownWords.values.sorted(), limit: limit)
    self.corrector = corrector
    correction.suggestions = correction.suggestions.map(inConvention)
    return correction
  }

  /// A suggestion as the region spells it, which the tables do as Americans.
  private func inConvention(_ suggestion: String) -> String {
    guard SpellingConvention(language) == .british, SpellingConvention(of: suggestion) == .american,
      let counterpart = SpellingConvention.counterpart(of: suggestion)
    else { return suggestion }
    return counterpart
  }

  /// What was meant by a compound one part of which is wrong.
  private func compoundCorrection(_ parts: [String], limit: Int) -> Correction? {
    let wrong = parts.indices.filter { !isPart(parts[$0]) }
    guard wrong.count == 1, let index = wrong.first, parts[index].utf8.count > 2 else { return nil }
    var correction = correction(for: parts[index], limit: limit)
    correction.suggestions = correction.suggestions.map { suggestion in
      var parts = parts
      parts[index] = suggestion
      return parts.joined(separator: "-")
    }
    return correction
  }
}

extension Correction.Likelihood {
  /// Judges by the letters alone, where it is not known how common words are.
  fileprivate init(of suggestion: String?, writtenAs word: String) {
    guard let suggestion else {
      self = .low
      return
    }
    let distance = editDistance(Array(word.lowercased()), Array(suggestion.lowercased()))
    if distance == 0 || distance == 1 && word.count > 7 {
      self = .high
    } else {
      self = distance == 1 && word.count > 4 || distance == 2 && word.count > 9 ? .fair : .low
    }
  }
}
