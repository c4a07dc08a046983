/// An HTML tag in a text, as far as prose is concerned with it.
struct HTMLTag {
  /// Where it stands, in bytes.
  let range: Range<Int>
  /// The element, in lower case.
  let name: String
  /// Whether it closes the element.
  let isClosing: Bool
  /// Whether the element has nothing in it.
  let isEmpty: Bool
  /// The classes that it gives the element.
  let classes: Set<String>

  /// Elements that are blocks.
  static let blocks: Set = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "nav", "ol", "p", "pre", "script", "section",
    "style", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  private static let voids: Set = ["br", "hr", "img", "input", "link", "meta", "source", "wbr", "col", "area", "base"]

  /// Whether it stands within a line.
  var isInline: Bool { !HTMLTag.blocks.contains(name) }

  /// Reads the tag that begins at an offset; nil where there is none before `end`.
  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    var at = start + 1
    guard at < end, bytes[start] == UInt8(ascii: "<") else { return nil }
    isClosing = bytes[at] == UInt8(ascii: "/")
    if isClosing { at += 1 }
    let nameStart = at
    while at < end, bytes[at].isASCIILetter || at > nameStart && (bytes[at].isASCIIDigit || bytes[at] == 0x2D) {
      at += 1
    }
    guard at > nameStart, at < end, bytes[at].isSpace || bytes[at] == UInt8(ascii: ">") || bytes[at] == 0x2F else {
      return nil
    }
    name = String(decoding: bytes[nameStart..<at], as: UTF8.self).lowercased()
    let inside = at
    var quote: UInt8?
    while at < end {
      let byte = bytes[at]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        if byte == UInt8(ascii: ">") { break }
      }
      at += 1
    }
    guard at < end else { return nil }
    range = start..<at + 1
    isEmpty = HTMLTag.voids.contains(name) || bytes[at - 1] == 0x2F
    classes = HTMLTag.classes(in: String(decoding: bytes[inside..<at], as: UTF8.self))
  }

  private static func classes(in attributes: String) -> Set<String> {
    let parts = attributes.split(separator: "class=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let quote = parts[1].first else { return [] }
    let isQuoted = quote == "\"" || quote == "'"
    let value = isQuoted ? parts[1].dropFirst().prefix { $0 != quote } : parts[1].prefix { !$0.isWhitespace }
    return Set(value.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
