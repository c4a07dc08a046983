public import Source

/// The totals of a run, and what there is to say once at its end.
public struct Summary: Sendable, Hashable {
  /// How many files were read.
  public var files: Int
  /// How many drafts they held; a mailbox holds several.
  public var drafts: Int
  /// How many findings are errors.
  public var errors: Int
  /// How many are warnings.
  public var warnings: Int
  /// How many are suggestions.
  public var suggestions: Int
  /// How many `--fix` would mend.
  public var safeFixes: Int
  /// How many more `--unsafe-fixes` would mend.
  public var unsafeFixes: Int
  /// How many findings were mended, where fixes were applied.
  public var fixed: Int?
  /// What is said once, a sentence each: which facts would have let a silent rule run, say.
  public var remarks: [String]

  /// Makes a summary.
  public init(
    files: Int = 0, drafts: Int = 0, errors: Int = 0, warnings: Int = 0, suggestions: Int = 0, safeFixes: Int = 0,
    unsafeFixes: Int = 0, fixed: Int? = nil, remarks: [String] = []
  ) {
    self.files = files
    self.drafts = drafts
    self.errors = errors
    self.warnings = warnings
    self.suggestions = suggestions
    self.safeFixes = safeFixes
    self.unsafeFixes = unsafeFixes
    self.fixed = fixed
    self.remarks = remarks
  }

  /// Counts the findings of one more draft, by severity and by fix.
  public mutating func count(_ diagnostics: [Diagnostic]) {
    drafts += 1
    add(diagnostics)
  }

  /// Counts further findings of a draft that was counted.
  public mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .suggestion: suggestions += 1
      }
      switch diagnostic.fix?.applicability {
      case .safe?: safeFixes += 1
      case .unsafe?: unsafeFixes += 1
      case nil: break
      }
    }
  }

  /// How many findings there are.
  public var findings: Int { errors + warnings + suggestions }

  /// The totals in a line, `1 error, 2 warnings in 1 draft (1 fixable with --fix)`; after fixes, `fixed 2, left 1: …`.
  public var line: String {
    guard let fixed else { return totals }
    return "fixed \(fixed), left \(findings): \(totals)"
  }

  private var totals: String {
    let place = "in \(counted(drafts, "draft"))"
    if findings == 0 { return drafts == 0 ? "no drafts to check" : "no findings \(place)" }
    let counts = [(errors, "error"), (warnings, "warning"), (suggestions, "suggestion")]
    let found = counts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }.joined(separator: ", ")
    let fixes =
      switch (safeFixes, unsafeFixes) {
      case (0, 0): ""
      case (_, 0): " (\(safeFixes) fixable with --fix)"
      case (0, _): " (\(unsafeFixes) fixable with --unsafe-fixes)"
      default: " (\(safeFixes) fixable with --fix, \(unsafeFixes) more with --unsafe-fixes)"
      }
    return "\(found) \(place)\(fixes)"
  }
}

/// A number and what it counts, in the singular or the plural.
package func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
