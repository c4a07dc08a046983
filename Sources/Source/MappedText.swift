/// A text in UTF-8 with a map from each run of it to the bytes of the file that it was read from.
///
/// Through quoted-printable, base64, charsets, encoded words, folded headers, HTML and joined lines, a rule sees
/// plain text, and a place in it still leads back to the bytes on disk: no place is ever searched for again.
///
/// All ranges into the text are byte ranges of `utf8`; all ranges into the source are byte ranges of
/// `SourceFile.bytes`. Runs are in the order of the text; their sources need not be.
public struct MappedText: Sendable, Hashable {
  /// The text.
  public private(set) var utf8: [UInt8]
  /// Its runs, which cover the text without a gap.
  public private(set) var runs: [Run]

  /// Makes an empty text.
  public init() {
    utf8 = []
    runs = []
  }

  /// Makes a text of a stretch of the source's own bytes, which must be UTF-8.
  public init(verbatim source: Range<Int>, of file: SourceFile) {
    self.init()
    append(verbatim: file[source], from: source.lowerBound)
  }

  /// The text as a string.
  ///
  /// - Complexity: O(n): it is made anew at each call.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether there is no text.
  public var isEmpty: Bool { utf8.isEmpty }

  /// The length of the text, in bytes.
  public var count: Int { utf8.count }

  /// A part of the text as a string; the range is first cut down to what there is.
  public func string(in range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  // MARK: Building

  /// Adds bytes that stand in the source just so, from an offset on.
  public mutating func append(verbatim bytes: some Collection<UInt8>, from offset: Int) {
    append(bytes, source: offset..<offset + bytes.count, .verbatim)
  }

  /// Adds text that a stretch of the source stands for: a decoded character, an entity, a joined line end.
  ///
  /// Give the smallest stretch that decodes by itself, a character rather than a line: a place inside it is reported
  /// as all of it. Units of one size that follow each other are one run.
  public mutating func append(decoded text: some Collection<UInt8>, from source: Range<Int>) {
    append(text, source: source, .units(text: text.count, source: source.count))
  }

  /// Adds octets that the source holds in base64, their digits one after the other from an offset on.
  ///
  /// - Parameters:
  ///   - place: the first octet's place among the three of its group: 0, 1 or 2.
  ///   - offset: where the first digit stands that holds bits of the first octet.
  public mutating func append(base64 octets: some Collection<UInt8>, place: Int, from offset: Int) {
    guard !octets.isEmpty else { return }
    let last = place + octets.count - 1
    append(
      octets, source: offset..<offset - place + last / 3 * 4 + last % 3 + 2, .base64(place: place))
  }

  /// Adds a text with its map.
  public mutating func append(_ other: MappedText) {
    for run in other.runs {
      append(other.utf8[run.text], source: run.source, run.form)
    }
  }

  private mutating func append(_ bytes: some Collection<UInt8>, source: Range<Int>, _ form: Run.Form) {
    guard !bytes.isEmpty else { return }
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    if let last = runs.last, last.isContinued(by: source, form) {
      runs[runs.count - 1].text = last.text.lowerBound..<utf8.count
      runs[runs.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      runs.append(Run(text: start..<utf8.count, source: source, form: form))
    }
  }

  // MARK: Mapping

  /// The bytes of the file that a range of the text came from: the smallest range that holds them all.
  ///
  /// An empty range gives an empty one, before the text that follows it (after the last, at the end).
  ///
  /// - Complexity: O(log runs), and the runs that the range covers.
  public func source(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<utf8.count)
    guard let last = runs.last else { return 0..<0 }
    if range.isEmpty {
      guard range.lowerBound < utf8.count else { return last.source.upperBound..<last.source.upperBound }
      let at = runs[index(of: range.lowerBound)].sourceStart(of: range.lowerBound)
      return at..<at
    }
    var low = Int.max
    var high = Int.min
    for run in runs[index(of: range.lowerBound)...index(of: range.upperBound - 1)] {
      low = min(low, run.sourceStart(of: range.lowerBound))
      high = max(high, run.sourceEnd(of: range.upperBound))
    }
    return low..<max(low, high)
  }

  /// The range of the text that came from a range of the source's bytes; nil where none did.
  ///
  /// An empty range gives an empty one, if a run begins, ends or goes on there; inside a unit it stands before it.
  ///
  /// - Complexity: O(runs).
  public func text(of source: Range<Int>) -> Range<Int>? {
    if source.isEmpty { return place(of: source.lowerBound).map { $0..<$0 } }
    var found: Range<Int>?
    for run in runs where run.source.overlaps(source) {
      let part = run.text(overlapping: source)
      found = found.map { min($0.lowerBound, part.lowerBound)..<max($0.upperBound, part.upperBound) } ?? part
    }
    return found
  }

  /// A part of the text, with its map.
  ///
  /// A unit keeps its whole source even where only a part of its text is taken.
  public subscript(range: Range<Int>) -> MappedText {
    let range = range.clamped(to: 0..<utf8.count)
    var part = MappedText()
    guard !range.isEmpty else { return part }
    part.utf8.reserveCapacity(range.count)
    for run in runs[index(of: range.lowerBound)...index(of: range.upperBound - 1)] {
      let text = run.text.clamped(to: range)
      if case .units(let width, _) = run.form {
        part.append(utf8, text, ofUnits: run, width)
      } else {
        let source = run.sourceStart(of: text.lowerBound)..<run.sourceEnd(of: text.upperBound)
        part.append(utf8[text], source: source, run.form(from: text.lowerBound))
      }
    }
    return part
  }

  /// Adds a part of a row of units; one that is cut at either end stands alone.
  private mutating func append(_ utf8: [UInt8], _ text: Range<Int>, ofUnits run: Run, _ width: Int) {
    var at = text.lowerBound
    while at < text.upperBound {
      let into = (at - run.text.lowerBound) % width
      let whole = into == 0 ? (text.upperBound - at) / width * width : 0
      let end = whole > 0 ? at + whole : min(text.upperBound, at + width - into)
      let source = run.sourceStart(of: at)..<run.sourceEnd(of: end)
      let form = whole > 0 ? run.form : .units(text: end - at, source: source.count)
      append(utf8[at..<end], source: source, form)
      at = end
    }
  }

  /// Where in the text a place between the source's bytes lies: before the run that begins there, or inside the run
  /// that goes on there, or else behind the one that ends there.
  private func place(of offset: Int) -> Int? {
    var end: Int?
    for run in runs {
      if run.source.lowerBound == offset { return run.text.lowerBound }
      if run.source.contains(offset) {
        return run.text(overlapping: offset..<offset + 1).lowerBound
      }
      if run.source.upperBound == offset { end = run.text.upperBound }
    }
    return end
  }

  /// The index of the run that holds a byte of the text.
  func index(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].text.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension Range<Int> {
  /// The same range so much further on.
  public func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
