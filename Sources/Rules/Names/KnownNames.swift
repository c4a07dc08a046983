internal import EditDistance
public import Interview
public import Mail
internal import Prose
internal import Source

/// The words that are names in one draft.
///
/// They are those of the people and the company in its header, its facts, its greeting, its signature and its quotes;
/// they are never misspellings.
public struct KnownNames: Sendable {
  /// The names' words as they are written, folded for comparison.
  private var words: Set<String> = []
  /// Those that stand in the greeting alone, which is where a name may be wrong.
  private var greeted: Set<String> = []

  /// Gathers the names of a draft.
  public init(in draft: Draft, facts: Facts) {
    for person in facts.interviewers + [facts.candidate] {
      add(person.name?.value)
      add(local: person.email?.value)
    }
    add(facts.company?.value)
    add(facts.role?.value)
    for field in draft.fields {
      for mailbox in field.mailboxes {
        add(mailbox.name?.string)
        add(local: mailbox.address.string)
      }
    }
    for region in draft.regions {
      switch region.kind {
      case .signature, .letterhead, .quote, .forward:
        words.formUnion(KnownNames.capitalised(in: region.text))
      case .greeting: greeted.formUnion(KnownNames.capitalised(in: region.text))
      default: break
      }
    }
  }

  /// Whether a word, or it without a possessive ending, is part of a name.
  public func contains(_ word: String) -> Bool {
    let folded = KnownNames.folded(word)
    return isIn(words, folded) || isIn(greeted, folded)
  }

  /// Whether a word is part of a name that is known from elsewhere than the greeting.
  func isKnownElsewhere(_ word: String) -> Bool { isIn(words, KnownNames.folded(word)) }

  private func isIn(_ words: Set<String>, _ folded: String) -> Bool {
    if words.contains(folded) { return true }
    for ending in ["'s", "'"] where folded.hasSuffix(ending) {
      if words.contains(String(folded.dropLast(ending.count))) { return true }
    }
    return false
  }

  private mutating func add(_ name: String?) {
    guard let name else { return }
    let tokenized = TokenizedText(Array(name.utf8))
    for token in tokenized.tokens where token.kind == .word || token.kind == .number {
      add(word: tokenized.string(token))
    }
  }

  private mutating func add(word: String) {
    let folded = KnownNames.folded(word)
    words.insert(folded)
    let parts = folded.split(whereSeparator: { $0 == "-" || $0 == "'" }).map(String.init)
    if parts.count > 1 { words.formUnion(parts.filter { $0.count > 2 }) }
  }

  /// The words of an address before its `@`, and of its domain.
  private mutating func add(local address: String?) {
    guard let address else { return }
    for part in address.split(whereSeparator: { !$0.isLetter }) where part.count > 2 {
      words.insert(part.lowercased())
    }
  }

  private static func capitalised(in text: MappedText) -> [String] {
    let tokenized = TokenizedText(text.utf8)
    return tokenized.tokens.filter { $0.kind == .word }.map(tokenized.string)
      .filter { $0.beginsWithCapital }.map(folded)
  }

  /// A word in lower case, with straight apostrophes.
  static func folded(_ word: String) -> String {
    let small = word.lowercased()
    // The apostrophe begins with this byte, which hardly any word has.
    return small.utf8.contains(0xE2) ? String(small.map { $0 == "\u{2019}" ? "'" : $0 }) : small
  }
}
