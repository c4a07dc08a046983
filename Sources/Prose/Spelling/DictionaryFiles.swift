/// The two files of a Hunspell dictionary, found and looked at but not loaded.
public struct DictionaryFiles: Sendable, Hashable {
  /// The language it was sought for, in the form `en_US`.
  public let language: String
  /// The path of the affix file, `.aff`.
  public let affixPath: String
  /// The path of the word file, `.dic`.
  public let wordPath: String
  /// The character encoding that `SET` names; `ISO8859-1` where it names none (hunspell(5)) and the
  /// file is not UTF-8.
  public let encoding: String
  /// What changes whenever one of the files does: their paths, sizes and times of change.
  public let identity: String

  /// Finds a language's dictionary in folders, the first first, and in each by the names that are usual for it.
  ///
  /// - Throws: `DictionaryError` where the files are not there, cannot be read, or are in an encoding that the system
  ///   does not know.
  public init(language: String, folders: [String]) throws(DictionaryError) {
    let tag = LanguageTag(language)
    for folder in folders {
      for name in tag.fileNames {
        guard let files = try Self.files(named: name, in: folder, language: tag.underscored) else { continue }
        self = files
        return
      }
    }
    throw .notFound(language: language, folders: folders)
  }

  /// Finds a dictionary in folders by the very name of its files, without their endings.
  ///
  /// - Throws: `DictionaryError`, as above.
  public init(named name: String, folders: [String]) throws(DictionaryError) {
    for folder in folders {
      guard let files = try Self.files(named: name, in: folder, language: name) else { continue }
      self = files
      return
    }
    throw .notFound(language: name, folders: folders)
  }

  /// Takes the two files of a dictionary by their paths.
  ///
  /// - Throws: `DictionaryError.unusable` where one is not there, cannot be read, or is in an unknown encoding.
  public init(affixPath: String, wordPath: String) throws(DictionaryError) {
    guard let words = FileBytes.stamp(wordPath) else {
      throw .unusable(path: wordPath, why: "is missing or cannot be read")
    }
    self = try Self.files(affixPath, wordPath, words, language: wordPath)
  }

  private init(
    language: String, affixPath: String, wordPath: String, encoding: String, identity: String
  ) {
    self.language = language
    self.affixPath = affixPath
    self.wordPath = wordPath
    self.encoding = encoding
    self.identity = identity
  }

  private static func files(
    named name: String, in folder: String, language: String
  ) throws(DictionaryError) -> DictionaryFiles? {
    let base = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    guard let words = FileBytes.stamp(base + ".dic") else { return nil }
    return try files(base + ".aff", base + ".dic", words, language: language)
  }

  private static func files(
    _ affixPath: String, _ wordPath: String, _ words: FileBytes.Stamp, language: String
  ) throws(DictionaryError) -> DictionaryFiles {
    guard let affixes = FileBytes.stamp(affixPath), let bytes = FileBytes.read(affixPath) else {
      let name = wordPath.split(separator: "/").last ?? ""
      throw .unusable(path: affixPath, why: "is missing or cannot be read, though \(name) is there")
    }
    let files = DictionaryFiles(
      language: language, affixPath: affixPath, wordPath: wordPath, encoding: encoding(of: bytes),
      identity: "\(affixPath) \(affixes.identity) \(wordPath) \(words.identity)")
    guard words.size > 0 else { throw .unusable(path: files.wordPath, why: "is empty") }
    guard beginsWithCount(wordPath) else {
      throw .unusable(path: wordPath, why: "is no dictionary: its first line has to be the number of its words")
    }
    guard files.isUTF8 || TextEncoding(files.encoding) != nil else {
      throw .unusable(path: files.affixPath, why: "is in the unknown encoding '\(files.encoding)'")
    }
    return files
  }

  /// Whether a word file begins with the number of its words, without which Hunspell reads none of them.
  private static func beginsWithCount(_ path: String) -> Bool {
    guard var start = FileBytes.read(path, limit: 32) else { return false }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start.removeFirst(3) }
    let digits = start.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
    return Int32(String(decoding: digits, as: UTF8.self)).map { $0 >= 0 } ?? false
  }

  /// Whether the dictionary's words are in UTF-8.
  var isUTF8: Bool { encoding.uppercased() == "UTF-8" || encoding.uppercased() == "UTF8" }

  /// The bytes of one of the files in UTF-8; nil where it cannot be read or holds what its encoding does not have.
  func text(_ path: String) -> [UInt8]? {
    guard let bytes = FileBytes.read(path) else { return nil }
    if isUTF8 { return bytes }
    return TextEncoding(encoding)?.decoded(bytes).map { Array($0.utf8) }
  }

  /// What the line `SET` of an affix file says.
  private static func encoding(of bytes: [UInt8]) -> String {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let fields = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
      // A byte order mark may stand before the first line.
      guard let key = fields.first, key.suffix(3).elementsEqual("SET".utf8), key.count == 3 || key.count == 6,
        fields.count > 1
      else { continue }
      return String(decoding: fields[1], as: UTF8.self)
    }
    // Hunspell's own default; but a file that names no encoding and is UTF-8 beyond ASCII was meant to be.
    return bytes.contains { $0 >= 0x80 } && String(validating: bytes, as: UTF8.self) != nil ? "UTF-8" : "ISO8859-1"
  }
}

extension FileBytes.Stamp {
  fileprivate var identity: String { "\(size) \(seconds).\(nanoseconds)" }
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
      "no dictionary for '\(language)' in \(folders.isEmpty ? "no folder" : folders.joined(separator: ", ")); "
        + "\(LanguageTag(language).advice)"
    case .unusable(let path, let why): "\(path): \(why)"
    }
  }
}
