import Testing

@Suite("Clarifications")
struct ClarificationTests {
  private func found(_ body: String) throws -> [String] {
    try Letter(body).found(by: "Interview.ClarificationLength")
  }

  @Test("of one brief sentence are fine, wherever the paragraph goes on")
  func brief() throws {
    #expect(try found("To clarify what I said about locks, I read the table first.") == [])
    #expect(try found("I should have mentioned that I speak French. Thank you for asking about languages.") == [])
    #expect(try found("I forgot to mention my French. I look forward to using it in the role.") == [])
  }

  @Test("are marked from the first sentence to the last that belongs to them")
  func sentences() throws {
    let long = "To come back to your question about locks, I read the table. It shows who waits. It is always open."
    #expect(try found("It was good to meet you. \(long) Thank you again.") == ["warning: \(long)"])
  }

  @Test("are long in one sentence too")
  func words() throws {
    let clause = "and then I read the next one"
    let long = "I should have mentioned that I read the table \((0..<6).map { _ in clause }.joined(separator: " "))."
    #expect(try found(long) == ["warning: \(long)"])
  }
}
