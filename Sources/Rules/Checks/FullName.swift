internal import Interview
internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds mail that does not end with the writer's full name.
///
/// The name is the first line below the sign-off, without what follows it on its line. A name of one word, or a double
/// given name such as "Mary Ann", is not a full one; where the facts or the From field tell the writer's name, it must
/// be that one, by any of its forms.
public struct FullName: Check {
  /// What a rule file calls it.
  public static let name = "full-name"
  /// None; a part of one; another than the writer's.
  public static let cases = ["missing", "partial", "other"]

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding at most.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let known = draft.facts.candidate.name
    let name = known.flatMap { PersonName($0.value) }
    let fullName = name.flatMap { isFull($0) ? $0.fullName : nil }
    let notes = known.map { [Note.spelled($0)] } ?? []
    guard let (text, range) = signedName(in: draft) else {
      guard !draft.paragraphs.isEmpty else { return [] }
      let close = draft.texts(.signOff).last
      let end = close?.mapped.source(of: 0..<(close?.utf8.count ?? 0)).upperBound ?? draft.draft.endOfBody
      return [
        Finding(at: .file(end..<end), case: "missing", arguments: [fullName ?? ""], notes: fullName == nil ? [] : notes)
      ]
    }
    let written = text.mapped.string(in: range)
    guard let signed = PersonName(written) else { return [] }
    if let name, !isPart(signed, of: name) {
      return [Finding(at: text.place(range), case: "other", arguments: [written, known?.value ?? ""], notes: notes)]
    }
    if isFull(signed) { return [] }
    return [
      Finding(
        at: text.place(range), case: "partial", arguments: [written], notes: fullName == nil ? [] : notes,
        suggestions: fullName.map { [$0] } ?? [], applicability: fullName == nil ? nil : .safe)
    ]
  }

  /// Whether a name has a given and a family name, or two words of which either may be one.
  private func isFull(_ name: PersonName) -> Bool {
    let isLatin = name.fullName.unicodeScalars.contains { $0.value < 0x250 && $0.properties.isAlphabetic }
    return name.isUnspaced || !isLatin
      || name.familyName != nil && !(name.givenNames + [name.nickname ?? ""]).isEmpty
        && name.words.filter { [.given, .family, .nickname].contains($0.part) }.count > 1
  }

  /// Whether what is signed can be the writer's name: each of its words is one of it, an initial or a nickname.
  private func isPart(_ signed: PersonName, of name: PersonName) -> Bool {
    if signed.couldBe(name) { return true }
    let parts = name.words.map(\.text)
    return signed.words.filter { [.given, .family, .nickname].contains($0.part) }.contains { word in
      parts.contains { NameFolding.difference($0, word.text) != nil || areSameGivenName($0, word.text) }
    }
  }

  /// The first line of the signature, if it is a name; else the line that the mail ends with.
  private func signedName(in draft: DraftContext) -> (RegionText, Range<Int>)? {
    for text in draft.texts(.signature) {
      for line in text.utf8.lines {
        guard let range = nameRange(in: line, of: text) else { continue }
        return (text, range)
      }
    }
    return nil
  }

  /// The words at a line's beginning that are a name: capitalised or particles, up to a mark.
  private func nameRange(in line: Range<Int>, of text: RegionText) -> Range<Int>? {
    let tokens = text.tokenized.tokens
    var index = text.tokenized.tokenIndex(from: line.lowerBound)
    // "-- Ada" and "~ Ada"
    while index < tokens.count, tokens[index].kind == .punctuation, tokens[index].range.upperBound <= line.upperBound {
      index += 1
    }
    var range: Range<Int>?
    while index < tokens.count, tokens[index].range.upperBound <= line.upperBound {
      let token = tokens[index]
      let word = text.tokenized.string(token)
      if token.kind == .word {
        let isNameLike = word.beginsLikeName || PersonName.isParticle(word)
        guard isNameLike || range == nil && tokens[index...].allSatisfy({ $0.kind == .word }) else { return nil }
        range = (range?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
      } else if word == ".", range != nil {
        // "J. Smith", "Robert Smith Jr."
      } else if ["(", ")", "\"", "\u{201C}", "\u{201D}", "'"].contains(word) {
        // "Robert (Bob) Smith"
      } else if token.kind == .number || token.kind == .address {
        return range == nil ? nil : range
      } else {
        break
      }
      index += 1
    }
    guard let range, text.tokenized.tokens.count(where: { range.contains($0.range.lowerBound) }) <= 8 else {
      return nil
    }
    return range
  }
}

extension [UInt8] {
  /// The ranges of the lines, without their ends, that are not empty.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for at in 0...count where at == count || self[at] == UInt8(ascii: "\n") || self[at] == UInt8(ascii: "\r") {
      if at > start { lines.append(start..<at) }
      start = at + 1
    }
    return lines
  }
}
