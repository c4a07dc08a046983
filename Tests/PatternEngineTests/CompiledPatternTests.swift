import PatternEngine
import Testing

@Suite("Compiled patterns")
struct CompiledPatternTests {
  private static let steps: UInt32 = 100_000

  private func found(_ pattern: CompiledPattern, in text: String) -> [[Range<Int>?]] {
    pattern.search(Array(text.utf8), in: 0..<text.utf8.count, limit: .max, steps: Self.steps).matches
  }

  @Test(
    "match the same when they were taken back from their bytes",
    arguments: [
      (#"(\w+) (?<second>\w+)!?"#, "one two! three four"),
      (#"(?(DEFINE)(?<day>mon|fri))\b(?&day)day\b"#, "On Monday or friday."),
      (#"(?<=a )\p{Lu}é?"#, "a Éa B"),
      (#"x*"#, "éx"),
    ])
  func serialized(_ source: String, _ text: String) throws {
    for ignoringCase in [false, true] {
      let compiled = try CompiledPattern(source, ignoringCase: ignoringCase)
      let bytes = try #require(compiled.serialized())
      let again = try #require(CompiledPattern(serialized: bytes))
      #expect(found(again, in: text) == found(compiled, in: text))
      #expect(again.groupCount == compiled.groupCount)
      #expect(again.group(named: "second") == compiled.group(named: "second"))
    }
  }

  @Test("are not taken back from what is none", arguments: [[], [1, 2, 3], Array(repeating: UInt8(7), count: 4000)])
  func damaged(_ bytes: [UInt8]) {
    #expect(CompiledPattern(serialized: bytes) == nil)
  }

  @Test(
    "begin a match only where it may, and look at what stands around all the same",
    arguments: [
      ([0...11], [0..<2, 3..<5, 6..<8, 9..<11]),
      ([3...3], [3..<5]),
      ([1...2, 4...6], [6..<8]),
      // Within a letter of two bytes, which counts as where it begins, and behind the end.
      ([10...10, 12...40], [9..<11]),
      ([], []),
    ] as [([ClosedRange<Int>], [Range<Int>])])
  func starts(_ starts: [ClosedRange<Int>], _ expected: [Range<Int>]) throws {
    for purpose in [CompiledPattern.Purpose.interpreting, .running] {
      let pattern = try CompiledPattern(#"\b[a-é]+\b"#, ignoringCase: false, for: purpose)
      let text = Array("ab cd ef é!".utf8)
      let found = pattern.search(text, in: 0..<text.count, starts: starts, limit: .max)
      #expect(found.matches.map { $0[0] } == expected)
    }
  }

  @Test("find the same whichever pattern used the working memory before")
  func memory() throws {
    let many = try CompiledPattern((0..<40).map { "(a\($0))?" }.joined(), ignoringCase: false)
    let few = try CompiledPattern("(b)(c)?", ignoringCase: false)
    #expect(found(few, in: "ab") == [[1..<2, 1..<2, nil]])
    #expect(found(many, in: "a0a1").first?.prefix(4) == [0..<4, 0..<2, 2..<4, nil])
    #expect(found(few, in: "bc") == [[0..<2, 0..<1, 1..<2]])
    #expect(found(few, in: "b") == [[0..<1, 0..<1, nil]])
  }

  @Test("end a search that takes too many steps, whatever number another one might take")
  func steps() throws {
    let pattern = try CompiledPattern("(a+)+[bc]", ignoringCase: false)
    let text = Array(repeating: UInt8(ascii: "a"), count: 30)
    for steps: UInt32 in [10, 1000, 10] {
      let ending = pattern.search(text, in: 0..<30, limit: 1, steps: steps).ending
      guard case .tooManySteps = ending else {
        Issue.record("\(steps) steps: \(ending)")
        continue
      }
    }
  }

  @Test("of which there are none say where and why")
  func malformed() {
    do {
      _ = try CompiledPattern("(abc", ignoringCase: false)
      Issue.record("it was compiled")
    } catch {
      #expect(error.offset == 4)
      #expect(error.why == "missing closing parenthesis")
    }
  }
}
