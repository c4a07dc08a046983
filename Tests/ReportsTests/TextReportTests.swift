import Reports
import Source
import Testing

@Suite("The report in text")
struct TextReportTests {
  @Test("shows each finding's place, line, help and notes, then the summary")
  func whole() {
    let findings = Findings([Example.misspelledName, Example.misspelling, Example.noSignOff], in: Example.source)
    #expect(
      written(.text, [findings], remarks: ["the time of the interview is not known"]) == """
        drafts/hopper.eml:5:10: error: 'Hoper' is not how the interviewer spells it [Interview.InterviewerName]
            5 | Dear Ms. Hoper,
              |          ^^^^^ help: replace with 'Hopper'
              = note: spelled 'Grace Hopper' in interview.yml:9:11

        drafts/hopper.eml:7:11: warning: 'alot' is not in the dictionary [Proofreading.Spelling]
            7 | Thank you alot for your time.
              |           ^^^^ help: replace with 'a lot', 'allot' or 'aloft'

        drafts/hopper.eml:7:30: suggestion: the email has no sign-off [Interview.SignOff]
            7 | Thank you alot for your time.
              |                              ^

        note: the time of the interview is not known
        1 error, 1 warning, 1 suggestion in 1 draft (1 fixable with --fix)

        """)
  }

  @Test("says so where nothing was found")
  func nothing() {
    let clean = Findings([], in: Example.source)
    #expect(written(.text, [clean, clean, clean]) == "no findings in 3 drafts\n")
    #expect(written(.text, []) == "no drafts to check\n")
  }

  @Test("shows a line as it is read where the file holds it in another form")
  func encoded() {
    let source = SourceFile(path: "a.eml", text: "Subject: Thanks\n\nDear Zo=C3=AB, it was greta =\nto meet you.\n")
    var body = MappedText()
    body.append(verbatim: source[17..<24], from: 17)
    body.append(decoded: "ë".utf8, from: 24..<30)
    body.append(verbatim: source[30..<45], from: 30)
    body.append(verbatim: source[47..<59], from: 47)
    let subject = MappedText(verbatim: 9..<15, of: source)
    let finding = Example.finding("greta", "Proofreading.Spelling", .error, "misspelt", in: source)
    let other = Example.finding("Thanks", "Interview.SubjectFormat", .warning, "short", in: source)
    let draft = ReadableDraft(subject: subject, paragraphs: [body])
    #expect(
      written(.text, [Findings([other, finding], in: source, draft: draft)]) == """
        a.eml:1:10: warning: short [Interview.SubjectFormat]
            1 | Subject: Thanks
              |          ^^^^^^

        a.eml:3:23: error: misspelt [Proofreading.Spelling]
            3 | Dear Zoë, it was greta to meet you.
              |                  ^^^^^

        1 error, 1 warning in 1 draft

        """)
  }

  @Test("sets the gutter as wide as the line number")
  func gutter() {
    let source = SourceFile(path: "sent.mbox", bytes: Array("Hello ther".utf8), start: 9000, firstLine: 1234)
    let finding = Example.finding("ther", "Proofreading.Spelling", .warning, "misspelled", in: source)
    #expect(
      excerpt(of: finding, in: source) == """
        sent.mbox:1234:7: warning: misspelled [Proofreading.Spelling]
            1234 | Hello ther
                 |       ^^^^

        """)
  }

  @Test(
    "says what to do in a few words",
    arguments: [
      (["X"], "alot", " help: replace with 'X'"),
      (["X", "Y"], "alot", " help: replace with 'X' or 'Y'"),
      ([""], "alot", " help: delete it"),
      (["X", ""], "alot", " help: replace with 'X', or delete it"),
      (["Sincerely,\n"], "", " help: add 'Sincerely,\\n'"),
      ([], "alot", ""),
    ])
  func help(suggestions: [String], text: String, expected: String) {
    let finding = Example.finding(text, "A.B", .warning, "m", suggestions: suggestions)
    #expect(excerpt(of: finding).hasSuffix("^\(expected)\n"))
  }

  @Test("names the option where a fix is all there is to offer")
  func fixWithoutSuggestion() {
    var finding = Example.misspelling
    finding.suggestions = []
    finding.fix = Fix(applicability: .unsafe, edits: [])
    #expect(excerpt(of: finding).hasSuffix("^^^^ help: --unsafe-fixes changes it\n"))
  }

  @Test(
    "puts the mark under what is meant, whatever the width of what stands before it",
    arguments: [
      ("naïve teh", "      ^^^"), ("日本 teh", "     ^^^"), ("👩‍💻 ok teh", "      ^^^"), ("e\u{301}e\u{301} teh", "   ^^^"),
      ("\tteh", "    ^^^"), ("ab\tteh", "    ^^^"), ("🇩🇪 teh", "   ^^^"), ("\u{1B}[2J teh", "          ^^^"),
      ("❤️ teh", "   ^^^"), ("각 teh", "   ^^^"), ("a\u{200B}b teh", "   ^^^"),
      ("— “é” e\u{301}\t teh", "         ^^^"), ("\u{301}\u{AD} teh", "  ^^^"), ("日\u{1B}本 teh", "           ^^^"),
      ("क्षि teh", "    ^^^"),
    ])
  func width(line: String, mark: String) {
    let source = SourceFile(path: "a.txt", text: line)
    let finding = Example.finding("teh", "A.B", .warning, "m", in: source)
    #expect(excerpt(of: finding, in: source).hasSuffix("      | \(mark)\n"))
  }

  @Test("marks wide characters by their width, and a place in nothing by one column")
  func wideMark() {
    let source = SourceFile(path: "a.txt", text: "a日本\u{200B}b\n\n")
    func mark(_ range: Range<Int>) -> String {
      excerpt(of: Diagnostic(rule: "A.B", severity: .error, message: "m", range: range), in: source)
    }
    #expect(mark(1..<7).hasSuffix("    1 | a日本\u{200B}b\n      |  ^^^^\n"))
    #expect(mark(7..<10).hasSuffix("      |      ^\n"))
    #expect(mark(12..<12).hasSuffix("    2 |\n      | ^\n"))
    #expect(mark(99..<99).hasSuffix("    3 |\n      | ^\n"))
  }

  @Test("shows the first of several lines, and that it goes on")
  func severalLines() {
    let source = SourceFile(path: "a.txt", text: "one two\r\nthree\r\nfour")
    func mark(_ range: Range<Int>) -> String {
      excerpt(of: Diagnostic(rule: "A.B", severity: .error, message: "m", range: range), in: source)
    }
    #expect(mark(4..<13).hasSuffix("    1 | one two\n      |     ^^^… to line 2\n"))
    #expect(mark(4..<9).hasSuffix("    1 | one two\n      |     ^^^\n"), "a line end belongs to its line")
    #expect(mark(7..<10).hasSuffix("    1 | one two\n      |        ^… to line 2\n"))
  }

  @Test("cuts a long line down to what stands around the mark")
  func longLine() {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    let source = SourceFile(path: "a.txt", text: words)
    let middle = Example.finding("word20", "A.B", .warning, "m", in: source)
    #expect(
      excerpt(of: middle, in: source).hasSuffix(
        """
            1 | …d13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 wor…
              |                                                ^^^^^^

        """))
    let first = Example.finding("word1", "A.B", .warning, "m", in: source)
    #expect(
      excerpt(of: first, in: source).hasSuffix(
        """
            1 | word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 wo…
              | ^^^^^

        """))
    let last = Example.finding("word40", "A.B", .warning, "m", in: source)
    #expect(
      excerpt(of: last, in: source).hasSuffix(
        """
            1 | … word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 word40
              |                                                                                              ^^^^^^

        """))
  }

  @Test("cuts a long mark down too, and says that it goes on")
  func longMark() {
    let source = SourceFile(path: "a.txt", text: "日本 " + String(repeating: "語", count: 300_000))
    let finding = Diagnostic(rule: "A.B", severity: .warning, message: "m", range: 7..<source.bytes.count)
    let lines = excerpt(of: finding, in: source).split(separator: "\n")
    #expect(lines[1] == "    1 | …" + String(repeating: "語", count: 49) + "…")
    #expect(lines[2] == "      |  " + String(repeating: "^", count: 98) + "…")
  }

  @Test("shows bytes that are no UTF-8 as U+FFFD, one for each, and counts them so")
  func invalidBytes() {
    let source = SourceFile(path: "a.txt", bytes: [0xE2, 0x82] + Array("r teh".utf8))
    let finding = Example.finding("teh", "A.B", .warning, "m", in: source)
    #expect(
      excerpt(of: finding, in: source) == """
        a.txt:1:5: warning: m [A.B]
            1 | \u{FFFD}\u{FFFD}r teh
              |     ^^^

        """)
  }

  @Test("lets no control character through, wherever it comes from")
  func controlCharacters() {
    let evil = "\u{1B}]0;x\u{07}\u{9B}31m\u{202E}\u{2066}\u{200F}\u{85}\u{2028}\u{61C}\r"
    let source = SourceFile(path: "\(evil)\n.eml", text: "a\(evil.dropLast())b")
    let place = FilePlace(file: evil, line: 1, column: 1)
    let finding = Diagnostic(
      rule: "A.\(evil)", severity: .error, message: evil, range: 0..<source.bytes.count, text: evil,
      notes: [Note(evil, at: place), Note(evil)], suggestions: [evil])
    for format in [ReportFormat.text, .compact, .json, .jsonl] {
      let text = written(format, [Findings([finding], in: source)], remarks: [evil])
      let unsafe = text.unicodeScalars.filter { scalar in
        scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
          || (0x200E...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value) || scalar == "\u{61C}"
      }
      #expect(unsafe.isEmpty, "\(format)")
    }
    #expect(
      excerpt(of: finding, in: source).hasPrefix(
        #"\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{2066}\u{200F}\u{85}\u{2028}\u{61C}\r\n.eml:1:1: error: "#))
  }

  @Test("colours severity and mark alike on request")
  func color() {
    let options = ReportOptions(isColored: true)
    let text = written(.text, [Findings([Example.misspelling], in: Example.source)], options: options)
    #expect(
      text == """
        \u{1B}[1mdrafts/hopper.eml:7:11:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m \
        \u{1B}[1m'alot' is not in the dictionary\u{1B}[0m [Proofreading.Spelling]
        \u{1B}[2m    7 |\u{1B}[0m Thank you alot for your time.
        \u{1B}[2m      |\u{1B}[0m           \u{1B}[1;33m^^^^\u{1B}[0m help: replace with 'a lot', 'allot' or 'aloft'

        1 warning in 1 draft

        """)
  }
}
