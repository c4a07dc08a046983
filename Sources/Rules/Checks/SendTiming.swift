internal import Mail
internal import Interview
internal import Source
internal import Time
public import YAML

/// Finds mail that goes out too late after the interview, is about to, or went before it was over.
///
/// The moment is the one that was asked for, else the Date field's, else now. Keys: `hours`, how long the advice gives
/// after the interview's end; `left`, the hours below which the time left is told.
public struct SendTiming: Check {
  /// What a rule file calls it.
  public static let name = "send-timing"
  /// Sent too late, too late and not sent yet, soon too late, too early, too late by a clock that is guessed.
  public static let cases = ["late", "unsent", "closing", "early", "guessed"]

  private let window: Int
  private let warning: Int

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    window = (reader.integer("hours") ?? 24).clamped(to: 1...8760) * 3600
    warning = (reader.integer("left") ?? 4).clamped(to: 0...8760) * 3600
  }

  /// Late by how much, or how much is left.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    guard let end = draft.facts.end, let sent = SendTiming.moment(of: draft) else { return [] }
    let place = Finding.Place.file(sent.range ?? draft.draft.endOfHeader..<draft.draft.endOfHeader)
    let after = sent.moment.seconds(since: end.value)
    let note = Note("the interview ended \(clock(end.value))", at: end.origin.place)
    if end.isGuess {
      guard after > window else { return [] }
      return [Finding(at: place, case: "guessed", arguments: [length(after), length(window)], notes: [note])]
    }
    if after < 0 {
      return [Finding(at: place, case: "early", arguments: [length(-after)], notes: [note])]
    }
    if after > window {
      return [
        Finding(
          at: place, case: sent.range == nil ? "unsent" : "late",
          arguments: [length(after), length(window), length(after - window)], notes: [note])
      ]
    }
    if window - after < warning {
      return [Finding(at: place, case: "closing", arguments: [length(window - after), length(window)], notes: [note])]
    }
    return []
  }

  /// The interview's end must be known.
  public func missingFacts(in draft: DraftContext) -> [String] {
    draft.facts.end == nil ? ["the interview's end"] : []
  }

  /// When the draft is sent, and the Date field if that says so; without one it has not been sent yet.
  static func moment(of draft: DraftContext) -> (moment: Timestamp, range: Range<Int>?)? {
    if draft.isMomentAsked, let moment = draft.moment { return (moment, nil) }
    if let field = draft.draft.field("Date"), let date = field.date {
      return (date, field.value.source(of: 0..<field.value.count))
    }
    return draft.moment.map { ($0, nil) }
  }

  /// "Friday 2026-11-20 at 15:00 (UTC-05:00)", on the clock of the interview.
  private func clock(_ time: Timestamp) -> String {
    let text = time.iso8601
    let zone = String(text.dropFirst(19))
    let shown = zone == "Z" ? "UTC" : zone.isEmpty ? "" : "UTC\(zone)"
    return "\(time.civil.weekdayName) \(text.prefix(10)) at \(text.dropFirst(11).prefix(5))"
      + (shown.isEmpty ? "" : " (\(shown))")
  }

  /// A length of time in its two largest units: "2 days 3 hours", "1 hour 5 minutes".
  private func length(_ seconds: Int) -> String {
    let minutes = seconds / 60
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
    func unit(_ number: Int, _ name: String) -> String? {
      number == 0 ? nil : "\(number) \(name)\(number == 1 ? "" : "s")"
    }
    // A day is told in hours, as the advice does: "24 hours", "30 hours".
    let parts =
      days < 3
      ? [unit(minutes / 60, "hour"), unit(rest, "minute")] : [unit(days, "day"), unit(hours, "hour")]
    let told = parts.compactMap(\.self).joined(separator: " ")
    return told.isEmpty ? "less than a minute" : told
  }
}

extension Comparable {
  /// The nearest value within bounds.
  func clamped(to bounds: ClosedRange<Self>) -> Self {
    min(max(self, bounds.lowerBound), bounds.upperBound)
  }
}
