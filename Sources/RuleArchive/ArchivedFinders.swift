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
  private let patternTexts: StaticString
  private let phraseTexts: StaticString
  private let listTexts: StaticString

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
    self.patternTexts = patternTexts
    self.phraseTexts = phraseTexts
    self.listTexts = listTexts
  }

  /// Whether the patterns can be tried before the rule is read.
  public var havePatternTexts: Bool { patternTexts.utf8CodeUnitCount > 0 }

  /// A pattern as the rule matches it, with the numbers of all that it needs, its own first; nil if there is none of
  /// this number.
  ///
  /// - Complexity: O(n) in the patterns before it.
  public func pattern(_ number: Int) -> (text: String, needs: [Int])? {
    let index = 2 * (number - patterns.lowerBound)
    guard let text = Self.text(index + 1, of: patternTexts) else { return nil }
    let further = Self.text(index, of: patternTexts)?.split(separator: " ").compactMap { Int($0) } ?? []
    return (text, [number] + further)
  }

  /// A phrase as the rule has it; nil if there is none of this number.
  ///
  /// - Complexity: O(n) in the phrases before it.
  public func phrase(_ number: Int) -> String? { Self.text(number - phrases.lowerBound, of: phraseTexts) }

  /// The rule's list of words of a name; nil if it has none.
  ///
  /// - Complexity: O(n) in the lists.
  public func list(named name: String) -> String? {
    var index = 0
    while let listed = Self.text(index, of: listTexts) {
      if listed == name { return Self.text(index + 1, of: listTexts) }
      index += 2
    }
    return nil
  }

  /// Writes texts one behind the other, each as `length:text`.
  static func encode(_ texts: [String]) -> String { texts.map { "\($0.utf8.count):\($0)" }.joined() }

  private static func text(_ index: Int, of texts: StaticString) -> String? {
    guard index >= 0 else { return nil }
    return texts.withUTF8Buffer { bytes in
      var at = 0
      var left = index
      while at < bytes.count {
        var length = 0
        while at < bytes.count, bytes[at] != UInt8(ascii: ":"), length < 1 << 30 {
          length = length * 10 + Int(bytes[at] &- UInt8(ascii: "0"))
          at += 1
        }
        at += 1
        guard length <= bytes.count - at else { return nil }
        if left == 0 {
          return String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<at + length]), as: UTF8.self)
        }
        at += length
        left -= 1
      }
      return nil
    }
  }
}
