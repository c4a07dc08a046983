/// Tells right words from wrong ones, and what was meant, by Hunspell's dictionaries.
///
/// It owns one Hunspell handle, which is loaded at the first word that needs it. Hunspell is not safe with threads, so
/// neither is a speller: one belongs to one owner.
public final class Speller {
  /// The dictionary's files.
  public let files: DictionaryFiles
  /// Words of the owner's own, in small letters: names, the user's words.
  private var ownWords: Set<String> = []
  /// What was asked before, in the spelling asked.
  private var verdicts: [String: Bool] = [:]
  private var hunspell: Hunspell?
  private var hasTriedToLoad = false

  /// Makes a speller of a language, such as `en_US`, whose dictionary is sought in folders, the first first.
  ///
  /// - Throws: `DictionaryError` where the dictionary's files are not there or cannot be read.
  public init(language: String, folders: [String]) throws(DictionaryError) {
    files = try DictionaryFiles(language: language, folders: folders)
  }

  /// Whether the dictionary has been loaded, which no word has needed otherwise.
  public var isLoaded: Bool { hunspell != nil }

  /// Takes words as right from now on, in any case: names from the draft, the user's own.
  public func accept(_ words: some Sequence<String>) {
    for word in words { ownWords.insert(SpelledWord(word).text.lowercased()) }
    verdicts = verdicts.filter(\.value)
  }

  /// Whether a word is right as it stands.
  ///
  /// A curly apostrophe is as good as a straight one, a possessive as its owner, a hyphenated compound as its parts.
  /// What is no word of the language's script, has digits or is longer than Hunspell can take is right.
  ///
  /// - Complexity: about 2 µs a new word once the dictionary is loaded.
  public func isCorrect(_ word: String) -> Bool {
    if let verdict = verdicts[word] { return verdict }
    let spelled = SpelledWord(word)
    let verdict = spelled.isBeyondSpelling || isCorrect(spelled)
    verdicts[word] = verdict
    return verdict
  }

  private func isCorrect(_ word: SpelledWord) -> Bool {
    if isKnown(word.text) { return true }
    if let owner = word.owner, isKnown(owner) { return true }
    let parts = (word.owner ?? word.text).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return false }
    return parts.allSatisfy { part in
      let part = SpelledWord(String(part))
      return part.isBeyondSpelling || SpelledWord.combiningForms.contains(part.text.lowercased()) || isKnown(part.text)
        || part.owner.map(isKnown) == true
    }
  }

  private func isKnown(_ text: String) -> Bool {
    if ownWords.contains(text) || ownWords.contains(text.lowercased()) { return true }
    guard let hunspell = loaded() else { return true }
    return hunspell.accepts(text)
  }

  private func loaded() -> Hunspell? {
    if !hasTriedToLoad {
      hasTriedToLoad = true
      hunspell = Hunspell(files)
    }
    return hunspell
  }

  /// What was most likely meant by a wrong word, the likeliest first, at most `limit`; never the word itself.
  public func suggestions(for word: String, limit: Int = 5) -> [String] {
    let spelled = SpelledWord(word)
    guard limit > 0, !spelled.isBeyondSpelling, let hunspell = loaded() else { return [] }
    return Array(hunspell.suggestions(for: spelled.text).filter { $0 != spelled.text && $0 != word }.prefix(limit))
  }
}
