internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds a word that is written twice in a row, in whatever case and over line ends.
///
/// Only white space may stand between the two. Keys: `allowed`, words that may follow themselves ("that that", "very
/// very"); names of two equal words, such as "Walla Walla", may as well. `names` are words that are names, too, and may
/// stand before themselves with a capital ("Will will call"); `afterclause` are verbs that may follow themselves where a
/// clause such as "what it is" ends in one ("What it is is clear"), unless one of `prepositions` stands before it. Two
/// small words that are repeated together ("to the to the") are found if the first is one of `pairs`. `particles` may
/// follow themselves behind one of the verbs of which they are part, `phrasal`: "log in in the evening".
public struct RepeatedWord: Check {
  /// What a rule file calls it.
  public static let name = "repeated-word"

  private let allowed: Set<String>
  private let names: Set<String>
  private let afterClause: Set<String>
  private let prepositions: Set<String>
  private let particles: Set<String>
  private let phrasal: Set<String>
  private let pairs: Set<String>

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    allowed = Set(reader.strings("allowed"))
    names = Set(reader.strings("names"))
    afterClause = Set(reader.strings("afterclause"))
    prepositions = Set(reader.strings("prepositions"))
    particles = Set(reader.strings("particles"))
    phrasal = Set(reader.strings("phrasal"))
    pairs = Set(reader.strings("pairs"))
  }

  /// A finding for each word that is doubled, with the one word as its fix.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    draft.texts(in: rule.scopes).flatMap(findings)
  }

  private func findings(in text: RegionText) -> [Finding] {
    let tokens = text.tokenized.tokens
    var findings: [Finding] = []
    var index = 1
    while index < tokens.count {
      defer { index += 1 }
      guard isSame(tokens[index - 1], tokens[index], in: text) else {
        if let finding = repeatedPair(at: index, in: text) { findings.append(finding) }
        continue
      }
      guard areAdjacent(tokens[index - 1], tokens[index], in: text) else { continue }
      let first = text.tokenized.string(tokens[index - 1])
      if allowed.contains(KnownNames.folded(first)) || isName(index, in: text) || endsClause(index - 1, in: text)
        || isParticle(index - 1, in: text)
      {
        continue
      }
      // "no no no" is said once to be three times there.
      var last = index
      while last + 1 < tokens.count, isSame(tokens[last], tokens[last + 1], in: text),
        areAdjacent(tokens[last], tokens[last + 1], in: text)
      {
        last += 1
      }
      findings.append(
        Finding(
          at: text.place(tokens[index - 1].range.lowerBound..<tokens[last].range.upperBound), arguments: [first],
          suggestions: [first], applicability: .safe))
      index = last
    }
    return findings
  }

  /// "to the to the": the pair that ends before a token, if it is repeated behind it.
  private func repeatedPair(at index: Int, in text: RegionText) -> Finding? {
    let tokens = text.tokenized.tokens
    guard index + 2 < tokens.count, isSame(tokens[index - 1], tokens[index + 1], in: text),
      isSame(tokens[index], tokens[index + 2], in: text),
      (index - 1...index + 1).allSatisfy({ areAdjacent(tokens[$0], tokens[$0 + 1], in: text) })
    else { return nil }
    let range = tokens[index - 1].range.lowerBound..<tokens[index].range.upperBound
    guard pairs.contains(lowercased(tokens[index - 1], in: text)), pairs.contains(lowercased(tokens[index], in: text))
    else { return nil }
    let pair = text.mapped.string(in: range)
    return Finding(
      at: text.place(range.lowerBound..<tokens[index + 2].range.upperBound), arguments: [pair], suggestions: [pair],
      applicability: .safe)
  }

  /// Whether a token is part of the verb before it.
  private func isParticle(_ index: Int, in text: RegionText) -> Bool {
    index > 0 && particles.contains(lowercased(text.tokenized.tokens[index], in: text))
      && phrasal.contains(lowercased(text.tokenized.tokens[index - 1], in: text))
  }

  /// Whether a token is a verb that ends a clause which is the subject of another: "what it is", but not "a child who
  /// is", in which the verb has only begun, nor "of what it is".
  private func endsClause(_ index: Int, in text: RegionText) -> Bool {
    let tokens = text.tokenized.tokens
    guard afterClause.contains(lowercased(tokens[index], in: text)) else { return false }
    var start = index
    while start > max(0, index - Self.clauseLength), tokens[start - 1].kind == .word {
      start -= 1
      guard Self.clauseStarts.contains(lowercased(tokens[start], in: text)) else { continue }
      return start + 1 < index && !(start > 0 && prepositions.contains(lowercased(tokens[start - 1], in: text)))
    }
    return false
  }

  /// The words that a clause before a doubled verb may have.
  private static let clauseLength = 6

  /// Words that begin a clause which can be a subject.
  private static let clauseStarts: Set<String> = ["what", "where", "who", "how", "whoever", "whatever"]

  private func lowercased(_ token: Token, in text: RegionText) -> String {
    String(decoding: text.lowercased[token.range], as: UTF8.self)
  }

  private func isSame(_ one: Token, _ other: Token, in text: RegionText) -> Bool {
    guard one.kind == .word, other.kind == .word else { return false }
    let (bytes, others) = (text.lowercased[one.range], text.lowercased[other.range])
    if bytes.elementsEqual(others) { return true }
    guard one.range.count == other.range.count, bytes.contains(where: { $0 >= 0x80 }) else { return false }
    return text.tokenized.string(one).lowercased() == text.tokenized.string(other).lowercased()
  }

  /// Whether only white space stands between two tokens, and no end of a paragraph.
  private func areAdjacent(_ one: Token, _ other: Token, in text: RegionText) -> Bool {
    let between = text.utf8[one.range.upperBound..<other.range.lowerBound]
    return !between.isEmpty && between.count { $0 == UInt8(ascii: "\n") } < 2
  }

  /// Two capitals elsewhere than at the beginning of a sentence are a name: "Duran Duran", "Walla Walla"; so is the
  /// first word alone in "Will will".
  private func isName(_ index: Int, in text: RegionText) -> Bool {
    let tokens = text.tokenized.tokens
    let isCapital = [tokens[index - 1], tokens[index]].map { token in
      text.tokenized.string(token).beginsWithCapital
    }
    return isCapital[0] && (isCapital[1] || names.contains(lowercased(tokens[index], in: text)))
  }
}
