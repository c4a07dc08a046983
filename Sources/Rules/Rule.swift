public import Mail
internal import RuleArchive
public import Source

/// One rule: what to look for, what to say, how bad it is, and why.
///
/// One of the program's own is read from the archive when it is first looked into, which most rules are not: their
/// patterns match nothing in it.
public struct Rule: Sendable {
  /// The name of its style.
  public var style: String { parts.style }
  /// Its id, `Style.Name`.
  public var id: String { parts.id }
  /// The name of its check.
  public var extends: String { parts.extends }
  /// The kinds of draft that it is for; all, if there are none.
  public var kinds: [DraftKind] { parts.kinds }
  /// What tells of a draft that the rule finds nothing in it; nil where nothing does.
  var screen: RuleScreen? { parts.screen }
  var contents: RuleContents { parts.contents }
  private var parts: Parts

  /// All that a rule has.
  ///
  /// A class: each rule is looked at for each draft, and to count the references in its texts took a fiftieth of the time.
  private final class Parts: Sendable {
    let style: String
    let id: String
    let extends: String
    let kinds: [DraftKind]
    let screen: RuleScreen?
    let contents: RuleContents
    /// A head that was set.
    let changedHead: RuleHead?

    init(head: RuleHead, screen: RuleScreen?, contents: RuleContents, isChanged: Bool) {
      style = head.style
      id = head.id
      extends = head.extends
      kinds = head.kinds
      self.screen = screen
      self.contents = contents
      changedHead = isChanged ? head : nil
    }

    init(_ archived: ArchivedRule) {
      style = archived.style
      id = "\(archived.style).\(archived.name)"
      extends = archived.extends
      kinds = archived.kinds.compactMap { DraftKind(rawValue: $0) }
      screen = archived.finders.map { RuleScreen($0) }
      contents = RuleContents(archived)
      changedHead = nil
    }
  }

  /// Makes a rule of its parts.
  public init(head: RuleHead, check: any Check, examples: [Example]) {
    self.init(head: head, contents: RuleContents(head: head, check: check, examples: examples))
  }

  /// Makes a rule of what was read.
  init(head: RuleHead, contents: RuleContents) {
    parts = Parts(head: head, screen: nil, contents: contents, isChanged: false)
  }

  /// Takes a rule from the archive, unread.
  init(_ archived: ArchivedRule) {
    parts = Parts(archived)
  }

  /// What every rule has.
  public var head: RuleHead {
    get { parts.changedHead ?? contents.read.head }
    set { parts = Parts(head: newValue, screen: screen, contents: contents, isChanged: true) }
  }

  /// What it looks for.
  public var check: any Check { contents.read.check }

  /// Drafts and sentences that show what it finds and what it lets stand.
  public var examples: [Example] { contents.examples }

  /// Whether it compares the drafts of a run, and finds nothing in one alone.
  public var comparesDrafts: Bool { CheckRegistry.comparing.contains(extends) }

  /// Whether it is for drafts of a kind.
  public func applies(to kind: DraftKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }

  /// What the rule finds in a draft, as diagnostics; none where the draft's kind is not one of the rule's, or
  /// where the rule is on English and the draft is not.
  ///
  /// - Throws: `PatternError` where a pattern cannot be matched.
  public func diagnostics(in draft: DraftContext) throws(PatternError) -> [Diagnostic] {
    guard applies(to: draft.kind) else { return [] }
    let read = contents.read
    let head = parts.changedHead ?? read.head
    guard draft.foreignLanguage == nil || !head.isOnEnglish else { return [] }
    let findings = try read.check.findings(in: draft, rule: head)
    let told =
      switch head.origin {
      case .builtIn: findings.map { head.diagnostic(of: $0, in: draft.draft) }
      case .folder: head.diagnosticsAsInVale(of: findings, in: draft)
      }
    return head.limit.map { Array(told.sorted(by: Diagnostic.isBefore).prefix($0)) } ?? told
  }
}

/// What every rule has, whatever its check.
public struct RuleHead: Sendable, Hashable {
  /// The folder it lies in, which names its style.
  public var style: String
  /// Its name within the style.
  public var name: String
  /// The name of its check.
  public var extends: String
  /// What to say; `%s` stands for what was found.
  public var message: String
  /// How bad it is.
  public var level: Severity
  /// Where it looks.
  public var scopes: [Scope]
  /// The kinds of draft it is for; all, if there are none.
  public var kinds: [DraftKind]
  /// The cases that its findings may be, each with its own message and level.
  public var cases: [String: Case]
  /// Whether its fixes may be applied without a look.
  public var applicability: Fix.Applicability?
  /// Why the advice is good, for the page.
  public var why: String
  /// Where the advice comes from.
  public var source: String
  /// A page on the web.
  public var link: String?
  /// The version that brought it.
  public var since: String
  /// How many findings of it a draft gets at most; any number, if it says nothing.
  public var limit: Int?
  /// What to do about a finding, as a rule of Vale's says it.
  public var action: RuleAction?
  /// Who brought it.
  public var origin: Origin
  /// Where the rule was read.
  public var place: FilePlace

  /// Who brings a rule.
  public enum Origin: Sendable, Hashable {
    /// The program.
    case builtIn
    /// A folder of styles, in which scopes and messages mean what they mean to Vale.
    case folder
  }

  /// A kind of finding of one rule, with what to say of it.
  public struct Case: Sendable, Hashable {
    /// What to say.
    public var message: String
    /// How bad it is.
    public var level: Severity
  }

  /// Its id, `Style.Name`.
  public var id: String { "\(style).\(name)" }

  /// Whether it is for drafts of a kind.
  public func applies(to kind: DraftKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }

  /// Whether it is one of ours on the wording of English, of which another language has no need.
  var isOnEnglish: Bool {
    origin == .builtIn && (style == "Proofreading" || style == "Tone") && extends != Spelling.name
  }

  /// What to say of a finding, with its blanks filled.
  public func message(of finding: Finding) -> String {
    let template = finding.caseName.flatMap { cases[$0] }?.message ?? message
    return RuleHead.filled(template, with: finding.arguments)
  }

  /// A template with `%s` and `%d` replaced by the arguments in turn, `%[2]s` by the second of them, `%%` by a percent
  /// sign; the last argument serves again where there are too few.
  static func filled(_ template: String, with arguments: [String]) -> String {
    var filled = ""
    var next = 0
    var rest = template[...]
    while let percent = rest.firstIndex(of: "%") {
      filled += rest[..<percent]
      rest = rest[percent...].dropFirst()
      if rest.first == "%" {
        filled += "%"
        rest = rest.dropFirst()
        continue
      }
      let index = index(in: rest)
      let verb = rest.dropFirst(index?.length ?? 0)
      let wanted = index.map(\.number) ?? next
      guard let letter = verb.first, "sdvq".contains(letter),
        let argument = arguments.indices.contains(wanted) ? arguments[wanted] : arguments.last
      else {
        filled += "%"
        continue
      }
      filled += argument
      next = wanted + 1
      rest = verb.dropFirst()
    }
    return filled + rest
  }

  /// The number in `[2]`, counted from 0, and how long it is with its brackets.
  private static func index(in text: Substring) -> (number: Int, length: Int)? {
    guard text.first == "[", let end = text.firstIndex(of: "]"),
      let number = Int(text[text.index(after: text.startIndex)..<end]), (1...99).contains(number)
    else { return nil }
    return (number - 1, text.distance(from: text.startIndex, to: end) + 1)
  }

  /// Findings as diagnostics, as Vale tells them: without those that a comment silences, and none twice.
  func diagnosticsAsInVale(of findings: [Finding], in draft: DraftContext) -> [Diagnostic] {
    // Vale looks at the raw text before it reads the comments.
    let isRaw = scopes.contains { if case .selector(let selector) = $0 { selector.cut == .raw } else { false } }
    let silence = isRaw ? nil : draft.prose.comments.silence(of: self)
    // Several findings in one encoded word have one place, and are told by what they say.
    var told: [Int: Set<String>] = [:]
    return findings.filter { !(silence?.covers($0) ?? false) }.map { diagnostic(of: acted($0), in: draft.draft) }
      .filter { told[$0.range.lowerBound, default: []].insert($0.message).inserted }
  }

  /// A finding with what the rule's action suggests, where the check suggests nothing.
  private func acted(_ finding: Finding) -> Finding {
    guard let action, finding.suggestions.isEmpty, case .text(let mapped, let range) = finding.place else {
      return finding
    }
    var acted = finding
    acted.suggestions = action.suggestions(for: mapped.string(in: range))
    if !acted.suggestions.isEmpty { acted.applicability = applicability ?? .unsafe }
    return acted
  }

  /// A finding as a diagnostic.
  public func diagnostic(of finding: Finding, in draft: Draft) -> Diagnostic {
    let place = Located(finding.place)
    var notes = finding.notes
    if !finding.furtherPlaces.isEmpty {
      let lines = LineIndex(draft.source)
      for further in finding.furtherPlaces {
        let position = lines.position(of: Located(further).range.lowerBound)
        let here = FilePlace(file: draft.source.path, line: position.line, column: position.column)
        notes.append(Note("also here", at: here))
      }
    }
    return Diagnostic(
      rule: id, severity: finding.caseName.flatMap { cases[$0] }?.level ?? level,
      message: message(of: finding), range: place.range, text: place.text, notes: notes,
      suggestions: finding.suggestions, fix: finding.insertion ?? fix(of: finding, in: draft))
  }

  /// The edits that put the first suggestion in each of a finding's places; nil where one of them cannot be edited.
  private func fix(of finding: Finding, in draft: Draft) -> Fix? {
    guard let applicability = finding.applicability, let replacement = finding.suggestions.first else { return nil }
    var edits: [Edit] = []
    for place in [finding.place] + finding.furtherPlaces {
      guard case .text(let mapped, let range) = place,
        let more = draft.edits(replacing: range, of: mapped, with: replacement)
      else { return nil }
      edits += more
    }
    return Fix(applicability: applicability, edits: edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}

/// A place with its bytes and its text.
private struct Located {
  let range: Range<Int>
  let text: String

  init(_ place: Finding.Place) {
    switch place {
    case .text(let mapped, let textRange): (range, text) = (mapped.source(of: textRange), mapped.string(in: textRange))
    case .file(let place): (range, text) = (place, "")
    }
  }
}
