internal import CGumbo

/// Walks a tree of HTML, by Gumbo, which repairs it as browsers do and knows where each text stands in its source.
///
/// The only file that sees Gumbo.
struct HTMLParser {
  /// What the walk comes upon, in the order of the tree.
  enum Event {
    /// An element begins.
    case open(HTMLElement)
    /// An element ends.
    case close(HTMLElement)
    /// A text: what it stands for, and where it stands in the source, entities and all.
    case text([UInt8], Range<Int>)
  }

  /// Walks the tree of some HTML in UTF-8.
  ///
  /// Call `HTMLGuard` first: the library takes time and stack as the depth of the tree.
  static func walk(_ html: [UInt8], _ visit: (Event) -> Void) {
    html.withUnsafeBytes { raw in
      guard let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      var options = kGumboDefaultOptions
      options.max_errors = 0
      guard let output = gumbo_parse_with_options(&options, base, raw.count) else { return }
      defer { gumbo_destroy_output(&options, output) }
      guard let root = output.pointee.root else { return }
      Walk(base: base, count: raw.count).node(root, visit)
    }
  }

  private struct Walk {
    let base: UnsafePointer<CChar>
    let count: Int

    func node(_ node: UnsafeMutablePointer<GumboNode>, _ visit: (Event) -> Void) {
      switch node.pointee.type {
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        let text = node.pointee.v.text
        guard let decoded = text.text else { return }
        let bytes = Array(String(cString: decoded).utf8)
        visit(.text(bytes, range(text.original_text)))
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let element = self.element(node.pointee.v.element)
        visit(.open(element))
        for child in children(node.pointee.v.element.children) { self.node(child, visit) }
        visit(.close(element))
      default: return
      }
    }

    private func children(_ vector: GumboVector) -> [UnsafeMutablePointer<GumboNode>] {
      guard let data = vector.data else { return [] }
      return (0..<Int(vector.length)).compactMap { data[$0]?.assumingMemoryBound(to: GumboNode.self) }
    }

    private func element(_ element: GumboElement) -> HTMLElement {
      let name = gumbo_normalized_tagname(element.tag).map { String(cString: $0) } ?? ""
      var result = HTMLElement(name: name, tag: range(element.original_tag), end: range(element.original_end_tag))
      guard element.attributes.length > 0 else { return result }
      var attributes = element.attributes
      result.id = attribute("id", &attributes) ?? ""
      result.classes = (attribute("class", &attributes) ?? "").split(separator: " ").map(String.init)
      result.style = (attribute("style", &attributes) ?? "").filter { $0 != " " }
      result.type = attribute("type", &attributes) ?? ""
      result.isHidden = attribute("hidden", &attributes) != nil
      return result
    }

    private func attribute(_ name: String, _ attributes: inout GumboVector) -> String? {
      guard let attribute = gumbo_get_attribute(&attributes, name), let value = attribute.pointee.value else {
        return nil
      }
      return String(cString: value).lowercased()
    }

    /// Where a piece of the source lies; the end of the source for what the library made up.
    private func range(_ piece: GumboStringPiece) -> Range<Int> {
      guard let data = piece.data else { return count..<count }
      let start = data - base
      guard (0...count).contains(start) else { return count..<count }
      return start..<min(count, start + Int(piece.length))
    }
  }
}

/// An element of HTML, with the attributes that bear on how it is shown; their values are in lower case.
struct HTMLElement {
  var name: String
  var id = ""
  var classes: [String] = []
  /// The style attribute without spaces.
  var style = ""
  var type = ""
  var isHidden = false
  /// Its tags in the source; empty where the parser made them up.
  var tag: Range<Int>
  var end: Range<Int>

  init(name: String, tag: Range<Int>, end: Range<Int>) {
    self.name = name
    self.tag = tag
    self.end = end
  }

  /// Whether nothing of it is shown.
  var isInvisible: Bool {
    if isHidden || HTMLElement.invisible.contains(name) { return true }
    guard !style.isEmpty else { return false }
    return [
      "display:none", "visibility:hidden", "mso-hide:all", "font-size:0;", "font-size:0px", "max-height:0;",
      "max-height:0px", "opacity:0;",
    ].contains { style.contains($0) } || style.hasSuffix("font-size:0") || style.hasSuffix("opacity:0")
  }

  private static let invisible: Set<String> = [
    "head", "style", "script", "title", "template", "noscript", "object", "select", "textarea", "svg", "math", "audio",
    "video", "iframe", "map", "canvas", "noframes", "meta", "link", "base",
  ]

  /// How much room stands between it and what is around it: 2 a blank line, 1 a line end, 0 none.
  var margin: Int {
    if HTMLElement.paragraphs.contains(name) { return 2 }
    return HTMLElement.blocks.contains(name) ? 1 : 0
  }

  private static let paragraphs: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "ul", "ol", "dl", "hr", "fieldset",
  ]

  private static let blocks: Set<String> = [
    "div", "li", "tr", "dt", "dd", "address", "article", "aside", "footer", "form", "header", "main", "nav", "section",
    "center", "caption", "figure", "figcaption", "details", "summary", "body", "html", "legend", "tbody", "thead",
    "tfoot",
  ]

  /// Whether it holds an earlier mail.
  var isQuote: Bool {
    if name == "blockquote" {
      // Without a border it is how Gmail indents a paragraph.
      return type == "cite" || !style.contains("border:none") && !style.contains("border:0")
    }
    return classes.contains { HTMLElement.quoteClasses.contains($0) || $0.hasPrefix("x_gmail_quote") }
      || HTMLElement.quoteIDs.contains(id)
  }

  private static let quoteClasses: Set<String> = [
    "gmail_quote", "gmail_quote_container", "yahoo_quoted", "protonmail_quote", "moz-cite-prefix",
    "moz-forward-container",
    "zmail_extra", "tutanota_quote", "quotequote", "reply-container", "ydpyahoo_quoted", "hm-quote", "mailspring-quote",
    "ms-outlook-mobile-reference-message", "freshdesk_quote", "front-blockquote", "gmail_attr", "x_gmail_attr",
  ]

  private static let quoteIDs: Set<String> = [
    "divrplyfwdmsg", "x_divrplyfwdmsg", "olk_src_body_section", "mail-editor-reference-message-container",
    "replyblockquote", "reply-intro", "isforwardcontent", "isreplycontent",
  ]

  /// Whether it holds a signature that the mail program put there.
  var isSignature: Bool {
    classes.contains {
      ["gmail_signature", "moz-signature", "x_gmail_signature", "protonmail_signature_block"].contains($0)
    }
      || ["signature", "x_signature", "ms-outlook-mobile-signature"].contains(id)
  }
}
