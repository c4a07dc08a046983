internal import Interview
internal import Source
public import YAML

/// Finds out which interviewers have no draft yet, where others of the same interview have one.
///
/// The interviewers are those of the facts. It speaks where at least two of them were written to, or where all drafts
/// of a folder are looked at; a draft that is checked by itself is never held to account for the others.
public struct EveryInterviewer: ComparingCheck {
  /// What a rule file calls it.
  public static let name = "every-interviewer"

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding at most, in the first of the drafts, with the place of each who is missing.
  public func findings(among drafts: InterviewDrafts, rule: RuleHead) -> [DraftFinding] {
    let interviewers = drafts.interviewers
    let written = Set(drafts.drafts.flatMap(\.covered))
    // A mark in one of them says that the set is as it should be.
    guard written.count >= (drafts.areAll ? 1 : 2), !drafts.drafts.contains(where: { $0.silences(rule.id) }) else {
      return []
    }
    let missing = interviewers.indices.filter { !written.contains($0) }.compactMap {
      index -> (name: String, note: Note)? in
      guard let fact = interviewers[index].name ?? interviewers[index].email else { return nil }
      if fact.isGuess { return nil }
      return (fact.value, Note("'\(fact.value)' is an interviewer", at: fact.origin.place))
    }
    if missing.isEmpty { return [] }
    return [DraftFinding(draft: 0, arguments: [listed(missing.map(\.name))], notes: missing.map(\.note))]
  }
}
