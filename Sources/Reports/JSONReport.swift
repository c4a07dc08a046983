internal import JSON
internal import Source

/// One JSON document of all findings and the totals; `docs/diagnostics.schema.json` says what it holds.
struct JSONReport: Report {
  private var hasBegun = false
  private var items = JSONItems()

  mutating func add(_ findings: Findings) -> String {
    begin() + items.add(findings.placed.map { JSON(of: $0, in: findings.source) }, indent: "  ")
  }

  mutating func finish(_ summary: Summary) -> String {
    let totals: JSON = [
      "files": .integer(summary.files), "drafts": .integer(summary.drafts), "errors": .integer(summary.errors),
      "warnings": .integer(summary.warnings), "suggestions": .integer(summary.suggestions),
    ]
    return begin() + items.end + "],\n\"summary\": \(totals.text)}\n"
  }

  private mutating func begin() -> String {
    defer { hasBegun = true }
    return hasBegun ? "" : "{\"version\": 1,\n\"diagnostics\": ["
  }
}

/// One finding a line, each the object that the JSON document has for it, and nothing else.
struct JSONLinesReport: Report {
  func add(_ findings: Findings) -> String {
    findings.placed.map { JSON(of: $0, in: findings.source).text + "\n" }.joined()
  }

  func finish(_ summary: Summary) -> String { "" }
}

extension JSON {
  /// A finding; its bytes are offsets in the file on disk.
  fileprivate init(of placed: PlacedDiagnostic, in source: SourceFile) {
    let diagnostic = placed.diagnostic
    self = [
      "file": .string(source.path),
      "rule": .string(diagnostic.rule),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "line": .integer(placed.start.line),
      "column": .integer(placed.start.column),
      "endLine": .integer(placed.end.line),
      "endColumn": .integer(placed.end.column),
      "bytes": JSON(bytes: diagnostic.range, of: source),
      "text": .string(diagnostic.text),
      "notes": .array(diagnostic.notes.map(JSON.init(of:))),
      "suggestions": .array(diagnostic.suggestions.map(JSON.string)),
      "fix": diagnostic.fix.map { JSON(of: $0, in: source) },
    ]
  }

  private init(of note: Note) {
    self = [
      "message": .string(note.message),
      "file": note.place.map { .string($0.file) },
      "line": note.place.map { .integer($0.line) },
      "column": note.place.map { .integer($0.column) },
    ]
  }

  private init(of fix: Fix, in source: SourceFile) {
    let edits = fix.edits.map { edit -> JSON in
      // A draft in Latin-1 is mended in Latin-1, and JSON has no strings of bytes.
      let isText = String(validating: edit.replacement, as: UTF8.self) != nil
      return [
        "bytes": JSON(bytes: edit.range, of: source),
        "text": .string(String(decoding: edit.replacement, as: UTF8.self)),
        "base64": isText ? nil : .string(base64(edit.replacement)),
      ]
    }
    self = ["applicability": .string(fix.applicability.rawValue), "edits": .array(edits)]
  }

  private init(bytes range: Range<Int>, of source: SourceFile) {
    self = [.integer(range.lowerBound + source.start), .integer(range.upperBound + source.start)]
  }
}
