#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Words that were looked up in an earlier run, so that a clean draft needs no dictionary.
///
/// `Speller` writes those that are right as they are, and those that are none with a mark before them.
///
/// One small file for each state of the dictionaries, in a folder that is passed in. A file that is damaged, of another
/// state or not there is as good as an empty one, and a folder that cannot be written is left alone: nothing but time
/// is lost.
public struct AcceptedWords: Sendable {
  private let path: String
  private let folder: String
  private let heading: [UInt8]
  /// The words in the order of their bytes, a line end behind each, as they stand in the file.
  ///
  /// They are searched as they are: to make a table of the words of 700 texts took 4 ms of each run.
  private var lines: [UInt8]

  private static let lineEnd: UInt8 = 0x0A

  /// A file is kept below this size; the words of a further run are then left out.
  private static let largestFile = 512 << 10

  /// Reads the words of a state of the dictionaries, which `Speller.identity` names, from a folder.
  public init(folder: String, identity: String) {
    self.folder = folder
    let key = Self.hash(Array(identity.utf8))
    path = "\(folder)/accepted-\(Self.hexadecimal(key))"
    heading = Array("accepted words 2 \(Self.hexadecimal(key)) ".utf8)
    lines = Self.read(path, heading: heading) ?? []
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
  /// The file is replaced as a whole, so that a process which reads it sees the old or the new one.
  ///
  /// - Returns: Whether the file now holds them.
  @discardableResult
  public mutating func save(_ further: some Sequence<String>) -> Bool {
    let new = further.filter { !$0.utf8.contains(Self.lineEnd) && !contains($0) }.map { Array($0.utf8)[...] }
    if new.isEmpty { return true }
    let known = (Self.read(path, heading: heading) ?? []).split(separator: Self.lineEnd)
    var all: [UInt8] = []
    var last: ArraySlice<UInt8>?
    for word in (known + lines.split(separator: Self.lineEnd) + new).sorted(by: { $0.lexicographicallyPrecedes($1) })
    where !word.isEmpty && word != last {
      all += word + [Self.lineEnd]
      last = word
    }
    guard all.count <= Self.largestFile else { return false }
    lines = all
    return write(heading + Array("\(Self.hexadecimal(Self.hash(all)))\n".utf8) + all)
  }

  private static func read(_ path: String, heading: [UInt8]) -> [UInt8]? {
    guard let bytes = FileBytes.read(path, limit: largestFile * 2), bytes.starts(with: heading),
      let end = bytes.firstIndex(of: lineEnd)
    else { return nil }
    let body = bytes[(end + 1)...]
    guard bytes[heading.count..<end].elementsEqual(hexadecimal(hash(body)).utf8) else { return nil }
    return Array(body)
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    makeFolder(folder)
    // A name of its own for each process and thread; it is renamed over the file when it is whole.
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return false }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return Self.write(descriptor, rest)
      }
      guard count > 0 else { break }
      written += count
    }
    close(descriptor)
    guard written == bytes.count, rename(temporary, path) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      return Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      return Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      return Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Makes a folder and those above it; what fails shows when the file is written.
  private func makeFolder(_ path: String) {
    guard access(path, F_OK) != 0 else { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { makeFolder(String(path[..<slash])) }
    mkdir(path, 0o700)
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
