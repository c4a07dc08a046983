#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The file system: the only place that opens files.
enum FileSystem {
  /// Why a file cannot be read.
  struct ReadError: Error, CustomStringConvertible {
    /// The file's path as the user gave it.
    var path: String
    /// Why, in lower case.
    var why: String

    /// `path: error: why`.
    var description: String { "\(path): error: \(why)" }
  }

  /// The contents of a file, or of standard input for `-`.
  ///
  /// - Throws: where there is none, it is a folder, it may not be read, or it has more than `limit` bytes.
  static func read(_ path: String, limit: Int = .max) throws(ReadError) -> [UInt8] {
    if path == "-" { return try read(descriptor: STDIN_FILENO, path: "<stdin>", limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadError(path: path, why: reason()) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path: path, limit: limit)
  }

  /// What a path leads to.
  enum Kind {
    /// Something that can be read.
    case file
    /// A folder.
    case folder
    /// Nothing.
    case nothing
  }

  /// What a path leads to, links followed.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The names in a folder, in order, without `.` and `..`; nil where it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The folder that the program was started in.
  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Seconds since 1970 and how far the system's clock is ahead of UTC.
  static var now: (seconds: Int, utcOffset: Int) {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return (seconds, local.tm_gmtoff)
  }

  private static func read(descriptor: Int32, path: String, limit: Int) throws(ReadError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadError(path: path, why: reason()) }
    if status.st_mode & S_IFMT == S_IFDIR { throw ReadError(path: path, why: "is a folder") }
    var bytes: [UInt8] = []
    var chunk = max(1 << 12, min(Int(status.st_size) + 1, 1 << 26))
    while true {
      let before = bytes.count
      var failed = false
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
          #if canImport(Darwin)
            let read = Darwin.read(descriptor, buffer.baseAddress, chunk)
          #else
            let read = Glibc.read(descriptor, buffer.baseAddress, chunk)
          #endif
          failed = read < 0 && errno != EINTR
          count = max(0, read)
        })
      if failed { throw ReadError(path: path, why: reason()) }
      if bytes.count == before { return bytes }
      if bytes.count > limit {
        throw ReadError(path: path, why: "too large for a draft: more than \(limit) bytes")
      }
      chunk = 1 << 16
    }
  }

  /// What the system says of the last failure, in its own words.
  private static func reason() -> String {
    let text = String(cString: strerror(errno))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
