internal import Interview
internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds the company's name where it is not written as the company writes it, and another company's name where only
/// this one's can be meant.
///
/// A place was meant for the company if its words are the name's but for a letter or two, a capital, an accent or a
/// space; the legal form ("Inc.", "GmbH") may be there or not. Another company's name is judged by what stands around
/// it ("the role at …", "joining …", "…'s mission"), for a mail may speak of many companies: of a former employer, of
/// a customer.
///
/// Keys: `forms`, words for a legal form; `wanted`, patterns of what stands before the company where one would be, and
/// `seeks`, of what stands behind one that seeks somebody, whatever else speaks for another; `before` and `behind`, patterns of what stands before or behind the name of
/// the company that one writes to; `around`, patterns of where such a name may be meant, which count only for what
/// looks like a company; `elsewhere`, patterns of what stands before a name that is right although it is another;
/// `explained`, patterns of a sentence in which another company is spoken of with reason; `companies`, last words of
/// companies' names; `known`, names of well-known companies; `people`, given names, and `never`, capitalised words
/// that name no company; `institutions`, words for houses of which others with names of their own are part, whose last
/// words `parts` are.
public struct CompanyName: Check {
  /// What a rule file calls it.
  public static let name = "company-name"
  /// Misspelt; misspelt if the name was guessed rightly; another company's, surely; perhaps.
  public static let cases = ["misspelt", "guessed", "other", "doubtful"]

  private let forms: Set<String>
  private let wanted: [Pattern]
  private let seeks: [Pattern]
  private let before: [Pattern]
  private let behind: [Pattern]
  private let modifier: [Pattern]
  private let around: [Pattern]
  private let elsewhere: [Pattern]
  private let explained: [Pattern]
  private let institutions: Set<String>
  private let parts: Set<String>
  private let lists: OtherCompanies.Lists

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    func words(_ key: String) -> Set<String> {
      Set(reader.strings(key).flatMap { $0.listedWords() }.map { $0.lowercased() })
    }
    forms = words("forms")
    wanted = reader.patterns("wanted", ignoringCase: true)
    seeks = reader.patterns("seeks", ignoringCase: true)
    before = reader.patterns("before", ignoringCase: true)
    behind = reader.patterns("behind", ignoringCase: true)
    modifier = reader.patterns("modifier", ignoringCase: true)
    around = reader.patterns("around", ignoringCase: true)
    elsewhere = reader.patterns("elsewhere", ignoringCase: true)
    explained = reader.patterns("explained", ignoringCase: true)
    institutions = words("institutions")
    parts = words("parts")
    lists = OtherCompanies.Lists(
      companies: words("companies"),
      known: Set(reader.strings("known").map { NameFolding.key($0.filter { $0 != "&" }) }),
      people: words("people"), never: words("never"))
  }

  /// Each wrong name once, with its further places.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let fact = draft.facts.company, let company = NamePhrase(fact.value) else { return [] }
    let core = NamePhrase(words: core(of: company.words))
    let others = OtherCompanies(company: core, lists: lists, draft: draft)
    let isInstitution = company.words.contains { institutions.contains($0.lowercased()) }
    var findings: [Finding] = []
    for text in draft.texts(.subject, .greeting, .body, .closing, .postscript).map(NamedText.init) {
      var taken: [Range<Int>] = []
      for slip in try slips(company, core, in: text, &taken, draft) {
        findings.addOnce(misspelt(slip, in: text, fact))
      }
      guard !fact.isGuess, text.text.kind != .greeting else { continue }
      for other in others.names(in: text) where !taken.contains(where: { $0.overlaps(other.range) }) {
        guard let caseName = try judge(other, in: text, isInstitution: isInstitution) else { continue }
        findings.addOnce(
          Finding(
            at: text.text.place(other.range), case: caseName, arguments: [text.string(other.range), fact.value],
            notes: [.spelled(fact)], suggestions: [fact.value],
            applicability: caseName == "other" ? .unsafe : nil))
      }
    }
    return findings
  }

  /// The company must be known.
  public func missingFacts(in draft: DraftContext) -> [String] {
    draft.facts.company == nil ? ["the company"] : []
  }

  // MARK: The company's own name

  /// The words of a name without the legal form at its end and the article at its beginning.
  private func core(of words: [String]) -> [String] {
    var core = words[...]
    while core.count > 1, let last = core.last, forms.contains(last.lowercased().filter(\.isLetter)) {
      core = core.dropLast()
    }
    if core.count > 2, core.first?.lowercased() == "the" { core = core.dropFirst() }
    return Array(core)
  }

  /// What is wrong with the name where it was meant; all places where it was are added to `taken`.
  private func slips(
    _ company: NamePhrase, _ core: NamePhrase, in text: NamedText, _ taken: inout [Range<Int>], _ draft: DraftContext
  ) throws(PatternError) -> [NamePhrase.Slip] {
    var slips: [NamePhrase.Slip] = []
    for phrase in company.words == core.words ? [core] : [company, core] {
      for mention in phrase.mentions(in: text) where !taken.contains(where: { $0.overlaps(mention.range) }) {
        guard try isMeant(mention, phrase, in: text, draft) else { continue }
        taken.append(mention.range)
        // "At the Bramble Hotel": an article that begins a name is small within a sentence.
        slips += mention.slips.filter { $0.kind != .form || $0.written != "the" }
      }
    }
    // A part of the name alone: "Tidewatr" for "Tidewater Software".
    guard core.words.count > 1 else { return slips }
    for word in text.words where word.isCapitalised && !taken.contains(where: { $0.overlaps(word.range) }) {
      for part in core.words.indices where core.words[part].count > 4 {
        guard let slip = core.slip(word, from: part), isNoOtherWord(word, draft) else { continue }
        taken.append(word.range)
        slips.append(slip)
        break
      }
    }
    return slips
  }

  /// Whether a place that comes near to the name is it.
  private func isMeant(
    _ mention: NamePhrase.Mention, _ phrase: NamePhrase, in text: NamedText, _ draft: DraftContext
  ) throws(PatternError) -> Bool {
    guard let slip = mention.slips.first, slip.kind != .spacing else { return true }
    let words = text.words.filter { mention.range.overlaps($0.range) }
    let beginsSmall = phrase.words.first?.first?.isLowercase ?? false
    if words.allSatisfy({ !$0.isCapitalised }), !beginsSmall {
      // "our apple", "to stripe": small words mean what they say, unless a company is expected there.
      guard mention.slips.allSatisfy({ $0.kind == .form }) else { return false }
      let areWords = words.allSatisfy { draft.speller?.isCorrect($0.bareText) ?? true }
      if !areWords || words.count > 2 { return true }
      return try isNamed(mention.range, in: text)
    }
    if phrase.words.count > 1 {
      return mention.exact > 0 || mention.slips.map(\.distance).reduce(0, +) <= 2
    }
    if slip.kind == .form { return true }
    guard let word = words.first, word.isCapitalised || beginsSmall, !draft.names.isKnownElsewhere(word.bareText) else {
      return false
    }
    if slip.right.hasSuffix("s"), slip.right != phrase.words.first { return true }
    if isNoOtherWord(word, draft) { return true }
    guard slip.distance == 1, !word.isFirst else { return false }
    return try isNamed(mention.range, in: text)
  }

  private func isNoOtherWord(_ word: NamedText.Word, _ draft: DraftContext) -> Bool {
    !draft.names.isKnownElsewhere(word.bareText) && !(draft.speller?.isCorrect(word.bareText) ?? true)
  }

  private func misspelt(_ slip: NamePhrase.Slip, in text: NamedText, _ fact: Fact<String>) -> Finding {
    Finding(
      at: text.text.place(slip.range), case: fact.isGuess ? "guessed" : "misspelt",
      arguments: [slip.written, slip.right], notes: [.spelled(fact)], suggestions: [slip.right],
      applicability: fact.isGuess ? .unsafe : .safe)
  }

  // MARK: Another company's

  /// Whether the words around a place say that the company one writes to is meant.
  private func isNamed(_ range: Range<Int>, in text: NamedText) throws(PatternError) -> Bool {
    let (left, right) = text.surroundings(of: range)
    if try occurs(before, left) { return true }
    return try occurs(behind, right)
  }

  private func judge(
    _ other: OtherCompanies.Name, in text: NamedText, isInstitution: Bool
  ) throws(PatternError) -> String? {
    let (left, right) = text.surroundings(of: other.range)
    if other.isPerson { return nil }
    let isSought = if try occurs(wanted, left) { true } else { try occurs(seeks, right) }
    if isSought, other.isCompany { return "other" }
    if try occurs(elsewhere, left) { return nil }
    if try occurs(modifier, right) { return nil }
    if try isNamed(other.range, in: text) { return "other" }
    // "The Coastal Studies Group" is part of a university.
    let lastWord = text.string(other.range).split(separator: " ").last?.lowercased() ?? ""
    if isInstitution, left.suffix(4).elementsEqual("the ".utf8), parts.contains(lastWord) { return nil }
    guard other.isCompany, try occurs(around, left) else { return nil }
    let near = left.suffix(60) + text.string(other.range).utf8 + right.prefix(25)
    return try occurs(explained, Array(near)) ? nil : "doubtful"
  }

  private func occurs(_ patterns: [Pattern], _ bytes: [UInt8]) throws(PatternError) -> Bool {
    for pattern in patterns where try pattern.occurs(in: bytes) { return true }
    return false
  }
}
