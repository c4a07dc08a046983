internal import Interview
internal import Mail
public import Source

/// What a check found: a diagnostic in the making, still in terms of the draft's text.
public struct Finding: Sendable {
  /// Where it is.
  public enum Place: Sendable {
    /// A range of a text of the draft, in bytes of the text.
    case text(MappedText, Range<Int>)
    /// A range of the file, for what has no text: the place where something is missing.
    case file(Range<Int>)
  }

  /// Where it is.
  public var place: Place
  /// Where else the same is found; a fix mends it there too.
  public var furtherPlaces: [Place] = []
  /// Which of the rule's `cases` it is; nil for a rule that has but one.
  public var caseName: String?
  /// What fills the message's `%s`, in order.
  public var arguments: [String]
  /// Further places that explain it.
  public var notes: [Note]
  /// What could stand in its place, the likeliest first.
  public var suggestions: [String]
  /// Whether the first suggestion may be applied, and how surely; nil if none should.
  public var applicability: Fix.Applicability?
  /// The edits that mend it, where they are other than putting the first suggestion in its places.
  public var insertion: Fix?

  /// Makes a finding.
  public init(
    at place: Place, case caseName: String? = nil, arguments: [String] = [], notes: [Note] = [],
    suggestions: [String] = [], applicability: Fix.Applicability? = nil
  ) {
    self.place = place
    self.caseName = caseName
    self.arguments = arguments
    self.notes = notes
    self.suggestions = suggestions
    self.applicability = applicability
  }
}

extension [Finding] {
  /// Adds a finding, or its place to one that says the same.
  mutating func addOnce(_ finding: Finding) {
    let same = firstIndex {
      $0.caseName == finding.caseName && $0.arguments == finding.arguments && $0.suggestions == finding.suggestions
    }
    if let same { self[same].furtherPlaces.append(finding.place) } else { append(finding) }
  }
}

extension Note {
  /// A note that says where a fact was read, and how it is written there.
  static func spelled<Value>(_ fact: Fact<Value>) -> Note where Value: CustomStringConvertible {
    switch fact.origin {
    case .flag(let name): Note("given as '\(fact.value)' by \(name)")
    case .file(let place): Note("spelled '\(fact.value)'", at: place)
    case .header(let name, let place): Note("spelled '\(fact.value)' in the \(name) field", at: place)
    case .guess(let place): Note("probably '\(fact.value)'", at: place)
    }
  }
}
