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
    "olk_src_body_section", "mail-editor-reference-message-container",
    "replyblockquote", "reply-intro", "isforwardcontent", "isreplycontent",
  ]

  /// Whether it and all that comes after it is an earlier mail: Outlook marks the beginning, not the end.
  var beginsQuote: Bool {
    ["divrplyfwdmsg", "x_divrplyfwdmsg", "appendonsend", "x_appendonsend"].contains(id)
  }

  /// Whether it holds a signature that the mail program put there.
  var isSignature: Bool {
    classes.contains {
      ["gmail_signature", "moz-signature", "x_gmail_signature", "protonmail_signature_block"].contains($0)
    }
      || ["signature", "x_signature", "ms-outlook-mobile-signature"].contains(id)
  }
}
