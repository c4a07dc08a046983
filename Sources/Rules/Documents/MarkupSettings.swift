/// What of a marked-up text is no text, besides code.
public struct MarkupSettings: Sendable {
  /// Makes the usual settings.
  public init() {}

  /// Patterns of what is left out within a line: templates, formulas.
  var ignoredTokens: [Pattern] = []
  /// Patterns of what is left out of the file before it is read.
  var ignoredBlocks: [Pattern] = []
  /// Inline elements whose text is left out, by their HTML names; `code` and `tt`, if nobody says otherwise.
  var ignoredElements: Set<String> = ["code", "tt"]
  /// Blocks that are left out, by their HTML names.
  var skippedElements: Set<String> = ["script", "style", "pre", "figure"]
  /// Elements of these classes are left out.
  var ignoredClasses: Set<String> = []
}
