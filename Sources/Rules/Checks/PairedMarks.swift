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

  /// The two marks of a pair, as they are written.
  private struct Pair {
    var open: [UInt8]
    var close: [UInt8]

    /// Whether one of them may stand in a text.
    func mayStand(in bytes: [UInt8]) -> Bool {
      [open, close].contains { mark in mark.first.map { bytes.contains($0) } ?? false }
    }
  }

  private let pairs: [Pair]

  /// Reads the rule's keys: `marks`, of two characters each, `""` or `()`.
  public init(from reader: inout KeyedReader) {
    var pairs: [Pair] = []
    for (text, place) in reader.texts("marks") {
      let marks = text.map { Array(String($0).utf8) }
      // A mark that is its own partner is a plain one: `"`.
      if marks.count == 2, let open = marks.first, let close = marks.last, open != close || open.count == 1 {
        pairs.append(Pair(open: open, close: close))
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
      for pair in pairs where pair.mayStand(in: text.utf8) {
        let lone =
          pair.open == pair.close
          ? loneQuotes(pair.open, in: text, before: next) : loneBracket(pair, in: text, before: next).map { [$0] } ?? []
        for mark in lone {
          guard let sentence = text.tokenized.sentence(at: mark.range.lowerBound) else { continue }
          let range =
            switch mark.side {
            case .opening: mark.range.lowerBound..<max(mark.range.upperBound, sentence.range.upperBound)
            case .closing: min(mark.range.lowerBound, sentence.range.lowerBound)..<mark.range.upperBound
            case .neither: mark.range
            }
          findings.append(Finding(at: text.place(range), arguments: [text.mapped.string(in: mark.range)]))
        }
      }
    }
    return findings
  }

  /// A mark without a partner, and which side of the quoted words it stands on; on neither, with a space on both its
  /// sides.
  private struct LoneMark {
    enum Side { case opening, closing, neither }

    var range: Range<Int>
    var side: Side

    init(_ range: Range<Int>, _ side: Side) {
      self.range = range
      self.side = side
    }
  }

  /// The quotation marks that are left over when the others are paired from the start on.
  ///
  /// Two marks may both be left over, `it," she said. "`: the one closes what was never opened, the other stands alone.
  private func loneQuotes(_ mark: [UInt8], in text: RegionText, before next: RegionText?) -> [LoneMark] {
    let bytes = text.utf8
    guard let mark = mark.first else { return [] }
    func lone(_ index: Int, _ side: LoneMark.Side) -> LoneMark { LoneMark(index..<index + 1, side) }
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
      return [lone(first, .closing), lone(last, .neither)]
    }
    if next?.utf8.first == mark { return [] }
    var open: Int?
    for index in marks {
      if let start = open {
        if opens(index), !closes(index) { return [lone(start, .opening)] }
        open = nil
      } else if closes(index), !opens(index) {
        return [lone(index, .closing)]
      } else {
        open = index
      }
    }
    return open.map { [lone($0, standsAlone($0) ? .neither : .opening)] } ?? []
  }

  /// The first bracket, or mark of a quotation that has two shapes, without a partner.
  private func loneBracket(_ pair: Pair, in text: RegionText, before next: RegionText?) -> LoneMark? {
    var open: [Range<Int>] = []
    for token in text.tokenized.tokens where token.kind == .punctuation {
      let bytes = text.utf8[token.range]
      if bytes.elementsEqual(pair.open) {
        open.append(token.range)
      } else if bytes.elementsEqual(pair.close), open.popLast() == nil {
        // `a)` and `1)` at the start of a line or after a space number what follows.
        var start = token.range.lowerBound
        while start > 0, text.utf8[start - 1].isLetterOrDigit { start -= 1 }
        if token.range.lowerBound - start <= 3, start == 0 || text.utf8[start - 1].isSpace { continue }
        return LoneMark(token.range, .closing)
      }
    }
    // A quotation that goes on is opened anew by the next paragraph.
    if next?.utf8.starts(with: pair.open) ?? false { return nil }
    return open.first.map { LoneMark($0, .opening) }
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, or a byte of another character.
  fileprivate var isLetterOrDigit: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
