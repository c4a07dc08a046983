import Testing

@Suite("Drafts checked at once")
struct JobsTests {
  private func draft(_ number: Int) -> String {
    """
    From: Ada Lovelace <ada@example.org>
    To: Grace Hopper <grace\(number)@example.com>
    Subject: Thank you number \(number)

    Dear Grace,

    I recieved answer \(number) and I am gratefull for it.

    Sincerely,
    Ada Lovelace

    """
  }

  private func lint(_ folder: TemporaryFolder, jobs: Int, _ path: String) async throws -> Outcome {
    try await Command.sincerely(in: folder).run(
      "lint", "--only", "Proofreading.Spelling", "--format", "compact", "--jobs", "\(jobs)", path)
  }

  @Test("are told in their order, the same whatever their number, in a folder", arguments: [2, 3, 16])
  func folder(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    for number in 10..<60 { try folder.write(draft(number), to: "drafts/\(number).eml") }
    let alone = try await lint(folder, jobs: 1, "drafts")
    let together = try await lint(folder, jobs: jobs, "drafts")
    let places = alone.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    let expected: [String] = (10..<60).flatMap { ["drafts/\($0).eml:7:3:", "drafts/\($0).eml:7:31:"] }
    #expect(places.map(String.init) == expected)
    #expect(together.output == alone.output)
    #expect(together.errors == alone.errors)
    #expect(together.status == 1)
  }

  @Test("are told in their order in a mailbox that is not held whole")
  func mailbox() async throws {
    let folder = try TemporaryFolder()
    let count = 400
    let messages = (1...count).map { "From ada@example.org Mon Nov 23 09:12:00 2026\n\(draft($0))\n" }
    try folder.write(messages.joined(), to: "drafts.mbox")
    let outcome = try await lint(folder, jobs: 2, "drafts.mbox")
    let lines = outcome.output.split(separator: "\n").compactMap { line in
      line.split(separator: ":").dropFirst().first.flatMap { Int($0) }
    }
    // Each message has twelve lines, the misspellings in its eighth.
    let expected: [Int] = (0..<count).flatMap { [$0 * 12 + 8, $0 * 12 + 8] }
    #expect(lines == expected)
    #expect(outcome.errors.contains("in \(count) drafts"))
  }

  @Test("are at least one at a time")
  func none() async throws {
    let folder = try TemporaryFolder()
    let outcome = try await lint(folder, jobs: 0, "draft.eml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--jobs takes a number from 1 on"))
  }
}
