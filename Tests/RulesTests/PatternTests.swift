import Rules
import Testing

@Suite("Patterns")
struct PatternTests {
  @Test("match on bytes of UTF-8, with their groups")
  func groups() throws {
    let pattern = Pattern(#"(\w+)@(\w+)(!)?"#)
    let matches = try pattern.matches(in: Array("é a@b, c@d!".utf8))
    #expect(matches.map(\.range) == [3..<6, 8..<12])
    #expect(matches[0].groups == [3..<6, 3..<4, 5..<6, nil])
    #expect(matches[1].group(3) == 11..<12)
    #expect(matches[1].group(4) == nil)
    #expect(try pattern.groupCount() == 3)
  }

  @Test("know letters and word boundaries beyond ASCII")
  func unicode() throws {
    #expect(try Pattern(#"\bétage\b"#, ignoringCase: true).occurs(in: Array("un Étage.".utf8)))
    #expect(try !Pattern(#"\btage\b"#).occurs(in: Array("étage".utf8)))
  }

  @Test("stay within a range, and see what is around it")
  func range() throws {
    let text = Array("one two one".utf8)
    #expect(try Pattern("one").matches(in: text, range: 3..<11).map(\.range) == [8..<11])
    #expect(try Pattern(#"\bwo"#).matches(in: text, range: 5..<11).isEmpty)
    #expect(try Pattern("one two").matches(in: text, range: 0..<5).isEmpty)
  }

  @Test("that match nothing go on behind the place")
  func empty() throws {
    #expect(try Pattern("x*").matches(in: Array("éx".utf8)).map(\.range) == [0..<0, 2..<3, 3..<3])
    #expect(try Pattern("^$").matches(in: []).map(\.range) == [0..<0])
  }

  @Test("that are none say where and why")
  func malformed() {
    #expect(throws: PatternError.malformed(offset: 4, why: "missing closing parenthesis")) {
      try Pattern("(abc").validate()
    }
    #expect(throws: PatternError.self) { try Pattern("(abc").matches(in: []) }
  }

  @Test("give up on a text that costs too many steps")
  func limit() throws {
    let pattern = Pattern("(a+)+[bc]")
    #expect(throws: PatternError.tooManySteps) {
      try pattern.matches(in: Array(repeating: UInt8(ascii: "a"), count: 5000))
    }
    #expect(try pattern.matches(in: Array("aab".utf8)).map(\.range) == [0..<3])
  }

  @Test("can be made of a text that stands for itself")
  func quoted() throws {
    let text = #"a.b*c[d]\e-f é{2}"#
    #expect(try Pattern("^(?:\(Pattern.quoted(text)))$").occurs(in: Array(text.utf8)))
  }
}
