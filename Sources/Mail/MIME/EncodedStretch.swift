/// A stretch of the file whose bytes stand for text in one way: a header field, a key of the front matter, the content
/// of a text part.
public struct EncodedStretch: Sendable, Hashable {
  /// The ways.
  enum Form: Sendable, Hashable {
    /// A field of a header: folds, encoded words.
    case header
    /// A key of YAML front matter.
    case frontMatter
    /// The content of a part.
    case body(MIMEPart)
  }

  /// The bytes it speaks of.
  public var range: Range<Int>
  /// The way.
  var form: Form

  /// Whether it is part of the body.
  var isBody: Bool {
    if case .body = form { true } else { false }
  }
}
