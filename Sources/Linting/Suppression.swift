public import Mail
internal import Rules
internal import Source

/// A mark by which the writer silences a rule, with a reason.
///
/// In a message it is a header field, `X-Sincerely-Ignore: Interview.SignOff, Tone.Informal -- they asked for it`; the
/// field may occur again. A style's name silences all its rules.
struct Suppression {
  /// The name of the header field.
  static let field = "X-Sincerely-Ignore"

  /// A rule's id or a style's name, and where it stands.
  struct Target {
    var name: String
    var range: Range<Int>
  }

  /// What is silenced.
  var targets: [Target]
  /// Why; nil where nothing is said.
  var reason: String?
  /// The field's value.
  var text: MappedText

  /// The marks in a draft.
  static func all(in draft: Draft) -> [Suppression] {
    draft.fields.filter { $0.name.lowercased() == field.lowercased() }.map { Suppression($0.value) }
  }

  init(_ text: MappedText) {
    self.text = text
    let bytes = text.utf8
    let dashes = bytes.indices.dropLast().first { bytes[$0] == UInt8(ascii: "-") && bytes[$0 + 1] == UInt8(ascii: "-") }
    let reason = dashes.map { text.string(in: $0 + 2..<bytes.count) }.map(Suppression.trimmed)
    self.reason = reason.flatMap { $0.isEmpty ? nil : $0 }
    targets = []
    var start = 0
    for at in 0...(dashes ?? bytes.count) where at == dashes ?? bytes.count || bytes[at] == UInt8(ascii: ",") {
      var range = start..<at
      while let first = range.first, bytes[first] <= UInt8(ascii: " ") { range = first + 1..<at }
      while let last = range.last, bytes[last] <= UInt8(ascii: " ") { range = range.lowerBound..<last }
      if !range.isEmpty { targets.append(Target(name: text.string(in: range), range: range)) }
      start = at + 1
    }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Draft {
  /// The bytes of the draft as its reader should get it: without the fields that silence rules.
  ///
  /// All else is as it was. Front matter stays whole: a draft that has it is no message yet.
  public var bytesWithoutSuppressions: [UInt8] {
    guard format == .message else { return source.bytes }
    var bytes: [UInt8] = []
    var at = 0
    for field in fields where field.name.lowercased() == Suppression.field.lowercased() {
      bytes += source[at..<field.range.lowerBound]
      at = field.range.upperBound
    }
    return bytes + source[at..<source.bytes.count]
  }
}

/// The marks of one draft at work.
struct Suppressions {
  private let all: [Suppression]
  private var used: Set<String> = []

  init(in draft: Draft) { all = Suppression.all(in: draft) }

  /// Whether there are none, which is so in nearly every draft.
  var isEmpty: Bool { all.isEmpty }

  /// The rules and styles that are silenced.
  var names: Set<String> { Set(all.flatMap(\.targets).map(\.name)) }

  /// The diagnostics that no mark silences.
  mutating func filter(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      let style = diagnostic.rule.prefix { $0 != "." }
      guard let target = all.flatMap(\.targets).first(where: { $0.name == diagnostic.rule || $0.name == style }) else {
        return true
      }
      used.insert(target.name)
      return false
    }
  }

  /// What is wrong with the marks themselves: one that names no rule, one that silenced nothing although its rule ran,
  /// one without a reason.
  ///
  /// A mark for a rule that compares drafts is never said to be unused: that depends on which others are looked at.
  func findings(ran: RuleSet, known: RuleSet) -> [Finding] {
    all.flatMap { suppression in
      var findings = suppression.targets.compactMap { target -> Finding? in
        let place = Finding.Place.text(suppression.text, target.range)
        if !known.names(target.name) { return Finding(at: place, case: "unknown", arguments: [target.name]) }
        let compares = ran.rule(target.name)?.check is any ComparingCheck
        if !used.contains(target.name), ran.names(target.name), !compares {
          return Finding(at: place, case: "unused", arguments: [target.name])
        }
        return nil
      }
      if suppression.reason == nil {
        findings.append(Finding(at: .text(suppression.text, 0..<suppression.text.count), case: "unreasoned"))
      }
      return findings
    }
  }
}
