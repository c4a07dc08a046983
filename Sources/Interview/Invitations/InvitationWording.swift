internal import Source

/// What the summary and the description of an event let one guess: the role and the company.
///
/// Calendar programs and recruiting systems word invitations in a few ways, and people in all others, so what is read
/// here is a guess and never the ground for an error.
struct InvitationWording {
  private(set) var company: Fact<String>?
  private(set) var role: Fact<String>?
  /// Who is named as an interviewer.
  private var interviewers: [Fact<String>] = []
  /// The names of people, folded, which are neither role nor company.
  private let names: Set<String>

  /// What matters stands at the beginning; below it, programs put the ways to dial in.
  private static let mostCharacters = 5000

  init(event: CalendarEvent, lines: ContentLines, names: [String]) {
    self.names = Set(
      names.flatMap { name in
        [name] + (PersonName(name).map { $0.forms.map(\.text) } ?? [])
      }.map(NameFolding.key))
    let description = event.description.map {
      CalendarEvent.Text(
        value: InvitationWording.plain(String($0.value.prefix(InvitationWording.mostCharacters))), line: $0.line)
    }
    if let description {
      readLabels(description, lines)
      readInterviewers(description, lines)
    }
    let summary = event.summary.map {
      CalendarEvent.Text(value: String($0.value.prefix(InvitationWording.mostCharacters)), line: $0.line)
    }
    if let summary { readPhrases(summary, lines) }
    if let description { readSentences(description, lines) }
    if let summary { readPieces(summary, lines) }
  }

  private mutating func set(role text: some StringProtocol, _ line: Int?, _ lines: ContentLines) {
    let text = InvitationWording.trimmed(text)
    guard role == nil, !text.isEmpty, text.count <= 80, !isName(text), !InterviewWords.areAll(of: text) else { return }
    role = Fact(text, from: .guess(lines.place(of: text, inValueOf: line)))
  }

  private mutating func set(company text: some StringProtocol, _ line: Int?, _ lines: ContentLines) {
    let text = InvitationWording.trimmed(text)
    guard company == nil, text.first?.isUppercase ?? text.first?.isNumber ?? false, text.count <= 60, !isName(text),
      !InterviewWords.areAll(of: text), !RoleWords.endIn(text), !programs.contains(text.lowercased())
    else { return }
    company = Fact(text, from: .guess(lines.place(of: text, inValueOf: line)))
  }

  private func isName(_ text: String) -> Bool { names.contains(NameFolding.key(text)) }

  /// What interviews are held with, and no company that holds them as a rule.
  private let programs: Set<String> = [
    "zoom", "google meet", "microsoft teams", "teams", "webex", "skype", "phone", "calendly",
  ]

  // MARK: Labels

  /// Lines such as `Position: Data Engineer`, as recruiting systems write them.
  private mutating func readLabels(_ text: CalendarEvent.Text, _ lines: ContentLines) {
    for line in text.value.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let label = line[..<colon].trimmingWhitespace.lowercased()
      let value = line[line.index(after: colon)...]
      switch label {
      case "position", "role", "job", "job title", "title", "job position", "opening", "requisition", "position title":
        set(role: value, text.line, lines)
      case "event name", "event type", "event", "meeting name", "interview", "interview type":
        // "Event Name: Data Engineer Phone Screen", as Calendly writes.
        let wanted = InvitationWording.role(in: String(value))
        if RoleWords.endIn(wanted) { set(role: wanted, text.line, lines) }
      case "company", "organization", "organisation", "employer": set(company: value, text.line, lines)
      default: continue
      }
    }
  }

  // MARK: Interviewers

  /// Those who are named as interviewers and are none of the people that are known already.
  func interviewers(beside known: [Person]) -> [Person] {
    interviewers.map { Person(name: $0) }.filter { person in !known.contains { person.isSame(as: $0) } }
  }

  /// "Interviewers: A, B", a list below such a label, an item a line, or whom a program names as the one who invites.
  private mutating func readInterviewers(_ text: CalendarEvent.Text, _ lines: ContentLines) {
    let labels: Set<String> = [
      "interviewer", "interviewers", "interviewer(s)", "interviewed by", "panel", "panelists", "interview panel",
      "you will be meeting with", "you'll be meeting with", "you will meet with", "you'll meet with",
      "you will be speaking with", "you'll be speaking with",
    ]
    var isList = false
    for line in text.value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let colon = line.firstIndex(of: ":")
      let label = colon.map { line[..<$0].trimmingWhitespace.lowercased().replacing("\u{2019}", with: "'") } ?? ""
      if let colon, labels.contains(label) {
        let names = line[line.index(after: colon)...].trimmingWhitespace
        isList = names.isEmpty
        for name in names.replacing(" and ", with: ",").split(whereSeparator: { ",;&".contains($0) }) {
          add(interviewer: name, text.line, lines)
        }
      } else if let end = line.firstRange(of: " is inviting you to a ")?.lowerBound {
        add(interviewer: line[..<end], text.line, lines)
      } else if isList {
        isList = add(interviewer: line.prefix { !",–—|:".contains($0) }, text.line, lines)
      }
    }
  }

  /// Adds somebody; false where the text names nobody.
  @discardableResult private mutating func add(
    interviewer text: some StringProtocol, _ line: Int?, _ lines: ContentLines
  ) -> Bool {
    let bare = text.drop { $0.isWhitespace || "-*•·".contains($0) }.prefix { !"(<[".contains($0) }.trimmingWhitespace
    let words = bare.split(separator: " ")
    guard interviewers.count < 20, (2...5).contains(words.count), !PersonName.isDesk(bare), !RoleWords.areIn(bare),
      words.allSatisfy({ $0.first.map { $0.isUppercase || !$0.isCased } ?? false || PersonName.isParticle(String($0)) })
    else { return false }
    interviewers.append(Fact(bare, from: .guess(lines.place(of: bare, inValueOf: line))))
    return true
  }

  // MARK: Phrases

  /// Summaries such as "Interview: Data Engineer at Analytical Engines", "Interview for the Data Engineer position with Analytical Engines".
  private mutating func readPhrases(_ text: CalendarEvent.Text, _ lines: ContentLines) {
    guard InterviewWords.areIn(text.value) || RoleWords.areIn(text.value) else { return }
    for piece in InvitationWording.pieces(of: text.value) { readPhrase(piece, text.line, lines) }
  }

  /// Sentences such as "You are invited to interview for the position of Data Engineer at Analytical Engines".
  private mutating func readSentences(_ text: CalendarEvent.Text, _ lines: ContentLines) {
    for sentence in text.value.split(whereSeparator: { $0.isNewline || "!?".contains($0) }) {
      for part in sentence.split(separator: ". ").map(String.init) where InvitationWording.speaksOfJob(part) {
        readPhrase(part, text.line, lines)
      }
    }
  }

  private static func speaksOfJob(_ text: String) -> Bool {
    InterviewWords.areIn(text) || [" position", " role"].contains(where: text.lowercased().contains)
  }

  private mutating func readPhrase(_ phrase: String, _ line: Int?, _ lines: ContentLines) {
    let words = phrase.split(whereSeparator: \.isWhitespace).map(String.init)
    let small = words.map { InvitationWording.trimmed($0).lowercased() }
    let stops: Set<String> = [
      "at", "@", "with", "for", "on", "from", "via", "by", "in", "over", "to", "is", "has", "and", "has", "we", "you",
    ]
    func run(from start: Int) -> String {
      var end = start
      while end < words.count, !stops.contains(small[end]) || end == start && small[end] == "the" {
        end += 1
        if let last = words[end - 1].last, ",;.".contains(last), end - start > 0, !words[end - 1].hasSuffix("Inc.") {
          break
        }
      }
      return words[start..<end].joined(separator: " ")
    }
    for at in words.indices {
      switch small[at] {
      case "at", "@", "with":
        guard at + 1 < words.count else { continue }
        set(company: InvitationWording.withoutArticle(run(from: at + 1)), line, lines)
      case "for":
        let wanted = InvitationWording.role(in: run(from: at + 1))
        if RoleWords.endIn(wanted) { set(role: wanted, line, lines) }
      default: continue
      }
    }
    // "position of Data Engineer", "role of …"
    for at in words.indices.dropLast(2) where ["position", "role", "post"].contains(small[at]) && small[at + 1] == "of"
    {
      set(role: InvitationWording.withoutArticle(run(from: at + 2)), line, lines)
    }
    // "Data Engineer at …", "Data Engineer with …"
    if let end = small.firstIndex(where: { ["at", "@", "with"].contains($0) }), end > 0 {
      let before = InvitationWording.role(in: words[..<end].joined(separator: " "))
      if RoleWords.endIn(before), InvitationWording.isTitle(before) { set(role: before, line, lines) }
    }
  }

  // MARK: Pieces

  /// What is left of a summary such as "Ada Lovelace <> Analytical Engines | Data Engineer Interview".
  private mutating func readPieces(_ text: CalendarEvent.Text, _ lines: ContentLines) {
    guard InterviewWords.areIn(text.value) || RoleWords.areIn(text.value) else { return }
    for piece in InvitationWording.pieces(of: text.value) {
      let wanted = InvitationWording.role(in: piece)
      if RoleWords.endIn(wanted), InvitationWording.isTitle(wanted) {
        set(role: wanted, text.line, lines)
      } else if InvitationWording.isTitle(wanted), !RoleWords.areIn(wanted) {
        let words = wanted.split(separator: " ").map(String.init)
        let joints: Set<String> = ["with", "at", "for", "and", "@", "via", "on"]
        if !words.contains(where: { joints.contains($0.lowercased()) }) { set(company: wanted, text.line, lines) }
      }
    }
  }

  /// The parts of a summary between its bars, dashes, colons and brackets.
  private static func pieces(of text: String) -> [String] {
    var text = text
    for mark in ["<>", "<->", "↔", " - ", " – ", " — ", " // ", " x "] { text = text.replacing(mark, with: "|") }
    return text.split { "|:/(),[]·•".contains($0) }.map { $0.trimmingWhitespace }.filter { !$0.isEmpty }
  }

  /// A text without the words of interviews at its ends: "Data Engineer Technical Interview" is the data engineer's.
  private static func role(in text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map { trimmed($0) }.filter { !$0.isEmpty }
    let edges: Set<String> = [
      "the", "a", "an", "our", "your", "of", "position", "role", "post", "opening", "job", "for",
    ]
    while let first = words.first, InterviewWords.isPlain(first) || edges.contains(first.lowercased()) {
      words.removeFirst()
    }
    while let last = words.last, InterviewWords.isOne(last) || edges.contains(last.lowercased()) {
      let isHiringManager = words.suffix(2).map { $0.lowercased() } == ["hiring", "manager"]
      if RoleWords.endIn(words.joined(separator: " ")), !isHiringManager { break }
      words.removeLast(isHiringManager ? 2 : 1)
    }
    return words.joined(separator: " ")
  }

  private static func withoutArticle(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard let first = words.first, ["the", "a", "an", "our"].contains(first.lowercased()) else { return text }
    return words.dropFirst().joined(separator: " ")
  }

  /// Whether a text is written like a title: it begins with a capital, and so do most of its words.
  private static func isTitle(_ text: String) -> Bool {
    let words = text.split(separator: " ").filter { $0.first?.isLetter ?? false }
    let capitals = words.filter { $0.first?.isUppercase ?? false }
    return !words.isEmpty && words.count <= 7 && (text.first?.isUppercase ?? false) && capitals.count * 2 > words.count
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let marks: Set<Character> = [
      ",", ".", ";", ":", "!", "?", "\"", "'", "“", "”", "*", "-", "–", "_", "(", ")", "[", "]",
    ]
    var text = Substring(text.trimmingWhitespace)
    while let first = text.first, marks.contains(first) || first.isWhitespace { text.removeFirst() }
    while let last = text.last, marks.contains(last) || last.isWhitespace {
      if last == ".", text.hasSuffix("Inc.") || text.hasSuffix("Ltd.") || text.hasSuffix("Co.") { break }
      text.removeLast()
    }
    return String(text)
  }

  /// A description without HTML, which Google's and some recruiting systems' have.
  private static func plain(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return text }
    var plain = ""
    var rest = text[...]
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"),
        rest[rest.index(after: rest.startIndex)...].first.map({ $0.isLetter || $0 == "/" }) ?? false
      {
        let tag = rest[..<end].dropFirst().drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
        if ["br", "p", "div", "li", "ul", "tr", "h"].contains(tag) { plain.append("\n") }
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(character)
        rest.removeFirst()
      }
    }
    for (entity, character) in [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      plain = plain.replacing(entity, with: character)
    }
    return plain
  }
}

/// The words by which invitations speak of an interview.
enum InterviewWords {
  /// Whether a word is one of them.
  static func isOne(_ word: String) -> Bool { isPlain(word) || doubtful.contains(word.lowercased()) }

  /// Whether a word is one of them and none with which the name of a job could begin.
  static func isPlain(_ word: String) -> Bool {
    let word = word.lowercased()
    return plain.contains(word) || word.allSatisfy { $0.isNumber || $0 == ":" }
  }

  /// Whether a text speaks of an interview.
  static func areIn(_ text: String) -> Bool { words(of: text).contains { telling.contains($0) } }

  /// Whether a text is made of nothing else.
  static func areAll(of text: String) -> Bool { words(of: text).allSatisfy(isOne) }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let telling: Set<String> = [
    "interview", "interviews", "interviewing", "interviewer", "interviewers", "screen", "screening", "onsite",
    "superday",
    "candidate", "recruiter", "vorstellungsgespräch", "entretien", "entrevista", "colloquio",
  ]

  private static let plain = telling.union(
    """
    phone virtual behavioral behavioural panel final first second third 1st 2nd 3rd initial round stage step call chat
    conversation meeting meet intro introductory discussion session loop on zoom teams google microsoft skype webex min
    mins minute minutes hour hours hr h invitation invite invited updated canceled cancelled rescheduled confirmed reminder
    your an a the in at to re fwd follow up with for
    """.split { $0.isWhitespace }.map(String.init))

  private static let doubtful: Set<String> = [
    "video", "technical", "coding", "system", "design", "manager", "hiring", "site", "person", "job",
  ]
}

/// The words with which the names of jobs end.
enum RoleWords {
  static func areIn(_ text: String) -> Bool { words(of: text).contains { nouns.contains($0) } }

  /// Whether a text ends as the name of a job does; a grade may follow: "Engineer II".
  static func endIn(_ text: String) -> Bool {
    var words = words(of: text)
    while let last = words.last, grades.contains(last) || last.allSatisfy(\.isNumber) { words.removeLast() }
    return words.last.map(nouns.contains) ?? false
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let grades: Set<String> = [
    "i", "ii", "iii", "iv", "v", "sr", "jr", "senior", "junior", "remote", "intern",
  ]

  private static let nouns = Set(
    """
    engineer engineering developer programmer architect designer analyst scientist researcher manager director lead head
    administrator admin specialist consultant coordinator associate assistant representative rep executive officer
    accountant auditor controller buyer planner strategist marketer writer editor producer teacher tutor instructor
    professor lecturer counselor counsellor nurse physician therapist pharmacist technician operator mechanic electrician
    driver chef cook paralegal attorney lawyer counsel recruiter librarian secretary receptionist clerk cashier advisor
    adviser agent broker underwriter actuary trader banker supervisor foreman inspector surveyor estimator translator
    interpreter photographer journalist reporter intern internship trainee apprentice fellow partner president vp ceo cto
    cfo coo cmo sre qa sde swe pm tpm devops evangelist advocate owner scrummaster
    """.split { $0.isWhitespace }.map(String.init))
}
