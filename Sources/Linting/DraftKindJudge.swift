public import Mail
internal import Rules
internal import Source

/// Tells what a draft is from what it says.
///
/// A draft that answers a refusal speaks of the decision; one that asks where the process stands speaks of updates and
/// of following up; one that thanks for an interview thanks for time, a meeting or a conversation. What speaks most
/// clearly wins, and "if you have decided otherwise" counts for nothing. A letter that tells none of this, but speaks of
/// work or of a talk or has thanks for its subject, is taken to be meant as thanks, so that thanks that are missing are
/// missed; anything else is something else.
public struct DraftKindJudge: Sendable {
  /// Makes a judge.
  public init() {}

  /// What a draft is, by its subject and its text.
  ///
  /// - Complexity: O(n) in the text, with a few dozen patterns.
  public func kind(of draft: Draft) -> DraftKind {
    var scores: [DraftKind: Int] = [:]
    let body = draft.regions(.body, .closing, .postscript)
    let subject = draft.regions(.subject)
    let words = words(of: subject + body)
    for sign in KindSign.all where sign.words.isEmpty || sign.words.contains(where: words.contains) {
      let regions =
        switch sign.place {
        case .anywhere: subject + body
        case .subject: subject
        case .opening: Array(body.prefix(1))
        }
      // A pattern that cannot be matched on a text tells nothing of it.
      if regions.contains(where: { (try? sign.pattern.occurs(in: $0.text.utf8)) == true }) {
        scores[sign.kind, default: 0] += sign.weight
      }
    }
    let isLetter = !draft.regions(.greeting, .signOff).isEmpty
    let best = DraftKind.allCases.max { (scores[$0] ?? 0, rank($0)) < (scores[$1] ?? 0, rank($1)) } ?? .other
    if (scores[best] ?? 0) >= 2, best != .thankYou || (scores[best] ?? 0) >= 6 { return best }
    // Little or nothing tells what it is: thanks for an interview are to speak of one, or of work.
    let isOfWork = body.contains { (try? work.occurs(in: $0.text.utf8)) != false }
    let isOfThanks = subject.contains { (try? thanks.occurs(in: $0.text.utf8)) == true }
    return isLetter && (isOfWork || isOfThanks) ? .thankYou : .other
  }

  /// The words of some texts, in lower case; an apostrophe parts them.
  private func words(of regions: [Region]) -> Set<String> {
    var words: Set<String> = []
    for region in regions {
      for word in region.text.utf8.split(whereSeparator: { !isWordByte($0) }) {
        words.insert(String(decoding: word.map { $0 | 0x20 }, as: UTF8.self))
      }
    }
    return words
  }

  private func isWordByte(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Words of one who seeks work or has been at an interview.
  private let work = Pattern(
    #"\b(?:interview\w*|position|role|job|post|team|company|hir(?:e|ed|ing)|opportunity|candida\w+|conversation|discussion|talk(?:ed|ing)?|spoke|chat(?:ted)?|met|meet(?:ing)?|visit|tour|time|hour|morning|afternoon|join|work(?:ing)?|firm|school|clinic|department|kitchen|shift|trial|letting me|having me|show(?:ed|ing) me|forward to|hear(?:ing)? from you|learn|start|decision|next steps|skills|experience)\b"#,
    ignoringCase: true)

  /// A subject of thanks.
  private let thanks = Pattern(#"\bthank(?:s| you)\b"#, ignoringCase: true)

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
