internal import Source

/// Sorts the parts of a message into what a person reads and what hangs on it.
struct TextParts {
  /// The bounds.
  let limits: Limits
  /// The parts whose text makes the body, in order.
  var texts: [MIMEPart] = []
  /// The parts in HTML that say the same, for a plain text that is empty.
  private(set) var alternatives: [MIMEPart] = []
  /// The rest.
  private(set) var attachments: [Attachment] = []

  init(limits: Limits) { self.limits = limits }

  /// Takes the parts of a message.
  ///
  /// HTML counts only where there is no plain text.
  mutating func collect(_ root: MIMEPart) {
    walk(root, isFirst: true)
    if texts.contains(where: { !$0.isHTML }) {
      alternatives += texts.filter(\.isHTML)
      texts.removeAll(where: \.isHTML)
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
      let chosen =
        part.children.firstIndex { TextParts.holds("text/plain", $0) }
        ?? part.children.firstIndex { TextParts.holds("text/html", $0) } ?? 0
      for (index, child) in part.children.enumerated() {
        if index == chosen {
          walk(child, isFirst: true)
        } else if child.isHTML {
          alternatives.append(child)
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
  private static func holds(_ mediaType: String, _ part: MIMEPart) -> Bool {
    part.mediaType == mediaType && !part.isAttachment || part.children.contains { holds(mediaType, $0) }
  }
}
