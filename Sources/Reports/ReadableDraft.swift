public import Source

/// A draft as its reader would see it: decoded, without the mail's machinery.
///
/// The page in HTML shows a draft whole, and the text at a terminal the lines with findings; whoever calls for them
/// fills this from the parsed draft.
public struct ReadableDraft: Sendable {
  /// The subject; nil where the draft has none.
  public var subject: MappedText?
  /// Who sends it, as the header says.
  public var from: MappedText?
  /// Whom it goes to, as the header says.
  public var to: MappedText?
  /// The body's paragraphs, from the greeting to the signature, quotes included; line ends within are kept.
  public var paragraphs: [MappedText]

  /// Makes a readable draft.
  public init(
    subject: MappedText? = nil, from: MappedText? = nil, to: MappedText? = nil, paragraphs: [MappedText] = []
  ) {
    self.subject = subject
    self.from = from
    self.to = to
    self.paragraphs = paragraphs
  }
}
