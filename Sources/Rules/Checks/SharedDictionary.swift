internal import Prose
internal import Synchronization

/// A dictionary of a style's own, loaded at the first word and asked by one thread at a time.
///
/// A speller belongs to one owner; a rule is shared by all. So it lives behind a lock.
final class SharedDictionary: Sendable {
  private let files: DictionaryFiles
  private let speller: Mutex<Speller?>

  /// Finds the dictionary's files.
  ///
  /// - Throws: `DictionaryError` where they are not there or cannot be read.
  init(_ name: String, folders: [String]) throws(DictionaryError) {
    speller = Mutex(nil)
    files = try DictionaryFiles(named: name, folders: folders)
  }

  /// Takes the dictionary's two files by their paths.
  ///
  /// - Throws: `DictionaryError` where they are not there or cannot be read.
  init(affixPath: String, wordPath: String) throws(DictionaryError) {
    speller = Mutex(nil)
    files = try DictionaryFiles(affixPath: affixPath, wordPath: wordPath)
  }

  /// Whether the dictionary has a word as it stands, a compound as a whole.
  func accepts(_ word: String) -> Bool {
    speller.withLock { speller in
      if speller == nil { speller = Speller(files: files) }
      return speller?.holds(word) ?? true
    }
  }
}
