import Reports
import Source
import Testing

@Suite("The page in HTML")
struct HTMLReportTests {
  /// A draft with one paragraph, read as it stands.
  private static func draft(_ text: String, path: String = "a.txt") -> (source: SourceFile, draft: ReadableDraft) {
    let source = SourceFile(path: path, text: text)
    return (source, ReadableDraft(paragraphs: [MappedText(verbatim: 0..<source.bytes.count, of: source)]))
  }

  /// The example draft, read by hand.
  private static var example: ReadableDraft {
    func text(_ words: String) -> MappedText {
      MappedText(verbatim: Example.place(of: words, in: Example.source), of: Example.source)
    }
    return ReadableDraft(
      subject: text("Thank you"), from: text("Ada Lovelace <ada@example.org>"),
      to: text("Grace Hopper <grace@example.com>"),
      paragraphs: [text("Dear Ms. Hoper,"), text("Thank you alot for your time.")])
  }

  /// What the page shows of the first paragraph of a draft.
  private static func paragraph(of text: String, _ findings: [(text: String, severity: Severity)]) -> Substring {
    let (source, draft) = draft(text)
    let diagnostics = findings.map {
      Example.finding($0.text, "A.B", $0.severity, "m", in: source)
    }
    let page = written(.html, [Findings(diagnostics, in: source, draft: draft)])
    return (page.split(separator: "<p dir=\"auto\">").last ?? "").split(separator: "</p></div>").first ?? ""
  }

  @Test("shows a draft with each finding underlined in place, and what there is to say beside it")
  func whole() {
    let options = ReportOptions(rules: [
      RuleDescription(
        id: "Interview.SignOff", summary: "s", why: "A letter has an end.", severity: .warning,
        helpURI: "https://example.org/SignOff")
    ])
    var report = ReportFormat.html.makeReport(options)
    _ = report.add(Findings([], in: Example.source))
    let diagnostics = [Example.misspelledName, Example.misspelling, Example.noSignOff]
    #expect(
      report.add(Findings(diagnostics, in: Example.source, draft: Self.example)) == """
        <article class="draft" id="d2">
        <h2><bdi>drafts/hopper.eml</bdi></h2>
        <div class="paper">
        <section class="row header">
        <div class="said"><p class="field"><span class="name">From</span> \
        <span class="value" dir="auto">Ada Lovelace &lt;ada@example.org&gt;</span></p>\
        <p class="field"><span class="name">To</span> \
        <span class="value" dir="auto">Grace Hopper &lt;grace@example.com&gt;</span></p>\
        <p class="field"><span class="name">Subject</span> <span class="value" dir="auto">Thank you</span></p></div>
        </section>
        <section class="row paragraph">
        <div class="notes">
        <div class="finding error" id="f2-1">
        <p><span class="number"><a href="#m2-1">1</a></span> <span class="severity">error</span> \
        &#39;Hoper&#39; is not how the interviewer spells it</p>
        <p class="change"><del>Hoper</del> → <ins>Hopper</ins></p>
        <p class="note">spelled &#39;Grace Hopper&#39; in interview.yml:9:11</p>
        <p class="rule"><code>Interview.InterviewerName</code> · line 5</p>
        </div>
        </div>
        <div class="said"><p dir="auto">Dear Ms. <mark class="error">Hoper</mark>\
        <a class="reference error" id="m2-1" href="#f2-1"><sup>1</sup></a>,</p></div>
        </section>
        <section class="row paragraph">
        <div class="notes">
        <div class="finding warning" id="f2-2">
        <p><span class="number"><a href="#m2-2">2</a></span> <span class="severity">warning</span> \
        &#39;alot&#39; is not in the dictionary</p>
        <p class="change"><del>alot</del> → <ins>a lot</ins> or <ins>allot</ins> or <ins>aloft</ins></p>
        <p class="rule"><code>Proofreading.Spelling</code> · line 7</p>
        </div>
        <div class="finding suggestion" id="f2-3">
        <p><span class="number"><a href="#m2-3">3</a></span> <span class="severity">suggestion</span> \
        the email has no sign-off</p>
        <details class="rule"><summary><code>Interview.SignOff</code> · line 7</summary>\
        <p>A letter has an end. <a href="https://example.org/SignOff" rel="noreferrer">More</a></p></details>
        </div>
        </div>
        <div class="said"><p dir="auto">Thank you <mark class="warning">alot</mark>\
        <a class="reference warning" id="m2-2" href="#f2-2"><sup>2</sup></a> for your time.\
        <a class="reference suggestion" id="m2-3" href="#f2-3"><span class="caret">‸</span><sup>3</sup></a></p></div>
        </section>
        </div>
        </article>

        """)
  }

  @Test("underlines findings within findings as the worst that covers a word")
  func overlaps() {
    #expect(
      Self.paragraph(
        of: "one two three four", [("one two three", .suggestion), ("two", .error), ("three four", .warning)])
          == """
          <mark class="suggestion">one </mark><mark class="error">two</mark>\
          <a class="reference error" id="m1-2" href="#f1-2"><sup>2</sup></a>\
          <mark class="suggestion"> </mark><mark class="warning">three</mark>\
          <a class="reference suggestion" id="m1-1" href="#f1-1"><sup>1</sup></a>\
          <mark class="warning"> four</mark><a class="reference warning" id="m1-3" href="#f1-3"><sup>3</sup></a>
          """)
  }

  @Test("keeps the lines of a paragraph, and shows what would act as what it is")
  func lines() {
    let shown = Self.paragraph(of: "a\r\nb\tc\u{202E}d\u{0}\re\n\u{1B}", [])
    #expect(shown == "a\nb\tc\\u{202E}d\\u{0}\\re\n\\u{1B}")
  }

  @Test("tells what the reader would not see above the draft")
  func elsewhere() {
    var date = Example.misspelling
    date.range = Example.place(of: "From", in: Example.source)
    let page = written(.html, [Findings([date], in: Example.source, draft: Self.example)])
    #expect(
      page.contains(
        "<div class=\"elsewhere\">\n<div class=\"finding warning\" id=\"f1-1\">\n<p><span class=\"number\">1</span>"))
    #expect(!page.contains("href=\"#m1-1\""))
    let bare = written(.html, [Findings([date], in: Example.source)])
    #expect(bare.contains("id=\"f1-1\""), "also without a readable draft")
  }

  @Test("puts what is missing behind the last paragraph before its place")
  func missing() {
    let source = SourceFile(path: "a.txt", text: "One.\n\nTwo.\n\n\n")
    let draft = ReadableDraft(paragraphs: [
      MappedText(verbatim: 0..<4, of: source), MappedText(verbatim: 6..<10, of: source),
    ])
    let finding = Diagnostic(rule: "A.B", severity: .error, message: "m", range: 12..<12, suggestions: ["Sincerely,"])
    let page = written(.html, [Findings([finding], in: source, draft: draft)])
    #expect(page.contains("Two.<a class=\"reference error\" id=\"m1-1\""))
    #expect(page.contains("<p class=\"change\">add <ins>Sincerely,</ins></p>"))
  }

  @Test("tells a finding once, at the first of the paragraphs that it spans")
  func span() {
    let source = SourceFile(path: "a.txt", text: "One.\n\nTwo.")
    let draft = ReadableDraft(paragraphs: [
      MappedText(verbatim: 0..<4, of: source), MappedText(verbatim: 6..<10, of: source),
    ])
    let finding = Diagnostic(rule: "A.B", severity: .error, message: "m", range: 0..<10)
    let page = written(.html, [Findings([finding], in: source, draft: draft)])
    #expect(page.contains("<mark class=\"error\">One.</mark><a"))
    #expect(page.contains("<mark class=\"error\">Two.</mark></p>"))
    #expect(page.split(separator: "id=\"f1-1\"").count == 2)
  }

  @Test("folds a draft without findings, and lists those that have some")
  func index() {
    let (clean, readable) = Self.draft("All is well.", path: "clean.txt")
    let findings = Findings([Example.misspelling], in: Example.source, draft: Self.example)
    let page = written(.html, [findings, Findings([], in: clean, draft: readable), findings], remarks: ["a <remark>"])
    #expect(
      page.contains("<details class=\"draft\" id=\"d2\">\n<summary><h2><bdi>clean.txt</bdi></h2> no findings</summary>")
    )
    #expect(page.contains("<h1>2 warnings in 3 drafts</h1>"))
    #expect(page.contains("<p class=\"remark\">a &lt;remark&gt;</p>"))
    #expect(
      page.contains("<li><a href=\"#d3\"><bdi>drafts/hopper.eml</bdi></a> <span class=\"count warning\">1</span></li>"))
  }

  @Test("holds nothing but its own elements and attributes, properly nested, whatever the draft holds")
  func safety() throws {
    let evil =
      "<script>alert(1)</script><img src=x onerror=alert(1)>\" onclick='x' &lt; --> ]]> </style></p></main>\u{0}\u{202E}"
    let source = SourceFile(path: evil, text: evil)
    let text = MappedText(verbatim: 0..<evil.utf8.count, of: source)
    let finding = Diagnostic(
      rule: evil, severity: .error, message: evil, range: 3..<20, text: evil,
      notes: [Note(evil, at: FilePlace(file: evil, line: 1, column: 1))],
      suggestions: [evil, ""])
    let rule = RuleDescription(id: evil, summary: evil, why: evil, severity: .error, helpURI: "javascript:\(evil)")
    let draft = ReadableDraft(subject: text, from: text, to: text, paragraphs: [text, text])
    let page = written(
      .html, [Findings([finding], in: source, draft: draft), Findings([finding], in: source)],
      options: ReportOptions(toolVersion: evil, rules: [rule]), remarks: [evil])

    let known: Set = [
      "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "h1", "h2", "ul", "li", "p", "a",
      "bdi", "span", "div", "section", "article", "details", "summary", "mark", "sup", "code", "del", "ins",
    ]
    let void: Set = ["meta"]
    var open: [Substring] = []
    let body = try #require(page.split(separator: "<!DOCTYPE html>\n").first)
    for tag in body.split(separator: "<").dropFirst(body.hasPrefix("<") ? 0 : 1) {
      let inside = tag.prefix { $0 != ">" }
      let name = inside.prefix { $0 != " " && $0 != "\n" }
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst())
        continue
      }
      #expect(known.contains(String(name)))
      if !void.contains(String(name)) { open.append(name) }
      for attribute in inside.split(separator: "\" ").flatMap({ $0.split(separator: "=\"").dropLast() }) {
        let last = attribute.split(separator: " ").last ?? ""
        #expect(
          ["lang", "charset", "content", "http-equiv", "name", "class", "id", "dir", "href", "rel"].contains(last),
          "\(last)")
      }
    }
    #expect(open == [])
    #expect(!page.contains("href=\"javascript"))
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }

  @Test("loads nothing: its policy forbids it, and it names no other file")
  func selfContained() {
    let page = written(.html, [Findings([Example.misspelling], in: Example.source, draft: Self.example)])
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\""))
    for word in ["src=", "url(", "@import", "<link", "<script", "http://", "https://"] {
      #expect(!page.contains(word), "\(word)")
    }
  }
}
