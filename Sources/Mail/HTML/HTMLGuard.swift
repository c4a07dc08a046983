/// Keeps from the HTML parser what it would choke on.
///
/// Gumbo frees its tree by recursion and walks the open elements for each tag, so that a megabyte of `<b>` overflows
/// the stack, and compares each attribute of a tag with every other.
enum HTMLGuard {
  /// The elements that may be open at once: mail nests tables, but not this deep.
  static let maximumDepth = 200
  /// The attributes of one tag.
  static let maximumAttributes = 100

  /// Whether the HTML is fit to be parsed.
  ///
  /// - Complexity: O(n).
  static func admits(_ html: [UInt8]) -> Bool {
    var open: [ArraySlice<UInt8>: Int] = [:]
    var depth = 0
    var at = 0
    while let start = html[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      let isEnd = at < html.count && html[at] == UInt8(ascii: "/")
      if isEnd { at += 1 }
      let nameEnd = html[at...].firstIndex { !$0.isLetter && !$0.isDigit } ?? html.count
      guard nameEnd > at, nameEnd - at <= 20 else { continue }
      let name = ArraySlice(html[at..<nameEnd].map(\.lowercased))
      var attributes = 0
      var wasGap = false
      at = nameEnd
      while at < html.count, html[at] != UInt8(ascii: ">") {
        let isGap = html[at].isWhiteSpace || html[at] == UInt8(ascii: "/")
        if wasGap, !isGap { attributes += 1 }
        wasGap = isGap
        at += 1
      }
      // White space within values counts as well, which only makes the bound stricter for them.
      if attributes > maximumAttributes * 10 { return false }
      guard !unnested.contains(where: { name.elementsEqual($0.utf8) }) else { continue }
      let count = open[name, default: 0]
      if isEnd {
        if count > 0 {
          open[name] = count - 1
          depth -= 1
        }
      } else {
        open[name] = count + 1
        depth += 1
        if depth > maximumDepth { return false }
      }
    }
    return true
  }

  /// Elements that hold nothing, or that end by themselves where the next one begins.
  private static let unnested = [
    "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "wbr", "p", "li", "td", "th", "tr", "dt", "dd",
    "option", "body", "html", "head", "tbody", "thead", "tfoot",
  ]
}
