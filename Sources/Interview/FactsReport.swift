internal import JSON
internal import Source
internal import TerminalText
internal import Time

/// What is known of an interview, as text for people and as JSON.
public enum FactsReport {
  /// A line a fact: what it is, its value, and where it was read, in columns; at the end, what is not known.
  public static func text(_ facts: Facts) -> String {
    let rows = rows(of: facts)
    let width = (
      what: rows.map { $0.what.displayWidth }.max() ?? 0, value: rows.map { $0.value.displayWidth }.max() ?? 0
    )
    var lines = rows.map { row in
      "\(row.what.padded(toColumns: width.what))  \(row.value.padded(toColumns: width.value))  \(row.origin)"
    }
    let missing = missing(in: facts)
    if !missing.isEmpty { lines.append("not known: \(missing.joined(separator: ", "))") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// One JSON object on one line, `{"facts": {…}}`, with the keys of `interview.yml`.
  ///
  /// Each fact is an object of its `value` and where it was read: `file`, `line` and `column`; for an option, `flag`.
  /// One from a header names it as `header`; one that was guessed has `guess` with the value `true`. What is not
  /// known is left out.
  public static func json(_ facts: Facts) -> String {
    let members: JSON = [
      "candidate": facts.candidate == Person() ? nil : person(facts.candidate),
      "company": facts.company.map { fact($0.value, $0.origin) },
      "role": facts.role.map { fact($0.value, $0.origin) },
      "start": facts.start.map { fact($0.value.iso8601, $0.origin) },
      "end": facts.end.map { fact($0.value.iso8601, $0.origin) },
      "outcome": facts.outcome.map { fact($0.value.rawValue, $0.origin) },
      "interviewers": facts.interviewers.isEmpty ? nil : .array(facts.interviewers.map(person)),
    ]
    return JSON.object([("facts", members)]).text + "\n"
  }

  /// The keys of `interview.yml` that nothing is known of.
  public static func missing(in facts: Facts) -> [String] {
    let known: [(String, Bool)] = [
      ("candidate", facts.candidate.name != nil), ("company", facts.company != nil), ("role", facts.role != nil),
      ("start", facts.start != nil), ("end", facts.end != nil), ("outcome", facts.outcome != nil),
      ("interviewers", !facts.interviewers.isEmpty),
    ]
    return known.filter { !$0.1 }.map(\.0)
  }

  // MARK: Text

  private struct Row {
    var what: String
    var value: String
    var origin: String

    init(_ what: String, _ value: String, _ origin: Origin) {
      self.what = what
      self.value = value.visible
      self.origin = origin.inWords.visible
    }
  }

  private static func rows(of facts: Facts) -> [Row] {
    var rows = rows(of: facts.candidate, as: "candidate")
    rows += [("company", facts.company), ("role", facts.role)].compactMap { what, fact in
      fact.map { Row(what, $0.value, $0.origin) }
    }
    rows += [("start", facts.start), ("end", facts.end)].compactMap { what, fact in
      fact.map { Row(what, $0.value.iso8601, $0.origin) }
    }
    if let outcome = facts.outcome { rows.append(Row("outcome", outcome.value.rawValue, outcome.origin)) }
    return rows + facts.interviewers.flatMap { self.rows(of: $0, as: "interviewer") }
  }

  private static func rows(of person: Person, as what: String) -> [Row] {
    let facts: [(String, Fact<String>?)] = [("name", person.name), ("email", person.email), ("phone", person.phone)]
    return facts.compactMap { key, fact in fact.map { Row("\(what) \(key)", $0.value, $0.origin) } }
      + person.discussed.map { Row("\(what) discussed", $0.value, $0.origin) }
  }

  // MARK: JSON

  private static func person(_ person: Person) -> JSON {
    [
      "name": person.name.map { fact($0.value, $0.origin) },
      "email": person.email.map { fact($0.value, $0.origin) },
      "phone": person.phone.map { fact($0.value, $0.origin) },
      "discussed": person.discussed.isEmpty ? nil : .array(person.discussed.map { fact($0.value, $0.origin) }),
    ]
  }

  private static func fact(_ value: String, _ origin: Origin) -> JSON {
    var members: [(key: String, value: JSON)] = [("value", .string(value))]
    switch origin {
    case .flag(let name): members.append(("flag", .string(name)))
    case .header(let name, _): members.append(("header", .string(name)))
    case .guess: members.append(("guess", .boolean(true)))
    case .file: break
    }
    if let place = origin.place {
      members += [
        ("file", .string(place.file)), ("line", .integer(place.line)), ("column", .integer(place.column)),
      ]
    }
    return .object(members)
  }
}

extension Origin {
  /// The place, and how sure it is.
  fileprivate var inWords: String {
    switch self {
    case .flag, .file: description
    case .header(let name, _): "\(description) (\(name))"
    case .guess: "\(description) (a guess)"
    }
  }
}
