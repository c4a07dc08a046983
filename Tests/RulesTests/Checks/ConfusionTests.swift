import Testing

@Suite("Confusion")
struct ConfusionTests {
  private func rule(_ keys: String) throws -> ForeignRule {
    try ForeignRule("extends: confusion\nmessage: \"'%s' for '%s'\"\n\(keys)")
  }

  @Test("finds either word of a pair where its neighbors want the other")
  func pairs() throws {
    let rule = try rule("pairs:\n  accept VB|VBP: except IN\n  moral JJ: morale NN\n  advice NN: advise VB|VBP")
    let text = "He could not except the offer. Everyone came accept Tom."
    #expect(
      try rule.found(in: text, tagger: tagger.get()) == [
        "1:14 'accept' for 'except'", "1:46 'except' for 'accept'",
      ])
    #expect(try rule.found(in: "Please advise me, for your good advice helped.", tagger: tagger.get()) == [])
  }

  @Test("takes only the first word of a mistake for the second")
  func mistakes() throws {
    let rule = try rule("mistakes:\n  wood NN: would MD")
    #expect(
      try rule.found(in: "We wood be glad to come.", tagger: tagger.get()) == ["1:4 'would' for 'wood'"])
    #expect(try rule.found(in: "The would is hard and dry.", tagger: tagger.get()) == [])
  }

  @Test("takes a contraction for one word")
  func contractions() throws {
    let rule = try rule("pairs:\n  its PRP$: it's PRP+VB")
    #expect(
      try rule.found(in: "Its been a few years since then.", tagger: tagger.get()) == ["1:1 'It's' for 'Its'"])
    #expect(
      try rule.found(in: "The company changed its policy, and it\u{2019}s good.", tagger: tagger.get()) == [])
  }

  @Test("leaves names alone, short sentences, what the lexicon knows to fit, and its exceptions")
  func silent() throws {
    let keys = "pairs:\n  accept VB|VBP: except IN"
    #expect(try rule(keys).found(in: "He could not Except the offer. Not except it.", tagger: tagger.get()) == [])
    let excused = try rule(keys + "\nexceptions: [not except the]")
    #expect(try excused.found(in: "He could not except the offer.", tagger: tagger.get()) == [])
    let noun = try rule("pairs:\n  lead VB: led VBD")
    #expect(try noun.found(in: "The lead of the team is here.", tagger: tagger.get()) == [])
    #expect(try rule(keys).found(in: "He could not except the offer.") == [])
  }

  @Test("says what a pair needs")
  func faults() {
    #expect(
      ForeignRule.faults("extends: confusion\nmessage: x").contains("a confusion rule needs 'pairs' or 'mistakes'"))
    let faults = ForeignRule.faults(
      "extends: confusion\nmessage: x\npairs:\n  accept: except IN\n  air NN: heir NN\n  ate VBX: eight CD")
    let classless = "a word of a pair has its classes behind it: 'accept VB|VBP'"
    #expect(faults.contains("4:3: error: \(classless)"))
    #expect(
      faults.contains("5:3: error: the words of a pair need different classes: no neighbors can tell these apart"))
    #expect(faults.contains("6:3: error: \(classless)"))
  }
}
