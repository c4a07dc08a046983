import Testing

@Suite("Repetition")
struct RepetitionTests {
  @Test("finds what follows itself, in whatever case, from the first on")
  func words() throws {
    let rule = try ForeignRule(
      "{extends: repetition, message: \"'%s' is repeated\", ignorecase: true, tokens: ['[^\\s]+']}")
    #expect(
      try rule.found(in: "It is is so. The the\nthe end, and 5 5.") == [
        "1:4 'is' is repeated", "1:14 'the' is repeated", "1:18 'the' is repeated",
      ])
  }

  @Test("may look at letters alone, and allow some repetitions")
  func options() throws {
    let letters = try ForeignRule("{extends: repetition, message: '%s', alpha: true, tokens: ['[^\\s]+']}")
    #expect(try letters.found(in: "5 5 no no") == ["1:5 no"])
    let twice = try ForeignRule("{extends: repetition, message: '%s', max: 1, tokens: ['\\w+']}")
    #expect(try twice.found(in: "no no, no no no") == ["1:4 no", "1:11 no"])
  }
}
