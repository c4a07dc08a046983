internal import Source

/// The places of a mail's plain text in the HTML that says the same, which most readers see instead.
///
/// Programs break the lines of the two in their own ways, so white space is compared as one space; and a place is known
/// by the words around it, as many as tell it from all others.
struct AlternativeText {
  private let plain: SpacedText
  private let html: SpacedText

  /// How many bytes on either side of a place are looked at, few at first.
  private static let reaches = [16, 48, 160]

  init(plain: MappedText, html: MappedText) {
    self.plain = SpacedText(plain.utf8)
    self.html = SpacedText(html.utf8)
  }

  /// The range of the HTML's text that says what a range of the plain text does; nil where none does, or several may.
  func range(of place: Range<Int>) -> Range<Int>? {
    let place = plain.spaced(place)
    guard !place.isEmpty else { return nil }
    for reach in AlternativeText.reaches {
      let start = max(0, place.lowerBound - reach)
      let end = min(plain.bytes.count, place.upperBound + reach)
      let found = html.occurrences(of: plain.bytes[start..<end])
      guard let first = found.first else { return nil }
      if found.count == 1 { return html.original(place.shifted(by: first - start)) }
    }
    return nil
  }
}

/// A text with each run of white space as one space, and where each of its bytes stood.
private struct SpacedText {
  private(set) var bytes: [UInt8] = []
  private var places: [Int] = []

  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    places.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      // A space that does not break, U+00A0, is one where HTML has it for want of another.
      let isUnbreaking = text[at] == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
      let isSpace = isUnbreaking || text[at].isWhiteSpace
      if !isSpace || bytes.last != UInt8(ascii: " ") {
        bytes.append(isSpace ? UInt8(ascii: " ") : text[at])
        places.append(at)
      }
      at += isUnbreaking ? 2 : 1
    }
  }

  /// The range that a range of the text became.
  func spaced(_ range: Range<Int>) -> Range<Int> {
    let start = firstIndex(from: range.lowerBound)
    return start..<max(start, firstIndex(from: range.upperBound))
  }

  /// The range of the text that a range, which is not empty, was made of.
  func original(_ range: Range<Int>) -> Range<Int> { places[range.lowerBound]..<places[range.upperBound - 1] + 1 }

  /// Where a text occurs, twice at most.
  func occurrences(of text: ArraySlice<UInt8>) -> [Int] {
    var found: [Int] = []
    var rest = bytes[...]
    while found.count < 2, let next = rest.firstRange(of: text) {
      found.append(next.lowerBound)
      rest = bytes[(next.lowerBound + 1)...]
    }
    return found
  }

  /// The index of the first byte that stood at an offset or behind it.
  private func firstIndex(from offset: Int) -> Int { places.partitioningIndex { $0 >= offset } }
}
