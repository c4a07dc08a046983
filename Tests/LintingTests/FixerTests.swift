import Linting
import Mail
import Source
import Testing

@Suite("The fixer")
struct FixerTests {
  /// A draft that is a text without a header.
  private func draft(_ text: String) throws -> Draft {
    try DraftReader().read(SourceFile(path: "draft.txt", text: text))
  }

  private func text(_ outcome: Fixer.Outcome) -> String { String(decoding: outcome.draft.source.bytes, as: UTF8.self) }

  @Test("applies safe fixes, and tells what it fixed and what is left")
  func safe() throws {
    let rules = Replacements(("teh", "the", .safe), ("gonna", "going to", .unsafe))
    let outcome = Fixer().fix(try draft("I am gonna mend teh fleet.\n"), lint: rules.lint)
    #expect(text(outcome) == "I am gonna mend the fleet.\n")
    #expect(outcome.fixed.map(\.text) == ["teh"])
    #expect(outcome.left.map(\.text) == ["gonna"])
    #expect(!outcome.isUnsettled)
  }

  @Test("applies unsafe fixes where they are asked for")
  func unsafe() throws {
    let rules = Replacements(("teh", "the", .safe), ("gonna", "going to", .unsafe))
    let outcome = Fixer(withUnsafe: true).fix(try draft("I am gonna mend teh fleet.\n"), lint: rules.lint)
    #expect(text(outcome) == "I am going to mend the fleet.\n")
    #expect(outcome.left == [])
  }

  @Test("gives a draft without fixes back as it is")
  func nothing() throws {
    let draft = try draft("All is well.\r\n")
    let outcome = Fixer().fix(draft, lint: Replacements(("teh", "the", .safe)).lint)
    #expect(outcome.draft.source == draft.source)
    #expect(outcome.fixed == [])
  }

  @Test("takes the first of two fixes that overlap, and the other by what it finds then")
  func overlap() throws {
    let rules = Replacements(("alot of", "many", .safe), ("of of", "of", .safe))
    let outcome = Fixer().fix(try draft("There were alot of of them.\n"), lint: rules.lint)
    #expect(text(outcome) == "There were many of them.\n")
    #expect(outcome.fixed.map(\.text) == ["alot of"])
  }

  @Test("makes both of two fixes that lie side by side")
  func neighbours() throws {
    let rules = Replacements(("aa", "b", .safe), ("cc", "d", .safe))
    var rounds = 0
    let outcome = Fixer().fix(try draft("x aacc y\n")) { draft in
      rounds += 1
      return rules.lint(draft)
    }
    #expect(text(outcome) == "x bd y\n")
    #expect(rounds == 2)
  }

  @Test("applies a fix of several edits whole or not at all")
  func whole() throws {
    // The first takes both names; the second would change one of them only, and goes first by its place.
    let outcome = Fixer().fix(try draft("Ann and Ann\n")) { draft in
      guard draft.source.bytes.starts(with: Array("Ann and Ann".utf8)) else { return [] }
      let one = Replacements.diagnostic("A", 0..<1, "Anna and Ann", [(0..<11, "Anna and Ann")])
      let both = Replacements.diagnostic("B", 0..<3, "Bea", [(0..<3, "Bea"), (8..<11, "Bea")])
      return [one, both]
    }
    #expect(text(outcome) == "Anna and Ann\n")
    #expect(outcome.fixed.map(\.rule) == ["A"])
  }

  @Test("goes on while a fix makes room for another")
  func chain() throws {
    let rules = Replacements(("one", "two", .safe), ("two", "three", .safe), ("three", "four", .safe))
    let outcome = Fixer().fix(try draft("one\n"), lint: rules.lint)
    #expect(text(outcome) == "four\n")
    #expect(outcome.fixed.map(\.text) == ["one", "two", "three"])
  }

  @Test("leaves a draft as it is where two fixes undo each other")
  func circle() throws {
    let rules = Replacements(("grey", "gray", .safe), ("gray", "grey", .safe))
    let outcome = Fixer().fix(try draft("It was grey.\n"), lint: rules.lint)
    #expect(text(outcome) == "It was grey.\n")
    #expect(outcome.fixed == [])
    #expect(outcome.left.map(\.text) == ["grey"])
  }

  @Test("stops after ten rounds, and says so")
  func endless() throws {
    let outcome = Fixer().fix(try draft("ab\n"), lint: Replacements(("ab", "aab", .safe)).lint)
    #expect(text(outcome) == String(repeating: "a", count: 11) + "b\n")
    #expect(outcome.fixed.count == Fixer.rounds)
    #expect(outcome.isUnsettled)
  }

  @Test("leaves out a fix that lies outside of the draft, or would leave none")
  func damage() throws {
    let draft = try draft("Hello there.\n")
    for (range, replacement) in [(5..<900, "x"), (0..<13, " \n")] {
      let outcome = Fixer().fix(draft) { _ in [Replacements.diagnostic("R", 0..<1, "", [(range, replacement)])] }
      #expect(outcome.draft.source == draft.source)
      #expect(outcome.fixed == [])
      #expect(outcome.left.count == 1)
    }
  }

  @Test("fixing twice is the same as once, and touches nothing but what was found", arguments: 0..<200)
  func idempotent(seed: Int) throws {
    var random = Steps(state: UInt64(seed + 1))
    let words = ["teh", "recieve", "héllo", "alot", "ok", "wierd", "the", "=", "—"]
    let ends = ["\n", "\r\n", " ", " ", " "]
    var original = "x"
    for _ in 0..<40 {
      original += try #require(words.randomElement(using: &random)) + #require(ends.randomElement(using: &random))
    }
    let rules = Replacements(
      ("teh", "the", .safe), ("recieve", "receive", .safe), ("alot", "a lot", .safe), ("wierd", "weird", .safe))
    let once = Fixer().fix(try draft(original), lint: rules.lint)
    var expected = original
    for (wrong, right) in [("teh", "the"), ("recieve", "receive"), ("alot", "a lot"), ("wierd", "weird")] {
      expected = String(
        decoding: Array(expected.utf8).replacing(Array(wrong.utf8), with: Array(right.utf8)), as: UTF8.self)
    }
    #expect(Array(text(once).utf8) == Array(expected.utf8))
    let twice = Fixer().fix(once.draft, lint: rules.lint)
    #expect(twice.draft.source == once.draft.source)
    #expect(twice.fixed == [])
  }

  @Test("puts a mailbox together again, and places what is left in the new one")
  func mailbox() throws {
    let file = SourceFile(
      path: "drafts.mbox",
      text: """
        From ada@example.org Fri Nov 20 17:00:00 2026
        Subject: One

        I saw teh fleet.

        From ada@example.org Fri Nov 20 18:00:00 2026
        Subject: Two

        I am gonna write.

        """)
    let rules = Replacements(("teh", "all\nof the", .safe), ("gonna", "going to", .unsafe))
    var outcomes: [Fixer.Outcome] = []
    let bytes = Fixer().rewrite(
      file,
      mend: { draft in
        let outcome = Fixer().fix(draft, lint: rules.lint)
        outcomes.append(outcome)
        return outcome
      },
      unreadable: { _, _ in Issue.record("all can be read") })
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == """
        From ada@example.org Fri Nov 20 17:00:00 2026
        Subject: One

        I saw all
        of the fleet.

        From ada@example.org Fri Nov 20 18:00:00 2026
        Subject: Two

        I am going to write.

        """.replacing("going to", with: "gonna"))
    let second = try #require(outcomes.last)
    #expect(outcomes.map(\.fixed.count) == [1, 0])
    #expect(second.draft.source.firstLine == 7)
    #expect(bytes[second.draft.source.start...].starts(with: second.draft.source.bytes))
  }

  @Test("leaves out a fix that would make two messages of a mailbox's one")
  func split() throws {
    let file = SourceFile(path: "a.mbox", text: "From a@b.org Fri Nov 20 17:00:00 2026\nSubject: One\n\nxxx\n")
    let rules = Replacements(("xxx", "y\n\nFrom a@b.org Fri Nov 20 17:00:00 2026", .safe))
    let bytes = Fixer().rewrite(
      file, mend: { Fixer().fix($0, lint: rules.lint) }, unreadable: { _, _ in Issue.record("all can be read") })
    #expect(bytes == file.bytes)
  }

  @Test("leaves a message that cannot be read as it is, and mends the others")
  func unreadable() throws {
    let broken = "From a@b.org Fri Nov 20 17:00:00 2026\nSubject: One\n\n\u{0}\u{1}\u{2}\u{0} teh\n\n"
    let whole = "From a@b.org Fri Nov 20 17:00:00 2026\nSubject: Two\n\nteh fleet\n"
    var complaints = 0
    let rules = Replacements(("teh", "the", .safe))
    let bytes = Fixer().rewrite(
      SourceFile(path: "a.mbox", text: broken + whole), mend: { Fixer().fix($0, lint: rules.lint) },
      unreadable: { _, _ in complaints += 1 })
    #expect(String(decoding: bytes, as: UTF8.self) == broken + whole.replacing("teh", with: "the"))
    #expect(complaints == 1)
  }
}

/// A linter that finds words and would have others in their place.
private struct Replacements: Sendable {
  private let words: [(String, String, Fix.Applicability)]

  init(_ words: (String, String, Fix.Applicability)...) { self.words = words }

  func lint(_ draft: Draft) -> [Diagnostic] {
    let bytes = draft.source.bytes
    return words.flatMap { word, replacement, applicability in
      bytes.ranges(of: Array(word.utf8)).map { range in
        Self.diagnostic(word, range, replacement, [(range, replacement)], applicability)
      }
    }.sorted(by: Diagnostic.isBefore)
  }

  static func diagnostic(
    _ rule: String, _ range: Range<Int>, _ text: String, _ edits: [(Range<Int>, String)],
    _ applicability: Fix.Applicability = .safe
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .warning, message: "", range: range, text: rule,
      fix: Fix(
        applicability: applicability, edits: edits.map { Edit(range: $0, replacement: Array($1.utf8)) }))
  }
}

/// The same random numbers in every run (splitmix64).
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
