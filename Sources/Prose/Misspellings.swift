/// A table of misspellings that are common, with what was meant.
struct Misspellings: Sendable {
  private var rights: [String: [String]] = [:]

  /// Reads lines of a misspelling and what was meant by it, the likeliest first, parted by commas:
  /// `definately definitely` or `alot a lot, allot`.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      guard let space = line.firstIndex(of: 0x20) else { continue }
      let wrong = String(decoding: line[..<space], as: UTF8.self)
      let right = String(decoding: line[(space + 1)...], as: UTF8.self)
      rights[wrong] = right.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
  }

  /// What was meant by a word in small letters.
  func corrections(of word: String) -> [String]? { rights[word] }
}
