internal import Interview
internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds mail from which nobody could tell how to reach the writer other than by answering it.
///
/// A telephone number, an address or a link counts, in the letterhead, the signature, or a sentence that tells how to
/// be reached (`reach`, patterns).
public struct ContactInformation: Check {
  /// What a rule file calls it.
  public static let name = "contact-information"

  private let reach: [Pattern]

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    reach = reader.patterns("reach", ignoringCase: true)
  }

  /// One finding, where the signature ends.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard !draft.paragraphs.isEmpty else { return [] }
    for text in draft.texts(.signature, .letterhead) where hasContact(text, in: 0..<text.utf8.count) { return [] }
    for text in draft.paragraphs {
      for pattern in reach {
        for match in try pattern.matches(in: text) {
          let sentence = text.tokenized.sentence(at: match.range.lowerBound)?.range ?? 0..<text.utf8.count
          if hasContact(text, in: match.range.lowerBound..<max(sentence.upperBound, match.range.upperBound)) {
            return []
          }
        }
      }
    }
    let signature = draft.texts(.signature).last ?? draft.texts(.signOff).last
    let end = signature?.mapped.source(of: 0..<(signature?.utf8.count ?? 0)).upperBound ?? draft.draft.endOfBody
    let known = [draft.facts.candidate.phone?.value].compactMap(\.self)
    return [Finding(at: .file(end..<end), notes: known.map { Note("your number is \($0)") })]
  }

  /// Whether there is an address, a link or a telephone number; a street counts with its number.
  private func hasContact(_ text: RegionText, in range: Range<Int>) -> Bool {
    var digits = 0
    for token in text.tokenized.tokens where range.contains(token.range.lowerBound) {
      switch token.kind {
      case .address: return true
      case .number: digits += text.utf8[token.range].count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      case .word:
        let word = String(decoding: text.lowercased[token.range], as: UTF8.self)
        if digits > 0, ContactInformation.streets.contains(word) { return true }
        // "1-800-FLOWERS" is a word of letters and digits.
        digits += text.utf8[token.range].count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      default: break
      }
      if digits >= 7 { return true }
    }
    return false
  }

  private static let streets: Set<String> = [
    "street", "st", "avenue", "ave", "road", "rd", "lane", "ln", "drive", "dr", "boulevard", "blvd", "court", "ct",
    "place", "pl", "square", "sq", "terrace", "way", "parkway", "pkwy", "highway", "hwy", "suite", "apt",
  ]
}
