import Linting
import Reports
import Rules
import Source

/// The findings of drafts, in order, some of which wait for the end of the run: a later draft may add to them.
///
/// What waits is held whole, so that a report has all findings of a draft together. Where it grows too large, the
/// drafts that came first wait no longer; what a later one adds to them is told at the end of the report.
struct FindingsQueue {
  /// How many bytes of drafts wait at most.
  private static let mostBytes = 2 << 20

  private struct Entry {
    var findings: Findings
    /// The draft's number among those that are compared; nil for one that is not.
    var number: Int?
  }

  private var entries: [Entry] = []
  private var first = 0
  private var bytes = 0

  /// Adds the findings of the next draft.
  mutating func push(_ findings: Findings, _ number: Int?) {
    entries.append(Entry(findings: findings, number: number))
    bytes += findings.source.bytes.count
  }

  /// The next findings that need not wait, in order; nil where there are none.
  mutating func pop() -> Findings? {
    guard first < entries.count, entries[first].number == nil || bytes > FindingsQueue.mostBytes else {
      if first > 0 {
        entries.removeFirst(first)
        first = 0
      }
      return nil
    }
    let findings = entries[first].findings
    bytes -= findings.source.bytes.count
    entries[first].findings.diagnostics = []
    first += 1
    return findings
  }

  /// The rest of the findings, with those that come of the comparison in their places.
  mutating func finish(adding compared: [Int: (trace: DraftTrace, diagnostics: [Diagnostic])]) -> [Findings] {
    var compared = compared
    var rest: [Findings] = entries[first...].map { entry in
      var findings = entry.findings
      if let number = entry.number, let more = compared.removeValue(forKey: number) {
        findings.diagnostics = (findings.diagnostics + more.diagnostics).sorted(by: Diagnostic.isBefore)
      }
      return findings
    }
    entries = []
    (first, bytes) = (0, 0)
    for (_, (trace, diagnostics)) in compared.sorted(by: { $0.key < $1.key }) {
      rest.append(Findings(diagnostics.map { trace.inExcerpt($0) }, in: trace.excerpt))
    }
    return rest
  }
}

extension DraftTrace {
  /// A finding about the draft as one about the lines of it that were kept.
  fileprivate func inExcerpt(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.range = excerptRange
    return diagnostic
  }
}
