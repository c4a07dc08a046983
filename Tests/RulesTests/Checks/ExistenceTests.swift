import Testing

@Suite("Existence")
struct ExistenceTests {
  @Test("finds tokens as whole words, in the case that they have")
  func tokens() throws {
    let rule = try ForeignRule("{extends: existence, message: \"no '%s'\", tokens: [synergy, win(?:s|ning)?]}")
    #expect(
      try rule.found(in: "A synergy that wins. Synergy; synergys; winning!") == [
        "1:3 no 'synergy'", "1:16 no 'wins'", "1:41 no 'winning'",
      ])
  }

  @Test("may not mind case, nor words' ends")
  func options() throws {
    let rule = try ForeignRule(
      "{extends: existence, message: '%s', ignorecase: true, nonword: true, tokens: ['!{2,}', 'haha']}")
    #expect(try rule.found(in: "Hahaha!! Good!") == ["1:1 Haha", "1:7 !!"])
  }

  @Test("finds the earlier token where two match at one place")
  func order() throws {
    let rule = try ForeignRule("{extends: existence, message: '%s', tokens: [team, team player, player]}")
    #expect(try rule.found(in: "a team player") == ["1:3 team", "1:8 player"])
    let longer = try ForeignRule("{extends: existence, message: '%s', tokens: [team player, team, player]}")
    #expect(try longer.found(in: "a team player") == ["1:3 team player"])
  }

  @Test("puts what is raw before each token, or behind it")
  func raw() throws {
    let before = try ForeignRule(
      "{extends: existence, message: '%s', raw: ['\\bvery', '\\s+'], tokens: [unique, dead]}")
    #expect(try before.found(in: "very unique, dead, very dead") == ["1:1 very unique", "1:20 very dead"])
    let behind = try ForeignRule(
      "{extends: existence, message: '%s', append: true, raw: [' indeed'], tokens: [yes, no]}")
    #expect(try behind.found(in: "yes, no indeed") == ["1:6 no indeed"])
    let alone = try ForeignRule("{extends: existence, message: '%s', raw: ['^So[, ]']}")
    #expect(try alone.found(in: "So, then.\n\nAnd So, then.") == ["1:1 So,"])
  }

  @Test("lets exceptions stand, and a vocabulary unless it is about no words")
  func exceptions() throws {
    let rule = try ForeignRule(
      "{extends: existence, message: '%s', tokens: ['\\w+ware'], exceptions: [soft(?:ware)]}", accepted: ["[Ff]reeware"]
    )
    #expect(try rule.found(in: "software, Freeware, hardware") == ["1:21 hardware"])
    let nonword = try ForeignRule(
      "{extends: existence, message: '%s', nonword: true, tokens: ['\"[a-z]+\"']}", accepted: ["kafka"])
    #expect(try nonword.found(in: "the \"kafka\" cluster") == ["1:5 \"kafka\""])
  }

  @Test("finds phrases that a line's end cuts, at the first line")
  func lines() throws {
    let rule = try ForeignRule("{extends: existence, message: '%s', tokens: [at this point in time]}")
    #expect(try rule.found(in: "We know little at this\npoint in time.") == ["1:16 at this point in time"])
  }

  @Test("gives at most as many findings as its limit")
  func limit() throws {
    let rule = try ForeignRule("{extends: existence, message: '%s', limit: 2, tokens: [hey]}")
    #expect(try rule.found(in: "hey hey hey") == ["1:1 hey", "1:5 hey"])
  }

  @Test(
    "suggests what an edit makes",
    arguments: [
      ("[replace, '-', ' ']", ["a b c "]), ("[regex, '(b)-', '$1+']", ["a-b+c-"]), ("[trim, 'a-']", ["b-c"]),
      ("[trim_left, 'a-']", ["b-c-"]), ("[trim_right, '-']", ["a-b-c"]), ("[truncate, '-']", ["a"]),
      ("[split, '-', '1']", ["b"]), ("[split, '-', '9']", []), ("[replace, x, y]", []),
    ])
  func edits(parameters: String, suggestions: [String]) throws {
    let rule = try ForeignRule(
      "{extends: existence, message: x, nonword: true, action: {name: edit, params: \(parameters)}, tokens: ['a\\S+']}")
    #expect(try rule.suggestions(in: "a-b-c-") == [suggestions])
  }

  @Test("says which edits there are", arguments: ["[]", "[replace, a]", "[split, a, b]", "[shout, a]"])
  func noEdit(parameters: String) {
    #expect(
      ForeignRule.faults(
        "extends: existence\nmessage: x\ntokens: [a]\naction:\n  name: edit\n  params: \(parameters)"
      ).hasPrefix("Team/Rule.yml:6:3: error: an edit is one of [replace, OLD, NEW], "))
  }

  @Test("tells each of two words in one encoded word, which have one place")
  func encodedWord() throws {
    let rule = try ForeignRule("{extends: existence, message: '%s', scope: subject, tokens: [here, there]}")
    #expect(
      try rule.found(in: "Subject: =?utf-8?q?H=C3=A9_is_here_and_there?=\n\nHello.\n", file: "draft.eml") == [
        "1:10 here", "1:10 there",
      ])
  }

  @Test("suggests what its action says")
  func action() throws {
    let remove = try ForeignRule("{extends: existence, message: x, action: {name: remove}, tokens: [very]}")
    #expect(try remove.suggestions(in: "very good") == [[""]])
    let edit = try ForeignRule(
      "{extends: existence, message: x, action: {name: edit, params: [replace, '-', ' ']}, tokens: [short-hand]}")
    #expect(try edit.suggestions(in: "short-hand") == [["short hand"]])
  }

  @Test("has each faulty token told with its place")
  func faults() {
    #expect(
      ForeignRule.faults("extends: existence\nmessage: x\ntokens:\n  - 'a(b'\n  - fine\n  - '(?<a-b>c)'") == """
        Team/Rule.yml:4:5: error: not a pattern: missing closing parenthesis (at character 4 of it)
        Team/Rule.yml:6:5: error: not a pattern: a group that balances another, (?<a-b>…), is .NET's alone \
        (at character 1 of it)
        """)
    #expect(ForeignRule.faults("extends: existence\nmessage: x").hasSuffix("an existence rule needs 'tokens' or 'raw'"))
  }
}
