import EditDistance
import Testing

@Suite("The distance between two words")
struct EditDistanceTests {
  @Test(
    "is the fewest insertions, deletions, substitutions and swaps",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("hopper", "hoper", 1), ("hopper", "happer", 1),
      ("hopper", "ohpper", 1), ("kitten", "sitting", 3), ("recieve", "receive", 1), ("a", "b", 1), ("ab", "ba", 1),
      ("ca", "abc", 3),
    ])
  func distance(one: String, other: String, expected: Int) {
    #expect(editDistance(Array(one), Array(other)) == expected)
    #expect(editDistance(Array(other), Array(one)) == expected)
  }

  @Test("is what a plain recursion finds, on every pair of short words over two letters")
  func property() {
    let words = (0...4).flatMap(words(ofLength:))
    for one in words {
      for other in words { #expect(editDistance(one, other) == plainDistance(one[...], other[...])) }
    }
  }

  @Test("names the nearest of several, the first of equals, whatever the case")
  func nearestName() {
    let names = ["Interview.SignOff", "Interview.SendTiming", "Tone.Hedging"]
    #expect(nearest(to: "interview.signof", among: names) == "Interview.SignOff")
    #expect(nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(nearest(to: "levle", among: ["level", "leave"]) == "level")
  }

  @Test("names nothing where nothing is near")
  func noNearestName() {
    #expect(nearest(to: "message", among: ["scope", "level"]) == nil)
    #expect(nearest(to: "x", among: [String]()) == nil)
    #expect(nearest(to: "", among: ["level"]) == nil)
  }

  private func words(ofLength length: Int) -> [[Character]] {
    length == 0 ? [[]] : words(ofLength: length - 1).flatMap { [$0 + ["a"], $0 + ["b"]] }
  }

  /// The optimal string alignment distance as it is defined.
  private func plainDistance(_ one: ArraySlice<Character>, _ other: ArraySlice<Character>) -> Int {
    guard let last = one.last, let otherLast = other.last else { return max(one.count, other.count) }
    var best = min(
      plainDistance(one.dropLast(), other) + 1, plainDistance(one, other.dropLast()) + 1,
      plainDistance(one.dropLast(), other.dropLast()) + (last == otherLast ? 0 : 1))
    if one.count > 1, other.count > 1, last == other.dropLast().last, otherLast == one.dropLast().last {
      best = min(best, plainDistance(one.dropLast(2), other.dropLast(2)) + 1)
    }
    return best
  }
}
