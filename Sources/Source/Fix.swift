/// A change to a draft's bytes that mends a finding.
public struct Fix: Sendable, Hashable {
  /// How sure it is that the writer would want it.
  public enum Applicability: String, Sendable, Hashable, CaseIterable {
    /// It never changes what is meant: `--fix` applies it.
    case safe
    /// It is a guess: only `--unsafe-fixes` applies it.
    case unsafe
  }

  /// How sure it is.
  public var applicability: Applicability
  /// The edits, which belong together, all or none; in order, and none overlaps another.
  public var edits: [Edit]

  /// Makes a fix.
  public init(applicability: Applicability, edits: [Edit]) {
    self.applicability = applicability
    self.edits = edits
  }
}

/// New bytes in place of some of a file.
public struct Edit: Sendable, Hashable {
  /// The bytes to be replaced; empty for an insertion.
  public var range: Range<Int>
  /// What replaces them, in the file's own encoding.
  public var replacement: [UInt8]

  /// Makes an edit.
  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}
