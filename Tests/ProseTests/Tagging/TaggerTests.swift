import FoundationEssentials
import Prose
import Testing

@Suite("The part-of-speech tagger")
struct TaggerTests {
  /// A text's syntactic words, each with a slash and its tag.
  private func line(_ text: String) throws -> String {
    let tagged = try tagged(text)
    return tagged.words.map { "\(tagged.string($0))/\($0.tag.rawValue)" }.joined(separator: " ")
  }

  @Test(
    "a sentence of a mail gets the tags that a linguist would give it",
    arguments: [
      "Thank/VBP you/PRP for/IN the/DT interview/NN yesterday/NN ./.",
      "I/PRP enjoyed/VBD our/PRP$ conversation/NN about/IN the/DT new/JJ billing/NN pipeline/NN ./.",
      "She/PRP has/VBZ led/VBN the/DT team/NN for/IN three/CD years/NNS ./.",
      "I/PRP look/VBP forward/RB to/IN hearing/VBG from/IN you/PRP ./.",
      "We/PRP discussed/VBD how/WRB the/DT engineers/NNS review/VBP their/PRP$ work/NN ./.",
      "Could/MD you/PRP tell/VB me/PRP when/WRB the/DT decision/NN will/MD be/VB made/VBN ?/.",
      "The/DT results/NNS were/VBD better/JJR than/IN we/PRP expected/VBD ,/, and/CC I/PRP am/VBP proud/JJ of/IN them/PRP ./.",
      "Please/UH let/VB me/PRP know/VB if/IN there/EX are/VBP questions/NNS ./.",
    ])
  func sentences(_ expected: String) throws {
    let words = expected.split(separator: " ").map { $0.prefix { $0 != "/" } }
    let text = words.joined(separator: " ").replacing(" .", with: ".").replacing(" ,", with: ",").replacing(
      " ?", with: "?")
    #expect(try line(text) == expected)
  }

  @Test(
    "what follows an article is no verb without an ending",
    arguments: ["a", "an", "the"])
  func articles(_ article: String) throws {
    for word in ["meet", "ensure", "seem", "go"] {
      let tag = try tagged("\(article) \(word) up on Friday").words[1].tag
      #expect(tag != .verbBase && tag != .verbPresent, "\(word)")
    }
    #expect(try line("They meet up on Fridays").hasPrefix("They/PRP meet/VBP"))
  }

  @Test("clitics are words of their own, with either apostrophe")
  func clitics() throws {
    #expect(try line("I don't think so.") == "I/PRP do/VBP n't/RB think/VB so/RB ./.")
    #expect(try line("I don\u{2019}t think so.") == "I/PRP do/VBP n\u{2019}t/RB think/VB so/RB ./.")
    #expect(try line("Grace's team can't wait.") == "Grace/NNP 's/POS team/NN ca/MD n't/RB wait/VB ./.")
    #expect(try line("It's late and they've left.") == "It/PRP 's/VBZ late/JJ and/CC they/PRP 've/VBP left/VBN ./.")
    #expect(try line("You shouldn't've called.") == "You/PRP should/MD n't/RB 've/VB called/VBN ./.")
  }

  @Test(
    "tokens are cut as the treebank cuts them, and the parts are the token",
    arguments: [
      ("cannot", ["can", "not"]), ("follow-up", ["follow", "-", "up"]), ("co-workers", ["co-workers"]),
      ("e-mail", ["e-mail"]), ("non-profit-led", ["non-profit", "-", "led"]), ("$90,000", ["$", "90,000"]),
      ("100%", ["100", "%"]), ("10am", ["10", "am"]), ("3-5", ["3", "-", "5"]), ("2026-11-20", ["2026-11-20"]),
      ("555-0142", ["555-0142"]), ("O'Brien", ["O'Brien"]), ("Ada's", ["Ada", "'s"]), ("'s", ["'", "s"]),
      ("ada@example.org", ["ada@example.org"]), ("state-of-the-art", ["state", "-", "of", "-", "the", "-", "art"]),
      ("don't", ["do", "n't"]), ("wouldn't've", ["would", "n't", "'ve"]), ("2nd", ["2nd"]), ("R&D", ["R&D"]),
    ])
  func cuts(_ text: String, _ parts: [String]) throws {
    let tagged = try tagged(text)
    #expect(tagged.words.map(tagged.string) == parts)
  }

  @Test("a token of several words has one part of speech as a whole")
  func tokens() throws {
    let tagged = try tagged("News of the follow-up, it wasn't Grace's co-workers.")
    let tags = tagged.text.tokens.indices.map { tagged.tag(ofToken: $0) }
    #expect(
      tags == [
        .noun, .preposition, .determiner, .noun, .comma, .pronoun, .verbPast, .properNoun, .pluralNoun,
        .sentenceEnd,
      ])
    #expect(tagged.tag(ofToken: -1) == nil)
    #expect(tagged.tag(ofToken: tags.count) == nil)
    #expect(tagged.words(ofToken: 3).map { tagged.string(tagged.words[$0]) } == ["follow", "-", "up"])
    #expect(tagged.words(ofToken: 99).isEmpty)
  }

  @Test("the words cover each sentence, in order")
  func sentencesOfText() throws {
    let tagged = try tagged("We met. It was good!\n\nBest regards,\nAda")
    #expect(tagged.text.sentences.map { tagged.words(of: $0).count } == [3, 4, 4])
    #expect(tagged.words.map(\.token) == Array(tagged.text.tokens.indices))
  }

  @Test("an empty text has no words")
  func empty() throws {
    #expect(try tagged("").words.isEmpty)
    #expect(try tagger.get().tags(ofWords: []) == [])
    #expect(try tagger.get().tags(ofWords: ["", "\u{1F600}", "\u{0}"]).count == 3)
  }

  @Test("bytes that are no model are refused")
  func refused() throws {
    #expect(throws: TaggerModelError.notAModel) { try Tagger(model: []) }
    #expect(throws: TaggerModelError.notAModel) { try Tagger(model: Array("something else".utf8)) }
    let model = try taggerModel()
    #expect(throws: TaggerModelError.damaged) { try Tagger(model: model.dropLast()) }
    #expect(throws: TaggerModelError.damaged) { try Tagger(model: Array(model.prefix(16))) }
    #expect(throws: TaggerModelError.otherTags) {
      try Tagger(model: Array(model.prefix(8)) + Array(repeating: 0, count: 99))
    }
  }

  @Test("a model with wrong bytes within gives some tags, and is not read out of bounds")
  func damaged() throws {
    let model = try taggerModel()
    let words = ["Thank", "you", "for", "the", "follow", "up", "."]
    // The directory lies before the entries: both are hit.
    for (start, value) in [(16, 0xFF), (20, 0x80), (300_000, 0x7F), (model.count - 4096, 0xFF)] {
      var damaged = model
      let end = min(damaged.count, start + 250_000)
      // The last number of the directory, which is checked, is left as it is by steps.
      for at in stride(from: start, to: end, by: 37) { damaged[at] = UInt8(value) }
      guard let tagger = try? Tagger(model: damaged) else { continue }
      #expect(tagger.tags(ofWords: words).count == words.count)
    }
  }

  @Test(
    "on the treebank's test part at least 93 words of 100 get their tag",
    .enabled(
      if: FileManager.default.fileExists(atPath: treebankTestPart.path), "the treebank is not beside the package"))
  func accuracy() throws {
    let file = String(decoding: try Data(contentsOf: treebankTestPart), as: UTF8.self)
    var total = 0
    var right = 0
    for sentence in file.split(separator: "\n\n") {
      let rows = sentence.split(separator: "\n").map { $0.split(separator: "\t") }
        .filter { $0.count == 10 && $0[0].allSatisfy(\.isNumber) }
      let tags = try tagger.get().tags(ofWords: rows.map { String($0[1]) })
      total += rows.count
      right += zip(rows, tags).count { $0[4] == $1.rawValue }
    }
    #expect(total > 20_000)
    #expect(Double(right) / Double(total) >= 0.93)
  }
}
