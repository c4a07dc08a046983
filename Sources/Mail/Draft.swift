public import Source
public import Time

/// One email, as it was read from a source file.
public struct Draft: Sendable {
  /// The form in which the draft lies in its file.
  public enum Format: String, Sendable, Hashable {
    /// An RFC 5322 message.
    case message
    /// A text, with a header block or YAML front matter or neither.
    case text
  }

  /// The bytes it was read from.
  public var source: SourceFile
  /// The form they have.
  public var format: Format
  /// The header fields, in the file's order.
  public var fields: [HeaderField]
  /// The body as a person reads it, quotes included; empty where there is no text.
  public var body: MappedText
  /// The parts of the draft, in the order of the body; first of all the subject, if there is one.
  public var regions: [Region]
  /// What hangs on the draft: files, pictures, forwarded messages.
  public var attachments: [Attachment]
  /// The comments of a text in Markdown that stand on lines of their own, from `<!--` to `-->`; they are no part of any
  /// region.
  public var comments: [MappedText] = []
  /// What could not be read as it should, or was left out.
  public var problems: [ReadingProblem]
  /// How the parts of the body lie in the file, for edits.
  public var encodings: [EncodedStretch]
  /// Whether there is HTML that says the same as the plain text of the body, or whether the body is that.
  var alternative = Alternative.none
  /// Where a header field that is missing would go: an empty range at the end of the header.
  public var endOfHeader: Int
  /// Where a sign-off that is missing would go: an empty range after the last of the writer's own words.
  public var endOfBody: Int

  /// Makes a draft of its parts.
  public init(
    source: SourceFile, format: Format, fields: [HeaderField] = [], body: MappedText = MappedText(),
    regions: [Region] = [], attachments: [Attachment] = [], problems: [ReadingProblem] = [],
    encodings: [EncodedStretch] = [], endOfHeader: Int = 0, endOfBody: Int = 0
  ) {
    self.source = source
    self.format = format
    self.fields = fields
    self.body = body
    self.regions = regions
    self.attachments = attachments
    self.problems = problems
    self.encodings = encodings
    self.endOfHeader = endOfHeader
    self.endOfBody = endOfBody
  }

  /// Whether it is a text in Markdown, by its file's name.
  public var isMarkdown: Bool {
    let path = source.path.lowercased()
    return format == .text && (path.hasSuffix(".md") || path.hasSuffix(".markdown"))
  }

  /// The first header field of a name, in whatever case.
  public func field(_ name: String) -> HeaderField? {
    let name = name.lowercased()
    return fields.first { $0.name.lowercased() == name }
  }

  /// The subject; nil where there is no such field.
  public var subject: MappedText? { field("Subject")?.value }

  /// The people in every field of a name: `From`, `To`, `Cc`, `Bcc`, `Reply-To`.
  public func mailboxes(_ name: String) -> [Mailbox] {
    let name = name.lowercased()
    return fields.filter { $0.name.lowercased() == name }.flatMap(\.mailboxes)
  }

  /// When the draft says that it was sent; nil without a Date field, or with one that is none.
  public var date: Timestamp? { field("Date")?.date }

  /// What the draft itself says that it is, in a field `Kind` or `X-Sincerely-Kind`; nil where it says nothing, or
  /// something else.
  public var statedKind: DraftKind? {
    (field("Kind") ?? field("X-Sincerely-Kind")).flatMap { DraftKind(rawValue: $0.value.string.lowercased()) }
  }

  /// The regions of a kind, in order.
  public func regions(_ kinds: Region.Kind...) -> [Region] {
    regions.filter { kinds.contains($0.kind) }
  }
}

extension Draft {
  /// What is known of the HTML that a mail has besides its plain text.
  enum Alternative: Sendable {
    /// There is none.
    case none
    /// There is some, and the body is the plain text.
    case unread
    /// There is some, and it is the body.
    case read
  }
}

/// What a draft is.
public enum DraftKind: String, Sendable, Hashable, CaseIterable {
  /// It thanks for an interview.
  case thankYou = "thank-you"
  /// It answers being turned down.
  case rejection
  /// It asks where the process stands.
  case status
  /// Anything else.
  case other
}

/// A field of a draft's header (RFC 5322 §2.2), or a key of its front matter.
public struct HeaderField: Sendable, Hashable {
  /// The name as it was written.
  public var name: String
  /// The whole field in the file, from its name to its line end.
  public var range: Range<Int>
  /// Its value, unfolded and with encoded words decoded; without white space around it.
  public var value: MappedText
  /// The people in it, for a field of addresses.
  public var mailboxes: [Mailbox]
  /// The moment in it, for a field of a date.
  public var date: Timestamp?

  /// Makes a field.
  public init(
    name: String, range: Range<Int>, value: MappedText, mailboxes: [Mailbox] = [], date: Timestamp? = nil
  ) {
    self.name = name
    self.range = range
    self.value = value
    self.mailboxes = mailboxes
    self.date = date
  }
}

/// A person or a list in an address field (RFC 5322 §3.4).
public struct Mailbox: Sendable, Hashable {
  /// The display name, if there is one, decoded and without quotation marks.
  public var name: MappedText?
  /// The address, `local@domain`; empty where something stands that is no address.
  public var address: MappedText
  /// All of it in the file.
  public var range: Range<Int>

  /// Makes a mailbox.
  public init(name: MappedText?, address: MappedText, range: Range<Int>) {
    self.name = name
    self.address = address
    self.range = range
  }
}

/// A part of a draft that has a job of its own.
public struct Region: Sendable, Hashable {
  /// The jobs.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The Subject field.
    case subject
    /// An address block and date above the greeting.
    case letterhead
    /// "Dear Ms. Hopper,".
    case greeting
    /// A paragraph, or an item of a list.
    case body
    /// The last paragraph of the body.
    case closing
    /// The complimentary close: "Sincerely,".
    case signOff = "sign-off"
    /// Name and contact data below the sign-off or the delimiter `-- `.
    case signature
    /// "P.S. …".
    case postscript
    /// Somebody else's earlier mail.
    case quote
    /// A mail that is passed on.
    case forward
    /// "Sent from my phone".
    case footer
  }

  /// The job.
  public var kind: Kind
  /// The text as a rule sees it: hard-wrapped lines of a paragraph or a postscript joined by a space, lines of other
  /// regions by LF.
  public var text: MappedText
  /// Where it lies in the draft's body text; empty for the subject.
  public var bodyRange: Range<Int>

  /// Makes a region.
  public init(kind: Kind, text: MappedText, bodyRange: Range<Int>) {
    self.kind = kind
    self.text = text
    self.bodyRange = bodyRange
  }
}

/// Something that hangs on a draft.
public struct Attachment: Sendable, Hashable {
  /// Its file name, if it has one.
  public var name: String?
  /// Its media type, `application/pdf`.
  public var mediaType: String
  /// Where its contents lie in the file.
  public var range: Range<Int>

  /// Makes an attachment.
  public init(name: String?, mediaType: String, range: Range<Int>) {
    self.name = name
    self.mediaType = mediaType
    self.range = range
  }
}

/// Something that could not be read as it should.
public struct ReadingProblem: Sendable, Hashable {
  /// What it is, in lower case.
  public var message: String
  /// Where in the file.
  public var range: Range<Int>

  /// Makes a problem.
  public init(_ message: String, at range: Range<Int>) {
    self.message = message
    self.range = range
  }
}

/// Why a file gives no draft at all.
public enum ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// It has no bytes, or only white space.
  case empty
  /// It holds bytes that no text has.
  case binary(offset: Int)
  /// It is a file of another kind.
  case otherFormat(OtherFormat)
  /// It is larger than the limit.
  case tooLarge(bytes: Int, limit: Int)

  /// What is wrong and what to do, in lower case.
  public var description: String {
    switch self {
    case .empty: "the file is empty; write the draft first"
    case .binary: "not a text: a draft is a message (.eml), a mailbox (.mbox) or a text (.txt, .md)"
    case .otherFormat(let format): format.advice
    case .tooLarge(let bytes, let limit):
      "too large for a draft: \(bytes) bytes, and the limit is \(limit)"
    }
  }
}
