import Foundation
import Testing

/// The table of the README, a row a test.
@Suite("The exit status")
struct ExitStatusTests {
  /// A folder with the example's facts and one draft.
  private func folder(draft: String = Examples.sound) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Examples.facts, to: "interview.yml")
    try folder.write(draft, to: "draft.eml")
    return folder
  }

  /// The sound draft with another line in place of one of its own.
  private func sound(_ line: String, as other: String) throws -> String {
    try #require(Examples.sound.contains(line))
    return Examples.sound.replacing(line, with: other)
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String..., input: String = "") async throws -> Outcome {
    try await Command.sincerely(in: folder).run(arguments, input: input)
  }

  // MARK: 0, nothing at or above --fail-on

  @Test("is 0 for a draft without a finding, `lint` said or not")
  func sound() async throws {
    #expect(try await run(folder(), "draft.eml").status == 0)
    #expect(try await run(folder(), "lint", "draft.eml").status == 0)
    #expect(try await run(folder(), "lint", "-", input: Examples.sound).status == 0)
  }

  @Test("is 0 for suggestions alone, and 1 with --fail-on suggestion")
  func suggestions() async throws {
    let late = try sound("Date: Fri, 20 Nov 2026 17:40:00 -0500", as: "Date: Sat, 21 Nov 2026 13:00:00 -0500")
    #expect(try await run(folder(draft: late), "draft.eml").status == 0)
    #expect(try await run(folder(draft: late), "draft.eml", "--fail-on", "suggestion").status == 1)
  }

  @Test("is 1 for a warning, and 0 with --fail-on error")
  func warnings() async throws {
    let vague = try sound(
      "Subject: Thank you - Ada Lovelace - Senior Data Engineer interview", as: "Subject: Thank you for today")
    #expect(try await run(folder(draft: vague), "draft.eml").status == 1)
    #expect(try await run(folder(draft: vague), "draft.eml", "--fail-on", "error").status == 0)
  }

  @Test("is 0 where help or the version is asked for", arguments: [["--help"], ["--version"], ["lint", "--help"]])
  func help(arguments: [String]) async throws {
    let outcome = try await Command.sincerely(in: folder()).run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  // MARK: 1, something was

  @Test("is 1 for a faulty draft, wherever it comes from")
  func faulty() async throws {
    #expect(try await run(folder(draft: Examples.faulty), "draft.eml").status == 1)
    #expect(try await run(folder(draft: Examples.faulty), "draft.eml", "--fail-on", "error").status == 1)
    #expect(try await run(folder(draft: Examples.faulty), ".").status == 1)
    #expect(try await run(folder(), "-", input: Examples.faulty).status == 1)
  }

  // MARK: 2, it could not do its work

  @Test(
    "is 2 for a command line that cannot be understood",
    arguments: [
      ["--no-such-option"], ["lint", "draft.eml", "--fail-on", "never"], ["lint", "draft.eml", "--format", "braille"],
      ["explain"], ["lint", "draft.eml", "--at", "yesterday-ish"],
    ])
  func usage(arguments: [String]) async throws {
    let outcome = try await Command.sincerely(in: folder()).run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors != "")
  }

  @Test("is 2 for a rule that there is not, and the nearest is named")
  func unknownRule() async throws {
    let outcome = try await run(folder(), "draft.eml", "--only", "Interview.SignOf")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Interview.SignOff"))
  }

  @Test("is 2 for a facts file with an unknown key, whose place is named")
  func facts() async throws {
    let folder = try folder()
    try folder.write("company: Analytical Engines\nrol: Senior Data Engineer\n", to: "interview.yml")
    let outcome = try await run(folder, "draft.eml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("interview.yml:2:1: error: "))
  }

  @Test("is 2 for a draft that is not there, and the others are still linted")
  func missing() async throws {
    let outcome = try await run(folder(draft: Examples.faulty), "missing.eml", "draft.eml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("missing.eml: "))
    #expect(outcome.output.contains("draft.eml:10:10: error: "))
  }

  @Test("is 2 for a draft that is empty")
  func empty() async throws {
    let outcome = try await run(folder(draft: ""), "draft.eml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("draft.eml: "))
  }

  @Test(
    "is 2 where a report cannot be written, for a full disk say",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() async throws {
    let folder = try folder()
    var shell = Command.sincerely(in: folder)
    shell.program = "sh"
    let outcome = try await shell.run("-c", "'\(Project.program.path)' draft.eml >/dev/full")
    #expect(outcome.errors == "<stdout>: error: cannot be written: no space left on device\n")
    #expect(outcome.status == 2)
  }

  @Test("is 2 where a folder holds what cannot be opened, and the rest is linted")
  func unopened() async throws {
    let folder = try folder()
    var shell = Command.sincerely(in: folder)
    shell.program = "sh"
    let outcome = try await shell.run(
      "-c", "mkdir \"$(printf 'caf\\351')\" || exit 9; '\(Project.program.path)' lint .")
    // Where the file system takes no such name, there is nothing to see.
    if outcome.status == 9 { return }
    #expect(outcome.errors == "./caf\u{FFFD}: error: its name is not in UTF-8, so it cannot be opened; rename it\n")
    #expect(outcome.output == "no findings in 1 draft\n")
    #expect(outcome.status == 2)
  }

  @Test("is 2 for a slip in a command's name, which is taken for a draft's")
  func slip() async throws {
    let outcome = try await run(folder(), "explan", "draft.eml")
    #expect(outcome.errors == "explan: error: no such file or folder; did you mean 'sincerely explain'?\n")
    #expect(outcome.status == 2)
  }
}
