import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that was started, whose standard output is read as it comes.
///
/// Its standard input and standard error are temporary files: neither side can wait for ever for the other to empty a
/// pipe, and writing to a program that has ended raises no signal. Only its output is a pipe, so that a long one
/// is never held as a whole.
final class ChildProcess {
  private let identifier: pid_t
  private let output: Int32
  private let errors: TemporaryFile
  private var buffer: [UInt8] = []
  private var position = 0
  private var hasFinished = false

  /// Starts a program, found through PATH, with the environment of this one and what is put on top of it.
  ///
  /// - Throws: `StartError`, also where there is no such program.
  init(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws(StartError) {
    let standardInput = try TemporaryFile(holding: input)
    errors = try TemporaryFile(holding: [])
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw StartError(code: errno) }
    defer { close(ends[1]) }
    output = ends[0]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }

    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput.descriptor, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, STDERR_FILENO)

    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var child = pid_t()
    let code = posix_spawnp(&child, arguments.first ?? "", &actions, nil, &argumentPointers, &variablePointers)
    guard code == 0 else {
      close(ends[0])
      throw StartError(code: code)
    }
    identifier = child
  }

  deinit {
    if !hasFinished { _ = finish() }
  }

  /// The next line of the output, without its line end; nil at the end.
  func nextLine() -> [UInt8]? {
    while true {
      if let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      guard fill() else { return nil }
    }
  }

  /// The next so many bytes of the output; nil where it ends before.
  func next(_ count: Int) -> [UInt8]? {
    while buffer.count - position < count {
      guard fill() else { return nil }
    }
    defer { position += count }
    return Array(buffer[position..<position + count])
  }

  /// All the rest of the output.
  func rest() -> [UInt8] {
    while fill() {}
    defer { position = buffer.count }
    return Array(buffer[position...])
  }

  /// Waits until the program has ended: with which status (128 and the signal's number, as shells count, where a signal
  /// ended it), and what it wrote to its standard error.
  func finish() -> (status: Int32, errors: String) {
    hasFinished = true
    close(output)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7f
    return (signal == 0 ? (status >> 8) & 0xff : 128 + signal, errors.text())
  }

  /// Reads more of the output behind what there is; false at its end.
  private func fill() -> Bool {
    if position > 0 {
      buffer.removeFirst(position)
      position = 0
    }
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { memory, count in
      repeat { count = read(output, memory.baseAddress, memory.count) } while count == -1 && errno == EINTR
      count = max(0, count)
    }
    buffer.append(contentsOf: chunk)
    return !chunk.isEmpty
  }
}

/// A program could not be started.
struct StartError: Error {
  /// The system's number of the error.
  let code: Int32

  /// Whether there is no such program.
  var isNotFound: Bool { code == ENOENT }
  /// The system's words for it.
  var message: String { String(cString: strerror(code)) }
}

/// A file without a name, which is gone with its last descriptor.
private final class TemporaryFile {
  private let file: UnsafeMutablePointer<FILE>

  /// Makes one that holds bytes and will be read from its start.
  init(holding bytes: [UInt8]) throws(StartError) {
    guard let file = tmpfile() else { throw StartError(code: errno) }
    self.file = file
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard written == bytes.count, fflush(file) == 0 else { throw StartError(code: errno) }
    rewind(file)
  }

  deinit { fclose(file) }

  var descriptor: Int32 { fileno(file) }

  /// All that it holds by now.
  func text() -> String {
    rewind(file)
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
