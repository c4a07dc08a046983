import Testing

@Suite("Density")
struct DensityTests {
  @Test("finds what is fine once and too much often, at the first of them")
  func most() throws {
    let rule = try ForeignRule("{extends: density, message: '%s: %s', scope: text, max: 1, tokens: [very, 'so \\w+']}")
    #expect(
      try rule.found(in: "It was very good.\n\nIt was so good, and Very long.\n") == [
        "1:8 3: 'very', 'so good' and 'Very'"
      ])
    #expect(try rule.found(in: "It was very good, and every one said so.\n") == [])
  }

  @Test("counts the same words once where only different ones count")
  func different() throws {
    let rule = try ForeignRule(
      "{extends: density, message: '%s', scope: text, max: 1, different: true, tokens: [very, much]}")
    #expect(try rule.found(in: "It was very, very good.\n") == [])
    #expect(try rule.found(in: "It was very much so.\n") == ["1:8 2"])
  }

  @Test("lets pass what stands in a sentence with one of the patterns in 'unless'")
  func unless() throws {
    let rule = try ForeignRule(
      "{extends: density, message: '%s', scope: text, max: 0, unless: [said], tokens: [very]}")
    #expect(try rule.found(in: "He said very much. It was very long.\n") == ["1:27 1"])
  }

  @Test("needs something to count")
  func faults() {
    #expect(ForeignRule.faults("{extends: density, message: x}").contains("a density rule needs 'tokens'"))
  }
}
