public import Source

extension Draft {
  /// The edits on the file's bytes that replace a range of a text of this draft; nil where the place cannot be edited.
  ///
  /// `text` is a text of this draft: the body, a region's, a field's, or a part of one.
  public func edits(replacing range: Range<Int>, of text: MappedText, with replacement: String) -> [Edit]? {
    nil
  }
}
