import Foundation

/// A real git repository in a folder of its own, with a person's name and none of the user's settings.
struct Repository: Sendable {
  /// The folder that holds the work tree (`work`), and the home folder of who works in it.
  let home: TemporaryFolder
  /// The work tree's path in that folder.
  let tree: String

  /// Makes a repository without a commit, which holds the example's facts.
  init() async throws {
    home = try TemporaryFolder()
    tree = "work"
    try home.write(Examples.facts, to: "work/interview.yml")
    try await git("init", "--quiet", "--initial-branch", "main")
    try await git("config", "user.name", "Ada Lovelace")
    try await git("config", "user.email", "ada@example.org")
  }

  private init(home: TemporaryFolder, tree: String) {
    self.home = home
    self.tree = tree
  }

  /// Runs git, whose hooks find the program under test in PATH.
  @discardableResult
  func git(
    _ arguments: String..., in subfolder: String = ".", path: [String]? = nil, limit: Int = 120
  ) async throws -> Outcome {
    var command = command("git", in: subfolder, path: path)
    command.limit = limit
    return try await command.run(arguments)
  }

  /// Runs the program under test, by its path.
  func sincerely(
    _ arguments: String..., in subfolder: String = ".", program: String = Project.program.path
  ) async throws -> Outcome {
    try await command(program, in: subfolder).run(arguments)
  }

  /// Writes a file of the work tree and stages it.
  func stage(_ text: String, as path: String) async throws {
    try write(text, to: path)
    try await git("--literal-pathspecs", "add", "--", path)
  }

  /// Writes a file of the work tree.
  func write(_ text: String, to path: String) throws { try home.write(text, to: "\(tree)/\(path)") }

  /// The subjects of all commits, the last first.
  func commits() async throws -> [String] {
    try await git("log", "--format=%s").output.split(separator: "\n").map(String.init)
  }

  /// A linked work tree on a branch of its own.
  func linkedWorkTree() async throws -> Repository {
    try await git("worktree", "add", "--quiet", "-b", "linked", home.path("linked"))
    return Repository(home: home, tree: "linked")
  }

  private func command(_ program: String, in subfolder: String, path: [String]? = nil) -> Command {
    let machine = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(
      String.init)
    let folders = path ?? [Project.program.deletingLastPathComponent().path] + machine
    return Command(
      program: program, home: home, folder: home.url.appending(path: tree).appending(path: subfolder),
      environment: ["PATH": folders.joined(separator: ":")])
  }
}
