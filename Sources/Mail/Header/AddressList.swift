internal import Source

/// Reads the people of an address field, with the place of each name and address (RFC 5322 §3.4, §4.4).
///
/// It is lenient, as mail is: a semicolon separates like a comma, and what is no address is kept as a name.
struct AddressList {
  private let text: MappedText
  private let bytes: [UInt8]
  private var at = 0
  private var mailboxes: [Mailbox] = []

  /// The people in the value of a field, unfolded, with its encoded words still as they are written: `HeaderText.raw`.
  static func parse(_ value: MappedText) -> [Mailbox] {
    var list = AddressList(text: value)
    list.read()
    return list.mailboxes
  }

  private init(text: MappedText) {
    self.text = text
    self.bytes = text.utf8
  }

  /// A piece of an address; the range is of what it stands for, the marks around it left out.
  private struct Token {
    enum Kind { case atom, quoted, comment, angle }
    var kind: Kind
    var inner: Range<Int>
    var outer: Range<Int>
  }

  private mutating func read() {
    var tokens: [Token] = []
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        finish(&tokens)
        at += 1
      case UInt8(ascii: ":"):
        // The name of a group; its members follow.
        tokens = []
        at += 1
      case let byte where byte.isWhiteSpace: at += 1
      case UInt8(ascii: "\""): tokens.append(delimited(.quoted, by: UInt8(ascii: "\"")))
      case UInt8(ascii: "("): tokens.append(comment())
      case UInt8(ascii: "<"): tokens.append(delimited(.angle, by: UInt8(ascii: ">")))
      default: tokens.append(atom())
      }
    }
    finish(&tokens)
  }

  private mutating func atom() -> Token {
    let start = at
    if let word = EncodedWord(at: at, in: bytes) {
      at = word.range.upperBound
      return Token(kind: .atom, inner: word.range, outer: word.range)
    }
    at += 1
    while at < bytes.count, !bytes[at].isWhiteSpace, !AddressList.specials.contains(bytes[at]) { at += 1 }
    return Token(kind: .atom, inner: start..<at, outer: start..<at)
  }

  private static let specials = Set(",;:\"(<".utf8)

  private mutating func delimited(_ kind: Token.Kind, by close: UInt8) -> Token {
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != close {
      // An angle that is never closed ends with the address.
      if kind == .angle, bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: "<"),
        bytes[(start + 1)..<at].contains(UInt8(ascii: "@")), bytes[start + 1] != UInt8(ascii: "@")
      {
        return Token(kind: kind, inner: start + 1..<at, outer: start..<at)
      }
      if bytes[at] == UInt8(ascii: "\\") { at += 1 }
      at += 1
    }
    let end = min(at, bytes.count)
    at = min(at + 1, bytes.count)
    return Token(kind: kind, inner: start + 1..<max(start + 1, end), outer: start..<at)
  }

  private mutating func comment() -> Token {
    let start = at
    var depth = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if bytes[at] == UInt8(ascii: ")") { depth -= 1 }
      if bytes[at] == UInt8(ascii: "\\") { at += 1 }
      at += 1
      if depth == 0 { break }
    }
    at = min(at, bytes.count)
    let end = depth == 0 ? at - 1 : at
    return Token(kind: .comment, inner: start + 1..<max(start + 1, end), outer: start..<at)
  }

  /// Makes a mailbox of the tokens between two separators.
  private mutating func finish(_ tokens: inout [Token]) {
    defer { tokens = [] }
    guard let first = tokens.first, let last = tokens.last else { return }
    let range = text.source(of: first.outer.lowerBound..<last.outer.upperBound)
    let words = tokens.filter { $0.kind == .atom || $0.kind == .quoted }
    if let angle = tokens.last(where: { $0.kind == .angle && contains($0, UInt8(ascii: "@")) })
      ?? tokens.last(where: { $0.kind == .angle })
    {
      let before = words.filter { $0.outer.upperBound <= angle.outer.lowerBound }
      let name = before.isEmpty ? comments(tokens) : phrase(before)
      append(name: name, address: address(angle.inner), range: range)
      return
    }
    guard let sign = words.firstIndex(where: { contains($0, UInt8(ascii: "@")) && $0.kind == .atom }) else {
      if !words.isEmpty { append(name: phrase(words), address: MappedText(), range: range) }
      return
    }
    // The address is the word with the sign, and what is joined to it: "a" @ b, a quoted local part, a . b@c . d.
    var low = sign
    var high = sign
    while low > 0, joins(words[low - 1], words[low]) || words[low - 1].outer.upperBound == words[low].outer.lowerBound {
      low -= 1
    }
    while high + 1 < words.count, joins(words[high], words[high + 1]) { high += 1 }
    let name = low > 0 ? phrase(Array(words[..<low])) : comments(tokens)
    append(
      name: name, address: address(words[low].outer.lowerBound..<words[high].outer.upperBound), range: range)
  }

  private mutating func append(name: MappedText?, address: MappedText, range: Range<Int>) {
    let name = name.flatMap { $0.isEmpty ? nil : $0 }
    guard name != nil || !address.isEmpty else { return }
    mailboxes.append(Mailbox(name: name, address: address, range: range))
  }

  /// Whether two words are pieces of one address although white space or a comment stands between them: a sign or a
  /// dot joins them (RFC 5322 §4.4).
  private func joins(_ one: Token, _ other: Token) -> Bool {
    let marks = "@.".utf8
    if other.kind == .atom, marks.contains(bytes[other.outer.lowerBound]) { return true }
    // The dot after a title or an initial joins nothing.
    let last = bytes[one.outer.upperBound - 1]
    return one.kind == .atom && (last == UInt8(ascii: "@") || last == UInt8(ascii: ".") && one.outer.count == 1)
  }

  private func contains(_ token: Token, _ byte: UInt8) -> Bool { bytes[token.inner].contains(byte) }

  /// An address without comments, white space and a source route (`@a,@b:local@domain`).
  private func address(_ range: Range<Int>) -> MappedText {
    var address = MappedText()
    var depth = 0
    var start = range.lowerBound
    if start < range.upperBound, bytes[start] == UInt8(ascii: "@"),
      let colon = bytes[range].firstIndex(of: UInt8(ascii: ":"))
    {
      start = colon + 1
    }
    var isQuoted = false
    var kept = start
    for at in start..<max(start, range.upperBound) {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "(") { depth += 1 }
      if depth > 0 || !isQuoted && byte.isWhiteSpace {
        address.append(text[kept..<max(kept, at)])
        kept = at + 1
      }
      if !isQuoted, byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    address.append(text[kept..<max(kept, range.upperBound)])
    return Charset.utf8.decode(address).text
  }

  /// The words of a display name, with a space between them and without quotation marks.
  private func phrase(_ words: [Token]) -> MappedText {
    var name = MappedText()
    for (index, word) in words.enumerated() {
      if index > 0, words[index - 1].outer.upperBound < word.outer.lowerBound {
        name.append(
          decoded: [.space], from: text.source(of: words[index - 1].outer.upperBound..<word.outer.lowerBound))
      }
      name.append(word.kind == .quoted ? unescaped(word.inner) : text[word.inner])
    }
    return EncodedWord.decode(name.trimmed)
  }

  private func comments(_ tokens: [Token]) -> MappedText? {
    guard let comment = tokens.last(where: { $0.kind == .comment }) else { return nil }
    return EncodedWord.decode(unescaped(comment.inner).trimmed)
  }

  /// The text within quotation marks, its escapes resolved (RFC 5322 §3.2.4).
  private func unescaped(_ range: Range<Int>) -> MappedText {
    guard bytes[range].contains(UInt8(ascii: "\\")) else { return text[range] }
    var plain = MappedText()
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < range.upperBound {
        plain.append(decoded: [bytes[at + 1]], from: text.source(of: at..<at + 2))
        at += 2
      } else {
        plain.append(text[at..<at + 1])
        at += 1
      }
    }
    return plain
  }
}

extension MappedText {
  /// The text without white space at either end.
  var trimmed: MappedText {
    let range = utf8.trimmedRange
    return range.count == count ? self : self[range]
  }
}
