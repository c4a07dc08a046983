import Mail
import Rules
import Source
import Testing

/// What thanks for an interview should say beside the thanks, tried on the sentences of `Content/`, one a line.
///
/// Those of `said` say what a rule asks for, those of `unsaid` only look like it.
@Suite("Content")
struct ContentTests {
  private static let rules = ["Interest", "Fit", "Closing", "NextSteps"]

  @Test("is known in whatever words", arguments: rules)
  func said(rule: String) throws {
    let sentences = try sentences(of: "Content/\(rule)-said.txt")
    #expect(try saying("Interview.\(rule)", among: sentences) == sentences)
  }

  @Test("is not taken from other turns", arguments: rules)
  func unsaid(rule: String) throws {
    #expect(try saying("Interview.\(rule)", among: sentences(of: "Content/\(rule)-unsaid.txt")) == [])
  }

  /// The sentences that do for a rule, each as the body of a letter.
  private func saying(_ id: String, among sentences: [String]) throws -> [String] {
    let rule = try #require(RuleSet.builtIn().rule(id))
    return try sentences.filter { sentence in
      let text = """
        Subject: Thank you

        Dear Ms. Hopper,

        Thank you for the interview yesterday. The ward garden is a fine place.

        \(sentence)

        Sincerely,
        Ada Lovelace
        """
      let draft = try DraftReader().read(SourceFile(path: "draft.eml", text: text))
      return try rule.diagnostics(in: DraftContext(draft, kind: .thankYou)).isEmpty
    }
  }
}
