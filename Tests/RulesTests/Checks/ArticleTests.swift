import Prose
import Testing

@Suite("Article")
struct ArticleTests {
  private let rule = "{extends: article, message: \"'%s' for '%s' before '%s'\", exceptions: [egads]}"

  @Test("finds one that does not go with the sound of the next word")
  func sounds() throws {
    let found = try ForeignRule(rule).found(in: "It took a hour of an useful talk, with a MBA and an one-off.")
    #expect(
      found == [
        "1:9 'an' for 'a' before 'hour'", "1:19 'a' for 'an' before 'useful'", "1:40 'an' for 'a' before 'MBA'",
        "1:50 'a' for 'an' before 'one-off'",
      ])
  }

  @Test(
    "lets stand what is right, what is open, and what is no article",
    arguments: [
      "An hour, a unique idea, an honest answer.", "Plan A is better.", "A historic and an historic day.", "a - or an?",
      "A/B tests", "a egads",
    ])
  func right(text: String) throws {
    #expect(try ForeignRule(rule).found(in: text) == [])
  }

  @Test("puts the right one in its place, with its capital")
  func fix() throws {
    #expect(try ForeignRule(rule).suggestions(in: "A hour. An useful day.") == [["An"], ["A"]])
  }

  @Test("takes no keys but exceptions")
  func faults() {
    #expect(
      ForeignRule.faults("{extends: article, message: x, tokens: [a]}").contains("unknown key 'tokens' in a rule"))
  }
}
