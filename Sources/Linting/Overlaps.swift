internal import Source

extension [Diagnostic] {
  /// The diagnostics without those that would change what a more certain one of the same style changes.
  ///
  /// Two rules may see the same fault in one place, such as a spelling that is wrong and the compound that it stands for.
  /// One of them is enough: one that knows a whole phrase rather than spelling alone, then the worse one, the one that
  /// begins first, the longer one, and the one whose rule comes first. Diagnostics without suggestions stay: they speak
  /// of a stretch in which others may mend something.
  ///
  /// - Complexity: O(n log n) comparisons for n diagnostics.
  func withoutOverlaps(in style: String) -> [Diagnostic] {
    let prefix = style + "."
    func competes(_ diagnostic: Diagnostic) -> Bool {
      !diagnostic.suggestions.isEmpty && !diagnostic.range.isEmpty && diagnostic.rule.hasPrefix(prefix)
    }
    func isSpelling(_ diagnostic: Diagnostic) -> Bool { diagnostic.rule == prefix + "Spelling" }
    func isMoreCertain(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
      if isSpelling(one) != isSpelling(other) { return isSpelling(other) }
      if one.severity != other.severity { return one.severity > other.severity }
      return (one.range.lowerBound, -one.range.upperBound, one.rule, one.message)
        < (other.range.lowerBound, -other.range.upperBound, other.rule, other.message)
    }
    // Those that are kept do not overlap, and stand in the order of their places.
    var kept: [Diagnostic] = []
    for diagnostic in filter(competes).sorted(by: isMoreCertain) {
      var low = 0
      var high = kept.count
      while low < high {
        let middle = (low + high) / 2
        if kept[middle].range.upperBound <= diagnostic.range.lowerBound { low = middle + 1 } else { high = middle }
      }
      if low < kept.count, kept[low].range.overlaps(diagnostic.range) { continue }
      kept.insert(diagnostic, at: low)
    }
    return filter { !competes($0) } + kept
  }
}
