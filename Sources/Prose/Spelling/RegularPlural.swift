/// Nouns that have a plural because of how they end, whether a dictionary lists it or not: `arbitrations`.
enum RegularPlural {
  private static let endings: [[UInt8]] = ["ation", "ition", "ction", "ssion", "izer", "iser", "ator", "ist", "ment"]
    .map { Array($0.utf8) }

  /// Nouns that nobody has two of.
  private static let uncountable: [ArraySlice<UInt8>] = ["information", "equipment", "management", "transportation"]
    .map { Array($0.utf8)[...] }

  /// Whether a word ends as a noun that takes an `s`.
  static func isSingular(_ word: borrowing ArraySlice<UInt8>) -> Bool {
    guard word.count > 6, let last = word.last,
      last == UInt8(ascii: "n") || last == UInt8(ascii: "r") || last == UInt8(ascii: "t")
    else { return false }
    let word = copy word
    if uncountable.contains(where: { $0 == word }) { return false }
    return endings.contains { word.suffix($0.count) == $0[...] }
  }

  /// Whether a word ends as the plural of such a noun.
  static func isPlural(_ word: String.UTF8View) -> Bool {
    word.last == UInt8(ascii: "s") && isSingular(Array(word.dropLast())[...])
  }
}
