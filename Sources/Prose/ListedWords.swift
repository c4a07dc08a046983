extension String {
  /// The words of a list with white space between them, or with another mark of ASCII.
  ///
  /// It is cut by bytes, in place: by characters, the lists and tables of a run took ten times as long.
  ///
  /// - Complexity: O(n).
  public func listedWords(separator mark: Unicode.Scalar = " ") -> [String] {
    let mark = UInt8(truncatingIfNeeded: mark.value)
    var text = self
    return text.withUTF8 { bytes in
      var words: [String] = []
      var start = 0
      for end in 0...bytes.count {
        if end < bytes.count, bytes[end] != mark, mark != 0x20 || !(0x09...0x0D).contains(bytes[end]) { continue }
        if end > start {
          words.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
        }
        start = end + 1
      }
      return words
    }
  }
}
