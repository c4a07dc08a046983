public import Mail
internal import Rules
public import Source

/// A mark by which rules are silenced, with a reason.
///
/// In a message it is a header field, `X-Sincerely-Ignore: Interview.SignOff, Tone.Informal -- they asked for it`; the
/// field may occur again. In a text in Markdown it may be a comment, `<!-- sincerely ignore Interview.SignOff -- … -->`,
/// on lines of its own; and a section of the configuration may hold it for drafts by their paths. A style's name
/// silences all its rules. Each is for the whole draft, wherever it stands.
public struct Suppression: Sendable, Hashable {
  /// The name of the header field.
  static let field = "X-Sincerely-Ignore"
  /// How a comment begins.
  static let comment = "<!--"

  /// A rule's id or a style's name, and where it stands in the text.
  public struct Target: Sendable, Hashable {
    /// The name.
    public var name: String
    /// Where it stands.
    public var range: Range<Int>
  }

  /// What is silenced.
  public let targets: [Target]
  /// Why; nil where nothing is said.
  public let reason: String?
  /// The mark.
  let text: MappedText
  /// Whether it can be for one draft alone, so that it is unused as soon as it silences nothing there.
  let isForOneDraft: Bool

  /// The marks in a draft.
  static func all(in draft: Draft) -> [Suppression] {
    let fields = draft.fields.filter { $0.name.lowercased() == field.lowercased() }.map { Suppression($0.value) }
    return fields + draft.comments.compactMap { Suppression(comment: $0) }
  }

  /// Reads a mark: names, and behind `--` the reason.
  init(_ text: MappedText, isForOneDraft: Bool = true) {
    self.text = text
    self.isForOneDraft = isForOneDraft
    let bytes = text.utf8
    let dashes = bytes.indices.dropLast().first { bytes[$0] == UInt8(ascii: "-") && bytes[$0 + 1] == UInt8(ascii: "-") }
    let reason = dashes.map { text.string(in: $0 + 2..<bytes.count).trimmingWhitespace }
    self.reason = reason.flatMap { $0.isEmpty ? nil : $0 }
    var targets: [Target] = []
    var start = 0
    for at in 0...(dashes ?? bytes.count) where at == dashes ?? bytes.count || bytes[at] == UInt8(ascii: ",") {
      var range = start..<at
      while let first = range.first, bytes[first] <= UInt8(ascii: " ") { range = first + 1..<at }
      while let last = range.last, bytes[last] <= UInt8(ascii: " ") { range = range.lowerBound..<last }
      if !range.isEmpty { targets.append(Target(name: text.string(in: range), range: range)) }
      start = at + 1
    }
    self.targets = targets
  }

  /// Reads a comment, from its `<!--` to its `-->`; nil for one that says something else.
  private init?(comment: MappedText) {
    var start = Suppression.comment.utf8.count
    let end = comment.count - 3
    for word in ["sincerely", "ignore"] {
      while start < end, comment.utf8[start] <= UInt8(ascii: " ") { start += 1 }
      guard start < end, comment.utf8[start..<end].starts(with: word.utf8) else { return nil }
      start += word.utf8.count
      guard start <= end, start == end || comment.utf8[start] <= UInt8(ascii: " ") else { return nil }
    }
    self.init(comment[start..<max(start, end)])
  }

  /// Where one of its names stands in the file of the mark.
  public func place(of target: Target, in source: SourceFile) -> FilePlace {
    let position = LineIndex(source).position(of: text.source(of: target.range).lowerBound)
    return FilePlace(file: source.path, line: position.line, column: position.column)
  }

  /// What is wrong with the mark: names of no rule, names that silenced nothing although a rule of theirs ran, no reason.
  ///
  /// A mark for a rule that compares drafts is never said to be unused: that depends on which others are looked at.
  ///
  /// - Parameters:
  ///   - used: the names that silenced something.
  ///   - ran: the rules that ran; nil where it cannot be told that a name is unused.
  ///   - known: all the rules that there are.
  func findings(used: Set<String>, ran: RuleSet?, known: RuleSet) -> [Finding] {
    var findings = targets.compactMap { target -> Finding? in
      let place = Finding.Place.text(text, target.range)
      if !known.names(target.name) { return Finding(at: place, case: "unknown", arguments: [target.name]) }
      if !used.contains(target.name), let ran, ran.names(target.name), ran.rule(target.name)?.comparesDrafts != true {
        return Finding(at: place, case: "unused", arguments: [target.name])
      }
      return nil
    }
    if reason == nil { findings.append(Finding(at: .text(text, 0..<text.count), case: "unreasoned")) }
    return findings
  }
}

extension Draft {
  /// The bytes of the draft as its reader should get it: without the fields that are for this program alone.
  ///
  /// All else is as it was. Front matter stays whole: a draft that has it is no message yet.
  public var bytesToSend: [UInt8] {
    guard format == .message else { return source.bytes }
    var bytes: [UInt8] = []
    var at = 0
    for field in fields where field.name.lowercased().hasPrefix("x-sincerely-") {
      bytes += source[at..<field.range.lowerBound]
      at = field.range.upperBound
    }
    return bytes + source[at..<source.bytes.count]
  }
}

/// The marks of one draft at work: its own, and those that the configuration holds for it.
struct Suppressions {
  private let own: [Suppression]
  private let configured: [Suppression]
  private let misspelt: [MisspeltMark]
  /// The names that silenced something.
  private(set) var used: Set<String> = []

  init(in draft: Draft, configured: [Suppression] = []) {
    own = Suppression.all(in: draft)
    self.configured = configured
    misspelt = MisspeltMark.all(in: draft)
  }

  /// Whether there are none, which is so in nearly every draft.
  var isEmpty: Bool { own.isEmpty && configured.isEmpty && misspelt.isEmpty }

  /// The rules and styles that are silenced.
  var names: Set<String> { Set((own + configured).flatMap(\.targets).map(\.name)) }

  /// The diagnostics that no mark silences.
  mutating func filter(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let names = names
    return diagnostics.filter { diagnostic in
      let silencing = [diagnostic.rule, String(diagnostic.rule.prefix { $0 != "." })].filter(names.contains)
      used.formUnion(silencing)
      return silencing.isEmpty
    }
  }

  /// What is wrong with the draft's own marks.
  func findings(ran: RuleSet, known: RuleSet) -> [Finding] {
    own.flatMap { $0.findings(used: used, ran: ran, known: known) } + misspelt.compactMap { $0.finding(known: known) }
  }
}
