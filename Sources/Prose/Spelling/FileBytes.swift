#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of a folder that was passed in, read by the system's own calls: nothing larger need be loaded for it.
enum FileBytes {
  /// What tells one state of a file from another without reading it.
  struct Stamp: Sendable, Hashable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// The size of a file and when it was changed; nil where there is no readable regular file.
  static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, R_OK) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Stamp(size: Int(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// The bytes of a file, `limit` at most; nil where it cannot be read.
  static func read(_ path: String, limit: Int = 64 << 20) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = min(max(0, Int(status.st_size)), limit)
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Self.read(descriptor, buffer, from: count, size: size)
        if read < 0 { isRead = false }
        if read <= 0 { break }
        count += read
      }
    }
    return isRead ? bytes : nil
  }

  private static func read(
    _ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int, size: Int
  ) -> Int {
    let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[start..<size])
    #if canImport(Glibc)
      return Glibc.read(descriptor, rest.baseAddress, rest.count)
    #elseif canImport(Musl)
      return Musl.read(descriptor, rest.baseAddress, rest.count)
    #else
      return Darwin.read(descriptor, rest.baseAddress, rest.count)
    #endif
  }
}
