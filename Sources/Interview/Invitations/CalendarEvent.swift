internal import Time

/// An event of a calendar (RFC 5545 §3.6.1), with as much as an interview takes.
///
/// Numbers of lines are those of `ContentLines`; nil where the calendar library lost the mark.
struct CalendarEvent {
  /// A text of the event.
  struct Text {
    var value: String
    var line: Int?
  }

  /// Somebody who is invited, or who invites.
  struct Participant {
    var name: String?
    var address: String?
    var line: Int?
    var isOrganizer: Bool
    /// Whether it is a person, as far as is said, and not a room or a list.
    var isPerson: Bool
    var hasDeclined: Bool
  }

  /// When something begins or ends.
  struct Moment {
    /// How it is known on which clock the time was read.
    enum Clock: Hashable {
      /// It says so, in UTC or by a time zone.
      case certain
      /// It says nothing, and means the clock of whoever reads it.
      case floating
      /// It is a day without a time.
      case day
      /// It names a time zone that nobody knows.
      case unknown(String)
    }

    var time: Timestamp
    var clock: Clock
    var line: Int?
  }

  /// One time at which the event takes place.
  struct Occurrence {
    var start: Moment
    var end: Moment?
  }

  var uid = ""
  var sequence = 0
  /// Which occurrence of a series this event is in place of, in seconds since 1970.
  var recurrence: Int?
  var isCancelled = false
  var line: Int?
  var summary: Text?
  var description: Text?
  var participants: [Participant] = []
  /// The times, of a series only the last one that began before now and the next one; empty where none can be read.
  var occurrences: [Occurrence] = []
  /// The marked lines that were read.
  var readLines: Set<Int> = []
}
