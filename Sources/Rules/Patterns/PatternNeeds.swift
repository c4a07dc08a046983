internal import Source

/// What a text must have for a pattern to match in it, as far as that was found out when the program was built.
enum PatternNeeds: Sendable, Hashable {
  /// Nothing that could be named.
  case nothing
  /// Literals of all the numbers in `LiteralIndex` that one of these lists has.
  case any([[Int]])
  /// It was not found out, and is when the pattern is first tried.
  case unknown

  /// What a pattern needs that matches where any of some do.
  static func oneOf(_ needs: [PatternNeeds]) -> PatternNeeds {
    var all: [[Int]] = []
    for need in needs {
      guard case .any(let lists) = need else { return needs.contains(.nothing) ? .nothing : .unknown }
      all += lists
    }
    return .any(all)
  }

  /// Whether what was found of the literals is enough; nil where it is not known what the pattern needs.
  func areMet(by hits: PatternHits) -> Bool? {
    switch self {
    case .nothing: true
    case .any(let lists): lists.contains { $0.allSatisfy(hits.contains) }
    case .unknown: nil
    }
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
