/// Lays the decoded text of a stretch of HTML beside its source, so that each entity has its own place.
enum HTMLAlignment {
  /// A stretch of text and where it stands in the source.
  struct Piece {
    var text: [UInt8]
    var range: Range<Int>
    /// Whether the text is the source as it is; otherwise it is an entity's.
    var isVerbatim: Bool
  }

  /// The pieces of a text; one alone where the parser put it together from several places.
  static func pieces(_ text: [UInt8], _ html: [UInt8], _ range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var at = 0
    var source = range.lowerBound
    let ampersand = UInt8(ascii: "&")
    while at < text.count {
      let start = at
      while at < text.count, source < range.upperBound, text[at] == html[source], html[source] != ampersand {
        at += 1
        source += 1
      }
      if at > start {
        pieces.append(Piece(text: Array(text[start..<at]), range: source - (at - start)..<source, isVerbatim: true))
      }
      guard at < text.count else { break }
      guard source < range.upperBound, html[source] == ampersand,
        let (length, consumed) = entity(text, at, html, source, range.upperBound)
      else {
        pieces.append(
          Piece(text: Array(text[at...]), range: min(source, range.upperBound)..<range.upperBound, isVerbatim: false))
        break
      }
      pieces.append(
        Piece(text: Array(text[at..<at + consumed]), range: source..<source + length, isVerbatim: length == 1))
      at += consumed
      source += length
    }
    return pieces
  }

  /// The length of the entity at an offset of the source, and of the text that it stands for.
  private static func entity(
    _ text: [UInt8], _ at: Int, _ html: [UInt8], _ source: Int, _ end: Int
  ) -> (length: Int, consumed: Int)? {
    let width = min(scalarWidth(text[at]), text.count - at)
    var name = source + 1
    if name < end, html[name] == UInt8(ascii: "#") { name += 1 }
    while name < end, name - source < 40, html[name].isLetter || html[name].isDigit { name += 1 }
    let isClosed = name < end && html[name] == UInt8(ascii: ";")
    // The ampersand stands for itself if what follows in the text is what follows in the source.
    if text[at] == UInt8(ascii: "&"), follows(text, at + 1, html, source + 1, end, name - source),
      !(isClosed && html[source..<name].hasASCIIPrefix("&amp") && !follows(text, at + 1, html, source + 1, end, 5))
    {
      return (1, 1)
    }
    if isClosed {
      let next = at + width
      // A few entities stand for two characters.
      if !follows(text, next, html, name + 1, end, 4), next < text.count {
        let more = min(scalarWidth(text[next]), text.count - next)
        if follows(text, next + more, html, name + 1, end, 4) { return (name + 1 - source, width + more) }
      }
      return (name + 1 - source, width)
    }
    // An old entity without its semicolon: the longest name after which the text goes on as the source does.
    for stop in stride(from: min(name, source + 9), to: source + 1, by: -1)
    where follows(text, at + width, html, stop, end, 4) { return (stop - source, width) }
    return nil
  }

  /// Whether text and source are the same for so many bytes, up to the next entity.
  private static func follows(
    _ text: [UInt8], _ at: Int, _ html: [UInt8], _ source: Int, _ end: Int, _ length: Int
  ) -> Bool {
    for offset in 0..<length {
      guard source + offset < end else { return at + offset >= text.count }
      if html[source + offset] == UInt8(ascii: "&") { return at + offset < text.count }
      guard at + offset < text.count else { return false }
      if text[at + offset] != html[source + offset] { return false }
    }
    return true
  }

  private static func scalarWidth(_ lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }
}
