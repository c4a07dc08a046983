internal import Source
public import YAML

extension Rule {
  /// The names of the numbers that its file states, such as `max`, in the file's order.
  public var thresholds: [String] {
    guard case .mapping(let entries)? = contents.node?.value else { return [] }
    return entries.filter { $0.value.isNumber }.map(\.key)
  }

  /// The rule as it would be if its file stated other numbers.
  ///
  /// - Parameter entries: the numbers by name, with the places where they stand.
  /// - Throws: `YAMLErrors`, at those places, for a name that is none of `thresholds` and for what is no number that
  ///   the rule takes.
  public func withThresholds(_ entries: [Node.Entry]) throws(YAMLErrors) -> Rule {
    guard let node = contents.node, case .mapping(var keys) = node.value else { return self }
    var faults: [YAMLError] = []
    for entry in entries {
      guard let index = keys.firstIndex(where: { $0.key == entry.key && $0.value.isNumber }) else {
        let names = thresholds
        let isSeverity = ["level", "severity"].contains(entry.key)
        let there =
          isSeverity
          ? "severities have a key of their own, 'severities'"
          : names.isEmpty ? "it has none" : "there are \(names.joined(separator: ", "))"
        faults.append(YAMLError("\(id) has no number '\(entry.key)' to set; \(there)", at: entry.keyPlace))
        continue
      }
      if entry.value.isNumber {
        keys[index].value = entry.value
      } else {
        faults.append(YAMLError("'\(entry.key)' takes a number", at: entry.value.place))
      }
    }
    if !faults.isEmpty { throw YAMLErrors(faults) }
    var reader = KeyedReader(Node(.mapping(keys), at: node.place), what: "a rule", judgements: contents.judgements)
    let (head, check) = try RuleFile.read(&reader, style: style, name: head.name, resources: contents.resources)
    let examples = Example.read(&reader)
    try reader.finish()
    return Rule(head: head, check: check, examples: examples.isEmpty ? self.examples : examples)
  }
}

extension Node {
  /// Whether it is a number, unquoted.
  fileprivate var isNumber: Bool {
    guard case .scalar(let text, true) = value, let number = Double(text) else { return false }
    return number.isFinite
  }
}
