import Foundation
import Testing

@Suite("lint --fix")
struct FixTests {
  /// A folder with the example's facts and its faulty draft.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Examples.facts, to: "interview.yml")
    try folder.write(Examples.faulty, to: "draft.eml")
    return folder
  }

  /// The faulty draft with its two slips mended.
  private var mended: String {
    Examples.faulty.replacing("Hoper", with: "Hopper").replacing("oportunity", with: "opportunity")
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String..., input: String = "") async throws -> Outcome {
    try await Command.sincerely(in: folder).run(arguments, input: input)
  }

  /// The rules whose findings it can mend for sure.
  private let mendable = "Interview.InterviewerName,Proofreading.Spelling"

  @Test("mends what is safe, reports the rest, and ends with 1 for it")
  func safe() async throws {
    let folder = try folder()
    let outcome = try await run(folder, "--fix", "draft.eml")
    #expect(try folder.text(of: "draft.eml") == mended)
    #expect(outcome.status == 1)
    #expect(!outcome.output.contains("Hoper'"))
    #expect(outcome.output.contains("draft.eml:21:51: error: "))
    #expect(outcome.output.contains("\nfixed 2, left 7: "))
  }

  @Test("ends with 0 where nothing is left, and changes nothing the next time")
  func settled() async throws {
    let folder = try folder()
    #expect(try await run(folder, "--fix", "draft.eml", "--only", mendable).status == 0)
    let outcome = try await run(folder, "--fix", "draft.eml", "--only", mendable)
    #expect(outcome.output.contains("fixed 0, left 0: no findings in 1 draft"))
    #expect(try folder.text(of: "draft.eml") == mended)
  }

  @Test("applies guesses with --unsafe-fixes, which alone changes nothing")
  func unsafe() async throws {
    let folder = try folder()
    let counted = try await run(folder, "--unsafe-fixes", "draft.eml")
    #expect(counted.output.contains("(3 fixable with --fix)"))
    #expect(try folder.text(of: "draft.eml") == Examples.faulty)
    try await run(folder, "--fix", "--unsafe-fixes", "draft.eml").expect(status: 1)
    #expect(!(try folder.text(of: "draft.eml").contains("Subject: Following up")))
  }

  @Test("keeps the file's mode, and a link a link")
  func mode() async throws {
    let folder = try folder()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("draft.eml"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.eml"), withDestinationPath: "draft.eml")
    try await run(folder, "--fix", "link.eml").expect(status: 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("draft.eml"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.eml")) == "draft.eml")
    #expect(try folder.text(of: "draft.eml") == mended)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).allSatisfy { !$0.contains(".sincerely-") })
  }

  @Test("mends each message of a mailbox in its place")
  func mailbox() async throws {
    let folder = try folder()
    let envelope = "From ada@example.org Fri Nov 20 17:00:00 2026\n"
    try folder.write("\(envelope)\(Examples.faulty)\n\(envelope)\(Examples.faulty)", to: "drafts.mbox")
    let outcome = try await run(folder, "--fix", "drafts.mbox")
    #expect(try folder.text(of: "drafts.mbox") == "\(envelope)\(mended)\n\(envelope)\(mended)")
    #expect(outcome.output.contains("\nfixed 4, left 14: "))
  }

  @Test("writes a draft from standard input to standard output, whole, and the report beside it")
  func standardInput() async throws {
    let outcome = try await run(folder(), "--fix", "-", input: Examples.faulty)
    #expect(outcome.output == mended)
    #expect(outcome.errors.contains("<stdin>:21:51: error: "))
    #expect(outcome.status == 1)
  }

  @Test("leaves the file as it was where it cannot be written, says so once, and ends with 2")
  func fullDisk() async throws {
    let folder = try folder()
    // No file may grow: what a full disk does, without one.
    let script = "(trap '' XFSZ; ulimit -f 0; exec \"$0\" --fix draft.eml; ) 2>&1 | cat; echo \"${PIPESTATUS[0]}\""
    let outcome = try await Command(program: "bash", home: folder).run("-c", script, Project.program.path)
    #expect(outcome.output.split(separator: "\n").last == "2")
    #expect(outcome.output.matches(of: #/draft.eml: error: cannot be written, and is as it was: /#).count == 1)
    #expect(outcome.output.contains("draft.eml:10:10: error: 'Hoper'"))
    #expect(try folder.text(of: "draft.eml") == Examples.faulty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).allSatisfy { !$0.contains(".sincerely-") })
  }

  @Test("does not go with --staged")
  func staged() async throws {
    for option in ["--fix", "--diff"] {
      let outcome = try await run(folder(), "lint", "--staged", option)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("--staged"))
    }
  }

  @Test("--diff prints what would change, writes nothing, and ends with 1 if that is anything")
  func diff() async throws {
    let folder = try folder()
    let outcome = try await run(folder, "--diff", "draft.eml")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("--- draft.eml\n+++ draft.eml\n@@ "))
    #expect(outcome.output.contains("\n-Dear Ms. Hoper,\n+Dear Ms. Hopper,\n"))
    #expect(outcome.errors == "would fix 2, leave 7\n")
    #expect(try folder.text(of: "draft.eml") == Examples.faulty)

    try folder.write(outcome.output, to: "changes")
    try await Command(program: "patch", home: folder).run("-p0", "-i", "changes").expect(status: 0)
    #expect(try folder.text(of: "draft.eml") == mended)
    let again = try await run(folder, "--diff", "draft.eml")
    #expect(again.output == "")
    #expect(again.status == 0)
  }
}

@Suite("lint --output")
struct OutputTests {
  @Test("takes the format before it, and others go to standard output")
  func several() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Examples.faulty, to: "draft.eml")
    let outcome = try await Command.sincerely(in: folder).run(
      "draft.eml", "--format", "sarif", "--output", "a.sarif", "--format=html", "--output=a.html", "--format", "compact"
    )
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("draft.eml:"))
    #expect(try folder.text(of: "a.sarif").contains("\"2.1.0\""))
    let page = try folder.text(of: "a.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("Thank you for meeting with me on Friday."))
  }

  @Test("is wrong where two formats would share a place")
  func shared() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Examples.sound, to: "draft.eml")
    for arguments in [
      ["--format", "json", "--format", "text"], ["--output", "a", "--format", "json", "--output", "a"],
    ] {
      #expect(try await Command.sincerely(in: folder).run(["draft.eml"] + arguments).status == 2)
    }
    #expect(!folder.holds("a"))
  }

  @Test("leaves an older report as it was where the run cannot be done")
  func older() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.json")
    let outcome = try await Command.sincerely(in: folder).run(
      "lint", "--staged", "--format", "json", "--output", "a.json")
    #expect(outcome.status == 2)
    #expect(try folder.text(of: "a.json") == "old")
  }

  @Test("--quiet prints findings only")
  func quiet() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Examples.facts, to: "interview.yml")
    try folder.write(Examples.faulty, to: "draft.eml")
    try folder.write(Examples.sound, to: "sound.eml")
    let faulty = try await Command.sincerely(in: folder).run("--quiet", "draft.eml")
    #expect(faulty.output.hasPrefix("draft.eml:"))
    #expect(!faulty.output.contains("in 1 draft"))
    for format in ["text", "jsonl"] {
      let sound = try await Command.sincerely(in: folder).run("--quiet", "sound.eml", "--format", format)
      #expect(sound == Outcome(status: 0, output: "", errors: ""))
    }
  }
}

extension Outcome {
  /// Fails the test where the program ended otherwise.
  func expect(status expected: Int32, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == expected, "\(output)\(errors)", sourceLocation: sourceLocation)
  }
}
