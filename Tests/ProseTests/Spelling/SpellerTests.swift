import Prose
import Testing

/// Whether the system has the dictionary for American English; without it these tests are skipped.
let hasAmericanEnglish = (try? DictionaryFiles(language: "en_US", folders: systemDictionaries)) != nil

@Suite("A speller")
struct SpellerTests {
  @Suite("of American English", .enabled(if: hasAmericanEnglish, "hunspell-en-us is not installed"))
  struct AmericanEnglish {
    private func speller() throws -> Speller {
      try Speller(language: "en_US", folders: systemDictionaries)
    }

    @Test(
      "takes right words in every form that mail has them in",
      arguments: [
        "interview", "Interview", "INTERVIEW", "don't", "don’t", "follow-up", "follow‑up", "interviewer’s",
        "candidates'",
        "co-founder", "decision-making-related", "10am", "B2B", "R&D", "inter\u{AD}view", "",
        String(repeating: "ab", count: 80),
      ])
    func right(_ word: String) throws {
      #expect(try speller().isCorrect(word))
    }

    @Test(
      "finds wrong words", arguments: ["recieve", "Recieve", "interveiw", "definately-not", "intervieuer’s", "dont"])
    func wrong(_ word: String) throws {
      #expect(try !speller().isCorrect(word))
    }

    @Test("takes the owner's own words in any case, with their possessives and in compounds")
    func ownWords() throws {
      let speller = try speller()
      #expect(!speller.isCorrect("Hoppersson"))
      speller.accept(["Hoppersson"])
      for word in ["Hoppersson", "HOPPERSSON", "Hoppersson’s", "Hoppersson-led"] { #expect(speller.isCorrect(word)) }
      #expect(!speller.isCorrect("Hoperson"))
    }

    @Test("loads its dictionary at the first word that needs it")
    func lazy() throws {
      let speller = try speller()
      speller.accept(["Lovelace"])
      #expect(speller.isCorrect("Lovelace") && speller.isCorrect("10am") && !speller.isLoaded)
      #expect(speller.isCorrect("thank") && speller.isLoaded)
    }

    @Test("suggests what was meant, never the word itself")
    func suggestions() throws {
      let speller = try speller()
      #expect(speller.suggestions(for: "recieve").first == "receive")
      #expect(speller.suggestions(for: "interveiw", limit: 2).count <= 2)
      #expect(!speller.suggestions(for: "thank").contains("thank"))
    }
  }

  @Test("says which package brings a dictionary that is missing")
  func missing() {
    #expect(throws: DictionaryError.notFound(language: "de", folders: ["/nowhere"])) {
      _ = try Speller(language: "de", folders: ["/nowhere"])
    }
    #expect(
      DictionaryError.notFound(language: "en-GB", folders: ["/a", "/b"]).description
        == "no dictionary for 'en-GB' in /a, /b; install the package 'hunspell-en-gb'")
  }

  @Test("refuses files that cannot be what they should be")
  func unusable() throws {
    let folder = try Folder(["xx.dic": Array("1\nword\n".utf8), "yy.dic": [], "yy.aff": Array("SET UTF-8\n".utf8)])
    #expect(throws: DictionaryError.self) { _ = try Speller(language: "xx", folders: [folder.path]) }
    #expect(throws: DictionaryError.self) { _ = try Speller(language: "yy", folders: [folder.path]) }
    for start in ["word\n", "99999999999999\nword\n", "\u{0}\u{1}"] {
      try folder.write(Array(start.utf8), to: "yy.dic")
      #expect(
        throws: DictionaryError.unusable(
          path: "\(folder.path)/yy.dic", why: "is no dictionary: its first line has to be the number of its words")
      ) {
        _ = try Speller(language: "yy", folders: [folder.path])
      }
    }
    try folder.write(Array("SET KLINGON-8\n".utf8), to: "xx.aff")
    #expect(
      throws: DictionaryError.unusable(path: "\(folder.path)/xx.aff", why: "is in the unknown encoding 'KLINGON-8'")
    ) {
      _ = try Speller(language: "xx", folders: [folder.path])
    }
  }

  @Test("converts words for a dictionary in another encoding, both ways")
  func encodings() throws {
    let folder = try Folder([
      "de_DE.aff": Array("SET ISO8859-1\nTRY esianrtolcdugmphbyfvkwäüöß\n".utf8),
      "de_DE.dic": Array("2\nGr".utf8) + [0xFC, 0xDF] + Array("e\nGespr".utf8) + [0xE4] + Array("ch\n".utf8),
    ])
    let speller = try Speller(language: "de", folders: ["/nowhere", folder.path])
    #expect(speller.files.encoding == "ISO8859-1")
    #expect(speller.isCorrect("Grüße") && speller.isCorrect("Gru\u{308}ße") && !speller.isCorrect("Grüse"))
    #expect(speller.suggestions(for: "Gesprch") == ["Gespräch"])
  }

  @Test("is made by many threads at once, each its own")
  func threads() async throws {
    let folder = try Folder(["en.aff": Array("SET UTF-8\n".utf8), "en.dic": Array("2\nhello\nworld\n".utf8)])
    let path = folder.path
    let right = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          guard let speller = try? Speller(language: "en", folders: [path]) else { return false }
          return speller.isCorrect("hello") && !speller.isCorrect("helo")
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(right == 16)
  }
}
