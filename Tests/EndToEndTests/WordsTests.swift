import Foundation
import Testing

/// Whether the system has the dictionary for American English.
private let hasAmericanEnglish = FileManager.default.fileExists(atPath: "/usr/share/hunspell/en_US.dic")

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
      try await sincerely.run("words", "trace", "Frobnicator").output
        == "Frobnicator: right, in your own words, \(folder.path(".config/sincerely/words")):1\n")
    #expect(
      try await sincerely.run("words", "add", "frobnicator").output
        == "all of them are in \(folder.path(".config/sincerely/words")) already\n")
  }

  @Test("adds behind a last line that does not end, and complains of a list that is none")
  func list() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# mine\nfrobnicator", to: ".config/sincerely/words")
    let sincerely = Command.sincerely(in: folder)
    #expect(try await sincerely.run("words", "add", "C#", "gizmotron").status == 0)
    #expect(try folder.text(of: ".config/sincerely/words") == "# mine\nfrobnicator\nC#\ngizmotron\n")
    try folder.write("frobnicator\ntwo words\n", to: ".config/sincerely/words")
    let fault =
      "\(folder.path(".config/sincerely/words")):2: error: one word a line: put each word of 'two words' on a line of its own\n"
    #expect(try await sincerely.run("words", "add", "a") == Outcome(status: 2, output: "", errors: fault))
    #expect(try await sincerely.run("words", "trace", "a") == Outcome(status: 2, output: "", errors: fault))
    try folder.write("Dear Ms. Hopper,\n\nThank you.\n", to: "draft.txt")
    let lint = try await sincerely.run("lint", "--quiet", "--only", "Proofreading.Spelling", "draft.txt")
    #expect(lint == Outcome(status: 2, output: "", errors: fault))
  }

  @Test("traces a word to the list, or says what is like it", .enabled(if: hasAmericanEnglish, "no hunspell-en-us"))
  func trace() async throws {
    let folder = try TemporaryFolder()
    try folder.write("words: [gizmotron]\nword-lists: team.txt\n", to: ".sincerely.yml")
    try folder.write("\nfrobnicator\n", to: "team.txt")
    let outcome = try await Command.sincerely(in: folder).run(
      "words", "trace", "Gizmotron", "frobnicator", "frobnicator's", "LinkedIn", "colour", "pre-interview", "3D",
      "recieve")
    #expect(
      outcome
        == Outcome(
          status: 0,
          output: """
            Gizmotron: right, by .sincerely.yml:1:9
            frobnicator: right, in team.txt:2, which .sincerely.yml:2:13 names
            frobnicator's: right, the possessive of frobnicator
            LinkedIn: right, in the list 'technology' of the program
            colour: right, the British spelling of color
            pre-interview: right, a compound of pre and interview
            3D: not judged; it is no word that spelling knows of
            recieve: wrong; suggested: receive

            """, errors: ""))
  }

  @Test("knows no list of the user's own without a home folder")
  func homeless() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Dear Ms. Hopper,\n\nThe frobnicator was a joy.\n", to: "draft.txt")
    var sincerely = Command.sincerely(in: folder)
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] { sincerely.environment[name] = String?.none }
    let lint = try await sincerely.run("lint", "--quiet", "--only", "Proofreading.Spelling", "draft.txt")
    #expect(lint.status == 1)
    #expect(lint.errors == "")
    #expect(
      try await sincerely.run("words", "add", "frobnicator")
        == Outcome(
          status: 2, output: "",
          errors:
            "sincerely/words: error: it lies in your home folder, and neither HOME nor XDG_CONFIG_HOME says where\n"))
  }

  @Test("refuses what is no word")
  func noWord() async throws {
    let outcome = try await Command.sincerely(in: TemporaryFolder()).run("words", "add", "two words")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "error: 'two words' is no word; give one word an argument\n")
  }
}
