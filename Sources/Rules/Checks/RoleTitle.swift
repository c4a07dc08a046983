internal import Interview
internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds the job's title where it is misspelt, and another title where this one belongs.
///
/// A short form of the title ("the Engineer role" for a Senior Data Engineer's) is no fault, nor are its initials, nor
/// small letters. Another title is one by its last word, which names an occupation.
///
/// Keys: `places`, patterns whose first group is where the title stands; `occupations`, last words of titles; `levels`,
/// words that make another job of the same one; `fillers`, words that make none; `short`, what words are abbreviated to.
public struct RoleTitle: Check {
  /// What a rule file calls it.
  public static let name = "role-title"
  /// Misspelt; another title.
  public static let cases = ["misspelt", "other"]

  private let places: [Pattern]
  private let occupations: Set<String>
  private let levels: Set<String>
  private let fillers: Set<String>
  private let short: [String: String]

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    func words(_ key: String) -> Set<String> {
      Set(reader.strings(key).flatMap { $0.listedWords() })
    }
    places = reader.patterns("places")
    occupations = words("occupations")
    levels = words("levels")
    fillers = words("fillers")
    var short: [String: String] = [:]
    for entry in reader.mapping("short") { short[entry.key] = entry.value.text }
    self.short = short
    if places.isEmpty { reader.fail("a role-title rule needs 'places'", at: reader.place(of: "places")) }
  }

  /// Each wrong title once, with its further places.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let fact = draft.facts.role, let role = NamePhrase(fact.value) else { return [] }
    var findings: [Finding] = []
    for text in draft.texts(.subject, .body, .closing, .postscript) {
      var taken: [Range<Int>] = []
      let named = NamedText(text)
      for mention in role.mentions(in: named) where !mention.slips.isEmpty {
        taken.append(mention.range)
        if isWithinName(mention.range, in: named, draft) { continue }
        for slip in mention.slips where slip.kind == .letters && mention.exact > 0 && !slip.isRelatedWord {
          findings.addOnce(
            Finding(
              at: text.place(slip.range), case: "misspelt", arguments: [slip.written, fact.value],
              notes: [.spelled(fact)], suggestions: [slip.right], applicability: fact.isGuess ? .unsafe : .safe))
        }
      }
      guard !fact.isGuess else { continue }
      for range in try titles(in: text) where !taken.contains(where: { $0.overlaps(range) }) {
        guard isOther(text.mapped.string(in: range), than: fact.value, draft) else { continue }
        taken.append(range)
        findings.addOnce(
          Finding(
            at: text.place(range), case: "other", arguments: [text.mapped.string(in: range), fact.value],
            notes: [.spelled(fact)], suggestions: [fact.value], applicability: .unsafe))
      }
    }
    return findings
  }

  /// The role must be known.
  public func missingFacts(in draft: DraftContext) -> [String] { draft.facts.role == nil ? ["the job title"] : [] }

  /// Whether something is part of a longer name: "the British Book Design awards" says nothing of a book designer.
  private func isWithinName(_ range: Range<Int>, in text: NamedText, _ draft: DraftContext) -> Bool {
    guard let index = text.words.firstIndex(where: { $0.range.lowerBound == range.lowerBound }), index > 0 else {
      return false
    }
    let before = text.words[index - 1]
    guard before.isCapitalised, !before.isFirst, !before.isPossessive, text.isOneName(index - 1..<index + 1) else {
      return false
    }
    let word = before.text.lowercased()
    return !levels.contains(word) && !occupations.contains(word)
      && !(draft.facts.company.map { plain($0.value) } ?? []).contains(word)
  }

  /// Where titles stand: the words in capitals of what a pattern took, or all of them where there are none.
  private func titles(in text: RegionText) throws(PatternError) -> [Range<Int>] {
    var titles: [Range<Int>] = []
    for pattern in places {
      for match in try pattern.matches(in: text) {
        guard let range = match.group(1) else { continue }
        let tokens = text.tokenized.tokens.filter { range.contains($0.range.lowerBound) }
        let words = tokens.map(text.tokenized.string)
        // "about the open Data Engineer": the title begins with its capital, or behind the last article.
        let capital = words.firstIndex { $0.beginsWithCapital }
        let article = words.lastIndex { ["the", "your", "this", "a", "an"].contains($0) }.map { $0 + 1 }
        let first = tokens.dropFirst(capital ?? article ?? 0).first
        guard let first, let last = tokens.last, first.range.lowerBound < last.range.upperBound else { continue }
        titles.append(first.range.lowerBound..<last.range.upperBound)
      }
    }
    return titles
  }

  /// Whether a title names another job than the role does.
  private func isOther(_ title: String, than role: String, _ draft: DraftContext) -> Bool {
    var (written, wanted) = (plain(title), plain(role))
    (written, wanted) = (written.spellingOut(initialsIn: wanted), wanted.spellingOut(initialsIn: written))
    guard let last = written.last, occupations.contains(last) else { return false }
    let (writtenStems, wantedStems) = (Set(written.map(stem)), Set(wanted.map(stem)))
    if writtenStems.isSubset(of: wantedStems) { return false }
    let known = fillers.union(draft.facts.company.map { plain($0.value) } ?? [])
    let extra = written.filter { !wantedStems.contains(stem($0)) && !known.contains($0) }
    let lacking = wanted.filter { !writtenStems.contains(stem($0)) }
    if extra.isEmpty { return false }
    // All of the title and more: another job only if it is on another level.
    if lacking.isEmpty { return extra.contains(where: levels.contains) }
    return true
  }

  /// The words of a title in small letters, written out.
  private func plain(_ title: String) -> [String] {
    (NamePhrase(title)?.words ?? []).flatMap { word in
      let small = word.lowercased().filter { $0 != "." }
      return (short[small] ?? small).split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    }
  }
}

extension [String] {
  /// The words, with those of other words where one is made of their initials: "hr" of "human resources manager".
  fileprivate func spellingOut(initialsIn others: [String]) -> [String] {
    flatMap { word -> [String] in
      guard (2...4).contains(word.count), !others.contains(word) else { return [word] }
      for start in others.indices {
        let words = others[start...].prefix(word.count)
        if String(words.compactMap(\.first)) == word { return Array(words) }
      }
      return [word]
    }
  }
}

extension NamePhrase.Slip {
  /// Whether what is written is the title's plural or what its holder does: "Internal Medicine residency" of a Resident.
  fileprivate var isRelatedWord: Bool {
    let (written, right) = (written.lowercased(), right.lowercased())
    guard written != right + "s" else { return true }
    return fields.contains { right.hasSuffix($0.person) && written == right.dropLast($0.person.count) + $0.field }
  }
}

/// The ends of words for those who do something, and for what they do.
private let fields = [("nt", "ncy"), ("nt", "nce"), ("yst", "ysis")].map { (person: $0.0, field: $0.1) }
