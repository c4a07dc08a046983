/// A moment, with the offset from UTC of the clock it was read on, if that is known.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01 00:00:00 UTC, leap seconds left out (POSIX).
  public var secondsSinceEpoch: Int
  /// How far the clock it was read on is ahead of UTC, in seconds; nil for "-00:00" and where nothing is said.
  public var utcOffset: Int?

  /// Makes a moment.
  public init(secondsSinceEpoch: Int, utcOffset: Int?) {
    self.secondsSinceEpoch = secondsSinceEpoch
    self.utcOffset = utcOffset
  }

  /// Makes the moment at which a clock with an offset from UTC shows a date and time.
  public init(_ civil: CivilTime, utcOffset: Int?) {
    let days = civil.daysSinceEpoch
    let seconds = civil.hour * 3600 + civil.minute * 60 + civil.second
    self.init(secondsSinceEpoch: days * 86_400 + seconds - (utcOffset ?? 0), utcOffset: utcOffset)
  }

  /// What the clock showed; without a known offset, what one in UTC would have.
  public var civil: CivilTime { civil(at: utcOffset ?? 0) }

  /// What a clock with this offset from UTC shows.
  public func civil(at utcOffset: Int) -> CivilTime {
    CivilTime(secondsSinceEpoch: secondsSinceEpoch + utcOffset)
  }

  /// The seconds from another moment to this one.
  public func seconds(since other: Timestamp) -> Int { secondsSinceEpoch - other.secondsSinceEpoch }

  /// Whether one moment is earlier than another, whatever their clocks showed.
  public static func < (one: Timestamp, other: Timestamp) -> Bool {
    one.secondsSinceEpoch < other.secondsSinceEpoch
  }

  /// Whether they are the same moment of the same offset.
  public static func == (one: Timestamp, other: Timestamp) -> Bool {
    one.secondsSinceEpoch == other.secondsSinceEpoch && one.utcOffset == other.utcOffset
  }
}

/// A date and a time of day, as a clock and a calendar on the wall show them (Gregorian, without a time zone).
public struct CivilTime: Sendable, Hashable {
  /// The year.
  public var year: Int
  /// The month, from 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int
  /// The hour, from 0 to 23.
  public var hour: Int
  /// The minute, from 0 to 59.
  public var minute: Int
  /// The second, from 0 to 60.
  public var second: Int

  /// Makes a date and time; nil where there is no such day or time.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilTime.daysInMonth(month, of: year),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  /// What a clock in UTC shows so many seconds after 1970-01-01 00:00:00.
  init(secondsSinceEpoch: Int) {
    var days = secondsSinceEpoch / 86_400
    var seconds = secondsSinceEpoch % 86_400
    if seconds < 0 {
      seconds += 86_400
      days -= 1
    }
    (year, month, day) = CivilTime.date(daysSinceEpoch: days)
    (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  /// The days from 1970-01-01 to this day.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  public var daysSinceEpoch: Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, 0 for Sunday to 6 for Saturday.
  public var weekday: Int { ((daysSinceEpoch + 4) % 7 + 7) % 7 }

  /// "Tuesday" and so on.
  public var weekdayName: String {
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][weekday]
  }

  /// Hinnant's civil_from_days.
  private static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
    let days = daysSinceEpoch + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
