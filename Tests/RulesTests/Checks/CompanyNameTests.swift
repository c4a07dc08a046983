import Testing

@Suite("The company's name")
struct CompanyNameTests {
  private func found(_ body: String, company: String = "Analytical Engines") throws -> [String] {
    try Letter(body, facts: "company: \(company)").found(by: "Interview.CompanyName")
  }

  @Test(
    "is misspelt where a letter, a capital, an accent or a space differs",
    arguments: [
      ("I want to work at Analytical Engnies.", "Analytical Engines", "Engnies"),
      ("Analytic Engines is my first choice.", "Analytical Engines", "Analytic"),
      ("I want to work at analytical engines.", "Analytical Engines", "analytical"),
      ("I admire Linkedin.", "LinkedIn", "Linkedin"),
      ("I admire Nestle.", "Nestlé", "Nestle"),
      ("The mission of Steam Works is mine.", "SteamWorks GmbH", "Steam Works"),
      ("I thought about Tidewatr again.", "Tidewater Software, Inc.", "Tidewatr"),
      ("I admire Zorbixs culture.", "Zorbix", "Zorbixs"),
      ("Since zobrix wants a weaver, I write.", "zorbix", "zobrix"),
    ])
  func misspelt(_ body: String, company: String, wrong: String) throws {
    #expect(try found(body, company: company).first == "error: \(wrong)")
  }

  @Test(
    "is right with its legal form or without, in capitals, in part, and as initials",
    arguments: [
      "Analytical Engines, Inc., is my first choice.", "ANALYTICAL ENGINES is my first choice.",
      "The Engines team was kind.", "AE is a great place to work.", "Analytical Engines’ mission is mine.",
    ])
  func right(_ body: String) throws {
    #expect(try found(body) == [])
  }

  @Test("is right with either apostrophe", arguments: ["St. Brendan’s Hospital", "St. Brendan's Hospital"])
  func apostrophe(_ name: String) throws {
    #expect(try found("I could start at \(name) in July.", company: "St. Brendan's Hospital") == [])
    #expect(try found("I could start at \(name) in July.", company: "St. Brendan’s Hospital") == [])
  }

  @Test(
    "is another's where only this company can be meant",
    arguments: [
      ("I am excited about the role at Bramble.", "error: Bramble"),
      ("I would love to join Bramble Foods.", "error: Bramble Foods"),
      ("Zorbix’s mission is close to my heart.", "error: Zorbix"),
      ("It was great to hear how Bramble Logistics plans its routes.", "warning: Bramble Logistics"),
      ("I was struck by the way Siemens trains its engineers.", "warning: Siemens"),
      ("I want nothing more than to weave at Bramble Foods. Should you ask, I am here.", "error: Bramble Foods"),
      ("My wish is to begin my career with Siemens.", "error: Siemens"),
      ("In my years at the mill I learned that Bramble Foods needs a weaver.", "error: Bramble Foods"),
      ("I have admired Siemens since law school.", "warning: Siemens"),
    ])
  func other(_ body: String, finding: String) throws {
    #expect(try found(body) == [finding])
  }

  @Test(
    "is not missed where another company is spoken of with reason, nor where a name is no company's",
    arguments: [
      "In my last role at Siemens I cut the load by half.", "When I worked at Bramble Foods, we had the same problem.",
      "Your migration from Oracle to Postgres is brave.", "The deal with Bramble Foods that you described is bold.",
      "Companies like Siemens and Unilever would envy you.", "I was glad to hear that you left Siemens.",
      "I would be glad to join the Zoom call on Monday.",
      "I enjoyed meeting Priya, and Omar’s question about staffing.",
      "The Falcon project is what I want to work on.", "As you weigh an apple, so you weigh a candidate.",
      "I look forward to joining Ms. Babbage and her team.",
      "When I took over the ledger team at Bramble Foods, we changed that.",
      "I have 640,000 safe miles, most of them pulling freight for Bramble Logistics.",
      "When Bramble Foods added a night shift in Toledo, I wrote the list.",
      "I would be glad to join the Registrar’s Office.",
    ])
  func explained(_ body: String) throws {
    #expect(try found(body) == [])
  }

  @Test("is reported once, with its other places, and not at all where it is not known")
  func once() throws {
    #expect(try found("Analytic Engines is a good name. I like Analytic Engines.") == ["error: Analytic"])
    #expect(try Letter("I would love to join Siemens.").found(by: "Interview.CompanyName") == [])
  }
}
