internal import Mail
internal import Source

/// A rule's page: what it looks for, why, what it cannot see, where the advice comes from, its examples, and how to
/// silence or change it.
public struct RulePage: Sendable {
  private let rule: Rule

  /// Makes the page of a rule.
  public init(_ rule: Rule) {
    self.rule = rule
  }

  /// The page for a terminal.
  public var text: String {
    var sections = ["\(rule.id)  (\(levels))\n\n\(indented(messages.joined(separator: "\n")))"]
    func add(_ title: String, _ text: String?) {
      if let text, !text.isEmpty { sections.append("\(title)\n\(indented(text))") }
    }
    add("Why", rule.head.why)
    add("Looks for", RulePage.plain(description?.finds))
    add("Cannot see", RulePage.plain(description?.misses))
    add("For", rule.kinds.isEmpty ? nil : kinds)
    add("Found", examples(where: \.isBad).map(shown).joined(separator: "\n\n"))
    add("Let stand", examples { !$0.isBad }.map(shown).joined(separator: "\n\n"))
    add("Source", rule.head.source)
    add("Link", rule.head.link)
    add("Silence it", "X-Sincerely-Ignore: \(rule.id) -- why it is right here")
    add("Leave it out", "sincerely lint --disable \(rule.id) draft.eml")
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// The page in Markdown, a section of a document.
  public var markdown: String {
    var sections = ["## \(rule.id)", messages.map { "> \($0)" }.joined(separator: "\n>\n")]
    sections.append("\(levels); for \(kinds); \(fixes); since \(rule.head.since)")
    sections.append(RulePage.trimmed(rule.head.why))
    if let description {
      sections.append("**Looks for:** \(description.finds)")
      sections.append("**Cannot see:** \(description.misses)")
    }
    for (title, wanted) in [("Found", true), ("Let stand", false)] {
      let examples = examples { $0.isBad == wanted }
      if !examples.isEmpty { sections.append("**\(title):**\n\n\(blocks(of: examples))") }
    }
    sections.append("**Source:** \(rule.head.source)\(rule.head.link.map { ", <\($0)>" } ?? "")")
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The pages of a style's rules as one document in Markdown.
  public static func markdown(ofStyle style: String, _ rules: [Rule]) -> String {
    var text = """
      # The rules of \(style)

      To silence one in a draft, give it the header field `X-Sincerely-Ignore: \(style).NAME -- why it is right here`;
      to leave one out of a run, say `--disable \(style).NAME`. `[[ ]]` marks what is found.

      | rule | level | what it says |
      | --- | --- | --- |

      """
    for rule in rules {
      let page = RulePage(rule)
      let cell = page.messages.first.map { $0.split(separator: "|", omittingEmptySubsequences: false) } ?? []
      let anchor = rule.id.lowercased().filter { $0 != "." }
      text += "| [\(rule.id)](#\(anchor)) | \(page.levels) | \(cell.joined(separator: "\\|")) |\n"
    }
    return text + "\n" + rules.map { RulePage($0).markdown }.joined(separator: "\n")
  }

  // MARK: Parts

  private var description: CheckDescription? { CheckDescription.of(rule.extends) }

  /// What it says, with its blanks as an ellipsis; of a rule with cases, what it says in each.
  private var messages: [String] {
    let cases = rule.head.cases.sorted { $0.key < $1.key }.map { RuleHead.summary(of: $0.value.message) }
    return cases.isEmpty ? [RuleHead.summary(of: rule.head.message)] : cases
  }

  /// The level, or those of the cases.
  private var levels: String {
    let levels = Set(rule.head.cases.values.map(\.level))
    return (levels.isEmpty ? [rule.head.level] : levels.sorted(by: >)).map(\.rawValue).joined(separator: ", ")
  }

  private var kinds: String {
    rule.kinds.isEmpty ? "every kind of draft" : rule.kinds.map(\.rawValue).joined(separator: ", ")
  }

  private var fixes: String {
    switch rule.head.applicability {
    case .safe: "mended by `--fix`"
    case .unsafe: "mended by `--fix --unsafe-fixes`"
    case nil:
      rule.examples.contains { $0.fixed != nil } ? "mended by `--fix`, guesses with `--unsafe-fixes`" : "not mended"
    }
  }

  private func examples(where isWanted: (Example) -> Bool) -> [Example] { rule.examples.filter(isWanted) }

  private func shown(_ example: Example) -> String {
    switch example.text {
    case .fragment(let text): RulePage.trimmed(text) + (example.fixed.map { "\n=> \($0)" } ?? "")
    case .draft(let text): RulePage.trimmed(text)
    case .drafts(let texts): texts.map(RulePage.trimmed).joined(separator: "\n\n")
    }
  }

  /// The examples in fences: those of a line together, a draft by itself.
  private func blocks(of examples: [Example]) -> String {
    var blocks: [[String]] = []
    var isOpen = false
    for example in examples {
      let text = shown(example)
      let isDraft = if case .fragment = example.text { false } else { true }
      if isOpen, !isDraft { blocks[blocks.count - 1].append(text) } else { blocks.append([text]) }
      isOpen = !isDraft
    }
    return blocks.map { texts in
      let text = texts.joined(separator: "\n")
      let fence = text.contains("```") ? "~~~~" : "```"
      return "\(fence)text\n\(text)\n\(fence)"
    }.joined(separator: "\n\n")
  }

  private func indented(_ text: String) -> String {
    RulePage.trimmed(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n"))
  }

  /// A text of Markdown without its marks of code.
  private static func plain(_ text: String?) -> String? { text.map { $0.filter { $0 != "`" } } }

  /// The text without line ends at its end.
  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    return String(text)
  }
}

extension RuleHead {
  /// A message with its blanks shown as an ellipsis, for where nothing has been found yet.
  public static func summary(of message: String) -> String {
    RuleHead.filled(message, with: ["\u{2026}"])
  }
}
