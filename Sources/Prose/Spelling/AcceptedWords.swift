/// Words that were looked up in an earlier run, so that a clean draft needs no dictionary.
///
/// `Speller` writes those that are right as they are, and those that are none with a mark before them.
///
/// One small file for each state of the dictionaries, in a folder that is passed in (`CacheFile`).
public struct AcceptedWords: Sendable {
  private let file: CacheFile
  /// The words in the order of their bytes, a line end behind each, as they stand in the file.
  ///
  /// They are searched as they are: to make a table of the words of 700 texts took 4 ms of each run.
  private var lines: [UInt8]

  private static let lineEnd: UInt8 = 0x0A

  /// A file is kept below this size; the words of a further run are then left out.
  private static let largestFile = 512 << 10

  /// Reads the words of a state of the dictionaries, which `Speller.identity` names, from a folder.
  public init(folder: String, identity: String) {
    file = CacheFile(
      "accepted-\(CacheFile.key(of: identity))", in: folder, format: "accepted words 3", identity: identity,
      largest: Self.largestFile)
    lines = file.read().map(Array.init) ?? []
  }

  /// The number of words.
  ///
  /// - Complexity: O(n) in the words' bytes.
  public var count: Int { lines.reduce(0) { $0 + ($1 == Self.lineEnd ? 1 : 0) } }

  /// Whether a word was found to be right, as it is written.
  ///
  /// - Complexity: O(log n).
  public func contains(_ word: String) -> Bool {
    var (low, high) = (0, lines.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, lines[start - 1] != Self.lineEnd { start -= 1 }
      var end = start
      while end < high, lines[end] != Self.lineEnd { end += 1 }
      let line = lines[start..<end]
      if line.elementsEqual(word.utf8) { return true }
      if line.lexicographicallyPrecedes(word.utf8) { low = end + 1 } else { high = start }
    }
    return false
  }

  /// Writes further words to the file, with those that another process may have written meanwhile.
  ///
  /// - Returns: Whether the file now holds them.
  @discardableResult
  public mutating func save(_ further: some Sequence<String>) -> Bool {
    let new = further.filter { !$0.utf8.contains(Self.lineEnd) && !contains($0) }.map { Array($0.utf8)[...] }
    if new.isEmpty { return true }
    let known = (file.read() ?? []).split(separator: Self.lineEnd)
    var all: [UInt8] = []
    var last: ArraySlice<UInt8>?
    for word in (known + lines.split(separator: Self.lineEnd) + new).sorted(by: { $0.lexicographicallyPrecedes($1) })
    where !word.isEmpty && word != last {
      all += word + [Self.lineEnd]
      last = word
    }
    guard all.count <= Self.largestFile else { return false }
    lines = all
    return file.write(all)
  }
}
