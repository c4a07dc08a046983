import Rules
import Testing

@Suite("Markdown")
struct MarkdownTests {
  /// Where a word stands that a rule of a scope finds.
  private func found(_ scope: String, in text: String, file: String = "draft.md") throws -> [String] {
    try ForeignRule("{extends: existence, message: '%s', scope: \(scope), tokens: [HERE]}").found(in: text, file: file)
      .map { String($0.prefix { $0 != " " }) }
  }

  private let letter = """
    ---
    title: "It is HERE"
    to: HERE <here@example.com>
    ---

    # HERE *goes* HERE #

    A paragraph HERE,
    and **HERE** [link HERE](https://example.com/HERE "title HERE"). `HERE` \\*HERE\\*

    HERE underlined
    ----

    > quoted HERE
    lazily HERE

    1. item HERE
       goes on HERE

       HERE too
       - inner HERE

    | HERE | b |
    |------|---|
    | c    | HERE |

    ```
    HERE
    ```

        HERE is code

    ![picture HERE](x.png)

    <!-- HERE -->

    <p>HERE &amp; HERE</p>

    [HERE]: https://example.com
    """

  @Test(
    "falls into what Vale's scopes name",
    arguments: [
      ("heading.h1", ["6:3", "6:15"]), ("heading.h2", ["11:1"]), ("heading", ["6:3", "6:15", "11:1"]),
      ("blockquote", ["14:10", "15:8"]), ("list", ["17:9", "18:12", "20:4", "21:12"]), ("table.header", ["23:3"]),
      ("table.cell", ["25:10"]), ("table", ["23:3", "25:10"]), ("alt", ["33:11"]), ("title", ["2:15", "9:58"]),
      ("link", ["9:20"]), ("strong", ["9:7"]), ("code", ["9:67"]), ("frontmatter.title", ["2:15"]),
      ("paragraph", ["8:13", "9:7", "9:20", "9:75", "37:4", "37:15"]),
      ("sentence", ["8:13", "9:7", "9:20", "9:75", "37:4", "37:15"]),
      ("'~heading & ~list & ~paragraph & ~frontmatter & ~attr & ~table'", ["14:10", "15:8"]),
    ])
  func scopes(scope: String, places: [String]) throws {
    #expect(try found(scope, in: letter) == places)
  }

  @Test("has items one below the other, tasks, and footnotes, which are items, too")
  func items() throws {
    let rule = try ForeignRule("{extends: existence, message: '%s', scope: list, raw: ['(?s)^.+$']}")
    #expect(
      try rule.found(
        in:
          "1. one\n2. two\n3) three\nlazily\n\n- [ ] to do\n- [x] done\n- [y] text\n\nNote[^n].\n\n[^n]: A footnote\n    goes on."
      )
        == [
          "1:4 one", "2:4 two", "3:4 three lazily", "6:7 to do", "7:7 done", "8:3 [y] text", "12:7 A footnote goes on.",
        ])
    let quoted = try ForeignRule("{extends: existence, message: '%s', scope: blockquote, raw: ['(?s)^.+$']}")
    #expect(try quoted.found(in: "> one\nlazily\n2. two") == ["1:3 one lazily"])
  }

  @Test("has its marks in raw text alone")
  func raw() throws {
    let rule = try ForeignRule(
      "{extends: existence, message: '%s', scope: raw, nonword: true, tokens: ['\\*\\*\\w+\\*\\*']}")
    #expect(try rule.found(in: "# A\n\nSo **bold** `**it**`") == ["3:4 **bold**", "3:14 **it**"])
    #expect(try found("raw", in: "---\ntitle: HERE\n---\nHERE") == ["2:8", "4:1"])
  }

  @Test("is one text without its marks")
  func emphasis() throws {
    let rule = try ForeignRule("{extends: existence, message: '%s', raw: ['^so .*$']}")
    #expect(
      try rule.found(in: "so **very *much** it* is_it_ 2 * 3 `code` &lt; end") == [
        "1:1 so very much it is_it_ 2 * 3 **** < end"
      ])
  }

  @Test("with unclosed marks is text")
  func unclosed() throws {
    let rule = try ForeignRule("{extends: existence, message: '%s', raw: ['^.*$']}")
    #expect(
      try rule.found(in: "a ` b [c](d *e ![f <g &h; \\") == ["1:1 a ` b [c](d *e ![f <g &h; \\"])
  }

  @Test("in a mail's header and in a text file is not looked for")
  func otherFiles() throws {
    #expect(try found("heading", in: "# HERE", file: "draft.txt") == [])
    #expect(
      try found("text", in: "Subject: HERE\nTo: HERE <a@example.com>\n\n`HERE`", file: "draft.txt") == ["1:10", "4:2"])
    #expect(try found("heading", in: "Subject: x\n\n# HERE") == ["3:3"])
  }

  @Test("is read in time however deep its quotations and lists are")
  func deep() throws {
    #expect(try found("text", in: String(repeating: "> ", count: 5000) + "HERE") == ["1:10001"])
    #expect(try found("text", in: String(repeating: "- ", count: 5000) + "HERE") == ["1:10001"])
    #expect(try found("text", in: String(repeating: "[", count: 20000) + "HERE") == ["1:20001"])
  }
}
