internal import Source
internal import Time

/// What is known of an interview, as text for people and as JSON.
public enum FactsReport {
  /// A line a fact: what it is, its value, and where it was read, in columns; at the end, what is not known.
  public static func text(_ facts: Facts) -> String {
    let rows = rows(of: facts)
    let width = (
      what: rows.map { $0.what.columns }.max() ?? 0, value: rows.map { $0.value.columns }.max() ?? 0
    )
    var lines = rows.map { row in
      "\(row.what.padded(to: width.what))  \(row.value.padded(to: width.value))  \(row.origin)"
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
    let members: [(String, JSON?)] = [
      ("candidate", facts.candidate == Person() ? nil : person(facts.candidate)),
      ("company", facts.company.map { fact($0.value, $0.origin) }),
      ("role", facts.role.map { fact($0.value, $0.origin) }),
      ("start", facts.start.map { fact($0.value.iso8601, $0.origin) }),
      ("end", facts.end.map { fact($0.value.iso8601, $0.origin) }),
      ("outcome", facts.outcome.map { fact($0.value.rawValue, $0.origin) }),
      ("interviewers", facts.interviewers.isEmpty ? nil : .array(facts.interviewers.map(person))),
    ]
    return JSON.object([("facts", .object(members))]).text + "\n"
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
      self.value = value.withoutControls
      self.origin = origin.inWords.withoutControls
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
    .object([
      ("name", person.name.map { fact($0.value, $0.origin) }),
      ("email", person.email.map { fact($0.value, $0.origin) }),
      ("phone", person.phone.map { fact($0.value, $0.origin) }),
      ("discussed", person.discussed.isEmpty ? nil : .array(person.discussed.map { fact($0.value, $0.origin) })),
    ])
  }

  private static func fact(_ value: String, _ origin: Origin) -> JSON {
    var members: [(String, JSON?)] = [("value", .string(value))]
    switch origin {
    case .flag(let name): members.append(("flag", .string(name)))
    case .header(let name, _): members.append(("header", .string(name)))
    case .guess: members.append(("guess", .bool(true)))
    case .file: break
    }
    if let place = origin.place {
      members += [
        ("file", .string(place.file)), ("line", .number(place.line)), ("column", .number(place.column)),
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

/// As much of JSON (RFC 8259) as a report of facts takes.
private indirect enum JSON {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSON])
  /// A member without a value is left out.
  case object([(String, JSON?)])

  var text: String {
    switch self {
    case .string(let text): JSON.quoted(text)
    case .number(let number): String(number)
    case .bool(let value): value ? "true" : "false"
    case .array(let items): "[\(items.map(\.text).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.compactMap { key, value in value.map { "\(JSON.quoted(key)): \($0.text)" } }.joined(separator: ", "))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case let scalar where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension String {
  /// The text with its control characters, which could move a terminal's cursor, made visible.
  fileprivate var withoutControls: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      text.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return text
  }

  /// How many columns of a terminal the text takes: the letters of East Asian scripts take two (UAX #11).
  fileprivate var columns: Int {
    reduce(0) { columns, character in
      switch character.unicodeScalars.first?.value ?? 0 {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60:
        columns + 2
      default: columns + 1
      }
    }
  }

  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }
}
