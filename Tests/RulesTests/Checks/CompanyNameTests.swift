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

  @Test(
    "is another's where only this company can be meant",
    arguments: [
      ("I am excited about the role at Bramble.", "error: Bramble"),
      ("I would love to join Bramble Foods.", "error: Bramble Foods"),
      ("Zorbix’s mission is close to my heart.", "error: Zorbix"),
      ("It was great to hear how Bramble Logistics plans its routes.", "warning: Bramble Logistics"),
      ("I was struck by the way Siemens trains its engineers.", "warning: Siemens"),
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
