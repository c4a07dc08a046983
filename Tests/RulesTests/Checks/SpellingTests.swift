import FoundationEssentials
import Prose
import Testing

@Suite("Spelling by a style")
struct SpellingTests {
  private let speller = try? Speller(
    language: "en_US", folders: ["/usr/share/hunspell", "/opt/homebrew/share/hunspell", "/Library/Spelling"])

  @Test("finds what the dictionary does not know, unless a filter lets it pass")
  func filters() throws {
    let speller = try #require(speller)
    let text = "We saw Vexo, teh HTPX, afew and `kode` at vexo.example."
    let usual = try ForeignRule("{extends: spelling, message: \"'%s'?\", filters: ['Vex.*']}")
    #expect(try usual.found(in: text, speller: speller) == ["1:14 'teh'?", "1:24 'afew'?"])
    let custom = try ForeignRule("{extends: spelling, message: '%s', custom: true, filters: ['[a-z]']}")
    #expect(try custom.found(in: text, speller: speller) == ["1:18 HTPX"])
  }

  @Test("lets stand the words of a list, of a file of them, and of the vocabulary")
  func lists() throws {
    let speller = try #require(speller)
    let rule = try ForeignRule(
      "{extends: spelling, message: '%s', ignore: [words/own.txt, Blorb], exceptions: [gro+k]}",
      files: ["styles/config/ignore/words/own.txt": "# ours\nkubelet\n\nzigbee\n"], accepted: ["[Ff]rob"])
    #expect(try rule.found(in: "kubelet Zigbee blorb groook frob frobb", speller: speller) == ["1:34 frobb"])
  }

  @Test("spares what is likely a name, if it is asked to")
  func names() throws {
    let speller = try #require(speller)
    let text = "We met Kaveena Tholsgard, adn Ludmilla Vantongren of the Banco de la Plata."
    let sparing = try ForeignRule("{extends: spelling, message: '%s', spare-names: true}")
    #expect(try sparing.found(in: text, speller: speller) == ["1:27 adn"])
    let plain = try ForeignRule("{extends: spelling, message: '%s'}")
    #expect(try plain.found(in: text, speller: speller).starts(with: ["1:8 Kaveena", "1:16 Tholsgard", "1:27 adn"]))
  }

  @Test("needs the files that it names")
  func faults() {
    #expect(
      ForeignRule.faults("extends: spelling\nmessage: x\nignore: own.txt") == """
        Team/Rule.yml:3:9: error: no file 'own.txt' in the folder of styles or its config/ignore
        """)
    #expect(
      ForeignRule.faults("extends: spelling\nmessage: x\ndictionaries: [tlh_QO]").contains(
        "Team/Rule.yml:3:16: error: no dictionary for 'tlh_QO'"))
  }

  @Test("takes a dictionary of two files of the style's own")
  func ownFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sincerely-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("SET UTF-8\n".utf8).write(to: folder.appending(path: "a.aff"))
    try Data("2\nblorb\nfrob\n".utf8).write(to: folder.appending(path: "b.dic"))
    let rule = try ForeignRule("{extends: spelling, message: '%s', aff: a.aff, dic: b.dic}", root: folder.path)
    #expect(try rule.found(in: "blorb frob thing") == ["1:12 thing"])
    #expect(
      ForeignRule.faults("{extends: spelling, message: x, aff: a.aff}").contains(
        "Team/Rule.yml:1:38: error: 'aff' and 'dic' go together: a dictionary is two files"))
    #expect(
      ForeignRule.faults("{extends: spelling, message: x, aff: a.aff, dic: none.dic}").contains(
        "styles/none.dic: is missing or cannot be read"))
  }
}
