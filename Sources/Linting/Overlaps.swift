internal import Prose
internal import Rules
internal import Source

extension [Diagnostic] {
  /// The diagnostics without those that would change what a more certain one of the same style changes.
  ///
  /// Two rules may see the same fault in one place, such as a spelling that is wrong and the compound that it stands for.
  /// One of them is enough: the worse one; among equals the one that begins first, the longer one, and the one whose
  /// rule comes first. A wrong spelling gives way to what replaces the word, and nothing else stands where it is.
  /// Diagnostics without suggestions stay: they speak of a stretch in which others may mend something.
  ///
  /// - Complexity: O(n log n) comparisons for n diagnostics.
  func withoutOverlaps(in style: String) -> [Diagnostic] {
    let prefix = style + "."
    let spelling = prefix + "Spelling"
    var others: [Diagnostic] = []
    var misspellings: [Diagnostic] = []
    var phrases: [Diagnostic] = []
    for diagnostic in self {
      if diagnostic.suggestions.isEmpty || diagnostic.range.isEmpty || !diagnostic.rule.hasPrefix(prefix) {
        others.append(diagnostic)
      } else if diagnostic.rule == spelling {
        misspellings.append(diagnostic)
      } else {
        phrases.append(diagnostic)
      }
    }
    phrases.sort { one, other in
      if one.severity != other.severity { return one.severity > other.severity }
      return (one.range.lowerBound, -one.range.upperBound, one.rule, one.message)
        < (other.range.lowerBound, -other.range.upperBound, other.rule, other.message)
    }
    // Those that are kept do not overlap, and stand in the order of their places.
    var kept: [Diagnostic] = []
    for phrase in phrases {
      let overlapped = kept.overlapped(by: phrase.range)
      if overlapped.isEmpty { kept.insert(phrase, at: overlapped.lowerBound) }
    }
    for misspelling in misspellings {
      let overlapped = kept.overlapped(by: misspelling.range)
      let isMended = kept[overlapped].contains { $0.suggestions.first?.contains(misspelling.text) == false }
      if !isMended { kept.replaceSubrange(overlapped, with: [misspelling]) }
    }
    return others + kept
  }

  /// The diagnostics without those of a style that lie within what a rule found.
  ///
  /// Whoever is greeted by "[Name]" and signs as "[Your Name]" is told so once, by the placeholder: that neither is the
  /// right name says no more.
  ///
  /// - Complexity: O(n log n) comparisons for n diagnostics.
  func withoutEchoes(in style: String, of rule: String) -> [Diagnostic] {
    let places = filter { $0.rule == rule && !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    if places.isEmpty { return self }
    let prefix = style + "."
    return filter { diagnostic in
      guard diagnostic.rule.hasPrefix(prefix), !diagnostic.range.isEmpty else { return true }
      return !places[places.overlapped(by: diagnostic.range)].contains { $0.range.contains(diagnostic.range) }
    }
  }

  /// The diagnostics without those of a rule that stand in a sentence in which another rule found something.
  ///
  /// A sentence that presses for an answer may both set a date and complain of the wait: once told, it is told.
  ///
  /// - Parameters:
  ///   - rule: the rule that gives way.
  ///   - other: the rule that stays.
  ///   - texts: the texts in whose sentences they may stand.
  /// - Complexity: O(s · n) for s sentences and n diagnostics of the two rules, and O(n) where one of them has none.
  func withoutRepeats(
    of rule: String, besides other: String, in texts: @autoclosure () -> [RegionText]
  ) -> [Diagnostic] {
    let stays = filter { $0.rule == other && !$0.range.isEmpty }
    if stays.isEmpty || !contains(where: { $0.rule == rule }) { return self }
    let told = texts().flatMap { text in text.tokenized.sentences.map { text.mapped.source(of: $0.range) } }
      .filter { sentence in stays.contains { $0.range.overlaps(sentence) } }
    return filter { diagnostic in
      diagnostic.rule != rule || !told.contains { $0.overlaps(diagnostic.range) }
    }
  }

  /// Those that overlap a range, of diagnostics that do not overlap one another and stand in the order of their places;
  /// where none does, the place where one of that range would stand.
  private func overlapped(by range: Range<Int>) -> Range<Int> {
    let first = partitioningIndex { $0.range.upperBound > range.lowerBound }
    var end = first
    while end < count, self[end].range.overlaps(range) { end += 1 }
    return first..<end
  }
}
