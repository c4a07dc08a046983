/// Cuts UTF-8 bytes into tokens in one pass.
///
/// White space parts chunks. Only a chunk that holds a byte of an address is asked whether it is one; what was found to
/// be none is not asked again, so that the pass stays linear.
struct Tokenizer {
  /// What stands before a token.
  enum Gap: UInt8 {
    case none, space, line, blankLine
  }

  private(set) var tokens: [Token] = []
  /// What stands before each token.
  private(set) var gaps: [Gap] = []

  private let reader: ByteReader
  private let count: Int
  private var addresses: AddressScanner
  private var at = 0
  /// The line ends since the last token, up to two; and whether anything stood between.
  private var lineEnds = 0
  private var isSpaced = false
  private var chunkEnd = 0
  private var mayHoldAddress = false

  init(_ bytes: [UInt8]) {
    reader = ByteReader(bytes: bytes)
    count = bytes.count
    addresses = AddressScanner(reader: reader)
    tokens.reserveCapacity(count / 5)
    gaps.reserveCapacity(count / 5)
  }

  mutating func run() {
    while at < count {
      let (kind, length) = reader.classified(at)
      switch kind {
      case .space:
        skipSpace(length)
        continue
      case .format:
        at += length
        continue
      default: break
      }
      if at >= chunkEnd { beginChunk() }
      if mayHoldAddress, let end = addresses.end(from: at) {
        append(.address, to: end)
        continue
      }
      switch kind {
      case .letter, .mark: word()
      case .digit: append(.number, to: numberEnd(at))
      case .symbol: symbol(length)
      default: punctuation(length)
      }
    }
  }

  private mutating func append(_ kind: Token.Kind, to end: Int) {
    tokens.append(Token(kind, at..<end))
    gaps.append(lineEnds > 1 ? .blankLine : lineEnds == 1 ? .line : isSpaced ? .space : .none)
    at = end
    lineEnds = 0
    isSpaced = false
  }

  private mutating func skipSpace(_ length: Int) {
    let byte = reader.byte(at)
    // CRLF is one line end, and U+2029 is as good as a blank line.
    if byte == 0x0A || byte == 0x0D && reader.byte(at + 1) != 0x0A || byte == 0xE2 && length == 3 && isSeparator(at) {
      lineEnds += reader.byte(at + 2) == 0xA9 && byte == 0xE2 ? 2 : 1
    }
    isSpaced = true
    at += length
  }

  private func isSeparator(_ at: Int) -> Bool {
    reader.byte(at + 1) == 0x80 && (reader.byte(at + 2) == 0xA8 || reader.byte(at + 2) == 0xA9)
  }

  /// Finds the end of the run without white space that begins here, and whether a part of it could be an address.
  private mutating func beginChunk() {
    var end = at
    mayHoldAddress = false
    while end < count {
      let byte = reader.bytes[end]
      if byte <= 0x20 { break }
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "#"):
        mayHoldAddress = true
      case UInt8(ascii: "."), UInt8(ascii: ":"):
        if reader.isASCIILetter(end + 1) || reader.isDigit(end + 1) { mayHoldAddress = true }
      default: break
      }
      end += 1
    }
    chunkEnd = end
  }

  // MARK: Words

  private mutating func word() {
    if let end = dottedEnd(at) {
      append(.word, to: end)
      return
    }
    var end = at
    var isVersion = true
    scan: while end < count {
      let byte = reader.bytes[end]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A:
        isVersion = end == at && byte | 0x20 == UInt8(ascii: "v")
        end += 1
      case 0x30...0x39: end += 1
      case UInt8(ascii: "'"):
        guard reader.isLetter(end + 1) else { break scan }
        end += 1
      case UInt8(ascii: "-"):
        guard reader.isLetter(end + 1) || reader.isDigit(end + 1) else { break scan }
        end += 1
      case UInt8(ascii: "&"):
        guard reader.isASCIIUppercase(end - 1), reader.isASCIIUppercase(end + 1) else { break scan }
        end += 1
      case UInt8(ascii: "."):
        // v2.0
        guard isVersion, end > at + 1, reader.isDigit(end + 1) else { break scan }
        append(.number, to: numberEnd(end + 1))
        return
      case 0..<0x80: break scan
      default:
        guard let next = wordPartEnd(end) else { break scan }
        end = next
      }
    }
    // C#, C++, and degrees such as Ph.D.
    if end == at + 1, reader.isASCIIUppercase(at) {
      if reader.byte(end) == UInt8(ascii: "#"), !reader.isLetter(end + 1) { end += 1 }
      if reader.has("++", at: end) { end += 2 }
    }
    if reader.byte(end) == UInt8(ascii: "."), reader.isASCIILetter(end + 1), let dotted = degreeEnd(at, dot: end) {
      end = dotted
    }
    append(.word, to: max(end, at + 1))
  }

  /// The end of a part of a word that is not ASCII, if what begins at a place is one.
  private func wordPartEnd(_ start: Int) -> Int? {
    let (value, length) = reader.scalar(start)
    switch value {
    case "\u{2019}", "\u{2018}", "\u{2010}", "\u{2011}", "\u{AD}", "\u{200C}", "\u{200D}":
      return reader.isLetter(start + length) ? start + length : nil
    default:
      switch CharacterClass(value) {
      case .letter, .mark, .digit: return start + length
      default: return nil
      }
    }
  }

  /// The end of letters with a full stop after each: `e.g.`, `U.S.`, `a.m.`.
  private func dottedEnd(_ start: Int) -> Int? {
    var end = start + 1
    while reader.isASCIILetter(end - 1), reader.byte(end) == UInt8(ascii: "."), reader.isASCIILetter(end + 1),
      !reader.isLetter(end + 2), !reader.isDigit(end + 2), reader.byte(end + 2) != UInt8(ascii: "'")
    {
      end += 2
    }
    guard end > start + 1 else { return nil }
    return reader.byte(end) == UInt8(ascii: ".") ? end + 1 : end
  }

  private func degreeEnd(_ start: Int, dot: Int) -> Int? {
    var end = dot + 1
    while reader.isASCIILetter(end), end - start < 8 { end += 1 }
    guard Abbreviations.degrees.contains(reader.lowercased(start..<end)) else { return nil }
    return reader.byte(end) == UInt8(ascii: ".") ? end + 1 : end
  }

  // MARK: Numbers

  /// The end of the number whose digits begin at a place.
  private func numberEnd(_ start: Int) -> Int {
    var end = start
    while end < count {
      if reader.isDigit(end) {
        end += 1
      } else if let next = separatorEnd(end) {
        end = next
      } else {
        let (kind, length) = reader.classified(end)
        guard kind == .digit else { break }
        end += length
      }
    }
    // 10 a.m. without its space
    let first = reader.byte(end) | 0x20
    if first == UInt8(ascii: "a") || first == UInt8(ascii: "p"), reader.byte(end + 1) == UInt8(ascii: "."),
      reader.byte(end + 2) | 0x20 == UInt8(ascii: "m")
    {
      return reader.byte(end + 3) == UInt8(ascii: ".") ? end + 4 : end + 3
    }
    while end < count {
      let (kind, length) = reader.classified(end)
      guard kind == .letter || kind == .digit || kind == .mark else { break }
      end += length
    }
    let isPossessive =
      reader.byte(end) == UInt8(ascii: "'") || reader.has("\u{2019}", at: end)
    if isPossessive {
      let after = end + (reader.byte(end) == UInt8(ascii: "'") ? 1 : 3)
      if reader.byte(after) | 0x20 == UInt8(ascii: "s"), !reader.isLetter(after + 1) { end = after + 1 }
    }
    if reader.has("(k)", at: end) { return end + 3 }
    if reader.byte(end) == UInt8(ascii: "%") { return end + 1 }
    if reader.has("\u{B0}", at: end) { return end + 2 }
    if reader.byte(end) == UInt8(ascii: "+"), !reader.isLetter(end + 1), !reader.isDigit(end + 1) { return end + 1 }
    return end
  }

  /// The end of a mark between two digits of one number, or of a range or date: `3.5`, `90,000`, `10:30`, `3–5`.
  private func separatorEnd(_ start: Int) -> Int? {
    var end: Int
    switch reader.byte(start) {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"): end = start + 1
    case 0xE2 where reader.has("\u{2013}", at: start): end = start + 3
    default: return nil
    }
    if reader.byte(end) == UInt8(ascii: "$"), reader.byte(start) != UInt8(ascii: ".") { end += 1 }
    return reader.isDigit(end) && reader.isDigit(start - 1) ? end : nil
  }

  // MARK: Marks

  private mutating func symbol(_ length: Int) {
    let (value, _) = reader.scalar(at)
    let isPrefix =
      value == "+"
      ? !(reader.isLetter(at - 1) || reader.isDigit(at - 1)) : value.properties.generalCategory == .currencySymbol
    if isPrefix, reader.isDigit(at + length) {
      append(.number, to: numberEnd(at + length))
    } else if let end = emoticonEnd() {
      append(.symbol, to: end)
    } else {
      append(.symbol, to: emojiEnd(at + length))
    }
  }

  /// The end of an emoji sequence (UTS 51, 1.4) whose first scalar value ends at a place.
  private func emojiEnd(_ start: Int) -> Int {
    var end = start
    var isJoined = false
    var isFlag = (0x1F1E6...0x1F1FF).contains(reader.scalar(at).value.value)
    while end < count {
      let (value, length) = reader.scalar(end)
      switch value.value {
      case 0xFE0E, 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: isJoined = false
      case 0x200D: isJoined = true
      case 0x1F1E6...0x1F1FF where isFlag: isFlag = false
      default:
        guard isJoined else { return end }
        isJoined = false
      }
      end += length
    }
    return end
  }

  /// The end of an emoticon that is a chunk of its own, or all of one but the marks after it.
  private func emoticonEnd() -> Int? {
    guard at == 0 || reader.byte(at - 1) <= 0x20 else { return nil }
    switch reader.byte(at) {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="): break
    default: return nil
    }
    let mouth = reader.byte(at + 1) == UInt8(ascii: "-") ? at + 2 : at + 1
    switch reader.byte(mouth) {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "p"),
      UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "]"):
      return CharacterClass(ascii: min(reader.byte(mouth + 1), 0x7F)) == .letter ? nil : mouth + 1
    default: return nil
    }
  }

  private mutating func punctuation(_ length: Int) {
    if let end = emoticonEnd() {
      append(.symbol, to: end)
      return
    }
    var end = at + length
    let byte = reader.byte(at)
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"), reader.byte(end) == byte {
      while reader.byte(end) == byte { end += 1 }
    }
    append(.punctuation, to: end)
  }
}
