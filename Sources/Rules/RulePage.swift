internal import Source
internal import Mail

/// A rule's page: what it looks for, why, where the advice comes from, and its examples.
public struct RulePage: Sendable {
  private let rule: Rule

  /// Makes the page of a rule.
  public init(_ rule: Rule) {
    self.rule = rule
  }

  /// The page for a terminal.
  public var text: String {
    var sections = ["\(rule.id)  (\(levels))\n\n\(indented(RuleHead.summary(of: rule.head.message)))"]
    if !rule.head.why.isEmpty { sections.append("Why\n\(indented(rule.head.why))") }
    if !rule.head.kinds.isEmpty {
      sections.append("For\n\(indented(rule.head.kinds.map(\.rawValue).joined(separator: ", ")))")
    }
    let bad = examples(where: \.isBad)
    if !bad.isEmpty { sections.append("Found\n\(bad)") }
    let good = examples { !$0.isBad }
    if !good.isEmpty { sections.append("Let stand\n\(good)") }
    if !rule.head.source.isEmpty { sections.append("Source\n\(indented(rule.head.source))") }
    if let link = rule.head.link { sections.append("Link\n\(indented(link))") }
    sections.append("Silence it\n    X-Sincerely-Ignore: \(rule.id) -- why it is right here")
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// The level, or those of the cases.
  private var levels: String {
    let levels = Set(rule.head.cases.values.map(\.level))
    return (levels.isEmpty ? [rule.head.level] : levels.sorted(by: >)).map(\.rawValue).joined(separator: ", ")
  }

  private func examples(where isWanted: (Example) -> Bool) -> String {
    rule.examples.filter(isWanted).map { example in
      switch example.text {
      case .fragment(let text), .draft(let text): indented(text)
      case .drafts(let texts): texts.map(indented).joined(separator: "\n\n")
      }
    }.joined(separator: "\n\n")
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n").trimmingNewlines
  }
}

extension RuleHead {
  /// A message with its blanks shown as an ellipsis, for where nothing has been found yet.
  public static func summary(of message: String) -> String {
    message.split(separator: "%s", omittingEmptySubsequences: false).joined(separator: "\u{2026}")
  }
}

extension String {
  /// The text without line ends at its end.
  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    return String(text)
  }
}
