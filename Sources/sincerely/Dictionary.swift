import Prose

/// The dictionary of the system.
///
/// A class, because the speller that it makes has one owner and is made once, when the first draft asks for it.
final class Dictionary {
  private var state: Speller??

  /// The speller; nil where the dictionary cannot be had, which is complained about once.
  func speller(complain: (String) -> Void) -> Speller? {
    if let state { return state }
    var speller: Speller?
    do throws(DictionaryError) {
      speller = try Speller(
        language: "en_US", folders: Dictionary.folders,
        resources: ResourceFolder.path("dictionaries").map { SpellingResources(folder: $0) } ?? .none,
        cacheFolder: Dictionary.cacheFolder)
    } catch {
      complain("error: \(error)")
    }
    do throws(FileSystem.ReadError) {
      speller?.accept(try UserWords.load().words)
    } catch {
      complain("\(error)")
    }
    state = speller
    return speller
  }

  /// Adds a word to the user's own, and takes it as right from now on.
  ///
  /// - Throws: `FileSystem.ReadError` where the list cannot be read or written.
  func add(_ word: String) throws(FileSystem.ReadError) {
    try UserWords.load().add([word])
    (state ?? nil)?.accept([word])
  }

  /// Remembers, for the next run, which words were found in the dictionary in this one.
  func saveAccepted() { (state ?? nil)?.saveAccepted() }

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
