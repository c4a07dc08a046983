import Interview
import Linting
import Source

/// The baselines of a run: which findings are known by them, and what they hold that is found no more; or the one that
/// the run writes.
struct BaselineUse {
  /// The file that the run writes its findings to; nil where it reports them.
  private let output: String?
  private var written = Baseline()
  private var used: [String: Used] = [:]

  /// A baseline that was read, and what came of it.
  private struct Used {
    /// Nil where it could not be read, which was told.
    var baseline: Baseline?
    var found: [Baseline.Entry: Int] = [:]
    /// The rules that ran, by the path of the draft.
    var ran: [String: Set<String>] = [:]
  }

  /// Whether the run writes a baseline.
  var isWriting: Bool { output != nil }

  init(writing output: String? = nil) { self.output = output }

  /// The findings of a draft that are new; none where they are written to a baseline.
  ///
  /// - Throws: `FileSystem.ReadError` or `Baseline.ReadError`, once a file.
  mutating func new(_ diagnostics: [Diagnostic], _ inForce: InForce, of source: SourceFile) throws -> [Diagnostic] {
    if let output {
      written.add(diagnostics, at: BaselineUse.path(source.path, of: output))
      return []
    }
    guard let file = inForce.settings.baseline?.value else { return diagnostics }
    if used[file] == nil {
      used[file] = Used()
      used[file]?.baseline = try Baseline.read(SourceFile(path: file, bytes: try FileSystem.read(file)))
    }
    guard var use = used[file], let baseline = use.baseline else { return diagnostics }
    let path = BaselineUse.path(source.path, of: file)
    let new = baseline.unknown(diagnostics, at: path, found: &use.found)
    if baseline.holds(path) { use.ran[path] = inForce.ids }
    used[file] = use
    return new
  }

  /// What to say of known findings that were found no more, a line each.
  ///
  /// - Parameter isWhole: whether the run was over a folder, so that drafts that are gone are worth a word.
  func staleness(isWhole: Bool) -> [String] {
    used.sorted { $0.key < $1.key }.flatMap { file, use -> [String] in
      let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
      let stale =
        use.baseline?.stale(found: use.found) { entry in
          if let ran = use.ran[entry.path] { return ran.contains(entry.rule) }
          return isWhole && FileSystem.kind(of: folder + entry.path) == .nothing
        } ?? []
      if stale.isEmpty { return [] }
      let lines = stale.prefix(BaselineUse.mostStale).map { stale in
        let text = stale.entry.text.count > 60 ? "\(stale.entry.text.prefix(60))…" : stale.entry.text
        let quoted = text.isEmpty ? "" : "'\(text)' "
        return "\(file): note: known \(stale.known), found \(stale.found): \(stale.entry.path): \(quoted)"
          + "[\(stale.entry.rule)]"
      }
      let count = stale.count == 1 ? "1 entry is" : "\(stale.count) entries are"
      return lines + ["\(file): note: \(count) stale; write it anew with --write-baseline \(file)"]
    }
  }

  private static let mostStale = 10

  /// Writes the baseline, if the run is to; gives what to say of it.
  ///
  /// - Throws: `ReplacementFile.WriteError`; the file is as it was then.
  func write() throws(ReplacementFile.WriteError) -> String? {
    guard let output else { return nil }
    let file = try ReplacementFile(output)
    try file.write(Array(written.json.utf8))
    try file.commit()
    let drafts = written.paths.count
    return "wrote \(output): \(written.count) finding\(written.count == 1 ? "" : "s") in \(drafts) "
      + "draft\(drafts == 1 ? "" : "s")"
  }

  private static func path(_ draft: String, of file: String) -> String {
    FolderSearch.path(draft, fromFolderOf: file, workingFolder: FileSystem.workingFolder)
  }
}
