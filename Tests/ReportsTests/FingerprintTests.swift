import Reports
import Source
import Testing

@Suite("The fingerprints of findings")
struct FingerprintTests {
  @Test("survive whatever moves around a finding, and new words about it")
  func survive() throws {
    let moved = SourceFile(
      path: Example.source.path, text: "X-New: header\n" + String(decoding: Example.source.bytes, as: UTF8.self))
    var finding = Example.misspelling
    finding.range = Example.place(of: "alot", in: moved)
    finding.message = "another message"
    finding.severity = .error
    finding.suggestions = ["allotted"]
    finding.notes = [Note("a note")]
    #expect(try fingerprints(finding, in: moved) == fingerprints(Example.misspelling, in: Example.source))
  }

  @Test("differ by file, rule and text, and among equal findings of one file")
  func differ() throws {
    var otherRule = Example.misspelling
    otherRule.rule = "Tone.Words"
    var otherText = Example.misspelling
    otherText.text = "Alot"
    let other = SourceFile(path: "other.eml", bytes: Example.source.bytes)
    let all =
      try fingerprints(Example.misspelling, Example.misspelling, otherRule, otherText, in: Example.source)
      + fingerprints(Example.misspelling, in: other)
    #expect(Set(all).count == 5)
  }

  @Test("are those of the messages of a mailbox in their order, and the same for x and ./x")
  func mailbox() throws {
    let one = Findings([Example.misspelling], in: Example.source)
    let log = try parsedJSON(written(.gitlab, [one, one]))
    #expect(at([0, "fingerprint"], in: log) as? String != at([1, "fingerprint"], in: log) as? String)
    let dotted = SourceFile(path: "./" + Example.source.path, bytes: Example.source.bytes)
    #expect(try fingerprints(Example.misspelling, in: dotted) == fingerprints(Example.misspelling, in: Example.source))
  }

  @Test("are the same in each format, and from run to run")
  func formats() throws {
    let findings = [Findings([Example.misspelling], in: Example.source)]
    let sarif = try parsedJSON(written(.sarif, findings))
    let path: [any Sendable] = ["runs", 0, "results", 0, "partialFingerprints", "sincerely/v1"]
    #expect(at(path, in: sarif) as? String == "2b2c4512dbef9560")
    #expect(try fingerprints(Example.misspelling, in: Example.source) == ["2b2c4512dbef9560"])
  }

  private func fingerprints(_ diagnostics: Diagnostic..., in source: SourceFile) throws -> [String] {
    let log = try parsedJSON(written(.gitlab, [Findings(diagnostics, in: source)]))
    return diagnostics.indices.compactMap { at([$0, "fingerprint"], in: log) as? String }
  }
}
