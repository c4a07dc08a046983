import Prose
import Testing

@Suite("Comparatives and superlatives")
struct ComparisonTests {
  let inflector = Inflector()

  @Test(
    "short words take endings, and long ones take more and most",
    arguments: [
      ("great", "greater", "greatest"), ("big", "bigger", "biggest"), ("nice", "nicer", "nicest"),
      ("happy", "happier", "happiest"), ("good", "better", "best"), ("bad", "worse", "worst"),
      ("few", "fewer", "fewest"),
      ("simple", "simpler", "simplest"), ("friendly", "friendlier", "friendliest"),
      ("interesting", "more interesting", "most interesting"), ("useful", "more useful", "most useful"),
      ("quickly", "more quickly", "most quickly"), ("recent", "more recent", "most recent"),
      ("experienced", "more experienced", "most experienced"), ("easy", "easier", "easiest"),
      ("soon", "sooner", "soonest"),
      ("new", "newer", "newest"), ("free", "freer", "freest"), ("excited", "more excited", "most excited"),
    ])
  func comparisons(_ positive: String, _ comparative: String, _ superlative: String) {
    let first = inflector.comparisons(of: positive).first
    #expect(first?.comparative == comparative)
    #expect(first?.superlative == superlative)
    #expect(first?.isPeriphrastic == comparative.hasPrefix("more "))
  }

  @Test("some words take either")
  func either() {
    #expect(inflector.comparisons(of: "clever").map(\.comparative) == ["cleverer", "more clever"])
    #expect(inflector.comparisons(of: "clever", isWord: { _ in false }).map(\.comparative) == ["more clever"])
  }

  @Test(
    "a form leads back to what it compares",
    arguments: [
      ("better", ["good", "well"]), ("biggest", ["big"]), ("happier", ["happy"]), ("nicest", ["nice"]),
      ("less", ["little"]),
      ("greater", ["great"]),
    ])
  func positives(_ form: String, _ positives: [String]) {
    let words: Set = ["good", "well", "big", "happy", "nice", "little", "great"]
    #expect(inflector.positives(of: form, isWord: words.contains) == positives)
  }

  @Test("what compares nothing has no positive", arguments: ["teacher", "interest", "her", "best-seller"])
  func none(_ form: String) {
    let words: Set = ["teach", "inter", "interest", "h"]
    #expect(inflector.positives(of: form, isWord: { words.subtracting(["teach", "inter"]).contains($0) }).isEmpty)
  }
}
