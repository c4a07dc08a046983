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

/// A pattern in the engine's words that is a part of another, and what it needs.
struct PatternText: Sendable {
  var text: String
  var needs: PatternNeeds
}
