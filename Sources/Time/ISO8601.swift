extension Timestamp {
  /// Reads a date and time as RFC 3339 writes it, `2026-11-20T15:00:00-05:00`.
  ///
  /// Seconds may be left out, a space may stand for the `T` and before the offset, and the offset may be `Z` or
  /// without its colon. A text without an offset, or with `-00:00`, gives a moment whose `utcOffset` is nil and whose
  /// clock is taken to be in UTC.
  public init?(iso8601 text: String) {
    var reader = DigitReader(Array(text.utf8))
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
      let day = reader.number(2), reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2)
    else { return nil }
    var second = 0
    if reader.skip(":") {
      guard let number = reader.number(2) else { return nil }
      second = number
      if reader.skip("."), !reader.skipDigits() { return nil }
    }
    guard let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    _ = reader.skip(" ")
    if reader.isAtEnd {
      self.init(civil, utcOffset: nil)
    } else if reader.skip("Z") || reader.skip("z"), reader.isAtEnd {
      self.init(civil, utcOffset: 0)
    } else if let offset = reader.offset(), reader.isAtEnd {
      self.init(civil, utcOffset: offset)
    } else {
      return nil
    }
  }

  /// The moment as RFC 3339 writes it, on its own clock; without an offset if none is known.
  public var iso8601: String {
    let civil = civil
    let date = [padded(civil.year, 4), padded(civil.month), padded(civil.day)].joined(separator: "-")
    let time = [padded(civil.hour), padded(civil.minute), padded(civil.second)].joined(separator: ":")
    guard let utcOffset else { return "\(date)T\(time)" }
    if utcOffset == 0 { return "\(date)T\(time)Z" }
    let minutes = abs(utcOffset) / 60
    return "\(date)T\(time)\(utcOffset < 0 ? "-" : "+")\(padded(minutes / 60)):\(padded(minutes % 60))"
  }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Reads fixed runs of digits from ASCII bytes.
private struct DigitReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  /// A number of exactly so many digits.
  mutating func number(_ digits: Int) -> Int? {
    guard at + digits <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[at..<at + digits] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    at += digits
    return number
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(truncatingIfNeeded: character.value) else { return false }
    at += 1
    return true
  }

  /// Whether there was at least one digit to skip.
  mutating func skipDigits() -> Bool {
    let digits = bytes[at...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    at += digits.count
    return !digits.isEmpty
  }

  /// An offset from UTC such as `-05:00`, in seconds; `.some(nil)` for `-00:00`, which says that it is not known
  /// (RFC 3339, section 4.3).
  mutating func offset() -> Int?? {
    let sign: Int
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = number(2) else { return nil }
    _ = skip(":")
    guard let minutes = number(2), hours < 24, minutes < 60 else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign < 0 && seconds == 0 ? .some(nil) : sign * seconds
  }
}
