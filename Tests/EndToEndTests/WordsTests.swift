import Testing

@Suite("sincerely words")
struct WordsTests {
  @Test("adds to the user's own list, after which the word is right")
  func add() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Dear Ms. Hopper,\n\nThe frobnicator was a joy.\n\nSincerely,\nAda Lovelace\n", to: "draft.txt")
    let sincerely = Command.sincerely(in: folder)
    let lint = ["lint", "--only", "Proofreading.Spelling", "draft.txt"]
    #expect(try await sincerely.run(lint).status == 1)
    #expect(
      try await sincerely.run("words", "add", "frobnicator").output
        == "added frobnicator to \(folder.path(".config/sincerely/words"))\n")
    #expect(try await sincerely.run(lint).status == 0)
    #expect(
      try await sincerely.run("words", "trace", "frobnicator").output == "frobnicator: right, in your own words\n")
    #expect(
      try await sincerely.run("words", "add", "frobnicator").output
        == "all of them are in \(folder.path(".config/sincerely/words")) already\n")
  }

  @Test("refuses what is no word")
  func noWord() async throws {
    let outcome = try await Command.sincerely(in: TemporaryFolder()).run("words", "add", "two words")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "error: 'two words' is no word; give one word an argument\n")
  }
}
