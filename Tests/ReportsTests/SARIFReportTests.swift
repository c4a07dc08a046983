import Foundation
import Reports
import Source
import Testing

@Suite("The report in SARIF")
struct SARIFReportTests {
  private static let options = ReportOptions(
    toolVersion: "0.1.0",
    rules: [
      RuleDescription(
        id: "Interview.InterviewerName", summary: "The interviewer's name is spelled as they spell it.",
        why: "People notice their own name first.", severity: .error, helpURI: "https://example.org/rules"),
      RuleDescription(id: "Interview.SignOff", summary: "The email closes with a sign-off.", severity: .suggestion),
    ])

  @Test("lists the findings, then the rules, with place, notes, fix and fingerprint")
  func whole() {
    let findings = Findings([Example.misspelledName], in: Example.source)
    #expect(
      written(.sarif, [findings], options: Self.options, remarks: ["a remark"]) == """
        {"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
        "columnKind": "unicodeCodePoints",
        "results": [
        {"ruleId": "Interview.InterviewerName", "ruleIndex": 0, "level": "error", \
        "message": {"text": "'Hoper' is not how the interviewer spells it"}, \
        "locations": [{"physicalLocation": {\
        "artifactLocation": {"uri": "drafts/hopper.eml", "uriBaseId": "%SRCROOT%"}, \
        "region": {"startLine": 5, "startColumn": 10, "endLine": 5, "endColumn": 15, \
        "byteOffset": 103, "byteLength": 5}}}], \
        "relatedLocations": [{"physicalLocation": {\
        "artifactLocation": {"uri": "interview.yml", "uriBaseId": "%SRCROOT%"}, \
        "region": {"startLine": 9, "startColumn": 11}}, "message": {"text": "spelled 'Grace Hopper'"}}], \
        "partialFingerprints": {"sincerely/v1": "5344806e61fc3caa"}, \
        "fixes": [{"description": {"text": "replace with 'Hopper'"}, \
        "artifactChanges": [{"artifactLocation": {"uri": "drafts/hopper.eml", "uriBaseId": "%SRCROOT%"}, \
        "replacements": [{"deletedRegion": {"startLine": 5, "startColumn": 10, "endLine": 5, "endColumn": 15, \
        "byteOffset": 103, "byteLength": 5}, "insertedContent": {"text": "Hopper"}}]}], \
        "properties": {"applicability": "safe"}}]}
        ],
        "tool": {"driver": {"name": "sincerely", "semanticVersion": "0.1.0", "rules": [
        {"id": "Interview.InterviewerName", \
        "shortDescription": {"text": "The interviewer's name is spelled as they spell it."}, \
        "fullDescription": {"text": "People notice their own name first."}, \
        "help": {"text": "People notice their own name first."}, "helpUri": "https://example.org/rules", \
        "defaultConfiguration": {"level": "error"}},
        {"id": "Interview.SignOff", "shortDescription": {"text": "The email closes with a sign-off."}, \
        "fullDescription": {"text": "The email closes with a sign-off."}, \
        "help": {"text": "The email closes with a sign-off."}, "defaultConfiguration": {"level": "note"}}
        ]}},
        "invocations": [{"executionSuccessful": true, "toolExecutionNotifications": [\
        {"level": "note", "message": {"text": "a remark"}}]}]}]}

        """)
  }

  @Test("lists the rules of all drafts, each once, as it was first known")
  func rules() throws {
    var report = ReportFormat.sarif.makeReport(Self.options)
    let own = RuleDescription(id: "House.Synergy", summary: "Some words say little.", severity: .suggestion)
    var changed = Self.options.rules[1]
    changed.severity = .error
    let finding = Diagnostic(rule: own.id, severity: .error, message: "m", range: 0..<1)
    var text = report.add(Findings([], in: Example.source))
    report.add(rules: [changed, own])
    text += report.add(Findings([finding], in: Example.source))
    text += report.finish(Summary(files: 2))
    let log = try parsedJSON(text)
    let rules = at(["runs", 0, "tool", "driver", "rules"], in: log) as? [[String: Any]]
    #expect(rules?.map { $0["id"] as? String } == ["Interview.InterviewerName", "Interview.SignOff", "House.Synergy"])
    #expect(rules?.map { ($0["defaultConfiguration"] as? [String: String])?["level"] } == ["error", "note", "note"])
    #expect(at(["runs", 0, "results", 0, "ruleIndex"], in: log) as? Int == 2)
    #expect(at(["runs", 0, "results", 0, "level"], in: log) as? String == "error")
  }

  @Test(
    "names files by URIs",
    arguments: [
      ("a b/ü%.eml", "a%20b/%C3%BC%25.eml", true), ("./x.eml", "x.eml", true),
      ("/tmp/x.eml", "file:///tmp/x.eml", false),
      ("<stdin>", "%3Cstdin%3E", true), ("c:x.eml", "c%3Ax.eml", true), ("../x\n.eml", "../x%0A.eml", true),
    ])
  func uris(path: String, uri: String, isRelative: Bool) throws {
    let source = SourceFile(path: path, text: "x")
    let finding = Diagnostic(rule: "A.B", severity: .error, message: "m", range: 0..<1)
    let log = try parsedJSON(written(.sarif, [Findings([finding], in: source)]))
    let location =
      at(
        ["runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation"], in: log) as? [String: String]
    #expect(location == (isRelative ? ["uri": uri, "uriBaseId": "%SRCROOT%"] : ["uri": uri]))
  }

  @Test("gives the bytes of an edit that is not UTF-8 in base64")
  func binary() throws {
    var finding = Example.misspelling
    finding.fix = Fix(applicability: .unsafe, edits: [Edit(range: finding.range, replacement: [0xE9])])
    let log = try parsedJSON(written(.sarif, [Findings([finding], in: Example.source)]))
    let replacement: [any Sendable] = ["runs", 0, "results", 0, "fixes", 0, "artifactChanges", 0, "replacements", 0]
    #expect(at(replacement + ["insertedContent", "binary"], in: log) as? String == "6Q==")
  }

  @Test(
    "is valid by the official schema",
    .enabled(
      if: Tool.works("python3", "-c", "import jsonschema") && FileManager.default.fileExists(atPath: schemaPath),
      "needs python3 with jsonschema, and the schema in ../shared/schemas"))
  func schema() throws {
    var all = [Example.misspelledName, Example.misspelling, Example.noSignOff]
    all[1].notes = [Note("without a place")]
    all[2].fix = Fix(applicability: .unsafe, edits: [Edit(range: all[2].range, replacement: [0x0A, 0xE9])])
    let mailbox = SourceFile(path: "/tmp/ä b.mbox", bytes: Example.source.bytes, start: 70, firstLine: 4)
    let drafts = [Findings(all, in: Example.source), Findings(all, in: mailbox)]
    let logs = [
      written(.sarif, drafts, options: Self.options, remarks: ["a remark"]), written(.sarif, []),
      written(.sarif, [Findings([], in: mailbox)], options: Self.options),
    ]
    let validator =
      "import json, jsonschema, sys; jsonschema.validate(json.loads(sys.argv[2]), json.load(open(sys.argv[1])))"
    for log in logs {
      let outcome = try Tool.run(["python3", "-c", validator, Self.schemaPath, log])
      #expect(outcome.status == 0, "\(outcome.output)")
    }
    let broken = try Tool.run(["python3", "-c", validator, Self.schemaPath, "{\"version\": \"2.1.0\"}"])
    #expect(broken.status != 0, "the validator must see faults")
  }

  private static let schemaPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/schemas/sarif-2.1.0.json").path
}
