import Prose
import Testing

@Suite("Parts of speech")
struct PartOfSpeechTests {
  @Test("the raw value is the treebank's tag")
  func rawValues() {
    #expect(PartOfSpeech(rawValue: "PRP$") == .possessivePronoun)
    #expect(PartOfSpeech(rawValue: "VERB") == nil)
    #expect(PartOfSpeech.allCases.count == 49)
  }

  @Test("each predicate holds for its tags and for no other")
  func predicates() {
    func tags(_ isIn: (PartOfSpeech) -> Bool) -> String {
      PartOfSpeech.allCases.filter(isIn).map(\.rawValue).sorted().joined(separator: " ")
    }
    #expect(tags(\.isNoun) == "NN NNP NNPS NNS")
    #expect(tags(\.isCommonNoun) == "NN NNS")
    #expect(tags(\.isPlural) == "NNPS NNS")
    #expect(tags(\.isSingular) == "NN NNP")
    #expect(tags(\.isVerb) == "VB VBD VBG VBN VBP VBZ")
    #expect(tags(\.isFiniteVerb) == "MD VBD VBP VBZ")
    #expect(tags(\.isAdjective) == "JJ JJR JJS")
    #expect(tags(\.isAdverb) == "RB RBR RBS")
    #expect(tags(\.isDeterminer) == "DT PDT PRP$ WDT WP$")
  }
}
