#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of a cache: bytes that can be made anew, kept for the next run.
///
/// A file that is damaged, of another state of what it was made of, or not there is as good as none, and a folder that
/// cannot be written is left alone: nothing but time is lost.
struct CacheFile: Sendable {
  private let folder: String
  private let path: String
  private let heading: [UInt8]
  /// A file is kept up to this size, in bytes.
  private let largest: Int

  private static let lineEnd: UInt8 = 0x0A

  /// Names a file of a folder.
  ///
  /// - Parameters:
  ///   - format: what is in it, and the number of its format.
  ///   - identity: the state of what it is made of.
  init(_ name: String, in folder: String, format: String, identity: String, largest: Int) {
    self.folder = folder
    path = "\(folder)/\(name)"
    heading = Array("\(format) \(Self.key(of: identity)) ".utf8)
    self.largest = largest
  }

  /// An identity as a short name.
  static func key(of identity: String) -> String {
    let digits = String(hash(Array(identity.utf8)[...]), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// What was written; nil where there is nothing of use.
  ///
  /// - Complexity: O(n)
  func read() -> ArraySlice<UInt8>? {
    guard let bytes = FileBytes.read(path, limit: largest + 256), bytes.starts(with: heading),
      let end = bytes.firstIndex(of: Self.lineEnd)
    else { return nil }
    let body = bytes[(end + 1)...]
    let isWhole = bytes[heading.count..<end].elementsEqual(String(Self.hash(body), radix: 16).utf8)
    return isWhole ? body : nil
  }

  /// Replaces the file as a whole, so that a process which reads it sees the old or the new one.
  ///
  /// - Returns: Whether the file now holds the bytes.
  @discardableResult
  func write(_ body: [UInt8]) -> Bool {
    guard body.count <= largest else { return false }
    let bytes = heading + Array("\(String(Self.hash(body[...]), radix: 16))\n".utf8) + body
    Self.makeFolder(folder)
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
  private static func makeFolder(_ path: String) {
    guard access(path, F_OK) != 0 else { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { makeFolder(String(path[..<slash])) }
    mkdir(path, 0o700)
  }

  /// FNV-1a, of eight bytes at once.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      let words = bytes.count / 8
      for word in 0..<words {
        let value = bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)
        hash = (hash ^ hash >> 32 ^ UInt64(littleEndian: value)) &* 0x100_0000_01B3
      }
      for byte in bytes[(words * 8)...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }
}
