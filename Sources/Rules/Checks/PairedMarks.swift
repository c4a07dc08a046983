internal import Prose
internal import Source
public import YAML

/// Finds quotation marks and brackets that have no partner in their paragraph.
///
/// What is marked is the stretch from the lone mark to where its partner would stand at the latest: the sentence's start or
/// end. A quotation may go on for several paragraphs, each of which then opens it anew; inches, list marks such as `a)`
/// and smileys are no brackets. Nothing is suggested: only the writer knows what the marks enclose. The message's `%s` is the mark.
public struct PairedMarks: Check {
  /// What a rule file calls it.
  public static let name = "paired-marks"

  private let pairs: [(open: UInt8, close: UInt8)]

  /// Reads the rule's keys: `marks`, of two characters each, `""` or `()`.
  public init(from reader: inout KeyedReader) {
    var pairs: [(UInt8, UInt8)] = []
    for (text, place) in reader.texts("marks") {
      let bytes = Array(text.utf8)
      if bytes.count == 2 {
        pairs.append((bytes[0], bytes[1]))
      } else {
        reader.fail("'\(text)' is no pair of marks such as \"()\"", at: place)
      }
    }
    if pairs.isEmpty { reader.fail("a paired-marks rule needs 'marks'", at: reader.place(of: "marks")) }
    self.pairs = pairs
  }

  /// Each mark without a partner.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    let texts = draft.texts(in: rule.scopes)
    for (index, text) in texts.enumerated() {
      let next = texts.indices.contains(index + 1) ? texts[index + 1] : nil
      for pair in pairs where text.utf8.contains(pair.open) || text.utf8.contains(pair.close) {
        let lone =
          pair.open == pair.close
          ? loneQuotes(pair.open, in: text, before: next) : loneBracket(pair, in: text).map { [$0] } ?? []
        for mark in lone {
          guard let sentence = text.tokenized.sentence(at: mark.at) else { continue }
          let range =
            switch mark.side {
            case .opening: mark.at..<max(mark.at + 1, sentence.range.upperBound)
            case .closing: min(mark.at, sentence.range.lowerBound)..<mark.at + 1
            case .neither: mark.at..<mark.at + 1
            }
          findings.append(
            Finding(
              at: text.place(range), arguments: [String(decoding: [text.utf8[mark.at]], as: UTF8.self)]))
        }
      }
    }
    return findings
  }

  /// A mark without a partner, and which side of the quoted words it stands on; on neither, with a space on both its
  /// sides.
  private struct LoneMark {
    enum Side { case opening, closing, neither }

    var at: Int
    var side: Side
  }

  /// The quotation marks that are left over when the others are paired from the start on.
  ///
  /// Two marks may both be left over, `it," she said. "`: the one closes what was never opened, the other stands alone.
  private func loneQuotes(_ mark: UInt8, in text: RegionText, before next: RegionText?) -> [LoneMark] {
    let bytes = text.utf8
    var marks: [Int] = []
    for index in bytes.indices where bytes[index] == mark {
      // Behind a digit it may be a number's inches, unless a quotation is open: `"Route 66"`.
      let isBehindDigit = index > 0 && (0x30...0x39).contains(bytes[index - 1])
      if !isBehindDigit || marks.count % 2 == 1 { marks.append(index) }
    }
    func opens(_ index: Int) -> Bool { index == 0 || bytes[index - 1].isSpace || bytes[index - 1] == UInt8(ascii: "(") }
    func closes(_ index: Int) -> Bool { index + 1 == bytes.count || !bytes[index + 1].isLetterOrDigit }
    func standsAlone(_ index: Int) -> Bool {
      opens(index) && (index + 1 == bytes.count || bytes[index + 1].isSpace)
    }
    func closesWord(_ index: Int) -> Bool {
      index > 0 && (bytes[index - 1].isLetterOrDigit || bytes[index - 1] == UInt8(ascii: ","))
    }
    if marks.count % 2 == 0 {
      // What has an even number is told only by its first and its last mark.
      guard let first = marks.first, let last = marks.last, closes(first), closesWord(first), standsAlone(last) else {
        return []
      }
      return [LoneMark(at: first, side: .closing), LoneMark(at: last, side: .neither)]
    }
    if next?.utf8.first == mark { return [] }
    var open: Int?
    for index in marks {
      if let start = open {
        if opens(index), !closes(index) { return [LoneMark(at: start, side: .opening)] }
        open = nil
      } else if closes(index), !opens(index) {
        return [LoneMark(at: index, side: .closing)]
      } else {
        open = index
      }
    }
    return open.map { [LoneMark(at: $0, side: standsAlone($0) ? .neither : .opening)] } ?? []
  }

  private func loneBracket(_ pair: (open: UInt8, close: UInt8), in text: RegionText) -> LoneMark? {
    var open: [Int] = []
    for token in text.tokenized.tokens where token.kind == .punctuation && token.range.count == 1 {
      let at = token.range.lowerBound
      if text.utf8[at] == pair.open {
        open.append(at)
      } else if text.utf8[at] == pair.close, open.popLast() == nil {
        // `a)` and `1)` at the start of a line or after a space number what follows.
        var start = at
        while start > 0, text.utf8[start - 1].isLetterOrDigit { start -= 1 }
        if at - start <= 3, start == 0 || text.utf8[start - 1].isSpace { continue }
        return LoneMark(at: at, side: .closing)
      }
    }
    return open.first.map { LoneMark(at: $0, side: .opening) }
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, or a byte of another character.
  fileprivate var isLetterOrDigit: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
