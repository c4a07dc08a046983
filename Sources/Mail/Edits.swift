public import Source

/// A stretch of the file whose bytes stand for text in one way.
public struct EncodedStretch: Sendable, Hashable {
  /// The bytes it speaks of.
  public var range: Range<Int>
  /// Placeholder until the reader is written: helper decides.
  public var isVerbatim: Bool

  /// Makes a stretch.
  public init(range: Range<Int>, isVerbatim: Bool) {
    self.range = range
    self.isVerbatim = isVerbatim
  }
}

/// A new text in place of a range of a mapped text.
public struct TextEdit: Sendable, Hashable {
  /// The bytes of the file that are replaced, as `MappedText.source(of:)` gives them.
  public var source: Range<Int>
  /// The text that replaces them.
  public var replacement: String

  /// Makes an edit.
  public init(source: Range<Int>, replacement: String) {
    self.source = source
    self.replacement = replacement
  }
}

extension Draft {
  /// The edits on the file's bytes that replace a range of a text of this draft; nil where the place cannot be edited.
  ///
  /// `text` is a text of this draft: the body, a region's, a field's, or a part of one.
  public func edits(replacing range: Range<Int>, of text: MappedText, with replacement: String) -> [Edit]? {
    nil
  }
}
