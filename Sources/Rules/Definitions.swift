internal import YAML

/// Patterns by name, which other patterns of the same rule call as `(?&name)`; a list of them is a choice.
struct Definitions {
  private var patterns: [(name: String, group: String)] = []

  /// No definitions.
  init() {}

  /// Reads `define`.
  init(from reader: inout KeyedReader) {
    for entry in reader.mapping("define") {
      let branches = entry.value.listed.compactMap { node -> String? in
        guard let text = node.text else {
          reader.fail("a definition is a pattern or a list of them, not \(node.kindName)", at: node.place)
          return nil
        }
        // Tried as it will stand: it may call those before it.
        return reader.patternText(text, at: node.place, definitions: self).text
      }
      patterns.append((entry.key, "(?<\(entry.key)>\(branches.joined(separator: "|")))"))
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { patterns.isEmpty }

  /// A pattern with those that it calls before it, and those that these call: to compile all of them with each pattern
  /// took a tenth of a run.
  func before(_ pattern: String) -> String {
    if patterns.isEmpty { return pattern }
    var called = Definitions.names(calledIn: pattern)
    if called.isEmpty { return pattern }
    var groups = ""
    // A definition calls only those before it.
    for (name, group) in patterns.reversed() where called.contains(name) {
      groups = group + groups
      called.formUnion(Definitions.names(calledIn: group))
    }
    return groups.isEmpty ? pattern : "(?(DEFINE)\(groups))\(pattern)"
  }

  /// The names that a pattern calls.
  private static func names(calledIn pattern: String) -> Set<String> {
    var names: Set<String> = []
    let call = Array("(?&".utf8)
    var rest = Array(pattern.utf8)[...]
    while let open = rest.firstIndex(of: call[0]) {
      rest = rest[open...]
      if rest.starts(with: call), let close = rest.firstIndex(of: UInt8(ascii: ")")) {
        names.insert(String(decoding: rest[(open + call.count)..<close], as: UTF8.self))
      }
      rest = rest.dropFirst()
    }
    return names
  }
}
