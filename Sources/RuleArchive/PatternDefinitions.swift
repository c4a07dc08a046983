/// Patterns by name, which other patterns of the same rule call as `(?&name)`; a list of them is a choice.
package struct PatternDefinitions: Sendable {
  private var patterns: [(name: String, group: String)] = []

  /// No definitions.
  package init() {}

  /// Adds one of some patterns, which may call those before it.
  package mutating func define(_ name: String, as choices: [String]) {
    patterns.append((name, "(?<\(name)>\(choices.joined(separator: "|")))"))
  }

  /// Whether there are none.
  package var isEmpty: Bool { patterns.isEmpty }

  /// A pattern with those that it calls before it, and those that these call: to compile all of them with each pattern
  /// took a tenth of a run.
  package func before(_ pattern: String) -> String {
    if patterns.isEmpty { return pattern }
    var called = Self.names(calledIn: pattern)
    if called.isEmpty { return pattern }
    var groups = ""
    // A definition calls only those before it.
    for (name, group) in patterns.reversed() where called.contains(name) {
      groups = group + groups
      called.formUnion(Self.names(calledIn: group))
    }
    return groups.isEmpty ? pattern : "(?(DEFINE)\(groups))\(pattern)"
  }

  /// The names that a pattern calls.
  private static func names(calledIn pattern: String) -> Set<String> {
    var names: Set<String> = []
    var pattern = pattern
    pattern.withUTF8 { bytes in
      var at = 0
      // "(?&": patterns have few ampersands.
      while let mark = bytes[at...].firstIndex(of: UInt8(ascii: "&")) {
        at = mark + 1
        guard mark > 1, bytes[mark - 1] == UInt8(ascii: "?"), bytes[mark - 2] == UInt8(ascii: "("),
          let close = bytes[at...].firstIndex(of: UInt8(ascii: ")"))
        else { continue }
        names.insert(String(decoding: bytes[at..<close], as: UTF8.self))
      }
    }
    return names
  }
}

/// How checks make a pattern of what a rule file has for a word.
package enum WordPattern {
  /// What is matched as a whole word, or anywhere where the rule says that it is none.
  package static func whole(_ text: String, isNonword: Bool) -> String {
    isNonword ? "(?m)(?:\(text))" : "(?m)\\b(?:\(text))\\b"
  }

  /// What is matched from the beginning of a word on.
  package static func beginning(_ text: String) -> String { "(?m)\\b(?:\(text))" }
}
