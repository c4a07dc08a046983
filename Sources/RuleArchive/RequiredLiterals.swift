/// Texts of which one must occur wherever a pattern matches, so that the pattern need not be tried, nor even compiled,
/// where none does.
///
/// They are in lower case, and are to be sought in text whose ASCII letters are in lower case, so that they hold
/// whether the pattern minds case or not. (Two letters beyond ASCII, the long s and the Kelvin sign, are lost to a
/// pattern that ignores case.)
package struct RequiredLiterals: Sendable, Hashable {
  /// The texts, in UTF-8; any of them will do.
  package let texts: [[UInt8]]
  /// How many bytes of a match stand before the first of them at most; nil where that has no bound.
  package let reach: Int?

  /// What a pattern needs; nil if it may match without any text that could be named.
  package init?(_ tree: RegexTree) {
    var finder = LiteralFinder()
    guard let need = finder.need(of: tree.root), !need.texts.isEmpty else { return nil }
    self.init(need)
  }

  private init(_ need: LiteralFinder.Need) {
    texts = need.texts
    reach = need.reach
  }

  /// What a pattern needs besides.
  ///
  /// Of each of these, too, a text must occur. The rarest come first, and there are few.
  package static func further(_ tree: RegexTree, than first: RequiredLiterals) -> [RequiredLiterals] {
    var finder = LiteralFinder()
    // The definitions stand before the rest, and what calls them needs what they do.
    _ = finder.need(of: tree.root)
    var needs: [LiteralFinder.Need] = []
    for need in finder.needs(of: tree.root)
    where need.texts != first.texts && need.texts.count <= LiteralFinder.mostFurther
      && !needs.contains(where: { $0.texts == need.texts })
    {
      needs.append(need)
    }
    needs.sort { ($0.shortest, -$0.texts.count) > ($1.shortest, -$1.texts.count) }
    return needs.prefix(2).map { RequiredLiterals($0) }
  }
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

  /// Texts of which one must occur.
  struct Need {
    var texts: [[UInt8]]
    /// As `RequiredLiterals.reach`.
    var reach: Int?

    /// The length of the shortest text.
    var shortest: Int { texts.map(\.count).min() ?? 0 }
  }

  private var definitions: [String: Need] = [:]
  private var lengths: [String: Int] = [:]

  mutating func need(of part: RegexTree.Part) -> Need? {
    switch part.node {
    case .literal, .set, .place, .opaque:
      characters(of: part).flatMap { $0.count >= LiteralFinder.shortest ? Need(texts: [$0], reach: 0) : nil }
    case .sequence(let parts): need(ofSequence: parts)
    case .alternation(let branches): need(ofBranches: branches)
    case .group(let group, let inside): need(of: group, inside)
    case .repetition(let inside, let least, _, _): least > 0 ? need(of: inside) : nil
    case .call(let name): definitions[name]
    }
  }

  /// All that a part needs, each need by itself.
  mutating func needs(of part: RegexTree.Part) -> [Need] {
    switch part.node {
    case .sequence(let parts):
      var needs: [Need] = []
      for piece in pieces(of: parts) {
        switch piece.content {
        case .characters(let bytes):
          if bytes.count >= LiteralFinder.shortest { needs.append(Need(texts: [bytes], reach: piece.before)) }
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

  /// A part of a sequence.
  private struct Piece {
    enum Content {
      case characters([UInt8])
      case part(RegexTree.Part)
    }

    var content: Content
    /// How many bytes of the sequence stand before it at most; nil where that has no bound.
    var before: Int?
  }

  /// The parts of a sequence, neighbouring characters taken together, and what takes no character left out.
  private func pieces(of parts: [RegexTree.Part]) -> [Piece] {
    var pieces: [Piece] = []
    var run: [UInt8] = []
    var before: Int? = 0
    func endRun() {
      guard !run.isEmpty else { return }
      pieces.append(Piece(content: .characters(run), before: before))
      before = run.reduce(before) { sum($0, greatestLength(of: Unicode.Scalar($1))) }
      run = []
    }
    for part in parts {
      if let bytes = characters(of: part) {
        run += bytes
        continue
      }
      switch part.node {
      case .place, .group(.negativeLookAhead, _), .group(.negativeLookBehind, _): continue
      default: break
      }
      endRun()
      pieces.append(Piece(content: .part(part), before: before))
      before = sum(before, greatestLength(of: part))
    }
    endRun()
    return pieces
  }

  private mutating func need(of group: RegexTree.Group, _ inside: RegexTree.Part) -> Need? {
    switch group {
    case .capture(let name):
      let need = need(of: inside)
      if let name {
        if let need { definitions[name] = need }
        lengths[name] = greatestLength(of: inside)
      }
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

  private mutating func need(ofBranches branches: [RegexTree.Part]) -> Need? {
    var all = Need(texts: [], reach: 0)
    for branch in branches {
      guard let need = need(of: branch), all.texts.count + need.texts.count <= LiteralFinder.most else { return nil }
      all.texts += need.texts
      all.reach = greatest(all.reach, need.reach)
    }
    return all
  }

  /// The best of what the parts of a sequence need, neighbouring characters taken together.
  private mutating func need(ofSequence parts: [RegexTree.Part]) -> Need? {
    var best: Need?
    func offer(_ need: Need) {
      guard need.shortest >= LiteralFinder.shortest else { return }
      let telling = telling(need.texts)
      if let now = best, (self.telling(now.texts), -now.texts.count) >= (telling, -need.texts.count) { return }
      best = need
    }
    for piece in pieces(of: parts) {
      switch piece.content {
      case .characters(let bytes): offer(Need(texts: [bytes], reach: piece.before))
      case .part(let part):
        if let need = need(of: part) { offer(Need(texts: need.texts, reach: sum(piece.before, need.reach))) }
      }
    }
    return best
  }

  // MARK: Lengths

  /// How many bytes a part matches at most; nil where that has no bound.
  private func greatestLength(of part: RegexTree.Part) -> Int? {
    switch part.node {
    case .literal(let scalar): return greatestLength(of: scalar)
    case .set(let listed):
      return listed.map { $0.map { greatestLength(of: $0) }.max() ?? 0 } ?? Self.longestCharacter
    case .place: return 0
    case .sequence(let parts): return parts.reduce(0) { sum($0, greatestLength(of: $1)) }
    case .alternation(let branches): return branches.reduce(0) { greatest($0, greatestLength(of: $1)) }
    case .group(let group, let inside):
      switch group {
      case .capture, .plain, .atomic: return greatestLength(of: inside)
      case .lookAhead, .negativeLookAhead, .lookBehind, .negativeLookBehind, .define: return 0
      }
    case .repetition(let inside, _, let most, _):
      guard let length = greatestLength(of: inside) else { return nil }
      return length == 0 ? 0 : most.map { $0 * length }
    case .call(let name): return lengths[name]
    case .opaque: return nil
    }
  }

  /// The most bytes that a character has, whatever its case: the other case of `k` is the Kelvin sign, of `s` the long s.
  private func greatestLength(of scalar: Unicode.Scalar) -> Int {
    scalar.isASCII && !["K", "S", "k", "s"].contains(scalar) ? 1 : Self.longestCharacter
  }

  private static let longestCharacter = 4

  private func sum(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return nil }
    return one + other
  }

  private func greatest(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return nil }
    return max(one, other)
  }

  // MARK: Characters

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
