import Prose

/// A word list in a file: the user's own, or one that a configuration names.
struct UserWords {
  /// Where the file lies.
  let path: String
  private let bytes: [UInt8]
  private let list: WordList

  /// Reads the user's own list (XDG Base Directory Specification); an absent one is empty.
  ///
  /// - Throws: `FileSystem.ReadError` where it is there and cannot be read, or a line is no word, or no folder of the
  ///   user's is known.
  static func load() throws(FileSystem.ReadError) -> UserWords {
    guard let path = location else {
      throw FileSystem.ReadError(
        path: "sincerely/words", why: "it lies in your home folder, and neither HOME nor XDG_CONFIG_HOME says where")
    }
    return FileSystem.kind(of: path) == .nothing
      ? UserWords(path: path, bytes: [], list: WordList()) : try UserWords(path)
  }

  /// The user's own list, or an empty one where no folder of the user's is known.
  ///
  /// - Throws: `FileSystem.ReadError`, as above.
  static func loadIfPlaced() throws(FileSystem.ReadError) -> UserWords? { location == nil ? nil : try load() }

  /// Reads a list.
  ///
  /// - Throws: `FileSystem.ReadError` where it cannot be read, or a line is no word.
  init(_ path: String) throws(FileSystem.ReadError) {
    let bytes = try FileSystem.read(path, limit: 16 << 20)
    do throws(WordListError) {
      self.init(path: path, bytes: bytes, list: try WordList(parsing: bytes))
    } catch {
      throw FileSystem.ReadError(path: "\(path):\(error.line)", why: "\(error)")
    }
  }

  private init(path: String, bytes: [UInt8], list: WordList) {
    self.path = path
    self.bytes = bytes
    self.list = list
  }

  /// The words.
  var words: [String] { list.words }

  /// Where a word stands, in whatever case: `words:3`; nil where it does not.
  func place(of word: String) -> String? { list.line(of: word).map { "\(path):\($0)" } }

  /// Adds words at the end of the file, which is made if it is not there.
  ///
  /// - Throws: `FileSystem.ReadError` where it cannot be written.
  func add(_ words: [String]) throws(FileSystem.ReadError) {
    let grown = words.reduce(bytes) { WordList.adding($1, to: $0) }
    // What is there stays, with what another process may write meanwhile.
    try FileSystem.append(String(decoding: grown[bytes.count...], as: UTF8.self), to: path)
  }

  private static var location: String? {
    let config = Console.environment("XDG_CONFIG_HOME")
    if config.hasPrefix("/") { return config + "/sincerely/words" }
    return FileSystem.home.map { $0 + "/.config/sincerely/words" }
  }
}
