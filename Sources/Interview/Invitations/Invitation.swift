public import Source
public import Time

/// A calendar's invitation to an interview (RFC 5545), and what can be known from it.
public struct Invitation: Sendable, Hashable {
  /// What is known.
  ///
  /// What was guessed from the wording, or from a clock that is not named, is marked as a guess.
  public var facts: Facts
  /// What could not be read, was left out or has to be doubted, in the order of its places.
  public var problems: [FactsError]

  /// Makes an invitation of what was read.
  public init(facts: Facts, problems: [FactsError] = []) {
    self.facts = facts
    self.problems = problems
  }

  /// No invitation is longer; a calendar that is has other things in it.
  private static let mostBytes = 4_000_000
  /// Components lie in each other three deep (calendar, event, alarm); the library goes down them by recursion.
  private static let mostDepth = 32

  /// Whether a file is a calendar, by its name or by its beginning.
  public static func isInvitation(_ source: SourceFile) -> Bool {
    if source.path.lowercased().hasSuffix(".ics") { return true }
    let start = String(decoding: source[0..<64], as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return start.uppercased().hasPrefix("BEGIN:VCALENDAR")
  }

  /// Reads an invitation.
  ///
  /// Of several events that counts which began last before now, and if all are yet to come, the next one; one whose
  /// summary speaks of an interview comes before others. Of a series it is one occurrence, of an event that was moved
  /// where it was moved to. Of a cancelled one only the people are known.
  ///
  /// The interviewers are organizer and attendees, less rooms, desks, those who declined, and the candidate.
  ///
  /// - Parameters:
  ///   - now: the moment, and by its offset from UTC the clock for times that name none.
  ///   - candidate: what is known of the candidate from nearer sources. Without it, the candidate is taken to be the one
  ///     whom the organizer invites, or the one whose address is not at the others' domain.
  /// - Throws: one fault where nothing could be read.
  public static func read(
    _ source: SourceFile, now: Timestamp, candidate: Person = Person()
  ) throws(FactsErrors) -> Invitation {
    let start = FilePlace(file: source.path, line: 1, column: 1)
    guard source.bytes.count <= mostBytes else {
      throw FactsErrors([FactsError("the calendar is too large; export the one event of the interview", at: start)])
    }
    let lines = ContentLines(source)
    guard lines.lines.contains(where: { $0.name == "BEGIN" }) else {
      throw FactsErrors([FactsError("it is no calendar; it has no line BEGIN:VCALENDAR", at: start)])
    }
    guard lines.depth <= mostDepth else {
      throw FactsErrors([
        FactsError("the calendar's components lie more than \(mostDepth) deep in each other", at: start)
      ])
    }
    guard let events = ICalendar.events(of: lines, now: now) else {
      throw FactsErrors([FactsError("it is no calendar that can be read", at: start)])
    }
    guard let chosen = InterviewEvent.choose(among: events, now: now) else {
      let place = lines.lines.indices.first { lines.lines[$0].name == "BEGIN" }
      throw FactsErrors([
        FactsError("there is no event in this calendar; give the invitation itself", at: lines.place(of: place))
      ])
    }
    var reader = InvitationReader(lines: lines, chosen: chosen, candidate: candidate)
    return reader.invitation()
  }
}

extension Facts {
  /// Reads a facts file or an invitation, whichever it is.
  ///
  /// - Returns: the facts, and what is to be said about them besides.
  public static func read(
    _ source: SourceFile, now: Timestamp, candidate: Person = Person()
  ) throws(FactsErrors) -> (facts: Facts, problems: [FactsError]) {
    guard Invitation.isInvitation(source) else { return (try FactsFile.read(source), []) }
    let invitation = try Invitation.read(source, now: now, candidate: candidate)
    return (invitation.facts, invitation.problems)
  }
}

/// The event that is the interview, and when it takes place.
struct InterviewEvent {
  var event: CalendarEvent
  var occurrence: CalendarEvent.Occurrence?

  static func choose(among events: [CalendarEvent], now: Timestamp) -> InterviewEvent? {
    let events = latestVersions(of: events)
    let held = events.filter { !$0.isCancelled }
    let wanted = held.isEmpty ? events : held
    let interviews = wanted.filter { InterviewWords.areIn($0.summary?.value ?? "") }
    let candidates = interviews.isEmpty ? wanted : interviews
    let choices = candidates.flatMap { event in
      event.occurrences.map { InterviewEvent(event: event, occurrence: $0) }
    }
    let past = choices.filter { $0.start <= now.secondsSinceEpoch }
    return past.max { $0.start < $1.start } ?? choices.min { $0.start < $1.start }
      ?? candidates.first.map { InterviewEvent(event: $0, occurrence: nil) }
  }

  private var start: Int { occurrence?.start.time.secondsSinceEpoch ?? .max }

  /// What events that are versions of each other have in common.
  private struct Version: Hashable {
    var uid: String
    var recurrence: Int?
  }

  /// Of events of the same UID and occurrence only the one that was sent last: the invitation was moved or called off.
  private static func latestVersions(of events: [CalendarEvent]) -> [CalendarEvent] {
    var latest: [CalendarEvent] = []
    var places: [Version: Int] = [:]
    for event in events {
      let version = Version(uid: event.uid, recurrence: event.recurrence)
      if !event.uid.isEmpty, let twin = places[version] {
        if event.sequence >= latest[twin].sequence { latest[twin] = event }
      } else {
        places[version] = latest.count
        latest.append(event)
      }
    }
    return latest
  }
}

/// Makes facts of the chosen event.
private struct InvitationReader {
  let lines: ContentLines
  let chosen: InterviewEvent
  let candidate: Person
  var problems: [FactsError] = []

  private var event: CalendarEvent { chosen.event }

  mutating func invitation() -> Invitation {
    sayWhatWasNotRead()
    let people = InvitationPeople(event: event, lines: lines, candidate: candidate)
    let wording = InvitationWording(
      event: event, lines: lines,
      names: (people.interviewers + [people.candidate, candidate]).compactMap(\.name?.value))
    var facts = Facts(
      candidate: people.candidate, company: wording.company, role: wording.role,
      interviewers: people.interviewers
        + wording.interviewers(beside: people.interviewers + [people.candidate, candidate]))
    if event.isCancelled {
      fail("the interview was cancelled; its times are left out", at: lines.place(of: event.line))
    } else if let occurrence = chosen.occurrence {
      facts.start = fact(occurrence.start)
      facts.end = occurrence.end.flatMap { fact($0) }
      if let start = facts.start, let end = facts.end, end.value < start.value {
        fail("the interview ends before it starts; its end is left out", at: lines.place(of: occurrence.end?.line))
        facts.end = nil
      } else if let start = facts.start, let end = facts.end, end.value.seconds(since: start.value) > 31 * 86_400 {
        fail("the interview lasts more than a month; its end is left out", at: lines.place(of: occurrence.end?.line))
        facts.end = nil
      }
    }
    problems.sort { ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0) }
    return Invitation(facts: facts, problems: problems)
  }

  private mutating func fail(_ message: String, at place: FilePlace) {
    problems.append(FactsError(message, at: place, isWarning: true))
  }

  /// A time as a fact, or as a guess if its clock is not known.
  private mutating func fact(_ moment: CalendarEvent.Moment) -> Fact<Timestamp>? {
    let place = lines.placeOfValue(moment.line)
    switch moment.clock {
    case .certain: return Fact(moment.time, from: .file(place))
    case .floating, .day: return Fact(moment.time, from: .guess(place))
    case .unknown(let name):
      fail("no time zone '\(name)' is known; the time is taken to be on your clock", at: place)
      return Fact(moment.time, from: .guess(place))
    }
  }

  /// The library leaves out a property that it cannot read; the lines whose marks did not come back are those.
  private mutating func sayWhatWasNotRead() {
    let wanted: Set<String> = ["DTSTART", "DTEND", "DURATION", "ORGANIZER", "ATTENDEE", "SUMMARY", "RRULE"]
    for number in lines.unclosed {
      let text = String(decoding: lines.lines[number].text, as: UTF8.self).trimmingWhitespace
      fail("\(text) has no end; is the file cut off?", at: lines.place(of: number))
    }
    guard let first = event.line else { return }
    for number in lines.numbers(ofEventAround: first) where !event.readLines.contains(number) {
      let line = lines.lines[number]
      guard line.isOfEvent, wanted.contains(line.name), (line.value ?? 0) < line.text.count else { continue }
      fail("\(line.name) cannot be read and is left out", at: lines.placeOfValue(number))
    }
  }
}

extension ContentLines {
  /// The numbers of the lines that belong to the same event as a line.
  fileprivate func numbers(ofEventAround number: Int) -> Range<Int> {
    var first = number
    while first > 0, !isEdge(first - 1) { first -= 1 }
    var last = number
    while last < lines.count, !isEdge(last) { last += 1 }
    return first..<last
  }

  private func isEdge(_ number: Int) -> Bool {
    ["BEGIN", "END"].contains(lines[number].name)
      && String(decoding: lines[number].text, as: UTF8.self).uppercased().hasSuffix("VEVENT")
  }
}
