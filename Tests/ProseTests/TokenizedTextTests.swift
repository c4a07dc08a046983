import Prose
import Testing

@Suite("A text cut into tokens")
struct TokenizedTextTests {
  /// The tokens of a text, each with a letter for its kind.
  private func tokens(_ text: String) -> [String] {
    let cut = TokenizedText(text)
    return cut.tokens.map { token in
      let kind =
        switch token.kind {
        case .word: "w"
        case .number: "n"
        case .address: "a"
        case .punctuation: "p"
        case .symbol: "s"
        }
      return "\(kind) \(cut.string(token))"
    }
  }

  @Test("keeps apostrophes and hyphens inside a word, straight and curly")
  func innerMarks() {
    #expect(
      tokens("I don't mind O’Brien's follow-up, 'really'.")
        == ["w I", "w don't", "w mind", "w O’Brien's", "w follow-up", "p ,", "p '", "w really", "p '", "p ."])
  }

  @Test("keeps letters with accents in one word, composed or not")
  func accents() {
    #expect(
      tokens("My résumé, re\u{301}sume\u{301}, naïve Łukasz")
        == ["w My", "w résumé", "p ,", "w re\u{301}sume\u{301}", "p ,", "w naïve", "w Łukasz"])
  }

  @Test(
    "keeps a number with what belongs to it",
    arguments: [
      "10am", "2nd", "3.5", "$90,000", "€50k", "100%", "10:30am", "2026-11-20", "11/20/2026", "3–5", "10a.m.", "1990s",
      "401(k)", "+15550142", "v2.0", "555-0142", "10+", "1990's", "21°", "90k",
    ])
  func numbers(_ number: String) {
    #expect(tokens("at \(number) sharp") == ["w at", "n \(number)", "w sharp"])
  }

  @Test("leaves a number's sentence marks and words alone")
  func numbersAmongMarks() {
    #expect(
      tokens("It took 24, then 3.5. A 30-minute call")
        == [
          "w It", "w took", "n 24", "p ,", "w then", "n 3.5", "p .", "w A", "n 30", "p -", "w minute", "w call",
        ])
  }

  @Test(
    "takes what is no word of a language as one address",
    arguments: [
      "ada@example.org", "ada.lovelace+jobs@mail.example.co.uk", "https://example.org/a?b=c&d=(e)", "www.example.org",
      "example.com", "linkedin.com/in/ada-lovelace", "Resume_Final.pdf", "@ada", "#hiring", "/usr/share/dict",
      "src/main.swift", "Node.js", "snake_case", "mailto:ada@example.org", "C:\\Users\\ada", "~/notes/today",
    ])
  func addresses(_ address: String) {
    #expect(
      tokens("see \(address), or (\(address)).") == [
        "w see", "a \(address)", "p ,", "w or", "p (", "a \(address)", "p )", "p .",
      ])
  }

  @Test("takes no word for an address because a space is missing or a slash stands between")
  func notAddresses() {
    #expect(
      tokens("It is done.Then and/or he/she said it.me too")
        == [
          "w It", "w is", "w done", "p .", "w Then", "w and", "p /", "w or", "w he", "p /", "w she", "w said", "w it",
          "p .", "w me", "w too",
        ])
  }

  @Test(
    "keeps a trade's words together",
    arguments: ["R&D", "AT&T", "B2B", "C++", "C#", "U.S.", "e.g.", "Ph.D.", "COVID-19", "K8s", "a.m."])
  func tradeWords(_ word: String) {
    #expect(tokens("for \(word) work") == ["w for", "w \(word)", "w work"])
  }

  @Test("makes one mark of dots and of dashes, and one symbol of a joined emoji and an emoticon")
  func marks() {
    #expect(
      tokens("Well... yes -- no… 👩🏽‍💻 🇺🇸 :-) ok ❤️!")
        == ["w Well", "p ...", "w yes", "p --", "w no", "p …", "s 👩🏽‍💻", "s 🇺🇸", "s :-)", "w ok", "s ❤️", "p !"])
  }

  @Test("gives a broken byte as a symbol and goes on")
  func brokenBytes() {
    let cut = TokenizedText([0x61, 0x20, 0xFF, 0xC3, 0x20, 0x62])
    #expect(cut.tokens == [Token(.word, 0..<1), Token(.symbol, 2..<3), Token(.symbol, 3..<4), Token(.word, 5..<6)])
  }

  @Test("has nothing but white space between its tokens, whatever the bytes", arguments: 0..<40)
  func covers(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let alphabet = Array("aB1.@/_:'’-–$%&#+~\\() \n\r\té\u{301}👍🏽\u{200D}。\u{AD}".utf8) + [0xFF, 0xC3]
    let bytes = (0..<200).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return alphabet[Int(state >> 33) % alphabet.count]
    }
    let cut = TokenizedText(bytes)
    var end = 0
    for token in cut.tokens {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty)
      let between = String(decoding: bytes[end..<token.range.lowerBound], as: UTF8.self)
      #expect(
        between.unicodeScalars.allSatisfy {
          [.control, .format, .spaceSeparator].contains($0.properties.generalCategory)
        })
      end = token.range.upperBound
    }
    #expect(cut.sentences.flatMap { Array($0.tokens) } == Array(cut.tokens.indices))
  }

  @Test(
    "costs ten times as much for ten times the text of any shape", arguments: ["a/", "a.a/", "x@", "#a", "a_", "/a"])
  func linear(_ unit: String) {
    // Counted, not timed: a quadratic pass over 150 kB would take minutes here.
    #expect(TokenizedText(String(repeating: unit, count: 50_000)).utf8.count == unit.utf8.count * 50_000)
  }

  @Test("finds the token and the sentence at a byte")
  func lookup() {
    let cut = TokenizedText("One two. Three.")
    #expect(cut.tokenIndex(from: 4) == 1)
    #expect(cut.tokenIndex(from: 99) == 5)
    #expect(cut.sentence(at: 8).map(cut.string) == "One two.")
    #expect(cut.sentence(at: 9).map(cut.string) == "Three.")
    #expect(TokenizedText("").sentence(at: 0) == nil)
  }
}
