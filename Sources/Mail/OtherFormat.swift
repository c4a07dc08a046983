/// Files that are text and no draft, told by how they begin.
public enum OtherFormat: Sendable, Hashable, CaseIterable {
  /// A document of the Portable Document Format.
  case pdf
  /// A text with its layout (RTF).
  case richText
  /// An invitation (iCalendar).
  case invitation

  /// What the file is, and what to do, in lower case.
  public var advice: String {
    switch self {
    case .pdf: "a PDF, and no draft; save its text as .txt, or the mail as .eml"
    case .richText: "rich text (RTF), and no draft; save it as plain text (.txt)"
    case .invitation: "an invitation, and no draft; 'sincerely facts' shows what it says, 'sincerely init' keeps it"
    }
  }

  /// The format of some bytes; nil for those that may be a draft.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let format = OtherFormat.allCases.first(where: { bytes.hasASCIIPrefix($0.beginning) }) else { return nil }
    self = format
  }

  private var beginning: StaticString {
    switch self {
    case .pdf: "%pdf-"
    case .richText: "{\\rtf"
    case .invitation: "begin:vcalendar"
    }
  }

  /// Whether bytes are a page in HTML, as mail programs save a message's text.
  static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.hasASCIIPrefix("<!doctype html") || bytes.hasASCIIPrefix("<html")
  }
}
