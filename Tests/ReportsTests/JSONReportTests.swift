import Foundation
import Reports
import Source
import Testing

@Suite("The reports in JSON")
struct JSONReportTests {
  @Test("have the keys of a finding in the order in which one reads them")
  func keys() {
    let findings = Findings([Example.misspelledName, Example.noSignOff], in: Example.source)
    #expect(
      written(.json, [findings]) == """
        {"version": 1,
        "diagnostics": [
          {"file": "drafts/hopper.eml", "rule": "Interview.InterviewerName", "severity": "error", \
        "message": "'Hoper' is not how the interviewer spells it", \
        "line": 5, "column": 10, "endLine": 5, "endColumn": 15, "bytes": [103, 108], "text": "Hoper", \
        "notes": [{"message": "spelled 'Grace Hopper'", "file": "interview.yml", "line": 9, "column": 11}], \
        "suggestions": ["Hopper"], \
        "fix": {"applicability": "safe", "edits": [{"bytes": [103, 108], "text": "Hopper"}]}},
          {"file": "drafts/hopper.eml", "rule": "Interview.SignOff", "severity": "suggestion", \
        "message": "the email has no sign-off", \
        "line": 7, "column": 30, "endLine": 7, "endColumn": 30, "bytes": [140, 140], "text": "", \
        "notes": [], "suggestions": []}
        ],
        "summary": {"files": 1, "drafts": 1, "errors": 1, "warnings": 0, "suggestions": 1}}

        """)
  }

  @Test("give a line each and nothing else as jsonl, the objects of the JSON document")
  func lines() throws {
    let findings = Findings([Example.misspelledName, Example.noSignOff], in: Example.source)
    let lines = written(.jsonl, [findings], remarks: ["a remark"]).split(separator: "\n")
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary }
    let document = try parsedJSON(written(.json, [findings])) as? [String: Any]
    #expect(objects == document?["diagnostics"] as? [NSDictionary])
    #expect(objects.count == 2)
    #expect(written(.jsonl, []) == "")
  }

  @Test("count bytes and lines from the start of the file, in a mailbox too")
  func mailbox() throws {
    let source = SourceFile(path: "sent.mbox", bytes: Array("Ünd\nteh".utf8), start: 5000, firstLine: 101)
    let finding = Example.finding(
      "teh", "Proofreading.Spelling", .warning, "m", in: source, suggestions: ["the"], applicability: .safe)
    let line = try #require(try parsedJSON(written(.jsonl, [Findings([finding], in: source)])) as? [String: Any])
    #expect(line["bytes"] as? [Int] == [5005, 5008])
    #expect(line["line"] as? Int == 102)
    #expect(line["column"] as? Int == 1)
    let fix = line["fix"] as? [String: Any]
    let edits = fix?["edits"] as? [[String: Any]]
    #expect(edits?.first?["bytes"] as? [Int] == [5005, 5008])
  }

  @Test("read back as what went in, whatever the text")
  func escapes() throws {
    let odd = "\"\\/\u{0}\u{8}\u{C}\n\r\t\u{1F}\u{7F}\u{85}\u{2028}\u{2029}\u{202E}é日👩‍💻\u{FFFD}\u{10FFFF}"
    let finding = Diagnostic(
      rule: "A.B", severity: .error, message: odd, range: 0..<1, text: odd, notes: [Note(odd)], suggestions: [odd, ""])
    let source = SourceFile(path: odd, text: "x")
    let object = try #require(try parsedJSON(written(.jsonl, [Findings([finding], in: source)])) as? [String: Any])
    #expect(object["file"] as? String == odd)
    #expect(object["message"] as? String == odd)
    #expect(object["text"] as? String == odd)
    #expect(object["suggestions"] as? [String] == [odd, ""])
    #expect(object["notes"] as? [[String: String]] == [["message": odd]])
  }

  @Test("give the exact bytes of an edit that is not UTF-8", arguments: [[0xE9], [0xE9, 0x21], [0xE9, 0x21, 0x0A]])
  func latin1(replacement: [UInt8]) throws {
    let edit = Edit(range: 0..<1, replacement: replacement)
    let finding = Diagnostic(
      rule: "A.B", severity: .error, message: "m", range: 0..<1, fix: Fix(applicability: .safe, edits: [edit]))
    let object = try #require(
      try parsedJSON(written(.jsonl, [Findings([finding], in: Example.source)])) as? [String: Any])
    let written = ((object["fix"] as? [String: Any])?["edits"] as? [[String: Any]])?.first
    #expect(written?["base64"] as? String == Data(replacement).base64EncodedString())
    #expect(written?["text"] as? String == String(decoding: replacement, as: UTF8.self))
  }

  @Test("keep to the published schema, with findings of every form and with none")
  func schema() throws {
    let schema = try JSONSchema(contentsOf: "docs/diagnostics.schema.json")
    var findings = Findings([Example.misspelledName, Example.misspelling, Example.noSignOff], in: Example.source)
    findings.diagnostics[1].notes = [Note("without a place")]
    findings.diagnostics[2].fix = Fix(
      applicability: .unsafe, edits: [Edit(range: 140..<140, replacement: [0x0A, 0xE9])])
    for drafts in [[], [Findings([], in: Example.source)], [findings, findings]] {
      #expect(try schema.faults(of: try parsedJSON(written(.json, drafts))) == [])
    }
  }

  @Test("would be caught by the schema if a key were missing, new or of another type")
  func schemaIsStrict() throws {
    let schema = try JSONSchema(contentsOf: "docs/diagnostics.schema.json")
    let text = written(.json, [Findings([Example.misspelledName], in: Example.source)])
    for (part, other) in [
      ("\"version\": 1", "\"version\": 2"), ("\"text\": \"Hoper\", ", ""), ("\"line\": 5", "\"line\": 0"),
      ("\"notes\": [", "\"notes\": [7, "), ("\"files\": 1", "\"files\": \"1\""), ("\"safe\"", "\"sure\""),
      ("\"suggestions\": [\"Hopper\"]", "\"suggestions\": [\"Hopper\"], \"more\": true"),
      ("[103, 108]", "[103]"), ("\"file\": \"interview.yml\", ", ""),
    ] {
      let changed = text.replacing(part, with: other)
      #expect(changed != text)
      #expect(try !schema.faults(of: try parsedJSON(changed)).isEmpty, "\(part) as \(other)")
    }
  }

}
