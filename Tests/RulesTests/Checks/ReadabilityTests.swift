import Testing

@Suite("Readability")
struct ReadabilityTests {
  private let hard = "Organisational considerations necessitate interdisciplinary collaboration."
  private let easy = "We had a good talk. I liked it a lot."

  @Test(
    "gives grades by the known formulas",
    arguments: ["Flesch-Kincaid", "Gunning Fog", "SMOG", "Coleman-Liau", "Automated Readability"])
  func metrics(metric: String) throws {
    let rule = try ForeignRule("{extends: readability, message: x, grade: 8, metrics: [\(metric)]}")
    #expect(try rule.found(in: hard) == ["1:1 x"])
    #expect(try rule.found(in: easy) == [])
  }

  @Test("averages several, and tells the grade with two digits")
  func mean() throws {
    let rule = try ForeignRule(
      "{extends: readability, message: 'grade %s', grade: -9, metrics: [Automated Readability, Flesch-Kincaid]}")
    // 10 words, 2 sentences, 26 letters, 10 syllables: -6.68 and -1.84.
    #expect(try rule.found(in: easy) == ["1:1 grade -4.26"])
  }

  @Test("takes endings off a hard word, and counts a compound as two")
  func words() throws {
    // 5 words of 1, 1, 3, 1 and 3 syllables, of which 'recovered' is not hard: 0.4 * (5 + 100 * 1 / 5).
    let rule = try ForeignRule(
      "{extends: readability, message: '%s', grade: 0, metrics: [Gunning Fog]}")
    #expect(try rule.found(in: "It's well-recovered in Africa.") == ["1:1 10.00"])
  }

  @Test("names the measures there are")
  func faults() {
    #expect(
      ForeignRule.faults("{extends: readability, message: x, grade: 8, metrics: [Fog]}").contains(
        "no measure 'Fog'; there are Gunning Fog, Coleman-Liau, Flesch-Kincaid, SMOG, Automated Readability"))
  }
}
