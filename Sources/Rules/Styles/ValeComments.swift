internal import Source

/// The comments in a Markdown text by which Vale's users turn rules off and on again.
///
/// `<!-- vale off -->` and `<!-- vale on -->` are for all rules, `<!-- vale House.Jargon = NO -->` for one, `<!-- vale
/// House = NO -->` for a style, `<!-- vale House.Jargon["leverage"] = NO -->` for what a rule finds, and `<!-- vale
/// styles = House, Tone -->` for all styles but those. Each holds for what comes behind it, up to one that says
/// otherwise. They are for the rules from folders of styles; ours have marks of their own.
struct ValeComments: Sendable {
  private enum Command: Sendable {
    case everything(isOff: Bool)
    case named(String, isOff: Bool)
    case found(rule: String, texts: [String], isOff: Bool)
    case styles([String])
  }

  private let controls: [(end: Int, command: Command)]

  /// Reads the comments that stand at some places of a file.
  init(_ comments: [Range<Int>], in source: SourceFile) {
    controls = comments.compactMap { range in
      ValeComments.command(in: String(decoding: source[range], as: UTF8.self)).map { (range.upperBound, $0) }
    }
  }

  /// What of a rule's findings they silence; nil where they say nothing of it.
  ///
  /// - Complexity: O(n) in the comments.
  func silence(of rule: RuleHead) -> Silence? {
    if controls.isEmpty { return nil }
    var silence = Silence()
    var isOff = false
    var named: Set<String> = []
    var styles: [String]?
    for (end, command) in controls {
      switch command {
      case .everything(let off): isOff = off
      case .named(let name, true): named.insert(name)
      case .named(let name, false): named.remove(name)
      case .styles(let some): styles = some
      case .found(let name, let texts, let off):
        if name == rule.id { for text in texts { silence.byText[text, default: []].append((end, off)) } }
      }
      let isSilent =
        isOff || named.contains(rule.id) || named.contains(rule.style)
        || styles.map { !$0.contains(rule.style) } ?? false
      if isSilent != silence.changes.last?.isOff ?? false { silence.changes.append((end, isSilent)) }
    }
    return silence.changes.isEmpty && silence.byText.isEmpty ? nil : silence
  }

  /// Where in a file a rule is silent.
  struct Silence {
    fileprivate var changes: [(at: Int, isOff: Bool)] = []
    fileprivate var byText: [String: [(at: Int, isOff: Bool)]] = [:]

    /// Whether it is where it found a text; what is said of a file as a whole goes by the file's end.
    func covers(_ finding: Finding) -> Bool {
      guard case .text(let mapped, let range) = finding.place else { return Silence.isOff(changes, at: .max) }
      let offset = mapped.source(of: range).lowerBound
      return Silence.isOff(changes, at: offset)
        || Silence.isOff(byText[mapped.string(in: range)] ?? [], at: offset)
    }

    private static func isOff(_ changes: [(at: Int, isOff: Bool)], at offset: Int) -> Bool {
      let next = changes.partitioningIndex { $0.at > offset }
      return next > 0 && changes[next - 1].isOff
    }
  }

  // MARK: Reading

  /// What a comment asks for, from its `<!--` to its `-->`; nil for one that is no word to Vale.
  private static func command(in comment: String) -> Command? {
    let inside = comment.dropFirst(4).dropLast(3).trimmingWhitespace
    guard inside.hasPrefix("vale ") else { return nil }
    let said = inside.dropFirst(5).trimmingWhitespace
    if said == "off" || said == "on" { return .everything(isOff: said == "off") }
    guard let equals = said.lastIndex(of: "=") else { return nil }
    let name = said[..<equals].trimmingWhitespace
    let value = said[said.index(after: equals)...].trimmingWhitespace
    if name == "style" || name == "styles" {
      return .styles(value.split(separator: ",").map(\.trimmingWhitespace))
    }
    guard ["NO", "YES", "off", "on"].contains(value), !name.isEmpty else { return nil }
    let isOff = value == "NO" || value == "off"
    guard name.last == "]", let bracket = name.firstIndex(of: "[") else {
      return .named(name, isOff: isOff)
    }
    // Between the quotes: `"one","two"`.
    let list = name[name.index(after: bracket)...].dropLast()
    let texts = list.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    return .found(rule: name[..<bracket].trimmingWhitespace, texts: texts, isOff: isOff)
  }
}
