internal import Prose
internal import Source
public import YAML

/// Finds verbs that do not agree with their subject: `the results was`, `she go`.
///
/// The subject is the noun phrase before the verb, prepositional phrases left out; where it is not certain which one that
/// is, or which number it has, nothing is said. Keys: `exceptions`, patterns of subjects that stand with either. The message's
/// first `%s` is the right form, the second what was found, the third the subject.
public struct Agreement: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "agreement"

  var exceptions: Exceptions

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    exceptions = Exceptions(from: &reader)
  }

  /// It does.
  public var needsTagger: Bool { true }

  /// Every verb that does not agree.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let speller = draft.speller, draft.foreignLanguage == nil else { return [] }
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      guard let tagged = text.tagged(by: draft.tagger) else { return [] }
      for sentence in text.tokenized.sentences {
        let chunks = Chunks(of: sentence, in: tagged)
        for group in chunks.verbGroups {
          guard let finite = group.finite, let subject = chunks.subject(of: group),
            isPlain(subject, group, of: chunks, in: tagged, sentence)
          else { continue }
          let word = tagged.words[finite]
          let found = tagged.string(word)
          guard let better = Self.agreeing(found.lowercased(), word.tag, with: subject, isWord: speller.isCorrect)
          else { continue }
          let phrase = subject.words.map { tagged.string(tagged.words[$0]) }.joined(separator: " ")
          if try exceptions.match(phrase.lowercased() + " " + found.lowercased()) { continue }
          findings.append(
            Finding(
              at: text.place(word.range), arguments: [better, found, phrase], suggestions: [better],
              applicability: rule.applicability ?? .unsafe))
        }
      }
    }
    return findings
  }

  /// Whether subject and verb stand in a plain statement, where the chunks can be relied on.
  private func isPlain(
    _ subject: NounPhrase, _ group: VerbGroup, of chunks: Chunks, in text: TaggedText, _ sentence: Sentence
  ) -> Bool {
    let words = text.words(of: sentence)
    guard let finite = group.finite, subject.words.lowerBound >= words.lowerBound else { return false }
    let verb = text.words[finite]
    // A contraction agrees by another rule, and a capital inside a sentence belongs to a name.
    guard text.words(ofToken: verb.token).count == 1 || text.string(verb).first != "'" else { return false }
    if text.string(verb).first?.isUppercase ?? true { return false }
    let head = text.words[subject.head]
    switch head.tag {
    case .pronoun, .noun, .pluralNoun: break
    default: return false
    }
    // `I suggest that he go`, `if I were`, `let him go`, `help the team grow`.
    // Names are of either number: `Ecologies of Resistance illustrates`.
    let phrase = text.words[subject.words]
    if head.tag != .pronoun, phrase.dropFirst().contains(where: { text.string($0).beginsWithCapital }) {
      return false
    }
    if phrase.contains(where: { $0.tag == .possessiveEnding || $0.tag.isVerb }) { return false }
    // `Engineers today do`: when is no subject.
    if Self.times.contains(text.string(head).lowercased()) { return false }
    // `a total of ten were`: what is counted gives the number, and the verb shows that it did.
    let between = text.words[subject.words.upperBound..<max(subject.words.upperBound, group.words.lowerBound)]
    let determiner = phrase.first.map { text.string($0).lowercased() } ?? ""
    // `whoever finishes first gets`: a clause is the subject.
    if ["whoever", "whatever", "whichever"].contains(determiner) { return false }
    // `that guys are`, `a dozen guests are`: the determiner says nothing of the number here.
    if head.tag == .pluralNoun, ["a", "an", "this", "that"].contains(determiner) { return false }
    let isAmount = Self.quantities.contains(text.string(head).lowercased()) || ["a", "an"].contains(determiner)
    if isAmount, between.first.map({ text.string($0).lowercased() }) == "of" { return false }
    // A name between: what agrees may be a part of it.
    if between.contains(where: { $0.tag == .properNoun || $0.tag == .pluralProperNoun || $0.tag == .cardinal }) {
      return false
    }
    // `to reduce costs, the firms are`: an infinitive or a list before the subject.
    let before = text.words[words.lowerBound..<subject.words.lowerBound]
    if let last = before.last, last.tag == .cardinal || last.tag.isVerb { return false }
    // `everybody but the two interns was`: who is left out is not the subject.
    if let last = before.last, Self.exclusions.contains(text.string(last).lowercased()),
      let whole = before.dropLast().last, Self.wholes.contains(text.string(whole).lowercased())
    {
      return false
    }
    // `the plan for night-shift workers is`: behind a hyphen the phrase is but the end of one, of which one cannot tell
    // whether it is the subject; so nothing before may be of another number.
    if let last = before.last, Self.hyphens.contains(text.string(last)),
      last.range.upperBound == phrase.first?.range.lowerBound
    {
      let hyphen = subject.words.lowerBound - 1
      if chunks.nounPhrases.contains(where: { $0.words.upperBound < hyphen && $0.number != subject.number }) {
        return false
      }
    }
    // `fishing, riding, diving are`: the last of a list without "and".
    if before.count(where: { text.string($0) == "," }) > 1, before.last.map({ text.string($0) }) == "," { return false }
    // `Three hours is not far`: so much time or money is one amount.
    if phrase.first?.tag == .cardinal, Self.units.contains(text.string(head).lowercased()) { return false }
    if before.contains(where: { Self.unreal.contains(text.string($0).lowercased()) }) { return false }
    return true
  }

  /// The form of a verb that agrees; nil where it does already, or where one cannot tell.
  static func agreeing(
    _ verb: String, _ tag: PartOfSpeech, with subject: NounPhrase, isWord: (String) -> Bool
  ) -> String? {
    guard let number = subject.number else { return nil }
    let isThird = subject.person == 3 && number == .singular
    switch verb {
    // `A person need not be there.`
    case "need", "dare": return nil
    case "was": return number == .plural ? "were" : nil
    case "were": return isThird ? "was" : nil
    case "is": return isThird ? nil : subject.person == 1 && number == .singular ? "am" : "are"
    case "are": return isThird ? "is" : subject.person == 1 && number == .singular ? "am" : nil
    case "am": return isThird ? "is" : number == .plural ? "are" : nil
    case "has": return isThird ? nil : "have"
    case "have": return isThird ? "has" : nil
    case "does": return isThird ? nil : "do"
    case "do": return isThird ? "does" : nil
    default: break
    }
    let inflector = Inflector()
    switch tag {
    case .verbThirdPerson where !isThird:
      guard let lemma = inflector.verbLemmas(of: verb, isWord: isWord).first(where: { $0 != verb }),
        inflector.verbForms(of: lemma, isWord: isWord)?.thirdPerson == verb
      else { return nil }
      return lemma
    case .verbPresent where isThird:
      guard let forms = inflector.verbForms(of: verb, isWord: isWord), !forms.past.contains(verb) else { return nil }
      return forms.thirdPerson
    default: return nil
    }
  }

  /// Nouns of amounts, whose verb may go with what there is an amount of.
  private static let quantities: Set<String> = [
    "bulk", "rest", "majority", "minority", "total", "number", "lot", "host", "range", "variety", "series", "set",
    "half", "third", "quarter", "part", "portion", "percentage", "share", "pair", "group", "team", "array", "kind",
    "type", "sort", "kinds", "types", "sorts", "thousands", "millions", "hundreds", "dozens", "loads", "tons",
  ]

  /// Marks that join the halves of a word.
  private static let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}", "\u{2013}"]

  /// Words behind which stands who or what is left out.
  private static let exclusions: Set<String> = ["but", "except", "besides"]

  /// Words for all or none, from which something may be left out.
  private static let wholes: Set<String> = [
    "everybody", "everyone", "everything", "nobody", "no-one", "one", "nothing", "anybody", "anyone", "anything", "all",
    "none",
  ]

  /// Nouns that say when, beside a subject.
  private static let times: Set<String> = ["today", "tonight", "tomorrow", "yesterday", "nowadays"]

  /// Units of which a number may be one amount.
  private static let units: Set<String> = [
    "seconds", "minutes", "hours", "days", "weeks", "months", "years", "miles", "kilometers", "meters", "feet", "cents",
    "dollars", "euros", "pounds", "percent", "degrees", "pages", "points", "times",
    "nights", "seasons", "summers", "winters", "terms",
  ]

  /// Words before a subject whose verb keeps its base form, or need not agree.
  private static let unreal: Set<String> = [
    "if", "though", "wish", "wishes", "wished", "suggest", "suggests", "suggested", "recommend", "recommends",
    "recommended", "demand", "demands", "demanded", "insist", "insists", "insisted", "request", "requests", "requested",
    "require", "requires", "required", "let", "make", "makes", "made", "help", "helps", "helped", "have", "had", "see",
    "saw", "hear", "heard", "watch", "watched", "lest", "whether", "important", "essential", "ask", "asks", "asked",
    "propose", "proposed", "vital", "how", "what", "which", "who", "whom", "whose", "where", "when", "why", "necessary",
    "crucial", "imperative", "than", "as", "nor", "or", "long",
  ]
}
