internal import FoundationEssentials
internal import JSON
public import Source

/// Findings that were known before, so that only new ones are reported.
///
/// A finding is known by its draft, its rule and the text that it speaks of, which is empty for what is missing; never by
/// its line, so that it stays known when lines move or are mended elsewhere. And it is counted: of three alike of which
/// two are known, one is new. The file is JSON, one finding a line, in order:
///
///     {"version": 1, "findings": [
///       {"path": "drafts/hopper.eml", "rule": "Interview.SignOff", "text": "Best", "count": 1}
///     ]}
public struct Baseline: Sendable, Hashable {
  /// What a finding is known by.
  public struct Entry: Sendable, Hashable, Comparable {
    /// The draft's path, from the folder of the baseline.
    public var path: String
    /// The rule's id.
    public var rule: String
    /// The text that the finding speaks of.
    public var text: String

    /// Whether one stands before another in the file.
    public static func < (one: Entry, other: Entry) -> Bool {
      (one.path, one.rule, one.text) < (other.path, other.rule, other.text)
    }
  }

  /// A file that is no baseline.
  public struct ReadError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file's path as the user gave it.
    public var path: String
    /// What is wrong, in lower case.
    public var why: String

    /// `path: error: why`.
    public var description: String { "\(path): error: \(why)" }
  }

  /// A finding that is known more often than it was found.
  public struct Stale: Sendable, Hashable {
    /// What it is known by.
    public var entry: Entry
    /// How often it is known.
    public var known: Int
    /// How often it was found.
    public var found: Int
  }

  /// How often each finding is known.
  public private(set) var counts: [Entry: Int] = [:]

  /// Makes an empty baseline.
  public init() {}

  /// How many findings are known.
  public var count: Int { counts.values.reduce(0, +) }

  /// The drafts of which any are known.
  public private(set) var paths: Set<String> = []

  /// Whether any finding of a draft is known.
  public func holds(_ path: String) -> Bool { paths.contains(path) }

  // MARK: Findings

  /// Makes the findings of a draft known.
  public mutating func add(_ diagnostics: [Diagnostic], at path: String) {
    for diagnostic in diagnostics {
      counts[Entry(diagnostic, at: path), default: 0] += 1
      paths.insert(path)
    }
  }

  /// The findings of a draft that are not known.
  ///
  /// Of findings that are alike the first ones are taken for the known.
  ///
  /// - Parameter found: counts how often each known finding was found, over all drafts of a run.
  public func unknown(_ diagnostics: [Diagnostic], at path: String, found: inout [Entry: Int]) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      let entry = Entry(diagnostic, at: path)
      guard let known = counts[entry] else { return true }
      found[entry, default: 0] += 1
      return found[entry, default: 0] > known
    }
  }

  /// The findings that are known more often than a run found them.
  ///
  /// - Parameters:
  ///   - found: how often the run found each.
  ///   - wasSought: whether the run looked for a finding: its draft was linted and its rule ran, or its draft is gone.
  public func stale(found: [Entry: Int], wasSought: (Entry) -> Bool) -> [Stale] {
    counts.filter { found[$0.key, default: 0] < $0.value && wasSought($0.key) }
      .map { Stale(entry: $0.key, known: $0.value, found: found[$0.key, default: 0]) }
      .sorted { $0.entry < $1.entry }
  }

  // MARK: File

  /// The contents of the file: the same findings give the same bytes.
  public var json: String {
    let lines = counts.sorted { $0.key < $1.key }.map { entry, count in
      let object: JSON = [
        "path": .string(entry.path), "rule": .string(entry.rule), "text": .string(entry.text), "count": .integer(count),
      ]
      return "  \(object.text)"
    }
    return "{\"version\": 1, \"findings\": [\n\(lines.joined(separator: ",\n"))\(lines.isEmpty ? "" : "\n")]}\n"
  }

  /// Reads a file that `json` made.
  ///
  /// - Throws: `ReadError` where it is something else, or of a later version.
  public static func read(_ source: SourceFile) throws(ReadError) -> Baseline {
    struct File: Decodable {
      struct Finding: Decodable {
        var path: String
        var rule: String
        var text: String
        var count: Int
      }
      var version: Int
      var findings: [Finding]
    }
    let file: File
    do { file = try JSONDecoder().decode(File.self, from: Data(source.bytes)) } catch {
      throw ReadError(path: source.path, why: "this is no baseline; write it anew with --write-baseline")
    }
    guard file.version == 1 else {
      throw ReadError(
        path: source.path, why: "a baseline of version \(file.version), and this program reads 1; write it anew")
    }
    var baseline = Baseline()
    for finding in file.findings {
      let entry = Entry(path: finding.path, rule: finding.rule, text: finding.text)
      guard finding.count > 0, baseline.counts[entry] == nil else {
        throw ReadError(
          path: source.path,
          why: "the finding '\(finding.text)' of \(finding.rule) in \(finding.path) is listed twice, or not counted; "
            + "write the baseline anew with --write-baseline")
      }
      baseline.counts[entry] = finding.count
      baseline.paths.insert(finding.path)
    }
    return baseline
  }
}

extension Baseline.Entry {
  /// What a finding of a draft is known by.
  fileprivate init(_ diagnostic: Diagnostic, at path: String) {
    let words = diagnostic.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.init(path: path, rule: diagnostic.rule, text: words)
  }
}
