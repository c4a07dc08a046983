import Testing

@Suite("Conditional")
struct ConditionalTests {
  @Test("finds an abbreviation that was not spelled out before")
  func groups() throws {
    let rule = try ForeignRule(
      """
      extends: conditional
      message: "What is '%s'?"
      first: '\\b([A-Z]{3,5})\\b'
      second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
      exceptions: [API]
      """)
    #expect(
      try rule.found(in: "The API and SLO.\n\nA Service Level Objective (SLO) is due.\n\nOur SLO and RPC.") == [
        "1:13 What is 'SLO'?", "5:13 What is 'RPC'?",
      ])
  }

  @Test("whose second has no groups is about the whole text")
  func presence() throws {
    let rule = try ForeignRule(
      "{extends: conditional, message: \"'%s' wants a note\", scope: raw, first: 'Figure', second: 'Note:'}")
    #expect(
      try rule.found(in: "Figure one.\n\nFigure two.") == ["1:1 'Figure' wants a note", "3:1 'Figure' wants a note"])
    #expect(try rule.found(in: "Figure one.\n\nNote: it is.") == [])
  }
}
