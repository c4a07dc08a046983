internal import YAML

/// What a rule of Vale's says to do about a finding: `action` with a `name` and `params`.
public struct RuleAction: Sendable, Hashable {
  /// What to do.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Put one of the parameters, or of the check's own suggestions, in its place.
    case replace
    /// Delete it.
    case remove
    /// Change it by the parameters.
    case edit
    /// Suggest what a dictionary or a script has.
    case suggest
    /// Change its form.
    case convert
  }

  /// What to do.
  public var kind: Kind
  /// With what.
  public var parameters: [String]

  /// Reads the key `action`; nil where there is none.
  init?(from reader: inout KeyedReader) {
    guard let node = reader.value("action") else { return nil }
    var keys = KeyedReader(node, what: "an action")
    let kind: Kind? = keys.choice("name")
    parameters = keys.strings("params")
    reader.take(keys.allErrors)
    guard let kind else { return nil }
    self.kind = kind
  }

  /// What could stand in the place of what was found.
  func suggestions(for found: String) -> [String] {
    switch kind {
    case .replace: parameters
    case .remove: [""]
    case .edit:
      switch parameters.first {
      case "replace" where parameters.count == 3:
        [found.split(separator: parameters[1], omittingEmptySubsequences: false).joined(separator: parameters[2])]
      case "trim_left" where parameters.count == 2: [String(found.drop { parameters[1].contains($0) })]
      case "trim_right" where parameters.count == 2:
        [String(found.reversed().drop { parameters[1].contains($0) }.reversed())]
      default: []
      }
    case .suggest, .convert: []
    }
  }
}
