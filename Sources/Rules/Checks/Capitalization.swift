internal import Source
public import YAML

/// Finds texts that are not capitalised as they should be.
///
/// Keys, as Vale has them: `match`, one of `$title`, `$sentence`, `$lower`, `$upper`, or a pattern that the text must
/// match; `style`, AP or Chicago, of titles; `exceptions`, what may be written otherwise; `indicators`, what a capital
/// may follow within a sentence (`:`); `prefix`, a pattern of what stands before and is not looked at; `threshold`, of
/// the share of words that must be right (0.8). The message's `%s` are the text, and how it should be.
public struct Capitalization: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "capitalization"

  private enum Form: Sendable {
    case title(TitleCase)
    case sentence
    case lower
    case upper
    case pattern(Pattern)
  }

  private let form: Form
  private let indicators: [String]
  private let threshold: Double
  private let prefix: Pattern?
  var exceptions: Exceptions

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let style: TitleCase = reader.choice("style") ?? .associatedPress
    let place = reader.value("match")?.place ?? reader.node.place
    switch reader.requiredString("match") {
    case "$title": form = .title(style)
    case "$sentence": form = .sentence
    case "$lower": form = .lower
    case "$upper": form = .upper
    case let text:
      if text.hasPrefix("$") {
        reader.fail("no form '\(text)'; there are $title, $sentence, $lower, $upper, or a pattern", at: place)
      }
      form = .pattern(reader.pattern(text, at: place))
    }
    indicators = reader.strings("indicators")
    threshold = reader.number("threshold") ?? 0.8
    let prefixPlace = reader.value("prefix")?.place ?? reader.node.place
    prefix = reader.string("prefix").map { reader.pattern($0, at: prefixPlace) }
    exceptions = Exceptions(from: &reader)
  }

  /// Each text that is otherwise.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    let words = try wordPattern()
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) where !text.isBlank {
      let range = text.utf8.trimmed(0..<text.utf8.count)
      let found = text.mapped.string(in: range)
      if let wanted = try wanted(found, words) {
        findings.append(
          Finding(at: text.place(range), arguments: [found, wanted], suggestions: wanted.isEmpty ? [] : [wanted]))
      }
    }
    return findings
  }

  /// How a text should be written; nil where it is so, empty where that is not for us to say.
  private func wanted(_ text: String, _ words: Pattern) throws(PatternError) -> String? {
    switch form {
    case .lower, .upper:
      let wanted = if case .lower = form { text.lowercased() } else { text.uppercased() }
      if text == wanted { return nil }
      return try exceptions.match(text) ? nil : wanted
    case .pattern(let pattern):
      if try pattern.occurs(in: Array(text.utf8)) { return nil }
      return try exceptions.match(text) ? nil : ""
    case .title(let style):
      let start = try prefix?.firstMatch(in: Array(text.utf8)).flatMap {
        $0.range.lowerBound == 0 ? $0.range.upperBound : nil
      }
      let (before, rest) = Capitalization.cut(text, at: start ?? 0)
      let wanted = style.title(of: rest)
      return try isTitle(rest, wanted, words) ? nil : before + wanted
    case .sentence:
      return try sentence(text, words)
    }
  }

  /// A word: an exception as a whole, or what stands between white space.
  private func wordPattern() throws(PatternError) -> Pattern {
    let plain = #"[\p{N}\p{L}*]+[^\s]*"#
    return Pattern(exceptions.source.map { "\($0)|\(plain)" } ?? plain)
  }

  private static func cut(_ text: String, at byte: Int) -> (before: String, rest: String) {
    let bytes = Array(text.utf8)
    return (String(decoding: bytes.prefix(byte), as: UTF8.self), String(decoding: bytes.dropFirst(byte), as: UTF8.self))
  }

  private func cut(_ text: String, _ words: Pattern) throws(PatternError) -> [String] {
    let bytes = Array(text.utf8)
    return try words.matches(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// Whether enough words of a title are written as they should be; those in capitals and the exceptions are.
  private func isTitle(_ text: String, _ wanted: String, _ words: Pattern) throws(PatternError) -> Bool {
    let found = try cut(text, words)
    let wantedWords = try cut(wanted, words)
    var right = 0
    for (index, word) in found.enumerated() {
      let isRight = wantedWords.indices.contains(index) && wantedWords[index] == word || word == word.uppercased()
      if isRight {
        right += 1
      } else if try exceptions.match(word) {
        right += 1
      }
    }
    return found.isEmpty || Double(right) / Double(found.count) > threshold
  }

  /// A text as a sentence; nil where enough of its words are written small, and the first with a capital.
  private func sentence(_ text: String, _ words: Pattern) throws(PatternError) -> String? {
    var rest = Array(text.utf8)
    var wanted = ""
    for pattern in [prefix, Capitalization.number].compactMap(\.self) {
      if let match = try pattern.firstMatch(in: rest), match.range.lowerBound == 0 {
        wanted += String(decoding: rest[match.range], as: UTF8.self)
        rest.removeSubrange(match.range)
      }
    }
    let matches = try words.matches(in: rest)
    var right = 0
    var end = 0
    var isFirstRight = true
    var last = ""
    for (index, match) in matches.enumerated() {
      let whole = String(decoding: rest[match.range], as: UTF8.self)
      let small = index == 0 ? TitleCase.capitalized(whole.lowercased()) : whole.lowercased()
      let isRight = try isExcused(whole, after: last) || isBegun(whole, as: small)
      if isRight { right += 1 } else if index == 0 { isFirstRight = false }
      wanted += String(decoding: rest[end..<match.range.lowerBound], as: UTF8.self) + (isRight ? whole : small)
      end = match.range.upperBound
      last = whole
    }
    if matches.isEmpty || isFirstRight && Double(right) / Double(matches.count) > threshold { return nil }
    return wanted + String(decoding: rest[end...], as: UTF8.self)
  }

  /// Whether a word may have capitals in a sentence: it is all capitals, an exception, or stands behind a colon or the like.
  private func isExcused(_ whole: String, after last: String) throws(PatternError) -> Bool {
    let word = Capitalization.firstPart(of: whole)
    if word == word.uppercased() || !last.isEmpty && indicators.contains(where: { last.hasSuffix($0) }) { return true }
    if try exceptions.match(word) { return true }
    return try exceptions.match(whole)
  }

  /// Whether a compound's first word, or a word less its possessive, is written as it should be.
  private func isBegun(_ whole: String, as wanted: String) -> Bool {
    Capitalization.firstPart(of: whole) == Capitalization.firstPart(of: wanted)
  }

  /// A heading's number.
  private static let number = Pattern(#"^\d+(?:\.\d+)*\.\s+"#)

  /// A compound's first word, a word less its possessive.
  private static func firstPart(of word: String) -> String {
    for mark in ["-", "'", "\u{2019}"] {
      let parts = word.split(separator: mark, omittingEmptySubsequences: false)
      if parts.count > 1, let first = parts.first, !first.isEmpty { return String(first) }
    }
    return word
  }
}
