internal import Source

/// A stretch of a draft's text that stands by itself: a paragraph, a heading, an item of a list, a cell of a table.
struct TextBlock: Sendable {
  /// What it is, in the words of Vale's scopes: `heading` and `h2`, `list`, `table` and `cell`, `blockquote`, …; of a
  /// mail, the region as well.
  var sections: Set<String>
  /// The text, without the marks that make it what it is; code within a line is there as asterisks.
  var text: MappedText
  /// Whether it is a paragraph, which is cut into sentences and counted.
  var isParagraph = false

  /// What stands within the text of another block, and is looked at only by rules that ask for it.
  static let inlineSections: Set = ["link", "strong", "emphasis", "code"]

  /// Whether it stands within another.
  var isInline: Bool { !sections.isDisjoint(with: TextBlock.inlineSections) }
}
