internal import Source

/// Makes edits in the content of a text part.
struct BodyEditor {
  let draft: Draft
  let part: MIMEPart
  /// The part's content in the file.
  let stretch: Range<Int>

  private var bytes: [UInt8] { draft.source.bytes }

  /// The edits that put a text in place of a range of the file; nil where that cannot be done.
  func edits(_ source: Range<Int>, _ replacement: String) -> [Edit]? {
    guard let octets = encoded(replacement, at: source) else { return nil }
    let edit: Edit?
    switch part.encoding {
    case .identity: edit = Edit(range: source, replacement: octets)
    case .quotedPrintable: edit = Edit(range: source, replacement: quotedPrintable(octets, at: source))
    case .base64: edit = base64(octets, at: source)
    }
    guard let edit else { return nil }
    return isSelfContained(source, replacement) || reads([edit], source, replacement) ? [edit] : nil
  }

  /// Whether an edit changes how nothing else is read, as in nearly all mail, so that it need not be tried.
  ///
  /// A charset may have shift states, a text's last line end may hold two parts apart, and where no text is left in the
  /// part, another is read in its place.
  private func isSelfContained(_ source: Range<Int>, _ replacement: String) -> Bool {
    guard !part.isHTML, !part.isFlowed else { return false }
    switch Charset(named: part.charset ?? "") {
    case .utf8, .windows1252: break
    case .utf7, .other: return false
    }
    guard draft.encodings.count(where: \.isBody) == 1 else { return false }
    return replacement.utf8.contains { !$0.isWhiteSpace }
      || part.encoding != .base64 && bytes[stretch.lowerBound..<source.lowerBound].contains { !$0.isWhiteSpace }
  }

  /// Whether the draft reads after the edits as it did, with the replacement in its place.
  private func reads(_ edits: [Edit], _ source: Range<Int>, _ replacement: String) -> Bool {
    guard let range = draft.body.exactRange(of: source), let edited = draft.applying(edits) else { return false }
    return edited.body.utf8 == draft.body.replacing(range, with: replacement)
  }

  /// The octets of a text in the part: as HTML, with the part's line ends, in its charset.
  private func encoded(_ text: String, at source: Range<Int>) -> [UInt8]? {
    var text = text
    if part.isHTML {
      // A tag within the range would be lost, and a line end needs one.
      guard !bytes[source].contains(UInt8(ascii: "<")), !text.contains("\n") else { return nil }
      text = HTMLText.escaped(text)
    }
    let octets = lineEnds(text)
    guard !octets.allSatisfy(\.isASCII) || part.charset.map({ $0.lowercased().hasPrefix("utf-16") }) == true else {
      return octets
    }
    guard allowsEightBit else { return nil }
    let name = part.charset ?? (part.isHTML ? statedCharset : nil) ?? ""
    return Charset(named: name).encode(String(decoding: octets, as: UTF8.self))
  }

  private var statedCharset: String? {
    HTMLText.statedCharset(part.encoding.decode(bytes, stretch, limit: 1024).utf8)
  }

  /// Whether the part may hold more than ASCII: a text file may, a message where it says so, or does already.
  private var allowsEightBit: Bool {
    guard draft.format == .message else { return true }
    let name = (part.charset ?? statedCharset ?? "").lowercased()
    let isASCII = name.isEmpty || name == "us-ascii" || name == "ascii"
    if part.encoding == .identity {
      return bytes[stretch].contains { !$0.isASCII } || part.isEightBit && !isASCII
    }
    return !isASCII
  }

  /// The text with the line ends that the part's content has.
  private func lineEnds(_ text: String) -> [UInt8] {
    guard text.utf8.contains(.lineFeed) else { return Array(text.utf8) }
    let lineEnd: [UInt8]
    if part.encoding == .base64 {
      let octets = part.encoding.decode(bytes, stretch, limit: 4096).utf8
      lineEnd = LineEnd.first(in: octets[...])
    } else {
      lineEnd = LineEnd.first(in: bytes[stretch])
    }
    return Array(text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).joined(separator: lineEnd))
  }

  // MARK: Quoted-printable

  /// Octets in quoted-printable for a place in the content, with soft line breaks where a line would be too long
  /// (RFC 2045 §6.7, rule 5).
  private func quotedPrintable(_ octets: [UInt8], at source: Range<Int>) -> [UInt8] {
    let lineStart =
      bytes[stretch.lowerBound..<source.lowerBound].lastIndex(of: .lineFeed).map { $0 + 1 }
      ?? stretch.lowerBound
    let lineEnd =
      bytes[source.upperBound..<stretch.upperBound].firstIndex { $0 == .lineFeed || $0 == .carriageReturn }
      ?? stretch.upperBound
    let softBreak = [UInt8(ascii: "=")] + LineEnd.first(in: bytes[stretch])
    var result: [UInt8] = []
    var column = source.lowerBound - lineStart
    let tail = lineEnd - source.upperBound
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      let isLast = index + 1 == octets.count
      if octet == .lineFeed || octet == .carriageReturn && !isLast && octets[index + 1] == .lineFeed {
        let length = octet == .lineFeed ? 1 : 2
        result += octets[index..<index + length]
        index += length
        column = 0
        continue
      }
      let endsLine = isLast ? tail == 0 : octets[index + 1] == .lineFeed || octets[index + 1] == .carriageReturn
      let isPlain = octet == UInt8(ascii: "=") ? false : (33...126).contains(octet) || octet.isBlank && !endsLine
      let unit = isPlain ? [octet] : [UInt8(ascii: "=")] + TransferEncoding.hexadecimal(octet)
      // The last unit must leave room for what follows it on its line.
      let room = isLast ? 76 - min(tail, 75 - unit.count) : 75
      if column + unit.count > room, column > 0 {
        result += softBreak
        column = 0
      }
      result += unit
      column += unit.count
      index += 1
    }
    if column + tail > 76, tail > 0, column > 0 { result += softBreak }
    return result
  }

  // MARK: Base64

  /// The groups of digits that change, written anew; where those behind them move by less than a group, all to the end.
  private func base64(_ replacement: [UInt8], at source: Range<Int>) -> Edit? {
    guard let window = groups(around: source),
      let range = part.encoding.decode(bytes, window, limit: .max).exactRange(of: source)
    else { return nil }
    let isInStep = (replacement.count - range.count) % 3 == 0
    let last = bytes[stretch].lastIndex { TransferEncoding.isBase64Digit($0) || $0 == UInt8(ascii: "=") }
    let place = window.lowerBound..<(isInStep ? window.upperBound : max(window.upperBound, last.map { $0 + 1 } ?? 0))
    var octets = part.encoding.decodedBytes(bytes[place])
    octets.replaceSubrange(range, with: replacement)
    return Edit(range: place, replacement: lines(ofDigits: TransferEncoding.base64Encoded(octets), at: place))
  }

  /// The bytes of the whole groups of four digits that hold a range of the file, with their padding; one group at least.
  private func groups(around source: Range<Int>) -> Range<Int>? {
    // What is inserted between two groups goes to the end of the first.
    let first = source.isEmpty ? source.lowerBound - 1 : source.lowerBound
    var start: Int?
    var digits = 0
    var at = stretch.lowerBound
    while at < stretch.upperBound {
      if TransferEncoding.isBase64Digit(bytes[at]) {
        if digits == 0, start == nil || at <= first { start = at }
        digits = (digits + 1) % 4
      } else if bytes[at] == UInt8(ascii: "=") {
        digits = 0
      }
      at += 1
      if digits == 0, at >= source.upperBound, start != nil { break }
    }
    while at < stretch.upperBound, bytes[at] == UInt8(ascii: "=") { at += 1 }
    return start.map { $0..<at }
  }

  /// Digits for a place in the content, in lines as long as its first.
  private func lines(ofDigits digits: [UInt8], at place: Range<Int>) -> [UInt8] {
    func isLineEnd(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }
    let start = bytes[stretch].firstIndex(where: TransferEncoding.isBase64Digit) ?? stretch.lowerBound
    let firstEnd = bytes[start..<stretch.upperBound].firstIndex(where: isLineEnd)
    let width = firstEnd.map { max(4, ($0 - start) / 4 * 4) } ?? Int.max
    let lineEnd = LineEnd.first(in: bytes[stretch])
    let lineStart = bytes[start..<place.lowerBound].lastIndex(where: isLineEnd).map { $0 + 1 } ?? start
    let tail =
      (bytes[place.upperBound..<stretch.upperBound].firstIndex(where: isLineEnd) ?? stretch.upperBound)
      - place.upperBound
    var column = place.lowerBound - lineStart
    var lines: [UInt8] = []
    lines.reserveCapacity(digits.count + digits.count / 32)
    var at = 0
    while at < digits.count {
      if column >= width {
        lines += lineEnd
        column = 0
      }
      let next = min(digits.count, at + min(digits.count, width - column))
      lines += digits[at..<next]
      column += next - at
      at = next
    }
    if tail > 0, width < Int.max, column + tail > width { lines += lineEnd }
    return lines
  }
}

/// Line ends as they are written.
enum LineEnd {
  /// The first line end in some bytes; LF where there is none.
  static func first(in bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let at = bytes.firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) else { return [.lineFeed] }
    if bytes[at] == .lineFeed { return [.lineFeed] }
    return at + 1 < bytes.endIndex && bytes[at + 1] == .lineFeed ? [.carriageReturn, .lineFeed] : [.carriageReturn]
  }
}

extension UInt8 {
  var isASCII: Bool { self < 0x80 }
}

extension TransferEncoding {
  /// The two digits of an octet in quoted-printable.
  static func hexadecimal(_ octet: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [digits[Int(octet >> 4)], digits[Int(octet & 15)]]
  }

  /// Octets in base64, padded, without line ends.
  static func base64Encoded(_ octets: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity((octets.count + 2) / 3 * 4)
    for start in stride(from: 0, to: octets.count, by: 3) {
      let group = octets[start..<min(start + 3, octets.count)]
      var bits: UInt32 = 0
      for offset in 0..<3 { bits = bits << 8 | (offset < group.count ? UInt32(group[start + offset]) : 0) }
      for place in 0..<4 {
        digits.append(place <= group.count ? base64Digits[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return digits
  }
}

extension HTMLText {
  /// A text as HTML writes it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
