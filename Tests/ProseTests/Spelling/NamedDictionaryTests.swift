import Prose
import Testing

@Suite("A dictionary by its name")
struct NamedDictionaryTests {
  private let folder: Folder

  init() throws {
    folder = try Folder([
      "en_trade.aff": Array("SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n".utf8),
      "en_trade.dic": Array("3\nwidget/S\nclip-on/S\ntool\n".utf8),
      "plain.aff": Array("SFX S Y 1\nSFX S а ы .\n".utf8),
      "plain.dic": Array("1\nструктура/S\n".utf8),
    ])
  }

  @Test("is found by its files' very name, and holds its own words alone")
  func holds() throws {
    let speller = Speller(files: try DictionaryFiles(named: "en_trade", folders: ["/nowhere", folder.path]))
    #expect(["widget", "Widgets", "clip-on", "clip-ons"].map(speller.holds) == [true, true, true, true])
    #expect(["gadget", "tool-widget", "widget-s"].map(speller.holds) == [false, false, false])
  }

  @Test("that names no encoding and is UTF-8 is read as UTF-8")
  func encoding() throws {
    let files = try DictionaryFiles(named: "plain", folders: [folder.path])
    #expect(files.encoding == "UTF-8")
    #expect(["структура", "структуры", "структур"].map(Speller(files: files).holds) == [true, true, false])
  }

  @Test("that is not there is an error")
  func missing() {
    #expect(throws: DictionaryError.notFound(language: "none", folders: [folder.path])) {
      try DictionaryFiles(named: "none", folders: [folder.path])
    }
  }
}
