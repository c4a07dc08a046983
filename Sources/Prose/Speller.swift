/// Tells right words from wrong ones, and what was meant, by Hunspell's dictionaries.
///
/// It owns one Hunspell handle, which is loaded at the first word that needs it. Hunspell is not safe with threads, so
/// neither is a speller: one belongs to one owner.
public final class Speller {
  /// Makes a speller of a language, such as `en_US`, whose dictionary is sought in folders, the first first.
  ///
  /// - Throws: `DictionaryError` where the dictionary's files are not there or cannot be read.
  public init(language: String, folders: [String]) throws(DictionaryError) {
    throw .notFound(language: language, folders: folders)
  }

  /// Whether a word is right as it stands.
  public func isCorrect(_ word: String) -> Bool { true }

  /// What was most likely meant by a wrong word, the likeliest first, at most `limit`.
  public func suggestions(for word: String, limit: Int = 5) -> [String] { [] }
}

/// Why a dictionary cannot be used.
public enum DictionaryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Its files are in none of the folders.
  case notFound(language: String, folders: [String])
  /// One of them cannot be read or is not what it should be.
  case unusable(path: String, why: String)

  /// What is wrong and what to do, in lower case.
  public var description: String {
    switch self {
    case .notFound(let language, let folders):
      "no dictionary '\(language)' in \(folders.joined(separator: ", ")); install it"
    case .unusable(let path, let why): "\(path): \(why)"
    }
  }
}
