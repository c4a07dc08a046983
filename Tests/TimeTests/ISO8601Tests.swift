import Testing
import Time

@Suite("A date and time in RFC 3339")
struct ISO8601Tests {
  @Test(
    "is read with or without seconds, fractions, colons and the T",
    arguments: [
      ("2026-11-20T15:00:00-05:00", 1_795_204_800, -18_000), ("2026-11-20T15:00-05:00", 1_795_204_800, -18_000),
      ("2026-11-20 15:00:00 -0500", 1_795_204_800, -18_000), ("2026-11-20t20:00:00z", 1_795_204_800, 0),
      ("2026-11-20T20:00:00.250Z", 1_795_204_800, 0), ("2026-11-21T01:30:00+05:30", 1_795_204_800, 19_800),
      ("1970-01-01T00:00:00Z", 0, 0), ("1969-12-31T23:59:59Z", -1, 0), ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
      ("9999-12-31T23:59:60Z", 253_402_300_800, 0),
    ])
  func reading(text: String, seconds: Int, offset: Int) {
    #expect(Timestamp(iso8601: text) == Timestamp(secondsSinceEpoch: seconds, utcOffset: offset))
  }

  @Test("has no offset where none is given, or where -00:00 says that it is not known")
  func unknownOffset() {
    let moment = Timestamp(secondsSinceEpoch: 1_795_204_800, utcOffset: nil)
    #expect(Timestamp(iso8601: "2026-11-20T20:00:00") == moment)
    #expect(Timestamp(iso8601: "2026-11-20T20:00:00-00:00") == moment)
    #expect(moment.iso8601 == "2026-11-20T20:00:00")
  }

  @Test(
    "is refused where it is no date or time, or where more follows",
    arguments: [
      "", "2026", "2026-11-20", "2026-11-20T", "2026-11-20T15", "2026-11-20T15:00:0", "2026-11-20T15:00:00.",
      "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
      "2026-01-00T00:00:00Z", "2026-04-31T00:00:00Z", "0000-01-01T00:00:00Z", "2026-11-20T24:00:00Z",
      "2026-11-20T15:60:00Z", "2026-11-20T15:00:61Z", "2026-11-20T15:00:00+24:00", "2026-11-20T15:00:00+05:60",
      "2026-11-20T15:00:00+5", "2026-11-20T15:00:00Z!", "2026-11-20T15:00:00 EST", "20261120T150000Z",
      "+026-11-20T15:00:00Z", "२०२६-11-20T15:00:00Z", "2026-11-20T15:00:00-",
    ])
  func refused(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }

  @Test(
    "is written as it was read",
    arguments: [
      "2026-11-20T15:00:00-05:00", "2026-11-20T20:00:00Z", "2026-11-21T01:30:00+05:30", "0099-03-01T00:00:00Z",
      "1969-12-31T23:59:59-00:30", "2024-02-29T12:34:56+14:00",
    ])
  func roundTrip(text: String) {
    #expect(Timestamp(iso8601: text)?.iso8601 == text)
  }
}
