internal import Interview
internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds words that no dictionary knows, and what was meant.
///
/// Names of the draft and its facts, addresses, links, numbers and the like are no words here. Keys: `ignore`, words
/// that are right as they are, or files that list them (in the folder of styles, or its `config/ignore`);
/// `dictionaries`, Hunspell's, from `config/dictionaries` or `dicpath`, any of which may know a word; `aff` and `dic`,
/// the two files of one such dictionary, by their paths from the folder of styles; `filters`,
/// patterns of words that are let pass; `custom`, whether the usual filters are left out; `append`, whether the system's
/// dictionary counts beside those named; `exceptions`. Ours: `spare-names`, whether a word that is likely a name is let
/// pass, as somebody's who is written to. The message's `%s` is the word.
public struct Spelling: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "spelling"

  private var ignored: Set<String>
  private let ignoredFiles: [(text: String, place: FilePlace)]
  private let filters: [Pattern]
  private let dictionaries: [(text: String, place: FilePlace)]
  private let dictionaryFolder: String?
  private let affixFile: (text: String, place: FilePlace)?
  private let wordFile: (text: String, place: FilePlace)?
  private let takesSystem: Bool
  /// Whether the dictionary alone counts, without the usual filters and the program's own word lists.
  private let isCustom: Bool
  private var ownDictionaries: [SharedDictionary] = []
  /// Whether what is likely a name is let pass.
  private let sparesNames: Bool
  var exceptions: Exceptions

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignore = reader.texts("ignore")
    ignoredFiles = ignore.filter { $0.text.hasSuffix(".txt") || $0.text.contains("/") }
    ignored = Set(ignore.map { KnownNames.folded($0.text) })
    let own = reader.texts("filters").map { text, place in reader.pattern(text, at: place) }
    let isCustom = reader.boolean("custom") ?? false
    self.isCustom = isCustom
    filters = own + (isCustom ? [] : Spelling.usualFilters)
    dictionaries = reader.texts("dictionaries")
    dictionaryFolder = reader.string("dicpath")
    takesSystem = reader.boolean("append") ?? false
    sparesNames = reader.boolean("spare-names") ?? false
    affixFile = reader.texts("aff").first
    wordFile = reader.texts("dic").first
    if let lone = affixFile ?? wordFile, affixFile == nil || wordFile == nil {
      reader.fail("'aff' and 'dic' go together: a dictionary is two files", at: lone.place)
    }
    exceptions = Exceptions(from: &reader)
  }

  /// Takes the word lists and dictionaries of a folder of styles.
  public mutating func adopt(_ resources: StyleResources, in reader: inout KeyedReader) {
    exceptions.add(resources.accepted)
    for (file, place) in ignoredFiles {
      guard let words = resources.words(in: file) else {
        reader.fail("no file '\(file)' in the folder of styles or its config/ignore", at: place)
        continue
      }
      ignored.formUnion(words.map(KnownNames.folded))
    }
    if let affixFile, let wordFile {
      do throws(DictionaryError) {
        ownDictionaries.append(
          try SharedDictionary(
            affixPath: resources.path(affixFile.text), wordPath: resources.path(wordFile.text)))
      } catch {
        reader.fail("\(error)", at: affixFile.place)
      }
    }
    for (name, place) in dictionaries {
      do throws(DictionaryError) {
        let folders =
          [dictionaryFolder].compactMap(\.self).flatMap { resources.paths($0) + [$0] } + resources.dictionaries
        ownDictionaries.append(try SharedDictionary(name, folders: folders))
      } catch {
        reader.fail("\(error)", at: place)
      }
    }
  }

  /// The patterns of what it looks for.
  public var patterns: [Pattern] { filters }

  /// Every wrong word.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    if draft.speller == nil, ownDictionaries.isEmpty { return [] }
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      let words = text.words
      for (index, (token, word)) in words.enumerated() where try !isRight(word, in: draft) {
        if sparesNames, index > 0, isFamilyName(word, after: words[index - 1].text) { continue }
        let speller = ownDictionaries.isEmpty ? draft.speller : nil
        if sparesNames, let speller, isLikelyName(index, of: words, in: text, speller) { continue }
        let correction = speller?.correction(for: word)
        findings.append(
          Finding(
            at: text.place(token.range), arguments: [word], suggestions: correction?.suggestions ?? [],
            applicability: correction?.isSure ?? false ? .safe : .unsafe))
      }
    }
    return findings
  }

  /// Whether a word is somebody's family name, since it has a capital and follows a usual given name.
  private func isFamilyName(_ word: String, after previous: String) -> Bool {
    guard word.beginsWithCapital, previous.beginsWithCapital else { return false }
    return isUsualGivenName(previous)
  }

  private func isRight(_ word: String, in draft: DraftContext) throws(PatternError) -> Bool {
    if !ignored.isEmpty, ignored.contains(KnownNames.folded(word)) { return true }
    // The names of a mail are in its header; a text without one has capitals, and no names that could be told.
    if sparesNames || draft.draft.format == .message || !draft.draft.fields.isEmpty, draft.names.contains(word) {
      return true
    }
    if ownDictionaries.contains(where: { $0.accepts(word) }) { return true }
    if ownDictionaries.isEmpty || takesSystem, let speller = draft.speller {
      if isCustom ? speller.holds(word) : speller.isCorrect(word) { return true }
    }
    let bytes = Array(word.utf8)
    for filter in filters where try filter.occurs(in: bytes) { return true }
    return try exceptions.match(word)
  }

  /// Whether a word is more likely a name than the misspelling of a word that is near.
  ///
  /// A capital within a sentence says so, or two of them in one word; at the start of a sentence it says less. Between
  /// two names a short word belongs to them: `Ministerio de la Verdad`.
  private func isLikelyName(
    _ index: Int, of words: [(token: Token, text: String)], in text: RegionText, _ speller: Speller
  ) -> Bool {
    let word = words[index].text
    if !word.contains(where: \.isUppercase) {
      return Self.particles.contains(word) && index > 0 && words[index - 1].text.beginsWithCapital
    }
    let least: Correction.Likelihood = startsSentence(words[index].token, in: text.tokenized) ? .fair : .high
    // Nearly all are names with nothing near, which costs little to see.
    return speller.greatestLikelihood(of: word) < least || speller.correction(for: word).likelihood < least
  }

  private func startsSentence(_ word: Token, in text: TokenizedText) -> Bool {
    guard let sentence = text.sentences.first(where: { $0.range.contains(word.range.lowerBound) }) else { return true }
    return text.tokens[sentence.tokens].first { $0.kind == .word }?.range == word.range
  }

  /// Small words of names in other languages.
  private static let particles: Set<String> = [
    "aan", "al", "bin", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "des", "di", "do", "dos", "du",
    "el", "ibn", "la", "le", "los", "op", "ter", "van", "von", "y", "zu", "zum", "zur",
  ]

  /// What is no word of a language, unless the rule is `custom`: Vale's own list.
  private static let usualFilters: [Pattern] = [
    #"(?:\w+)?\.\w{1,4}\b"#, #"\b(?:[a-zA-Z]\.){2,}"#, #"0[xX][0-9a-fA-F]+"#, #"\w+-\w+"#, #"[A-Z]{1}[a-z]+[A-Z]+\w+"#,
    #"[0-9]"#, #"[A-Z]+$"#, #"^[A-Z]{2,}s$"#, #"\w{3,}\.\w{3,}"#, #"@.*\b"#,
  ].map { Pattern($0) }
}
