import Reports
import Testing

@Suite("A unified diff")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.txt") -> String {
    String(decoding: UnifiedDiff(path: path, from: Array(old.utf8), to: Array(new.utf8)).bytes, as: UTF8.self)
  }

  @Test("of the same text is empty")
  func same() {
    #expect(diff("a\nb\n", "a\nb\n") == "")
  }

  @Test("shows the lines that change with three around them")
  func hunk() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
        == "--- a.txt\n+++ a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
  }

  @Test("parts changes that lie far from each other")
  func hunks() {
    let old = (1...30).map { "\($0)\n" }
    var new = old
    new[2] = "three\n"
    new[25] = "26\nand a half\n"
    #expect(
      diff(old.joined(), new.joined())
        == "--- a.txt\n+++ a.txt\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+three\n 4\n 5\n 6\n"
        + "@@ -24,6 +24,7 @@\n 24\n 25\n 26\n+and a half\n 27\n 28\n 29\n")
  }

  @Test("says where a last line has no end, and keeps CR")
  func ends() {
    #expect(
      diff("a\r\nb", "a\r\nc\n")
        == "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n")
  }

  @Test("quotes a path that would end its line")
  func path() {
    #expect(diff("", "a\n", path: "odd\nname.txt").hasPrefix("--- \"odd\\nname.txt\"\n"))
    #expect(diff("", "a\n").hasSuffix("@@ -0,0 +1 @@\n+a\n"))
  }

  @Test("leads from the old text to the new one", arguments: 0..<300)
  func applies(seed: Int) {
    var state = UInt64(seed + 1)
    func lines() -> [String] {
      (0..<(seed % 23)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return "\(state >> 61)\n"
      }
    }
    let (old, new) = (lines(), lines())
    #expect(applied(diff(old.joined(), new.joined()), to: old) == new)
  }

  /// What `patch` makes of lines.
  private func applied(_ diff: String, to old: [String]) -> [String] {
    if diff.isEmpty { return old }
    var new: [String] = []
    var at = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      let text = line.dropFirst() + "\n"
      switch line.first {
      case "@":
        let numbers = line.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        let isEmpty = line.split(separator: " ")[1].hasSuffix(",0")
        let start = isEmpty ? numbers[0] : numbers[0] - 1
        new += old[at..<start]
        at = start
      case "-": at += old[at] == text ? 1 : old.count
      case "+": new.append(String(text))
      default:
        new.append(old[at] == text ? old[at] : "?")
        at += 1
      }
    }
    return new + old[at...]
  }
}
