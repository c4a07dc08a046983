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

  /// What a pattern needs besides.
  ///
  /// Of each of these, too, a text must occur. The rarest come first, and there are few.
  package static func further(_ tree: RegexTree, than first: RequiredLiterals) -> [RequiredLiterals] {
    var finder = LiteralFinder()
    // The definitions stand before the rest, and what calls them needs what they do.
    _ = finder.need(of: tree.root)
    var needs: [[[UInt8]]] = []
    for need in finder.needs(of: tree.root)
    where need != first.texts && need.count <= LiteralFinder.mostFurther && !needs.contains(need) {
      needs.append(need)
    }
    needs.sort { ($0.shortest, -$0.count) > ($1.shortest, -$1.count) }
    return needs.prefix(2).map { RequiredLiterals($0) }
  }
}

extension [[UInt8]] {
  /// The length of the shortest of them.
  fileprivate var shortest: Int { map(\.count).min() ?? 0 }
}

/// Walks through a pattern's tree for the texts that it needs.
private struct LiteralFinder {
  /// More texts than this for one pattern are not worth their search.
  private static let most = 2000
  /// Nor are so many of what it needs besides.
  static let mostFurther = 12
  /// Texts shorter than this occur nearly everywhere.
  private static let shortest = 2

  /// Words that so many sentences have that a shorter text of another kind tells more than one of them.
  private static let common: Set<String> = [
    "about", "and", "at the", "be", "can", "do", "for", "have", "how", "in the", "is", "it", "me", "my", "not",
    "of the", "on the", "that", "the", "they", "this", "time", "to", "to the", "what", "will", "with", "would", "you",
    "your",
  ]

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

  /// All that a part needs, each need by itself.
  mutating func needs(of part: RegexTree.Part) -> [[[UInt8]]] {
    switch part.node {
    case .sequence(let parts):
      var needs: [[[UInt8]]] = []
      for piece in pieces(of: parts) {
        switch piece {
        case .characters(let bytes): if bytes.count >= LiteralFinder.shortest { needs.append([bytes]) }
        case .part(let part): needs += self.needs(of: part)
        }
      }
      return needs
    case .group(.capture, let inside), .group(.plain, let inside), .group(.atomic, let inside),
      .group(.lookAhead, let inside):
      return needs(of: inside)
    case .repetition(let inside, let least, _, _): return least > 0 ? needs(of: inside) : []
    default: return need(of: part).map { [$0] } ?? []
    }
  }

  private enum Piece {
    case characters([UInt8])
    case part(RegexTree.Part)
  }

  /// The parts of a sequence, neighbouring characters taken together, and what takes no character left out.
  private func pieces(of parts: [RegexTree.Part]) -> [Piece] {
    var pieces: [Piece] = []
    var run: [UInt8] = []
    for part in parts {
      if let bytes = characters(of: part) {
        run += bytes
        continue
      }
      switch part.node {
      case .place, .group(.negativeLookAhead, _), .group(.negativeLookBehind, _): continue
      default: break
      }
      if !run.isEmpty { pieces.append(.characters(run)) }
      run = []
      pieces.append(.part(part))
    }
    if !run.isEmpty { pieces.append(.characters(run)) }
    return pieces
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
    func offer(_ texts: [[UInt8]]) {
      guard (texts.map(\.count).min() ?? 0) >= LiteralFinder.shortest else { return }
      let telling = telling(texts)
      if let now = best, (self.telling(now), -now.count) >= (telling, -texts.count) { return }
      best = texts
    }
    for piece in pieces(of: parts) {
      switch piece {
      case .characters(let bytes): offer([bytes])
      case .part(let part): if let need = need(of: part) { offer(need) }
      }
    }
    return best
  }

  /// How much the least telling of some texts tells: its letters, but nearly nothing where it is a common word.
  private func telling(_ texts: [[UInt8]]) -> Int {
    texts.map { text in
      let word = String(decoding: text, as: UTF8.self).split(separator: " ").joined(separator: " ")
      return LiteralFinder.common.contains(word) ? 1 : word.utf8.count
    }.min() ?? 0
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
