import Foundation

/// A program as a test runs it: with a home folder, a search path and a language of its own, so that nothing of the
/// machine's user shows through.
struct Command: Sendable {
  /// The program's path, or its name for a search through PATH.
  var program: String
  /// Its home folder.
  var home: TemporaryFolder
  /// The folder it runs in; the home folder, if it is nil.
  var folder: URL?
  /// After how many seconds it is stopped.
  var limit = 120
  /// What its environment holds beside the basics below; nil takes a variable away.
  var environment: [String: String?] = [:]

  /// The program under test.
  static func sincerely(in folder: TemporaryFolder) -> Command {
    Command(program: Project.program.path, home: folder)
  }

  /// Runs it to its end, or to its limit.
  func run(_ arguments: [String], input: String = "") async throws -> Outcome {
    let scratch = try TemporaryFolder()
    try scratch.write(input, to: "input")
    try scratch.write("", to: "output")
    try scratch.write("", to: "errors")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder ?? home.url
    process.environment = basics.merging(environment) { $1 }.compactMapValues { $0 }
    // Files rather than pipes, which somebody would have to read while the program runs.
    process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "errors"))
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
        let identifier = process.processIdentifier
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limit)) {
          if process.isRunning { kill(identifier, SIGKILL) }
        }
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    return Outcome(status: status, output: try scratch.text(of: "output"), errors: try scratch.text(of: "errors"))
  }

  /// Runs it to its end.
  func run(_ arguments: String..., input: String = "") async throws -> Outcome {
    try await run(arguments, input: input)
  }

  /// Whether a program can be found through PATH.
  static func isInPath(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }

  private var basics: [String: String?] {
    let own = ProcessInfo.processInfo.environment
    return [
      "PATH": own["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
      "SWIFT_BACKTRACE": "enable=no",
      // Settings and caches stay inside the folder.
      "HOME": home.url.path, "XDG_CACHE_HOME": home.path(".cache"), "XDG_CONFIG_HOME": home.path(".config"),
    ]
  }
}

/// How a program ended.
struct Outcome: Sendable, Equatable {
  /// Its exit status.
  var status: Int32
  /// What it wrote to its standard output.
  var output: String
  /// What it wrote to its standard error.
  var errors: String
}
