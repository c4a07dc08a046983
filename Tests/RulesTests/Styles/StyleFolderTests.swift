import Rules
import Testing
import YAML

@Suite("Folders of styles")
struct StyleFolderTests {
  /// Loads a folder `styles` that holds some files.
  private func load(_ files: [String: String], folder: String = "styles", vocabularies: [String] = []) -> StyleFolder {
    let names: @Sendable (String) -> [String]? = { folder in
      let inside = files.keys.filter { $0.hasPrefix(folder + "/") }.map { $0.dropFirst(folder.count + 1) }
      return inside.isEmpty ? nil : Set(inside.map { String($0.prefix { $0 != "/" }) }).sorted()
    }
    let read: @Sendable (String) -> [UInt8]? = { files[$0].map { Array($0.utf8) } }
    return StyleFolder.load(folder, vocabularies: vocabularies, files: StyleFolder.Files(names: names, read: read))
  }

  private let rule = "{extends: existence, message: x, tokens: [a]}"

  @Test("hold styles, or are one")
  func styles() {
    let many = load([
      "styles/One/A.yml": rule, "styles/One/B.yml": rule, "styles/Two/A.yml": rule, "styles/README.md": "hello",
      "styles/One/meta.json": "{}", "styles/.git/x.yml": "[", "styles/config/views/x.yml": "{}",
    ])
    #expect(many.rules.map(\.id) == ["One.A", "One.B", "Two.A"])
    #expect(many.faults == [])
    #expect(load(["house/A.yml": rule], folder: "house").rules.map(\.id) == ["house.A"])
    #expect(load(["house/A.yml": rule], folder: "house/").rules.map(\.id) == ["house.A"])
  }

  @Test("that are one style have what it needs in the folder around it")
  func outerFolder() {
    let files = [
      "styles/One/A.yml": "{extends: spelling, message: x, ignore: own.txt}", "styles/config/ignore/own.txt": "zigbee",
    ]
    #expect(load(files, folder: "styles/One").faults == [])
    #expect(
      load(files.filter { $0.key.hasSuffix("yml") }, folder: "styles/One").faults.map(\.description) == [
        "styles/One/A.yml:1:41: error: no file 'own.txt' in the folder of styles or its config/ignore"
      ])
  }

  @Test("have rules made of the vocabularies in force")
  func vocabularyRules() throws {
    let files = [
      "styles/One/A.yml": rule,
      "styles/config/vocabularies/Jobs/accept.txt": "# ours\nKafka\nkafka\nKafka\n(?i)github\nIDEA",
      "styles/config/vocabularies/Jobs/reject.txt": "Mac OS X\nghost(?:ed|ing)",
      "styles/config/vocabularies/Not/reject.txt": "x",
    ]
    let loaded = load(files, vocabularies: ["Jobs"])
    #expect(loaded.faults == [])
    #expect(loaded.rules.map(\.id) == ["One.A", "Vale.Avoid", "Vale.Terms"])
    func found(_ index: Int) throws -> [String] {
      try ForeignRule(loaded.rules[index]).found(in: "An idea: Kafka, kafka or GITHUB on Mac OS X; no Ghosting.")
    }
    #expect(try found(1) == ["1:36 Avoid using 'Mac OS X'.", "1:49 Avoid using 'Ghosting'."])
    #expect(try found(2) == ["1:4 Use 'IDEA' instead of 'idea'.", "1:17 Use 'Kafka' instead of 'kafka'."])
    #expect(load(files).rules.map(\.id) == ["One.A"])
    let own = ["styles/Vale/Terms.yml": rule].merging(files) { $1 }
    #expect(load(own, vocabularies: ["Jobs"]).rules.map(\.id) == ["One.A", "Vale.Avoid", "Vale.Terms"])
    #expect(load(own, vocabularies: ["Jobs"]).rules.last?.extends == "existence")
  }

  @Test("may be one rule file, whose folder names the style and lies beside the configuration")
  func file() {
    let files = [
      "styles/One/A.yml": "{extends: spelling, message: x, ignore: own.txt}", "styles/One/B.yml": "{",
      "styles/config/ignore/own.txt": "zigbee", "C.yml": rule,
      "D.yml": "extends: existence\nmessage: x\nraw: [a]\nb: 1",
    ]
    let loaded = load(files, folder: "styles/One/A.yml")
    #expect(loaded.rules.map(\.id) == ["One.A"])
    #expect(loaded.faults == [])
    #expect(load(files, folder: "./C.yml").faults.map(\.description) == ["./C.yml:1:1: error: the file cannot be read"])
    #expect(load(files, folder: "C.yml").rules.map(\.id) == ["Style.C"])
    #expect(load(files, folder: "D.yml").faults.map(\.description) == ["D.yml:4:1: error: unknown key 'b' in a rule"])
    #expect(
      load(files, folder: "none.yml").faults.map(\.description) == ["none.yml:1:1: error: the file cannot be read"])
  }

  @Test("have the faults of all their files told, and the other rules loaded")
  func faults() {
    let loaded = load([
      "styles/One/A.yml": "extends: existence\nmessage: x\ntokens: ['(']\nfoo: 1",
      "styles/One/B.yml": rule,
      "styles/One/C.yml": "extends: magic\nmessage: x",
      "styles/One/D.yml": "extends: [",
      "styles/One/E.yml": "",
      "styles/One/F.yml": String(repeating: "#", count: StyleFolder.largestFile + 1),
      "styles/One/G.yml": "extends: existence\nmessage: x\nscope: 'a b'\ntokens: [a]",
      "styles/One/H.yml":
        "extends: existence\nmessage: x\nscope: [bodyy, text.md, python, ~heading & lst]\ntokens: [a]",
      "styles/One/I.yml": "extends: existance\nmesage: x\nlevel: bad",
    ])
    #expect(loaded.rules.map(\.id) == ["One.B"])
    #expect(
      loaded.faults.map(\.description).filter { !$0.contains("C.yml") && !$0.contains("D.yml") } == [
        "styles/One/A.yml:3:10: error: not a pattern: missing closing parenthesis (at character 2 of it)",
        "styles/One/A.yml:4:1: error: unknown key 'foo' in a rule",
        "styles/One/E.yml:1:1: error: the file is empty",
        "styles/One/F.yml:1:1: error: 1048577 bytes are too many for a rule; it may have 1048576",
        "styles/One/G.yml:3:8: error: no scope 'a b'; there are \(Scope.names.joined(separator: ", "))",
        "styles/One/H.yml:3:9: error: no scope 'bodyy'; did you mean 'body'?",
        "styles/One/H.yml:3:33: error: no scope 'lst'; did you mean 'list'?",
        "styles/One/I.yml:1:1: error: no check 'existance'; did you mean 'existence'?",
        "styles/One/I.yml:1:1: error: a rule needs a key 'message'",
        "styles/One/I.yml:3:8: error: 'level' takes one of suggestion, warning, error, not 'bad'",
      ])
    #expect(
      loaded.faults.contains { $0.description.hasPrefix("styles/One/C.yml:1:1: error: no check 'magic'; there are") })
    #expect(loaded.faults.contains { $0.description.hasPrefix("styles/One/D.yml:") })
  }

  @Test("that are none, or empty, say so")
  func nothing() {
    #expect(load([:]).faults.map(\.description) == ["styles:1:1: error: no such folder, or it cannot be read"])
    #expect(
      load(["styles/README.md": ""]).faults.map(\.description) == [
        "styles:1:1: error: no rule file (.yml) in this folder or in the folders within it"
      ])
  }

  @Test("leave out scripts with a notice, and read what Go's library reads")
  func lenient() {
    let loaded = load([
      "styles/One/A.yml": "extends: script\nmessage: x\nscript: |\n  matches := []",
      "styles/One/B.yml": "extends: substitution\nmessage: \"don\\'t\"\nswap:\n  a: b\n  c: d\n  a: e",
    ])
    #expect(loaded.faults == [])
    #expect(loaded.rules.map(\.head.message) == ["don't"])
    #expect(
      loaded.notices == [
        "styles/One/A.yml: left out, for it is a script and scripts are not run",
        "styles/One/B.yml:2:14: found unknown escape character (read as Vale reads it)",
        "styles/One/B.yml:4:3: the key 'a' occurs twice; keep one of them (read as Vale reads it)",
      ])
  }

  @Test("bound what aliases can cost")
  func aliases() {
    let line = { (name: String, of: String) in
      "\(name): &\(name) [\(Array(repeating: "*\(of)", count: 9).joined(separator: ","))]\n"
    }
    let bomb = "a: &a [x]\n" + line("b", "a") + line("c", "b") + line("d", "c")
    #expect(load(["styles/One/A.yml": bomb]).faults.map(\.message) == ["more than 20 aliases; write the values out"])
  }
}
