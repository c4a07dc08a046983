#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the running program lies.
enum ExecutablePath {
  /// The absolute path of the program's file, links resolved where the system tells; else the name it was called by.
  static func current() -> String {
    for path in ["/proc/self/exe", CommandLine.arguments.first ?? ""] {
      if let resolved = realpath(path, nil) {
        defer { free(resolved) }
        return String(cString: resolved)
      }
    }
    return CommandLine.arguments.first ?? "sincerely"
  }
}
