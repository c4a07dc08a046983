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
  private var words: WordTable

  /// A file is kept below this size; the words of a further run are then left out.
  private static let largestFile = 512 << 10

  /// Reads the words of a state of the dictionaries, which `Speller.identity` names, from a folder.
  public init(folder: String, identity: String) {
    self.folder = folder
    let key = Self.hash(Array(identity.utf8))
    path = "\(folder)/accepted-\(Self.hexadecimal(key))"
    heading = Array("accepted words 1 \(Self.hexadecimal(key)) ".utf8)
    words = Self.read(path, heading: heading) ?? WordTable(capacity: 0)
  }

  /// The number of words.
  public var count: Int { words.count }

  /// Whether a word was found to be right, as it is written.
  public func contains(_ word: String) -> Bool { words.contains(word.utf8) }

  /// Writes further words to the file, with those that another process may have written meanwhile.
  ///
  /// The file is replaced as a whole, so that a process which reads it sees the old or the new one.
  ///
  /// - Returns: Whether the file now holds them.
  @discardableResult
  public mutating func save(_ further: some Sequence<String>) -> Bool {
    var isChanged = false
    for word in further where !word.utf8.contains(0x0A) {
      if words.insert(Array(word.utf8)) { isChanged = true }
    }
    guard isChanged else { return true }
    var all = Self.read(path, heading: heading) ?? WordTable(capacity: words.count)
    for index in 0..<words.count { all.insert(words.word(at: index)) }
    var body: [UInt8] = []
    for index in 0..<all.count where body.count < Self.largestFile {
      body.append(contentsOf: all.word(at: index))
      body.append(0x0A)
    }
    return write(heading + Array("\(Self.hexadecimal(Self.hash(body)))\n".utf8) + body)
  }

  private static func read(_ path: String, heading: [UInt8]) -> WordTable? {
    guard let bytes = FileBytes.read(path, limit: largestFile * 2), bytes.starts(with: heading),
      let end = bytes.firstIndex(of: 0x0A)
    else { return nil }
    let body = bytes[(end + 1)...]
    guard bytes[heading.count..<end].elementsEqual(hexadecimal(hash(body)).utf8) else { return nil }
    var words = WordTable(capacity: body.count / 6)
    for word in body.split(separator: 0x0A) { words.insert(word) }
    return words
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
