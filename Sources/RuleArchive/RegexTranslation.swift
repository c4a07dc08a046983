internal import Source

/// Patterns of .NET, in which Vale's rules are written, in the words of PCRE2.
///
/// The two agree on nearly all. What they do not: `\uXXXX`, sets less other sets (`[a-z-[aeiou]]`), blocks of Unicode
/// by .NET's names (`\p{IsGreek}`), and look-behinds of no fixed length. Groups that balance others (`(?<a-b>…)`) have
/// no counterpart.
package enum RegexTranslation {
  /// How often an unbounded repetition is tried in a look-behind, for which PCRE2 wants fixed lengths.
  static let longestLookBehind = 16
  /// The most branches that a look-behind may be written out to.
  private static let mostBranches = 256

  /// A pattern in the words of PCRE2, which may still find fault with it.
  ///
  /// - Throws: `TranslationError` for what cannot be said there.
  package static func translated(_ pattern: String) throws(TranslationError) -> String {
    var writer = Writer(pattern)
    let translated = try writer.translated()
    guard translated.contains("(?<"), let tree = RegexTree(translated) else { return translated }
    return try withFixedLookBehinds(tree)
  }

  // MARK: Look-behinds

  private static func withFixedLookBehinds(_ tree: RegexTree) throws(TranslationError) -> String {
    var bytes = tree.pattern
    for inside in lookBehinds(in: tree.root).reversed() {
      let branches: [RegexTree.Part] = if case .alternation(let branches) = inside.node { branches } else { [inside] }
      if branches.allSatisfy({ length(of: $0) != nil }) { continue }
      guard let texts = alternatives(of: inside, in: tree) else {
        throw TranslationError(
          offset: inside.range.lowerBound, why: "a look-behind that may be of too many lengths; write it more narrowly")
      }
      bytes.replaceSubrange(inside.range, with: texts.joined(separator: "|").utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands in the look-behinds, the outer ones alone, in order.
  private static func lookBehinds(in part: RegexTree.Part) -> [RegexTree.Part] {
    switch part.node {
    case .group(.lookBehind, let inside), .group(.negativeLookBehind, let inside): [inside]
    case .group(_, let inside), .repetition(let inside, _, _, _): lookBehinds(in: inside)
    case .sequence(let parts), .alternation(let parts): parts.flatMap(lookBehinds)
    default: []
    }
  }

  /// How many characters a part takes; nil where it depends.
  private static func length(of part: RegexTree.Part) -> Int? {
    switch part.node {
    case .literal, .set: return 1
    case .place: return 0
    case .opaque, .call: return nil
    case .sequence(let parts):
      var sum = 0
      for part in parts {
        guard let length = length(of: part) else { return nil }
        sum += length
      }
      return sum
    case .alternation(let parts):
      let lengths = Set(parts.map(length))
      return lengths.count == 1 ? lengths.first.flatMap(\.self) : nil
    case .repetition(let inside, let least, let most, _):
      return least == most ? length(of: inside).map { min($0, 1000) * least } : nil
    case .group(let group, let inside):
      switch group {
      case .lookAhead, .negativeLookAhead, .lookBehind, .negativeLookBehind, .define: return 0
      case .capture, .plain, .atomic: return length(of: inside)
      }
    }
  }

  /// A part written out as texts of fixed length, the longest repetition first; nil where they are too many.
  private static func alternatives(of part: RegexTree.Part, in tree: RegexTree) -> [String]? {
    if !isAlternation(part), length(of: part) != nil { return [tree.text(part.range)] }
    switch part.node {
    case .sequence(let parts):
      return product(parts.map { alternatives(of: $0, in: tree) })
    case .alternation(let parts):
      var all: [String] = []
      for part in parts {
        guard let texts = alternatives(of: part, in: tree), all.count + texts.count <= mostBranches else { return nil }
        all += texts
      }
      return all
    case .group(.plain, let inside) where tree.text(part.range).hasPrefix("(?:"):
      return alternatives(of: inside, in: tree)
    case .repetition(let inside, let least, let most, _):
      let most = max(least, most ?? least + longestLookBehind)
      guard most <= mostBranches, let texts = alternatives(of: inside, in: tree) else { return nil }
      var all: [String] = []
      for count in (least...most).reversed() {
        guard let more = product(Array(repeating: texts, count: count)), all.count + more.count <= mostBranches else {
          return nil
        }
        all += more
      }
      return all
    default:
      return nil
    }
  }

  private static func isAlternation(_ part: RegexTree.Part) -> Bool {
    if case .alternation = part.node { true } else { false }
  }

  private static func product(_ factors: [[String]?]) -> [String]? {
    var texts = [""]
    for factor in factors {
      guard let factor, texts.count * factor.count <= mostBranches else { return nil }
      texts = texts.flatMap { text in factor.map { text + $0 } }
    }
    return texts
  }
}

/// Why a pattern of .NET cannot be said in the words of PCRE2.
package struct TranslationError: Error, Sendable, Hashable {
  /// Where, in bytes of the pattern.
  package var offset: Int
  /// What is wrong, in lower case.
  package var why: String
}

/// Goes through a pattern once and writes it anew.
private struct Writer {
  private let bytes: [UInt8]
  private var at = 0
  private var written: [UInt8] = []

  init(_ pattern: String) {
    bytes = Array(pattern.utf8)
  }

  mutating func translated() throws(TranslationError) -> String {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): try copyEscape(inSet: false)
      case UInt8(ascii: "["): written += try set()
      case UInt8(ascii: "("): try copyOpening()
      default: copy()
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private mutating func copy() {
    written.append(bytes[at])
    at += 1
  }

  private mutating func copyOpening() throws(TranslationError) {
    let isNamed = bytes[at...].starts(with: "(?<".utf8) || bytes[at...].starts(with: "(?'".utf8)
    if isNamed {
      let name = bytes[(at + 3)...].prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "'") }
      if let first = name.first, first != UInt8(ascii: "="), first != UInt8(ascii: "!"),
        name.contains(UInt8(ascii: "-"))
      {
        throw TranslationError(offset: at, why: "a group that balances another, (?<a-b>…), is .NET's alone")
      }
    }
    copy()
  }

  private mutating func copyEscape(inSet: Bool) throws(TranslationError) {
    guard at + 1 < bytes.count else { return copy() }
    let rest = bytes[(at + 2)...]
    switch bytes[at + 1] {
    case UInt8(ascii: "u"):
      let digits = String(decoding: rest.prefix(4), as: UTF8.self)
      guard digits.utf8.count == 4, UInt32(digits, radix: 16) != nil else {
        throw TranslationError(offset: at, why: "\\u takes four hexadecimal digits")
      }
      written += "\\x{\(digits)}".utf8
      at += 6
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      try copyProperty(isNegated: bytes[at + 1] == UInt8(ascii: "P"), inSet: inSet)
    default:
      copy()
      copy()
    }
  }

  /// `\p{IsGreek}` and its like; other properties are the same in both.
  private mutating func copyProperty(isNegated: Bool, inSet: Bool) throws(TranslationError) {
    let start = at
    copy()
    copy()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "{") else { return }
    let name = String(decoding: bytes[(at + 1)...].prefix { $0 != UInt8(ascii: "}") }, as: UTF8.self)
    guard name.hasPrefix("Is") else { return }
    guard let ours = Writer.blocks[name] else {
      throw TranslationError(
        offset: start, why: "the block '\(name)' is not known here; name a script, such as \\p{Greek}")
    }
    written += "{\(ours)}".utf8
    at += name.utf8.count + 2
  }

  /// .NET's blocks by the script that fills them.
  private static let blocks = [
    "IsBasicLatin": "ASCII", "IsGreek": "Greek", "IsGreekandCoptic": "Greek", "IsCyrillic": "Cyrillic",
    "IsHebrew": "Hebrew", "IsArabic": "Arabic", "IsThai": "Thai", "IsDevanagari": "Devanagari",
    "IsArmenian": "Armenian", "IsGeorgian": "Georgian", "IsHiragana": "Hiragana", "IsKatakana": "Katakana",
    "IsHangulSyllables": "Hangul", "IsHangulJamo": "Hangul", "IsBopomofo": "Bopomofo", "IsCJKUnifiedIdeographs": "Han",
  ]

  /// A set, which another may be taken from: `[a-z-[aeiou]]` is a letter that is no vowel.
  private mutating func set() throws(TranslationError) -> [UInt8] {
    let outer = written
    written = []
    copy()
    if at < bytes.count, bytes[at] == UInt8(ascii: "^") { copy() }
    if at < bytes.count, bytes[at] == UInt8(ascii: "]") { copy() }
    var less: [UInt8]?
    while at < bytes.count, bytes[at] != UInt8(ascii: "]") {
      if bytes[at...].starts(with: "-[".utf8), written.count > 1 {
        at += 1
        less = try set()
      } else if bytes[at...].starts(with: "[:".utf8) {
        copy()
        copy()
        while at < bytes.count, !bytes[at...].starts(with: ":]".utf8) { copy() }
        if at < bytes.count { copy() }
        if at < bytes.count { copy() }
      } else if bytes[at] == UInt8(ascii: "\\") {
        try copyEscape(inSet: true)
      } else {
        copy()
      }
    }
    if at < bytes.count { copy() }
    let set = less.map { "(?:(?!".utf8 + $0 + ")".utf8 + written + ")".utf8 } ?? written
    written = outer
    return set
  }
}
