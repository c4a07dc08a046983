import Testing

@Suite("The job's title")
struct RoleTitleTests {
  private func found(_ body: String) throws -> [String] {
    try Letter(body, facts: "role: Data Engineer").found(by: "Interview.RoleTitle")
  }

  @Test(
    "is wrong where it names another job, or the same on another level",
    arguments: [
      ("I am excited about the Data Analyst position.", "Data Analyst"),
      ("I am excited about the open product manager role.", "product manager"),
      ("I would love to join you as a Product Manager.", "Product Manager"),
      ("The Senior Data Engineer role suits me.", "Senior Data Engineer"),
      ("I am interested in the position of Data Scientist.", "Data Scientist"),
      ("I am excited about the Data Enginer position.", "Enginer"),
    ])
  func wrong(_ body: String, title: String) throws {
    #expect(try found(body).last == "warning: \(title)")
  }

  @Test(
    "is right in small letters, shortened, or as initials; what is no title is let pass",
    arguments: [
      "I am excited about the data engineer position.", "I am excited about the Engineer role.",
      "I am excited about the DE position.", "The full-time position and the leadership role draw me.",
      "In my current Data Analyst role I do the same.", "My previous role as Product Manager taught me patience.",
      "The role of the team lead is to coach.", "I am excited about the new graduate engineer opening.",
    ])
  func right(_ body: String) throws {
    #expect(try found(body) == [])
  }

  @Test("is not misspelt where its holder's work or field is named")
  func field() throws {
    let body = "The Internal Medicine residency and the Internal Medicine residents drew me."
    #expect(try Letter(body, facts: "role: Internal Medicine Resident").found(by: "Interview.RoleTitle") == [])
    let typo = "The Internal Medicine Residant post drew me."
    #expect(
      try Letter(typo, facts: "role: Internal Medicine Resident").found(by: "Interview.RoleTitle")
        == ["warning: Residant"])
  }
}
