import Testing

@Suite("Occurrence")
struct OccurrenceTests {
  @Test("finds a sentence with too many, at the first of them")
  func most() throws {
    let rule = try ForeignRule("{extends: occurrence, message: '%d commas', scope: sentence, max: 2, token: ','}")
    #expect(try rule.found(in: "One, two, three. Now one, two, three, four. Well, no.") == ["1:25 3 commas"])
  }

  @Test("finds a text with too few, and one with none at its beginning")
  func least() throws {
    let rule = try ForeignRule("{extends: occurrence, message: '%s thanks', scope: raw, min: 2, token: thanks}")
    #expect(try rule.found(in: "My thanks.\n\nBye.") == ["1:4 1 thanks"])
    #expect(try rule.found(in: "Bye.\n\nBye.") == ["1:1 0 thanks"])
    #expect(try rule.found(in: "thanks, thanks") == [])
  }

  @Test("speaks of a file once, at its beginning, where some of its texts have none")
  func none() throws {
    let rule = try ForeignRule("{extends: occurrence, message: '%s', min: 1, token: thanks}")
    #expect(try rule.found(in: "My thanks.\n\nBye.\n\nBye.") == ["1:1 0"])
    #expect(try rule.found(in: "My thanks.\n\nMany thanks.") == [])
    #expect(try rule.found(in: "Subject: x\n\nBye.", file: "draft.txt") == ["3:1 0"])
  }

  @Test("needs a bound")
  func faults() {
    #expect(
      ForeignRule.faults("{extends: occurrence, message: x, token: a}").contains(
        "an occurrence rule needs 'max' or 'min'"))
  }
}
