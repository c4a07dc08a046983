internal import Source
public import YAML

/// Finds drafts to several interviewers that say the same.
///
/// Two sentences are the same if they differ in nothing but case, marks, and the names of those who are written to.
/// What stands in no draft to anybody else is a draft's own; drafts to one person, which are versions of one mail, are
/// not held against each other. Key: `most`, how many of a hundred words may stand in sentences that others have too.
public struct DistinctDrafts: ComparingCheck {
  /// What a rule file calls it.
  public static let name = "distinct-drafts"
  /// No sentence of its own; too little that is its own.
  public static let cases = ["copied", "shared"]

  private let most: Int

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    most = (reader.integer("most") ?? 90).clamped(to: 0...100)
  }

  /// Where a sentence was met first, and where first in a draft to somebody else.
  private struct Owners {
    var first: (draft: Int, place: FilePlace)
    var second: (draft: Int, place: FilePlace)?

    /// The one of the two that is not to a person.
    func other(than identity: String, _ identities: [String]) -> (draft: Int, place: FilePlace)? {
      identities[first.draft] == identity ? second : first
    }
  }

  /// At most one finding a draft, with the nearest of the others and its place.
  public func findings(among drafts: InterviewDrafts, rule: RuleHead) -> [DraftFinding] {
    let identities = drafts.identities
    // Of each sentence two places tell for every draft whether somebody else gets it too: no pair is ever compared.
    var owners: [UInt64: Owners] = [:]
    for (number, draft) in drafts.drafts.enumerated() {
      for sentence in draft.sentences {
        let here = (number, draft.place(of: sentence))
        guard let known = owners[sentence.hash] else {
          owners[sentence.hash] = Owners(first: here)
          continue
        }
        if known.second == nil, identities[known.first.draft] != identities[number] {
          owners[sentence.hash]?.second = here
        }
      }
    }
    return drafts.drafts.indices.compactMap { number in
      finding(in: drafts.drafts[number], number, drafts) { owners[$0]?.other(than: identities[number], identities) }
    }
  }

  private func finding(
    in draft: DraftTrace, _ number: Int, _ drafts: InterviewDrafts,
    other: (UInt64) -> (draft: Int, place: FilePlace)?
  ) -> DraftFinding? {
    var others: [Int: (count: Int, place: FilePlace)] = [:]
    var sharedWords = 0
    var own: [DraftTrace.Sentence] = []
    for sentence in draft.sentences {
      guard let other = other(sentence.hash) else {
        own.append(sentence)
        continue
      }
      sharedWords += Int(sentence.words)
      others[other.draft, default: (0, other.place)].count += 1
    }
    let words = draft.sentences.reduce(0) { $0 + Int($1.words) }
    guard !others.isEmpty, own.isEmpty || sharedWords * 100 > words * most else { return nil }
    let nearest = others.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(3)
    let labels = nearest.reduce(into: [String]()) { labels, other in
      let label = drafts.drafts[other.key].label
      if !labels.contains(label) { labels.append(label) }
    }
    var notes = nearest.map { Note("the same goes to \(drafts.drafts[$0.key].label)", at: $0.value.place) }
    guard let first = own.first else {
      return DraftFinding(draft: number, caseName: "copied", arguments: [listed(labels)], notes: notes)
    }
    notes.append(Note("what is its own begins", at: draft.place(of: first)))
    return DraftFinding(
      draft: number, caseName: "shared", arguments: ["\(sharedWords * 100 / max(words, 1))", listed(labels)],
      notes: notes)
  }
}
