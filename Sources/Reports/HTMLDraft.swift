internal import Source

/// One draft of the page: its header, its paragraphs with their findings beside them, and what has no place in them.
struct HTMLDraft {
  private let findings: Findings
  private let placed: [PlacedDiagnostic]
  private let number: Int
  private let rules: [String: RuleDescription]
  private var fields: [(name: String, text: MarkedText)]
  private var paragraphs: [MarkedText]
  /// The findings that speak of nothing the reader sees, by number.
  private var elsewhere: [Int] = []

  init(_ findings: Findings, number: Int, rules: [String: RuleDescription]) {
    self.findings = findings
    self.number = number
    self.rules = rules
    placed = findings.placed
    let draft = findings.draft ?? ReadableDraft()
    fields = [("From", draft.from), ("To", draft.to), ("Subject", draft.subject)].compactMap { name, text in
      text.map { (name, MarkedText($0)) }
    }
    paragraphs = draft.paragraphs.map { MarkedText($0) }
    for (index, diagnostic) in findings.diagnostics.enumerated() { place(diagnostic, number: index + 1) }
  }

  /// Finds the parts that a finding speaks of, at the first of which it is told.
  private mutating func place(_ diagnostic: Diagnostic, number: Int) {
    var isTold = false
    for index in fields.indices {
      if fields[index].text.mark(diagnostic, number: number, isFirst: !isTold) { isTold = true }
    }
    // What is missing has one place, though a paragraph may end and the next begin there.
    for index in paragraphs.indices where !(isTold && diagnostic.range.isEmpty) {
      if paragraphs[index].mark(diagnostic, number: number, isFirst: !isTold) { isTold = true }
    }
    if isTold { return }
    if diagnostic.range.isEmpty,
      let index = paragraphs.lastIndex(where: { $0.begins(before: diagnostic.range.lowerBound) })
    {
      paragraphs[index].markEnd(diagnostic, number: number)
    } else {
      elsewhere.append(number)
    }
  }

  /// The draft's part of the page.
  var html: String {
    let path = findings.source.path
    let count = findings.diagnostics.count
    let heading = "<h2><bdi>\(path.html)</bdi></h2>"
    var body = ""
    if !fields.isEmpty { body += row("header", fields.map(html).joined(), fields.flatMap(\.text.marks)) }
    for paragraph in paragraphs where !paragraph.text.isEmpty || !paragraph.marks.isEmpty {
      body += row("paragraph", "<p dir=\"auto\">\(html(paragraph))</p>", paragraph.marks)
    }
    let rest = elsewhere.isEmpty ? "" : "<div class=\"elsewhere\">\n\(cards(elsewhere))</div>\n"
    if count == 0 {
      return """
        <details class="draft" id="d\(number)">
        <summary>\(heading) no findings</summary>
        <div class="paper">
        \(body)</div>
        </details>

        """
    }
    return """
      <article class="draft" id="d\(number)">
      \(heading)
      \(rest)<div class="paper">
      \(body)</div>
      </article>

      """
  }

  /// A part of the draft with what there is to say of it: beside it, or below it where the screen is narrow.
  ///
  /// The notes come first, since they float: so they begin at the height of their part, and the letter is not torn
  /// apart where they are longer than it.
  private func row(_ kind: String, _ said: String, _ marks: [MarkedText.Mark]) -> String {
    let told = marks.filter(\.isFirst).map(\.number).sorted()
    let notes = told.isEmpty ? "" : "<div class=\"notes\">\n\(cards(told))</div>\n"
    return "<section class=\"row \(kind)\">\n\(notes)<div class=\"said\">\(said)</div>\n</section>\n"
  }

  private func html(_ field: (name: String, text: MarkedText)) -> String {
    "<p class=\"field\"><span class=\"name\">\(field.name)</span> <span class=\"value\" dir=\"auto\">"
      + "\(html(field.text))</span></p>"
  }

  private func html(_ part: MarkedText) -> String {
    part.stretches.map { stretch in
      let text = stretch.text.replacing("\r\n", with: "\n").html
      let marked = stretch.severity.map { text.isEmpty ? "" : "<mark class=\"\($0.rawValue)\">\(text)</mark>" } ?? text
      let references = stretch.ending.filter(\.isFirst).map { mark in
        let caret = mark.range.isEmpty ? "<span class=\"caret\">‸</span>" : ""
        return "<a class=\"reference \(mark.severity.rawValue)\" id=\"m\(number)-\(mark.number)\" "
          + "href=\"#f\(number)-\(mark.number)\">\(caret)<sup>\(mark.number)</sup></a>"
      }
      return marked + references.joined()
    }.joined()
  }

  private func cards(_ numbers: [Int]) -> String {
    numbers.map { card(placed[$0 - 1], number: $0) }.joined()
  }

  /// A finding with its message, its help and why it matters.
  private func card(_ placed: PlacedDiagnostic, number: Int) -> String {
    let diagnostic = placed.diagnostic
    let isPlaced = !elsewhere.contains(number)
    let label = "<span class=\"severity\">\(diagnostic.severity.rawValue)</span>"
    let link = isPlaced ? "<a href=\"#m\(self.number)-\(number)\">\(number)</a>" : "\(number)"
    var html = """
      <div class="finding \(diagnostic.severity.rawValue)" id="f\(self.number)-\(number)">
      <p><span class="number">\(link)</span> \(label) \(diagnostic.message.html)</p>

      """
    html += change(diagnostic)
    for note in diagnostic.notes { html += "<p class=\"note\">\(note.inline.html)</p>\n" }
    html += why(diagnostic.rule, line: placed.start.line)
    return html + "</div>\n"
  }

  /// What could stand instead.
  private func change(_ diagnostic: Diagnostic) -> String {
    var ways = diagnostic.suggestions.filter { !$0.isEmpty }.map { "<ins>\($0.html)</ins>" }
    let old = diagnostic.text.utf8.count > 80 ? "" : "<del>\(diagnostic.text.html)</del>"
    if diagnostic.suggestions.contains(""), !diagnostic.range.isEmpty { ways.append("nothing") }
    if ways.isEmpty { return "" }
    let verb = diagnostic.range.isEmpty ? "add " : old.isEmpty ? "replace with " : "\(old) → "
    let change = ways == ["nothing"] ? "delete \(old.isEmpty ? "it" : old)" : verb + ways.joined(separator: " or ")
    return "<p class=\"change\">\(change)</p>\n"
  }

  /// The rule's name, which opens to its reasons where they are known.
  private func why(_ id: String, line: Int) -> String {
    let name = "<code>\(id.html)</code> · line \(line)"
    guard let rule = rules[id], !rule.why.isEmpty else { return "<p class=\"rule\">\(name)</p>\n" }
    let isWeb = rule.helpURI.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
    let link = isWeb ? " <a href=\"\((rule.helpURI ?? "").html)\" rel=\"noreferrer\">More</a>" : ""
    return "<details class=\"rule\"><summary>\(name)</summary><p>\(rule.why.html)\(link)</p></details>\n"
  }
}
