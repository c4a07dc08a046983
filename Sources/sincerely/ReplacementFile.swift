#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is written whole beside the one it replaces, and then takes its place at once.
///
/// Until `commit` the old file is as it was, and stays so whatever happens: a full disk, a killed program. It keeps
/// its mode and, where the system lets it, its owner; a symbolic link stays one. What is no regular file, such as
/// `/dev/null`, is written to as it is.
final class ReplacementFile {
  /// Why a file cannot be written.
  struct WriteError: Error, CustomStringConvertible {
    /// The file's path as the user gave it.
    var path: String
    /// Why, in lower case.
    var why: String

    /// `path: error: why`.
    var description: String { "\(path): error: cannot be written, and is as it was: \(why)" }
  }

  private let path: String
  /// Where the bytes go first; nil where they go to the file itself.
  private var temporary: String?
  private let target: String
  private let descriptor: Int32

  /// Begins to write.
  ///
  /// - Throws: where the file or its folder may not be written.
  init(_ path: String) throws(WriteError) {
    self.path = path
    var status = stat()
    let isThere = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if isThere, kind == S_IFDIR { throw WriteError(path: path, why: "is a folder") }
    // To rename over a file asks the folder alone; whoever took away the right to write meant it.
    if isThere, access(path, W_OK) != 0 { throw WriteError(path: path, why: FileSystem.reason()) }
    if isThere, kind != S_IFREG {
      target = path
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let resolved = ReplacementFile.resolved(path)
      let folder = resolved.lastIndex(of: "/").map { String(resolved[...$0]) } ?? ""
      target = resolved
      let name = "\(folder).sincerely-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isThere ? 0o600 : 0o666)
      if descriptor >= 0 { temporary = name }
    }
    guard descriptor >= 0 else { throw WriteError(path: path, why: FileSystem.reason()) }
    if isThere, temporary != nil {
      // The owner first: to change it clears bits of the mode.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      _ = fchmod(descriptor, status.st_mode & 0o7777)
    }
  }

  deinit {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  /// Writes the next bytes.
  func write(_ bytes: [UInt8]) throws(WriteError) {
    guard FileSystem.write(bytes, to: descriptor) else { throw WriteError(path: path, why: FileSystem.reason()) }
  }

  /// Puts what was written in the file's place.
  func commit() throws(WriteError) {
    guard let temporary else { return }
    guard fsync(descriptor) == 0, rename(temporary, target) == 0 else {
      throw WriteError(path: path, why: FileSystem.reason())
    }
    self.temporary = nil
  }

  /// The path with its links followed; the path itself where it leads to nothing.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension FileSystem {
  /// Closes an open file.
  static func close(_ descriptor: Int32) {
    #if canImport(Darwin)
      _ = Darwin.close(descriptor)
    #else
      _ = Glibc.close(descriptor)
    #endif
  }

  /// Writes all of some bytes to an open file; false where that fails, of which `reason` tells.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
