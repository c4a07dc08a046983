import CHunspell
import Synchronization

/// One Hunspell handle: the only door to the C library.
///
/// A handle is not safe with threads, so neither is this.
final class Hunspell {
  private let handle: OpaquePointer
  private let encoding: TextEncoding?

  private let identity: String

  /// The handles that nobody has, by the identity of their dictionary, to be given out again.
  ///
  /// None is ever destroyed: with a dictionary that is not in UTF-8 the library (1.7) takes one off the count of those
  /// that use its table of letters, which it never put on, and frees the table under the others, which then know no
  /// capitals. It also keeps a table of its own while it reads a dictionary, so two must not be read at once
  /// (hunspell#727).
  private static let idle = Mutex<[String: [Loaded]]>([:])

  /// Words longer than this are never asked about: Hunspell's own limit is 100 (MAXWORDLEN).
  static let longestWord = 99

  /// Loads a dictionary; nil where a file has gone since it was found, for Hunspell itself never fails.
  ///
  /// - Complexity: en_US takes 30 to 45 ms and 9 MB.
  init?(_ files: DictionaryFiles) {
    guard FileBytes.stamp(files.affixPath) != nil, FileBytes.stamp(files.wordPath) != nil else { return nil }
    if files.isUTF8 {
      encoding = nil
    } else {
      guard let encoding = TextEncoding(files.encoding) else { return nil }
      self.encoding = encoding
    }
    identity = files.identity
    let handle = Self.idle.withLock { idle in
      idle[files.identity]?.popLast() ?? Loaded(Hunspell_create(files.affixPath, files.wordPath))
    }
    guard let pointer = handle.pointer else { return nil }
    self.handle = pointer
  }

  deinit {
    Self.idle.withLock { [handle = Loaded(handle), identity] idle in idle[identity, default: []].append(handle) }
  }

  /// Whether the dictionary holds a word or makes it by its affixes.
  ///
  /// - Complexity: about 2 µs.
  func accepts(_ word: String) -> Bool {
    guard let encoding else { return Hunspell_spell(handle, word) != 0 }
    guard let bytes = encoding.encoded(word) else { return false }
    return (bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { Hunspell_spell(handle, $0.baseAddress) != 0 }
    }
  }

  /// What Hunspell would write instead, the likeliest first.
  ///
  /// - Complexity: about 30 ms, within time limits of its own, so that the answer depends on the machine's load.
  func suggestions(for word: String) -> [String] {
    guard let bytes = encoding.map({ $0.encoded(word) }) ?? Array(word.utf8) else { return [] }
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = (bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { Hunspell_suggest(handle, &list, $0.baseAddress) }
    }
    defer { Hunspell_free_list(handle, &list, count) }
    guard let list, count > 0 else { return [] }
    return (0..<Int(count)).compactMap { index in
      guard let text = list[index] else { return nil }
      guard let encoding else { return String(cString: text) }
      return encoding.decoded(UnsafeBufferPointer(start: text, count: length(of: text)).map { UInt8(bitPattern: $0) })
    }
  }

  private func length(of text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }

  /// A handle on its way through the lock.
  ///
  /// It is made or kept inside and belongs to one owner outside, so no two threads ever have it.
  private struct Loaded: @unchecked Sendable {
    let pointer: OpaquePointer?

    init(_ pointer: OpaquePointer?) {
      self.pointer = pointer
    }
  }
}
