internal import RuleArchive
internal import Source

/// What a text must have for a pattern to match in it, as far as that was found out when the program was built.
enum PatternNeeds: Sendable, Hashable {
  /// Nothing that could be named.
  case nothing
  /// Literals of all the numbers in `LiteralTable` that one of some lists has.
  case any(NumberLists)
  /// It was not found out, and is when the pattern is first tried.
  case unknown

  /// What a pattern needs that matches where any of some do.
  static func oneOf(_ needs: [PatternNeeds]) -> PatternNeeds {
    var all: [[Int]] = []
    for need in needs {
      guard case .any(let lists) = need else { return needs.contains(.nothing) ? .nothing : .unknown }
      all += lists.lists
    }
    return .any(NumberLists(all))
  }

  /// The numbers between which the first of each list is, of all that some patterns need; nil where it is not known what
  /// one of them needs.
  static func firstNumbers(of needs: some Sequence<PatternNeeds>) -> Range<Int>? {
    var (least, most) = (Int.max, Int.min)
    for need in needs {
      guard case .any(let lists) = need else { return nil }
      lists.forEachFirst { (least, most) = (min(least, $0), max(most, $0)) }
    }
    return least <= most ? least..<most + 1 : nil
  }

  /// Whether what was found of the literals in a part of a text is enough; nil where it is not known what the pattern
  /// needs.
  func areMet(by hits: LiteralHits, in part: Range<Int>? = nil) -> Bool? {
    switch self {
    case .nothing: true
    case .any(let lists):
      lists.haveOne { number in
        guard let part else { return hits.patterns.contains(number) }
        return hits.hasStart(of: number, in: part)
      }
    case .unknown: nil
    }
  }

  /// The stretches of a part of a text in which a match can begin, by the literals that were found; nil where that may
  /// be anywhere.
  ///
  /// - Complexity: O(n log n) in the literals.
  func starts(by hits: LiteralHits, in part: Range<Int>) -> [ClosedRange<Int>]? {
    guard case .any(let lists) = self else { return nil }
    var starts: [ClosedRange<Int>] = []
    lists.forEachFirst { number in
      let reach = archivedReaches.reach(of: number)
      hits.forEachStart(of: number, in: part) { place in
        starts.append((reach.map { max(part.lowerBound, place - $0) } ?? part.lowerBound)...place)
        // The last place of a literal covers what those before it would.
        return reach != nil
      }
    }
    return starts.joined(gap: Self.gap)
  }

  /// The bytes between two stretches that are searched together with them: to begin a search takes as long.
  private static let gap = 16
}

/// A few lists of numbers, one behind the other.
struct NumberLists: Sendable, Hashable {
  /// The lists, each with a number below 0 behind it.
  private var flat: [Int32] = []

  /// Puts lists together; one that is empty is left out.
  init(_ lists: [[Int]]) {
    for list in lists where !list.isEmpty { flat += list.map { Int32(truncatingIfNeeded: $0) } + [-1] }
  }

  /// The lists.
  var lists: [[Int]] { flat.split { $0 < 0 }.map { $0.map(Int.init) } }

  /// Whether all numbers of one of the lists meet a condition.
  func haveOne(_ isMet: (Int) -> Bool) -> Bool {
    var areAll = true
    for number in flat {
      if number < 0 {
        if areAll { return true }
        areAll = true
      } else if areAll, !isMet(Int(number)) {
        areAll = false
      }
    }
    return false
  }

  /// Calls a body with the first number of each list.
  func forEachFirst(_ body: (Int) -> Void) {
    var isFirst = true
    for number in flat {
      if isFirst { body(Int(number)) }
      isFirst = number < 0
    }
  }
}

extension [ClosedRange<Int>] {
  /// The ranges in order, those together that overlap or have few integers between them.
  fileprivate func joined(gap: Int) -> [ClosedRange<Int>] {
    if count < 2 { return self }
    var joined: [ClosedRange<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + gap {
        joined[joined.count - 1] = last.lowerBound...Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
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
