internal import Source

/// How the bytes of a text were made fit for transport (RFC 2045 §6).
enum TransferEncoding: Sendable, Hashable {
  /// 7bit, 8bit and binary: the bytes as they are.
  case identity
  case quotedPrintable
  case base64

  /// The encoding of a Content-Transfer-Encoding field; what nobody knows is taken as it is.
  init(named name: String) {
    let name = Array(name.utf8)
    if name.firstRange(ofASCII: "quoted-printable") != nil {
      self = .quotedPrintable
    } else if name.firstRange(ofASCII: "base64") != nil {
      self = .base64
    } else {
      self = .identity
    }
  }

  /// The octets that a range of the file stands for, each with the bytes that it came from.
  ///
  /// An octet of base64 comes from the two digits that hold its bits.
  ///
  /// - Parameter limit: how many octets are decoded at most.
  func decode(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) -> MappedText {
    switch self {
    case .identity:
      var octets = MappedText()
      octets.append(verbatim: bytes[range].prefix(limit), from: range.lowerBound)
      return octets
    case .quotedPrintable: return TransferEncoding.decodeQuotedPrintable(bytes, range, limit: limit)
    case .base64:
      var octets = MappedText()
      TransferEncoding.decodeBase64(bytes[range]) { octet, place, source in
        let octet = TransferEncoding.single(octet)
        // Digits on two lines are no row of digits.
        if source.count == 2 {
          octets.append(base64: octet, place: place, from: source.lowerBound)
        } else {
          octets.append(decoded: octet, from: source)
        }
        return octets.count < limit
      }
      return octets
    }
  }

  /// The octets that some bytes stand for, without their places.
  func decodedBytes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .identity: return Array(bytes)
    case .quotedPrintable:
      return TransferEncoding.decodeQuotedPrintable(
        Array(bytes), 0..<bytes.count, limit: .max
      ).utf8
    case .base64:
      var octets: [UInt8] = []
      octets.reserveCapacity(bytes.count / 4 * 3)
      TransferEncoding.decodeBase64(bytes) { octet, _, _ in
        octets.append(octet)
        return true
      }
      return octets
    }
  }

  /// Decodes quoted-printable (RFC 2045 §6.7).
  ///
  /// White space before a line end is no part of the text; what is no valid escape stays as it is.
  private static func decodeQuotedPrintable(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) -> MappedText {
    var octets = MappedText()
    var at = range.lowerBound
    let end = range.upperBound
    while at < end, octets.count < limit {
      // A stretch of bytes that stand for themselves, up to an escape or white space that may end the line.
      let start = at
      while at < end, bytes[at] != UInt8(ascii: "="), !bytes[at].isBlank { at += 1 }
      octets.append(verbatim: bytes[start..<at], from: start)
      guard at < end else { break }
      if bytes[at].isBlank {
        let blanks = at
        while at < end, bytes[at].isBlank { at += 1 }
        if at < end, bytes[at] != .lineFeed, bytes[at] != .carriageReturn {
          octets.append(verbatim: bytes[blanks..<at], from: blanks)
        }
        continue
      }
      if at + 2 < end, let high = bytes[at + 1].hexadecimalValue, let low = bytes[at + 2].hexadecimalValue {
        octets.append(decoded: single(high << 4 | low), from: at..<at + 3)
        at += 3
        continue
      }
      var after = at + 1
      while after < end, bytes[after].isBlank { after += 1 }
      if after == end {
        at = after
      } else if bytes[after] == .lineFeed {
        at = after + 1
      } else if bytes[after] == .carriageReturn {
        at = after + 1 < end && bytes[after + 1] == .lineFeed ? after + 2 : after + 1
      } else {
        octets.append(verbatim: bytes[at..<at + 1], from: at)
        at += 1
      }
    }
    return octets
  }

  /// Decodes base64 (RFC 2045 §6.8): bytes outside the alphabet are passed over; padding ends a group, not the text.
  ///
  /// - Parameter body: takes an octet, its place in its group and the digits that hold it, and says whether to go on.
  private static func decodeBase64(_ bytes: ArraySlice<UInt8>, _ body: (UInt8, Int, Range<Int>) -> Bool) {
    var bits: UInt32 = 0
    var digits = 0
    var last = bytes.startIndex
    for at in bytes.indices {
      let value = base64Values[Int(bytes[at])]
      guard value < 64 else {
        if bytes[at] == UInt8(ascii: "=") { digits = 0 }
        continue
      }
      bits = bits << 6 | UInt32(value)
      if digits > 0 {
        let shift = UInt32(6 - 2 * digits)
        guard body(UInt8(truncatingIfNeeded: bits >> shift), digits - 1, last..<at + 1) else { return }
      }
      digits = (digits + 1) % 4
      last = at
    }
  }

  /// An octet as a collection that lies in memory in one piece, which is twice as fast to append as a collection of one.
  private static func single(_ octet: UInt8) -> ArraySlice<UInt8> { everyOctet[Int(octet)..<Int(octet) + 1] }

  private static let everyOctet = Array(UInt8.min...UInt8.max)

  private static let base64Values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in base64Digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  /// Whether a byte is of the alphabet of base64, padding aside.
  static func isBase64Digit(_ byte: UInt8) -> Bool { base64Values[Int(byte)] < 64 }

  /// The alphabet (RFC 2045, table 1).
  static let base64Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
