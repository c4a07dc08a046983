public import Mail
internal import Rules
internal import Source

/// Tells what a draft is from what it says.
///
/// A draft that answers a refusal speaks of the decision; one that asks where the process stands speaks of updates and
/// of following up; one that thanks for an interview thanks for time, a meeting or a conversation. What speaks most
/// clearly wins, and "if you have decided otherwise" counts for nothing. A letter that tells none of this, but speaks of
/// work or of a talk, is taken to be meant as thanks, so that thanks that are missing are missed; anything else is
/// something else.
public struct DraftKindJudge: Sendable {
  /// A turn of speech that tells a kind, and how clearly.
  private struct Sign: Sendable {
    enum Place { case anywhere, subject, opening }

    let kind: DraftKind
    let weight: Int
    let place: Place
    let pattern: Pattern

    init(_ kind: DraftKind, _ weight: Int, in place: Place = .anywhere, _ pattern: String) {
      self.kind = kind
      self.weight = weight
      self.place = place
      self.pattern = Pattern(pattern, ignoringCase: true)
    }
  }

  private static let meeting =
    #"(?:interview|meet|met|speak|spoke|talk|chat|conversation|discuss|call|visit|tour|session|time|today|yesterday)"#

  private let signs: [Sign] = [
    Sign(
      .rejection, 6,
      #"\b(?:letting|let) me know (?:about |of |that )?(?:your|the|you) (?:decision|decided|have decided|chose)"#),
    Sign(
      .rejection, 4, in: .opening,
      #"\b(?:thank you|thanks) for (?:letting me know|informing me|telling me|the update|your update|getting back)"#),
    // What was told goes without saying: "Thank you for letting me know, and for the interview."
    Sign(
      .rejection, 8, in: .opening,
      #"\b(?:thank you|thanks) (?:so much |very much |again )?for (?:letting me know|informing me|telling me)(?: so \w+)?(?=[.,;!]| and\b| (?:of|about) (?:your|the) (?:\w+ )?(?:decision|choice|outcome|result)| your decision| that (?:you|the \w+) (?:\w+ ){0,2}?(?:decided|chose|chosen|hired|filled|selected|gone))"#
    ),
    Sign(
      .rejection, 3,
      #"\b(?:if|should|when) (?:another|an?|any|other) (?:\w+ )?(?:opening|position|role|opportunity|vacancy)\w* (?:\w+ ){0,2}?(?:come|arise|open|becomes? available)"#
    ),
    Sign(.rejection, 2, #"\bwish (?:you|the team|your team)\b.{0,40}\b(?:success|well|luck|the best)\b"#),
    Sign(
      .rejection, 5,
      #"\bi(?:['’]m| am| was)(?: \w+)? (?:disappointed|sorry to (?:hear|learn|read|see)|sad to|saddened)"#
    ),
    Sign(
      .rejection, 6,
      #"(?<!if )\b(?:you(?:['’]ve| have)?|the team(?: has)?|the company(?: has)?) (?:decided|chosen|chose|opted|elected) (?:not|to (?:go|move|proceed)|to (?:offer|hire)|another|someone)"#
    ),
    Sign(
      .rejection, 6,
      #"\bi (?:was|wasn['’]t|was not|have not been|haven['’]t been) (?:not )?(?:selected|chosen|successful|offered|hired)"#
    ),
    Sign(.rejection, 6, #"\b(?:your|the) (?:rejection|decision (?:not )?to (?:go|move|proceed|hire|select|pursue))"#),
    Sign(
      .rejection, 8,
      #"\b(?:hoped|wished) for (?:an?|another|a different) (?:\w+ )?(?:outcome|answer|result|decision)\b|\brespect your decision\b"#
    ),
    Sign(
      .rejection, 6,
      #"(?<!if the )(?<!whether the )\b(?:position|role|post|job|opening) (?:has been|was|is|had been) (?:already )?filled\b"#
    ),
    Sign(.rejection, 5, #"\bfeedback\b.{0,50}\b(?:interview|candidacy|application|performance)"#),
    Sign(.rejection, 3, #"\b(?<!if )(?:another|a different|a stronger) candidate\b"#),
    Sign(.rejection, 2, #"\b(?:future|other|similar|later) (?:openings?|opportunit(?:y|ies)|roles?|positions?)\b"#),
    Sign(.rejection, 4, #"\breconsider(?:ed|ing)?\b"#),
    Sign(.status, 5, in: .subject, #"\bcheck(?:ing)?[- ]in\b|\bstatus\b|\bany update"#),
    Sign(.status, 3, in: .subject, #"\bfollow(?:ing)?[- ]?up\b"#),
    Sign(
      .status, 6,
      #"\b(?:check(?:ing)?[- ]in|touch(?:ing)? base|circling back|circle back|floating this|following up again)\b"#),
    Sign(.status, 6, #"(?<!hearing )(?<!hear )(?<!to )\b(?:any|an) (?:\w+ )?updates?\b"#),
    Sign(.status, 6, #"\bany (?:\w+ )?(?:updates?|news)\b[^.!?]*\?"#),
    Sign(
      .status, 6,
      #"\b(?:status|progress|state) of (?:my|the|your) (?:\w+ ){0,2}?(?:application|candidacy|hiring|search|process|position|role|interview)"#
    ),
    Sign(.status, 6, #"\bwhere (?:things|you|we|the (?:process|search|team)) (?:are|is|stands?)\b"#),
    Sign(.status, 6, #"\b(?:have|had)(?:n['’]t| not) (?:yet )?heard (?:back|anything|from)"#),
    Sign(.status, 5, #"\bit(?:['’]s| has) been (?:\w+ ){0,4}(?:days?|weeks?|months?)\b"#),
    Sign(.status, 4, #"\bsense of (?:our|the|your) (?:next steps|timeline|timing)"#),
    Sign(.status, 3, #"\bfollow(?:ing)? up (?:on|regarding|about|with you|again|to see)\b"#),
    Sign(
      .status, 6,
      #"\b(?:ask(?:ing)?|inquir(?:e|ing)|enquir(?:e|ing)|wonder(?:ed|ing)?|curious|to see|to know) (?:you )?(?:if|whether|how|when|where)\b[^.!?]{0,60}\b(?:decision|decided|progress|news|process|search|committee|appointment|updates?|filled)\b"#
    ),
    Sign(
      .status, 6,
      #"\b(?:follow(?:ing)? up|writ(?:e|ing)) to (?:see|ask|inquire|enquire|find out|check)\b(?! (?:about|for) your advice)"#
    ),
    Sign(
      .status, 6,
      #"\b(?:has|have) (?:you|the \w+|a decision|anyone)\b[^.!?]{0,40}\b(?:decid|decision|chosen|made)\w*\b[^.!]*\?"#),
    Sign(.status, 5, #"\b(?:an?|some|any) idea of (?:when|where|how)\b[^.!?]{0,30}\b(?:decision|stands?|things)\b"#),
    Sign(.status, 5, #"\breach(?:ing)? out (?:one (?:more|last) time|again)\b"#),
    Sign(.status, 4, #"\b(?:decision|next steps?) (?:was|were|would be) (?:expected|made|coming|due)"#),
    Sign(.status, 2, #"\btimeline\b"#),
    Sign(
      .thankYou, 6, in: .opening,
      #"\b(?:thank(?:s| you|ful)|grateful|appreciate[ds]?|appreciation|gratitude)\b.{0,80}\b\#(meeting)"#),
    // Thanks on the day are thanks, whatever is asked below them: a mail that asks where things stand comes later.
    Sign(
      .thankYou, 8, in: .opening,
      #"\b(?:thank(?:s| you)|grateful|appreciate[ds]?)\b.{0,120}\b(?:today|yesterday|this (?:morning|afternoon|evening))\b"#
    ),
    Sign(.thankYou, 2, #"\b(?:thank(?:s| you)|grateful|appreciate[ds]?|appreciation|gratitude)\b.{0,60}\b\#(meeting)"#),
    Sign(
      .thankYou, 4,
      #"\b(?:enjoyed|pleasure|great|nice|lovely|good|glad|wonderful) (?:\w+ ){0,3}(?:meet|meeting|speaking|talking|chatting|interview|conversation|discussing|discussion|chat)\b"#
    ),
    Sign(.thankYou, 2, #"\b(?:thank(?:s| you)|grateful|appreciate)\b"#),
    Sign(.thankYou, 2, #"\binterview(?:ed|ing|er|ers|s)?\b"#),
    // These say what the mail is, however much it thanks besides.
    // Who threatens to take another's offer, or must answer one, accepts nothing yet.
    Sign(
      .other, 24,
      #"(?:^|[.!?]\s+)(?:(?!\b(?:if|unless|until|otherwise|must|should|need to|ha(?:s|ve) to|forced to|other|another)\b)[^.!?])*?\b(?:accept|accepting) (?:the|your|this) (?!other|second)(?:\w+ ){0,2}(?:offer|position|role|job)"#
    ),
    Sign(
      .other, 24,
      #"\b(?:declin(?:e|ing)|turn(?:ing)? down) (?:the|your|this) (?:\w+ )?offer\b|\bi(?:['’]ve| have) (?:\w+ ){0,2}?(?:decided to (?:accept|take)|accepted|taken) an?(?:other)? (?:\w+ )?(?:position|role|job|offer)\b"#
    ),
    Sign(
      .other, 16,
      #"\b(?:writing|write|like|wish|want) to apply\b|\bplease (?:accept|consider) (?:this letter|my application)\b"#),
    Sign(
      .other, 16,
      #"\b(?:reschedule|postpone|move|confirm) (?:our|my|the) interview\b|\bworks? (?:\w+ )?for me\b.{0,40}\binterview\b"#
    ),
    Sign(.other, 24, #"\bwithdraw(?:ing)? (?:my|myself|from)\b|\bremove (?:myself|my (?:name|application))\b"#),
    Sign(.other, 24, #"\b(?:introduc(?:ing|ed)|referr(?:ing|ed)|recommend(?:ing|ed)) me (?:to|for)\b"#),
    Sign(.other, 24, #"\binformational (?:interview|chat|conversation|meeting)"#),
    Sign(.other, 24, #"\bhope to be (?:selected|invited|considered) (?:to|for an?) interview"#),
    // An informational talk is about the other's work, and asks for advice and further people.
    Sign(
      .other, 8,
      #"\b(?:people|anyone|resources|contacts) (?:that |whom? )?you (?:think|would|could|might|recommend|suggest)"#),
    Sign(.other, 8, #"\bkeep you (?:posted|updated) on (?:how|my|what)\b"#),
    Sign(
      .other, 6,
      #"\bas i (?:continue|keep|start|begin)? ?(?:to )?(?:explor(?:e|ing)|consider(?:ing)?|figur(?:e|ing) out)\b"#),
    Sign(.other, 6, #"\byour (?:role|work|job) (?:at|as|in)\b"#),
    Sign(.other, 10, #"\byour (?:own )?(?:career )?(?:path|journey)\b|\bmy own (?:career )?(?:path|journey)\b"#),
    Sign(.other, 8, #"\byour advice (?:on|about|to|regarding)\b"#),
    // Who speaks of a position had an interview, whatever advice came with it.
    Sign(.other, -6, #"\bposition\b|\bcandidacy\b|\bjoin(?:ing)? (?:your|the) team\b"#),
  ]

  /// Makes a judge.
  public init() {}

  /// What a draft is, by its subject and its text.
  ///
  /// - Complexity: O(n) in the text, with a few dozen patterns.
  public func kind(of draft: Draft) -> DraftKind {
    var scores: [DraftKind: Int] = [:]
    let body = draft.regions(.body, .closing, .postscript)
    let subject = draft.regions(.subject)
    for sign in signs {
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
    return isLetter && isOfWork ? .thankYou : .other
  }

  /// Words of one who seeks work or has been at an interview.
  private let work = Pattern(
    #"\b(?:interview\w*|position|role|job|post|team|company|hir(?:e|ed|ing)|opportunity|candida\w+|conversation|discussion|talk(?:ed|ing)?|spoke|chat(?:ted)?|met|meet(?:ing)?|visit|tour|time|hour|morning|afternoon|join|work(?:ing)?|firm|school|clinic|department|kitchen|shift|trial|letting me|having me|show(?:ed|ing) me|forward to|hear(?:ing)? from you|learn|start|decision|next steps|skills|experience)\b"#,
    ignoringCase: true)

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
