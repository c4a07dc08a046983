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
