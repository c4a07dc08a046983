public import Time

extension Timestamp {
  /// Reads a date and time as mail writes it, `Fri, 20 Nov 2026 15:00:00 -0500` (RFC 5322 §3.3, and §4.3 for what is
  /// obsolete: years of two digits, names of zones).
  ///
  /// The day of the week is not checked, seconds may be left out, and `-0000` gives no `utcOffset`: the clock's zone
  /// is unknown. A text without any zone reads so too.
  public init?(rfc5322 text: String) {
    var words = Timestamp.words(of: text)
    if let first = words.first, first.first?.isLetter == true, words.count > 3,
      !Timestamp.isMonth(first) || Timestamp.isMonth(words[1])
    {
      words.removeFirst()
    }
    guard words.count >= 4 else { return nil }
    // "20 Nov 2026" and, from people's hands, "Nov 20 2026".
    if Timestamp.isMonth(words[0]) { words.swapAt(0, 1) }
    guard let day = Int(words[0]), let month = Timestamp.month(words[1]), var year = Int(words[2]) else { return nil }
    if year < 50, words[2].utf8.count == 2 {
      year += 2000
    } else if year < 1000 {
      year += 1900
    }
    let clock = words[3].split(separator: ":").map { Int($0) }
    guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1] else { return nil }
    var second = 0
    if clock.count == 3 {
      guard let number = clock[2] else { return nil }
      second = number
    }
    guard let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second) else {
      return nil
    }
    self.init(civil, utcOffset: words.count > 4 ? Timestamp.offset(words[4]) : nil)
  }

  /// The words of a date; commas and comments are left out, hyphens within `20-Nov-2026` taken for spaces.
  private static func words(of text: String) -> [Substring] {
    var plain = ""
    var depth = 0
    for scalar in text.unicodeScalars.prefix(200) {
      switch scalar {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ",", "\t", "\r", "\n": plain.append(" ")
      case _ where depth > 0: continue
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain.split(separator: " ")
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func month(_ word: Substring) -> Int? {
    let start = word.prefix(3).lowercased()
    return word.utf8.count >= 3 ? months.firstIndex(of: start).map { $0 + 1 } : nil
  }

  private static func isMonth(_ word: Substring) -> Bool { month(word) != nil }

  /// The offset of a zone from UTC, in seconds; nil where it says nothing of it.
  private static func offset(_ zone: Substring) -> Int? {
    let digits = zone.utf8.filter { $0 != UInt8(ascii: ":") }
    if let sign = digits.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), digits.count == 5,
      digits.dropFirst().allSatisfy(\.isDigit)
    {
      let numbers = digits.dropFirst().map { Int($0 - UInt8(ascii: "0")) }
      let hours = numbers[0] * 10 + numbers[1]
      let minutes = numbers[2] * 10 + numbers[3]
      guard hours < 24, minutes < 60 else { return nil }
      let seconds = hours * 3600 + minutes * 60
      if sign == UInt8(ascii: "-") { return seconds == 0 ? nil : -seconds }
      return seconds
    }
    switch zone.uppercased() {
    case "UT", "UTC", "GMT", "Z": return 0
    case "EDT": return -4 * 3600
    case "EST", "CDT": return -5 * 3600
    case "CST", "MDT": return -6 * 3600
    case "MST", "PDT": return -7 * 3600
    case "PST": return -8 * 3600
    default: return nil
    }
  }
}
