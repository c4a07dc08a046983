import Prose
import Testing

@Suite("Nouns")
struct NounFormsTests {
  let inflector = Inflector()

  @Test(
    "a plural is made of a singular and undone",
    arguments: [
      ("team", "teams"), ("company", "companies"), ("day", "days"), ("process", "processes"), ("box", "boxes"),
      ("match", "matches"), ("stomach", "stomachs"), ("hero", "heroes"), ("video", "videos"), ("photo", "photos"),
      ("knife", "knives"), ("shelf", "shelves"), ("belief", "beliefs"), ("analysis", "analyses"),
      ("criterion", "criteria"), ("child", "children"), ("person", "people"), ("woman", "women"),
      ("chairman", "chairmen"), ("human", "humans"), ("curriculum", "curricula"), ("index", "indexes"),
      ("quiz", "quizzes"), ("runner-up", "runners-up"), ("follow-up", "follow-ups"), ("co-worker", "co-workers"),
      ("bus", "buses"), ("synopsis", "synopses"), ("phenomenon", "phenomena"), ("mother-in-law", "mothers-in-law"),
      ("half", "halves"), ("potato", "potatoes"), ("colloquy", "colloquies"), ("tech", "techs"),
    ])
  func plurals(_ singular: String, _ plural: String) {
    #expect(inflector.plurals(of: singular).first == plural)
    #expect(inflector.singulars(of: plural).contains(singular))
    #expect(inflector.number(ofNoun: singular) == .singular)
    #expect(inflector.number(ofNoun: plural) == .plural)
  }

  @Test("a noun can have two plurals, and a dictionary may know one")
  func several() {
    #expect(inflector.plurals(of: "index") == ["indexes", "indices"])
    #expect(inflector.plurals(of: "index", isWord: { $0 == "indices" }) == ["indices"])
    #expect(inflector.plurals(of: "team", isWord: { _ in false }) == [])
  }

  @Test(
    "the number is not told where it may be either", arguments: ["series", "sheep", "species", "data", "headquarters"])
  func either(_ noun: String) {
    #expect(inflector.number(ofNoun: noun) == nil)
  }

  @Test("a plural alone is a plural, and news is none")
  func special() {
    #expect(inflector.number(ofNoun: "thanks") == .plural)
    #expect(inflector.number(ofNoun: "people") == .plural)
    #expect(inflector.number(ofNoun: "news") == .singular)
    #expect(inflector.singulars(of: "news") == [])
    #expect(inflector.number(ofNoun: "business") == .singular)
  }

  @Test("some nouns are not counted, and some only in a meaning")
  func countability() {
    #expect(
      ["advice", "Information", "feedback", "equipment", "research", "software"].map { Countability(of: $0) }
        == Array(repeating: .uncountable, count: 6))
    #expect(
      ["experience", "time", "work", "insight"].map { Countability(of: $0) } == Array(repeating: .both, count: 4))
    #expect(["interview", "team", "question"].map { Countability(of: $0) } == Array(repeating: .countable, count: 3))
  }
}
