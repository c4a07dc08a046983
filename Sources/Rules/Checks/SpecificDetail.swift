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
/// conversation or to the reader's work (`cues`) needs fewer of them than another. One in which the writer tells of
/// their own work counts only if it says that it was spoken of.
///
/// Keys: `generic`, words (their stems count) that suit every interview; `cues`, patterns of such references; `said`,
/// patterns of what was said at the interview, which are references too; `own`, patterns of the writer's own work;
/// `withcue`, `without`, how many particular words make a sentence specific.
public struct SpecificDetail: Check {
  /// What a rule file calls it.
  public static let name = "specific-detail"
  /// A sentence comes near; none does; it is specific, but of something else than what the facts list.
  public static let cases = ["nearest", "none", "elsewhere"]

  private let generic: Set<String>
  private let cues: [Pattern]
  private let said: [Pattern]
  private let own: [Pattern]
  private let neededWithCue: Int
  private let neededWithout: Int

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    generic = Set(reader.strings("generic").flatMap { $0.listedWords() }.map { stem($0.lowercased()) })
    cues = reader.patterns("cues", ignoringCase: true)
    said = reader.patterns("said", ignoringCase: true)
    own = reader.patterns("own", ignoringCase: true)
    neededWithCue = reader.integer("withcue") ?? 2
    neededWithout = reader.integer("without") ?? 4
  }

  /// One finding, if no sentence is specific: at the sentence that comes nearest, or where the body begins.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    let topics = discussedTopics(draft)
    var nearest: (text: RegionText, range: Range<Int>, score: Int)?
    var specific: (text: RegionText, range: Range<Int>)?
    let paragraphs = draft.paragraphs
    for text in paragraphs {
      for sentence in text.tokenized.sentences {
        let stems = stems(of: Array(text.tokenized.tokens[sentence.tokens]), in: text.tokenized)
        if topics.contains(where: { $0.isTakenUp(by: stems) }) { return [] }
        let said = try count(said, in: sentence, of: text)
        let cues = try said + count(self.cues, in: sentence, of: text)
        let own = try count(self.own, in: sentence, of: text)
        let particular = said == 0 && own > 0 ? 0 : particularWords(in: sentence, of: text, draft)
        if particular >= (cues > 0 ? neededWithCue : neededWithout) {
          if topics.contains(where: { $0.isTouched(by: stems) }) { return [] }
          specific = specific ?? (text, sentence.range)
        }
        let score = particular * 10 + cues
        if cues > 0, score > nearest?.score ?? 0 { nearest = (text, sentence.range, score) }
      }
    }
    if let specific {
      guard !topics.isEmpty else { return [] }
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

  /// How many of some patterns occur in a sentence.
  private func count(
    _ patterns: [Pattern], in sentence: Sentence, of text: RegionText
  ) throws(PatternError) -> Int {
    var count = 0
    for pattern in patterns where try pattern.occurs(in: text.utf8, range: sentence.range) { count += 1 }
    return count
  }

  /// How many different words of a sentence say something particular.
  private func particularWords(in sentence: Sentence, of text: RegionText, _ draft: DraftContext) -> Int {
    var found: Set<String> = []
    for token in text.tokenized.tokens[sentence.tokens] {
      let word = text.tokenized.string(token)
      switch token.kind {
      case .number: found.insert(word)
      case .word:
        if draft.names.contains(word) { continue }
        for part in word.lowercased().split(separator: "-") where part.utf8.count > 2 {
          let stem = stem(String(part))
          if !isCommon(stem), !draft.names.contains(String(part)) { found.insert(stem) }
        }
      default: break
      }
    }
    return found.count
  }

  private func discussed(_ draft: DraftContext) -> [Fact<String>] { draft.facts.interviewers.flatMap(\.discussed) }

  /// Whether a stem is one of a function word or of a word that suits every interview.
  private func isCommon(_ stem: String) -> Bool { generic.contains(stem) || functionWords.contains(stem) }

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

    /// Whether a sentence that is specific anyway has most of the words that tell.
    func isTouched(by sentence: Set<String>) -> Bool { telling.intersection(sentence).count * 2 > telling.count }
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
      let topic = Topic(stems: stems(fact.value), telling: stems(fact.value).filter { !generic.contains($0) })
      let isTold = !topic.stems.isDisjoint(with: told) && topic.telling.isSubset(of: told)
      return isTold || topic.stems.isEmpty ? nil : topic
    }
  }

  private func stems(of tokens: [Token], in text: TokenizedText) -> Set<String> {
    Set(
      tokens.filter { $0.kind == .word || $0.kind == .number }
        .flatMap { text.string($0).lowercased().split(separator: "-").map { stem(String($0)) } })
  }
}

/// Stems of words that only hold a sentence together.
let functionWords: Set<String> = Set(
  """
  a an the this that these those my your our their his her its i you we they he she it me us them him who whom whose
  which what when where why how and or but nor so yet if then than as at by for from in into of off on onto out over
  to up with within without about after before during between through under while because since until is are was were
  be been being am do does did doing done have has had having will would shall should can could may might must not no
  all any both each few more most other some such only own same too very just also
  """.listedWords().map { stem($0) })
