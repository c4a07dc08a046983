import Rules
import Testing

@Suite("A probe of patterns")
struct PatternProbeTests {
  @Test(
    "finds the part whose ways to match multiply",
    arguments: [
      ("(a+)+b", "(a+)+"),
      (#"^(?:\w+\s?)*$"#, #"(?:\w+\s?)*"#),
      (#"dear (?:\w|\w\w)+,"#, #"(?:\w|\w\w)+"#),
      (#"(?:(?:no|now|w)+ ?){30,}!"#, "(?:(?:no|now|w)+ ?){30,}"),
      (#"x(?:[a-z]*)*y"#, "(?:[a-z]*)*"),
      (#"(?(DEFINE)(?<w>\w+))(?:(?&w))*!"#, "(?:(?&w))*"),
    ])
  func exponential(pattern: String, part: String) throws {
    let fault = try #require(PatternProbe.fault(of: Pattern(pattern)))
    #expect(fault.part == part)
    #expect("\(fault)".hasPrefix("'\(part)' can read one text in very many ways (at character "))
  }

  @Test(
    "lets others pass",
    arguments: [
      "plain", "a+b", #"(?:\w+,)+ and"#, #"\b(?:very|quite)\s+\w+"#, "(a++)+b", "(?:a|b)*c", #"[^.!?]{0,90}?deadline"#,
      #"(\w+) \1"#, #"^(?:#+\s)?[a-z].+"#,
    ])
  func sound(pattern: String) {
    #expect(PatternProbe.fault(of: Pattern(pattern)) == nil)
  }

  @Test("finds nothing in the rules that the program brings")
  func builtIn() {
    #expect(RuleSet.builtIn().rules.flatMap { $0.costlyPatterns() } == [])
  }
}
