import Mail
import Rules
import Source
import Testing

/// The two rules on pressing for an answer, tried on sentences of many shapes: those of `Pressure/`, one a line.
@Suite("Pressure")
struct PressureTests {
  /// The sentences in which one of the rules finds something, each as the body of a letter.
  private func found(in sentences: [String]) throws -> [String] {
    let rules = RuleSet.builtIn()
    let pressing = ["Interview.DemandingTimeline", "Interview.Impatience"].compactMap { rules.rule($0) }
    try #require(pressing.count == 2)
    return try sentences.filter { sentence in
      let text = "Subject: Thank you\n\nDear Ms. Hopper,\n\n\(sentence)\n\nSincerely,\nAda Lovelace\n"
      let draft = try DraftReader().read(SourceFile(path: "draft.eml", text: text))
      let context = DraftContext(draft, kind: .thankYou)
      return try pressing.contains { try !$0.diagnostics(in: context).isEmpty }
    }
  }

  @Test("is found in deadlines, haste, threats, complaints and other offers")
  func pressing() throws {
    let sentences = try sentences(of: "Pressure/found.txt")
    #expect(try found(in: sentences) == sentences)
  }

  @Test("is not found in what they said, what the writer will do, the work itself, and a polite look ahead")
  func polite() throws {
    #expect(try found(in: sentences(of: "Pressure/spared.txt")) == [])
  }
}
