internal import YAML

/// What a rule lets stand: patterns of which one must match within what was found, as whole words.
struct Exceptions: Sendable {
  private var texts: [String]
  private var pattern: Pattern?
  /// Whether the vocabulary of the style folder counts as well.
  let takesVocabulary: Bool

  /// Reads `exceptions` and `vocab`.
  init(from reader: inout KeyedReader) {
    texts = reader.texts("exceptions").map { reader.patternText($0.text, at: $0.place).text }
    takesVocabulary = reader.boolean("vocab") ?? true
    compile()
  }

  /// Lets more stand.
  mutating func add(_ patterns: [String]) {
    guard takesVocabulary, !patterns.isEmpty else { return }
    texts += patterns
    compile()
  }

  /// Whether what was found stands.
  func match(_ found: String) throws(PatternError) -> Bool {
    try pattern?.occurs(in: Array(found.utf8)) ?? false
  }

  /// What is let stand, as one pattern; nil where there is nothing.
  var source: String? { pattern?.source }

  /// The longest first, so that "Axon Server" comes before "Axon".
  private mutating func compile() {
    guard !texts.isEmpty else { return }
    let longestFirst = texts.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    // A word's boundary is wanted only where there is a word: "(or Linux)" has none.
    let words = longestFirst.map { text in
      let start = text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false ? "\\b" : ""
      let end = text.unicodeScalars.last.map { $0.properties.isAlphabetic } ?? false ? "\\b" : ""
      return "\(start)(?:\(text))\(end)"
    }
    pattern = Pattern("(?:\(words.joined(separator: "|")))")
  }
}

/// A check with exceptions, to which a style folder's vocabulary is added.
protocol ExceptionalCheck: Check {
  /// What the rule lets stand.
  var exceptions: Exceptions { get set }
}

extension ExceptionalCheck {
  /// Adds the vocabulary to the exceptions.
  public mutating func adopt(_ resources: StyleResources, in reader: inout KeyedReader) {
    exceptions.add(resources.accepted)
  }
}
