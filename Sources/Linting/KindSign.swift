internal import Mail
internal import Rules

/// A turn of speech that tells a kind, and how clearly.
struct KindSign: Sendable {
  enum Place { case anywhere, subject, opening }

  let kind: DraftKind
  let weight: Int
  let place: Place
  /// Words, in lower case, of which every match has one, so that the pattern need not be compiled where none of them
  /// is; none if nothing is known of that.
  let words: [String]
  let pattern: Pattern

  init(_ kind: DraftKind, _ weight: Int, in place: Place = .anywhere, words: String = "", _ pattern: String) {
    self.kind = kind
    self.weight = weight
    self.place = place
    self.words = words.split(separator: " ").map(String.init)
    self.pattern = Pattern(pattern, ignoringCase: true)
  }

  private static let meeting =
    #"(?:interview|(?:seeing|having|receiving|inviting|welcoming|showing|letting) me(?! know| down)|meet|met|speak|spoke|talk|chat|conversation|discuss|call|visit|tour|session|time|today|yesterday)"#

  /// All that are known; what speaks most clearly wins, so their weights only mean something beside each other.
  static let all: [KindSign] = [
    KindSign(
      .rejection, 6,
      words: "letting let",
      #"\b(?:letting|let) me know (?:about |of |that )?(?:your|the|you) (?:decision|decided|have decided|chose)"#),
    // Nobody thanks for a decision before it is made.
    KindSign(
      .rejection, 12,
      words: "decision choice outcome result",
      #"\b(?:thank(?:s| you|ful)|grateful|appreciate)\b[^.!?]{0,120}\bfor (?:letting me know|informing me|telling me|notifying me|your \w+|the \w+) (?:about|of|on|regarding|with) (?:your|the) (?:\w+ )?(?:decision|choice|outcome|result)\b(?! (?:date|process|timeline|making))"#
    ),
    KindSign(
      .rejection, 4, in: .opening,
      words: "letting informing telling update getting",
      #"\b(?:thank you|thanks) for (?:letting me know|informing me|telling me|the update|your update|getting back)"#),
    // What was told goes without saying: "Thank you for letting me know, and for the interview."
    KindSign(
      .rejection, 8, in: .opening,
      words: "letting informing telling",
      #"\b(?:thank you|thanks) (?:so much |very much |again )?for (?:letting me know|informing me|telling me)(?: so \w+)?(?=[.,;!]| and\b| (?:of|about) (?:your|the) (?:\w+ )?(?:decision|choice|outcome|result)| your decision| that (?:you|the \w+) (?:\w+ ){0,2}?(?:decided|chose|chosen|hired|filled|selected|gone))"#
    ),
    KindSign(
      .rejection, 3,
      words: "opening position role opportunity vacancy openings positions roles opportunities vacancies",
      #"\b(?:if|should|when) (?:another|an?|any|other) (?:\w+ )?(?:opening|position|role|opportunity|vacancy)\w* (?:\w+ ){0,2}?(?:come|arise|open|becomes? available)"#
    ),
    KindSign(
      .rejection, 2, words: "wish", #"\bwish (?:you|your|the|him|her|them)\b.{0,40}\b(?:success|well|luck|the best)\b"#),
    KindSign(
      .rejection, 5,
      words: "disappointed sorry sad saddened",
      #"\bi(?:['’]m| am| was)(?: \w+)? (?:disappointed|sorry to (?:hear|learn|read|see)(?! (?:that |about |of )?(?:your\b|you(?:['’]re| are| were)))|sad to|saddened)"#
    ),
    KindSign(
      .rejection, 6,
      words: "decided chosen chose opted elected",
      #"(?<!if )\b(?:you(?:['’]ve| have)?|the team(?: has)?|the company(?: has)?) (?:decided|chosen|chose|opted|elected) (?:not|to (?:go|move|proceed)|to (?:offer|hire)|another|someone)"#
    ),
    KindSign(
      .rejection, 6,
      words: "selected chosen successful offered hired",
      #"\bi (?:was|wasn['’]t|was not|have not been|haven['’]t been) (?:not )?(?:selected|chosen|successful|offered|hired)"#
    ),
    KindSign(
      .rejection, 6, words: "rejection decision",
      #"\b(?:your|the) (?:rejection|decision (?:not )?to (?:go|move|proceed|hire|select|pursue))"#),
    KindSign(
      .rejection, 8,
      words: "hoped wished hoping respect",
      #"\b(?:hoped|wished|hoping) for (?:another|(?:an? )?(?:\w+ )?(?:different|better|other|happier)) (?:outcome|answer|result|decision|news|ending)\b|\brespect your decision\b"#
    ),
    KindSign(
      .rejection, 8,
      words: "preferred picked went gone settled hired chose chosen selected",
      #"\b(?:that|why|because|since|as|when|understand|sorry|see) you (?:\w+ )?(?:preferred|picked|went with|have gone with|settled on|hired|chose|have chosen|selected) (?:some(?:one|body)|another|a different|an internal|the other|a (?:stronger|more))\b"#
    ),
    KindSign(
      .rejection, 8,
      words: "news not",
      #"\b(?:bad|disappointing|sad|unwelcome|unhappy|difficult) news\b|\bnot the (?:\w+ )?(?:news|answer|outcome|result|e-?mail|call|reply) (?:that )?i (?:\w+ )?(?:hop|want|wish|expect)"#
    ),
    // That it went to somebody else, or did not come to anything, makes all thanks those of one who was turned down.
    KindSign(
      .rejection, 20,
      words: "gave given offered awarded gone went fell",
      #"\b(?:gave|given|offered|awarded) the (?:\w+ )?(?:job|position|role|post|place) to (?!me\b)|\b(?:position|role|job|post|place|choice) (?:has |had )?(?:gone|went|fell) to\b"#
    ),
    KindSign(
      .rejection, 20,
      words: "someone somebody candidate applicant person",
      #"\b(?:some(?:one|body) else|an(?:other| internal| external) (?:candidate|applicant)|the other (?:candidate|person|applicant)) (?:\w+ )?(?:got|was (?:chosen|selected|hired)|has been|is the)\b"#
    ),
    KindSign(
      .rejection, 20,
      words: "went gone going go direction",
      #"\byou(?:['’]re| are|['’]ve| have)? (?:\w+ )?(?:went|gone|going|decided to go|chosen to go) (?:with|for|in) (?:an?|another|some(?:one|body)|the other) (?:\w+ )?(?:candidate|applicant|person|direction|else|with more)\b|\b(?:you|the (?:team|company|committee|board|panel|firm|school))(?:['’](?:re|ve))? (?:(?:have|has|had|are|is|were|was|will|be|decided|chose|chosen|to) ){0,3}?(?:go|goes|gone|going|went|take|taken|taking|took|mov\w+|opted?(?: for)?) (?:in )?(?:another|a different|the other) direction\b"#
    ),
    KindSign(
      .rejection, 20,
      words: "joining working not wasn work down feelings",
      #"\b(?:not|n['’]t) (?:going to |be going to |to )?(?:be )?(?:joining|working with|working for) (?:you|the team)\b|\bi (?:wasn['’]t|was not|am not|['’]m not) the (?:one\b|right (?:fit|one|person)\b|candidate\b|choice\b)|\b(?:it|things|this)(?: time)? (?:\w+ )?(?:did not|didn['’]t|does not|could not|couldn['’]t) work out\b|\bletting me down\b|\bno hard feelings\b"#
    ),
    KindSign(
      .rejection, 20,
      words: "not isn wasn weren",
      #"\b(?:not|n['’]t) (?:quite )?(?:the (?:answer|news|outcome|result|reply|ending|call|e-?mail)|what(?= (?:\S+ ){0,3}(?:hop|wish|dream))) (?:that )?i(?:['’]d| had| was| have)? (?:\w+ )?(?:hop|want|wish|dream)"#
    ),
    // Who still has steps before them was not turned down, whomever else somebody hired.
    KindSign(
      .rejection, -12,
      words: "forward join joining",
      #"\bforward to (?:\w+ ){0,4}?(?:next (?:steps?|stages?|rounds?)|your decision)\b|\bi(?:['’]d| would)? (?!still)(?:\w+ )?love to join\b|\bi(?:['’]m| am) (?:\w+ ){0,2}?(?:eager|excited|keen|ready|happy|thrilled|hoping) (?:to join|about joining)\b"#
    ),
    KindSign(
      .rejection, 16,
      words: "preferred wished liked respect accept explain explaining explained",
      #"\bi(?:['’]d| would) (?:[\w,]+ ){0,3}?have (?:preferred|wished for|liked) (?:an?other|a different|a better)\b|\b(?:respect|accept) your (?:decision|choice)\b(?! to)|\bexplain(?:ing|ed)? your (?:decision|choice)\b(?! (?:to|of))"#
    ),
    KindSign(
      .rejection, 12,
      words: "disappointed saddened crushed heartbroken gutted stings stung hurts",
      #"(?<!not )\bi(?:['’]m| am| was| cannot hide that i am)(?: [\w,]+){0,4}? (?:disappointed|saddened|crushed|heartbroken|gutted)\b|\bit (?:\w+ )?(?:stings|stung|hurts)\b"#
    ),
    KindSign(
      .rejection, 12,
      words: "calling writing phoning ringing mailing emailing consider considered considering",
      #"\b(?:call|writ|phon|ring|e-?mail)ing (?:\w+ ){0,2}?(?:to tell me that|to let me know|with the news)|\bconsider(?:ed|ing)? (?:me )?for (?:anything|something|whatever) (?:else|that)\b"#
    ),
    KindSign(
      .rejection, 10,
      words: "found keep have case",
      #"\byou(?:['’]ve| have)? (?:\w+ )?found (?:the|your|an?) (?:\w+ )?(?:person|candidate|match|successor)\b|\b(?:keep|have) my (?:number|name|details|address|c\.?v\.?|r[ée]sum[ée])\b[^.!?]{0,20} (?:in case|if|should|for)\b|\bin case (?:things|anything|the plans?) changes?\b"#
    ),
    KindSign(
      .rejection, 6, in: .opening,
      words: "note message mail email letter reply words news consideration considering",
      #"\b(?:thank you|thanks) for (?:the|your) (?:\w+ ){0,2}?(?:note|message|e-?mail|letter|reply|words|news|consideration)\b|\bfor considering (?:me|my)\b|\b(?:got|received|read) your (?:\w+ )?(?:note|letter|e-?mail|message)\b"#
    ),
    KindSign(
      .rejection, 6,
      words: "such these",
      #"\b(?:such|these) (?:choices|decisions) are (?:\w+ )?(?:hard|difficult|never easy)\b|\bhow (?:hard|difficult) such\b"#
    ),
    KindSign(
      .rejection, 4,
      words: "again paths another luck",
      #"\b(?:run into|see|meet) you again\b|\bpaths cross\b|\banother chance to\b|\bgood luck (?:with|to|in)\b"#),
    KindSign(
      .rejection, 20, words: "choice candidate person fit match",
      #"\b(?:some(?:one|body)|another|(?:the|an?) (?:\w+ )?(?:candidate|applicant|colleague))\b[^.!?]{0,50}\b(?:was|is|were) (?:the|an?) (?:\w+ )?(?:better|best|right|stronger|strongest|obvious) (?:choice|candidate|person|fit|match)\b"#
    ),
    KindSign(
      .rejection, 8, words: "sad sorry down deflated",
      #"\bi(?:['’]m| am| was)(?: not)? a (?:little|bit|touch|tad) (?:sad|sorry|down|deflated)\b"#),
    KindSign(
      .rejection, 8, words: "ever hand hands close easy",
      #"\bever (?:need|be (?:in need|short|stuck)|stuck|short)\b|\b(?:extra|pair of|spare) (?:\w+ )?hands?\b|\bhow close (?:it|i|the|we)\b|\b(?:those|these|such) (?:are|were) (?:not|never|no) (?:an )?easy\b"#
    ),
    KindSign(
      .rejection, 4, words: "wish wishing",
      #"\bwish(?:ing)? (?:you|everyone|the \w+|\w+)(?: and (?:\w+ ){0,2}?\w+)? (?:an?|every) (?:\w+ )?(?:start|success|season|year|launch|future)\b"#
    ),
    KindSign(
      .rejection, 6, words: "choose choosing choice envy",
      #"\b(?:had|have) to (?:choose|make a choice)\b|\bchoos(?:e|ing) between\b|\bchoice between\b|\benvy you\b"#),
    KindSign(.rejection, 5, words: "trouble", #"\btrouble (?:to|of) (?:call|writ|phon|tell|explain|let)"#),
    // What would have been is over.
    KindSign(
      .rejection, 10,
      words: "loved liked enjoyed been",
      #"\bi(?:['’]d| would) (?:\w+ )?have (?:loved|liked|enjoyed|been (?:\w+ )?(?:glad|happy|proud|delighted|honou?red)) to (?:work|join|be|spend|help|have (?:been|worked|joined)|build|teach|play|sing|see the|be part)"#
    ),
    KindSign(
      .rejection, 4,
      words: "think remember consider",
      #"\b(?:think of|remember|consider) me (?:again |also )?(?:if|when|should|for (?:other|future|any|another|the next|a later))\b"#
    ),
    KindSign(
      .rejection, 4, words: "colleague hire candidate appointee",
      #"\b(?:new|chosen|successful) (?:colleague|hire|candidate|appointee)\b"#),
    KindSign(
      .rejection, 6,
      words: "filled",
      #"(?<!if the )(?<!whether the )\b(?:position|role|post|job|opening) (?:has been|was|is|had been) (?:already )?filled\b"#
    ),
    KindSign(
      .rejection, 5, words: "feedback", #"\bfeedback\b.{0,50}\b(?:interview|candidacy|application|performance)"#),
    KindSign(.rejection, 3, words: "candidate", #"\b(?<!if )(?:another|a different|a stronger) candidate\b"#),
    KindSign(
      .rejection, 2, words: "future other similar later",
      #"\b(?:future|other|similar|later) (?:openings?|opportunit(?:y|ies)|roles?|positions?)\b"#),
    KindSign(.rejection, 4, words: "reconsider reconsidered reconsidering", #"\breconsider(?:ed|ing)?\b"#),
    KindSign(.status, 5, in: .subject, #"\bcheck(?:ing)?[- ]in\b|\bstatus\b|\bany update"#),
    KindSign(.status, 4, in: .subject, #"\bfollow(?:ing)?[- ]?up\b"#),
    KindSign(
      .status, 4, words: "could would can",
      #"\b(?:could|would|can) you (?:please |kindly |perhaps |possibly )?(?:be able to |be so kind as to )?(?:let me know|tell me|say|share) (?:whether|if|when|how|where)\b(?! (?:i (?:can|should|may|could)|there(?:['’]s| is) anything|you (?:need|would like|have any)))"#
    ),
    KindSign(
      .status, 6, words: "thought expected hoped planned indicated",
      #"\bwhen we (?:parted|spoke|met|talked)\b[^.!?]{0,30}\byou (?:thought|expected|hoped|planned|indicated)\b"#),
    KindSign(
      .status, 6, words: "chance check checking",
      #"\b(?:had|have|get|got) a chance to (?:\w+ )?(?:talk|decide|meet|review|discuss|look|consider)\b|\b(?:i['’]m|i am|just|only) checking (?:whether|if|on|how|back|with)\b"#
    ),
    KindSign(
      .status, 8, words: "ask inquire enquire aiming planning looking hoping intending",
      #"\b(?:may|might|could|can) i (?:please |kindly )?(?:ask|inquire|enquire) (?:whether|if|how|when|where|about)\b|\bstill (?:\w+ )?(?:aiming|planning|looking|hoping|intending) to (?:fill|hire|decide)\b"#
    ),
    KindSign(.status, 4, words: "rush hurry pressure", #"\bno (?:\w+ )?(?:rush|hurry|pressure)\b"#),
    KindSign(
      .status, 6,
      words: "check checking touch touching circling circle floating following",
      #"\b(?:check(?:ing)?[- ]in|touch(?:ing)? base|circling back|circle back|floating this|following up again)\b"#),
    KindSign(.status, 6, words: "update updates", #"(?<!hearing )(?<!hear )(?<!to )\b(?:any|an) (?:\w+ )?updates?\b"#),
    KindSign(.status, 6, words: "update updates news", #"\bany (?:\w+ )?(?:updates?|news)\b[^.!?]*\?"#),
    KindSign(
      .status, 6,
      words: "status progress state",
      #"\b(?:status|progress|state) of (?:my|the|your) (?:\w+ ){0,2}?(?:application|candidacy|hiring|search|process|position|role|interview)"#
    ),
    KindSign(
      .status, 6, words: "where", #"\bwhere (?:things|you|we|the (?:process|search|team)) (?:are|is|stands?)\b"#),
    KindSign(
      .status, 6, words: "heard",
      #"\b(?:have|had)(?: still| yet)?(?:n['’]t| not) (?:yet |still )?heard (?:back|anything|from)"#),
    KindSign(.status, 5, words: "been", #"\bit(?:['’]s| has) been (?:\w+ ){0,4}(?:days?|weeks?|months?)\b"#),
    KindSign(.status, 4, words: "sense", #"\bsense of (?:our|the|your) (?:next steps|timeline|timing)"#),
    KindSign(
      .status, 3, words: "follow following", #"\bfollow(?:ing)? up (?:on|regarding|about|with you|again|to see)\b"#),
    KindSign(
      .status, 6,
      words: "ask asking inquire inquiring enquire enquiring wonder wondered wondering curious see know",
      #"\b(?:ask(?:ing)?|inquir(?:e|ing)|enquir(?:e|ing)|wonder(?:ed|ing)?|curious|to see|to know) (?:you )?(?:if|whether|how|when|where)\b[^.!?]{0,60}\b(?:decision|decided|progress|news|process|search|committee|appointment|updates?|filled)\b"#
    ),
    KindSign(
      .status, 6,
      words: "follow following write writing",
      #"\b(?:follow(?:ing)? up|writ(?:e|ing)) to (?:see|ask|inquire|enquire|find out|check)\b(?! (?:about|for) your advice)"#
    ),
    KindSign(
      .status, 6,
      words: "has have",
      #"\b(?:has|have) (?:you|the \w+|a decision|anyone)\b[^.!?]{0,40}\b(?:decid|decision|chosen|made)\w*\b[^.!]*\?"#),
    KindSign(
      .status, 5, words: "idea",
      #"\b(?:an?|some|any) idea of (?:when|where|how)\b[^.!?]{0,30}\b(?:decision|stands?|things)\b"#),
    KindSign(
      .status, 6,
      words: "ago since still",
      #"\b(?:weeks?|days?|months?|fortnight) (?:ago(?: today| on \w+)?,? (?:we|i|you)|since (?:we|my|our|the))\b|\bis the (?:\w+ )?(?:position|role|job|post|vacancy) still\b"#
    ),
    KindSign(
      .status, 6,
      words: "how",
      #"\bhow (?:matters|things) (?:stand|are|look)|\bhow the (?:\w+ )?(?:hiring|search|selection|process|recruiting|recruitment)\b[^.!?]{0,50} (?:is|are) (?:going|coming|progressing|moving|proceeding)\b"#
    ),
    KindSign(
      .status, 6,
      words: "anything something reached made met taken",
      #"\b(?:anything|something) (?:new|(?:that )?you (?:can|could) (?:share|tell))\b|\bhas anything been (?:decided|settled)\b|\b(?:has|have|if|whether) (?:the|a) (?:\w+ )?(?:panel|committee|board|team|decision) (?:has )?(?:been )?(?:reached|made|met|taken)\b"#
    ),
    KindSign(
      .status, 6,
      words: "when",
      #"\b(?:know|tell me|say|idea|sense) (?:\w+ )?when (?:a decision|you|the \w+|they)\b[^.!?]{0,40}\b(?:decide|decision|made|make one|expect)\b"#
    ),
    KindSign(
      .status, 5,
      words: "still steps",
      #"\bi(?:['’]m| am) still (?:being )?(?:considered|in the running|under consideration)\b|\babout next steps\b"#),
    KindSign(
      .status, 3, words: "still interviewed decisions",
      #"\bstill (?:\w+ )?(?:hoping|interested|keen)\b|\bi interviewed\b|\bdecisions like (?:this|these)\b"#),
    KindSign(.status, 5, words: "reach reaching", #"\breach(?:ing)? out (?:one (?:more|last) time|again)\b"#),
    KindSign(
      .status, 4, words: "decision next",
      #"\b(?:decision|next steps?) (?:was|were|would be) (?:expected|made|coming|due)"#),
    KindSign(.status, 2, words: "timeline", #"\btimeline\b"#),
    KindSign(
      .thankYou, 6, in: .opening,
      #"\b(?:thank(?:s| you|ful)|grateful|appreciate[ds]?|appreciation|gratitude)\b.{0,80}\b\#(meeting)"#),
    // Thanks on the day are thanks, whatever is asked below them: a mail that asks where things stand comes later.
    KindSign(
      .thankYou, 8, in: .opening,
      #"\b(?:thank(?:s| you)|grateful|appreciate[ds]?)\b.{0,120}\b(?:today|yesterday|this (?:morning|afternoon|evening))\b"#
    ),
    KindSign(
      .thankYou, 2, #"\b(?:thank(?:s| you)|grateful|appreciate[ds]?|appreciation|gratitude)\b.{0,60}\b\#(meeting)"#),
    KindSign(
      .thankYou, 4,
      #"\b(?:enjoyed|pleasure|great|nice|lovely|good|glad|wonderful) (?:\w+ ){0,3}(?:meet|meeting|speaking|talking|chatting|interview|conversation|discussing|discussion|chat)\b"#
    ),
    KindSign(.thankYou, 2, #"\b(?:thank(?:s| you)|grateful|appreciate)\b"#),
    KindSign(.thankYou, 2, #"\binterview(?:ed|ing|er|ers|s)?\b"#),
    // These say what the mail is, however much it thanks besides.
    // Who threatens to take another's offer, or must answer one, accepts nothing yet.
    KindSign(
      .other, 24,
      words: "accept accepting",
      #"(?:^|[.!?]\s+)(?:(?!\b(?:if|unless|until|otherwise|must|should|need to|ha(?:s|ve) to|forced to|other|another)\b)[^.!?])*?\b(?:accept|accepting) (?:the|your|this) (?!other|second)(?:\w+ ){0,2}(?:offer|position|role|job)"#
    ),
    KindSign(
      .other, 24,
      words: "decline declining turn turning decided accepted taken",
      #"\b(?:declin(?:e|ing)|turn(?:ing)? down) (?:the|your|this) (?:\w+ )?offer\b|\bi(?:['’]ve| have) (?:\w+ ){0,2}?(?:decided to (?:accept|take)|accepted|taken) an?(?:other)? (?:\w+ )?(?:position|role|job|offer)\b"#
    ),
    KindSign(
      .other, 16,
      words: "apply letter application",
      #"\b(?:writing|write|like|wish|want) to apply\b|\bplease (?:accept|consider) (?:this letter|my application)\b"#),
    KindSign(
      .other, 16,
      words: "interview",
      #"\b(?:reschedule|postpone|move|confirm) (?:our|my|the) interview\b|\bworks? (?:\w+ )?for me\b.{0,40}\binterview\b"#
    ),
    KindSign(
      .other, 24, words: "withdraw withdrawing remove",
      #"\bwithdraw(?:ing)? (?:my|myself|from)\b|\bremove (?:myself|my (?:name|application))\b"#),
    KindSign(
      .other, 24, words: "referring referred recommending recommended",
      #"\b(?:referr(?:ing|ed)|recommend(?:ing|ed)) me (?:to|for)\b"#),
    // Who interviews somebody also introduces them to the team.
    KindSign(
      .other, 24,
      words: "introducing introduced",
      #"(?s)^(?!.*\b(?:interview|(?:second|next|final|first) round|inviting me|meeting with me|see(?:ing)? me|speaking with me|talking (?:with|to) me|having me|tour)).*\bintroduc(?:ing|ed) me to (?!(?:the|your|some|several|everyone|everybody|all|so many|a few)\b)"#
    ),
    KindSign(.other, 24, words: "informational", #"\binformational (?:interview|chat|conversation|meeting)"#),
    KindSign(.other, 24, words: "hope", #"\bhope to be (?:selected|invited|considered) (?:to|for an?) interview"#),
    // An informational talk is about the other's work, and asks for advice and further people.
    KindSign(
      .other, 8,
      words: "people anyone resources contacts",
      #"\b(?:people|anyone|resources|contacts) (?:that |whom? )?you (?:think|would|could|might|recommend|suggest)"#),
    KindSign(.other, 8, words: "keep", #"\bkeep you (?:posted|updated) on (?:how|my|what)\b"#),
    KindSign(
      .other, 6,
      words: "explore exploring consider considering figure figuring",
      #"\bas i (?:continue|keep|start|begin)? ?(?:to )?(?:explor(?:e|ing)|consider(?:ing)?|figur(?:e|ing) out)\b"#),
    KindSign(.other, 6, words: "role work job", #"\byour (?:role|work|job) (?:at|as|in)\b"#),
    KindSign(
      .other, 10, words: "path journey",
      #"\byour (?:own )?(?:career )?(?:path|journey)\b|\bmy own (?:career )?(?:path|journey)\b"#),
    KindSign(.other, 8, words: "advice", #"\byour advice (?:on|about|to|regarding)\b"#),
    // Who speaks of a position had an interview, whatever advice came with it.
    KindSign(
      .other, -6, words: "position candidacy team", #"\bposition\b|\bcandidacy\b|\bjoin(?:ing)? (?:your|the) team\b"#),
  ]
}
