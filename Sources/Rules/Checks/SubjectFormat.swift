internal import Interview
internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds subjects that lack one of the three things by which mail of this kind is told at a glance: thanks, the job's
/// title, the writer's name.
///
/// The title and the name are looked for only where the facts tell them. Keys: `thanks`, patterns of thanks.
public struct SubjectFormat: Check {
  /// What a rule file calls it.
  public static let name = "subject-format"

  private let thanks: [Pattern]

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    thanks = reader.patterns("thanks", ignoringCase: true)
    if thanks.isEmpty { reader.fail("a subject-format rule needs 'thanks'", at: reader.place(of: "thanks")) }
  }

  /// One finding that names what is missing, and a whole subject where the facts suffice for one.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let subject = draft.subject else { return [] }
    var missing: [String] = []
    var hasThanks = false
    for pattern in thanks where try pattern.occurs(in: subject.utf8) { hasThanks = true }
    if !hasThanks { missing.append("thanks") }
    let words = Set(subject.words.map { stem($0.text.lowercased()) })
    if let role = draft.facts.role?.value, !mentions(role, in: words), !abbreviates(role, subject) {
      missing.append("the job title")
    }
    if let name = draft.facts.candidate.name?.value, !mentionsName(name, in: subject) { missing.append("your name") }
    guard !missing.isEmpty else { return [] }
    let offer = SubjectFormat.wholeSubject(draft)
    return [
      Finding(
        at: subject.place, arguments: [listed(missing)], suggestions: offer.map { [$0] } ?? [],
        applicability: offer == nil ? nil : .unsafe)
    ]
  }

  /// The job's title and the candidate's name must be known.
  public func missingFacts(in draft: DraftContext) -> [String] {
    [draft.facts.role == nil ? "the job title" : nil, draft.facts.candidate.name == nil ? "your name" : nil]
      .compactMap(\.self)
  }

  /// Whether a title is there, or what stands of it before a comma or a bracket: of "Associate, Employment Law" the
  /// associate is enough.
  private func mentions(_ role: String, in words: Set<String>) -> Bool {
    if mentionsWords(of: role, in: words) { return true }
    let head = String(role.prefix { $0 != "," && $0 != "(" })
    return head.contains(where: \.isLetter) && mentionsWords(of: head, in: words)
  }

  /// Whether the words that matter of a title are there: its last, which says what the job is, and half of the rest.
  private func mentionsWords(of role: String, in words: Set<String>) -> Bool {
    let text = TokenizedText(Array(role.utf8))
    let stems = text.tokens.filter { $0.kind == .word }.map { stem(text.string($0).lowercased()) }
      .filter { !functionWords.contains($0) }
    guard let last = stems.last else { return true }
    let shared = stems.filter(words.contains).count
    return shared * 2 >= stems.count && (words.contains(last) || shared == stems.count - 1 && stems.count > 2)
  }

  /// Whether the initials of a title's words stand for it: "CFO" for "Chief Financial Officer".
  private func abbreviates(_ role: String, _ subject: RegionText) -> Bool {
    let text = TokenizedText(Array(role.utf8))
    let initials = text.tokens.filter { $0.kind == .word }.map { text.string($0) }
      .filter { !functionWords.contains($0.lowercased()) }.compactMap(\.first)
    return initials.count > 1 && subject.words.contains { $0.text == String(initials) }
  }

  /// Whether a part of the name is there; a given name alone is enough to find the mail by.
  private func mentionsName(_ name: String, in subject: RegionText) -> Bool {
    let text = TokenizedText(Array(name.utf8))
    let parts = Set(text.tokens.filter { $0.kind == .word }.map { KnownNames.folded(text.string($0)) })
    return subject.words.contains { parts.contains(KnownNames.folded($0.text)) }
  }

  /// A subject as the advice has it, of the facts.
  static func wholeSubject(_ draft: DraftContext, dash: String = "\u{2013}") -> String? {
    guard let role = draft.facts.role?.value, let name = draft.facts.candidate.name?.value else { return nil }
    return "Thank You \(dash) \(name) \(dash) \(role) Interview"
  }
}

/// "thanks", "thanks and your name", "thanks, the job title and your name".
func listed(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}
