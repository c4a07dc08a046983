import Linting
import Testing

@Suite("A pattern of paths")
struct GlobTests {
  @Test(
    "is for these paths",
    arguments: [
      ("a.eml", "a.eml"), ("a.eml", "drafts/old/a.eml"), ("/a.eml", "a.eml"), ("drafts/*.eml", "drafts/a.eml"),
      ("drafts/old", "drafts/old/2026/a.eml"), ("old/", "drafts/old/a.eml"), ("drafts/old/**", "drafts/old/x/a.eml"),
      ("drafts/**/a.eml", "drafts/a.eml"), ("drafts/**/a.eml", "drafts/x/y/a.eml"), ("**/old/*.txt", "x/old/a.txt"),
      ("**/a/**/b", "x/a/y/a/z/b"), ("a?c.[et]*", "abc.eml"), ("[!a]*.eml", "b.eml"), ("\\[a\\].eml", "[a].eml"),
      ("caf?.eml", "caf\u{E9}.eml"), ("*", "anything"), ("**", "x/anything"), ("[]x].eml", "].eml"),
    ])
  func matches(pattern: String, path: String) throws {
    #expect(try Glob(pattern).matches(path))
  }

  @Test(
    "is not for those",
    arguments: [
      ("a.eml", "a.eml.bak"), ("/a.eml", "drafts/a.eml"), ("drafts/*.eml", "drafts/old/a.eml"),
      ("drafts/old/**", "drafts/old"), ("drafts/old", "drafts/older/a.eml"), ("a?c", "ac"), ("[!a]*.eml", "a.eml"),
      ("[a-c].eml", "d.eml"), ("*", "../elsewhere"), ("**/a.eml", "b.eml"), ("*.EML", "a.eml"),
    ])
  func differs(pattern: String, path: String) throws {
    #expect(try !Glob(pattern).matches(path))
  }

  @Test("says what is wrong with one that is none", arguments: ["", "/", "!a", "../a", "a[b", "[z-a]"])
  func faults(pattern: String) {
    #expect(throws: Glob.Fault.self) { try Glob(pattern) }
  }

  @Test("is matched in time that does not explode")
  func cost() throws {
    let pattern = try Glob(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
    let folders = try Glob(String(repeating: "**/a/", count: 50) + "b")
    #expect(!folders.matches(String(repeating: "a/", count: 5_000) + "c"))
  }
}
