internal import Source

/// Reads a pattern into a `RegexTree`.
struct RegexParser {
  let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private var isFailed = false

  /// Groups within groups beyond this are left to PCRE2, whose own limit is 250.
  private static let deepest = 250

  init(_ pattern: String) {
    bytes = Array(pattern.utf8)
  }

  mutating func parse() -> RegexTree.Part? {
    let root = alternation()
    return isFailed || at < bytes.count ? nil : root
  }

  private func byte(_ offset: Int = 0) -> UInt8? {
    at + offset < bytes.count ? bytes[at + offset] : nil
  }

  private func isNext(_ text: StaticString) -> Bool {
    guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in wanted.indices.allSatisfy { bytes[at + $0] == wanted[$0] } }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    guard isNext(text) else { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  private mutating func alternation() -> RegexTree.Part {
    let start = at
    var branches = [sequence()]
    while !isFailed, skip("|") { branches.append(sequence()) }
    return branches.count == 1 ? branches[0] : RegexTree.Part(node: .alternation(branches), range: start..<at)
  }

  private mutating func sequence() -> RegexTree.Part {
    let start = at
    var parts: [RegexTree.Part] = []
    while !isFailed, let next = byte(), next != UInt8(ascii: "|"), next != UInt8(ascii: ")") {
      parts.append(quantified(atom()))
    }
    return parts.count == 1 ? parts[0] : RegexTree.Part(node: .sequence(parts), range: start..<at)
  }

  // MARK: Repetitions

  private mutating func quantified(_ part: RegexTree.Part) -> RegexTree.Part {
    var part = part
    while !isFailed, let (least, most) = quantifier() {
      let isPossessive = byte() == UInt8(ascii: "+")
      if isPossessive || byte() == UInt8(ascii: "?") { at += 1 }
      part = RegexTree.Part(
        node: .repetition(part, least: least, most: most, isPossessive: isPossessive),
        range: part.range.lowerBound..<at)
    }
    return part
  }

  private mutating func quantifier() -> (least: Int, most: Int?)? {
    switch byte() {
    case UInt8(ascii: "*"):
      at += 1
      return (0, nil)
    case UInt8(ascii: "+"):
      at += 1
      return (1, nil)
    case UInt8(ascii: "?"):
      at += 1
      return (0, 1)
    case UInt8(ascii: "{"):
      return counted()
    default:
      return nil
    }
  }

  /// `{3}`, `{3,}`, `{3,5}`; anything else in braces is text.
  private mutating func counted() -> (least: Int, most: Int?)? {
    let start = at
    at += 1
    if let least = number() {
      if skip("}") { return (least, least) }
      if skip(",") {
        let most = number()
        if skip("}") { return (least, most) }
      }
    }
    at = start
    return nil
  }

  private mutating func number() -> Int? {
    let start = at
    while let digit = byte(), digit >= 0x30, digit <= 0x39, at - start < 6 { at += 1 }
    return Int(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  // MARK: Atoms

  private mutating func atom() -> RegexTree.Part {
    let start = at
    let node = node()
    return RegexTree.Part(node: node, range: start..<at)
  }

  private mutating func node() -> RegexTree.Node {
    switch byte() {
    case UInt8(ascii: "("): return group()
    case UInt8(ascii: "["): return set()
    case UInt8(ascii: "\\"): return escape()
    case UInt8(ascii: "^"), UInt8(ascii: "$"):
      at += 1
      return .place
    case UInt8(ascii: "."):
      at += 1
      return .set(nil)
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"):
      // Nothing to repeat: PCRE2 will say so.
      isFailed = true
      return .opaque
    default:
      guard let scalar = scalar() else { return .opaque }
      return .literal(scalar)
    }
  }

  private mutating func scalar() -> Unicode.Scalar? {
    var scalars = UTF8Scalars(bytes[at...])
    guard let (scalar, range) = scalars.next() else {
      isFailed = true
      return nil
    }
    at = range.upperBound
    return scalar
  }

  private mutating func escape() -> RegexTree.Node {
    at += 1
    guard let letter = byte() else {
      isFailed = true
      return .opaque
    }
    switch letter {
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "Z"), UInt8(ascii: "z"),
      UInt8(ascii: "G"), UInt8(ascii: "K"), UInt8(ascii: "E"):
      at += 1
      return .place
    case UInt8(ascii: "Q"):
      isFailed = true
      return .opaque
    case UInt8(ascii: "R"), UInt8(ascii: "X"):
      // A line's end or a grapheme cluster, which may be several characters.
      at += 1
      return .opaque
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "k"),
      UInt8(ascii: "g"), UInt8(ascii: "c"), UInt8(ascii: "o"), UInt8(ascii: "N"):
      return longEscape(letter)
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      while let digit = byte(), digit >= 0x30, digit <= 0x39 { at += 1 }
      return .opaque
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0"):
      at += 1
      return .set(nil)
    default:
      guard let scalar = scalar() else { return .opaque }
      return .literal(scalar)
    }
  }

  /// An escape that takes more than its letter.
  private mutating func longEscape(_ letter: UInt8) -> RegexTree.Node {
    at += 1
    var value: Unicode.Scalar?
    switch byte() {
    case UInt8(ascii: "{"): value = hexadecimal(until: UInt8(ascii: "}"))
    case UInt8(ascii: "<"): _ = hexadecimal(until: UInt8(ascii: ">"))
    case UInt8(ascii: "'"):
      at += 1
      _ = hexadecimal(until: UInt8(ascii: "'"))
    default:
      let digits = letter == UInt8(ascii: "u") ? 4 : letter == UInt8(ascii: "x") ? 2 : 1
      let end = min(at + digits, bytes.count)
      value = UInt32(String(decoding: bytes[at..<end], as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      at = end
    }
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "u"): return value.map { .literal($0) } ?? .opaque
    case UInt8(ascii: "k"), UInt8(ascii: "g"): return .opaque
    default: return .set(nil)
    }
  }

  /// Goes on behind a closing mark; the hexadecimal number before it, if it is one.
  private mutating func hexadecimal(until end: UInt8) -> Unicode.Scalar? {
    let start = at + 1
    while let next = byte(), next != end { at += 1 }
    guard at < bytes.count else {
      isFailed = true
      return nil
    }
    let text = start <= at ? String(decoding: bytes[start..<at], as: UTF8.self) : ""
    at += 1
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
  }

  // MARK: Sets

  private mutating func set() -> RegexTree.Node {
    at += 1
    var listed: [Unicode.Scalar]? = []
    if skip("^") { listed = nil }
    var isFirst = true
    while let next = byte(), next != UInt8(ascii: "]") || isFirst {
      isFirst = false
      if isNext("[:"), let end = end(of: ":]") {
        at = end
        listed = nil
      } else if isNext("-[") {
        // .NET's subtraction of one set from another.
        at += 1
        _ = set()
        listed = nil
      } else if next == UInt8(ascii: "\\") {
        if case .literal(let scalar) = escape() { listed?.append(scalar) } else { listed = nil }
      } else if next == UInt8(ascii: "-"), let last = bytes[..<at].last, last != UInt8(ascii: "["),
        byte(1) != UInt8(ascii: "]")
      {
        at += 1
        listed = nil
      } else if let scalar = scalar() {
        listed?.append(scalar)
      }
      if isFailed { return .opaque }
    }
    if !skip("]") { isFailed = true }
    return .set(listed)
  }

  private func end(of text: StaticString) -> Int? {
    var copy = self
    while copy.at < bytes.count {
      if copy.isNext(text) { return copy.at + text.utf8CodeUnitCount }
      copy.at += 1
    }
    return nil
  }

  // MARK: Groups

  private mutating func group() -> RegexTree.Node {
    at += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= RegexParser.deepest, !isNext("*") else {
      isFailed = true
      return .opaque
    }
    guard skip("?") else { return closed(.capture(nil)) }
    if skip(":") || skip("|") { return closed(.plain) }
    if skip(">") { return closed(.atomic) }
    if skip("=") { return closed(.lookAhead) }
    if skip("!") { return closed(.negativeLookAhead) }
    if skip("<=") { return closed(.lookBehind) }
    if skip("<!") { return closed(.negativeLookBehind) }
    if skip("(DEFINE)") { return closed(.define) }
    if skip("#") { return comment() }
    if skip("&") || skip("P>") { return name(until: UInt8(ascii: ")")).map { .call($0) } ?? .opaque }
    if skip("P<") || skip("<") { return named(until: UInt8(ascii: ">")) }
    if skip("'") { return named(until: UInt8(ascii: "'")) }
    return options()
  }

  private mutating func closed(_ group: RegexTree.Group) -> RegexTree.Node {
    let inside = alternation()
    if !skip(")") { isFailed = true }
    return .group(group, inside)
  }

  private mutating func comment() -> RegexTree.Node {
    guard let end = end(of: ")") else {
      isFailed = true
      return .opaque
    }
    at = end
    return .place
  }

  private mutating func named(until end: UInt8) -> RegexTree.Node {
    guard let name = name(until: end) else { return .opaque }
    return closed(.capture(name))
  }

  private mutating func name(until end: UInt8) -> String? {
    let start = at
    while let next = byte(), next != end { at += 1 }
    guard at < bytes.count else {
      isFailed = true
      return nil
    }
    defer { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// `(?i)`, `(?i:…)`, a condition, a recursion.
  private mutating func options() -> RegexTree.Node {
    while let letter = byte() {
      switch letter {
      case UInt8(ascii: "i"), UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "-"),
        UInt8(ascii: "J"), UInt8(ascii: "U"), UInt8(ascii: "^"):
        at += 1
      case UInt8(ascii: ")"):
        at += 1
        return .place
      case UInt8(ascii: ":"):
        at += 1
        return closed(.plain)
      default:
        // Free white space, a condition or a recursion.
        isFailed = true
        return .opaque
      }
    }
    isFailed = true
    return .opaque
  }
}
