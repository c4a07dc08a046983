import Testing

/// Drafts in several languages, with small dictionaries of their own.
@Suite("The language of a draft")
struct LanguageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("SET UTF-8\n", to: "dictionaries/de.aff")
    let words =
      "vielen für das gute Gespräch am Montag Ich habe mich über die Fragen gefreut und wir auch geehrte freundlichen Grüßen mit sehr"
    try folder.write(
      "20\n\(words.split(separator: " ").joined(separator: "\n"))\n", to: "dictionaries/de.dic")
    try folder.write(
      """
      Sehr geehrte Frau Hopper,

      Vielen dannk für das gute Gespräcch am Montag. Ich habe mich über die Fragen gefreut, und wir auch.

      Mit freundlichen Grüßen
      Ada Lovelace

      """, to: "deutsch/a.txt")
    try folder.write(
      """
      Dear Ms. Hopper,

      Thank you for the talk on Monday. I recieved the notes that you sent, and I liked the colour of them.

      Sincerely,
      Ada Lovelace

      """, to: "a.txt")
  }

  private func lint(_ arguments: String...) async throws -> Outcome {
    var command = Command.sincerely(in: folder)
    command.environment["DICPATH"] = folder.path("dictionaries")
    return try await command.run(
      ["lint", "--format", "compact", "--quiet", "--only", "Proofreading.Spelling,Proofreading.LowercaseI"]
        + arguments)
  }

  @Test("chooses the dictionary, by the configuration's sections or the option; rules on English say nothing then")
  func chooses() async throws {
    try folder.write("paths: [{ match: deutsch, language: de }]\n", to: ".sincerely.yml")
    let german =
      "deutsch/a.txt:3:8: error: 'dannk' is in no dictionary [Proofreading.Spelling]\n"
      + "deutsch/a.txt:3:27: error: 'Gespräcch' is in no dictionary [Proofreading.Spelling]\n"
    let english = "a.txt:3:37: error: 'recieved' is in no dictionary [Proofreading.Spelling]\n"
    #expect(
      try await lint("a.txt", "deutsch/a.txt") == Outcome(status: 1, output: english + german, errors: ""))
    #expect(try await lint("--language", "de", "deutsch/a.txt") == Outcome(status: 1, output: german, errors: ""))
    // What is known of the words of one language is not taken for the other's.
    #expect(try await lint("a.txt", "deutsch/a.txt").output == english + german)
  }

  @Test("that is not the one that was named is left alone")
  func other() async throws {
    #expect(try await lint("deutsch/a.txt") == Outcome(status: 0, output: "", errors: ""))
    #expect(try await lint("--language", "de", "a.txt") == Outcome(status: 0, output: "", errors: ""))
    let outcome = try await lint("--only", "Email.Language", "--language", "de", "a.txt")
    #expect(
      outcome.output
        == "a.txt:3:1: suggestion: The draft seems to be in English, and its spelling is not checked, as 'language' is set to de. "
        + "[Email.Language]\n")
  }

  @Test("of which there is no dictionary is an error that names the package and who asked, and the rest is linted")
  func missing() async throws {
    // No system has both the folder of dictionaries and this language in it.
    try folder.write("language: br\n", to: ".sincerely.yml")
    let outcome = try await lint("--only", "Interview.FullName", "a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(".sincerely.yml:1:11: error: no dictionary for 'br' in "))
    #expect(outcome.errors.hasSuffix("; install the package 'hunspell-br'\n"))
    let flag = try await lint("--language", "br", "a.txt")
    #expect(flag.status == 2)
    #expect(flag.errors.hasPrefix("error: --language: no dictionary for 'br' in "))
  }

  @Test("that there is not is an error with its place and the nearest")
  func unknown() async throws {
    try folder.write("language: en-UK\n", to: ".sincerely.yml")
    #expect(
      try await lint("a.txt")
        == Outcome(
          status: 2, output: "", errors: ".sincerely.yml:1:11: error: no language 'en-UK'; did you mean 'en-GB'?\n"))
    let flag = try await lint("--language", "englsh", "a.txt")
    #expect(flag.status == 2)
    #expect(flag.errors.contains("no language 'englsh'; did you mean 'en'?"))
  }

  @Test("is shown with its origin")
  func shown() async throws {
    try folder.write("language: en-gb\n", to: ".sincerely.yml")
    let command = Command.sincerely(in: folder)
    #expect(try await command.run("config").output.contains(#/language +en-GB +\.sincerely\.yml:1:11\n/#))
    #expect(
      try await command.run("config", "--language", "fr").output.contains(#/language +fr +--language\n/#))
  }
}
