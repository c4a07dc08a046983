public import Source

/// A way to write down what was found.
///
/// A report is fed one draft's findings at a time and gives back the text to write, so that the findings of ten
/// thousand drafts need no more memory than those of one. What it gives back, put together, is the whole document;
/// `finish` must be called even when there was nothing to add.
public protocol Report: Sendable {
  /// Takes rules that run on drafts to come, besides those of its options; of one that it knows, what it knows stays.
  mutating func add(rules: [RuleDescription])

  /// Writes down the findings of one draft.
  mutating func add(_ findings: Findings) -> String

  /// Ends the document with the totals.
  mutating func finish(_ summary: Summary) -> String
}

extension Report {
  /// Says nothing of rules.
  public mutating func add(rules: [RuleDescription]) {}
}

/// What was found in one draft.
public struct Findings: Sendable {
  /// The draft's bytes.
  public var source: SourceFile
  /// The findings, in the order in which they are to be printed.
  public var diagnostics: [Diagnostic]
  /// The draft as its reader would see it; asked for by `ReportFormat.needsReadableDraft` alone.
  public var draft: ReadableDraft?

  /// Makes the findings of one draft.
  public init(_ diagnostics: [Diagnostic], in source: SourceFile, draft: ReadableDraft? = nil) {
    self.source = source
    self.diagnostics = diagnostics
    self.draft = draft
  }

  /// The findings with their lines and columns.
  ///
  /// - Complexity: O(size of the file) where there is any finding.
  var placed: [PlacedDiagnostic] { diagnostics.isEmpty ? [] : placed(by: LineIndex(source)) }

  /// The findings with their lines and columns by an index that is at hand.
  func placed(by lines: LineIndex) -> [PlacedDiagnostic] {
    diagnostics.map { diagnostic in
      PlacedDiagnostic(
        diagnostic: diagnostic,
        start: lines.position(of: diagnostic.range.lowerBound),
        end: lines.position(of: diagnostic.range.upperBound))
    }
  }
}

/// A finding with the lines and columns of its range.
struct PlacedDiagnostic {
  var diagnostic: Diagnostic
  var start: Position
  /// The place behind its last byte.
  var end: Position
}
