internal import Prose

/// What stands instead of a phrase: words, and what the phrase's items took, as it is or in another form.
///
/// `$2` is what the second item took, `$2@base` that in another form, and `$2@article` that with "a" or "an" before it.
struct PhraseReplacement: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case item(Int, Form)
  }

  private enum Form: Sendable {
    case asWritten
    case withArticle
    case shape(WordShape)

    /// A word in the form; nil where it has none.
    func made(of word: String, isWord: (String) -> Bool) -> String? {
      switch self {
      case .asWritten: word
      case .withArticle:
        IndefiniteArticle.articles(before: word, isWord: isWord).first.map { "\($0.rawValue) \(word)" }
      case .shape(let shape):
        shape.forms(of: word.lowercased(), isWord: isWord).first.map { Inflector().matchingCase($0, of: word) }
      }
    }
  }

  private var pieces: [Piece] = []

  /// The items that it writes again, as indices.
  var items: [Int] {
    pieces.compactMap { if case .item(let index, _) = $0 { index } else { nil } }
  }

  /// Reads all of a phrase's replacements, which `|` separates.
  static func all(_ source: String) throws(PhraseError) -> [PhraseReplacement] {
    var replacements: [PhraseReplacement] = []
    for source in source.split(separator: "|") { replacements.append(try PhraseReplacement(source)) }
    return replacements
  }

  private init(_ source: Substring) throws(PhraseError) {
    var rest = source
    while let dollar = rest.firstIndex(of: "$") {
      pieces.append(.text(String(rest[..<dollar])))
      rest = rest[rest.index(after: dollar)...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), number > 0 else {
        throw PhraseError("'$' wants the number of an item, as in '$1'")
      }
      rest = rest.dropFirst(digits.count)
      var form = Form.asWritten
      if rest.hasPrefix("@") {
        let name = rest.dropFirst().prefix { $0.isLetter }
        rest = rest.dropFirst(1 + name.count)
        form = try name == "article" ? .withArticle : .shape(WordShape(named: String(name), besides: ["article"]))
      }
      pieces.append(.item(number - 1, form))
    }
    pieces.append(.text(String(rest)))
  }

  /// The words that stand instead, in the case of what is written; nil where a form cannot be made.
  ///
  /// - Parameters:
  ///   - items: the tokens that each of the phrase's items took.
  ///   - written: what is replaced.
  ///   - beginsSentence: whether it is the sentence's first.
  func words(
    for items: [Range<Int>], instead written: String, beginsSentence: Bool, in matcher: PhraseMatcher,
    isWord: (String) -> Bool
  ) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .item(let index, let form):
        guard items.indices.contains(index), let words = form.made(of: matcher.string(items[index]), isWord: isWord)
        else { return nil }
        text += words
      }
    }
    // What an item that is missing leaves: two spaces.
    text = text.split(separator: " ").joined(separator: " ")
    for mark in [",", ".", ";"] {
      text = text.split(separator: " \(mark)", omittingEmptySubsequences: false).joined(separator: mark)
    }
    // What begins with a capital already, as a name does, keeps its own case; "I" has one anywhere.
    let isCased = beginsSentence || written.prefix { $0.isLetter } != "I"
    return isCased && text.first?.isLowercase == true ? Inflector().matchingCase(text, of: written) : text
  }
}
