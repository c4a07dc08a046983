internal import Source

/// Sorts the parts of a message into what a person reads and what hangs on it.
struct TextParts {
  /// The bounds.
  let limits: Limits
  /// The parts whose text makes the body, in order.
  var texts: [MIMEPart] = []
  /// Whether HTML counts instead of plain text where there are both.
  private let prefersHTML: Bool
  /// The parts in HTML that say the same as the plain text; or in plain text, where HTML is preferred.
  private(set) var alternatives: [MIMEPart] = []
  /// Whether the message itself says that its HTML and its plain text say the same.
  private(set) var hasAlternative = false
  /// The rest.
  private(set) var attachments: [Attachment] = []

  init(limits: Limits, prefersHTML: Bool = false) {
    self.limits = limits
    self.prefersHTML = prefersHTML
  }

  /// Takes the parts of a message.
  ///
  /// HTML counts only where there is no plain text, or the other way round.
  mutating func collect(_ root: MIMEPart) {
    walk(root, isFirst: true)
    if texts.contains(where: { $0.isHTML == prefersHTML }) {
      alternatives += texts.filter { $0.isHTML != prefersHTML }
      texts.removeAll { $0.isHTML != prefersHTML }
    }
  }

  private mutating func walk(_ part: MIMEPart, isFirst: Bool) {
    let subtype = part.mediaType.split(separator: "/").last ?? ""
    guard part.mediaType.hasPrefix("multipart/"), !part.children.isEmpty else {
      leaf(part, isFirst: isFirst)
      return
    }
    switch subtype {
    case "alternative":
      // The last that can be shown is meant to be the best, but the plain one is what was typed.
      let types = prefersHTML ? ["text/html", "text/plain"] : ["text/plain", "text/html"]
      let chosen =
        types.lazy.compactMap { type in part.children.firstIndex { TextParts.holds(type, $0) } }.first ?? 0
      for (index, child) in part.children.enumerated() {
        if index == chosen {
          walk(child, isFirst: true)
        } else if let other = TextParts.first(types[1], in: child) {
          alternatives.append(other)
          hasAlternative = true
        } else if !child.mediaType.hasPrefix("text/"), !child.mediaType.hasPrefix("multipart/") {
          attach(child)
        }
      }
    case "signed":
      walk(part.children[0], isFirst: true)
      for child in part.children.dropFirst() { attach(child) }
    case "report":
      // The first part is for people, the others are for programs and the mail that is spoken of (RFC 6522 §3).
      walk(part.children[0], isFirst: true)
      for child in part.children.dropFirst() { attach(child) }
    case "encrypted":
      for child in part.children { attach(child) }
    default:
      for (index, child) in part.children.enumerated() { walk(child, isFirst: isFirst && index == 0) }
    }
  }

  private mutating func leaf(_ part: MIMEPart, isFirst: Bool) {
    let isText = part.mediaType.hasPrefix("text/")
    let isProse = part.mediaType == "text/plain" || part.mediaType == "text/html" || part.mediaType == "text/enriched"
    if isText, !part.isAttachment, isProse || isFirst && texts.isEmpty, part.fileName == nil || texts.isEmpty {
      texts.append(part)
    } else {
      attach(part)
    }
  }

  private mutating func attach(_ part: MIMEPart) {
    attachments.append(Attachment(name: part.fileName, mediaType: part.mediaType, range: part.content))
  }

  /// Whether a part is of a type, or holds a part that is.
  private static func holds(_ mediaType: String, _ part: MIMEPart) -> Bool { first(mediaType, in: part) != nil }

  /// The part itself if it is of a type, or the first within it that is.
  private static func first(_ mediaType: String, in part: MIMEPart) -> MIMEPart? {
    if part.mediaType == mediaType, !part.isAttachment { return part }
    return part.children.lazy.compactMap { first(mediaType, in: $0) }.first
  }
}
