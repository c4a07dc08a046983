/// Runs git.
enum Git {
  /// What one command of git prints, without the line end after it.
  ///
  /// - Throws: `GitError`, with git's own words where it fails.
  static func line(_ arguments: String...) throws(GitError) -> String {
    let child = try start(arguments)
    var output = child.rest()
    try finish(child, arguments)
    if output.last == UInt8(ascii: "\n") { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  /// Starts a command of git; end it with `finish`.
  static func start(_ arguments: [String], input: [UInt8] = []) throws(GitError) -> ChildProcess {
    do throws(StartError) {
      // In English, for what it says is looked at below; without a lock that another git could run into.
      return try ChildProcess(
        ["git"] + arguments, input: input, environment: ["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"])
    } catch {
      throw error.isNotFound ? .gitMissing : .notStarted(error.message)
    }
  }

  /// Waits for a command of git to end.
  ///
  /// - Throws: `GitError` unless it ended with status 0.
  static func finish(_ child: ChildProcess, _ arguments: [String]) throws(GitError) {
    let (status, errors) = child.finish()
    guard status != 0 else { return }
    if errors.contains("not a git repository") || errors.contains("must be run in a work tree") {
      throw .notInWorkTree
    }
    let message = errors.split(separator: "\n").first.map(String.init)
    throw .failed(command: arguments.first ?? "", message: message ?? "ended with status \(status)")
  }
}

/// Why git could not be asked.
enum GitError: Error, Equatable, CustomStringConvertible {
  /// There is no program `git`.
  case gitMissing
  /// The program could not be started, for a reason of the system's.
  case notStarted(String)
  /// This is no folder of a repository that has a work tree.
  case notInWorkTree
  /// A command failed, with git's own words.
  case failed(command: String, message: String)

  var description: String {
    switch self {
    case .gitMissing: "git is not installed, or its folder is not in PATH"
    case .notStarted(let reason): "git could not be started: \(reason)"
    case .notInWorkTree: "this folder is not in the work tree of a git repository; change into one first"
    case .failed(let command, let message): "git \(command) failed: \(message)"
    }
  }
}
