import Prose
import Testing

@Suite("The sentences of a text")
struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let cut = TokenizedText(text)
    return cut.sentences.map(cut.string)
  }

  @Test(
    "go on after titles, initials and what stands within a sentence",
    arguments: [
      "I met Ms. Hopper and Dr. Shaw.", "Thanks to Grace B. Hopper for her time.", "We spoke of tools, e.g. Kafka.",
      "The U.S. Army and Acme Inc. Engineering hired us.", "We met at 10 a.m. Monday in room no. 5.",
      "It starts on Nov. 20 at St. James.", "It grew by 3.5 percent at example.com over v1.2.3 alone.",
      "\"Really?\" she asked me.", "It was (as always!) fun.",
    ])
  func oneSentence(_ text: String) {
    #expect(sentences(text) == [text])
  }

  @Test("end after marks, with the quotes and brackets that close behind them")
  func closers() {
    #expect(
      sentences("He said \"Go.\" We went. (It rained.) Was it fun?! Yes… \"Very.\"")
        == ["He said \"Go.\"", "We went.", "(It rained.)", "Was it fun?!", "Yes…", "\"Very.\""])
  }

  @Test("end after an abbreviation when a word follows that begins sentences")
  func abbreviationsAtTheEnd() {
    #expect(
      sentences(
        "I worked at Acme Inc. The team was small. We used Kafka, Flink, etc. Everyone helped until 5 p.m. Then I left."
      )
        == [
          "I worked at Acme Inc.", "The team was small.", "We used Kafka, Flink, etc.", "Everyone helped until 5 p.m.",
          "Then I left.",
        ])
  }

  @Test("end although a capital or a space was forgotten")
  func sloppy() {
    #expect(sentences("It was great. thank you so much.See you") == ["It was great.", "thank you so much.", "See you"])
  }

  @Test("end at blank lines and before a list's items, but not at a line's end")
  func lines() {
    #expect(
      sentences("Dear Grace,\r\n\r\nthank you\nfor this:\n- the tour\n- the talk\n1. one\n2. two\n\nBest")
        == [
          "Dear Grace,", "thank you\nfor this:", "- the tour", "- the talk", "1. one", "2. two", "Best",
        ])
  }
}
