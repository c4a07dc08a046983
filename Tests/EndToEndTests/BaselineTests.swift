import Testing

@Suite("A baseline on the command line")
struct BaselineTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("only: Proofreading.Spelling\n", to: ".sincerely.yml")
    try folder.write("The frobnicator was a joy to use.\n", to: "drafts/a.txt")
    return folder
  }

  @Test("is written, and what it knows is reported no more")
  func written() async throws {
    let folder = try folder()
    let sincerely = Command.sincerely(in: folder)
    let wrote = try await sincerely.run("lint", "--write-baseline", "known.json", "drafts")
    #expect(wrote == Outcome(status: 0, output: "wrote known.json: 1 finding in 1 draft\n", errors: ""))
    let first = try folder.text(of: "known.json")
    _ = try await sincerely.run("lint", "--write-baseline", "known.json", "drafts")
    #expect(try folder.text(of: "known.json") == first)
    let known = ["lint", "--baseline", "known.json", "--format", "compact", "--quiet", "drafts"]
    #expect(try await sincerely.run(known) == Outcome(status: 0, output: "", errors: ""))
    // Lines may move; one more of the same is new.
    try folder.write("Well.\n\nThe frobnicator was a frobnicator.\n", to: "drafts/a.txt")
    let more = try await sincerely.run(known)
    #expect(more.status == 1)
    #expect(more.output == "drafts/a.txt:3:23: error: 'frobnicator' is in no dictionary [Proofreading.Spelling]\n")
  }

  @Test("may be named in the configuration, and is told where it holds what is found no more")
  func stale() async throws {
    let folder = try folder()
    try folder.write("The wibblefrotz broke.\n", to: "drafts/b.txt")
    let sincerely = Command.sincerely(in: folder)
    _ = try await sincerely.run("lint", "--write-baseline", "known.json", "drafts")
    try folder.write("only: Proofreading.Spelling\nbaseline: known.json\n", to: ".sincerely.yml")
    try folder.write("All was a joy to use.\n", to: "drafts/a.txt")
    let outcome = try await sincerely.run("lint", "--quiet", "drafts")
    #expect(
      outcome
        == Outcome(
          status: 0, output: "",
          errors: """
            known.json: note: known 1, found 0: drafts/a.txt: 'frobnicator' [Proofreading.Spelling]
            known.json: note: 1 entry is stale; write it anew with --write-baseline known.json

            """))
    // A run that did not look for it tells nothing.
    #expect(try await sincerely.run("lint", "--quiet", "drafts/b.txt").errors == "")
    #expect(try await sincerely.run("lint", "--quiet", "--only", "Interview.SignOff", "drafts/a.txt").errors == "")
  }

  @Test("that is not there, or is none, is an error")
  func missing() async throws {
    let folder = try folder()
    let sincerely = Command.sincerely(in: folder)
    let missing = try await sincerely.run("lint", "--baseline", "known.json", "drafts")
    #expect(missing.status == 2)
    #expect(missing.errors == "known.json: error: no such file or directory\n")
    try folder.write("[]", to: "known.json")
    let broken = try await sincerely.run("lint", "--baseline", "known.json", "drafts")
    #expect(broken.status == 2)
    #expect(broken.errors == "known.json: error: this is no baseline; write it anew with --write-baseline\n")
  }

  @Test("is not written where a draft cannot be read, nor with other work")
  func notWritten() async throws {
    let folder = try folder()
    let sincerely = Command.sincerely(in: folder)
    #expect(try await sincerely.run("lint", "--write-baseline", "known.json", "drafts", "gone.txt").status == 2)
    #expect(!folder.holds("known.json"))
    #expect(try await sincerely.run("lint", "--write-baseline", "known.json", "--fix", "drafts").status == 2)
    #expect(try await sincerely.run("lint", "--write-baseline", "no/such/known.json", "drafts").status == 2)
  }
}
