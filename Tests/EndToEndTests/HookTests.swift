import Foundation
import Testing

@Suite("The pre-commit hook, with real git")
struct HookTests {
  /// A repository with the hook installed.
  private func repository() async throws -> Repository {
    let repository = try await Repository()
    #expect(try await repository.sincerely("install-hook").status == 0)
    return repository
  }

  @Test("lets a sound draft through")
  func sound() async throws {
    let repository = try await repository()
    try await repository.stage(Examples.sound, as: "hopper.eml")
    let commit = try await repository.git("commit", "--message", "Thank Ms. Hopper")
    #expect(commit.status == 0)
    #expect(try await repository.commits() == ["Thank Ms. Hopper"])
  }

  @Test("refuses a faulty draft with its diagnostics, and names the way around")
  func faulty() async throws {
    let repository = try await repository()
    try await repository.stage(Examples.faulty, as: "hopper.eml")
    let commit = try await repository.git("commit", "--message", "Thank Ms. Hopper")
    #expect(commit.status == 1)
    // git sends a hook's standard output to its own standard error.
    #expect(commit.errors.contains("hopper.eml:10:10: error: "))
    #expect(commit.errors.contains("[Interview.InterviewerName]"))
    #expect(commit.errors.hasSuffix("`git commit --no-verify` would commit without the check\n"))
    #expect(try await repository.commits() == [])
  }

  @Test("is skipped by --no-verify")
  func noVerify() async throws {
    let repository = try await repository()
    try await repository.stage(Examples.faulty, as: "hopper.eml")
    #expect(try await repository.git("commit", "--no-verify", "--message", "Anyway").status == 0)
    #expect(try await repository.commits() == ["Anyway"])
  }

  @Test("judges a half-staged draft as it is staged, not as it lies in the work tree")
  func halfStaged() async throws {
    let repository = try await repository()
    try await repository.stage(Examples.faulty, as: "hopper.eml")
    try repository.write(Examples.sound, to: "hopper.eml")
    #expect(try await repository.git("commit", "--message", "Faulty in the index").status == 1)
    try await repository.stage(Examples.sound, as: "hopper.eml")
    try repository.write(Examples.faulty, to: "hopper.eml")
    #expect(try await repository.git("commit", "--message", "Sound in the index").status == 0)
    #expect(try await repository.commits() == ["Sound in the index"])
  }

  @Test("judges what `git commit FILE` commits, which git keeps in an index of its own")
  func partialCommit() async throws {
    let repository = try await repository()
    try await repository.stage(Examples.sound, as: "sound.eml")
    try await repository.stage(Examples.faulty, as: "faulty.eml")
    #expect(try await repository.git("commit", "--message", "One", "--", "sound.eml").status == 0)
    #expect(try await repository.git("commit", "--message", "Other", "--", "faulty.eml").status == 1)
    #expect(try await repository.commits() == ["One"])
  }

  @Test("leaves drafts alone that the commit does not touch")
  func untouched() async throws {
    let repository = try await repository()
    try await repository.stage(Examples.faulty, as: "old.eml")
    try await repository.git("commit", "--no-verify", "--message", "Old")
    try await repository.stage(Examples.sound, as: "new.eml")
    #expect(try await repository.git("commit", "--message", "New").status == 0)
    try await repository.git("rm", "--quiet", "old.eml")
    #expect(try await repository.git("commit", "--message", "Without the old one").status == 0)
  }

  @Test("looks at nothing that is no draft", arguments: ["README.md", "notes.swift", "requirements.txt", ".draft.eml"])
  func noDraft(name: String) async throws {
    let repository = try await repository()
    try await repository.stage(Examples.faulty, as: name)
    #expect(try await repository.git("commit", "--message", "No draft").status == 0)
  }

  @Test(
    "reads drafts whatever their names",
    arguments: [
      "with space.eml", "quote\"'.eml", "line\nend.eml", "Grüße 👋.eml", ":0:colon.eml", "-dash.eml", "a/b/$(c)*.EML",
    ])
  func oddNames(name: String) async throws {
    let repository = try await repository()
    try await repository.stage(Examples.faulty, as: name)
    let commit = try await repository.git("commit", "--message", "Odd")
    #expect(commit.status == 1)
    #expect(commit.errors.contains("[Interview.InterviewerName]"))
    try await repository.stage(Examples.sound, as: name)
    #expect(try await repository.git("commit", "--message", "Odd").status == 0)
  }

  @Test("judges a draft that was only renamed")
  func renamed() async throws {
    let repository = try await repository()
    try await repository.stage(Examples.faulty, as: "before.eml")
    try await repository.git("commit", "--no-verify", "--message", "Before")
    try await repository.git("mv", "before.eml", "after.eml")
    let commit = try await repository.git("commit", "--message", "After")
    #expect(commit.status == 1)
    #expect(commit.errors.contains("after.eml:10:10: "))
    #expect(!commit.errors.contains("before.eml"))
  }

  @Test("does not read a symbolic link")
  func symbolicLink() async throws {
    let repository = try await repository()
    try FileManager.default.createSymbolicLink(
      atPath: repository.home.path("work/link.eml"), withDestinationPath: "elsewhere.eml")
    try await repository.git("add", "link.eml")
    #expect(try await repository.git("commit", "--message", "A link").status == 0)
  }

  @Test("works from a subfolder, and names drafts as they are called from there")
  func subfolder() async throws {
    let repository = try await repository()
    try await repository.stage(Examples.faulty, as: "drafts/hopper.eml")
    try await repository.stage(Examples.faulty, as: "other/hopper.eml")
    #expect(try await repository.git("commit", "--message", "Below", in: "drafts").status == 1)
    let lint = try await repository.sincerely("lint", "--staged", "--format", "compact", in: "drafts")
    #expect(lint.status == 1)
    #expect(lint.output.contains("\n../other/hopper.eml:10:10: ") || lint.output.hasPrefix("../other/hopper.eml:"))
    #expect(lint.output.contains("\nhopper.eml:10:10: ") || lint.output.hasPrefix("hopper.eml:"))
  }

  @Test("serves a linked work tree by that tree's own index")
  func workTree() async throws {
    let repository = try await repository()
    try await repository.stage(Examples.facts, as: "interview.yml")
    try await repository.git("commit", "--message", "Facts")
    let linked = try await repository.linkedWorkTree()
    try await repository.stage(Examples.faulty, as: "main.eml")
    try await linked.stage(Examples.sound, as: "linked.eml")
    #expect(try await linked.git("commit", "--message", "Sound").status == 0)
    try await linked.stage(Examples.faulty, as: "linked.eml")
    #expect(try await linked.git("commit", "--message", "Faulty").status == 1)
    #expect(try await linked.commits() == ["Sound", "Facts"])
  }

  @Test("a commit without a draft costs nothing but silence")
  func nothingStaged() async throws {
    let repository = try await repository()
    let lint = try await repository.sincerely("lint", "--staged")
    #expect(lint.status == 0)
    #expect(lint.output == "")
  }

  @Test("--staged outside a repository is one clear line and status 2")
  func outside() async throws {
    let folder = try TemporaryFolder()
    let lint = try await Command.sincerely(in: folder).run("lint", "--staged")
    #expect(lint.status == 2)
    #expect(lint.output == "")
    #expect(lint.errors.contains("this folder is not in the work tree of a git repository; change into one first"))
  }
}
