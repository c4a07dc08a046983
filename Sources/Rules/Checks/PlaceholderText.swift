internal import Interview
internal import Mail
internal import Source
public import YAML

/// Finds places of a template that were never filled: "[Company]", "{{name}}", "<Job Title>", "XXX", "TBD".
///
/// Keys: `tokens`, patterns of such places; `unless`, patterns of what looks like one and is none ("[1]", "[sic]"); `facts`,
/// a pattern for each fact that may fill one: `company`, `role`, `interviewer`, `candidate`, `phone`, `email`. The
/// same place is reported once, with the others as notes; what is known is filled in.
public struct PlaceholderText: Check {
  /// What a rule file calls it.
  public static let name = "placeholder"

  private enum Known: String, CaseIterable {
    case interviewer, candidate, role, company, phone, email
  }

  private let patterns: PatternList
  private let unless: [Pattern]
  private let known: [(fact: Known, pattern: Pattern)]

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    patterns = PatternList(reader.patterns("tokens"))
    unless = reader.patterns("unless", ignoringCase: true)
    var known: [(fact: Known, pattern: Pattern)] = []
    for entry in reader.mapping("facts") {
      guard let fact = Known(rawValue: entry.key), let text = entry.value.text else {
        let names = Known.allCases.map(\.rawValue).joined(separator: ", ")
        reader.fail("'facts' takes patterns of \(names)", at: entry.keyPlace)
        continue
      }
      known.append((fact, reader.pattern(text, at: entry.value.place, ignoringCase: true)))
    }
    self.known = known
  }

  /// A finding for each different place.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      for (_, match) in try patterns.matches(in: text) {
        let found = text.mapped.string(in: match.range)
        if isNamed(found, in: draft.facts) { continue }
        let bytes = Array(found.utf8)
        var isOther = false
        for pattern in unless where !isOther { isOther = try pattern.occurs(in: bytes) }
        if isOther { continue }
        let filling = try filling(of: bytes, in: text, draft)
        let finding = Finding(
          at: text.place(match.range), arguments: [found], notes: filling.map { [$0.note] } ?? [],
          suggestions: filling.map { [$0.text] } ?? [],
          applicability: filling.map { $0.isGuess ? .unsafe : .safe })
        findings.addOnce(finding)
      }
    }
    return findings
  }

  /// Whether what looks like a placeholder is a part of a name that the facts give, as in "XYZ Company".
  private func isNamed(_ found: String, in facts: Facts) -> Bool {
    let people = facts.interviewers + [facts.candidate]
    let names = [facts.company?.value, facts.role?.value].compactMap(\.self) + people.compactMap { $0.name?.value }
    let bare = found.last == "." ? String(found.dropLast()) : found
    return names.contains { $0.contains(bare) }
  }

  private struct Filling {
    var text: String
    var note: Note
    var isGuess: Bool
  }

  /// What is known to go there.
  private func filling(
    of found: [UInt8], in text: RegionText, _ draft: DraftContext
  ) throws(PatternError) -> Filling? {
    var facts: [Known] = []
    for (fact, pattern) in known where try pattern.occurs(in: found) { facts.append(fact) }
    // "[Name]" is the reader's in the greeting, and the writer's in the signature.
    if facts.contains(.interviewer), facts.contains(.candidate) {
      facts = [text.kind == .signature ? .candidate : .interviewer]
    }
    guard let fact = facts.first else { return nil }
    let word = String(decoding: found, as: UTF8.self).lowercased()
    func filling(_ fact: Fact<String>?, _ text: (String) -> String? = { $0 }) -> Filling? {
      guard let fact, let text = text(fact.value) else { return nil }
      return Filling(text: text, note: .spelled(fact), isGuess: fact.isGuess)
    }
    switch fact {
    case .company: return filling(draft.facts.company)
    case .role: return filling(draft.facts.role)
    case .phone: return filling(draft.facts.candidate.phone)
    case .email: return filling(draft.facts.candidate.email)
    case .candidate: return filling(draft.facts.candidate.name) { self.name($0, asked: word) }
    case .interviewer:
      let names = draft.facts.interviewers.compactMap(\.name)
      return names.count == 1
        ? filling(names[0]) { self.name($0, asked: word, isAddressed: text.kind == .greeting) } : nil
    }
  }

  /// The part of a name that a placeholder asks for; in a greeting without a title before it, title and family name.
  private func name(_ name: String, asked: String, isAddressed: Bool = false) -> String? {
    guard let parsed = PersonName(name) else { return name }
    if asked.contains("first") || asked.contains("given") { return parsed.calledNames.first }
    if asked.contains("last") || asked.contains("surname") || asked.contains("family") { return parsed.familyName }
    if isAddressed, let title = parsed.title, let family = parsed.familyName { return "\(title) \(family)" }
    return parsed.fullName.isEmpty ? name : parsed.fullName
  }
}
