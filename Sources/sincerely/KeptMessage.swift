import Time

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A message that is on its way, on disk until it is sent.
///
/// It is written whole, and the disk has it, before anything else is done with it; only `remove` takes it away again,
/// so that whatever ends the program leaves it there. Nobody but its owner can read it.
struct KeptMessage {
  /// Why a message could not be kept.
  struct KeepError: Error, CustomStringConvertible {
    /// What to say, in lower case.
    var description: String
  }

  /// Where it lies.
  let path: String
  /// Its bytes.
  let bytes: [UInt8]

  /// Reads standard input to its end, into a new file in a folder, which is made if need be.
  init(standardInputIn folder: String) throws(KeepError) {
    FileSystem.makePrivateFolder(folder)
    let stamp = Timestamp.now.iso8601.prefix(19).filter { $0 != ":" }
    let tail = String(UInt32.random(in: 0 ... .max), radix: 36)
    path = "\(folder)/\(stamp)-\(tail).eml"
    let descriptor = KeptMessage.descriptor(path, O_WRONLY | O_CREAT | O_EXCL)
    guard descriptor >= 0 else { throw KeptMessage.fault(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    do throws(FileSystem.ReadError) {
      var input = try InputFile("-")
      while case let piece = try input.next(), !piece.isEmpty {
        guard FileSystem.write(piece, to: descriptor) else { throw FileSystem.ReadError(path: path, why: "") }
        bytes += piece
      }
    } catch {
      let fault = error.why.isEmpty ? KeptMessage.fault(path) : KeepError(description: "\(error); nothing was sent")
      unlink(path)
      throw fault
    }
    guard fsync(descriptor) == 0 else {
      let fault = KeptMessage.fault(path)
      unlink(path)
      throw fault
    }
    self.bytes = bytes
  }

  /// Opens it for reading, or, where other bytes are to be sent in its place, a file of those that has no name.
  ///
  /// - Returns: a descriptor, which the caller closes.
  func input(sending other: [UInt8]) throws(KeepError) -> Int32 {
    if other == bytes {
      let descriptor = KeptMessage.descriptor(path, O_RDONLY)
      guard descriptor >= 0 else { throw KeptMessage.fault(path) }
      return descriptor
    }
    let name = path + ".sending"
    let descriptor = KeptMessage.descriptor(name, O_RDWR | O_CREAT | O_EXCL)
    guard descriptor >= 0 else { throw KeptMessage.fault(name) }
    unlink(name)
    guard FileSystem.write(other, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
      let fault = KeptMessage.fault(name)
      close(descriptor)
      throw fault
    }
    return descriptor
  }

  /// Takes the file away.
  func remove() { unlink(path) }

  /// The folder for messages that were not sent (XDG Base Directory Specification).
  static var standardFolder: String {
    let state = Console.environment("XDG_STATE_HOME")
    if state.hasPrefix("/") { return state + "/sincerely/unsent" }
    let home = Console.environment("HOME")
    if !home.isEmpty { return home + "/.local/state/sincerely/unsent" }
    let temporary = Console.environment("TMPDIR")
    return (temporary.isEmpty ? "/tmp" : temporary) + "/sincerely-unsent-\(getuid())"
  }

  /// Opens a file that is nobody else's business; negative where that fails.
  private static func descriptor(_ path: String, _ flags: Int32) -> Int32 { open(path, flags | O_CLOEXEC, 0o600) }

  /// What the system says of the last failure to write.
  private static func fault(_ path: String) -> KeepError {
    KeepError(description: "\(path): error: the message cannot be kept, so it was not sent: \(FileSystem.reason())")
  }
}

extension FileSystem {
  /// Makes a folder, and those above it, which nobody but the user can look into; one that is there stays as it is.
  static func makePrivateFolder(_ path: String) {
    for end in path.indices where path[end] == "/" && end != path.startIndex { mkdir(String(path[..<end]), 0o700) }
    mkdir(path, 0o700)
  }
}
