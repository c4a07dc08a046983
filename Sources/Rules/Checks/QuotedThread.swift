internal import Mail
internal import Prose
public import YAML

/// Finds mail below which a long earlier mail is kept.
///
/// Keys: `max`, how many words of other people's mail may stay.
public struct QuotedThread: Check {
  /// What a rule file calls it.
  public static let name = "quoted-thread"

  private let most: Int

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    most = reader.integer("max") ?? 60
  }

  /// One finding at most, at the first quote's first line.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let quotes = draft.texts(.quote, .forward)
    guard let first = quotes.first, let line = first.utf8.lines.first else { return [] }
    let words = quotes.map { $0.tokenized.tokens.count { $0.kind == .word } }.reduce(0, +)
    guard words > most else { return [] }
    return [Finding(at: first.place(line), arguments: ["\(words)"])]
  }
}
