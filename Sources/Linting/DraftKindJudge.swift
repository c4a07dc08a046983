public import Mail
internal import Rules
internal import Source

/// Tells what a draft is from what it says.
///
/// A draft that answers a refusal speaks of the decision; one that asks where the process stands speaks of updates and
/// of following up; one that thanks for an interview thanks for time, a meeting or a conversation. What speaks most
/// clearly wins, and "if you have decided otherwise" counts for nothing. Where only the greeting tells that it is a
/// letter, it is taken to be meant as thanks, so that thanks that are missing are missed; a text that is no letter and
/// names none of this is something else.
public struct DraftKindJudge: Sendable {
  private struct Sign: Sendable {
    let kind: DraftKind
    let weight: Int
    let pattern: Pattern

    init(_ kind: DraftKind, _ weight: Int, _ pattern: String) {
      self.kind = kind
      self.weight = weight
      self.pattern = Pattern(pattern, ignoringCase: true)
    }
  }

  private let signs: [Sign] = [
    Sign(
      .rejection, 4,
      #"\b(?:letting|let) me know (?:about |of |that )?(?:your|the|you) (?:decision|decided|have decided|chose)"#),
    Sign(
      .rejection, 4,
      #"\b(?:thank you|thanks) for (?:letting|informing|telling) me (?:know|about|of|that)?\b(?!.{0,40}\?)"#),
    Sign(
      .rejection, 3,
      #"\b(?:while|although|though|naturally|of course|of course,?)? ?i(?:['’]m| am| was)(?: \w+)? (?:disappointed|sorry to (?:hear|learn)|sad to)"#
    ),
    Sign(
      .rejection, 4,
      #"(?<!if )\b(?:you(?:['’]ve| have)?|the team(?: has)?|the company(?: has)?) (?:decided|chosen|chose|opted|elected) (?:not|to (?:go|move|proceed)|to (?:offer|hire)|another|someone)"#
    ),
    Sign(
      .rejection, 4,
      #"\bi (?:was|wasn['’]t|was not|have not been|haven['’]t been) (?:not )?(?:selected|chosen|successful|offered|hired)"#
    ),
    Sign(.rejection, 4, #"\b(?:your|the) (?:rejection|decision (?:not )?to (?:go|move|proceed|hire|select|pursue))"#),
    Sign(
      .rejection, 3,
      #"\bfeedback (?:on|about|regarding|you could|you (?:may|might|can)|from).{0,40}\b(?:interview|candidacy|application|performance)"#
    ),
    Sign(
      .rejection, 3,
      #"\bthank(?:s| you)(?: again)? for (?:considering me|your consideration of me)\b.{0,200}\bfeedback"#),
    Sign(.rejection, 3, #"\b(?:another|a different|other|stronger) candidates?\b"#),
    Sign(.rejection, 2, #"\b(?:future|other|similar) (?:openings?|opportunit(?:y|ies)|roles?|positions?)\b"#),
    Sign(.rejection, 2, #"\breconsider(?:ed|ing)?\b"#),
    Sign(
      .status, 4,
      #"\b(?:check(?:ing)?[- ]in|touch(?:ing)? base|circling back|circle back|floating this|following up again)\b"#),
    Sign(.status, 4, #"\b(?:any|an|for an|hear any|have any|share any) updates?\b"#),
    Sign(
      .status, 4,
      #"\b(?:status|progress|state) of (?:my|the|your) (?:application|candidacy|hiring|search|process|position|role|interview)"#
    ),
    Sign(.status, 4, #"\bwhere (?:things|you|we|the (?:process|search|team)) (?:are|is|stands?)\b"#),
    Sign(.status, 4, #"\b(?:have|had)(?:n['’]t| not|(?: n't)?) (?:yet )?heard (?:back|anything|from)"#),
    Sign(.status, 3, #"\bfollow(?:ing)? up (?:on|regarding|about|with you|again)\b"#),
    Sign(.status, 3, #"\breach(?:ing)? out (?:one (?:more|last) time|again)\b"#),
    Sign(.status, 3, #"\b(?:decision|next steps?) (?:was|were|would be) (?:expected|made|coming|due)"#),
    Sign(.status, 2, #"\btimeline\b"#),
    Sign(
      .thankYou, 4,
      #"\b(?:thank(?:s| you)|grateful|appreciate[ds]?|appreciation|gratitude)\b.{0,60}\b(?:interview|meet|meeting|met|speak|speaking|spoke|talk|talking|chat|conversation|discussion|call|visit|tour|today|yesterday|morning|afternoon)"#
    ),
    Sign(
      .thankYou, 3,
      #"\b(?:enjoyed|pleasure|great|nice|lovely|good|glad|wonderful) (?:\w+ ){0,3}(?:meet|meeting|speaking|talking|chatting|interview|conversation|discussion|chat)\b"#
    ),
    Sign(.thankYou, 2, #"\b(?:thank(?:s| you)|grateful|appreciate)\b"#),
    Sign(.thankYou, 2, #"\binterview(?:ed|ing|er|ers|s)?\b"#),
    Sign(.other, 6, #"\b(?:accept|accepting) (?:the|your|this) (?:offer|position|role|job)"#),
    Sign(.other, 6, #"\b(?:withdraw(?:ing)?|remove) (?:my|myself)\b"#),
    Sign(.other, 6, #"\b(?:introduc(?:ing|ed|tion)|referr(?:ing|ed)|recommend(?:ing|ed)) me\b"#),
    Sign(.other, 6, #"\binformational (?:interview|chat|conversation|meeting)"#),
    Sign(
      .other, 6,
      #"\b(?:hope to be selected to interview|your (?:career|own) (?:path|journey)|your path in|my own (?:career )?journey|my career journey)"#
    ),
    Sign(.other, 5, #"\byour advice (?:on|about|to)\b"#),
  ]

  /// Makes a judge.
  public init() {}

  /// What a draft is, by its subject and its text.
  ///
  /// - Complexity: O(n) in the text, with a few dozen patterns.
  public func kind(of draft: Draft) -> DraftKind {
    var scores: [DraftKind: Int] = [:]
    let regions = draft.regions(.subject, .body, .closing, .postscript)
    for region in regions {
      for sign in signs where (try? sign.pattern.occurs(in: region.text.utf8)) == true {
        scores[sign.kind, default: 0] += sign.weight
      }
    }
    let isLetter = !draft.regions(.greeting, .signOff).isEmpty
    let best = DraftKind.allCases.max { (scores[$0] ?? 0, rank($0)) < (scores[$1] ?? 0, rank($1)) } ?? .other
    if (scores[best] ?? 0) >= 2, best != .thankYou || isLetter || (scores[best] ?? 0) >= 6 { return best }
    return isLetter ? .thankYou : .other
  }

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
