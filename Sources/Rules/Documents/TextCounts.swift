internal import Prose
internal import Source

/// What there is in a text, counted: words, sentences, syllables, and the blocks by kind.
struct TextCounts: Sendable {
  /// The counts by the names that formulas use, `heading_h2` for `heading.h2`.
  private(set) var values: [String: Double]

  /// The counts of words, which are there even where they are nothing.
  static let names: Set = [
    "characters", "words", "sentences", "paragraphs", "syllables", "long_words", "complex_words", "polysyllabic_words",
  ]

  /// Whether a formula may use a name.
  static func isCount(_ name: String) -> Bool {
    names.contains(name) || blockNames.contains(name)
      || blockNames.contains { outer in parts[outer].map { $0.contains { "\(outer)_\($0)" == name } } ?? false }
  }

  /// Counts blocks; of a paragraph, the words as well.
  ///
  /// - Parameter codeBlockCount: how many blocks of code there are, which have no text for the rules.
  init(_ blocks: [(sections: Set<String>, paragraph: RegionText?)], codeBlockCount: Int = 0) {
    values = Dictionary(uniqueKeysWithValues: TextCounts.names.map { ($0, 0) })
    values["pre"] = Double(codeBlockCount)
    for block in blocks {
      if let paragraph = block.paragraph { count(paragraph) }
      for name in TextCounts.kinds(of: block.sections) { values[name, default: 0] += 1 }
    }
  }

  /// A count; nothing of what is not there.
  subscript(name: String) -> Double { values[name] ?? 0 }

  private static let blockNames: Set = [
    "list", "blockquote", "link", "strong", "emphasis", "code", "alt", "pre", "heading", "table",
  ]
  /// What blocks of a kind are besides.
  private static let parts = [
    "heading": ["h1", "h2", "h3", "h4", "h5", "h6"], "table": ["header", "cell", "caption"],
  ]

  private static func kinds(of sections: Set<String>) -> [String] {
    blockNames.intersection(sections).flatMap { kind in
      [kind] + (parts[kind] ?? []).filter(sections.contains).map { "\(kind)_\($0)" }
    }
  }

  private mutating func count(_ text: RegionText) {
    values["paragraphs", default: 0] += 1
    values["sentences", default: 0] += Double(text.tokenized.sentences.count)
    for word in TextCounts.words(of: text) {
      let syllables = SyllableCounter.count(in: word)
      values["words", default: 0] += 1
      values["characters", default: 0] += Double(
        word.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil })
      values["syllables", default: 0] += Double(syllables)
      if word.utf8.count > 6 { values["long_words", default: 0] += 1 }
      if syllables > 2 { values["polysyllabic_words", default: 0] += 1 }
      if SyllableCounter.isComplex(word, syllables: syllables) { values["complex_words", default: 0] += 1 }
    }
  }

  /// The words as Vale counts them, which are not our tokens: a hyphen parts them, a straight apostrophe is a letter, and
  /// `U.S.` is one.
  private static func words(of text: RegionText) -> [String] {
    let matches = (try? word.matches(in: text.utf8)) ?? []
    return matches.map { text.mapped.string(in: $0.range) }
  }

  private static let word = Pattern(#"(?:[A-Z]\.){2,}|[\p{N}\p{L}']+"#)
}
