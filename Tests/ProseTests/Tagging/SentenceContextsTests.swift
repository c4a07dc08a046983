import Prose
import Testing

@Suite("What a place expects")
struct SentenceContextsTests {
  /// The contexts of a text's first sentence.
  private func contexts(_ text: String) throws -> (TaggedText, SentenceContexts) {
    let tagged = try tagged(text)
    return (tagged, try tagger.get().contexts(of: try #require(tagged.text.sentences.first), in: tagged))
  }

  @Test("a contraction is one word, with either apostrophe, and a compound is several")
  func words() throws {
    let (tagged, contexts) = try contexts("They don't, they\u{2019}re here with Ada's co-worker.")
    #expect(
      contexts.ranges.map { tagged.text.string(in: $0) } == [
        "They", "don't", ",", "they\u{2019}re", "here", "with", "Ada's", "co-worker", ".",
      ])
    #expect(contexts.word(at: 5) == 1)
    #expect(contexts.word(at: 7) == nil)
    #expect(contexts.word(at: 500) == nil)
  }

  @Test(
    "the neighbors alone tell what stands between them",
    arguments: [
      ("We will effect your plans soon.", 2, ["VB"]), ("The accept was small and cheap.", 1, ["NN", "JJ"]),
      ("They lost there own keys.", 2, ["PRP$"]), ("Its been a few years since then.", 0, ["PRP+VB"]),
      ("She has fell down the stairs.", 2, ["VBN"]),
    ])
  func expectation(_ text: String, _ place: Int, _ names: [String]) throws {
    let (_, contexts) = try contexts(text)
    let classes = try names.map { try #require(ContextClass($0)) }
    #expect(contexts.expectation(at: place).share(of: classes) > 0.5)
  }

  @Test("all classes together are certain, and a place outside the sentence takes no harm")
  func shares() throws {
    let (_, contexts) = try contexts("We met on Monday.")
    let all = (PartOfSpeech.allCases.map(\.rawValue) + ["PRP+VB", "NN+POS", "VB+RB", "other"]).compactMap {
      ContextClass($0)
    }
    #expect(abs(contexts.expectation(at: 1).share(of: all) - 1) < 0.001)
    #expect(abs(contexts.expectation(at: 99).share(of: all) - 1) < 0.001)
    #expect(contexts.classes(ofWord: 99) == [])
    #expect(contexts.classes(ofWord: 0) == [ContextClass(.pronoun)])
    #expect(ContextClass("VBX") == nil)
  }
}
