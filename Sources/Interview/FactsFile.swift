public import Source
internal import Time
public import YAML

/// The file in which the candidate writes down what is known of the interview, `interview.yml`.
///
///     candidate: { name: Ada Lovelace, email: ada@example.org, phone: "+1 555 0142" }
///     company: Analytical Engines
///     role: Senior Data Engineer
///     start: 2026-11-20T14:00:00-05:00
///     end: 2026-11-20T15:00:00-05:00
///     outcome: pending
///     interviewers:
///       - name: Grace Hopper
///         email: grace.hopper@example.com
///         discussed: [moving the billing pipeline, the on-call rota]
///
/// A key may be left out or left empty. In place of a person's keys a line may stand, `Grace Hopper` or
/// `Grace Hopper <grace.hopper@example.com>`; in place of a list of one, the one.
public enum FactsFile {
  /// The names that such a file may have, the first one first.
  public static let names = ["interview.yml", "interview.yaml"]

  /// Reads a facts file.
  ///
  /// - Throws: every fault that there is, each with its line and column: an unknown key, a value of the wrong kind,
  ///   a key or a person that occurs twice, a time that is none or has no offset from UTC, an end before the start,
  ///   an address that is none, an interviewer without a name.
  public static func read(_ source: SourceFile) throws(FactsErrors) -> Facts {
    do throws(YAMLErrors) {
      guard let root = try Node.parse(source.bytes, file: source.path) else { return Facts() }
      return try facts(in: root)
    } catch {
      throw FactsErrors(error)
    }
  }

  /// Reads the keys of a facts file that stand in another file, such as in the example of a rule.
  ///
  /// - Throws: every fault that there is, as `read` does.
  public static func read(_ node: Node) throws(FactsErrors) -> Facts {
    do { return try facts(in: node) } catch { throw FactsErrors(error) }
  }

  private static func facts(in root: Node) throws(YAMLErrors) -> Facts {
    var reader = KeyedReader(root, what: "a facts file")
    let facts = reader.facts()
    try reader.finish()
    return facts
  }
}

extension KeyedReader {
  fileprivate mutating func facts() -> Facts {
    let facts = Facts(
      candidate: value("candidate").map { person($0, what: "the candidate", isInterviewer: false) } ?? Person(),
      company: fact("company"), role: fact("role"), start: time("start"), end: time("end"), outcome: outcome(),
      interviewers: interviewers())
    if let start = facts.start, let end = facts.end, end.value < start.value, let place = end.origin.place {
      fail("the interview ends before it starts, at \(start.value.iso8601); is the day or the offset wrong?", at: place)
    }
    return facts
  }

  /// A text that says something.
  private mutating func fact(_ key: String) -> Fact<String>? {
    guard let place = value(key)?.place, let text = string(key) else { return nil }
    return fact(text, of: key, at: place)
  }

  private mutating func fact(_ text: String, of key: String, at place: FilePlace) -> Fact<String>? {
    let text = text.trimmingWhitespace
    if text.isEmpty {
      fail("'\(key)' is empty; write it, or leave the key out", at: place)
      return nil
    }
    return Fact(text, from: .file(place))
  }

  private mutating func time(_ key: String) -> Fact<Timestamp>? {
    guard let fact = fact(key), let place = fact.origin.place else { return nil }
    switch Timestamp.reading(fact.value) {
    case .success(let time): return Fact(time, from: .file(place))
    case .failure(let fault):
      fail("'\(key)' \(fault.message)", at: place)
      return nil
    }
  }

  private mutating func outcome() -> Fact<Outcome>? {
    guard let place = value("outcome")?.place, let outcome: Outcome = choice("outcome") else { return nil }
    return Fact(outcome, from: .file(place))
  }

  private mutating func email(_ key: String) -> Fact<String>? {
    guard let fact = fact(key) else { return nil }
    if !EmailAddress.isWellFormed(fact.value), let place = fact.origin.place {
      fail("'\(fact.value)' is no email address; write it as name@example.com", at: place)
      return nil
    }
    return fact
  }

  private mutating func interviewers() -> [Person] {
    guard let node = value("interviewers") else { return [] }
    let items = if case .sequence(let items) = node.value { items } else { [node] }
    var people: [Person] = []
    for item in items {
      let person = person(item, what: "an interviewer", isInterviewer: true)
      if let twin = people.first(where: { $0.isNamedAlike(person) }), let first = twin.name ?? twin.email {
        fail("'\(first.value)' is listed twice; keep one of the two", at: item.place)
      }
      people.append(person)
    }
    return people
  }

  private mutating func person(_ node: Node, what: String, isInterviewer: Bool) -> Person {
    if let text = node.text { return person(line: text, what: what, isInterviewer: isInterviewer, at: node.place) }
    var reader = KeyedReader(node, what: what)
    var person = Person(name: reader.fact("name"), email: reader.email("email"))
    if isInterviewer {
      for (text, place) in reader.texts("discussed") {
        if let fact = reader.fact(text, of: "discussed", at: place) { person.discussed.append(fact) }
      }
      if reader.value("name") == nil, reader.errors.isEmpty {
        reader.fail("an interviewer needs a 'name'", at: node.place)
      }
    } else {
      person.phone = reader.fact("phone")
    }
    take(reader.allErrors)
    return person
  }

  private mutating func person(line: String, what: String, isInterviewer: Bool, at place: FilePlace) -> Person {
    guard let named = NamedAddress(line) else {
      fail("\(what) is written as Grace Hopper <grace@example.com>, or as the name alone; not '\(line)'", at: place)
      return Person()
    }
    if isInterviewer, named.name == nil { fail("an interviewer needs a 'name'", at: place) }
    return Person(
      name: named.name.map { Fact($0, from: .file(place)) }, email: named.address.map { Fact($0, from: .file(place)) })
  }
}

extension Person {
  /// Whether two entries of a list are one: they have the same address, or the same name and no address to tell them
  /// apart.
  fileprivate func isNamedAlike(_ other: Person) -> Bool {
    if let email, let others = other.email { return EmailAddress.areSame(email.value, others.value) }
    guard let name, let others = other.name else { return false }
    return name.value.lowercased() == others.value.lowercased()
  }
}

/// What is wrong with a time, to follow the name of the key or the option.
struct TimeFault: Error {
  var message: String
}

extension Timestamp {
  /// Reads a moment of an interview, which has to have an offset: without one nobody can tell when it was.
  static func reading(_ text: String) -> Result<Timestamp, TimeFault> {
    guard let time = Timestamp(iso8601: text) else {
      return .failure(
        TimeFault(
          message: "takes a date and a time with its offset from UTC, such as 2026-11-20T15:00:00-05:00, not '\(text)'")
      )
    }
    guard time.utcOffset != nil else {
      return .failure(
        TimeFault(
          message:
            "has no offset from UTC; write \(time.iso8601)-05:00 for New York in winter, \(time.iso8601)Z for UTC"))
    }
    return .success(time)
  }
}
