/// Texts of which one must occur wherever a pattern matches, so that the pattern need not be tried, nor even compiled,
/// where none does.
///
/// They are in lower case, and are to be sought in text whose ASCII letters are in lower case, so that they hold
/// whether the pattern minds case or not. (Two letters beyond ASCII, the long s and the Kelvin sign, are lost to a
/// pattern that ignores case.)
package struct RequiredLiterals: Sendable, Hashable {
  /// The texts, in UTF-8; any of them will do.
  package let texts: [[UInt8]]

  /// What a pattern needs; nil if it may match without any text that could be named.
  package init?(_ tree: RegexTree) {
    var finder = LiteralFinder()
    guard let texts = finder.need(of: tree.root), !texts.isEmpty else { return nil }
    self.texts = texts
  }

  /// Makes it of the texts.
  package init(_ texts: [[UInt8]]) {
    self.texts = texts
  }
}

/// Walks through a pattern's tree for the texts that it needs.
private struct LiteralFinder {
  /// More texts than this for one pattern are not worth their search.
  private static let most = 2000
  /// Texts shorter than this occur nearly everywhere.
  private static let shortest = 2

  private var definitions: [String: [[UInt8]]] = [:]

  mutating func need(of part: RegexTree.Part) -> [[UInt8]]? {
    switch part.node {
    case .literal, .set, .place, .opaque:
      characters(of: part).flatMap { $0.count >= LiteralFinder.shortest ? [$0] : nil }
    case .sequence(let parts): need(ofSequence: parts)
    case .alternation(let branches): need(ofBranches: branches)
    case .group(let group, let inside): need(of: group, inside)
    case .repetition(let inside, let least, _, _): least > 0 ? need(of: inside) : nil
    case .call(let name): definitions[name]
    }
  }

  private mutating func need(of group: RegexTree.Group, _ inside: RegexTree.Part) -> [[UInt8]]? {
    switch group {
    case .capture(let name):
      let need = need(of: inside)
      if let name, let need { definitions[name] = need }
      return need
    case .plain, .atomic, .lookAhead:
      return need(of: inside)
    case .define:
      _ = need(of: inside)
      if case .sequence(let parts) = inside.node { for part in parts { _ = need(of: part) } }
      return nil
    case .negativeLookAhead, .lookBehind, .negativeLookBehind:
      return nil
    }
  }

  private mutating func need(ofBranches branches: [RegexTree.Part]) -> [[UInt8]]? {
    var texts: [[UInt8]] = []
    for branch in branches {
      guard let need = need(of: branch), texts.count + need.count <= LiteralFinder.most else { return nil }
      texts += need
    }
    return texts
  }

  /// The best of what the parts of a sequence need, neighbouring characters taken together.
  private mutating func need(ofSequence parts: [RegexTree.Part]) -> [[UInt8]]? {
    var best: [[UInt8]]?
    var run: [UInt8] = []
    func offer(_ texts: [[UInt8]]) {
      let length = texts.map(\.count).min() ?? 0
      guard length >= LiteralFinder.shortest else { return }
      if let now = best, (now.map(\.count).min() ?? 0, -now.count) >= (length, -texts.count) { return }
      best = texts
    }
    for part in parts {
      if let bytes = characters(of: part) {
        run += bytes
      } else if case .place = part.node {
        continue
      } else if case .group(.negativeLookAhead, _) = part.node {
        continue
      } else if case .group(.negativeLookBehind, _) = part.node {
        continue
      } else {
        offer([run])
        run = []
        if let need = need(of: part) { offer(need) }
      }
    }
    offer([run])
    return best
  }

  /// The bytes of a part that stands for one character whose case does not matter; nil for any other part.
  private func characters(of part: RegexTree.Part) -> [UInt8]? {
    switch part.node {
    case .literal(let scalar): return bytes(of: scalar)
    case .set(let listed?):
      guard let first = listed.first, first.isASCII, let wanted = bytes(of: first),
        listed.allSatisfy({ bytes(of: $0) == wanted })
      else { return nil }
      return wanted
    default: return nil
    }
  }

  /// A character in lower case; nil for one beyond ASCII that has cases.
  private func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return [byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte]
    }
    return scalar.properties.isCased ? nil : Array(String(scalar).utf8)
  }
}
