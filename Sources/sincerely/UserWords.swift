/// The user's own words, in a file of one word a line; lines that begin with `#` are remarks.
struct UserWords {
  /// Where the file lies (XDG Base Directory Specification).
  let path: String
  /// The words.
  let words: Set<String>

  /// Reads the list; an absent one is empty.
  ///
  /// - Throws: `FileSystem.ReadError` where it is there and cannot be read.
  static func load() throws(FileSystem.ReadError) -> UserWords {
    let path = location
    guard FileSystem.kind(of: path) != .nothing else { return UserWords(path: path, words: []) }
    return UserWords(path: path, words: try words(in: path))
  }

  /// The words in a file of that form.
  ///
  /// - Throws: `FileSystem.ReadError` where it cannot be read.
  static func words(in path: String) throws(FileSystem.ReadError) -> Set<String> {
    let text = String(decoding: try FileSystem.read(path, limit: 16 << 20), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
    }
    return Set(lines.filter { !$0.isEmpty && !$0.hasPrefix("#") })
  }

  /// Adds words at the end of the file, which is made if it is not there.
  ///
  /// - Throws: `FileSystem.ReadError` where it cannot be written.
  func add(_ words: [String]) throws(FileSystem.ReadError) {
    try FileSystem.append(words.map { $0 + "\n" }.joined(), to: path)
  }

  private static var location: String {
    let config = Console.environment("XDG_CONFIG_HOME")
    return (config.hasPrefix("/") ? config : Console.environment("HOME") + "/.config") + "/sincerely/words"
  }
}
