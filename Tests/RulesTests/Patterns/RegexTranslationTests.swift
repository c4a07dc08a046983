import Testing

@Suite("Patterns of .NET")
struct RegexTranslationTests {
  private func found(_ pattern: String, in text: String) throws -> [String] {
    try ForeignRule("extends: existence\nmessage: '%s'\nnonword: true\ntokens:\n  - '\(pattern)'").found(in: text)
      .map { String($0.drop { $0 != " " }.dropFirst()) }
  }

  @Test(
    "are matched by PCRE2",
    arguments: [
      (#"caf\u00e9"#, "a café", ["café"]),
      ("[a-z-[aeiou]]{3,}", "rhythm and blues", ["rhythm"]),
      (#"[^\s-[\u00e9]]+é"#, "café bar", ["café"]),
      (#"\p{IsGreek}+"#, "the λόγος", ["λόγος"]),
      (#"[\p{IsCyrillic}!]+"#, "да! no", ["да!"]),
      (#"(?<=in|on|under )time"#, "intime, ontime, under time, out time", ["time", "time", "time"]),
      (#"(?<!not? (?:very |so )?)good"#, "no good, not so good, good", ["good"]),
      (#"(?<=^\s*)So"#, "So it is", ["So"]),
      (#"(?<year>\d{4})-\k<year>"#, "2026-2026", ["2026-2026"]),
      (#"(?n)(a)b"#, "ab", ["ab"]),
    ])
  func translated(pattern: String, text: String, matches: [String]) throws {
    #expect(try found(pattern, in: text) == matches)
  }

  @Test(
    "that cannot be said otherwise are refused",
    arguments: [
      (#"\p{IsLatinExtended-A}"#, "the block 'IsLatinExtended-A' is not known here; name a script, such as \\p{Greek}"),
      ("(?<open-close>x)", "a group that balances another, (?<a-b>…), is .NET's alone"),
      (#"\u12"#, "\\u takes four hexadecimal digits"),
      ("(?<=(?:a|bc)+(?:d|ef)+)x", "a look-behind that may be of too many lengths; write it more narrowly"),
    ])
  func refused(pattern: String, why: String) {
    #expect(
      ForeignRule.faults("extends: existence\nmessage: x\ntokens: ['\(pattern)']").contains("not a pattern: \(why)"))
  }
}
