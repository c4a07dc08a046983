import Testing

@Suite("lint --profile")
struct ProfileTests {
  @Test("prints what each rule took to standard error, and the findings as ever")
  func table() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Examples.facts, to: "interview.yml")
    try folder.write(Examples.faulty, to: "a.eml")
    try folder.write(Examples.faulty, to: "b.eml")
    let sincerely = Command.sincerely(in: folder)
    let plain = try await sincerely.run("lint", "a.eml", "b.eml")
    let profiled = try await sincerely.run("lint", "--profile", "a.eml", "b.eml")
    #expect(profiled.output == plain.output && profiled.status == plain.status)
    let lines = profiled.errors.split(separator: "\n")
    #expect(lines.first == "      time   share     runs  rule")
    #expect(lines.contains { $0.wholeMatch(of: #/ *\d+\.\d{3} ms +\d+\.\d% +2  Interview\.SignOff/#) != nil })
    #expect(lines.last?.wholeMatch(of: #/ *\d+\.\d{3} ms +100\.0% +all/#) != nil)
    let times = lines.dropFirst().dropLast().compactMap {
      $0.firstMatch(of: #/\d+\.\d+/#).flatMap { Double($0.output) }
    }
    #expect(times == times.sorted(by: >) && times.count == lines.count - 2)
  }
}
