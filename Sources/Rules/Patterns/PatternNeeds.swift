internal import Source

/// What a text must have for a pattern to match in it, as far as that was found out when the program was built.
enum PatternNeeds: Sendable, Hashable {
  /// Nothing that could be named.
  case nothing
  /// A literal of one of these numbers in `LiteralIndex`.
  case any([Int])
  /// It was not found out, and is when the pattern is first tried.
  case unknown

  /// What a pattern needs that matches where any of some do.
  static func oneOf(_ needs: [PatternNeeds]) -> PatternNeeds {
    var all: [Int] = []
    for need in needs {
      guard case .any(let numbers) = need else { return needs.contains(.nothing) ? .nothing : .unknown }
      all += numbers
    }
    return .any(all)
  }
}

/// A pattern of a rule file in the engine's words, which is to be a part of another.
struct PatternText: Sendable {
  /// The pattern.
  var text: String
  /// What it needs.
  var needs: PatternNeeds
  /// Where it stands in its file; nil where it is of several texts.
  var place: FilePlace?
}
