/// The name that somebody most likely meant by another: the one at the least distance, if that is small.
///
/// - Complexity: O(names × length²).
public func nearest(to name: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  let bound = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in names {
    let distance = editDistance(wanted, Array(candidate.lowercased().unicodeScalars))
    if distance <= bound, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// The fewest insertions, deletions, substitutions and swaps of neighbours that turn one into the other (the optimal
/// string alignment distance).
///
/// - Complexity: O(n × m).
public func editDistance<Element: Equatable>(_ one: [Element], _ other: [Element]) -> Int {
  if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
  var beforeLast = [Int](repeating: 0, count: other.count + 1)
  var last = Array(0...other.count)
  for i in 1...one.count {
    var row = [i]
    row.reserveCapacity(other.count + 1)
    for j in 1...other.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1))
      if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
