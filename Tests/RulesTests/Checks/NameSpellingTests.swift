import Interview
import Mail
import Rules
import Source
import Testing

@Suite("name-spelling")
struct NameSpellingTests {
  /// What is found in a letter, as `severity text > suggestion`, further places of one finding counted.
  private func found(
    _ greeting: String, _ body: String, _ names: [String], opening: String = "Dear "
  ) throws -> [String] {
    let rule = try #require(RuleSet.builtIn().rule("Interview.InterviewerName"))
    let text = "Subject: Thank you\n\n\(opening)\(greeting),\n\n\(body)\n\nSincerely,\nAda Lovelace\n"
    let draft = try DraftReader().read(SourceFile(path: "draft.txt", text: text))
    let facts = Facts(interviewers: names.map { Person(name: Fact($0, from: .flag("--interviewer"))) })
    let found = try rule.diagnostics(in: DraftContext(draft, kind: .thankYou, facts: facts))
    return found.sorted(by: Diagnostic.isBefore).map { diagnostic in
      let further = diagnostic.notes.count { $0.message == "also here" }
      return "\(diagnostic.severity) \(diagnostic.text)"
        + (diagnostic.suggestions.first.map { " > \($0)" } ?? "") + (further > 0 ? " +\(further)" : "")
    }
  }

  @Test(
    "lets every right way to write to somebody stand",
    arguments: [
      ("Grace", "Grace Hopper"), ("Ms. Hopper", "Grace Hopper"), ("Grace Hopper", "Grace Hopper"),
      ("GRACE", "Grace Hopper"), ("Dr. Hopper", "Dr. Grace Hopper, PhD"), ("Bob", "Robert Hope"),
      ("Robert", "Bob Hope"), ("Rob", "Robert Smith"), ("Bob", "Robert \"Bob\" Smith"),
      ("Ms. van der Berg", "Anna van der Berg"), ("Anna", "Anna van der Berg"), ("Mr. O'Brien", "Pat O\u{2019}Brien"),
      ("Mr. O\u{2019}Brien", "Pat O'Brien"), ("Anne-Marie", "Anne-Marie Dubois"), ("José", "José Núñez"),
      ("Jose\u{301}", "José Núñez"), ("Mr. Smith", "John Smith Jr."), ("J. R. Smith", "J.R. Smith"),
      ("Ms. Lan", "Nguyễn Thị Lan"), ("Li Wei", "Li Wei"), ("Mr. Li", "Li Wei"), ("Wei", "Li Wei"),
      ("Ms. Tanaka", "Tanaka Yuki"), ("Yuki", "Tanaka Yuki"), ("Grace", "HOPPER, Grace"),
      ("Ms. García Márquez", "Ana García Márquez"), ("王小明", "王小明"), ("小明", "王小明"), ("Анна", "Анна Иванова"),
      ("Mr. McBride", "Ian McBride"), ("Ms. Smith-Jones", "Mary Smith-Jones"), ("Mr. Al-Amin", "Omar al-Amin"),
      ("Mr. Berg", "Jan van der Berg"), ("Mr. der Berg", "Jan van der Berg"), ("Anna", "Анна Иванова"),
      ("Mr. Wang", "王小明"), ("Dr. Weber", "Frau Dr. Anna Weber"), ("Frau Dr. Weber", "Frau Dr. Anna Weber"),
      ("Ms. Weber", "Frau Dr. Anna Weber"), ("Rajesh Sir", "Rajesh Kumar"),
    ])
  func right(greeting: String, name: String) throws {
    #expect(try found(greeting, "Thank you.", [name]) == [])
  }

  @Test(
    "finds what is written otherwise, and knows what is right",
    arguments: [
      ("Ms. Hoper", "Grace Hopper", "error Hoper > Hopper"), ("Grcae", "Grace Hopper", "error Grcae > Grace"),
      ("Jose", "José Núñez", "warning Jose > José"), ("Mr. Nunez", "José Núñez", "warning Nunez > Núñez"),
      ("Mr. Mueller", "Jan Müller", "warning Mueller > Müller"),
      ("Mr. OBrien", "Pat O'Brien", "error OBrien > O'Brien"),
      ("Mr. Mcbride", "Ian McBride", "error Mcbride > McBride"),
      ("Annemarie", "Anne-Marie Dubois", "error Annemarie > Anne-Marie"),
      ("Mr. Hopper", "Ms. Grace Hopper", "error Mr."), ("Priya", "Grace Hopper", "error Priya"),
      ("Katherine", "Catherine Johnson", "error Katherine > Catherine"), ("Jon", "John Smith", "error Jon > John"),
      ("Ms. Ivanowa", "Anna Ivanova", "error Ivanowa > Ivanova"),
    ])
  func wrong(greeting: String, name: String, finding: String) throws {
    #expect(try found(greeting, "Thank you.", [name]) == [finding])
  }

  @Test(
    "finds what is wrong beyond a word",
    arguments: [
      ("Mr. van den Berg", "Jan van der Berg", "error van den > van der"),
      ("Ms. Van der Leyen", "Ursula von der Leyen", "error Van der > von der"),
      ("Anne Marie", "Anne-Marie Dubois", "error Anne Marie > Anne-Marie"),
      ("Ms. Smith Jones", "Mary Smith-Jones", "error Smith Jones > Smith-Jones"),
    ])
  func beyondAWord(greeting: String, name: String, finding: String) throws {
    #expect(try found(greeting, "Thank you.", [name]) == [finding])
  }

  @Test("judges a greeting that is a name alone as well", arguments: ["Gsu", "Gu", "Guus"])
  func bareName(greeting: String) throws {
    #expect(try found(greeting, "Thank you.", ["Gus Pappas"], opening: "") == ["error \(greeting) > Gus"])
    #expect(try found("Gus", "Thank you.", ["Gus Pappas"], opening: "") == [])
  }

  @Test("speaks of one wrong spelling once, with its other places")
  func once() throws {
    let body = "I enjoyed meeting Ms. Hoper. Ms. Hoper's plan is good."
    #expect(try found("Ms. Hoper", body, ["Grace Hopper"]) == ["error Hoper > Hopper +2"])
  }

  @Test("keeps to the name in a possessive")
  func possessive() throws {
    #expect(try found("Grace", "Ms. Hoper\u{2019}s plan is good.", ["Grace Hopper"]) == ["error Hoper > Hopper"])
    #expect(try found("Grace", "Grace\u{2019}s plan and Ms. Hopper's too.", ["Grace Hopper"]) == [])
    #expect(try found("Chris", "Ms. Jones' plan is Chris' too.", ["Chris Jones"]) == [])
  }

  @Test("lets those be greeted beside an interviewer whom the facts do not tell, but no misspelt one")
  func panel() throws {
    #expect(try found("Grace, Paul, and Priya", "Thank you.", ["Grace Hopper"]) == [])
    #expect(try found("Ms. Hopper & Mr. Voss", "Thank you.", ["Grace Hopper"]) == [])
    #expect(try found("Priya and Paul", "Thank you.", ["Grace Hopper"]) == ["error Priya", "error Paul"])
    #expect(try found("Grace Voss", "Thank you.", ["Grace Hopper"]) == ["error Voss"])
  }

  @Test("does not take one interviewer's name for another's")
  func several() throws {
    #expect(try found("Jon", "Please greet John.", ["Jon Smith", "John Brown"]) == [])
  }

  @Test("is a warning where the name is a guess")
  func guess() throws {
    let rule = try #require(RuleSet.builtIn().rule("Interview.InterviewerName"))
    let text = "Subject: Thank you\n\nDear Ms. Hoper,\n\nThank you.\n"
    let draft = try DraftReader().read(SourceFile(path: "draft.txt", text: text))
    let place = FilePlace(file: "invite.ics", line: 3, column: 9)
    let facts = Facts(interviewers: [Person(name: Fact("Grace Hopper", from: .guess(place)))])
    let found = try rule.diagnostics(in: DraftContext(draft, kind: .thankYou, facts: facts))
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.fix?.applicability) == [.unsafe])
  }
}
