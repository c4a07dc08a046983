public import ArgumentParser
public import Mail
import Prose
public import Reports
public import Source
public import Time

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

extension Timestamp: ExpressibleByArgument {
  /// Reads a moment; one without an offset from UTC is taken on the system's clock.
  public init?(argument: String) {
    guard let time = Timestamp(iso8601: argument) else { return nil }
    self = time.utcOffset == nil ? Timestamp(time.civil, utcOffset: FileSystem.now.utcOffset) : time
  }

  /// This moment.
  static var now: Timestamp {
    let (seconds, utcOffset) = FileSystem.now
    return Timestamp(secondsSinceEpoch: seconds, utcOffset: utcOffset)
  }
}
