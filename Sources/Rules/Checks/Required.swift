internal import Mail
internal import Prose
internal import RuleArchive
internal import Source
public import YAML

/// Finds mail that does not say what it should.
///
/// Keys: `tokens`, patterns of which one must match somewhere in the scope, as whole words and in any case; `unless`,
/// patterns of a sentence in which a match counts for nothing; `last`, of how many paragraphs at the end one must say
/// it (all, without it), where those that end no sentence, as a name does, are not counted; `at`, `start` or `end`,
/// where it would go.
public struct Required: Check {
  /// What a rule file calls it.
  public static let name = "required"

  /// Where in the body something that is missing would go.
  enum Place: String, CaseIterable {
    case start, end
  }

  private let wanted: [Pattern]
  private let unless: [Pattern]
  private let last: Int?
  private let place: Place

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let definitions = PatternDefinitions(from: &reader)
    wanted = reader.texts("tokens").map { text, place in
      reader.pattern(text, at: place, definitions: definitions, ignoringCase: true) { "\\b(?:\($0))\\b" }
    }
    if wanted.isEmpty { reader.fail("a required rule needs 'tokens'", at: reader.place(of: "tokens")) }
    unless = reader.texts("unless").map { text, place in
      reader.pattern(text, at: place, definitions: definitions, ignoringCase: true)
    }
    last = reader.integer("last")
    place = reader.choice("at") ?? .start
  }

  /// One finding, if no pattern matches; none in a draft without a text or in another language.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    let paragraphs = draft.paragraphs
    guard let first = paragraphs.first, let final = paragraphs.last, draft.foreignLanguage == nil else { return [] }
    var texts = draft.texts(in: rule.scopes)
    if let last {
      let start = paragraphs.filter(endsSentence).suffix(last).first?.mapped.source(of: 0..<0).lowerBound ?? 0
      texts = texts.filter { $0.mapped.source(of: 0..<0).lowerBound >= start }
    }
    for pattern in wanted {
      for text in texts where try isSaid(pattern, in: text) { return [] }
    }
    let at =
      switch place {
      case .start: first.mapped.source(of: 0..<0).lowerBound
      case .end: final.mapped.source(of: 0..<final.utf8.count).upperBound
      }
    return [Finding(at: .file(at..<at))]
  }

  /// Whether a paragraph is prose rather than a name or a closing that was not known as such.
  private func endsSentence(_ text: RegionText) -> Bool {
    text.utf8.last { !closingMarks.contains($0) }.map(sentenceMarks.contains) ?? false
  }

  private func isSaid(_ pattern: Pattern, in text: RegionText) throws(PatternError) -> Bool {
    for match in try pattern.matches(in: text) {
      let sentence = text.tokenized.sentence(at: match.range.lowerBound)?.range ?? 0..<text.utf8.count
      var isVoid = false
      for exception in unless where !isVoid { isVoid = try exception.occurs(in: text.utf8, range: sentence) }
      if !isVoid { return true }
    }
    return false
  }
}

/// Marks that end a sentence, and those that may stand behind them.
private let sentenceMarks: Set<UInt8> = Set(".!?".utf8)
private let closingMarks: Set<UInt8> = Set(" \n\t)\"'".utf8)
