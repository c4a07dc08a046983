internal import Interview
internal import Mail
internal import Source
public import YAML

/// Finds mail that greets nobody, or nobody by name.
///
/// "Dear Ms. Hopper" and "Hi Grace and team" greet by name; "Hello," greets nobody; "Dear Hiring Manager", "To whom it
/// may concern" and the company's name greet an office.
public struct Greeting: Check {
  /// What a rule file calls it.
  public static let name = "greeting"
  /// No greeting; one without a name; one of an office.
  public static let cases = ["missing", "nameless", "office"]

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding at most; the interviewer's name is offered where it is known that there is but one.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let name = addressee(of: draft)
    guard let text = draft.texts(.greeting).first else {
      guard let first = draft.paragraphs.first, draft.draft.format == .message || isLetter(draft) else { return [] }
      let start = first.mapped.source(of: 0..<0).lowerBound
      return [Finding(at: .file(start..<start), case: "missing", notes: name?.notes ?? [])]
    }
    guard let greeting = Salutation(text.utf8, 0..<text.utf8.count, takesBareName: true) else { return [] }
    if greeting.addressee.isEmpty {
      let words = text.mapped.string(in: greeting.word)
      return [
        Finding(
          at: text.place(greeting.word), case: "nameless", arguments: [words], notes: name?.notes ?? [],
          suggestions: name.map { ["\(words) \($0.text)"] } ?? [], applicability: name == nil ? nil : .unsafe)
      ]
    }
    guard namesNobody(greeting, in: text, draft) else { return [] }
    return [
      Finding(
        at: text.place(greeting.addressee), case: "office", arguments: [text.mapped.string(in: greeting.addressee)],
        notes: name?.notes ?? [], suggestions: name.map { [$0.text] } ?? [],
        applicability: name == nil ? nil : .unsafe)
    ]
  }

  private func isLetter(_ draft: DraftContext) -> Bool { !draft.texts(.signOff, .signature).isEmpty }

  /// Whether each of those who are greeted is an office, a group or the company.
  private func namesNobody(_ greeting: Salutation, in text: RegionText, _ draft: DraftContext) -> Bool {
    let whole = text.mapped.string(in: greeting.addressee)
    if let company = draft.facts.company?.value, NameFolding.key(whole) == NameFolding.key(company) { return true }
    guard greeting.isImpersonal else { return false }
    // "Grace and team" names somebody, "Hiring Manager and Team" does not.
    return greeting.people(in: text.utf8).map(text.mapped.string(in:)).allSatisfy { person in
      guard person.beginsWithCapital else { return true }
      return Salutation("Dear \(person),")?.isImpersonal ?? true
    }
  }

  /// How to address the interviewer, if only one is known: by title and family name, else by the full name.
  private func addressee(of draft: DraftContext) -> (text: String, notes: [Note])? {
    let names = draft.facts.interviewers.compactMap(\.name)
    guard names.count == 1, let name = names.first, let parsed = PersonName(name.value) else { return nil }
    if let title = parsed.title, let family = parsed.familyName { return ("\(title) \(family)", [.spelled(name)]) }
    return (parsed.fullName.isEmpty ? name.value : parsed.fullName, [.spelled(name)])
  }
}
