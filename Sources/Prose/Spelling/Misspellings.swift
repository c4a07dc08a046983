/// A table of misspellings that are common, with what was meant.
struct Misspellings: Sendable {
  private var rights: [String: [String]] = [:]

  /// Reads lines of what is meant, a colon, and how it gets written: `a lot: alot allott`.
  ///
  /// What is written for two words stands under both, the likelier first.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let right = String(decoding: line[..<colon], as: UTF8.self)
      for wrong in line[(colon + 1)...].split(separator: 0x20) {
        rights[String(decoding: wrong, as: UTF8.self).lowercased(), default: []].append(right)
      }
    }
  }

  /// What was meant by a word in small letters.
  func corrections(of word: String) -> [String]? { rights[word] }
}
