import Testing

@Suite("Substitution")
struct SubstitutionTests {
  @Test("says what is better, and what was found")
  func swap() throws {
    let rule = try ForeignRule(
      "{extends: substitution, message: \"'%s', not '%s'\", ignorecase: true, swap: {'utili[sz]e': use, \"aren't\": are not}}"
    )
    #expect(
      try rule.found(in: "We utilise it. Utilize more; they aren't.") == [
        "1:4 'use', not 'utilise'", "1:16 'use', not 'Utilize'", "1:35 'are not', not 'aren't'",
      ])
    #expect(try rule.suggestions(in: "Utilize it") == [["Use"]])
  }

  @Test("offers alternatives")
  func alternatives() throws {
    let rule = try ForeignRule(
      """
      extends: substitution
      message: "Use '%s' instead of '%s'."
      action: { name: replace }
      swap: { handy: phone|mobile phone, ring up: call|phone|write to }
      """)
    #expect(
      try rule.found(in: "My handy; do ring up.") == [
        "1:4 Use 'phone' or 'mobile phone' instead of 'handy'.",
        "1:14 Use 'call', 'phone', or 'write to' instead of 'ring up'.",
      ])
    #expect(try rule.suggestions(in: "handy") == [["phone", "mobile phone"]])
  }

  @Test("puts the found one in quotes where the message has none for it")
  func quotes() throws {
    let rule = try ForeignRule(
      "{extends: substitution, message: Use %s rather than '%s'., action: {name: replace}, swap: {whilst: while}}")
    #expect(try rule.found(in: "whilst") == ["1:1 Use 'while' rather than 'whilst'."])
  }

  @Test("fills in the groups of the pattern")
  func groups() throws {
    let rule = try ForeignRule(
      "{extends: substitution, message: '%s', swap: {'change in(?: to)? the (\\w+) file': change the $1 file}}")
    #expect(try rule.found(in: "change in to the main file") == ["1:1 change the main file"])
  }

  @Test("keeps a capital in the message only if told")
  func capitals() throws {
    let rule = try ForeignRule(
      "{extends: substitution, message: '%s', ignorecase: true, capitalize: true, swap: {mankind: humanity}}")
    #expect(try rule.found(in: "Mankind, mankind") == ["1:1 Humanity", "1:10 humanity"])
  }

  @Test("lets stand what is right already, whether a phrase or a pattern")
  func right() throws {
    let phrase = try ForeignRule(
      "{extends: substitution, message: \"%s, not %s\", ignorecase: true, swap: {github: GitHub}}")
    #expect(try phrase.found(in: "GitHub, Github") == ["1:9 GitHub, not Github"])
    let pattern = try ForeignRule(
      "{extends: substitution, message: x, nonword: true, swap: {'NB:\\s\\w+': 'NB: (?:see|read)'}}")
    #expect(try pattern.found(in: "NB: see. NB: look.") == ["1:10 x"])
  }

  @Test("takes the longest of several that match at one place")
  func longest() throws {
    let rule = try ForeignRule(
      "{extends: substitution, message: '%s', swap: {in order: so, in order to: to, order: sort}}")
    #expect(try rule.found(in: "in order to win, in order") == ["1:1 to", "1:18 so"])
  }

  @Test("deletes where nothing should stand")
  func empty() throws {
    let rule = try ForeignRule("{extends: substitution, message: \"'%s' for '%s'\", swap: {obviously: ''}}")
    #expect(try rule.found(in: "obviously so") == ["1:1 '' for 'obviously'"])
  }

  @Test("names parts of its patterns")
  func definitions() throws {
    let rule = try ForeignRule(
      """
      extends: substitution
      message: "Use '%s' instead of '%s'"
      define: { day: (?:Mon|Tues)day }
      swap: { 'on this (?&day)': this day, 'past (?&day) eve': last evening }
      """)
    #expect(
      try rule.found(in: "We met on this Tuesday and past Monday eve, not on this Sunday.") == [
        "1:8 Use 'this day' instead of 'on this Tuesday'", "1:28 Use 'last evening' instead of 'past Monday eve'",
      ])
    #expect(
      ForeignRule.faults("{extends: substitution, message: x, define: {day: '('}, swap: {a: b}}").contains(
        "not a pattern: missing closing parenthesis"))
  }

  @Test("minds the parts of speech of what it finds")
  func partsOfSpeech() throws {
    let rule = try ForeignRule(
      "{extends: substitution, message: \"'%s', not '%s'\", pos: 'look/NN', swap: {look: glance}}")
    let text = "I had a look at it. I look at it."
    let tagger = try tagger.get()
    #expect(try rule.found(in: text, tagger: tagger) == ["1:9 'glance', not 'look'"])
    #expect(try rule.found(in: text) == [])
  }
}
