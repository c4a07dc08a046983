/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Worth a thought.
  case suggestion
  /// Most readers would change it.
  case warning
  /// It would embarrass the writer or break the advice outright.
  case error

  /// Whether one is less bad than another.
  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .suggestion: 0
    case .warning: 1
    case .error: 2
    }
  }
}
