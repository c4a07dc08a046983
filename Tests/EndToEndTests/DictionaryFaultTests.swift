import Foundation
import Testing

@Suite("Dictionaries and caches that are not what they should be")
struct DictionaryFaultTests {
  private let folder: TemporaryFolder
  private let finding = "draft.txt:3:5: error: 'frobnicator' is in no dictionary [Proofreading.Spelling]\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "Dear Ms. Hopper,\n\nThe frobnicator was a joy.\n\nSincerely,\nAda Lovelace\n", to: "draft.txt")
    try folder.write("SET UTF-8\n", to: "words/en_US.aff")
    try folder.write("4\nthe\nwas\na\njoy\n", to: "words/en_US.dic")
  }

  private func lint(_ environment: [String: String?] = [:], _ more: String...) async throws -> Outcome {
    var command = Command.sincerely(in: folder)
    command.environment = environment.merging(["DICPATH": folder.path("words")]) { $1 }
    return try await command.run(
      ["lint", "--quiet", "--format", "compact", "--only", "Proofreading.Spelling", "draft.txt"] + more)
  }

  @Test("are left alone where the cache cannot be written, is damaged, or has no place")
  func cache() async throws {
    let expected = Outcome(status: 1, output: finding, errors: "")
    #expect(try await lint(["XDG_CACHE_HOME": folder.path("draft.txt")]) == expected)
    #expect(try await lint(["XDG_CACHE_HOME": nil, "HOME": nil]) == expected)
    #expect(try await lint() == expected)
    let cache = folder.url.appending(path: ".cache/sincerely")
    for file in try FileManager.default.contentsOfDirectory(atPath: cache.path) {
      try Data([0xFF, 0x00, 0x0A, 0x41]).write(to: cache.appending(path: file))
    }
    #expect(try await lint() == expected)
    #expect(try await lint() == expected)
  }

  @Test("serve many runs at once, which leave a whole file of each kind behind")
  func crowd() async throws {
    let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
      for _ in 0..<6 { group.addTask { try await lint() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes == Array(repeating: Outcome(status: 1, output: finding, errors: ""), count: 6))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(".cache/sincerely"))
    #expect(Set(files.map { $0.prefix { $0 != "-" } }) == ["accepted", "vocabulary"] && files.count == 2)
  }

  @Test("are errors with their name where they are a rule's or the system's, and end no run")
  func broken() async throws {
    try folder.write("extends: spelling\nmessage: \"'%s'?\"\naff: a.aff\ndic: b.dic\n", to: "styles/Own/Words.yml")
    try folder.write("", to: "styles/a.aff")
    try folder.write("", to: "styles/b.dic")
    #expect(
      try await lint([:], "--only", "Own", "--styles", "styles")
        == Outcome(status: 2, output: "", errors: "styles/Own/Words.yml:3:6: error: styles/b.dic: is empty\n"))
    try folder.write("joy\n", to: "styles/b.dic")
    #expect(
      try await lint([:], "--only", "Own", "--styles", "styles").errors
        == "styles/Own/Words.yml:3:6: error: styles/b.dic: is no dictionary: its first line has to be the number of its "
        + "words\n")
    try folder.write("", to: "words/en_US.dic")
    #expect(
      try await lint()
        == Outcome(status: 2, output: "", errors: "error: \(folder.path("words/en_US.dic")): is empty\n"))
  }
}
