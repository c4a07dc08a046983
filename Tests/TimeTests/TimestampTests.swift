import Testing
import Time

@Suite("A moment and its calendar")
struct TimestampTests {
  @Test("has the same day as a calendar that is counted through day by day, over two centuries")
  func everyDay() {
    var (year, month, day, weekday) = (1890, 1, 1, 3)  // 1 January 1890 was a Wednesday.
    var number = -29_219
    var differing: [String] = []
    while year < 2110 {
      let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      let noon = Timestamp(secondsSinceEpoch: number * 86_400 + 43_200, utcOffset: 0)
      let expected = CivilTime(year: year, month: month, day: day, hour: 12)
      if noon.civil != expected || noon.civil.weekday != weekday || noon.civil.daysSinceEpoch != number {
        differing.append("\(year)-\(month)-\(day)")
      }
      if CivilTime(year: year, month: month, day: length + 1) != nil {
        differing.append("\(year)-\(month) is too long")
      }
      (day, weekday, number) = (day + 1, (weekday + 1) % 7, number + 1)
      if day > length { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(differing == [])
    #expect(number == 51_134, "1 January 2110")
  }

  @Test("shows the clock of its own offset, across midnight and the epoch")
  func clocks() {
    let moment = Timestamp(secondsSinceEpoch: -1, utcOffset: 3600)
    #expect(moment.civil == CivilTime(year: 1970, month: 1, day: 1, hour: 0, minute: 59, second: 59))
    #expect(moment.civil(at: 0) == CivilTime(year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59))
    #expect(
      Timestamp(secondsSinceEpoch: -1, utcOffset: nil).civil
        == CivilTime(year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59))
  }

  @Test("of a civil time and an offset shows that civil time again")
  func fromCivil() throws {
    for offset in [-43_200, -18_000, 0, 19_800, 50_400] {
      let civil = try #require(CivilTime(year: 2024, month: 2, day: 29, hour: 23, minute: 59, second: 59))
      #expect(Timestamp(civil, utcOffset: offset).civil == civil)
    }
  }

  @Test("is before another by the moment, whatever the clocks show")
  func order() throws {
    let newYork = try #require(Timestamp(iso8601: "2026-11-20T15:00:00-05:00"))
    let berlin = try #require(Timestamp(iso8601: "2026-11-20T20:59:00+01:00"))
    #expect(berlin < newYork)
    #expect(newYork.seconds(since: berlin) == 60)
  }

  @Test("names its day of the week")
  func weekdayName() throws {
    let names = (22...28).map { CivilTime(year: 2026, month: 11, day: $0)?.weekdayName }
    #expect(names == ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"])
  }
}
