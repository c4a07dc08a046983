/// The user's own words: a file with one word a line.
///
/// Blank lines are left out, and so is what follows a `#` at the start of a line or behind white space: `C#` is a word.
public struct WordList: Sendable, Hashable {
  /// The words, in the order of the file.
  public let words: [String]
  /// The line of each word, counted from 1.
  private let lines: [Int]

  /// Makes a list of words, each on a line of its own.
  public init(_ words: [String] = []) {
    self.words = words
    lines = Array(1..<words.count + 1)
  }

  /// Reads a word-list file.
  ///
  /// - Throws: `WordListError` at the first line that is not a word.
  public init(parsing bytes: [UInt8]) throws(WordListError) {
    var words: [String] = []
    var lines: [Int] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var text = String(decoding: line, as: UTF8.self)
      // A byte order mark may stand before the first line.
      if index == 0, text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      let parts = text.split(whereSeparator: \.isWhitespace).prefix { $0.first != "#" }.map(String.init)
      guard let word = parts.first else { continue }
      guard parts.count == 1 else {
        throw WordListError(line: index + 1, text: parts.joined(separator: " "), why: .severalWords)
      }
      guard Self.isWord(word) else { throw WordListError(line: index + 1, text: word, why: .noWord) }
      words.append(word)
      lines.append(index + 1)
    }
    self.words = words
    self.lines = lines
  }

  /// The line of a word, counted from 1, whatever its case; nil where the list does not have it.
  public func line(of word: String) -> Int? {
    let wanted = SpelledWord(word).text.lowercased()
    return words.firstIndex { SpelledWord($0).text.lowercased() == wanted }.map { lines[$0] }
  }

  /// Whether a text is one word: it has a letter and no white space, and is valid UTF-8.
  public static func isWord(_ text: String) -> Bool {
    var hasLetter = false
    for scalar in text.unicodeScalars {
      switch CharacterClass(scalar) {
      case .letter: hasLetter = true
      case .space: return false
      default: if scalar == "\u{FFFD}" { return false }
      }
    }
    return hasLetter
  }

  /// A word-list file with a word added at its end, on a line of its own; the same bytes if it holds the word already.
  public static func adding(_ word: String, to bytes: [UInt8]) -> [UInt8] {
    if let list = try? WordList(parsing: bytes), list.words.contains(word) { return bytes }
    let usesCRLF = bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    let lineEnd: [UInt8] = usesCRLF ? [0x0D, 0x0A] : [0x0A]
    return bytes + (bytes.last == 0x0A || bytes.isEmpty ? [] : lineEnd) + Array(word.utf8) + lineEnd
  }
}

/// A line of a word-list file that is not a word.
public struct WordListError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with a line.
  public enum Reason: Sendable, Hashable {
    /// There are several words.
    case severalWords
    /// What stands there has no letter, or is not UTF-8.
    case noWord
  }

  /// The line, counted from 1.
  public let line: Int
  /// What stands there.
  public let text: String
  /// What is wrong with it.
  public let why: Reason

  /// Makes an error.
  public init(line: Int, text: String, why: Reason) {
    self.line = line
    self.text = text
    self.why = why
  }

  /// What is wrong and what to do, in lower case.
  public var description: String {
    switch why {
    case .severalWords: "one word a line: put each word of '\(text)' on a line of its own"
    case .noWord: "'\(text)' is no word; a word has letters"
    }
  }
}
