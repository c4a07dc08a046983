import Prose
import Testing

@Suite("A word-list file")
struct WordListTests {
  @Test("has a word a line, with comments and blank lines, whatever the line ends")
  func parsing() throws {
    let list = try WordList(parsing: Array("\u{FEFF}# ours\r\nHoppersson\r\n\r\n  Zyx-Corp # client\nC3PO".utf8))
    #expect(list.words == ["Hoppersson", "Zyx-Corp", "C3PO"])
    #expect(["hoppersson", "ZYX-CORP", "C3PO", "Ada"].map(list.line) == [2, 4, 5, nil])
    #expect(try WordList(parsing: Array("C# # the language\n#D\n".utf8)).words == ["C#"])
  }

  @Test("says which line is none")
  func errors() {
    #expect(throws: WordListError(line: 2, text: "two words", why: .severalWords)) {
      _ = try WordList(parsing: Array("one\ntwo words\n".utf8))
    }
    #expect(throws: WordListError(line: 1, text: "42", why: .noWord)) { _ = try WordList(parsing: Array("42".utf8)) }
    #expect(throws: WordListError.self) { _ = try WordList(parsing: [0xFF, 0x61]) }
  }

  @Test("takes a word at its end, once, with the file's own line ends")
  func adding() {
    #expect(WordList.adding("Ada", to: []) == Array("Ada\n".utf8))
    #expect(WordList.adding("Ada", to: Array("Grace".utf8)) == Array("Grace\nAda\n".utf8))
    #expect(WordList.adding("Ada", to: Array("Grace\r\n".utf8)) == Array("Grace\r\nAda\r\n".utf8))
    #expect(WordList.adding("Ada", to: Array("Ada # me\n".utf8)) == Array("Ada # me\n".utf8))
  }
}
