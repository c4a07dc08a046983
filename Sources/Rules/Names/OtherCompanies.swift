internal import Interview
internal import Mail
internal import Prose

/// Finds names in a text that may be those of other companies than the one that the facts name.
struct OtherCompanies {
  /// What a rule file lists, in small letters.
  struct Lists: Sendable {
    /// Last words of companies' names, legal forms among them.
    let companies: Set<String>
    /// Well-known companies, as name keys.
    let known: Set<String>
    /// Given names.
    let people: Set<String>
    /// Capitalised words that name no company.
    let never: Set<String>
  }

  /// A row of capitalised words.
  struct Name {
    let range: Range<Int>
    /// Whether its form says that it is a company's: by its last word, or because everyone knows it.
    let isCompany: Bool
    /// Whether it begins with a given name.
    let isPerson: Bool
  }

  private let company: NamePhrase
  private let lists: Lists
  private let draft: DraftContext
  private let told: Set<String>

  init(company: NamePhrase, lists: Lists, draft: DraftContext) {
    self.company = company
    self.lists = lists
    self.draft = draft
    let discussed = draft.facts.interviewers.flatMap(\.discussed).map(\.value)
    told = Set(
      ([draft.facts.role?.value].compactMap(\.self) + discussed).flatMap { NamePhrase($0)?.words ?? [] }
        .map { NameFolding.key($0) })
  }

  /// The names in a text that are neither the company's nor a known person's.
  func names(in text: NamedText) -> [Name] {
    var names: [Name] = []
    var at = 0
    while at < text.words.count {
      guard mayBegin(text.words[at]) else {
        at += 1
        continue
      }
      var end = at + 1
      while end < text.words.count, !text.words[end - 1].isPossessive, !text.words[end].isFirst,
        mayGoOn(text.words[end]),
        text.isOneName(end - 1..<end + 1), text.gap(between: end - 1, end) != "and"
      {
        end += 1
      }
      if let name = name(at..<end, in: text) { names.append(name) }
      at = end
    }
    return names
  }

  private func mayBegin(_ word: NamedText.Word) -> Bool {
    guard word.isCapitalised, word.bareText.count > 1 else { return false }
    let small = word.bareText.lowercased()
    return !functionWords.contains(stem(small)) && !lists.never.contains(small)
  }

  private func mayGoOn(_ word: NamedText.Word) -> Bool {
    (word.isCapitalised || word.text.first?.isNumber ?? false) && !lists.never.contains(word.bareText.lowercased())
  }

  private func name(_ indices: Range<Int>, in text: NamedText) -> Name? {
    let words = Array(text.words[indices])
    guard let first = words.first, let last = words.last else { return nil }
    let keys = words.map { NameFolding.key($0.bareText) }
    let own = company.words.map { NameFolding.key($0) }
    // The company by a part of its name, by its initials, or by these for the whole.
    if keys.first == own.first || Set(keys).isSubset(of: own) { return nil }
    if keys.count == 1, keys == [initials(own)] || own.count == 1 && own == [initials(keys)] { return nil }
    if own.count == 1, keys.count > 1, own == [initials(keys)] { return nil }
    // A person of the header or the facts, the job, what was discussed.
    if words.allSatisfy({ draft.names.contains($0.text) }) || keys.allSatisfy(told.contains) { return nil }
    let isKnown = lists.known.contains(NameFolding.key(words.map(\.bareText).joined().filter { $0 != "&" }))
    let isCompany = isKnown || words.count > 1 && lists.companies.contains(last.bareText.lowercased())
    if words.count == 1, first.isFirst, !isKnown, draft.speller?.isCorrect(first.bareText.lowercased()) ?? true {
      return nil
    }
    let isPerson =
      !isCompany && (lists.people.contains(first.bareText.lowercased()) || isTitle(before: first, in: text))
    return Name(
      range: first.range.lowerBound..<last.bare.upperBound, isCompany: isCompany, isPerson: isPerson)
  }

  private func initials(_ keys: [String]) -> String { String(keys.compactMap(\.first)) }

  /// Whether a title stands before a word, as before a family name.
  private func isTitle(before word: NamedText.Word, in text: NamedText) -> Bool {
    guard let previous = text.words.last(where: { $0.range.upperBound <= word.range.lowerBound }) else { return false }
    return PersonName.isTitle(previous.text) && previous.isCapitalised
  }
}
