import Testing

@Suite("Consistency")
struct ConsistencyTests {
  @Test("is silent on one way, and finds the second where it turns up")
  func pairs() throws {
    let rule = try ForeignRule(
      "{extends: consistency, message: \"'%s' too?\", ignorecase: true, either: {e-mail: email, grey: gray}}")
    #expect(try rule.found(in: "An e-mail.\n\nThe E-mail.") == [])
    #expect(try rule.found(in: "An e-mail.\n\nThe email, grey.") == ["3:5 'email' too?"])
  }

  @Test("may be about marks")
  func marks() throws {
    let rule = try ForeignRule("{extends: consistency, message: \"%s\", nonword: true, either: {'--': '\u{2014}'}}")
    #expect(try rule.found(in: "One -- two.\n\nThree\u{2014}four.") == ["3:6 \u{2014}"])
  }
}
