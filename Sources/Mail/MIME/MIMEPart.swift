/// A part of a message (RFC 2045, 2046), as it lies in the file.
struct MIMEPart: Sendable, Hashable {
  /// Type and subtype in lower case: `text/plain`.
  var mediaType: String
  /// The charset's name, if one is given.
  var charset: String?
  /// Whether lines that end with a space go on in the next (RFC 3676).
  var isFlowed = false
  /// Whether the space of such a line is taken away when it is joined.
  var deletesSpace = false
  /// How its content is encoded for transport.
  var encoding = TransferEncoding.identity
  /// Whether it says that it may hold bytes above 127 as they are.
  var isEightBit = false
  /// Whether it is meant to be saved rather than read.
  var isAttachment = false
  /// The name of the file that it is.
  var fileName: String?
  /// Its content, still encoded.
  var content: Range<Int>
  /// The parts in it.
  var children: [MIMEPart] = []

  /// Whether it is HTML.
  var isHTML: Bool { mediaType == "text/html" }
}
