import Testing

@Suite("Capitalization")
struct CapitalizationTests {
  private func rule(_ keys: String) throws -> ForeignRule {
    try ForeignRule("extends: capitalization\nmessage: \"'%s'\"\nscope: heading\n\(keys)")
  }

  @Test(
    "knows titles as the Associated Press has them",
    arguments: [
      ("# The State of the Art", []), ("# The state of the art", ["1:3 'The state of the art'"]),
      ("# A Letter From the Team", []), ("# Notes on API Design: A Start", []), ("# what for", ["1:3 'what for'"]),
    ])
  func associatedPress(text: String, found: [String]) throws {
    #expect(try rule("match: $title").found(in: text) == found)
  }

  @Test("knows titles as the Chicago Manual of Style has them")
  func chicago() throws {
    let rule = try ForeignRule(
      "{extends: capitalization, message: \"'%s' -> '%s'\", scope: heading, match: $title, style: Chicago}")
    #expect(try rule.found(in: "# A Letter from the Team") == [])
    #expect(try rule.found(in: "# Growing Up and Moving Out Now") == [])
    #expect(try rule.found(in: "# A Year \u{2013} The End") == [])
    #expect(
      try rule.found(in: "# a letter From The team") == ["1:3 'a letter From The team' -> 'A Letter from the Team'"])
  }

  @Test("does not look at what a prefix matches")
  func prefix() throws {
    let rule = try ForeignRule(
      "{extends: capitalization, message: \"'%s' -> '%s'\", scope: heading, match: $title, prefix: 'step \\w+: '}")
    #expect(try rule.found(in: "# step one: The Way In") == [])
    #expect(try rule.found(in: "# step one: the way in") == ["1:3 'step one: the way in' -> 'step one: The Way In'"])
  }

  @Test("tells how a sentence should be written")
  func wantedSentence() throws {
    let rule = try ForeignRule(
      """
      {extends: capitalization, message: "'%s' -> '%s'", scope: heading, match: $sentence, indicators: [':'],
       prefix: 'Step \\w+ ', exceptions: [Kafka Streams]}
      """)
    #expect(
      try rule.found(in: "# Step B how We Run Kafka Streams Now: The NASA Well-Known Way, Too") == [
        "1:3 'Step B how We Run Kafka Streams Now: The NASA Well-Known Way, Too' -> "
          + "'Step B How we run Kafka Streams now: The NASA well-known way, too'"
      ])
  }

  @Test("lets stand a text in other letters that has an exception", arguments: ["$lower", "$upper"])
  func exceptions(form: String) throws {
    let rule = try rule("match: \(form)\nexceptions: [macOS]")
    #expect(try rule.found(in: "# On macOS") == [])
    #expect(try rule.found(in: "# On Linux") == ["1:3 'On Linux'"])
  }

  @Test(
    "knows sentences",
    arguments: [
      ("# How we hire", []), ("# how we hire", ["1:3 'how we hire'"]), ("# How We Hire", ["1:3 'How We Hire'"]),
      ("# Working with NASA now", []), ("# `code` goes first", []), ("# 2. A second step", []),
      ("# The Kafka Streams team", []), ("# Note: Every word counts here", []), ("# b. The beginning", []),
    ])
  func sentences(text: String, found: [String]) throws {
    let rule = try rule("match: $sentence\nexceptions: [Kafka Streams]\nindicators: [':']\nprefix: '^[a-z]\\.\\s'")
    #expect(try rule.found(in: text) == found)
  }

  @Test("asks for as many right words as its threshold says")
  func threshold() throws {
    let text = "# We use the MacBook every day"
    #expect(try rule("match: $sentence").found(in: text) == [])
    #expect(try rule("match: $sentence\nthreshold: 0.9").found(in: text) == ["1:3 'We use the MacBook every day'"])
  }

  @Test("knows small letters, capitals and patterns of one's own")
  func others() throws {
    #expect(try rule("match: $lower").found(in: "# all small\n\n# Not small") == ["3:3 'Not small'"])
    #expect(try rule("match: $upper").found(in: "# ALL BIG\n\n# NOT big") == ["3:3 'NOT big'"])
    #expect(try rule("match: '^[A-Z].*\\?$'").found(in: "# Why?\n\n# Because") == ["3:3 'Because'"])
  }

  @Test("names the forms there are")
  func faults() {
    #expect(
      ForeignRule.faults("extends: capitalization\nmessage: x\nmatch: $titel") == """
        Team/Rule.yml:3:8: error: no form '$titel'; there are $title, $sentence, $lower, $upper, or a pattern
        """)
  }
}
