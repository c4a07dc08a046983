import Prose
import Testing

@Suite("Phrases")
struct ChunksTests {
  private func chunks(_ sentence: String) throws -> (TaggedText, Chunks) {
    let tagged = try tagged(sentence)
    let first = try #require(tagged.text.sentences.first)
    return (tagged, Chunks(of: first, in: tagged))
  }

  private func string(_ words: Range<Int>, _ text: TaggedText) -> String {
    text.words[words].map(text.string).joined(separator: " ")
  }

  @Test("noun phrases have a head and a number")
  func nounPhrases() throws {
    let (text, chunks) = try chunks("The two senior engineers of your team showed me their new data pipeline.")
    #expect(
      chunks.nounPhrases.map { string($0.words, text) }
        == ["The two senior engineers", "your team", "me", "their new data pipeline"])
    #expect(chunks.nounPhrases.map { text.string(text.words[$0.head]) } == ["engineers", "team", "me", "pipeline"])
    #expect(chunks.nounPhrases.map(\.number) == [.plural, nil, .singular, .singular])
    #expect(chunks.nounPhrases.map(\.person) == [3, 3, 1, 3])
  }

  @Test("a past participle behind a preposition belongs to the noun before which it stands")
  func participle() throws {
    let (text, chunks) = try chunks("The list of approved vendors is long.")
    #expect(chunks.nounPhrases.map { string($0.words, text) } == ["The list", "approved vendors"])
    #expect(chunks.verbGroups.map { string($0.words, text) } == ["is"])
  }

  @Test("a noun that ends like a plural and is one thing has no certain number", arguments: ["Measles", "Ethics"])
  func singularInS(noun: String) throws {
    let (_, chunks) = try chunks("\(noun) is a threat to the young.")
    #expect(chunks.nounPhrases.first.map(\.number) != .some(.plural))
  }

  @Test("an owner belongs to the phrase of what is owned")
  func possessive() throws {
    let (text, chunks) = try chunks("The company's goals are clear.")
    #expect(chunks.nounPhrases.map { string($0.words, text) } == ["The company 's goals"])
    #expect(chunks.nounPhrases.map(\.number) == [.plural])
  }

  @Test("verb groups hold their auxiliaries and adverbs")
  func verbGroups() throws {
    let (text, chunks) = try chunks("She would not have been offered the role if they had really wanted to wait.")
    #expect(
      chunks.verbGroups.map { string($0.words, text) } == [
        "would not have been offered", "had really wanted", "to wait",
      ])
    #expect(chunks.verbGroups.map { text.string(text.words[$0.head]) } == ["offered", "wanted", "wait"])
    #expect(chunks.verbGroups.map { $0.finite.map { text.string(text.words[$0]) } } == ["would", "had", nil])
  }

  @Test(
    "a verb's subject is the phrase it must agree with, or none where that is not certain",
    arguments: [
      ("The list of questions was long.", "The list", "singular"),
      ("The questions on the list were long.", "The questions", "plural"),
      ("Grace and Ada have replied.", "Grace and Ada", "plural"),
      ("An hour and a half is enough.", "", ""),
      ("They often meet here.", "They", "plural"),
      ("The engineers that I met were kind.", "", ""),
      ("I met Grace, who leads the team.", "I", "singular"),
    ])
  func subjects(_ sentence: String, _ subject: String, _ number: String) throws {
    let (text, chunks) = try chunks(sentence)
    let found = chunks.verbGroups.compactMap(chunks.subject(of:)).first
    let numbers: [GrammaticalNumber: String] = [.singular: "singular", .plural: "plural"]
    if subject.isEmpty {
      // `I` is the subject of `met`; nothing is said of `were`.
      #expect(chunks.verbGroups.last.map(chunks.subject(of:)) == .some(nil))
    } else {
      #expect(found.map { string($0.words, text) } == subject)
      #expect(found?.number.flatMap { numbers[$0] } == number)
    }
  }
}
