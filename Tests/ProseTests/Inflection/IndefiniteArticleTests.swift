import Prose
import Testing

@Suite("The indefinite article")
struct IndefiniteArticleTests {
  @Test(
    "a consonant's sound takes a",
    arguments: [
      "team", "unique", "university", "European", "one-off", "one-year", "user", "useful", "usual", "unit", "union",
      "unilateral", "unidirectional", "unanimous", "utility", "UN", "USB", "US-based", "UX", "U.S.", "PhD", "B2B",
      "PDF",
      "CEO", "JavaScript", "NASA", "SaaS", "NoSQL", "T-shirt", "U-turn", "house", "hotel", "holistic", "year", "ewe",
      "eulogy", "7-week", "10-minute", "1", "100", "110", "1,800", "1,100", "12th", "$90,000", "2026", "Ukrainian",
      "\u{201C}unique\u{201D}", "k-means", "ubiquitous", "Wi-Fi", "yellow", "LinkedIn", "MongoDB", "Uruguayan",
      "one", "once-in-a-lifetime", "honeymoon", "3D", "GitHub",
    ])
  func takesA(_ word: String) {
    #expect(IndefiniteArticle.articles(before: word) == [.a])
  }

  @Test(
    "a vowel's sound takes an",
    arguments: [
      "idea", "hour", "hourly", "honest", "honor", "honour", "heir", "MBA", "HR", "X-ray", "F-16", "RSVP", "FBI", "NDA",
      "MSc", "LLM", "LLMs", "SLA", "API", "IT", "EU", "HTML", "M&A", "R&D", "S3", "H-1B", "L-shaped", "x-axis",
      "n-gram", "8-week",
      "8", "11th", "11", "18", "18th", "80", "800", "8,000", "11,000", "18,500", "1850s", "85%", "$80", "e-mail",
      "onerous",
      "umbrella", "understanding", "uninteresting", "unimportant", "unidentified", "urgent", "ultimate", "Uber",
      "apple", "iPhone", "eBay", "iOS", "mRNA", "x86", "Yvonne", "\u{201C}honest\u{201D}", "(honest)", "Ubuntu",
      "\u{E9}lite",
      "a.m.", "on-call", "oncology", "only", "US".lowercased(), "A", "11am", "HTTPS", "MIT",
    ])
  func takesAn(_ word: String) {
    #expect(IndefiniteArticle.articles(before: word) == [.an])
  }

  @Test("where people differ both are right", arguments: ["SQL", "FAQ", "URL", "historic", "herb"])
  func takesBoth(_ word: String) {
    #expect(Set(IndefiniteArticle.articles(before: word)) == [.a, .an])
    #expect(IndefiniteArticle.a.isRight(before: word) && IndefiniteArticle.an.isRight(before: word))
  }

  @Test("a word in capitals is read as a word where it is one")
  func shouting() {
    #expect(IndefiniteArticle.articles(before: "HUGE", isWord: { $0 == "huge" }) == [.a])
    #expect(IndefiniteArticle.articles(before: "HTML", isWord: { $0 == "huge" }) == [.an])
  }

  @Test("what has no sound takes neither", arguments: ["", "-", "\u{2026}", "&"])
  func silent(_ word: String) {
    #expect(IndefiniteArticle.articles(before: word).isEmpty)
    #expect(IndefiniteArticle.a.isRight(before: word))
  }
}
