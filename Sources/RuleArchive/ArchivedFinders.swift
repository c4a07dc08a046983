/// What can be asked of a rule before it is read: the patterns and the phrases of which one must be found for it to
/// speak.
///
/// Nine rules in ten find nothing in a draft. Of these nothing is read but the few patterns and phrases whose literals
/// and words the draft has.
public struct ArchivedFinders: Sendable {
  /// The numbers of the patterns; empty where the rule may speak without any.
  public let patterns: Range<Int>
  /// The numbers of those of them that need no literal.
  public let freePatterns: [Int]
  /// The numbers of the phrases, for a rule on phrases.
  public let phrases: Range<Int>
  /// Whether the patterns mind no case.
  public let ignoresCase: Bool
  /// Where the rule looks, by name; empty where it says nothing of that.
  public let scopes: [String]
  private let patternTexts: PatternTexts
  private let phraseTexts: TextList
  private let listTexts: TextList

  /// Makes it of what `RuleArchiver` wrote.
  public init(
    patterns: Range<Int>, freePatterns: [Int], phrases: Range<Int>, ignoresCase: Bool, scopes: [String],
    patternTexts: StaticString,
    phraseTexts: StaticString, listTexts: StaticString
  ) {
    self.patterns = patterns
    self.freePatterns = freePatterns
    self.phrases = phrases
    self.ignoresCase = ignoresCase
    self.scopes = scopes
    self.patternTexts = PatternTexts(patternTexts)
    self.phraseTexts = TextList(phraseTexts)
    self.listTexts = TextList(listTexts)
  }

  /// Whether the patterns can be tried before the rule is read.
  public var havePatternTexts: Bool { !patternTexts.isEmpty }

  /// A pattern as the rule matches it, with the numbers of all that it needs, its own first; nil if there is none of
  /// this number.
  ///
  /// - Complexity: O(n) in the patterns before it.
  public func pattern(_ number: Int) -> (text: String, needs: [Int])? {
    patternTexts[number - patterns.lowerBound].map { ($0.text, [number] + $0.further) }
  }

  /// A phrase as the rule has it; nil if there is none of this number.
  ///
  /// - Complexity: O(n) in the phrases before it.
  public func phrase(_ number: Int) -> String? { phraseTexts[number - phrases.lowerBound] }

  /// The rule's list of words of a name; nil if it has none.
  ///
  /// - Complexity: O(n) in the lists.
  public func list(named name: String) -> String? {
    var index = 0
    while let listed = listTexts[index] {
      if listed == name { return listTexts[index + 1] }
      index += 2
    }
    return nil
  }
}
