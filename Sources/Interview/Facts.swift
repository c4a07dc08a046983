public import Source
public import Time

/// What is known of an interview, and from where.
public struct Facts: Sendable, Hashable {
  /// Who writes.
  public var candidate: Person
  /// The company's name.
  public var company: Fact<String>?
  /// The job's title.
  public var role: Fact<String>?
  /// When the interview began.
  public var start: Fact<Timestamp>?
  /// When it ended.
  public var end: Fact<Timestamp>?
  /// How it ended, as far as is known.
  public var outcome: Fact<Outcome>?
  /// Who asked the questions.
  public var interviewers: [Person]

  /// Makes facts; without arguments, none.
  public init(
    candidate: Person = Person(), company: Fact<String>? = nil, role: Fact<String>? = nil,
    start: Fact<Timestamp>? = nil, end: Fact<Timestamp>? = nil, outcome: Fact<Outcome>? = nil,
    interviewers: [Person] = []
  ) {
    self.candidate = candidate
    self.company = company
    self.role = role
    self.start = start
    self.end = end
    self.outcome = outcome
    self.interviewers = interviewers
  }
}

/// One thing that is known, and where it was read.
public struct Fact<Value: Sendable>: Sendable {
  /// What is known.
  public var value: Value
  /// Where it was read.
  public var origin: Origin

  /// Makes a fact.
  public init(_ value: Value, from origin: Origin) {
    self.value = value
    self.origin = origin
  }

  /// Whether it was guessed, and so must not be the ground for an error.
  public var isGuess: Bool { if case .guess = origin { true } else { false } }
}

// Not required of the value: the runtime would look for the conformance of each kind of value at start.
extension Fact: Equatable where Value: Equatable {}
extension Fact: Hashable where Value: Hashable {}

/// Where a fact was read.
public enum Origin: Sendable, Hashable {
  /// An option of the command, such as `--company`.
  case flag(String)
  /// A place in a facts file or an invitation.
  case file(FilePlace)
  /// A header field of the draft, at its place.
  case header(String, FilePlace)
  /// Guessed from a place in an invitation: never the ground for an error.
  case guess(FilePlace)

  /// The place, if it is one in a file.
  public var place: FilePlace? {
    switch self {
    case .flag: nil
    case .file(let place), .header(_, let place), .guess(let place): place
    }
  }

  /// `interview.yml:9:11`, or the option's name.
  public var description: String {
    switch self {
    case .flag(let name): name
    case .file(let place), .header(_, let place), .guess(let place): "\(place.file):\(place.line):\(place.column)"
    }
  }
}

/// Somebody who had part in the interview.
public struct Person: Sendable, Hashable {
  /// The name as it is written, with its title if it has one, such as "Ms Smith".
  public var name: Fact<String>?
  /// The address.
  public var email: Fact<String>?
  /// The telephone number.
  public var phone: Fact<String>?
  /// What was talked about with this person.
  public var discussed: [Fact<String>]

  /// Makes a person; without arguments, an unknown one.
  public init(
    name: Fact<String>? = nil, email: Fact<String>? = nil, phone: Fact<String>? = nil,
    discussed: [Fact<String>] = []
  ) {
    self.name = name
    self.email = email
    self.phone = phone
    self.discussed = discussed
  }
}

/// How an interview ended, as far as is known.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// No answer yet.
  case pending
  /// The candidate was turned down.
  case rejected
  /// The job was offered.
  case offer
}
