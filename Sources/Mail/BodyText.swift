internal import Source

/// Brings decoded text into the form in which a person reads it: every line end an LF, NUL left out, the soft line
/// breaks of format=flowed joined.
enum BodyText {
  /// A text whose line ends are all LF, and without NUL.
  ///
  /// - Parameter unescapesFrom: whether the text is of a mailbox, where a line that begins with "From " has a `>`
  ///   before it.
  static func normalized(_ text: MappedText, unescapesFrom: Bool = false) -> MappedText {
    let bytes = text.utf8
    let needsWork = bytes.contains { $0 == .carriageReturn || $0 == 0 }
    guard needsWork || unescapesFrom else { return text }
    var result = MappedText()
    var start = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if unescapesFrom, byte == UInt8(ascii: ">"), at == 0 || bytes[at - 1] == .lineFeed {
        let marks = bytes[at...].prefix { $0 == UInt8(ascii: ">") }
        if bytes[marks.endIndex...].starts(with: "From ".utf8) {
          result.append(text[start..<at])
          start = at + 1
        }
        at = marks.endIndex
      } else if byte == .carriageReturn {
        result.append(text[start..<at])
        let isPair = at + 1 < bytes.count && bytes[at + 1] == .lineFeed
        let end = isPair ? at + 2 : at + 1
        result.append(decoded: CollectionOfOne(.lineFeed), from: text.source(of: at..<end))
        at = end
        start = end
      } else if byte == 0 {
        result.append(text[start..<at])
        at += 1
        start = at
      } else {
        at += 1
      }
    }
    result.append(text[start..<bytes.count])
    return result
  }

  /// A text in format=flowed with its soft line breaks joined (RFC 3676 §4).
  ///
  /// - Parameter deletesSpace: whether the space before a soft line break is taken away too (DelSp=yes).
  static func unflowed(_ text: MappedText, deletesSpace: Bool) -> MappedText {
    let bytes = text.utf8
    var result = MappedText()
    var start = 0
    /// The quote depth of the line that goes on, if one does.
    var open: Int?
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      let quotes = bytes[start..<end].prefix { $0 == UInt8(ascii: ">") }
      let depth = quotes.count
      var content = quotes.endIndex
      // A line that begins with a space, ">" or "From " was stuffed with a space.
      if content < end, bytes[content] == .space { content += 1 }
      let isDelimiter = bytes[content..<end].elementsEqual("-- ".utf8)
      let isFlowed = !isDelimiter && content < end && bytes[end - 1] == .space
      var textEnd = end
      if isFlowed, deletesSpace { textEnd -= 1 }
      if let depthOfOpen = open {
        if depthOfOpen == depth, !isDelimiter {
          result.append(text[content..<max(content, textEnd)])
        } else {
          // A paragraph that ends in the air: the line end that was held back is a real one.
          result.append(
            decoded: CollectionOfOne(.lineFeed), from: text.source(of: start - 1..<start))
          append(text, start, quotes.endIndex, content, textEnd, to: &result)
        }
      } else {
        append(text, start, quotes.endIndex, content, textEnd, to: &result)
      }
      if isFlowed, end < bytes.count {
        open = depth
      } else {
        open = nil
        if end < bytes.count { result.append(text[end..<end + 1]) }
      }
      start = end + 1
    }
    return result
  }

  /// Adds a line: its quote marks with a space after them, then its content.
  private static func append(
    _ text: MappedText, _ start: Int, _ quotesEnd: Int, _ content: Int, _ end: Int, to result: inout MappedText
  ) {
    if quotesEnd > start { result.append(text[start..<content]) }
    result.append(text[content..<max(content, end)])
  }
}
