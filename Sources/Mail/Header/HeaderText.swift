internal import Source

/// The values of header fields as a person reads them: unfolded, encoded words decoded (RFC 5322 §2.2.3, RFC 2047).
struct HeaderText {
  /// The value's own bytes, with encoded words still as they are written; perhaps no UTF-8.
  private(set) var raw: MappedText

  /// Unfolds the value of a field: each fold becomes one space, and white space around the value is left out.
  init(_ bytes: [UInt8], _ value: Range<Int>) {
    let trimmed = bytes[value].trimmedRange
    var octets = MappedText()
    var at = trimmed.lowerBound
    var start = at
    while at < trimmed.upperBound {
      guard bytes[at] == .lineFeed || bytes[at] == .carriageReturn || bytes[at] == 0 else {
        at += 1
        continue
      }
      octets.append(verbatim: bytes[start..<at], from: start)
      let fold = at
      while at < trimmed.upperBound, bytes[at].isWhiteSpace || bytes[at] == 0 { at += 1 }
      if at - fold > 1 || bytes[fold] != 0 { octets.append(decoded: [.space], from: fold..<at) }
      start = at
    }
    octets.append(verbatim: bytes[start..<at], from: start)
    raw = octets
  }

  /// The value with its encoded words decoded.
  var decoded: MappedText { EncodedWord.decode(raw) }
}

/// An encoded word, `=?charset?encoding?text?=` (RFC 2047 §2).
struct EncodedWord {
  /// Where it stands in the text.
  var range: Range<Int>
  /// The charset's name, a language after `*` left out (RFC 2231 §5).
  var charset: String
  /// Whether the text is in base64; otherwise it is in the Q encoding.
  var isBase64: Bool
  /// Where its encoded text stands.
  var content: Range<Int>

  /// Reads the encoded word that begins at an offset.
  init?(at start: Int, in text: [UInt8]) {
    guard start + 1 < text.count, text[start] == UInt8(ascii: "="), text[start + 1] == UInt8(ascii: "?") else {
      return nil
    }
    let mark = UInt8(ascii: "?")
    guard let charsetEnd = text[(start + 2)...].prefix(80).firstIndex(of: mark), charsetEnd > start + 2,
      charsetEnd + 2 < text.count, text[charsetEnd + 2] == mark
    else { return nil }
    switch text[charsetEnd + 1].lowercased {
    case UInt8(ascii: "b"): isBase64 = true
    case UInt8(ascii: "q"): isBase64 = false
    default: return nil
    }
    let contentStart = charsetEnd + 3
    var end = contentStart
    // A word has 75 characters at most; some programs write longer ones, but an unclosed one must not cost the field.
    let limit = min(text.count, contentStart + 1024)
    while end + 1 < limit, !(text[end] == mark && text[end + 1] == UInt8(ascii: "=")) { end += 1 }
    guard end + 1 < limit else { return nil }
    let name = text[(start + 2)..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }
    charset = String(decoding: name, as: UTF8.self)
    content = contentStart..<end
    range = start..<end + 2
  }

  /// The bytes that its text stands for.
  func octets(of text: [UInt8]) -> [UInt8] {
    if isBase64 { return TransferEncoding.base64.decodedBytes(text[content]) }
    var octets: [UInt8] = []
    var at = content.lowerBound
    while at < content.upperBound {
      let byte = text[at]
      if byte == UInt8(ascii: "="), at + 2 < content.upperBound, let high = text[at + 1].hexadecimalValue,
        let low = text[at + 2].hexadecimalValue
      {
        octets.append(high << 4 | low)
        at += 3
      } else {
        octets.append(byte == UInt8(ascii: "_") ? .space : byte)
        at += 1
      }
    }
    return octets
  }

  /// The text of a value's bytes with its encoded words decoded; each word's text stands for the whole word.
  ///
  /// Bytes outside of encoded words are UTF-8 (RFC 6532), or what people send instead.
  /// White space between two of them belongs to neither (RFC 2047 §6.2). Words of one charset that follow each other
  /// are decoded as one, as some programs split a character between two.
  static func decode(_ text: MappedText) -> MappedText {
    let bytes = text.utf8
    guard var next = firstWord(in: bytes, from: 0) else { return Charset.utf8.decode(text).text }
    var decoded = MappedText()
    var plainStart = 0
    while true {
      decoded.append(Charset.utf8.decode(text[plainStart..<next.range.lowerBound]).text)
      var group = MappedText()
      group.append(decoded: next.octets(of: bytes), from: text.source(of: next.range))
      var end = next.range.upperBound
      var following: EncodedWord?
      while let word = firstWord(in: bytes, from: end) {
        guard bytes[end..<word.range.lowerBound].allSatisfy(\.isWhiteSpace) else {
          following = word
          break
        }
        if word.charset.lowercased() != next.charset.lowercased() {
          decoded.append(Charset(named: next.charset).decode(group).text.withoutLineEnds)
          group = MappedText()
          next = word
        }
        group.append(decoded: word.octets(of: bytes), from: text.source(of: word.range))
        end = word.range.upperBound
      }
      decoded.append(Charset(named: next.charset).decode(group).text.withoutLineEnds)
      plainStart = end
      guard let word = following else { break }
      next = word
    }
    decoded.append(Charset.utf8.decode(text[plainStart..<bytes.count]).text)
    return decoded
  }

  private static func firstWord(in bytes: [UInt8], from start: Int) -> EncodedWord? {
    var at = start
    while let mark = bytes[at...].firstIndex(of: UInt8(ascii: "=")) {
      if let word = EncodedWord(at: mark, in: bytes) { return word }
      at = mark + 1
    }
    return nil
  }
}

extension MappedText {
  /// The text with a space for every line end in it: a header that smuggles one in an encoded word stays one line.
  fileprivate var withoutLineEnds: MappedText {
    guard utf8.contains(where: { $0 == .lineFeed || $0 == .carriageReturn || $0 == 0 }) else { return self }
    var clean = MappedText()
    var start = 0
    for at in utf8.indices where utf8[at] == .lineFeed || utf8[at] == .carriageReturn || utf8[at] == 0 {
      clean.append(self[start..<at])
      clean.append(decoded: [.space], from: source(of: at..<at + 1))
      start = at + 1
    }
    clean.append(self[start..<count])
    return clean
  }
}
