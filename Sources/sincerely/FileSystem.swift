import Time

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
    var file = try InputFile(path)
    return try file.rest(limit: limit)
  }

  /// Makes a file that is not there yet.
  ///
  /// - Throws: where it is there, or cannot be written.
  static func create(_ path: String, contents: String) throws(ReadError) {
    try write(contents, to: path, O_CREAT | O_EXCL)
  }

  /// Adds a text at the end of a file; the file and the folders it lies in are made if they are not there.
  ///
  /// - Throws: where it cannot be written.
  static func append(_ text: String, to path: String) throws(ReadError) {
    try makeFolders(above: path)
    try write(text, to: path, O_CREAT | O_APPEND)
  }

  /// Makes the folders that a file is to lie in, if they are not there.
  ///
  /// - Throws: where one cannot be made.
  static func makeFolders(above path: String) throws(ReadError) {
    for end in path.indices where path[end] == "/" && end != path.startIndex {
      let folder = String(path[..<end])
      if mkdir(folder, 0o777) == 0 { continue }
      let reason = reason()
      if kind(of: folder) != .folder { throw ReadError(path: folder, why: "the folder cannot be made: \(reason)") }
    }
  }

  private static func write(_ text: String, to path: String, _ flags: Int32) throws(ReadError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
    guard descriptor >= 0 else { throw ReadError(path: path, why: reason()) }
    defer { close(descriptor) }
    guard write(Array(text.utf8), to: descriptor) else { throw ReadError(path: path, why: reason()) }
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

  /// The bytes of a file, links followed; 0 where there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
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

  /// The user's home folder, where the environment names one.
  static var home: String? {
    let home = Console.environment("HOME")
    return home.isEmpty ? nil : home
  }

  /// The folder of a path, by the text alone; empty for a bare name.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
  }

  /// Seconds since 1970 and how far the system's clock is ahead of UTC.
  static var now: (seconds: Int, utcOffset: Int) {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return (seconds, local.tm_gmtoff)
  }

  /// How far the system's clock is ahead of UTC when it shows a date and a time, in seconds.
  static func utcOffset(at civil: CivilTime) -> Int {
    var local = tm()
    local.tm_year = Int32(clamping: civil.year - 1900)
    local.tm_mon = Int32(clamping: civil.month - 1)
    local.tm_mday = Int32(clamping: civil.day)
    local.tm_hour = Int32(clamping: civil.hour)
    local.tm_min = Int32(clamping: civil.minute)
    local.tm_sec = Int32(clamping: civil.second)
    // Whether summer time holds is for the system to say.
    local.tm_isdst = -1
    _ = mktime(&local)
    return local.tm_gmtoff
  }

  /// What the system says of the last failure, in its own words.
  static func reason() -> String {
    let text = String(cString: strerror(errno))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// A file that is open for reading, piece by piece.
struct InputFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  /// How many bytes a file has, as far as that can be told.
  private var size = 0
  /// What was read and not given out yet.
  private var start: [UInt8] = []

  /// Opens a file, or takes standard input for `-`.
  init(_ path: String) throws(FileSystem.ReadError) {
    self.path = path == "-" ? "<stdin>" : path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.ReadError(path: path, why: FileSystem.reason()) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    size = isKnown ? Int(status.st_size) : 0
    if isKnown, status.st_mode & S_IFMT == S_IFDIR {
      throw FileSystem.ReadError(path: path, why: "is a folder; name a file")
    }
  }

  deinit {
    if descriptor > STDERR_FILENO { close(descriptor) }
  }

  /// The first bytes, which stay to be read.
  mutating func peek() throws(FileSystem.ReadError) -> [UInt8] {
    if start.isEmpty { start = try piece(of: usualPiece) }
    return start
  }

  /// The next bytes; none at the end.
  mutating func next() throws(FileSystem.ReadError) -> [UInt8] {
    defer { start = [] }
    return start.isEmpty ? try piece(of: usualPiece) : start
  }

  /// All the bytes that are left, which may be `limit` at most.
  mutating func rest(limit: Int) throws(FileSystem.ReadError) -> [UInt8] {
    // One piece for all that is left, and one byte more, so that nothing is moved once it was read: to move the tagger's
    // model took 250 pages of memory more, and a thirtieth of a run.
    var bytes = start.isEmpty ? try piece(of: max(usualPiece, min(size, limit) + 1)) : try next()
    while !bytes.isEmpty, bytes.count <= limit {
      let piece = try piece(of: max(usualPiece, min(size, limit) - bytes.count + 1))
      if piece.isEmpty { return bytes }
      bytes += piece
    }
    if bytes.isEmpty { return bytes }
    throw FileSystem.ReadError(path: path, why: "too large for a draft: more than \(limit) bytes")
  }

  private let usualPiece = 1 << 16

  private func piece(of size: Int) throws(FileSystem.ReadError) -> [UInt8] {
    while true {
      var status = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        #if canImport(Darwin)
          status = Darwin.read(descriptor, buffer.baseAddress, size)
        #else
          status = Glibc.read(descriptor, buffer.baseAddress, size)
        #endif
        count = max(0, status)
      }
      if status >= 0 { return bytes }
      if errno != EINTR { throw FileSystem.ReadError(path: path, why: FileSystem.reason()) }
    }
  }
}
