import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The command that sends a message: it reads it from its standard input, and has the program's own output and errors.
struct SendCommand {
  /// Its name, which is looked up in PATH, and its arguments.
  let words: [String]

  /// Runs it to its end.
  ///
  /// Its standard input is a file: however early it stops to read, nothing is lost in a pipe.
  ///
  /// - Returns: its status; 128 and the signal's number, as shells count, where a signal ended it.
  func run(standardInput: Int32) throws(StartError) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    var arguments = words.map { strdup($0) } + [nil]
    var variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var child = pid_t()
    let code = posix_spawnp(&child, words.first ?? "", &actions, nil, &arguments, &variables)
    guard code == 0 else { throw StartError(code: code) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// The command as one would type it.
  var typed: String { words.map(SendCommand.quoted).joined(separator: " ") }

  /// A word as a shell takes it for one.
  static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || "_@%+=:,./-".utf8.contains(byte)
    }
    return plain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
