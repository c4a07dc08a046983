extension RandomAccessCollection where Index == Int {
  /// The first index whose element, and all after it, meet a condition that no element before it meets.
  ///
  /// - Complexity: O(log n).
  @inlinable
  package func partitioningIndex(_ isAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
