internal import Prose
internal import Source
internal import Time
public import YAML

/// Finds dates that the calendar does not have, and weekdays that are not their date's.
///
/// It reads `Monday, 7 October 2026`, `Mon, October 7th`, `Monday 2026-10-07` and the like. A date without a year is
/// taken for the nearest to the moment at which the draft is looked at, or to its own Date field; where neither is
/// known, or the date is more than two months away, nothing is said of it. The cases' messages have: for `weekday` the right weekday, the one found and the date;
/// for `impossible` what was found and how many days its month has.
public struct CalendarDate: Check {
  /// What a rule file calls it.
  public static let name = "calendar-date"

  /// A day that the month has not; a weekday that is not the date's.
  public static let cases = ["impossible", "weekday"]

  /// Reads the rule's keys: it has none of its own.
  public init(from reader: inout KeyedReader) {}

  /// Every date that cannot be right.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let now = SendTiming.moment(of: draft)?.moment.civil
    return draft.texts(in: rule.scopes).flatMap { text in
      let reader = DateReader(text)
      return text.tokenized.tokens.indices.compactMap { reader.date(at: $0) }.compactMap { date in
        finding(of: date, in: text, now: now)
      }
    }
  }

  private func finding(of date: DateReader.WrittenDate, in text: RegionText, now: CivilTime?) -> Finding? {
    let written = text.mapped.string(in: date.range)
    let longest = date.month == 2 ? 29 : [4, 6, 9, 11].contains(date.month) ? 30 : 31
    let last = date.year.map { date.month == 2 && !Self.isLeap($0) ? 28 : longest } ?? longest
    guard date.day <= last else {
      return Finding(at: text.place(date.range), case: "impossible", arguments: [written, "\(last)"])
    }
    guard let weekday = date.weekday, let year = date.year ?? nearestYear(to: date, from: now),
      let day = CivilTime(year: year, month: date.month, day: date.day), day.weekday != weekday.number
    else { return nil }
    let name = text.mapped.string(in: weekday.range)
    let better = name.count > 4 ? day.weekdayName : String(day.weekdayName.prefix(3))
    return Finding(
      at: text.place(weekday.range), case: "weekday", arguments: [better, name, written], suggestions: [better],
      applicability: .unsafe)
  }

  /// The year in which a date is nearest to a moment.
  private func nearestYear(to date: DateReader.WrittenDate, from now: CivilTime?) -> Int? {
    guard let now else { return nil }
    return (now.year - 1...now.year + 1).compactMap { year in
      CivilTime(year: year, month: date.month, day: date.day).map {
        (year, abs($0.daysSinceEpoch - now.daysSinceEpoch))
      }
    }.filter { $0.1 <= 61 }.min { $0.1 < $1.1 }?.0
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && year % 100 != 0 || year % 400 == 0 }
}

/// Reads the dates of a text from its tokens.
private struct DateReader {
  /// A date as it is written.
  struct WrittenDate {
    var weekday: (number: Int, range: Range<Int>)?
    var day: Int
    var month: Int
    var year: Int?
    /// All of it but the weekday.
    var range: Range<Int>
  }

  private let text: RegionText
  private let tokens: [Token]

  init(_ text: RegionText) {
    self.text = text
    tokens = text.tokenized.tokens
  }

  /// The date that is written around its month's name, or as digits, at a token.
  func date(at index: Int) -> WrittenDate? {
    if let (year, month, day) = digits(index) {
      return WrittenDate(
        weekday: weekday(before: index), day: day, month: month, year: year, range: tokens[index].range)
    }
    guard let month = month(index) else { return nil }
    var first = index
    var last = index
    let day: Int
    let before = word(index - 1) == "of" ? index - 2 : index - 1
    if let number = self.day(before) {
      day = number
      first = before
    } else if let number = self.day(index + 1), word(index + 2) != ":" {
      day = number
      last = index + 1
    } else {
      return nil
    }
    let behind = word(last + 1) == "," ? last + 2 : last + 1
    var year: Int?
    if let number = Int(word(behind)), (1900...2199).contains(number) {
      year = number
      last = behind
    }
    return WrittenDate(
      weekday: weekday(before: first), day: day, month: month, year: year,
      range: tokens[first].range.lowerBound..<tokens[last].range.upperBound)
  }

  private func word(_ index: Int) -> String {
    tokens.indices.contains(index)
      ? String(decoding: text.lowercased[tokens[index].range], as: UTF8.self) : ""
  }

  /// `2026-10-07`.
  private func digits(_ index: Int) -> (year: Int, month: Int, day: Int)? {
    guard tokens[index].range.count == 10 else { return nil }
    let parts = word(index).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1900...2199).contains(year), (1...12).contains(month), (1...99).contains(day)
    else { return nil }
    return (year, month, day)
  }

  /// `7`, `7th`.
  private func day(_ index: Int) -> Int? {
    let word = word(index)
    let digits = word.prefix { $0.isNumber }
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
      return nil
    }
    return Int(digits).flatMap { $0 > 0 ? $0 : nil }
  }

  private func weekday(before index: Int) -> (number: Int, range: Range<Int>)? {
    var at = index - 1
    if word(at) == "the" { at -= 1 }
    if word(at) == "," || word(at) == "." { at -= 1 }
    if word(at) == "." { at -= 1 }
    let name = word(at).split(separator: ".").first.map(String.init) ?? ""
    guard let number = Self.weekdays[name], tokens.indices.contains(at) else { return nil }
    return (number, tokens[at].range)
  }

  private func month(_ index: Int) -> Int? {
    guard let first = text.utf8[tokens[index].range].first, (0x41...0x5A).contains(first) else { return nil }
    return Self.months[word(index).split(separator: ".").first.map(String.init) ?? ""]
  }

  private static let weekdays: [String: Int] = [
    "sunday": 0, "sun": 0, "monday": 1, "mon": 1, "mo": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3,
    "wed": 3, "thursday": 4, "thu": 4, "thur": 4, "thurs": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6,
  ]

  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "october": 10,
    "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
  ]
}
