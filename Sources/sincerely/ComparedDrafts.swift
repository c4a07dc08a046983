import Linting
import Rules
import Source

/// The drafts of a run that are compared with each other, and what is in force for each of them.
struct ComparedDrafts {
  private var comparison: DraftComparison
  /// The numbers of what is in force for the drafts, in the order in which they came.
  private var numbers: [Int] = []
  private var inForce: [Int: InForce] = [:]

  /// Begins with none; `areAll` tells whether those to come are all that exist.
  init(areAll: Bool) {
    comparison = DraftComparison(areAll: areAll)
  }

  /// Adds the next draft, and gives it a number; nil where there are as many as are compared.
  mutating func add(_ trace: DraftTrace, _ ruling: InForce) -> Int? {
    guard let number = comparison.add(trace) else { return nil }
    numbers.append(ruling.number)
    inForce[ruling.number] = ruling
    return number
  }

  /// What is found by comparing them, by the drafts' numbers, as far as the rules run for the draft and with the
  /// severities that they have there.
  var diagnostics: [Int: (trace: DraftTrace, inForce: InForce, diagnostics: [Diagnostic])] {
    let known = numbers.first.flatMap { inForce[$0] }?.known ?? RuleSet([])
    var found: [Int: (trace: DraftTrace, inForce: InForce, diagnostics: [Diagnostic])] = [:]
    for (number, (trace, diagnostics)) in comparison.diagnostics(of: known) where numbers.indices.contains(number) {
      guard let ruling = inForce[numbers[number]] else { continue }
      let told = diagnostics.filter { ruling.ids.contains($0.rule) }.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.severity = ruling.linter.severities[diagnostic.rule] ?? diagnostic.severity
        return diagnostic
      }
      found[number] = (trace, ruling, told)
    }
    return found
  }

  /// What is to be said of drafts that were not compared; nil where all were.
  var remark: String? {
    guard comparison.leftOut > 0 else { return nil }
    return "\(comparison.leftOut) drafts were not compared with the others: a run compares \(comparison.limit) at most"
  }
}
