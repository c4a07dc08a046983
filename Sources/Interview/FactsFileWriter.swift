internal import Source
internal import Time

extension FactsFile {
  /// The text of a facts file that says these facts, with a comment where one is missing or was guessed.
  ///
  /// It reads back as the same facts, with two exceptions that the file's form has no place for and that stand in
  /// comments: an interviewer whose name is not known, and a time without an offset from UTC.
  public static func text(_ facts: Facts) -> String {
    var writer = FactsWriter()
    writer.write(facts)
    return writer.lines.map { $0 + "\n" }.joined()
  }
}

private struct FactsWriter {
  var lines = ["# What is known of the interview. Drafts are checked against it; fill in what is missing."]

  mutating func write(_ facts: Facts) {
    lines.append("candidate:")
    write("  name", facts.candidate.name, or: "your full name")
    write("  email", facts.candidate.email, or: "you@example.org")
    write("  phone", facts.candidate.phone, or: "\"+1 555 0100\"")
    write("company", facts.company, or: "the company's name")
    write("role", facts.role, or: "the job's title")
    write("start", facts.start, or: "2026-11-20T14:00:00-05:00")
    write("end", facts.end, or: "2026-11-20T15:00:00-05:00")
    let outcomes = Outcome.allCases.map(\.rawValue).joined(separator: " | ")
    if let outcome = facts.outcome {
      lines.append("outcome: \(outcome.value.rawValue)  # \(outcomes)")
    } else {
      lines.append("# outcome: pending  # \(outcomes)")
    }
    lines.append("interviewers:")
    for person in facts.interviewers { write(person) }
    if facts.interviewers.isEmpty {
      lines += ["#  - name: the interviewer's name", "#    email: name@example.com"]
      lines.append("#    discussed: [one thing you talked about, another]")
    }
  }

  private mutating func write(_ person: Person) {
    guard let name = person.name else {
      lines += ["#  - name: write the name here", "#    email: \(FactsWriter.scalar(person.email?.value ?? ""))"]
      return
    }
    write("  - name", name, or: "")
    write("    email", person.email, or: "name@example.com")
    if person.discussed.isEmpty {
      lines.append("#    discussed: [one thing you talked about, another]")
    } else {
      lines.append("    discussed:")
      for topic in person.discussed { lines.append("      - \(FactsWriter.scalar(topic.value))\(note(topic.origin))") }
    }
  }

  /// A line with a key; as a comment with an example where nothing is known.
  private mutating func write(_ key: String, _ fact: Fact<String>?, or example: String) {
    if let fact {
      lines.append("\(key): \(FactsWriter.scalar(fact.value))\(note(fact.origin))")
    } else {
      lines.append("#\(key.hasPrefix(" ") ? "" : " ")\(key): \(example)")
    }
  }

  private mutating func write(_ key: String, _ fact: Fact<Timestamp>?, or example: String) {
    guard let fact else {
      lines.append("# \(key): \(example)")
      return
    }
    // An offset of seconds, of the days before time zones, cannot be written; the moment is the same with the minutes'.
    let time = Timestamp(
      secondsSinceEpoch: fact.value.secondsSinceEpoch, utcOffset: fact.value.utcOffset.map { $0 / 60 * 60 })
    lines.append("\(time.utcOffset == nil ? "# " : "")\(key): \(time.iso8601)\(note(fact.origin))")
  }

  private func note(_ origin: Origin) -> String {
    guard case .guess(let place) = origin else { return "" }
    let file = String(
      String.UnicodeScalarView(place.file.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    return "  # a guess from line \(place.line) of \(file); please check"
  }

  // MARK: Scalars

  /// A text as a YAML scalar (YAML 1.2 §7.3): plain where nothing in it could mean something else, else in double
  /// quotation marks.
  private static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic, last != " "
    else { return false }
    let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return !words.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || " 0123456789.@+/()_'’-".unicodeScalars.contains($0)
      }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case let scalar where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xFFFF ? 8 : 4
        quoted += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return quoted + "\""
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
