extension String {
  /// The words of a list with white space between them, or with another mark of ASCII.
  ///
  /// It is cut by bytes: by characters, the lists and tables of a run took ten times as long.
  ///
  /// - Complexity: O(n).
  public func listedWords(separator mark: Unicode.Scalar = " ") -> [String] {
    let mark = UInt8(truncatingIfNeeded: mark.value)
    let parts = utf8.split { $0 == mark || mark == 0x20 && (0x09...0x0D).contains($0) }
    return parts.map { String(Substring($0)) }
  }
}
