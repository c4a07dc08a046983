import Source
import Testing
import YAML

@Suite("A YAML file read as Go reads it")
struct LenientYAMLTests {
  private func read(_ text: String) throws -> (node: Node?, notes: [String]) {
    let (node, notes) = try Node.parseLeniently(Array(text.utf8), file: "a.yml")
    return (node, notes.map(\.description))
  }

  /// The values of a file's mapping by their keys.
  private func entries(_ node: Node?) -> [String] {
    guard case .mapping(let entries)? = node?.value else { return [] }
    return entries.map { "\($0.key)=\($0.value.text ?? "")@\($0.keyPlace.line)" }
  }

  @Test("takes a key's last value, and says so")
  func duplicates() throws {
    let (node, notes) = try read("a: 1\nb: 2\n\"a\": 3\nc: 4\n")
    #expect(entries(node) == ["b=2@2", "a=3@3", "c=4@4"])
    #expect(notes.count == 1)
    #expect(notes.first?.contains("the key 'a' occurs twice; keep one of them") == true)
  }

  @Test("takes an escaped apostrophe in double quotes, wherever one is")
  func apostrophes() throws {
    let (node, notes) = try read("a: \"it\\'s that\\'s\"\nb: 'x'\n")
    #expect(entries(node) == ["a=it's that's@1", "b=x@2"])
    #expect(notes.count == 2)
  }

  @Test("has no other faults forgiven")
  func faults() {
    #expect(throws: YAMLErrors.self) { try read("a: [1") }
    #expect(throws: YAMLErrors.self) { try read("a: \"\\q\"") }
    // An entry of several lines cannot be taken out by its first.
    #expect(throws: YAMLErrors.self) { try read("a:\n  b: 1\na: 2") }
    #expect(throws: YAMLErrors.self) { try read(String(repeating: "a: 1\n", count: 50)) }
  }
}
