import Testing

@Suite("Vale's comments in Markdown")
struct ValeCommentsTests {
  private func found(in text: String, file: String = "draft.md", scope: String = "text") throws -> [String] {
    try ForeignRule("{extends: existence, message: '%s', scope: \(scope), tokens: [here, there]}").found(
      in: text, file: file)
  }

  @Test("turn all rules off and on")
  func everything() throws {
    let text = """
      One is here.

      <!-- vale off -->

      Two is here.

      > Three is here.
      <!-- vale on -->

      Four is here.
      """
    #expect(try found(in: text) == ["1:8 here", "10:9 here"])
  }

  @Test(
    "turn a rule or a style off and on",
    arguments: [
      ("Team.Rule = NO", "Team.Rule = YES"), ("Team.Rule = off", "Team.Rule = on"), ("Team = NO", "Team = YES"),
      ("Team = off", "Team = on"), ("style = House", "style = Team"), ("styles = House, Tone", "styles = House, Team"),
      ("Team.Rule[\"here\"] = NO", "Team.Rule[\"here\"] = YES"),
      ("Team.Rule[\"there\",\"here\"] = NO", "Team.Rule[\"here\"] = YES"),
    ])
  func named(off: String, on: String) throws {
    let text = "One is here.\n\n<!-- vale \(off) -->\n\nTwo is here.\n\n<!-- vale \(on) -->\n\nThree is here."
    #expect(try found(in: text) == ["1:8 here", "9:10 here"])
  }

  @Test(
    "that are for other rules, or say nothing, change nothing",
    arguments: [
      "vale Team.Other = NO", "vale House = NO", "vale Team.Rule = MAYBE", "vale", "vale of", "vale = NO",
      "Team.Rule = NO", "vale Team.Rule[\"nowhere\"] = NO",
    ])
  func others(comment: String) throws {
    #expect(try found(in: "<!-- \(comment) -->\n\nIt is here.") == ["3:7 here"])
  }

  @Test("hold within a line, too, and what is never taken back holds to the end")
  func inline() throws {
    #expect(
      try found(in: "It is <!-- vale off -->here<!-- vale on --> and there, <!--vale off-->or here.\n\nOr here.") == [
        "1:49 there"
      ])
  }

  @Test("are no comments in code, in plain text, and for raw text")
  func elsewhere() throws {
    #expect(try found(in: "`<!-- vale off -->` is here.") == ["1:24 here"])
    #expect(try found(in: "```\n<!-- vale off -->\n```\n\nIt is here.") == ["5:7 here"])
    #expect(try found(in: "<!-- vale off -->\n\nIt is here.", file: "draft.txt") == ["3:7 here"])
    #expect(try found(in: "<!-- vale off -->\n\nIt is here.", scope: "raw") == ["3:7 here"])
  }

  @Test("silence what is said of the file as a whole, if they hold at its end")
  func whole() throws {
    let rule = try ForeignRule("{extends: metric, message: '%s', formula: words, condition: '> 0'}")
    #expect(try rule.found(in: "<!-- vale Team.Rule = NO -->\n\nTwo words.") == [])
    #expect(try rule.found(in: "<!-- vale off -->\n\nTwo words.\n\n<!-- vale on -->") == ["1:1 2.00"])
  }

  @Test("end a paragraph that they stand below")
  func paragraph() throws {
    let rule = try ForeignRule("{extends: existence, message: '%s', raw: ['^.*$']}")
    #expect(try rule.found(in: "One\n<!-- vale x -->\ntwo") == ["1:1 One", "3:1 two"])
  }

  @Test("that are never closed are text")
  func unclosed() throws {
    #expect(try found(in: "a <!-- vale off\nhere " + String(repeating: "<!-- ", count: 20_000)) == ["2:1 here"])
  }
}
