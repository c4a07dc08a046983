public import Interview
public import Mail
public import Prose
internal import RuleArchive
public import Source
public import Time

/// A draft as rules see it: with its tokens, the facts, the moment, and the speller, all made once for all rules.
///
/// It is not `Sendable`, because the speller belongs to one owner.
public struct DraftContext {
  /// The draft.
  public let draft: Draft
  /// What it is.
  public let kind: DraftKind
  /// What is known of the interview.
  public let facts: Facts
  /// The moment at which the draft is looked at; nil if nobody told.
  public let moment: Timestamp?
  /// Whether `moment` was asked for, and so comes before the draft's own Date field.
  public let isMomentAsked: Bool
  /// The regions as tokenised texts, in order.
  public let texts: [RegionText]
  /// The texts of all that the writer wrote.
  private let ownTexts: [RegionText]
  /// The paragraphs that the writer wrote.
  public let paragraphs: [RegionText]
  /// The words that are names here.
  public let names: KnownNames
  /// The English name of the draft's language, if that is another than English.
  public let foreignLanguage: String?
  /// The language that the draft is said to be in; nil where nobody said, and it is taken for American English.
  let language: LanguageTag?
  /// The English name of the draft's language, if that is plainly another than `language`.
  let otherLanguage: String?
  /// Tells right words of `language` from wrong ones; nil where no dictionary could be had, or the draft is in another.
  public let speller: Speller?
  /// Tells the parts of speech; nil where there is none.
  var tagger: Tagger? { taggerSource?.tagger }
  private let taggerSource: TaggerSource?
  /// The program's own patterns of which a text has a literal.
  let hits: PatternSet
  /// The text as rules of other people's styles see it.
  let prose: ProseDocument

  /// Prepares a draft for the rules.
  ///
  /// - Parameter texts: its regions cut into tokens, where somebody did that already.
  /// - Complexity: O(n) in the draft's text.
  public init(
    _ draft: Draft, texts: [RegionText]? = nil, kind: DraftKind, facts: Facts = Facts(), moment: Timestamp? = nil,
    isMomentAsked: Bool = false,
    speller: Speller? = nil, language: LanguageTag? = nil, markup: MarkupSettings = MarkupSettings(),
    tagger: TaggerSource? = nil
  ) {
    self.draft = draft
    self.kind = kind
    self.facts = facts
    self.moment = moment
    self.isMomentAsked = isMomentAsked
    self.language = language
    let texts = texts ?? draft.regions.map(RegionText.init)
    self.texts = texts
    ownTexts = texts.filter { Scope.text.kinds.contains($0.kind) }
    paragraphs = texts.filter { Scope.body.kinds.contains($0.kind) }
    names = KnownNames(in: draft, facts: facts)
    let spoken = DraftContext.isPlainlyEnglish(texts) ? Language.english : draft.language
    let said = language ?? .americanEnglish
    otherLanguage = spoken.name(unless: said)
    foreignLanguage = said.isEnglish || spoken == .english ? spoken.foreignName : otherLanguage ?? said.name
    self.speller = otherLanguage == nil ? speller : nil
    taggerSource = tagger
    hits = texts.reduce(into: PatternSet(patternCount: archivedPatternCount)) { $0.formUnion($1.hits.patterns) }
    prose = ProseDocument(draft, settings: markup)
  }

  /// Whether one word in six is a function word of English, as is so in nearly every English text: it saves the guess,
  /// which looks at the small words of many languages.
  private static func isPlainlyEnglish(_ texts: [RegionText]) -> Bool {
    var words = 0
    var functionWords = 0
    for text in texts where [.body, .closing].contains(text.kind) {
      for (index, token) in text.tokenized.tokens.enumerated() where token.kind == .word {
        words += 1
        if englishFunctionWords.contains(text.wordHashes[index]) { functionWords += 1 }
      }
    }
    return functionWords * 6 >= words
  }

  /// Whether a rule may have something to say: false where it needs patterns or phrases that the draft has not.
  ///
  /// For most rules it costs next to nothing, and it saves the reading of the rule.
  public func mayFind(_ rule: Rule) -> Bool { rule.screen?.passes(self) ?? true }

  /// Finds the parts of speech of the writer's own text now, instead of when a rule first asks for them.
  ///
  /// - Complexity: O(n)
  public func tag() {
    for text in ownTexts { _ = text.tokenTags(by: tagger) }
  }

  /// The texts that scopes cover, in the draft's order.
  public func texts(in scopes: [Scope]) -> [RegionText] {
    // What nearly all rules look at.
    if scopes == [.text] { return ownTexts }
    if scopes == [.body] { return paragraphs }
    var covered: [RegionText] = []
    for case .header(let name) in scopes {
      let wanted = name.lowercased()
      covered += draft.fields.filter { $0.name.lowercased() == wanted }.map { RegionText(field: $0.value) }
    }
    let kinds = scopes.flatMap(\.kinds)
    covered += texts.filter { kinds.contains($0.kind) }
    if scopes.contains(.sentence) {
      let kinds = Scope.text.kinds
      covered += texts.filter { kinds.contains($0.kind) }.flatMap(\.sentences)
    }
    let selectors = scopes.compactMap { if case .selector(let selector) = $0 { selector } else { nil } }
    return selectors.isEmpty ? covered : covered + prose.texts(matching: selectors)
  }

  /// The beginning of the writer's own text, for what is said of all of it.
  var startOfProse: Finding.Place { .file(prose.start..<prose.start) }

  /// The texts of regions of some kinds.
  public func texts(_ kinds: Region.Kind...) -> [RegionText] {
    texts.filter { kinds.contains($0.kind) }
  }

  /// The subject; nil where there is none or it is blank.
  public var subject: RegionText? { texts(.subject).first { !$0.isBlank } }

  /// Whether the writer wrote nothing but a subject, so that there is no sense in saying what the letter lacks.
  var hasNoLetter: Bool { texts(.greeting, .body, .closing, .postscript, .signOff).isEmpty }
}

/// A region's text, cut into tokens.
///
/// A class, because every rule is handed it: a copy of its parts for each took 4 % of the time.
public final class RegionText: Sendable {
  /// The region's kind.
  public let kind: Region.Kind
  /// The text with its map to the file.
  public let mapped: MappedText
  /// Its tokens and sentences.
  public let tokenized: TokenizedText
  /// The text in lower case, byte for byte where it is ASCII; other letters stay as they are.
  public let lowercased: [UInt8]
  /// The literals of the program's own patterns that it has.
  let hits: LiteralHits
  /// The hash of each token in small letters.
  let wordHashes: [UInt64]
  /// The program's own phrases that its sentences may have.
  let phraseHits: PhraseHits
  // What is made when a rule first asks for it.
  private let keptPrint = Kept<TextPrint>()
  private let keptTags = Kept<(text: TaggedText, tokens: TokenTags)>()
  private let keptNameWords = Kept<[NamedText.Word]>()

  /// Cuts a region's text.
  public convenience init(_ region: Region) {
    self.init(kind: region.kind, mapped: region.text)
  }

  /// Cuts a header field's value.
  public convenience init(field: MappedText) {
    self.init(kind: .subject, mapped: field)
  }

  /// Cuts a block of text, or a part of one.
  convenience init(block: MappedText) {
    self.init(kind: .body, mapped: block)
  }

  private init(kind: Region.Kind, mapped: MappedText) {
    self.kind = kind
    self.mapped = mapped
    tokenized = TokenizedText(mapped.utf8)
    lowercased = mapped.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    hits = LiteralHits(archivedLiterals, inLowercased: lowercased)
    wordHashes = tokenized.tokens.map { [lowercased] in WordHash.of(lowercased[$0.range]) }
    phraseHits = PhraseHits(wordHashes, sentences: tokenized.sentences)
  }

  /// The parts of speech.
  func tagged(by tagger: Tagger?) -> TaggedText? { tags(by: tagger)?.text }

  /// The parts of speech and the noun phrases by token.
  func tokenTags(by tagger: Tagger?) -> TokenTags? { tags(by: tagger)?.tokens }

  private func tags(by tagger: Tagger?) -> (text: TaggedText, tokens: TokenTags)? {
    guard let tagger else { return nil }
    return keptTags.value {
      let text = tagger.tagged(tokenized)
      return (text, TokenTags(text))
    }
  }

  /// What pairs and triples of bytes it has.
  var print: TextPrint { keptPrint.value { TextPrint(ofLowercased: lowercased) } }

  /// Its words as those of names.
  var nameWords: [NamedText.Word] { keptNameWords.value { NamedText.words(of: tokenized) } }

  /// The sentences, each a text of its own.
  var sentences: [RegionText] { tokenized.sentences.map { RegionText(kind: kind, mapped: mapped[$0.range]) } }

  /// Whether a part of it is nothing but white space.
  func isBlank(in range: Range<Int>) -> Bool { utf8[range.clamped(to: 0..<utf8.count)].allSatisfy(\.isSpace) }

  /// The text, in UTF-8.
  public var utf8: [UInt8] { mapped.utf8 }

  /// Whether there is nothing but white space.
  public var isBlank: Bool {
    utf8.allSatisfy { $0 == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains($0) }
  }

  /// The words, with their texts.
  public var words: [(token: Token, text: String)] {
    tokenized.tokens.filter { $0.kind == .word }.map { ($0, tokenized.string($0)) }
  }

  /// A place in this text.
  public func place(_ range: Range<Int>) -> Finding.Place { .text(mapped, range) }

  /// All of the text as a place, without white space around it.
  public var place: Finding.Place {
    guard let first = tokenized.tokens.first, let last = tokenized.tokens.last else { return place(0..<utf8.count) }
    return place(first.range.lowerBound..<last.range.upperBound)
  }
}

extension Language {
  /// Its name, if it is another than English.
  fileprivate var foreignName: String? {
    if case .other(let name) = self { name } else { nil }
  }

  /// Its name, if it is plainly another than a language; what was guessed may be no more than a group of languages.
  fileprivate func name(unless tag: LanguageTag) -> String? {
    switch self {
    case .english: tag.isEnglish ? nil : "English"
    case .other(let name): !tag.isEnglish && (name == tag.name || name.hasPrefix("a ")) ? nil : name
    case .unknown: nil
    }
  }
}

/// Words that hardly a sentence of English is without, and that are rare in other languages.
private let englishFunctionWords = Set(
  [
    "the", "and", "you", "your", "of", "to", "for", "with", "that", "this", "was", "is", "my", "our", "it", "we", "i",
    "have", "would", "about", "from", "are", "be", "by", "at", "on", "as",
  ].map { WordHash.of($0.utf8) })
