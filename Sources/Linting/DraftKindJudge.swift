public import Mail
public import Rules

/// Tells what a draft is from what it says.
///
/// A draft that answers a refusal speaks of the decision; one that asks where the process stands speaks of updates and
/// of following up; one that thanks for an interview thanks for time, a meeting or a conversation. What speaks most
/// clearly wins, and "if you have decided otherwise" counts for nothing. A letter that tells none of this, but speaks of
/// work or of a talk or has thanks for its subject, is taken to be meant as thanks, so that thanks that are missing are
/// missed; anything else is something else. The signs of each are in `kinds/`.
public struct DraftKindJudge: Sendable {
  /// Makes a judge.
  public init() {}

  /// What a draft is, by its subject and its text.
  ///
  /// - Complexity: O(n) in the text.
  public func kind(of draft: Draft) -> DraftKind { kind(of: draft.regions.map { RegionText($0) }) }

  /// What a draft is, by its regions' texts, in order.
  public func kind(of texts: [RegionText]) -> DraftKind {
    let subject = texts.filter { $0.kind == .subject }
    let body = texts.filter { [.body, .closing, .postscript].contains($0.kind) }
    var scores: [DraftKind: Int] = [:]
    for sign in KindSign.all where sign.isIn(subject: subject, body: body) {
      scores[sign.kind, default: 0] += sign.weight
    }
    let best = DraftKind.allCases.max { (scores[$0] ?? 0, rank($0)) < (scores[$1] ?? 0, rank($1)) } ?? .other
    if (scores[best] ?? 0) >= leastScore(best) { return best }
    // Little or nothing tells what it is.
    let isLetter = texts.contains { [.greeting, .signOff].contains($0.kind) }
    let presumption = isLetter ? KindSign.presumptions.first { $0.isIn(subject: subject, body: body) } : nil
    return presumption?.kind ?? .other
  }

  /// The score below which nothing is told: people thank for many things besides an interview.
  private func leastScore(_ kind: DraftKind) -> Int { kind == .thankYou ? 6 : 2 }

  /// Which wins where two speak alike: the one that says more by the same words.
  private func rank(_ kind: DraftKind) -> Int {
    switch kind {
    case .rejection: 3
    case .status: 2
    case .other: 1
    case .thankYou: 0
    }
  }
}
