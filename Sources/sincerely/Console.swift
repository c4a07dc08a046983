#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal, or whatever else the program's output goes to: the only place that writes to it.
enum Console {
  /// Writes a text to standard output.
  ///
  /// A reader that went away (`sincerely … | head`) ends the program quietly, as it does any other. Where the text
  /// cannot be written, as on a full disk, the program ends with 2 and says so: half a report is none.
  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes bytes to standard output, or ends the program with 2.
  static func write(_ bytes: [UInt8]) {
    if write(bytes, to: STDOUT_FILENO) { return }
    complain("<stdout>: error: cannot be written: \(FileSystem.reason())")
    exit(2)
  }

  /// Writes a line to standard error.
  static func complain(_ line: String) {
    writeErrors(line + "\n")
  }

  /// Writes a text to standard error.
  static func writeErrors(_ text: String) {
    write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Empties the terminal, if standard output is one.
  static func clear() {
    if isTerminal, environment("TERM") != "dumb" { write("\u{1B}[H\u{1B}[2J") }
  }

  /// The processor cores that there are.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Ends the program.
  static func exit(_ status: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status)
    #else
      Glibc.exit(status)
    #endif
  }

  /// Whether standard output is a terminal that shows colours (https://no-color.org).
  static var showsColor: Bool {
    isTerminal && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal that can take back what it shows.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  /// A variable of the environment; empty where it is not set.
  static func environment(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  /// Whether a person sits at both ends, to be asked.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Prints a question and gives the line that is answered; nil at the end of the input.
  static func prompt(_ question: String) -> String? {
    write(question)
    return readLine()
  }

  @discardableResult
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    FileSystem.write(bytes, to: descriptor)
  }
}
