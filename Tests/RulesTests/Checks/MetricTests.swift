import Testing

@Suite("Metrics")
struct MetricTests {
  private func value(_ formula: String, of text: String) throws -> [String] {
    try ForeignRule("extends: metric\nmessage: '%s'\nformula: \(formula)\ncondition: '> 0'").found(in: text)
  }

  @Test(
    "count words, sentences and paragraphs of the text alone",
    arguments: [
      ("words", "9.00"), ("sentences", "3.00"), ("paragraphs", "2.00"), ("characters", "33.00"), ("syllables", "12.00"),
      ("long_words", "1.00"), ("polysyllabic_words", "1.00"), ("complex_words", "1.00"), ("heading.h2", "1.00"),
      ("heading", "1.00"), ("list", "2.00"), ("pre", "2.00"),
    ])
  func counts(formula: String, value: String) throws {
    let text =
      "## Some words here\n\nWe met. It was good to see.\n\n- one\n- two\n\nHi, interviewers.\n\n```\nx\n```\n\n    y"
    #expect(try self.value(formula, of: text) == ["1:1 \(value)"])
  }

  @Test(
    "count words as Vale does",
    arguments: [
      ("words", "A well-known U.S. firm's plan", "6.00"), ("characters", "A well-known U.S. firm's plan", "21.00"),
      ("long_words", "Seventh sevens", "1.00"), ("complex_words", "beautifully recovered cities", "1.00"),
      ("polysyllabic_words", "beautifully recovered cities", "2.00"), ("syllables", "recipe", "3.00"),
      ("syllables", "biology", "4.00"), ("syllables", "wonderful", "3.00"), ("syllables", "underpayment", "4.00"),
      ("syllables", "created", "2.00"), ("syllables", "a", "1.00"),
    ])
  func words(formula: String, text: String, value: String) throws {
    #expect(try self.value(formula, of: text + ".") == ["1:1 \(value)"])
  }

  @Test("are arithmetic")
  func arithmetic() throws {
    #expect(try value("1 + 2 * 3 - -4 / 2", of: "Yes.") == ["1:1 9.00"])
    #expect(try value("math.sqrt((words + 3) * 4) % 3 + max(1, 2)", of: "Yes.") == ["1:1 3.00"])
    #expect(try value("words > 2 || !(sentences == 1)", of: "Yes.") == [])
  }

  @Test("of nothing are none")
  func nothing() throws {
    #expect(try value("words / sentences", of: "# A heading") == [])
  }

  @Test("say what is wrong with a formula, and where")
  func faults() {
    func faults(_ formula: String) -> String {
      ForeignRule.faults("extends: metric\nmessage: x\ncondition: '> 1'\nformula: '\(formula)'")
    }
    let start = "Team/Rule.yml:4:10: error: 'formula' is no formula: "
    #expect(faults("(1 + words") == start + "a closing bracket is missing (at character 11 of it)")
    #expect(faults("1 +") == start + "it ends too early (at character 4 of it)")
    #expect(faults("1 ; 2") == start + "';' is not expected here (at character 3 of it)")
    #expect(
      faults("math.cube(2)") == start
        + "no function 'math.cube'; there are abs, ceil, floor, max, min, round, sqrt (at character 1 of it)")
    #expect(faults("words / sentnces").hasSuffix("'formula' has no count 'sentnces'; did you mean 'sentences'?"))
    #expect(faults("heading.h7 + list").contains("'formula' has no count 'heading_h7'; there are characters, "))
    #expect(faults("heading.h6 + table.cell + pre") == "")
    #expect(
      ForeignRule.faults("{extends: metric, message: x, formula: words, condition: 'over 9'}").hasSuffix(
        "'condition' is no formula: 'o' is not expected here (at character 1 of it)"))
    #expect(faults("max(1)") == start + "'max' takes 2 values, not 1 (at character 1 of it)")
    #expect(faults(String(repeating: "(", count: 5000)).contains("too many brackets within brackets"))
  }
}
