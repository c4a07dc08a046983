internal import Source
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

  private let edit: Edit?

  /// A change of what was found.
  private enum Edit: Sendable, Hashable {
    case replace(String, String)
    case regex(Pattern, String)
    case trim(String, left: Bool, right: Bool)
    case truncate(String)
    case split(String, Int)

    static func == (one: Edit, other: Edit) -> Bool { one.key == other.key }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }

    private var key: [String] {
      switch self {
      case .replace(let old, let new): ["replace", old, new]
      case .regex(let pattern, let new): ["regex", pattern.source, new]
      case .trim(let characters, let left, let right): ["trim", characters, "\(left)", "\(right)"]
      case .truncate(let end): ["truncate", end]
      case .split(let separator, let index): ["split", separator, "\(index)"]
      }
    }
  }

  /// Reads the key `action`; nil where there is none.
  init?(from reader: inout KeyedReader) {
    guard let node = reader.value("action") else { return nil }
    var keys = KeyedReader(node, what: "an action")
    let kind: Kind? = keys.choice("name")
    parameters = keys.strings("params")
    let place = keys.place(of: "params")
    edit = kind == .edit ? RuleAction.edit(parameters, at: place, &keys) : nil
    reader.take(keys.allErrors)
    guard let kind else { return nil }
    self.kind = kind
  }

  private static func edit(_ parameters: [String], at place: FilePlace, _ keys: inout KeyedReader) -> Edit? {
    let rest = Array(parameters.dropFirst())
    switch (parameters.first, rest.count) {
    case ("replace", 2): return .replace(rest[0], rest[1])
    case ("regex", 2): return .regex(keys.pattern(rest[0], at: place), rest[1])
    case ("trim", 1): return .trim(rest[0], left: true, right: true)
    case ("trim_left", 1): return .trim(rest[0], left: true, right: false)
    case ("trim_right", 1): return .trim(rest[0], left: false, right: true)
    case ("truncate", 1): return .truncate(rest[0])
    case ("split", 2):
      if let index = Int(rest[1]), index >= 0 { return .split(rest[0], index) }
    default: break
    }
    keys.fail(
      "an edit is one of [replace, OLD, NEW], [regex, PATTERN, NEW], [trim, CHARACTERS], [trim_left, CHARACTERS], "
        + "[trim_right, CHARACTERS], [truncate, END], [split, SEPARATOR, INDEX]", at: place)
    return nil
  }

  /// What could stand in the place of what was found; nothing where the check knows better.
  func suggestions(for found: String) -> [String] {
    switch kind {
    case .replace: parameters
    case .remove: [""]
    case .edit: edit.flatMap { RuleAction.edited(found, by: $0) }.map { [$0] } ?? []
    case .suggest, .convert: []
    }
  }

  /// What was found, changed; nil where that makes no difference.
  private static func edited(_ found: String, by edit: Edit) -> String? {
    var changed = found
    switch edit {
    case .replace(let old, let new):
      guard !old.isEmpty else { return nil }
      changed = found.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    case .regex(let pattern, let new):
      let bytes = Array(found.utf8)
      guard let matches = try? pattern.matches(in: bytes) else { return nil }
      changed = ""
      var end = 0
      for match in matches {
        changed += String(decoding: bytes[end..<match.range.lowerBound], as: UTF8.self)
        changed += Substitution.expanded(new, match: match) { String(decoding: bytes[$0], as: UTF8.self) }
        end = match.range.upperBound
      }
      changed += String(decoding: bytes[end...], as: UTF8.self)
    case .trim(let characters, let left, let right):
      if left { changed = String(changed.drop { characters.contains($0) }) }
      while right, let last = changed.last, characters.contains(last) { changed.removeLast() }
    case .truncate(let end):
      guard !end.isEmpty else { return nil }
      changed = String(found.split(separator: end, omittingEmptySubsequences: false).first ?? "")
    case .split(let separator, let index):
      let parts = separator.isEmpty ? [] : found.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.indices.contains(index) else { return nil }
      changed = String(parts[index])
    }
    return changed == found ? nil : changed
  }
}
