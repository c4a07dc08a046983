/// The user's own words: a file with one word a line.
///
/// Blank lines, and what follows a `#`, are left out.
public struct WordList: Sendable, Hashable {
  /// The words, in the order of the file.
  public var words: [String]

  /// Makes a list of words.
  public init(_ words: [String] = []) {
    self.words = words
  }

  /// Reads a word-list file.
  ///
  /// - Throws: `WordListError` at the first line that is not a word.
  public init(parsing bytes: [UInt8]) throws(WordListError) {
    words = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      // A byte order mark may stand before the first line.
      if number == 1, text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let word = parts.first else { continue }
      guard parts.count == 1 else { throw WordListError(line: number, text: text, why: .severalWords) }
      guard Self.isWord(word) else { throw WordListError(line: number, text: word, why: .noWord) }
      words.append(word)
    }
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
