import Mail
import Rules
import Source
import Testing

@Suite("A specific detail")
struct SpecificDetailTests {
  private func found(_ body: String, facts: String = "") throws -> [String] {
    try Letter(body, facts: facts).found(by: "Interview.SpecificDetail")
  }

  @Test("is a point of the reader's work, whoever tells it")
  func specific() throws {
    #expect(try found("The way that you teach fractions with pizza boxes made me smile.") == [])
    #expect(try found("Thank you for showing me the press that prints the braille atlas.") == [])
    #expect(try found("I keep thinking about the shelter's waiting list for large dogs.") == [])
    #expect(try found("I liked our talk about the QA-led releases.") == [])
  }

  @Test("is nothing that every reader might be told")
  func general() throws {
    for sentence in [
      "Your enthusiasm was infectious.", "I was impressed by the professionalism of everyone I met.",
      "The insights you gave me into the day-to-day tasks were eye-opening.",
      "I was delighted by the warm reception that I received.",
    ] {
      #expect(try found(sentence) == ["error: \(sentence)"])
    }
  }

  @Test("is not what the writer did elsewhere, up to the sentence's end")
  func own() throws {
    let sentence = "I ran a shoe store for six years, and the turnover of boots and sandals doubled."
    #expect(try found(sentence) == ["error: "])
    #expect(try found("\(sentence) You sell felt slippers by the mill.") == [])
  }

  @Test("that only comes up beside the writer's own work is a mention in passing")
  func passing() throws {
    let sentence = "My years at the mill would help with the damp flour you mentioned."
    #expect(try found(sentence) == ["suggestion: \(sentence)"])
    #expect(try found("\(sentence) I keep wondering why the flour on the east floor spoils first.") == [])
  }

  @Test("counts where it is told before the writer comes to their own work")
  func beforeOwnWork() throws {
    #expect(try found("Drying the wool in the loft over the boiler: that is how I was taught and how I work.") == [])
  }

  @Test("is not the job's title, though the facts do not tell it")
  func jobTitle() throws {
    for sentence in [
      "Thank you for meeting with me about the dental hygienist position.",
      "I enjoyed discussing the role of senior crane operator.",
    ] {
      #expect(try found(sentence) == ["error: \(sentence)"])
    }
  }

  @Test("is a mention in passing where only the writer's own work takes up a point of the facts")
  func takenUpByOwnWork() throws {
    let facts = "interviewers: [{ name: Grace Hopper, discussed: [the reading hour for shy pupils] }]"
    let own = "I am proud that my reading hour at Fenwick School got the shy pupils to talk."
    #expect(try found(own, facts: facts) == ["suggestion: \(own)"])
    #expect(try found("\(own) I liked what you said about your reading hour for shy pupils.", facts: facts) == [])
  }

  @Test("takes up one of the points that a line of the facts tells, apart by semicolons")
  func partOfPoint() throws {
    let body = "Your dye loft over the boiler is a marvel, and so is how your weavers hang the silk."
    func facts(_ points: String) -> String { "interviewers: [{ name: Grace Hopper, discussed: [\(points)] }]" }
    #expect(try found(body, facts: facts("the bell tower; the dye loft")) == [])
    #expect(try found(body, facts: facts("the bell tower; the coal yard")) == ["warning: \(body)"])
  }

  @Test("is no number out of the company's name")
  func number() throws {
    let sentence = "I enjoyed hearing about Studio 54."
    #expect(try found(sentence, facts: "company: Studio 54") == ["error: \(sentence)"])
  }

  @Test("is not missed where there is no letter at all")
  func noLetter() throws {
    guard let rule = RuleSet.builtIn().rule("Interview.SpecificDetail") else {
      Issue.record("no such rule")
      return
    }
    let draft = try DraftReader().read(SourceFile(path: "draft.eml", text: "Subject: Thank you\n\n\n"))
    #expect(try rule.diagnostics(in: DraftContext(draft, kind: .thankYou)) == [])
  }
}
