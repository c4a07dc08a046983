import Linting
import Mail
import Reports
import Source
import TerminalText

/// A conversation about findings, one after the other, as `git add --patch` leads it about changes.
///
/// A class, because what was answered in one file holds in the next: who quits has quit.
final class FindingDialogue {
  /// Whether nothing more is to be asked.
  private(set) var isOver = false

  private let options: ReportOptions
  private let spelling: Set<String>
  private let add: (String) throws -> Void
  private let fixer = Fixer()

  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - options: how findings are shown.
  ///   - spelling: the ids of the rules whose findings are words that the user's own list would make right.
  ///   - add: puts a word into that list, and makes it right from then on.
  init(_ options: ReportOptions, spelling: Set<String>, add: @escaping (String) throws -> Void) {
    self.options = options
    self.spelling = spelling
    self.add = add
  }

  /// Asks about each finding of a draft, and does as it is told.
  func mend(_ draft: Draft, lint: (Draft) -> [Diagnostic]) -> Fixer.Outcome {
    var outcome = Fixer.Outcome(draft: draft, left: lint(draft))
    // Edits move what comes after them, so that a finding is known again by what it says and not by its place.
    var passed: [Finding: Int] = [:]
    var asked = 0
    while !isOver {
      let open = outcome.left.open(past: passed)
      guard let finding = open.first else { break }
      asked += 1
      Console.write((asked > 1 ? "\n" : "") + shown(finding, of: outcome.draft))
      switch answer(about: finding, in: outcome.draft, "\(asked) of \(asked - 1 + open.count)") {
      case .change(let edits, let isFix):
        guard let next = fixer.apply(edits, to: outcome.draft) else {
          Console.write("the draft could not be read any more then; left as it is\n")
          passed[Finding(finding), default: 0] += 1
          break
        }
        let fixed = outcome.fixed + (isFix ? [finding] : [])
        outcome = Fixer.Outcome(draft: next, fixed: fixed, left: lint(next))
      case .wordAdded: outcome.left = lint(outcome.draft)
      case .pass: passed[Finding(finding), default: 0] += 1
      case .quit: isOver = true
      }
    }
    return outcome
  }

  /// What is to be done about a finding.
  private enum Answer {
    case change([Edit], isFix: Bool)
    case wordAdded
    case pass
    case quit
  }

  private func shown(_ finding: Diagnostic, of draft: Draft) -> String {
    var report = ReportFormat.text.makeReport(options)
    return report.add(Findings([finding], in: draft.source, draft: ReadableDraft(draft)))
  }

  /// Asks until there is an answer that can be followed.
  private func answer(about finding: Diagnostic, in draft: Draft, _ progress: String) -> Answer {
    let choices = Choices(finding, isSpelling: spelling.contains(finding.rule))
    while true {
      guard let line = Console.prompt("(\(progress)) \(choices.prompt)? ") else {
        Console.write("\n")
        return .quit
      }
      switch choices.choice(line) {
      case .fix:
        if let fix = finding.fix { return .change(fix.edits, isFix: true) }
      case .suggestion(let text):
        if let edits = edits(of: finding, in: draft, text) { return .change(edits, isFix: true) }
      case .ownText:
        guard let text = Console.prompt("what instead of '\(finding.text.visible)'? "), !text.isEmpty else { continue }
        if let edits = edits(of: finding, in: draft, text) { return .change(edits, isFix: true) }
      case .ignore:
        guard let reason = Console.prompt("why (it is written into the draft)? "), !reason.isEmpty else { continue }
        if let edit = draft.edit(silencing: finding.rule, because: reason) { return .change([edit], isFix: false) }
        Console.write("this draft has no place for such a mark; --disable \(finding.rule) leaves the rule out\n")
      case .word:
        do {
          try add(finding.text)
          return .wordAdded
        } catch { Console.write("\(error)\n") }
      case .pass: return .pass
      case .quit: return .quit
      case nil: Console.write(choices.help)
      }
    }
  }

  /// The edits that put a text in a finding's place; nil, which is said, where it cannot be edited.
  private func edits(of finding: Diagnostic, in draft: Draft, _ text: String) -> [Edit]? {
    if text == finding.suggestions.first, let fix = finding.fix { return fix.edits }
    if let edits = draft.edits(replacing: finding.range, reading: finding.text, with: text), !edits.isEmpty {
      return edits
    }
    Console.write("this place cannot be changed from here; change it in your mail program\n")
    return nil
  }
}

/// What can be answered about a finding.
private struct Choices {
  enum Choice {
    case fix
    case suggestion(String)
    case ownText, ignore, word, pass, quit
  }

  private let finding: Diagnostic
  private let isSpelling: Bool
  private let suggestions: ArraySlice<String>

  init(_ finding: Diagnostic, isSpelling: Bool) {
    self.finding = finding
    self.isSpelling = isSpelling
    suggestions = finding.range.isEmpty ? [] : finding.suggestions.prefix(9)
  }

  /// What a line stands for; nil if it is for nothing that can be chosen here.
  func choice(_ line: String) -> Choice? {
    let key = line.filter { !$0.isWhitespace }.lowercased()
    return letters.first { $0.key == key }?.choice ?? Int(key).flatMap(suggestion)
  }

  private func suggestion(_ number: Int) -> Choice? {
    (1...9).contains(number) ? suggestions.dropFirst(number - 1).first.map { .suggestion($0) } : nil
  }

  var prompt: String {
    var keys = letters.map(\.key)
    if suggestions.count > 1 { keys.insert("1-\(suggestions.count)", at: 1) }
    return "mend this [\(keys.joined(separator: ",")),?]"
  }

  var help: String {
    var lines = letters.map { "\($0.key) - \($0.meaning)" }
    if suggestions.count > 1 {
      lines.insert("1-\(suggestions.count) - take the first, the second … of the words offered", at: 1)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var letters: [(key: String, choice: Choice, meaning: String)] {
    var letters: [(String, Choice, String)] = []
    if finding.fix != nil {
      letters.append(("a", .fix, "apply the fix"))
    } else if let first = suggestions.first {
      letters.append(("a", .suggestion(first), "apply the first that is offered"))
    }
    if !finding.text.isEmpty { letters.append(("e", .ownText, "put a text of your own in its place")) }
    letters.append(("s", .pass, "skip it"))
    letters.append(("i", .ignore, "ignore this rule in this draft, with a reason"))
    if isSpelling { letters.append(("w", .word, "add the word to your own words")) }
    letters.append(("q", .quit, "quit; what was changed so far is kept"))
    return letters
  }
}

/// What makes a finding the same before and after an edit elsewhere.
private struct Finding: Hashable {
  private let rule: String
  private let message: String
  private let text: String

  init(_ diagnostic: Diagnostic) { (rule, message, text) = (diagnostic.rule, diagnostic.message, diagnostic.text) }
}

extension [Diagnostic] {
  /// Those that were not passed over yet: of several that say the same, the first ones were.
  fileprivate func open(past passed: [Finding: Int]) -> [Diagnostic] {
    var passed = passed
    return filter { diagnostic in
      guard let count = passed[Finding(diagnostic)], count > 0 else { return true }
      passed[Finding(diagnostic)] = count - 1
      return false
    }
  }
}
