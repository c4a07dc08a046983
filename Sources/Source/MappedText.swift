/// A text in UTF-8 with a map from each run of it to the bytes of the file that it was read from.
///
/// Through quoted-printable, base64, charsets, encoded words, folded headers, HTML and joined lines, a rule sees
/// plain text, and a place in it still leads back to the bytes on disk: no place is ever searched for again.
///
/// All ranges into the text are byte ranges of `utf8`; all ranges into the source are byte ranges of
/// `SourceFile.bytes`. Runs are in the order of the text; their sources need not be.
public struct MappedText: Sendable, Hashable {
  /// A stretch of text that came from a stretch of the source.
  public struct Run: Sendable, Hashable {
    /// Where in the text it stands, in bytes.
    public var text: Range<Int>
    /// The bytes of the file that it was read from; empty for text that stands for nothing in the file.
    public var source: Range<Int>
    /// Whether the text is the source's bytes as they are, so that a part of one is the same part of the other.
    ///
    /// Otherwise the run is one thing: whatever lies in it maps to the whole source.
    public var isVerbatim: Bool
  }

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
    append(bytes, source: offset..<offset + bytes.count, isVerbatim: true)
  }

  /// Adds text that a stretch of the source stands for: a decoded character, an entity, a joined line end.
  ///
  /// Give the smallest stretch that decodes by itself, a character rather than a line: a place inside it is reported
  /// as all of it.
  public mutating func append(decoded text: some Collection<UInt8>, from source: Range<Int>) {
    append(text, source: source, isVerbatim: false)
  }

  /// Adds a text with its map.
  public mutating func append(_ other: MappedText) {
    for run in other.runs {
      append(other.utf8[run.text], source: run.source, isVerbatim: run.isVerbatim)
    }
  }

  private mutating func append(_ bytes: some Collection<UInt8>, source: Range<Int>, isVerbatim: Bool) {
    guard !bytes.isEmpty else { return }
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    if isVerbatim, let last = runs.last, last.isVerbatim, last.source.upperBound == source.lowerBound {
      runs[runs.count - 1].text = last.text.lowerBound..<utf8.count
      runs[runs.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      runs.append(Run(text: start..<utf8.count, source: source, isVerbatim: isVerbatim))
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
      let at = start(of: range.lowerBound, in: runs[index(of: range.lowerBound)])
      return at..<at
    }
    var low = Int.max
    var high = Int.min
    for run in runs[index(of: range.lowerBound)...index(of: range.upperBound - 1)] {
      low = min(low, start(of: range.lowerBound, in: run))
      high = max(high, end(of: range.upperBound, in: run))
    }
    return low..<max(low, high)
  }

  /// The range of the text that came from a range of the source's bytes; nil where none did.
  ///
  /// An empty range gives an empty one, if a run begins, ends or goes on there; inside a run that is not verbatim it
  /// stands before the run.
  ///
  /// - Complexity: O(runs).
  public func text(of source: Range<Int>) -> Range<Int>? {
    if source.isEmpty { return place(of: source.lowerBound).map { $0..<$0 } }
    var found: Range<Int>?
    for run in runs where run.source.overlaps(source) {
      let part =
        run.isVerbatim
        ? source.clamped(to: run.source).shifted(by: run.text.lowerBound - run.source.lowerBound)
        : run.text
      found = found.map { min($0.lowerBound, part.lowerBound)..<max($0.upperBound, part.upperBound) } ?? part
    }
    return found
  }

  /// A part of the text, with its map.
  ///
  /// A run that is not verbatim keeps its whole source even where only a part of its text is taken.
  public subscript(range: Range<Int>) -> MappedText {
    let range = range.clamped(to: 0..<utf8.count)
    var part = MappedText()
    guard !range.isEmpty else { return part }
    for run in runs[index(of: range.lowerBound)...index(of: range.upperBound - 1)] {
      let text = run.text.clamped(to: range)
      let source =
        run.isVerbatim ? text.shifted(by: run.source.lowerBound - run.text.lowerBound) : run.source
      part.append(utf8[text], source: source, isVerbatim: run.isVerbatim)
    }
    return part
  }

  /// Where in the text a place between the source's bytes lies: before the run that begins there, or inside the run
  /// that goes on there, or else behind the one that ends there.
  private func place(of offset: Int) -> Int? {
    var end: Int?
    for run in runs {
      if run.source.lowerBound == offset { return run.text.lowerBound }
      if run.source.contains(offset) {
        return run.isVerbatim ? run.text.lowerBound + (offset - run.source.lowerBound) : run.text.lowerBound
      }
      if run.source.upperBound == offset { end = run.text.upperBound }
    }
    return end
  }

  /// The index of the run that holds a byte of the text.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].text.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func start(of offset: Int, in run: Run) -> Int {
    run.isVerbatim && offset > run.text.lowerBound
      ? run.source.lowerBound + (offset - run.text.lowerBound) : run.source.lowerBound
  }

  private func end(of offset: Int, in run: Run) -> Int {
    run.isVerbatim && offset < run.text.upperBound
      ? run.source.lowerBound + (offset - run.text.lowerBound) : run.source.upperBound
  }
}

extension Range<Int> {
  /// The same range so much further on.
  public func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
