internal import JSON
internal import Source

/// Findings for code scanning services: SARIF 2.1.0 (OASIS Standard, 27 March 2020).
struct SARIFReport: Report {
  private let version: String
  private var rules: [RuleDescription] = []
  private var indexOfRule: [String: Int] = [:]
  private var fingerprints = Fingerprints()
  private var hasBegun = false
  private var items = JSONItems()

  init(_ options: ReportOptions) {
    version = options.toolVersion
    add(rules: options.rules)
  }

  mutating func add(rules more: [RuleDescription]) {
    for rule in more where indexOfRule[rule.id] == nil {
      indexOfRule[rule.id] = rules.count
      rules.append(rule)
    }
  }

  mutating func add(_ findings: Findings) -> String {
    begin() + items.add(results(of: findings))
  }

  mutating func finish(_ summary: Summary) -> String {
    let remarks = summary.remarks.map { remark -> JSON in ["level": "note", "message": ["text": .string(remark)]] }
    let invocation: JSON = [
      "executionSuccessful": true,
      "toolExecutionNotifications": remarks.isEmpty ? nil : .array(remarks),
    ]
    return begin() + items.end + "],\n\(tool),\n\"invocations\": [\(invocation.text)]}]}\n"
  }

  private mutating func begin() -> String {
    defer { hasBegun = true }
    if hasBegun { return "" }
    return """
      {"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [{
      "columnKind": "unicodeCodePoints",
      "results": [
      """
  }

  /// The tool and its rules, which come behind the results: each draft may have a configuration of its own, and so rules
  /// that none before it had.
  private var tool: String {
    var items = JSONItems()
    let semanticVersion = version.isEmpty ? "" : "\"semanticVersion\": \(JSON.string(version).text), "
    return """
      "tool": {"driver": {"name": "sincerely", \(semanticVersion)"rules": [\(items.add(rules.map(rule)))\(items.end)]}}
      """
  }

  private func rule(_ rule: RuleDescription) -> JSON {
    let why = rule.why.isEmpty ? rule.summary : rule.why
    return [
      "id": .string(rule.id),
      "shortDescription": ["text": .string(rule.summary)],
      "fullDescription": ["text": .string(why)],
      "help": ["text": .string(why)],
      "helpUri": rule.helpURI.map(JSON.string),
      "defaultConfiguration": ["level": .string(level(rule.severity))],
    ]
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }

  private mutating func results(of findings: Findings) -> [JSON] {
    if findings.diagnostics.isEmpty { return [] }
    let lines = LineIndex(findings.source)
    return findings.diagnostics.map { diagnostic in
      let region = region(of: diagnostic.range, in: findings.source, lines)
      let unplaced = diagnostic.notes.filter { $0.place == nil }
      let placed = diagnostic.notes.filter { $0.place != nil }
      return [
        "ruleId": .string(diagnostic.rule),
        "ruleIndex": indexOfRule[diagnostic.rule].map(JSON.integer),
        "level": .string(level(diagnostic.severity)),
        "message": ["text": .string(([diagnostic.message] + unplaced.map(\.message)).joined(separator: "\n"))],
        "locations": [["physicalLocation": ["artifactLocation": location(findings.source.path), "region": region]]],
        "relatedLocations": placed.isEmpty ? nil : .array(placed.map(relatedLocation)),
        "partialFingerprints": ["sincerely/v1": .string(fingerprints.next(for: diagnostic, in: findings.source))],
        "fixes": diagnostic.fix.map { [fix($0, of: diagnostic, in: findings.source, lines)] },
      ]
    }
  }

  private func relatedLocation(_ note: Note) -> JSON {
    [
      "physicalLocation": note.place.map { place in
        [
          "artifactLocation": location(place.file),
          "region": ["startLine": .integer(place.line), "startColumn": .integer(place.column)],
        ]
      },
      "message": ["text": .string(note.message)],
    ]
  }

  private func fix(_ fix: Fix, of diagnostic: Diagnostic, in source: SourceFile, _ lines: LineIndex) -> JSON {
    let replacements = fix.edits.map { edit -> JSON in
      let text = String(validating: edit.replacement, as: UTF8.self)
      return [
        "deletedRegion": region(of: edit.range, in: source, lines),
        "insertedContent": text.map { ["text": .string($0)] } ?? ["binary": .string(base64(edit.replacement))],
      ]
    }
    return [
      "description": diagnostic.help.map { ["text": .string($0)] },
      "artifactChanges": [["artifactLocation": location(source.path), "replacements": .array(replacements)]],
      "properties": ["applicability": .string(fix.applicability.rawValue)],
    ]
  }

  private func region(of range: Range<Int>, in source: SourceFile, _ lines: LineIndex) -> JSON {
    let start = lines.position(of: range.lowerBound)
    let end = lines.position(of: range.upperBound)
    return [
      "startLine": .integer(start.line),
      "startColumn": .integer(start.column),
      "endLine": .integer(end.line),
      "endColumn": .integer(end.column),
      "byteOffset": .integer(range.lowerBound + source.start),
      "byteLength": .integer(range.count),
    ]
  }

  /// A relative path hangs from the root of the sources, which the reader of the log knows.
  private func location(_ path: String) -> JSON {
    if path.hasPrefix("/") { return ["uri": .string("file://" + path.percentEncoded)] }
    return ["uri": .string(path.relativePath.percentEncoded), "uriBaseId": "%SRCROOT%"]
  }
}

extension String {
  /// A path as the path of a URI (RFC 3986): whatever is neither unreserved nor a slash is encoded.
  fileprivate var percentEncoded: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
