internal import Interview
internal import Mail
public import Source

/// A check that sees what was gathered from all drafts of a run.
///
/// Rules of such a check find nothing in a draft alone.
public protocol ComparingCheck: Check {
  /// Everything that the rule speaks of among the drafts that belong to one interview, in any order.
  func findings(among drafts: InterviewDrafts, rule: RuleHead) -> [DraftFinding]
}

extension ComparingCheck {
  /// It does.
  public static var comparesDrafts: Bool { true }

  /// Nothing.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] { [] }
}

/// The drafts of one kind that belong to one interview, in the order of the run.
public struct InterviewDrafts: Sendable {
  /// The drafts.
  public fileprivate(set) var drafts: [DraftTrace]
  /// Who interviewed, where facts tell it.
  let interviewers: [Person]
  /// Whether there are all drafts that exist: a folder was looked through, and no single files were named.
  let areAll: Bool
  /// The drafts' places among all of the run.
  fileprivate var numbers: [Int]

  /// Who each draft goes to, so that drafts to one person have the same.
  ///
  /// A draft without an address goes to whomever another with the same greeting does.
  var identities: [String] {
    var byGreeting: [String: String] = [:]
    for draft in drafts where !draft.identity.isEmpty && !draft.greeted.isEmpty {
      byGreeting[draft.greeted] = byGreeting[draft.greeted] ?? draft.identity
    }
    return drafts.map { $0.identity.isEmpty ? byGreeting[$0.greeted] ?? $0.greeted : $0.identity }
  }
}

/// What a check found in one of several drafts: it is said of the draft as a whole.
public struct DraftFinding: Sendable {
  /// The draft's place among those of the interview.
  var draft: Int
  /// Which of the rule's `cases` it is.
  var caseName: String?
  /// What fills the message's `%s`, in order.
  var arguments: [String]
  /// Further places that explain it.
  var notes: [Note]
}

/// The drafts of a run, gathered one by one, for the rules that compare them.
public struct DraftComparison: Sendable {
  private var interviews: [InterviewDrafts] = []
  private var places: [UInt64: Int] = [:]
  private let areAll: Bool
  /// How many drafts are compared at most.
  public let limit: Int
  /// How many traces there are.
  public private(set) var count = 0
  /// How many drafts came when there were as many as are compared.
  public private(set) var leftOut = 0

  /// Makes an empty one.
  ///
  /// - Parameters:
  ///   - areAll: whether the drafts are all that exist, as those of a folder are, so that one that is missing was not
  ///     written yet.
  ///   - limit: how many drafts are compared at most. A trace takes more than a kilobyte, and nobody writes to ten
  ///     thousand interviewers: a mailbox of 100 MB, which has 75,000 mails, would take 140 MB otherwise.
  public init(areAll: Bool = false, limit: Int = 10_000) {
    self.areAll = areAll
    self.limit = limit
  }

  /// Adds the trace of the next draft, and gives it a number; nil where there are as many as are compared.
  @discardableResult public mutating func add(_ trace: DraftTrace) -> Int? {
    guard count < limit else {
      leftOut += 1
      return nil
    }
    defer { count += 1 }
    // All have the same interviewers, which are kept once.
    var trace = trace
    let interviewers = trace.interviewers
    trace.interviewers = []
    if let place = places[trace.interview] {
      interviews[place].drafts.append(trace)
      interviews[place].numbers.append(count)
    } else {
      places[trace.interview] = interviews.count
      interviews.append(InterviewDrafts(drafts: [trace], interviewers: interviewers, areAll: areAll, numbers: [count]))
    }
    return count
  }

  /// What rules find, by the drafts' numbers; less what the drafts silence.
  ///
  /// - Complexity: O(n) in the number of sentences.
  public func diagnostics(of rules: RuleSet) -> [Int: (trace: DraftTrace, diagnostics: [Diagnostic])] {
    var found: [Int: (trace: DraftTrace, diagnostics: [Diagnostic])] = [:]
    for rule in rules.rules where rule.comparesDrafts && count > 0 {
      guard let check = rule.check as? any ComparingCheck else { continue }
      for interview in interviews where interview.drafts.first.map({ rule.applies(to: $0.kind) }) ?? false {
        for finding in check.findings(among: interview, rule: rule.head) {
          let trace = interview.drafts[finding.draft]
          if trace.silences(rule.id) { continue }
          let diagnostic = rule.head.diagnostic(of: finding, in: trace)
          found[interview.numbers[finding.draft], default: (trace, [])].diagnostics.append(diagnostic)
        }
      }
    }
    return found
  }
}

extension RuleHead {
  /// A finding about one of several drafts as a diagnostic.
  fileprivate func diagnostic(of finding: DraftFinding, in trace: DraftTrace) -> Diagnostic {
    let head = Finding(at: .file(trace.range), case: finding.caseName, arguments: finding.arguments)
    return Diagnostic(
      rule: id, severity: finding.caseName.flatMap { cases[$0] }?.level ?? level, message: message(of: head),
      range: trace.range, text: trace.text, notes: finding.notes)
  }
}
