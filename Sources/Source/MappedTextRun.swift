extension MappedText {
  /// A stretch of text that came from a stretch of the source in one way.
  public struct Run: Sendable, Hashable {
    /// How the text stands for the source.
    public enum Form: Sendable, Hashable {
      /// The text is the source's bytes as they are, so that a part of one is the same part of the other.
      case verbatim
      /// A row of equal units, each so many bytes of text for so many bytes of the source: `=41=42` is 1 for 3.
      ///
      /// A unit is one thing: whatever lies in it maps to all of it. Text that stands for nothing is 0 for the source.
      case units(text: Int, source: Int)
      /// Octets that the source holds in base64, 3 for 4 digits: each came from the two digits that hold its bits.
      ///
      /// `place` is the first octet's among the three of its group: 0, 1 or 2.
      case base64(place: Int)
    }

    /// Where in the text it stands, in bytes.
    public var text: Range<Int>
    /// The bytes of the file that it was read from; empty for text that stands for nothing in the file.
    public var source: Range<Int>
    /// How.
    public var form: Form

    /// Whether the text is the source's bytes as they are.
    public var isVerbatim: Bool { form == .verbatim }
  }
}

extension MappedText.Run {
  /// The beginning of the source of the byte of the text at an offset; for one before the run, of its first.
  func sourceStart(of offset: Int) -> Int {
    let distance = max(0, offset - text.lowerBound)
    switch form {
    case .verbatim: return source.lowerBound + distance
    case .units(let width, let length): return source.lowerBound + distance / width * length
    case .base64(let place):
      let octet = place + distance
      return source.lowerBound - place + octet / 3 * 4 + octet % 3
    }
  }

  /// The end of the source of the byte of the text before an offset; for one behind the run, of its last.
  func sourceEnd(of offset: Int) -> Int {
    guard offset < text.upperBound else { return source.upperBound }
    switch form {
    case .verbatim: return source.lowerBound + (offset - text.lowerBound)
    case .units(_, let length): return sourceStart(of: offset - 1) + length
    case .base64: return sourceStart(of: offset - 1) + 2
    }
  }

  /// The part of the text that came from a part of the source, which overlaps the run's.
  func text(overlapping part: Range<Int>) -> Range<Int> {
    let part = part.clamped(to: source).shifted(by: -source.lowerBound)
    switch form {
    case .verbatim: return part.shifted(by: text.lowerBound)
    case .units(let width, let length):
      let first = part.lowerBound / length
      let last = (part.upperBound - 1) / length
      return text.lowerBound + first * width..<text.lowerBound + (last + 1) * width
    case .base64(let place):
      // The digits of a group hold octets 0, 0 and 1, 1 and 2, and 2.
      let first = part.lowerBound + place
      let last = part.upperBound - 1 + place
      let lower = first / 4 * 3 + max(0, first % 4 - 1) - place
      let upper = last / 4 * 3 + min(2, last % 4) - place
      return text.lowerBound + max(0, lower)..<text.lowerBound + min(text.count - 1, upper) + 1
    }
  }

  /// Whether a place in the text that lies in the run, or at its ends, is the bound of a unit.
  func isCut(at offset: Int) -> Bool {
    if case .units(let width, _) = form { (offset - text.lowerBound) % width == 0 } else { true }
  }

  /// Where text stands that begins exactly at an offset of the source; nil where none does.
  func textStart(at offset: Int) -> Int? {
    guard source.contains(offset) else { return nil }
    let start = text(overlapping: offset..<offset + 1).lowerBound
    if sourceStart(of: start) == offset { return start }
    return start + 1 < text.upperBound && sourceStart(of: start + 1) == offset ? start + 1 : nil
  }

  /// Where text ends that ends exactly at an offset of the source; nil where none does.
  func textEnd(at offset: Int) -> Int? {
    guard source.lowerBound < offset, offset <= source.upperBound else { return nil }
    let end = text(overlapping: offset - 1..<offset).upperBound
    if sourceEnd(of: end) == offset { return end }
    return end - 1 > text.lowerBound && sourceEnd(of: end - 1) == offset ? end - 1 : nil
  }

  /// The form of the part of the run that begins at an offset of the text.
  func form(from offset: Int) -> Form {
    if case .base64(let place) = form { .base64(place: (place + offset - text.lowerBound) % 3) } else { form }
  }

  /// Whether what comes from a stretch of the source in a form goes on where the run ends.
  func isContinued(by next: Range<Int>, _ form: Form) -> Bool {
    switch (self.form, form) {
    case (.verbatim, .verbatim), (.units, .units):
      return self.form == form && source.upperBound == next.lowerBound
    case (.base64(let first), .base64(let place)):
      // The digit between two octets of a group belongs to both.
      return (first + text.count) % 3 == place && next.lowerBound == source.upperBound - (place == 0 ? 0 : 1)
    default: return false
    }
  }
}

extension MappedText {
  /// Whether a range begins and ends at bounds of what it was read from, so that its source is all its own.
  ///
  /// - Complexity: O(log runs).
  public func isCutBetweenUnits(_ range: Range<Int>) -> Bool {
    isCut(at: range.lowerBound) && isCut(at: range.upperBound)
  }

  private func isCut(at offset: Int) -> Bool {
    guard offset > 0, offset < count else { return true }
    return runs[index(of: offset)].isCut(at: offset)
  }

  /// The range of the text that came from a stretch of the source and from nothing else; nil where no text begins or
  /// ends just there.
  ///
  /// - Complexity: O(runs).
  public func exactRange(of source: Range<Int>) -> Range<Int>? {
    guard let start = runs.lazy.compactMap({ $0.textStart(at: source.lowerBound) }).first else { return nil }
    if source.isEmpty { return start..<start }
    guard let end = runs.lazy.reversed().compactMap({ $0.textEnd(at: source.upperBound) }).first else { return nil }
    return start <= end ? start..<end : nil
  }
}
