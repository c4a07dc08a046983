/// Patterns one behind the other in a text of the program, each behind the numbers of what it needs besides its own.
struct PatternTexts: Sendable {
  private let texts: TextList

  /// Takes a text that `encode` made.
  init(_ texts: StaticString) {
    self.texts = TextList(texts)
  }

  /// Writes patterns.
  static func encode(_ patterns: [(text: String, further: [Int])]) -> String {
    TextList.encode(patterns.flatMap { [$0.further.map { "\($0)" }.joined(separator: " "), $0.text] })
  }

  /// Whether there are none.
  var isEmpty: Bool { texts.isEmpty }

  /// A pattern by its place, counted from 0, and the numbers of what it needs besides its own; nil if there is none.
  ///
  /// - Complexity: O(n) in the patterns before it.
  subscript(index: Int) -> (text: String, further: [Int])? {
    guard let further = texts[2 * index], let text = texts[2 * index + 1] else { return nil }
    return (text, further.split(separator: " ").compactMap { Int($0) })
  }
}
