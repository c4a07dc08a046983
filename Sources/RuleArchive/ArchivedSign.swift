/// A sign by which a kind of draft is told, as it is compiled into the program: written by the build.
///
/// Its patterns are numbered with those of the rules, so that one search of a text finds the literals of all.
public struct ArchivedSign: Sendable {
  /// The kind, by name.
  public let kind: String
  /// How clearly it speaks for the kind, or below 0 against it; 0 for a presumption.
  public let weight: Int
  /// Where it is looked for.
  public let scope: SignScope
  /// The numbers of its patterns.
  public let numbers: Range<Int>
  private let patternTexts: PatternTexts
  private let textsWithIt: TextList
  private let textsWithoutIt: TextList

  /// Makes it of what `RuleArchiver` wrote.
  public init(
    kind: String, weight: Int, scope: SignScope, numbers: Range<Int>, patterns: StaticString, has: StaticString,
    lacks: StaticString
  ) {
    self.kind = kind
    self.weight = weight
    self.scope = scope
    self.numbers = numbers
    patternTexts = PatternTexts(patterns)
    textsWithIt = TextList(has)
    textsWithoutIt = TextList(lacks)
  }

  /// The patterns of which one must match, each with the numbers of all that it needs, its own first.
  public var patterns: [(text: String, needs: [Int])] {
    numbers.compactMap { number in
      patternTexts[number - numbers.lowerBound].map { ($0.text, [number] + $0.further) }
    }
  }

  /// Sentences that have the sign.
  public var has: [String] { textsWithIt.all }

  /// Sentences that nearly have it.
  public var lacks: [String] { textsWithoutIt.all }
}

/// Where a sign is looked for.
public enum SignScope: String, CaseIterable, Sendable {
  /// In the subject and in all that `body` covers.
  case anywhere
  /// In the subject.
  case subject
  /// In the paragraphs that the writer wrote, the closing and the postscript among them.
  case body
  /// In the first of these.
  case opening
}
