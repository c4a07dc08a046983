internal import Interview
internal import Mail
internal import Source
internal import Time
public import YAML

/// Finds thanks that go out on a later day than that of the interview, though in time.
///
/// The days are those of the clock on the wall where the interview took place. After an interview that ended in the
/// evening the next morning is as good. Key: `evening`, the hour from which an interview is one of the evening.
public struct SameDay: Check {
  /// What a rule file calls it.
  public static let name = "same-day"
  /// After an interview in the morning; after another.
  public static let cases = ["morning", "afternoon"]

  private let evening: Int

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    evening = (reader.integer("evening") ?? 17).clamped(to: 0...24)
  }

  /// One finding at most; none for mail that is too late altogether, which `send-timing` tells.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    guard let end = draft.facts.end ?? draft.facts.start, let sent = SendTiming.moment(of: draft),
      let zone = zone(of: end.value, or: sent.moment), (0...24 * 3600).contains(sent.moment.seconds(since: end.value))
    else { return [] }
    let (ended, leaves) = (end.value.civil(at: zone), sent.moment.civil(at: zone))
    guard leaves.daysSinceEpoch > ended.daysSinceEpoch, ended.hour < evening else { return [] }
    let header = draft.draft.endOfHeader..<draft.draft.endOfHeader
    let minute = ended.minute < 10 ? "0\(ended.minute)" : "\(ended.minute)"
    return [
      Finding(
        at: .file(sent.range ?? header), case: ended.hour < 13 ? "morning" : "afternoon",
        arguments: [leaves.weekdayName],
        notes: [Note("the interview ended on \(ended.weekdayName) at \(ended.hour):\(minute)", at: end.origin.place)])
    ]
  }

  /// The offset of the clock on the wall; a time in UTC, as calendars write it, says nothing of where it was, so that
  /// the writer's own clock counts.
  private func zone(of end: Timestamp, or sent: Timestamp) -> Int? {
    if let offset = end.utcOffset, offset != 0 { return offset }
    return sent.utcOffset
  }

  /// The interview's end must be known.
  public func missingFacts(in draft: DraftContext) -> [String] {
    draft.facts.end == nil && draft.facts.start == nil ? ["the interview's end"] : []
  }
}
