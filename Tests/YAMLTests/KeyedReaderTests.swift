import Source
import Testing
import YAML

@Suite("A reader of keys")
struct KeyedReaderTests {
  private enum Level: String, CaseIterable { case error, warning }

  @Test("gives each kind of value")
  func values() throws {
    var reader = try reader(
      "text: a\nnumber: 7\nreal: 0.5\nflag: true\nlist: [a, 'b']\nalone: a\nlevel: error\nmap: {k: v}\nnothing: ~\n")
    #expect(reader.string("text") == "a")
    #expect(reader.integer("number") == 7)
    #expect(reader.number("real") == 0.5)
    #expect(reader.boolean("flag") == true)
    #expect(reader.strings("list") == ["a", "b"])
    #expect(reader.strings("alone") == ["a"])
    #expect(reader.choice("level") == Level.error)
    #expect(reader.mapping("map").map(\.key) == ["k"])
    #expect(reader.nodes("list").count == 2)
    #expect(reader.string("nothing") == nil)
    #expect(reader.string("missing") == nil)
    #expect(reader.strings("missing") == [])
    #expect(reader.has("nothing") && !reader.has("missing"))
    #expect(reader.place(of: "flag") == FilePlace(file: "a.yml", line: 4, column: 1))
    try reader.finish()
  }

  @Test("names all faults of a file at once, in the order of their places")
  func severalFaults() throws {
    var reader = try reader(
      """
      levle: error
      level: bad
      tokens: {a: b}
      limit: many
      ignorecase: 1
      max: [3]
      swap: text
      message: []
      list: [a, [b], ]
      """)
    let _: Level? = reader.choice("level")
    _ = reader.strings("tokens")
    _ = reader.integer("limit")
    _ = reader.boolean("ignorecase")
    _ = reader.number("max")
    _ = reader.mapping("swap")
    _ = reader.requiredString("message")
    _ = reader.strings("list")
    _ = reader.requiredString("extends")
    #expect(throws: YAMLErrors.self) { try reader.finish() }
    #expect(
      YAMLErrors(reader.allErrors).description == """
        a.yml:1:1: error: a rule needs a key 'extends'
        a.yml:1:1: error: unknown key 'levle' in a rule; did you mean 'level'?
        a.yml:2:8: error: 'level' takes one of error, warning, not 'bad'
        a.yml:3:9: error: 'tokens' takes a list, not a mapping
        a.yml:4:8: error: 'limit' takes a whole number
        a.yml:5:13: error: 'ignorecase' takes true or false
        a.yml:6:6: error: 'max' takes a number
        a.yml:7:7: error: 'swap' takes a mapping, not a text
        a.yml:8:10: error: 'message' takes a text, not a list
        a.yml:9:11: error: 'list' takes texts, and one of them is a list
        """)
  }

  @Test("says what was expected where there is no mapping at all")
  func noMapping() throws {
    let reader = try reader("- a\n- b\n")
    #expect(
      reader.allErrors.map(\.description) == ["a.yml:1:1: error: expected a rule, a mapping of keys, and found a list"])
    #expect(try self.reader("~").allErrors == [])
  }

  @Test("refuses a list's item with nothing in it")
  func emptyItem() throws {
    var reader = try reader("tokens:\n  - a\n  -\n  - ~\n  - ''\n")
    #expect(reader.strings("tokens") == ["a", ""])
    #expect(
      reader.allErrors.map(\.description) == [
        "a.yml:3:4: error: 'tokens' takes texts, and one of them is empty; write '' if that is meant",
        "a.yml:4:5: error: 'tokens' takes texts, and one of them is empty; write '' if that is meant",
      ])
  }

  @Test("leaves a key alone on request, and takes the faults of what lies within")
  func ignoring() throws {
    var reader = try reader("link: x\nother: y\n")
    reader.ignore("link", "other")
    try reader.finish()
    reader.take([YAMLError("inner fault", at: FilePlace(file: "a.yml", line: 2, column: 1))])
    #expect(throws: YAMLErrors.self) { try reader.finish() }
  }

  @Test("guesses no key that is nothing like it")
  func unknownKey() throws {
    var reader = try reader("zebra: 1\n")
    _ = reader.string("level")
    #expect(reader.allErrors.map(\.message) == ["unknown key 'zebra' in a rule"])
  }

  private func reader(_ text: String) throws -> KeyedReader {
    KeyedReader(try #require(try Node.parse(Array(text.utf8), file: "a.yml")), what: "a rule")
  }
}
