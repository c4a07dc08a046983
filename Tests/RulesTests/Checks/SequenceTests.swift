import Testing

@Suite("Sequence")
struct SequenceTests {
  @Test("finds words that follow one another, and tells each")
  func patterns() throws {
    let rule = try ForeignRule(
      "{extends: sequence, message: \"'%[2]s' after '%[1]s'\", ignorecase: true, tokens: [{pattern: meet}, {pattern: up|with}]}"
    )
    #expect(
      try rule.found(in: "Let us meet up. Meet with me, meet them.") == [
        "1:8 'up' after 'meet'", "1:17 'with' after 'Meet'",
      ])
  }

  @Test("leaves out some words, and keeps to the sentence")
  func skip() throws {
    let rule = try ForeignRule(
      "{extends: sequence, message: '%s … %s', tokens: [{pattern: best}, {pattern: time, skip: 2}]}")
    #expect(
      try rule.found(in: "The best of all time. The best we ever had time for. The best. A time.") == [
        "1:5 best … time"
      ])
  }

  @Test("looks from the first word with a pattern to both sides")
  func anchor() throws {
    let rule = try ForeignRule(
      "{extends: sequence, message: '%s … %s', tokens: [{tag: JJS, skip: 2}, {pattern: of}, {pattern: all}, {pattern: times}]}"
    )
    #expect(
      try rule.found(in: "The best of all times. The best of them. The best book of all times.", tagger: tagger.get())
        == [
          "1:5 best … of", "1:46 best … of",
        ])
    #expect(try rule.found(in: "The best talk that I heard of all times.", tagger: tagger.get()) == [])
    #expect(try rule.found(in: "Of all times. Best day: of all times.", tagger: tagger.get()) == ["1:15 Best … of"])
  }

  @Test("takes a clitic for a word, and a compound for one")
  func clitics() throws {
    let possessive = try ForeignRule(
      "{extends: sequence, message: \"%[1]ss, not %[1]s's\", tokens: [{tag: NN}, {pattern: \"'s\"}, {pattern: are}]}")
    #expect(
      try possessive.found(in: "The engineer's are here. The engineer's team is.", tagger: tagger.get()) == [
        "1:5 engineers, not engineer's"
      ])
    let compound = try ForeignRule(
      "{extends: sequence, message: '%s', tokens: [{tag: NN|NNS, pattern: follow-ups?}, {tag: IN}]}")
    #expect(try compound.found(in: "The follow-ups with them.", tagger: tagger.get()) == ["1:5 follow-ups"])
  }

  @Test("takes a word that is not one of some")
  func negate() throws {
    let rule = try ForeignRule(
      "{extends: sequence, message: '%[2]s', tokens: [{pattern: going}, {pattern: to|on, negate: true}]}")
    #expect(try rule.found(in: "I am going to go, going on, going home.") == ["1:29 home"])
  }

  @Test("tells a noun from a verb of the same form")
  func tags() throws {
    let rule = try ForeignRule(
      "{extends: sequence, message: '%s %s', ignorecase: true, tokens: [{tag: NN, pattern: meet}, {pattern: up}]}")
    let text = "A meet up on Friday would suit me. We can meet up then. The meet up is short."
    #expect(try rule.found(in: text, tagger: tagger.get()) == ["1:3 meet up", "1:61 meet up"])
    #expect(try rule.found(in: text) == [])
  }

  @Test("suggests what its action says")
  func action() throws {
    let rule = try ForeignRule(
      "{extends: sequence, message: x, tokens: [{pattern: meet}, {pattern: up}], action: {name: edit, params: [replace, ' ', '']}}"
    )
    #expect(try rule.suggestions(in: "The meet up.") == [["meetup"]])
  }

  @Test("asks for a pattern or a tag in each token")
  func faults() {
    #expect(
      ForeignRule.faults("extends: sequence\nmessage: x\ntokens:\n  - skip: 2") == """
        Team/Rule.yml:4:5: error: a token needs a 'pattern' or a 'tag'
        """)
    #expect(
      ForeignRule.faults("extends: sequence\nmessage: x\ntokens:\n  - tag: NN|NNX|PRP$|VB.?") == """
        Team/Rule.yml:4:10: error: no part of speech 'NNX'; did you mean 'NN'?
        """)
  }
}
