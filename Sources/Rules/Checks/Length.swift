internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds texts that are too long or too short.
///
/// Keys: `of`, what is measured: `mail` (its paragraphs together), `paragraph` (each by itself) or `subject`; `unit`,
/// `words` or `characters`; `max`, `min`, the bounds; `minkinds`, the kinds of draft that the lower bound is for (all,
/// without it). The message's first `%s` is the length, the second the bound.
public struct Length: Check {
  /// What a rule file calls it.
  public static let name = "length"
  /// Above the upper bound; below the lower one.
  public static let cases = ["long", "short"]

  enum Measured: String, CaseIterable {
    case mail, paragraph, subject
  }

  enum Unit: String, CaseIterable {
    case words, characters
  }

  private let measured: Measured
  private let unit: Unit
  private let most: Int?
  private let least: Int?
  private let leastKinds: Set<DraftKind>

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    measured = reader.choice("of") ?? .mail
    unit = reader.choice("unit") ?? .words
    most = reader.integer("max")
    least = reader.integer("min")
    var kinds: Set<DraftKind> = []
    for (text, place) in reader.texts("minkinds") {
      if let kind = DraftKind(rawValue: text) {
        kinds.insert(kind)
      } else {
        reader.fail("no kind of draft '\(text)'", at: place)
      }
    }
    leastKinds = kinds
    if most == nil, least == nil { reader.fail("a length rule needs 'max' or 'min'", at: reader.node.place) }
  }

  /// A finding for each text that is out of bounds.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let texts: [RegionText] =
      switch measured {
      case .subject: [draft.subject].compactMap(\.self)
      case .mail, .paragraph: draft.paragraphs
      }
    guard let first = texts.first else { return [] }
    if measured == .paragraph {
      return texts.compactMap { text in
        finding(length(of: text), at: text.place, isLeastWanted: isLeastWanted(draft))
      }
    }
    let total = texts.map(length).reduce(0, +)
    return [finding(total, at: first.place, isLeastWanted: isLeastWanted(draft))].compactMap(\.self)
  }

  private func isLeastWanted(_ draft: DraftContext) -> Bool { leastKinds.isEmpty || leastKinds.contains(draft.kind) }

  private func finding(_ length: Int, at place: Finding.Place, isLeastWanted: Bool) -> Finding? {
    if let most, length > most { return Finding(at: place, case: "long", arguments: ["\(length)", "\(most)"]) }
    if let least, length < least, isLeastWanted {
      return Finding(at: place, case: "short", arguments: ["\(length)", "\(least)"])
    }
    return nil
  }

  private func length(of text: RegionText) -> Int {
    switch unit {
    case .words: text.tokenized.tokens.count { [.word, .number, .address].contains($0.kind) }
    case .characters: text.utf8.count { $0 & 0xC0 != 0x80 }
    }
  }
}
