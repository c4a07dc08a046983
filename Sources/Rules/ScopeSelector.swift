internal import EditDistance
internal import Mail

/// A scope as Vale's rules name it: parts joined by `&`, each a dotted name that may be negated with `~`.
///
/// `heading.h2` is every heading of the second level, `~blockquote & ~heading` every text that is neither in a quotation
/// nor a heading, `paragraph & ~list` every paragraph outside lists. The names are those of `TextBlock.sections`; four
/// name how the text is cut: `raw`, `summary`, `paragraph`, `sentence`.
public struct ScopeSelector: Sendable, Hashable {
  /// How a text is cut for a rule.
  enum Cut: Sendable, Hashable {
    /// Block by block.
    case block
    /// Into the sentences of its paragraphs.
    case sentence
    /// Its paragraphs alone.
    case paragraph
    /// Its paragraphs joined to one text.
    case summary
    /// Not at all: the file as it lies on disk.
    case raw
  }

  private struct Part: Sendable, Hashable {
    var sections: [String]
    var isNegated: Bool
  }

  private let parts: [Part]
  let cut: Cut
  /// Whether it asks for what stands within a line of its own accord: `link`, `strong`, `emphasis`, `code`.
  let isInline: Bool

  /// Reads a selector; nil where a name in it is none.
  public init?(_ text: String) {
    var parts: [Part] = []
    for piece in text.split(separator: "&", omittingEmptySubsequences: false) {
      var name = piece.drop { $0 == " " }
      while name.last == " " { name.removeLast() }
      let isNegated = name.first == "~"
      if isNegated { name = name.dropFirst().drop { $0 == " " } }
      let sections = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard sections.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(ScopeSelector.isNameCharacter) }) else {
        return nil
      }
      parts.append(Part(sections: sections, isNegated: isNegated))
    }
    let named = Set(parts.filter { !$0.isNegated }.flatMap(\.sections))
    cut =
      named.contains("raw")
      ? .raw
      : named.contains("summary")
        ? .summary : named.contains("sentence") ? .sentence : named.contains("paragraph") ? .paragraph : .block
    isInline = !named.isDisjoint(with: TextBlock.inlineSections)
    self.parts = parts
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
  }

  /// Whether a block is one of those that it asks for.
  func matches(_ block: TextBlock) -> Bool {
    if block.isInline != isInline { return false }
    return parts.allSatisfy { part in
      part.isNegated
        ? !part.sections.allSatisfy { block.sections.contains($0) || $0 == "paragraph" && block.isParagraph }
        : part.sections.allSatisfy { block.sections.contains($0) || ScopeSelector.cuts.contains($0) }
    }
  }

  /// The names that tell how a text is cut, which every block has.
  private static let cuts: Set = ["text", "sentence", "paragraph", "summary", "raw"]

  /// A name of it that is none and very near to one.
  var likelySlip: (name: String, meant: String)? {
    for name in parts.compactMap(\.sections.first) where !ScopeSelector.known.contains(name) {
      if let meant = nearest(to: name, among: ScopeSelector.known.sorted()) { return (name, meant) }
    }
    return nil
  }

  /// The names that a scope may begin with, besides the endings of files.
  private static let known =
    cuts.union(TextBlock.inlineSections).union(Region.Kind.allCases.map(\.rawValue)).union([
      "heading", "list", "blockquote", "table", "attr", "alt", "title", "frontmatter", "figure", "comment", "header",
      "cell", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "md", "txt", "eml", "html", "tex",
    ])
}
