public import Mail
internal import RuleArchive

/// A turn of speech that tells a kind of draft, and how clearly.
///
/// The signs are in `kinds/`, a file for each kind; what speaks most clearly wins, so that their weights only mean
/// something beside each other. A class, because its patterns are kept once they were wanted.
public final class KindSign: Sendable {
  /// The kind.
  public let kind: DraftKind
  /// How clearly it speaks for the kind, or below 0 against it; 0 for a presumption.
  public let weight: Int
  private let archived: ArchivedSign
  private let kept = Kept<[Pattern]>()

  /// The signs that the program knows.
  public static let all = archivedSigns.compactMap { KindSign($0) }
  /// What lets a letter be taken for one of a kind where no sign tells.
  public static let presumptions = archivedPresumptions.compactMap { KindSign($0) }

  private init?(_ archived: ArchivedSign) {
    guard let kind = DraftKind(rawValue: archived.kind) else { return nil }
    self.kind = kind
    self.archived = archived
    weight = archived.weight
  }

  /// The patterns of which one must match.
  public var patterns: [Pattern] {
    kept.value {
      archived.patterns.map { text, needs in
        Pattern(text, ignoringCase: true, needs: .any(NumberLists([needs])), beginsWithNeeds: true)
      }
    }
  }

  /// Whether a draft has it, by the texts of its subject and of the paragraphs that the writer wrote.
  ///
  /// - Complexity: O(1) for each text without a literal of the patterns, as nearly all are.
  public func isIn(subject: [RegionText], body: [RegionText]) -> Bool {
    switch archived.scope {
    case .anywhere: isIn(subject) || isIn(body)
    case .subject: isIn(subject)
    case .body: isIn(body)
    case .opening: isIn(body.prefix(1))
    }
  }

  private func isIn(_ texts: some Sequence<RegionText>) -> Bool {
    texts.contains { text in
      guard text.hits.patterns.intersects(archived.numbers) else { return false }
      // A pattern that cannot be matched on a text tells nothing of it.
      return patterns.contains { (try? $0.occurs(in: text)) == true }
    }
  }

  /// Sentences that have it.
  public var has: [String] { archived.has }

  /// Sentences that nearly have it.
  public var lacks: [String] { archived.lacks }
}
