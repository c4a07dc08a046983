/// What a kind of rule looks for, and what it cannot see, in a sentence each: for the rules' pages.
struct CheckDescription: Sendable {
  /// What it finds.
  let finds: String
  /// What passes it, or when it says nothing.
  let misses: String

  /// The description of a check by its name; nil for one that has none.
  static func of(_ check: String) -> CheckDescription? {
    descriptions[check].map { CheckDescription(finds: $0.finds, misses: $0.misses) }
  }

  private static let phrases = "The same thing said in other words passes."

  private static let descriptions: [String: (finds: String, misses: String)] = [
    "agreement": (
      "Verbs that do not agree with their subject.",
      "Sentences in which it is not certain which noun is the subject, or which number it has."
    ),
    "article": (
      "`a` before a vowel's sound and `an` before a consonant's; the sound decides, not the letter.",
      "A word whose sound is not known, and an article that stands before no word. Where people differ, either stands."
    ),
    "calendar-date": (
      "Dates that the calendar does not have, and weekdays that are not their date's.",
      "A date without a year, where nothing tells which one is meant."
    ),
    "capitalization": (
      "Texts that are not capitalised as they should be.", "Names that the rule does not list look like mistakes to it."
    ),
    "clarification": (
      "Clarifications of an answer given at the interview that are longer than one brief sentence.",
      "A clarification that does not begin by saying that it is one."
    ),
    "company-name": (
      "The company's name where it is misspelt, and another company's where this one's belongs.",
      "Anything, where the facts do not tell the company; another company of which the mail may well speak."
    ),
    "conditional": (
      "What may only stand where something else does.",
      "What the other thing says is not judged, only that it is there."
    ),
    "confusion": (
      "A word that its neighbors leave no place for, where one that it is often confused with would fit.",
      "A word whose counterpart is of the same part of speech, and any where the neighbors leave both possible."
    ),
    "consistency": ("Two ways to write one thing in one draft.", "Ways that the rule does not list."),
    "contact-information": (
      "A mail from which nobody could tell how to reach the writer other than by answering it.",
      "Whether the number or the address is right."
    ),
    "density": (
      "A mail that has too much of what is fine once, such as stock phrases or exclamation marks.", phrases
    ),
    "distinct-drafts": (
      "Drafts to several people about one interview that say the same to each, but for the names.",
      "Drafts that are not looked at in the same run; the same thing said in other words."
    ),
    "every-interviewer": (
      "Interviewers to whom no draft of the run is addressed.",
      "Anything, where the facts name no interviewers; drafts that lie elsewhere, or were sent already."
    ),
    "existence": ("Words and phrases that should not be there, wherever they stand.", phrases),
    "foreign-language": (
      "A draft in another language than it is checked for.",
      "A short text, or one of two languages, is taken for the language that it is checked for."
    ),
    "full-name": (
      "A mail that does not end with the writer's full name.",
      "Whether the name is yours, unless the facts or the From field tell it."
    ),
    "greeting": (
      "A mail that greets nobody, or nobody by name.", "Whether the name is the right one: other rules compare it."
    ),
    "length": ("Texts that are too long or too short.", "What could be left out."),
    "metric": ("Drafts of which a formula over counts gives too much or too little.", "What the words mean."),
    "missing-attachment": (
      "A mail that speaks of an attachment and has none.",
      "Drafts in `.txt` and `.md` files, which can have none; what kind of file is attached."
    ),
    "mixed-spelling": (
      "Words in American spelling beside words in British spelling, in one draft.",
      "A draft that keeps to one of them, unless the configuration's `language` names the other; names and quotations."
    ),
    "name-spelling": (
      "An interviewer's name that is written otherwise than the facts have it.",
      "Anything, where the facts do not tell the name; a name that is another word of English, outside of the greeting."
    ),
    "no-text": (
      "A mail with nothing to read in it, an attachment or a picture alone.", "What is written in a picture."
    ),
    "occurrence": ("Texts in which something occurs too often or too rarely.", phrases),
    "one-recipient": (
      "A mail to several people at once.", "People behind one address, such as a mailing list."
    ),
    "paired-marks": (
      "Quotation marks and brackets that have no partner in their paragraph.", "A pair that encloses the wrong words."
    ),
    "phrase": (
      "Constructions by their words and parts of speech, and what should stand instead.",
      "Words whose part of speech was judged wrongly: about one in thirty."
    ),
    "paragraph-start": (
      "A paragraph that begins with a small letter.", "Where a paragraph begins within a line."
    ),
    "placeholder": (
      "Places of a template that were never filled, such as `[Company]` or `XXX`.",
      "A place that was filled with the wrong thing, or left as plain words."
    ),
    "pressure": (
      "Sentences in which several things together press the reader, such as a demand beside a deadline.",
      "Pressure that lies in the tone alone, or in several sentences together."
    ),
    "quoted-thread": (
      "Earlier mail that is quoted below or above the letter.", "Earlier mail that is not marked as quoted."
    ),
    "readability": ("Drafts that are harder to read than a grade allows.", "What the words mean: it counts them."),
    "reading-problems": (
      "What of the mail could not be read as it should, or was left out for its size.",
      "A charset that is named wrongly and reads as text all the same."
    ),
    "recipients": (
      "A mail that is addressed to nobody, to what is no address, to its own writer, or to an interviewer with a slip.",
      "Whether an address exists; drafts without a header."
    ),
    "repeated-word": (
      "A word that is written twice in a row, over line ends too.",
      "Words that may well follow themselves, and names of two equal words."
    ),
    "repetition": ("What is said twice in a row.", "A repetition with other words between."),
    "required": (
      "A mail that does not say what it should, in any of the ways that the rule knows.",
      "What is said in words that it does not know is found missing; how well it is said is not judged."
    ),
    "role-title": (
      "The job's title where it is misspelt, and another title where this one belongs.",
      "Anything, where the facts do not tell the title; a short form of it is no fault."
    ),
    "same-day": (
      "Thanks that go out on a later day than that of the interview.", "Anything, where the facts do not tell the time."
    ),
    "send-timing": (
      "A mail that goes out too late after the interview, or went before it was over.",
      "Anything, where the facts do not tell when the interview ended."
    ),
    "sender-name": (
      "A sender that the reader's list of mail shows without a name.", "Whether the name is yours."
    ),
    "sequence": (
      "Words that follow one another, by their texts and their parts of speech.",
      "Words whose part of speech was judged wrongly: about one in thirty."
    ),
    "sign-off": (
      "A mail that ends without a complimentary close, or with one that no formal letter has.",
      "A close of several words that is in no list is left alone."
    ),
    "specific-detail": (
      "A mail whose sentences would suit every interview: none names something particular that was said.",
      "Whether what it names was really said, unless the facts list what was discussed."
    ),
    "spelling": (
      "Words that no dictionary knows, and what was meant.",
      "A wrong word that is another right one; names of the draft and the facts are let pass."
    ),
    "subject-format": (
      "A subject that lacks thanks, the job's title or the writer's name.",
      "The title and the name, where the facts do not tell them."
    ),
    "subject-missing": (
      "A mail without a subject, or with an empty one.", "A text without any header, whose subject stands elsewhere."
    ),
    "substitution": ("Words and phrases for which there is a better one, which it names.", phrases),
    "suppression": (
      "Marks that silence a rule wrongly: they name no rule, silence nothing, or give no reason.",
      "Whether the reason is a good one."
    ),
    "word-form": (
      "A verb or a noun in a form that its place does not take, and the form that it does.",
      "A word that may be another part of speech there, or one that the dictionary does not have."
    ),
  ]
}
