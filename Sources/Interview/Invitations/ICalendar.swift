internal import CICal
internal import Source
internal import Synchronization
internal import Time

/// The one door to the calendar library, libical.
///
/// The library reads the structure of a calendar, its values, its time zones and its recurrence rules. It keeps its
/// state in global variables, so one calendar is read at a time.
enum ICalendar {
  private static let lock = Mutex(())

  /// The events of a calendar; nil where the text is none.
  ///
  /// - Parameter now: which occurrences of a series are wanted, and the clock of times that name none.
  static func events(of lines: ContentLines, now: Timestamp) -> [CalendarEvent]? {
    lock.withLock { _ in
      // Debian's build aborts the program at any fault of a calendar unless told not to.
      icalerror_set_errors_are_fatal(0)
      icaltimezone_set_builtin_tzdata(0)
      guard let root = lines.marked.withUnsafeBufferPointer({ icalparser_parse_string($0.baseAddress) }) else {
        return nil
      }
      defer {
        icalcomponent_free(root)
        icalmemory_free_ring()
      }
      return calendars(in: root).flatMap { CalendarReader(calendar: $0, now: now).events() }
    }
  }

  /// The calendars in what was parsed, or the thing itself if it is an event without a calendar around it.
  private static func calendars(in root: OpaquePointer) -> [OpaquePointer] {
    switch icalcomponent_isa(root) {
    case ICAL_XROOT_COMPONENT: children(of: root, ICAL_VCALENDAR_COMPONENT) + [root]
    default: [root]
    }
  }

  fileprivate static func children(of component: OpaquePointer, _ kind: icalcomponent_kind) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var next = icalcomponent_get_first_component(component, kind)
    while let child = next {
      children.append(child)
      next = icalcomponent_get_next_component(component, kind)
    }
    return children
  }
}

/// Reads the events of one calendar.
private struct CalendarReader {
  let calendar: OpaquePointer
  let now: Timestamp

  /// No more occurrences of a series are counted: daily for fifty years, and a bound on a rule made to take long.
  private static let mostOccurrences = 20_000

  func events() -> [CalendarEvent] {
    let components =
      icalcomponent_isa(calendar) == ICAL_VEVENT_COMPONENT
      ? [calendar] : ICalendar.children(of: calendar, ICAL_VEVENT_COMPONENT)
    let isCancelled = icalcomponent_get_method(calendar) == ICAL_METHOD_CANCEL
    let replaced = replacedOccurrences(in: components)
    return components.map { component in
      var event = event(component, replaced: replaced)
      event.isCancelled = event.isCancelled || isCancelled
      return event
    }
  }

  /// The occurrences of each series, by its UID, that an event of its own stands for.
  private func replacedOccurrences(in components: [OpaquePointer]) -> [String: Set<Int>] {
    var replaced: [String: Set<Int>] = [:]
    for component in components {
      if let uid = text(of: component, ICAL_UID_PROPERTY)?.value, let recurrence = recurrence(of: component) {
        replaced[uid, default: []].insert(recurrence)
      }
    }
    return replaced
  }

  private func event(_ component: OpaquePointer, replaced: [String: Set<Int>]) -> CalendarEvent {
    var event = CalendarEvent()
    event.uid = text(of: component, ICAL_UID_PROPERTY)?.value ?? ""
    event.sequence =
      properties(of: component, ICAL_SEQUENCE_PROPERTY).first.map { Int(icalproperty_get_sequence($0)) } ?? 0
    event.recurrence = recurrence(of: component)
    event.isCancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED
    event.summary = text(of: component, ICAL_SUMMARY_PROPERTY)
    event.description = text(of: component, ICAL_DESCRIPTION_PROPERTY)
    event.participants =
      properties(of: component, ICAL_ORGANIZER_PROPERTY).map { participant($0, isOrganizer: true) }
      + properties(of: component, ICAL_ATTENDEE_PROPERTY).map { participant($0, isOrganizer: false) }
    event.readLines = Set(properties(of: component, ICAL_ANY_PROPERTY).compactMap(line))
    event.line = event.readLines.min()
    let excluded = event.recurrence == nil ? replaced[event.uid] ?? [] : []
    event.occurrences = occurrences(of: component, without: excluded)
    return event
  }

  // MARK: Properties

  private func properties(of component: OpaquePointer, _ kind: icalproperty_kind) -> [OpaquePointer] {
    var properties: [OpaquePointer] = []
    var next = icalcomponent_get_first_property(component, kind)
    while let property = next {
      // A property without a value is in the list as well; asking for its value would be a fault of ours.
      if icalproperty_get_value(property) != nil { properties.append(property) }
      next = icalcomponent_get_next_property(component, kind)
    }
    return properties
  }

  /// The number of the line that a property was read from.
  private func line(_ property: OpaquePointer) -> Int? {
    var next = icalproperty_get_first_parameter(property, ICAL_X_PARAMETER)
    while let parameter = next {
      if string(icalparameter_get_xname(parameter)) == ContentLines.mark {
        return string(icalparameter_get_xvalue(parameter)).flatMap { Int($0) }
      }
      next = icalproperty_get_next_parameter(property, ICAL_X_PARAMETER)
    }
    return nil
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String? { text.map { String(cString: $0) } }

  private func text(of component: OpaquePointer, _ kind: icalproperty_kind) -> CalendarEvent.Text? {
    for property in properties(of: component, kind) {
      guard let value = string(icalvalue_get_text(icalproperty_get_value(property))) else { continue }
      let text = value.trimmingWhitespace
      if !text.isEmpty { return CalendarEvent.Text(value: text, line: line(property)) }
    }
    return nil
  }

  private func participant(_ property: OpaquePointer, isOrganizer: Bool) -> CalendarEvent.Participant {
    func parameter(_ kind: icalparameter_kind) -> OpaquePointer? { icalproperty_get_first_parameter(property, kind) }
    let kind = parameter(ICAL_CUTYPE_PARAMETER).map(icalparameter_get_cutype)
    return CalendarEvent.Participant(
      name: parameter(ICAL_CN_PARAMETER).flatMap { string(icalparameter_get_cn($0)) },
      address: string(icalvalue_get_caladdress(icalproperty_get_value(property))), line: line(property),
      isOrganizer: isOrganizer,
      isPerson: kind.map { ![ICAL_CUTYPE_ROOM, ICAL_CUTYPE_RESOURCE, ICAL_CUTYPE_GROUP].contains($0) } ?? true,
      hasDeclined: parameter(ICAL_PARTSTAT_PARAMETER).map(icalparameter_get_partstat) == ICAL_PARTSTAT_DECLINED)
  }

  // MARK: Times

  private func recurrence(of component: OpaquePointer) -> Int? {
    properties(of: component, ICAL_RECURRENCEID_PROPERTY).first.flatMap(moment)?.time.secondsSinceEpoch
  }

  private func moment(_ property: OpaquePointer) -> CalendarEvent.Moment? {
    guard let time = time(of: property) else { return nil }
    return clock(of: property).moment(time)
  }

  private func time(of property: OpaquePointer) -> icaltimetype? {
    guard let value = icalproperty_get_value(property) else { return nil }
    switch icalvalue_isa(value) {
    case ICAL_DATE_VALUE: return icalvalue_get_date(value)
    case ICAL_DATETIME_VALUE: return icalvalue_get_datetime(value)
    case ICAL_DATETIMEPERIOD_VALUE:
      let either = icalvalue_get_datetimeperiod(value)
      return icaltime_is_null_time(either.time) == 0 ? either.time : either.period.start
    default: return nil
    }
  }

  /// The clock on which the times of a property are read.
  private func clock(of property: OpaquePointer) -> Clock {
    let name = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)
      .flatMap { string(icalparameter_get_tzid($0)) }
    return Clock(
      line: line(property), zoneName: name, zone: name.flatMap(zone), readersZone: readersZone,
      readersOffset: now.utcOffset ?? 0)
  }

  /// The zone that the calendar says its reader is in (`X-WR-TIMEZONE`, which Google writes).
  private var readersZone: OpaquePointer? {
    properties(of: calendar, ICAL_X_PROPERTY)
      .first { string(icalproperty_get_x_name($0))?.uppercased() == "X-WR-TIMEZONE" }
      .flatMap { string(icalproperty_get_x($0)) }.flatMap(zone)
  }

  /// A time zone by its name: the calendar's own, or the system's by that name.
  private func zone(_ name: String) -> OpaquePointer? {
    if let zone = icalcomponent_get_timezone(calendar, name), icaltimezone_get_component(zone) != nil { return zone }
    for candidate in TimeZoneName.candidates(for: name) {
      if let zone = icaltimezone_get_builtin_timezone(candidate), icaltimezone_get_component(zone) != nil {
        return zone
      }
    }
    return nil
  }

  // MARK: Occurrences

  private func occurrences(of component: OpaquePointer, without excluded: Set<Int>) -> [CalendarEvent.Occurrence] {
    guard let property = properties(of: component, ICAL_DTSTART_PROPERTY).first, let start = moment(property) else {
      return []
    }
    let length = length(of: component, from: start)
    let moments = isSeries(component) ? nearest(to: property, of: component, without: excluded) : [start]
    return moments.map { CalendarEvent.Occurrence(start: $0, end: end(from: $0, length)) }
  }

  /// How the end follows from the start: by so many seconds on the clock of a time zone.
  private struct Length {
    var seconds: Int
    var end: CalendarEvent.Moment?
    var line: Int?
  }

  private func length(of component: OpaquePointer, from start: CalendarEvent.Moment) -> Length? {
    if let end = properties(of: component, ICAL_DTEND_PROPERTY).first.flatMap(moment) {
      return Length(seconds: end.time.seconds(since: start.time), end: end, line: end.line)
    }
    guard let property = properties(of: component, ICAL_DURATION_PROPERTY).first else { return nil }
    let duration = icalproperty_get_duration(property)
    guard icaldurationtype_is_bad_duration(duration) == 0, duration.is_neg == 0 else { return nil }
    let days = Int(duration.weeks) * 7 + Int(duration.days)
    let seconds = Int(duration.hours) * 3600 + Int(duration.minutes) * 60 + Int(duration.seconds)
    return Length(seconds: days * 86_400 + seconds, line: line(property))
  }

  /// The end of an occurrence; an interview is over before its clock is changed, so the offset stays the start's
  /// unless the calendar says the end itself.
  private func end(from start: CalendarEvent.Moment, _ length: Length?) -> CalendarEvent.Moment? {
    guard let length else { return nil }
    let time = Timestamp(
      secondsSinceEpoch: start.time.secondsSinceEpoch + length.seconds, utcOffset: start.time.utcOffset)
    if let end = length.end, end.time.secondsSinceEpoch == time.secondsSinceEpoch { return end }
    return CalendarEvent.Moment(time: time, clock: length.end?.clock ?? start.clock, line: length.line)
  }

  private func isSeries(_ component: OpaquePointer) -> Bool {
    !properties(of: component, ICAL_RRULE_PROPERTY).isEmpty || !properties(of: component, ICAL_RDATE_PROPERTY).isEmpty
  }

  /// The occurrence of a series that began last before now, and the next one, each if there is one.
  private func nearest(
    to start: OpaquePointer, of component: OpaquePointer, without excluded: Set<Int>
  ) -> [CalendarEvent.Moment] {
    var excluded = excluded
    for property in properties(of: component, ICAL_EXDATE_PROPERTY) {
      if let moment = moment(property) { excluded.insert(moment.time.secondsSinceEpoch) }
    }
    var before: CalendarEvent.Moment?
    var after: CalendarEvent.Moment?
    func consider(_ moment: CalendarEvent.Moment?) {
      guard let moment, !excluded.contains(moment.time.secondsSinceEpoch) else { return }
      if moment.time <= now {
        if before.map({ $0.time < moment.time }) ?? true { before = moment }
      } else if after.map({ moment.time < $0.time }) ?? true {
        after = moment
      }
    }
    consider(moment(start))
    for property in properties(of: component, ICAL_RDATE_PROPERTY) { consider(moment(property)) }
    for rule in properties(of: component, ICAL_RRULE_PROPERTY) {
      follow(icalproperty_get_rrule(rule), from: start) { moment in
        consider(moment)
        return moment.time <= now || excluded.contains(moment.time.secondsSinceEpoch)
      }
    }
    return [before, after].compactMap { $0 }
  }

  /// Goes through the times of a rule until told to stop.
  private func follow(
    _ rule: icalrecurrencetype, from start: OpaquePointer, _ goesOn: (CalendarEvent.Moment) -> Bool
  ) {
    // Nobody is interviewed every hour; such a rule is a fault or a trap.
    let wanted = [ICAL_DAILY_RECURRENCE, ICAL_WEEKLY_RECURRENCE, ICAL_MONTHLY_RECURRENCE, ICAL_YEARLY_RECURRENCE]
    guard wanted.contains(rule.freq), let first = time(of: start), let iterator = icalrecur_iterator_new(rule, first)
    else { return }
    defer { icalrecur_iterator_free(iterator) }
    let clock = clock(of: start)
    for _ in 0..<CalendarReader.mostOccurrences {
      let time = icalrecur_iterator_next(iterator)
      guard icaltime_is_null_time(time) == 0, let moment = clock.moment(time), goesOn(moment) else { return }
    }
  }
}

/// The clock on which the times of one property are read.
private struct Clock {
  var line: Int?
  /// What the property says of its zone.
  var zoneName: String?
  /// The zone of that name, if it is known.
  var zone: OpaquePointer?
  /// The zone in which times in UTC are shown, if the calendar names one.
  var readersZone: OpaquePointer?
  /// The offset of the clock that is meant where none is named.
  var readersOffset: Int

  /// The moment that a time of the library is on this clock; nil where it is none.
  func moment(_ time: icaltimetype) -> CalendarEvent.Moment? {
    var time = time
    let isDay = time.is_date != 0
    // A year such as 1601 is how programs write that they do not know; the farthest ones cannot be written as dates.
    guard (1900...2200).contains(time.year),
      let civil = CivilTime(
        year: Int(time.year), month: Int(time.month), day: Int(time.day), hour: isDay ? 0 : Int(time.hour),
        minute: isDay ? 0 : Int(time.minute), second: isDay ? 0 : Int(time.second))
    else { return nil }
    func moment(_ offset: Int, _ clock: CalendarEvent.Moment.Clock) -> CalendarEvent.Moment {
      CalendarEvent.Moment(time: Timestamp(civil, utcOffset: offset), clock: clock, line: line)
    }
    if isDay { return moment(readersOffset, .day) }
    if icaltime_is_utc(time) != 0 {
      var utc = moment(0, .certain)
      if let readersZone {
        utc.time.utcOffset = sound(icaltimezone_get_utc_offset_of_utc_time(readersZone, &time, nil)) ?? 0
      }
      return utc
    }
    guard let zoneName else { return moment(readersOffset, .floating) }
    let offset = zone.flatMap { sound(icaltimezone_get_utc_offset($0, &time, nil)) }
    if let offset = offset ?? TimeZoneName.fixedOffset(of: zoneName) { return moment(offset, .certain) }
    return moment(readersOffset, .unknown(zoneName))
  }

  /// An offset that a clock can have; a calendar's own zone can say anything.
  private func sound(_ offset: Int32) -> Int? { (-86_399...86_399).contains(offset) ? Int(offset) : nil }
}
