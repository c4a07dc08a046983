internal import Source

/// A part of a readable draft with the findings that speak of it.
struct MarkedText {
  /// The part's text.
  let text: MappedText
  /// The bytes of the file that it was read from, as one range.
  private let source: Range<Int>
  /// The findings to underline here, with their places in the text.
  private(set) var marks: [Mark] = []

  /// A finding's place in the text.
  struct Mark {
    /// The finding's number within the draft.
    var number: Int
    var severity: Severity
    var range: Range<Int>
    /// Whether the finding is told here, and not at an earlier part of the draft.
    var isFirst: Bool
  }

  init(_ text: MappedText) {
    self.text = text
    source = text.source(of: 0..<text.count)
  }

  /// Underlines a finding if it speaks of this part.
  ///
  /// - Returns: whether it does.
  mutating func mark(_ diagnostic: Diagnostic, number: Int, isFirst: Bool) -> Bool {
    let isNear = source.lowerBound <= diagnostic.range.upperBound && diagnostic.range.lowerBound <= source.upperBound
    guard isNear, let range = text.text(of: diagnostic.range) else { return false }
    let place = onCharacters(range)
    marks.append(Mark(number: number, severity: diagnostic.severity, range: place, isFirst: isFirst))
    return true
  }

  /// Puts a finding about something missing behind the text.
  mutating func markEnd(_ diagnostic: Diagnostic, number: Int) {
    marks.append(
      Mark(number: number, severity: diagnostic.severity, range: text.count..<text.count, isFirst: true))
  }

  /// Whether the part begins before a place of the file.
  func begins(before offset: Int) -> Bool { !text.isEmpty && source.lowerBound < offset }

  /// A stretch of text with the same findings from end to end.
  struct Stretch {
    var text: String
    /// The worst of the findings that it belongs to; nil for sound text.
    var severity: Severity?
    /// The findings whose places end behind it.
    var ending: [Mark]
  }

  /// The text, cut where a finding begins or ends; it begins with an empty stretch where a finding ends before it.
  ///
  /// - Complexity: O(text + findings × log findings).
  var stretches: [Stretch] {
    let beginning = Dictionary(grouping: marks, by: \.range.lowerBound)
    let ending = Dictionary(grouping: marks, by: \.range.upperBound)
    var stretches: [Stretch] = []
    if let marks = ending[0] { stretches.append(Stretch(text: "", severity: nil, ending: marks)) }
    var covering: [Severity: Int] = [:]
    let cuts = Set(beginning.keys).union(ending.keys).union([0, text.count]).sorted()
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      for mark in ending[start] ?? [] where !mark.range.isEmpty { covering[mark.severity, default: 0] -= 1 }
      for mark in beginning[start] ?? [] where !mark.range.isEmpty { covering[mark.severity, default: 0] += 1 }
      let worst = covering.filter { $0.value > 0 }.keys.max()
      stretches.append(Stretch(text: text.string(in: start..<end), severity: worst, ending: ending[end] ?? []))
    }
    return stretches
  }

  /// The range, widened to whole characters of UTF-8.
  private func onCharacters(_ range: Range<Int>) -> Range<Int> {
    func isInside(_ offset: Int) -> Bool { offset < text.count && text.utf8[offset] & 0xC0 == 0x80 }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, isInside(start) { start -= 1 }
    while isInside(end) { end += 1 }
    return start..<end
  }
}
