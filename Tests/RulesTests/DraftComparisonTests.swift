import Mail
import Rules
import Source
import Testing

@Suite("The comparison of a run's drafts")
struct DraftComparisonTests {
  private func trace(_ name: String) throws -> DraftTrace {
    let text =
      "To: \(name) <\(name.lowercased())@acme.example>\n\nDear \(name),\n\nThank you for the talk about compilers today.\n"
    let draft = try DraftReader().read(SourceFile(path: "\(name).eml", text: text))
    return try #require(DraftTrace(of: DraftContext(draft, kind: .thankYou)))
  }

  @Test("numbers the drafts, and leaves out those beyond its limit")
  func limit() throws {
    var comparison = DraftComparison(limit: 2)
    #expect(try ["Grace", "Jean", "Joan"].map { comparison.add(try trace($0)) } == [0, 1, nil])
    #expect(comparison.count == 2)
    #expect(comparison.leftOut == 1)
    let rules = RuleSet(RuleSet.builtIn().rules.filter { $0.id == "Interview.DistinctDrafts" })
    #expect(comparison.diagnostics(of: rules).keys.sorted() == [0, 1])
  }
}
