internal import Interview
internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds thanks that could have gone to anyone: mail without one concrete point of the conversation.
///
/// If the facts say what was discussed, a sentence must take up enough words of one such point, those that suit every
/// interview left out if it has others. Otherwise each sentence is judged: the words in it that carry something
/// particular are counted, which are those that are neither common function words, nor in the rule's list of words
/// that suit every interview, nor part of a name, of the company's or of the role's. A sentence that refers to the
/// conversation or to the reader's work (`cues`) needs fewer of them than another, and a noun or a number must be
/// among them: "a warm and refreshing talk" names nothing. From a clause that tells of the writer's own work on, a
/// sentence counts only where it says that it was spoken of, and then as a mention in passing, as does a point of the
/// facts that only such a clause takes up.
///
/// Keys: `generic`, words (their stems count) that suit every interview; `cues`, patterns of such references; `said`,
/// patterns of what was said at the interview, which are references too; `pointed`, patterns of what one asks or tells
/// about something ("your question on"), with which one particular word is enough; `own`, patterns of the writer's own
/// work; `withcue`, `without`, how many particular words make another sentence specific.
public struct SpecificDetail: Check {
  /// What a rule file calls it.
  public static let name = "specific-detail"
  /// A sentence comes near; none does; only one about the writer is specific; it is, but of something else than what the
  /// facts list.
  public static let cases = ["nearest", "none", "passing", "elsewhere"]

  private let generic: Set<String>
  /// The stems that are too short to be names of families.
  private let shortGenericStems: Set<String>
  private let cues: [Pattern]
  private let said: [Pattern]
  private let pointed: [Pattern]
  private let own: [Pattern]
  private let neededWithCue: Int
  private let neededWithout: Int

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let words = reader.strings("generic").flatMap { $0.listedWords() }.map { $0.lowercased() }
    var (generic, short): (Set<String>, Set<String>) = ([], [])
    generic.reserveCapacity(words.count)
    for word in words {
      let stem = stem(word)
      let family = familyName(word, stem: stem)
      generic.insert(family)
      if family != stem { short.insert(stem) }
    }
    (self.generic, shortGenericStems) = (generic, short)
    cues = reader.patterns("cues", ignoringCase: true)
    said = reader.patterns("said", ignoringCase: true)
    pointed = reader.patterns("pointed", ignoringCase: true)
    own = reader.patterns("own", ignoringCase: true)
    neededWithCue = reader.integer("withcue") ?? 2
    neededWithout = reader.integer("without") ?? 4
  }

  /// One finding, if no sentence is specific: at the sentence that comes nearest, or where the body begins.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    if draft.hasNoLetter { return [] }
    let topics = discussedTopics(draft)
    var nearest: (text: RegionText, range: Range<Int>, score: Int)?
    var specific: (text: RegionText, range: Range<Int>)?
    var passing: (text: RegionText, range: Range<Int>)?
    var taken: (text: RegionText, range: Range<Int>)?
    let paragraphs = draft.paragraphs
    for text in paragraphs {
      for sentence in text.tokenized.sentences {
        let stems = stems(of: Array(text.tokenized.tokens[sentence.tokens]), in: text.tokenized)
        let cues = try count(said, in: sentence.range, of: text) + count(self.cues, in: sentence.range, of: text)
        if topics.contains(where: { $0.isTakenUp(by: stems) }) {
          let isOwn = try count(own, in: sentence.range, of: text) > 0
          if cues > 0 || !isOwn { return [] }
          taken = taken ?? (text, sentence.range)
        }
        let words = try particularWords(in: sentence, of: text, draft)
        let isPointed = try count(pointed, in: sentence.range, of: text) > 0
        let needed = isPointed ? 1 : cues > 0 ? neededWithCue : neededWithout
        if words.kept.suffice(needed) {
          if topics.contains(where: { $0.isTouched(by: stems) }) { return [] }
          if !words.beforeOwn.suffice(needed) {
            passing = passing ?? (text, sentence.range)
          } else {
            if topics.isEmpty { return [] }
            specific = specific ?? (text, sentence.range)
          }
        }
        let score = words.kept.all * 10 + cues
        if cues > 0, score > nearest?.score ?? 0 { nearest = (text, sentence.range, score) }
      }
    }
    if let passing = taken ?? (topics.isEmpty ? passing : nil) {
      return [
        Finding(
          at: passing.text.place(passing.range), case: "passing",
          arguments: [passing.text.mapped.string(in: passing.range)])
      ]
    }
    if let specific = specific ?? passing {
      return [
        Finding(
          at: specific.text.place(specific.range), case: "elsewhere",
          arguments: [listed(discussed(draft).map { "'\($0.value)'" })], notes: discussed(draft).map(Note.spelled))
      ]
    }
    if let nearest {
      return [
        Finding(
          at: nearest.text.place(nearest.range), case: "nearest",
          arguments: [nearest.text.mapped.string(in: nearest.range)])
      ]
    }
    guard let first = paragraphs.first else { return [Finding(at: .file(end(of: draft)), case: "none")] }
    let start = first.mapped.source(of: 0..<0).lowerBound
    return [Finding(at: .file(start..<start), case: "none")]
  }

  private func end(of draft: DraftContext) -> Range<Int> { draft.draft.endOfBody..<draft.draft.endOfBody }

  /// How many of some patterns occur in a part of a text.
  private func count(
    _ patterns: [Pattern], in range: Range<Int>, of text: RegionText
  ) throws(PatternError) -> Int {
    var count = 0
    for pattern in patterns where try pattern.occurs(in: text.utf8, range: range) { count += 1 }
    return count
  }

  /// The different words of a sentence, or of a part of it, that say something particular.
  private struct ParticularWords {
    /// How many they are.
    var all = 0
    /// How many of them are nouns or numbers.
    var nouns = 0

    /// Whether they name something, and are as many as are needed.
    func suffice(_ needed: Int) -> Bool { nouns > 0 && all >= needed }
  }

  /// The particular words among those by which the writer does not tell of their own work, and among those of them that
  /// stand before the writer begins to.
  private func particularWords(
    in sentence: Sentence, of text: RegionText, _ draft: DraftContext
  ) throws(PatternError) -> (kept: ParticularWords, beforeOwn: ParticularWords) {
    let others = try tokensOfOthers(in: sentence, of: text)
    let kept = particularWords(among: others.kept, in: sentence, of: text, draft)
    return others.kept.count == others.beforeOwn.count
      ? (kept, kept) : (kept, particularWords(among: others.beforeOwn, in: sentence, of: text, draft))
  }

  private func particularWords(
    among tokens: [Int], in sentence: Sentence, of text: RegionText, _ draft: DraftContext
  ) -> ParticularWords {
    let tagged = text.tagged(by: draft.tagger)
    let jobTitle = jobTitleWords(in: sentence, of: text.tokenized, taggedBy: tagged)
    var found: Set<String> = []
    var nouns: Set<String> = []
    for index in tokens where !jobTitle.contains(index) {
      let token = text.tokenized.tokens[index]
      let word = text.tokenized.string(token)
      switch token.kind {
      case .number:
        if draft.names.contains(word) { continue }
        found.insert(word)
        nouns.insert(word)
      case .word:
        if draft.names.contains(word) { continue }
        let isNoun = isNoun(index, in: tagged)
        for part in word.split(separator: "-") where part.utf8.count > 2 || part.allSatisfy(\.isUppercase) {
          let lowercased = part.lowercased()
          let stem = stem(lowercased)
          if isCommon(lowercased) || draft.names.contains(String(part)) { continue }
          // A compound says more than its part: "AI-driven".
          found.formUnion(part == word ? [stem] : [stem, word])
          if isNoun || part != word { nouns.insert(stem) }
        }
      default: break
      }
    }
    return ParticularWords(all: found.count, nouns: nouns.count)
  }

  /// Whether a token is a noun or a gerund; so, too, where nothing tells.
  private func isNoun(_ index: Int, in text: TaggedText?) -> Bool {
    guard let tag = text?.tag(ofToken: index) else { return true }
    if tag.isNoun || tag == .verbGerund { return true }
    // In "the panel upgrade your crew does" the tagger takes the upgrade for a verb, for what comes behind it.
    guard [.verbBase, .verbPresent].contains(tag), let before = text?.tag(ofToken: index - 1) else { return false }
    return before == .noun || before == .determiner
  }

  /// The tokens of a sentence but for those by which the writer tells of their own work: a clause that does so, and
  /// what follows it, unless it says what was spoken of; and those of them that stand before the first such clause.
  private func tokensOfOthers(
    in sentence: Sentence, of text: RegionText
  ) throws(PatternError) -> (kept: [Int], beforeOwn: [Int]) {
    if try count(own, in: sentence.range, of: text) == 0 {
      return (Array(sentence.tokens), Array(sentence.tokens))
    }
    var kept: [Int] = []
    var beforeOwn: [Int] = []
    var isOwn = false
    for clause in clauses(of: sentence, in: text.tokenized) {
      guard let first = clause.first, let last = clause.last else { continue }
      let tokens = text.tokenized.tokens
      let range = tokens[first].range.lowerBound..<tokens[last].range.upperBound
      if try count(own, in: range, of: text) > 0 { isOwn = true }
      let isSaid = try count(said, in: range, of: text) > 0
      if isSaid || !isOwn { kept += clause }
      if !isOwn { beforeOwn += clause }
    }
    return (kept, beforeOwn)
  }

  /// The parts of a sentence between commas, semicolons, colons, dashes and brackets.
  private func clauses(of sentence: Sentence, in text: TokenizedText) -> [[Int]] {
    sentence.tokens.split { index in
      let token = text.tokens[index]
      return token.kind == .punctuation && clauseMarks.contains(text.string(token))
    }.map(Array.init)
  }

  private func discussed(_ draft: DraftContext) -> [Fact<String>] { draft.facts.interviewers.flatMap(\.discussed) }

  /// Whether a word, in lower case, only holds a sentence together or suits every interview.
  private func isCommon(_ word: String) -> Bool {
    generic.contains(familyName(word)) || functionWords.contains(stem(word))
  }

  /// A point that the facts say was discussed.
  private struct Topic {
    /// The stems of its words.
    let stems: Set<String>
    /// Those that do not suit every interview.
    let telling: Set<String>

    /// Whether a sentence has at least half of the words, and of those that tell, two of them where there are so many.
    func isTakenUp(by sentence: Set<String>) -> Bool {
      let shared = stems.intersection(sentence).count
      return shared * 2 >= stems.count && shared >= min(2, stems.count)
        && telling.intersection(sentence).count * 2 >= telling.count
    }

    /// The words that tell of each of its parts between semicolons.
    let parts: [Set<String>]

    /// Whether a sentence that is specific anyway has most of the words that tell, of one part at least.
    func isTouched(by sentence: Set<String>) -> Bool {
      parts.contains { $0.intersection(sentence).count * 2 > $0.count }
    }
  }

  /// Each point that the facts say was discussed; the job and the company are no points.
  private func discussedTopics(_ draft: DraftContext) -> [Topic] {
    func stems(_ text: String) -> Set<String> {
      let tokenized = TokenizedText(Array(text.utf8))
      return self.stems(of: tokenized.tokens, in: tokenized).filter { !functionWords.contains($0) }
    }
    let told = [draft.facts.role?.value, draft.facts.company?.value].compactMap(\.self).map(stems)
      .reduce(into: Set<String>()) { $0.formUnion($1) }
    return discussed(draft).compactMap { fact in
      let parts = fact.value.split(separator: ";").map { part in stems(String(part)).filter { !isGeneric(stem: $0) } }
      let topic = Topic(stems: stems(fact.value), telling: parts.reduce(into: []) { $0.formUnion($1) }, parts: parts)
      let isTold = !topic.stems.isDisjoint(with: told) && topic.telling.isSubset(of: told)
      return isTold || topic.stems.isEmpty ? nil : topic
    }
  }

  private func isGeneric(stem: String) -> Bool { generic.contains(stem) || shortGenericStems.contains(stem) }

  private func stems(of tokens: [Token], in text: TokenizedText) -> Set<String> {
    Set(
      tokens.filter { $0.kind == .word || $0.kind == .number }
        .flatMap { text.string($0).lowercased().split(separator: "-").map { stem(String($0)) } })
  }
}

/// What a word has in common with its inflections: its stem, or the word itself where the stem is so short that words
/// of other families have it too, as "care" and "cars" do.
private func familyName(_ word: String) -> String { familyName(word, stem: stem(word)) }

private func familyName(_ word: String, stem: String) -> String { stem.utf8.count > 3 ? stem : word }

/// Marks that part a sentence's clauses.
private let clauseMarks: Set<String> = [",", ";", ":", "\u{2013}", "\u{2014}", "--", "(", ")"]

/// Stems of words that only hold a sentence together.
let functionWords: Set<String> = Set(
  """
  a an the this that these those my your our their his her its i you we they he she it me us them him who whom whose
  which what when where why how and or but nor so yet if then than as at by for from in into of off on onto out over
  to up with within without about after before during between through under while because since until is are was were
  be been being am do does did doing done have has had having will would shall should can could may might must not no
  all any both each few more most other some such only own same too very just also
  """.listedWords().map { stem($0) })
