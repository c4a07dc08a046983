public import Mail
public import Source

/// Applies the fixes of diagnostics to the bytes of drafts, until there is none left to apply.
///
/// Of two fixes that touch the same bytes the first by place is taken, and the other has its turn when the draft was
/// read again. A fix is taken whole or not at all. What no fix touches stays byte for byte as it was.
public struct Fixer: Sendable {
  /// How often a draft is read again at most: a chain of fixes that is longer is going in a circle, or for ever.
  public static let rounds = 10

  /// What came of one draft.
  public struct Outcome: Sendable {
    /// The draft with its fixes.
    public var draft: Draft
    /// What was found and mended, in the order in which it was.
    public var fixed: [Diagnostic]
    /// What is left, in the draft as it is now.
    public var left: [Diagnostic]
    /// Whether fixes were left to apply when the rounds were over.
    public var isUnsettled: Bool

    /// Makes an outcome.
    public init(draft: Draft, fixed: [Diagnostic] = [], left: [Diagnostic], isUnsettled: Bool = false) {
      self.draft = draft
      self.fixed = fixed
      self.left = left
      self.isUnsettled = isUnsettled
    }
  }

  /// How sure the fixes are that it applies.
  public let applicabilities: Set<Fix.Applicability>
  private let reader = DraftReader()

  /// Makes a fixer that applies safe fixes, and unsafe ones if they are asked for.
  public init(withUnsafe: Bool = false) {
    applicabilities = withUnsafe ? [.safe, .unsafe] : [.safe]
  }

  /// Fixes one draft.
  ///
  /// Fixes that undo each other leave the draft as it was before the first of them, so that to fix twice is the same
  /// as to fix once.
  ///
  /// - Parameter lint: says what there is to find in a draft; asked once a round.
  public func fix(_ draft: Draft, lint: (Draft) -> [Diagnostic]) -> Outcome {
    var outcome = Outcome(draft: draft, fixed: [], left: lint(draft), isUnsettled: false)
    var past: [Outcome] = []
    while true {
      let chosen = choose(from: outcome.left, in: outcome.draft.source)
      guard !chosen.isEmpty, let next = apply(chosen, to: outcome.draft) else { return outcome }
      guard past.count < Fixer.rounds else {
        outcome.isUnsettled = true
        return outcome
      }
      past.append(outcome)
      if let same = past.first(where: { $0.draft.source.bytes == next.source.bytes }) { return same }
      outcome = Outcome(draft: next, fixed: outcome.fixed + chosen, left: lint(next), isUnsettled: false)
    }
  }

  /// Mends all the drafts of a file, and gives the bytes of the whole: a mailbox is put together again.
  ///
  /// What cannot be read stays as it is. The drafts' places are those in the new file.
  ///
  /// - Parameters:
  ///   - mend: mends a draft, by `fix(_:lint:)` say, and tells what came of it; asked of each draft, in order.
  ///   - unreadable: told of each message that gives no draft.
  public func rewrite(
    _ file: SourceFile, mend: (Draft) -> Outcome, unreadable: (SourceFile, ReadingError) -> Void
  ) -> [UInt8] {
    let isMailbox = MailboxFile.isMailbox(file.bytes)
    var bytes: [UInt8] = []
    var done = 0
    var addedLines = 0
    for message in isMailbox ? MailboxFile.messages(of: file) : [file] {
      // Before a message may lie what was left out of one that is too large.
      bytes += file[done..<max(done, message.start)]
      let moved = SourceFile(
        path: message.path, bytes: message.bytes, start: bytes.count, firstLine: message.firstLine + addedLines)
      done = message.start + message.bytes.count
      do throws(ReadingError) {
        let outcome = mend(try reader.read(moved))
        addedLines += outcome.draft.source.lineCount - moved.lineCount
        bytes += outcome.draft.source.bytes
      } catch {
        bytes += moved.bytes
        unreadable(moved, error)
      }
    }
    return bytes + file[done..<max(done, file.bytes.count)]
  }

  /// The diagnostics whose fixes are applied together: by place, each that touches nothing of those before it.
  private func choose(from diagnostics: [Diagnostic], in source: SourceFile) -> [Diagnostic] {
    let fixable = diagnostics.filter { diagnostic in
      guard let fix = diagnostic.fix, applicabilities.contains(fix.applicability) else { return false }
      return fix.isSound(in: source) && fix.edits.contains { source[$0.range] != $0.replacement[...] }
    }
    var taken: [Edit] = []
    var end = -1
    return fixable.sorted { $0.firstEdit < $1.firstEdit }.filter { diagnostic in
      let edits = diagnostic.fix?.edits ?? []
      // Nearly always it begins behind all that is taken, so that thousands of fixes cost no square of it.
      if diagnostic.firstEdit <= end, edits.contains(where: { edit in taken.contains(where: edit.touches) }) {
        return false
      }
      taken += edits
      end = max(end, edits.last?.range.upperBound ?? end)
      return true
    }
  }

  /// The draft with the fixes of diagnostics; nil where the bytes would not be read as one draft any more.
  private func apply(_ diagnostics: [Diagnostic], to draft: Draft) -> Draft? {
    apply(diagnostics.flatMap { $0.fix?.edits ?? [] }, to: draft)
  }

  /// A draft with some edits; nil where its bytes would not be read as one draft any more.
  public func apply(_ edits: [Edit], to draft: Draft) -> Draft? {
    let old = draft.source
    let bytes = old.bytes.applying(edits)
    let new = SourceFile(path: old.path, bytes: bytes, start: old.start, firstLine: old.firstLine)
    if MailboxFile.isMailbox(old.bytes), MailboxFile.messages(of: new).count != 1 { return nil }
    return try? reader.read(new)
  }
}

extension Fix {
  /// Whether the edits lie within the bytes, in order and apart from each other.
  fileprivate func isSound(in source: SourceFile) -> Bool {
    var end = 0
    for edit in edits {
      if edit.range.lowerBound < end || edit.range.upperBound > source.bytes.count { return false }
      end = edit.range.upperBound
    }
    return true
  }
}

extension Edit {
  /// Whether two edits cannot both be made: they share bytes, or one inserts where the other ends or begins.
  fileprivate func touches(_ other: Edit) -> Bool {
    range.overlaps(other.range)
      || (range.isEmpty || other.range.isEmpty)
        && range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
}

extension Diagnostic {
  /// Where its fix begins.
  fileprivate var firstEdit: Int { fix?.edits.first?.range.lowerBound ?? range.lowerBound }
}

extension SourceFile {
  /// How many line ends it holds.
  fileprivate var lineCount: Int { bytes.count { $0 == UInt8(ascii: "\n") } }
}
