import Foundation
import Testing

/// The hooks of `.pre-commit-hooks.yaml`, by the real `pre-commit`; script/bootstrap --test installs it.
@Suite("The pre-commit framework", .enabled(if: Command.isInPath("pre-commit"), "pre-commit is not in PATH"))
struct PreCommitFrameworkTests {
  /// A repository of drafts that uses a hook of the repository at a path.
  private func repository(hook: String, from hooks: Repository) async throws -> Repository {
    let revision = try await hooks.git("rev-parse", "HEAD").output
    let repository = try await Repository()
    try await repository.stage(
      """
      repos:
        - repo: \(hooks.home.path(hooks.tree))
          rev: \(revision)
          hooks:
            - id: \(hook)

      """, as: ".pre-commit-config.yaml")
    return repository
  }

  /// Commits a faulty draft, which is refused, then a sound one and a text that is no draft.
  private func check(_ repository: Repository) async throws {
    let install = try await repository.git("-c", "alias.framework=!pre-commit install", "framework")
    try #require(install.status == 0, "\(install)")
    try await repository.stage(Examples.faulty, as: "hopper draft.eml")
    let refused = try await repository.git("commit", "--message", "Faulty", limit: 900)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("hopper draft.eml:10:10: error: "))
    #expect(refused.errors.contains("[Interview.InterviewerName]"))
    try await repository.stage(Examples.sound, as: "hopper draft.eml")
    try await repository.stage("Teh drafts.\n", as: "README.md")
    let accepted = try await repository.git("commit", "--message", "Sound")
    #expect(accepted.status == 0, "\(accepted)")
    #expect(try await repository.commits() == ["Sound"])
  }

  @Test("runs the program in PATH by `sincerely-system`")
  func system() async throws {
    let hooks = try await Repository()
    try await hooks.stage(try Project.text(of: ".pre-commit-hooks.yaml"), as: ".pre-commit-hooks.yaml")
    try await hooks.git("commit", "--message", "Hooks")
    try await check(repository(hook: "sincerely-system", from: hooks))
  }

  @Test("builds the program from a clone by `sincerely`")
  func swift() async throws {
    let hooks = try await Repository()
    for name in try FileManager.default.contentsOfDirectory(atPath: Project.root.path)
    where name != ".git" && !name.hasPrefix(".build") {
      try FileManager.default.copyItem(
        at: Project.root.appending(path: name), to: hooks.home.url.appending(path: "work/\(name)"))
    }
    try await hooks.git("add", ".")
    try await hooks.git("commit", "--message", "The project")
    try await check(repository(hook: "sincerely", from: hooks))
  }
}
