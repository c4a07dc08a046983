public import ArgumentParser
public import Mail
import Prose
public import Reports
public import Source
import Time

// What the values of options are, as the argument parser reads them.

extension DraftKind: ExpressibleByArgument {
  /// The kinds, for the help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Severity: ExpressibleByArgument {
  /// The severities, for the help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension ReportFormat: ExpressibleByArgument {
  /// The formats, for the help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension LanguageTag {
  /// Reads a language's tag.
  ///
  /// - Throws: `ValidationError` with the nearest tag where it is none.
  static func fromArgument(_ text: String) throws -> LanguageTag {
    do throws(UnknownLanguage) { return try LanguageTag(validating: text) } catch {
      throw ValidationError("\(error)")
    }
  }
}

extension Timestamp {
  /// Reads a moment; one without an offset from UTC is taken on the system's clock.
  ///
  /// - Throws: `ValidationError` where it is none.
  static func fromArgument(_ text: String) throws -> Timestamp {
    guard let time = Timestamp(iso8601: text) else {
      throw ValidationError("write a date and a time, such as 2026-11-20T18:30 or 2026-11-20T18:30:00-05:00")
    }
    return time.utcOffset == nil ? time.onSystemClock : time
  }

  /// The moment at which the system's clock shows what this one's does, summer time heeded.
  var onSystemClock: Timestamp {
    Timestamp(civil, utcOffset: FileSystem.utcOffset(at: civil))
  }

  /// This moment.
  static var now: Timestamp {
    let (seconds, utcOffset) = FileSystem.now
    return Timestamp(secondsSinceEpoch: seconds, utcOffset: utcOffset)
  }
}
