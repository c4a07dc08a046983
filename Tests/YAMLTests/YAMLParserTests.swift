import Source
import Testing
import YAML

@Suite("A YAML file")
struct YAMLParserTests {
  @Test("is read with the place of every key and value")
  func places() throws {
    let node = try parsed(
      """
      name: "Grace"   # a comment
      topics:
        - billing
        - { é: 👩‍💻, to: x }
      """)
    func place(_ line: Int, _ column: Int) -> FilePlace { FilePlace(file: "a.yml", line: line, column: column) }
    func text(_ text: String, isPlain: Bool = true, _ line: Int, _ column: Int) -> Node {
      Node(.scalar(text, isPlain: isPlain), at: place(line, column))
    }
    let inner = Node(
      .mapping([
        Node.Entry(key: "é", keyPlace: place(4, 7), value: text("👩‍💻", 4, 10)),
        Node.Entry(key: "to", keyPlace: place(4, 15), value: text("x", 4, 19)),
      ]), at: place(4, 5))
    #expect(
      node
        == Node(
          .mapping([
            Node.Entry(key: "name", keyPlace: place(1, 1), value: text("Grace", isPlain: false, 1, 7)),
            Node.Entry(
              key: "topics", keyPlace: place(2, 1),
              value: Node(.sequence([text("billing", 3, 5), inner]), at: place(3, 3))),
          ]), at: place(1, 1)))
  }

  @Test("has nothing in it where it is empty or a comment", arguments: ["", "\n", "# nothing\n", "---\n...\n"])
  func empty(text: String) throws {
    let node = try Node.parse(Array(text.utf8), file: "a.yml")
    #expect(node == nil || node?.isNull == true)
  }

  @Test("tells nothing from a text that reads like it")
  func null() throws {
    let node = try parsed("[~, null, '', 'null', \"~\"]")
    guard case .sequence(let items)? = node?.value else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.isNull) == [true, true, false, false, false])
  }

  @Test(
    "is refused with its place",
    arguments: [
      ("a: 1\nb: [1, 2\n", 3, 1), ("a: 1\n\tb: 2\n", 2, 1), ("a: 'x\n", 2, 1), ("a: 1\n---\nb: 2\n", 2, 1),
      ("a: *nowhere\n", 1, 4), ("? [x, y]\n: 1\n", 1, 3), ("a: b: c\n", 1, 5), ("é: }\n", 1, 4),
      ("first: &x [*x]\n", 1, 12),
    ])
  func refused(text: String, line: Int, column: Int) {
    let errors = faults(text)
    #expect(errors.map(\.place) == [FilePlace(file: "a.yml", line: line, column: column)], "\(errors)")
  }

  @Test("may have each key once")
  func duplicateKeys() {
    #expect(
      faults("x: 1\ninner:\n  level: error\n  scope: body\n  level: warning\n").map(\.description) == [
        "a.yml:3:3: error: the key 'level' occurs twice; keep one of them"
      ])
  }

  @Test("must be UTF-8")
  func badUTF8() {
    #expect(
      throws: YAMLErrors([
        YAMLError("the file is not UTF-8; save it as UTF-8", at: .init(file: "a.yml", line: 1, column: 1))
      ])
    ) {
      try Node.parse([0x61, 0x3A, 0x20, 0xE9, 0x0A], file: "a.yml")
    }
  }

  @Test("may begin with a byte order mark and end its lines with CRLF")
  func windows() throws {
    let node = try parsed("\u{FEFF}a: 1\r\nb: 2\r\n")
    guard case .mapping(let entries)? = node?.value else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries.map(\.value.text) == ["1", "2"])
    #expect(entries.map(\.keyPlace.line) == [1, 2])
  }

  @Test("may use aliases, within reason")
  func aliases() throws {
    let node = try parsed("one: &kinds [a, b]\ntwo: *kinds\nthree: a &kind *of *text\n")
    guard case .mapping(let entries)? = node?.value else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.value.kindName) == ["a list", "a list", "a text"])

    let long = "list: &list [\(Array(repeating: "x", count: 20_000).joined(separator: ", "))]\n"
    #expect(faults(long + "all: [*list, *list]\n") == [])
    let lists = Array(repeating: "*list", count: 10).joined(separator: ", ")
    #expect(
      faults(long + "all: [\(lists)]\n").map(\.message) == [
        "more than 200000 values; are there aliases to lists of aliases?"
      ])
  }

  @Test("may not mean a thousand million values, as a value or as a key", arguments: ["top: *a9\n", "? *a9\n: 1\n"])
  func aliasBomb(last: String) {
    let levels = (1...9).map { level in
      "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
    }
    #expect(
      faults("a0: &a0 [x, x]\n" + levels.joined() + last).map(\.description) == [
        "a.yml:4:10: error: more than 20 aliases; write the values out"
      ])
  }

  @Test("may nest deeply, and is refused where it nests absurdly", arguments: ["[", "{a: ", "- ", "? "])
  func deepNesting(opening: String) throws {
    let closing = opening == "[" ? "]" : opening == "{a: " ? "}" : ""
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
    }
    if opening != "? " { #expect(try parsed(nested(100)) != nil) }
    #expect(faults(nested(5_000)).count == 1)
  }

  private func parsed(_ text: String) throws -> Node? { try Node.parse(Array(text.utf8), file: "a.yml") }

  private func faults(_ text: String) -> [YAMLError] {
    do {
      _ = try Node.parse(Array(text.utf8), file: "a.yml")
      return []
    } catch {
      return error.errors
    }
  }
}
