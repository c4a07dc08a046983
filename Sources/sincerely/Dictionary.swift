import Linting
import Prose
import Source

/// The dictionaries of the system.
///
/// A class, because the spellers that it makes have one owner and are made once, when the first draft asks for one.
final class Dictionary {
  /// The spellers by their language and what they accept besides its dictionary: nearly always there is one.
  private var spellers: [SpellerWords: Speller?] = [:]

  /// The speller of a language that accepts words and lists of words, too; nil where the dictionary cannot be had, which
  /// is complained about once.
  func speller(accepting words: SpellerWords = SpellerWords(), complain: (String) -> Void) -> Speller? {
    if let speller = spellers[words] { return speller }
    var speller: Speller?
    do throws(DictionaryError) {
      speller = try Speller(
        language: (words.language?.value ?? .americanEnglish).underscored, folders: Dictionary.folders,
        resources: ResourceFolder.path("dictionaries").map { SpellingResources(folder: $0) } ?? .none,
        cacheFolder: Dictionary.cacheFolder)
    } catch {
      switch words.language?.origin {
      case .file(let place): complain("\(place.file):\(place.line):\(place.column): error: \(error)")
      case .flag(let name): complain("error: \(name): \(error)")
      case .usual, nil: complain("error: \(error)")
      }
    }
    do throws(FileSystem.ReadError) {
      speller?.accept(try UserWords.loadIfPlaced()?.words ?? [])
      speller?.accept(words.words)
      for list in words.lists { speller?.accept(try UserWords(list).words) }
    } catch {
      complain("\(error)")
    }
    spellers[words] = speller
    return speller
  }

  /// Adds a word to the user's own, and takes it as right from now on.
  ///
  /// - Throws: `FileSystem.ReadError` where the list cannot be read or written.
  func add(_ word: String) throws(FileSystem.ReadError) {
    try UserWords.load().add([word])
    for speller in spellers.values { speller?.accept([word]) }
  }

  /// Remembers, for the next run, which words were found in the dictionary in this one.
  func saveAccepted() {
    for speller in spellers.values { speller?.saveAccepted() }
  }

  /// Where words are remembered that the dictionary was found to hold (XDG Base Directory Specification).
  private static var cacheFolder: String? {
    let cache = Console.environment("XDG_CACHE_HOME")
    if cache.hasPrefix("/") { return cache + "/sincerely" }
    let home = Console.environment("HOME")
    return home.isEmpty ? nil : home + "/.cache/sincerely"
  }

  /// The folders where systems keep Hunspell's dictionaries, those of `DICPATH` first, as Hunspell's own command has it.
  static var folders: [String] {
    let home = Console.environment("HOME")
    return Console.environment("DICPATH").split(separator: ":").map(String.init)
      + [
        "/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell",
        "/Library/Spelling", home + "/Library/Spelling",
      ]
  }
}

/// Which words are right by what was configured.
struct SpellerWords: Hashable {
  /// The language that they are in; American English, if nothing was said.
  var language: Setting<LanguageTag>?
  /// The words.
  var words: [String] = []
  /// Files of words.
  var lists: [String] = []
}

extension SpellerWords {
  /// The words of settings.
  init(_ settings: Settings) {
    self.init(
      language: settings.language, words: settings.words.map(\.value), lists: settings.wordLists.map(\.value))
  }
}
