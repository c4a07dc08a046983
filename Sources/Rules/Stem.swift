/// The stem of an English word, so that "discussed", "discussing" and "discussion" can be told to be of one family.
///
/// A rough cut of inflections and a few derivations, not a dictionary's: it serves to compare words with each other,
/// and is never shown. The word must be in lower case.
///
/// A rule's list of 1,400 words is stemmed when the rule is read, so a word is to take few instructions.
func stem(_ word: String) -> String {
  // In bytes: a letter that is not ASCII counts as two or three, which matters to no ending.
  var word = word
  return word.withUTF8 { bytes in
    var end = bytes.count
    for possessive in possessives where possessive.ends(bytes[..<end]) { end -= possessive.length }
    if let ending = endings.first(where: { $0.length + 3 <= end && $0.ends(bytes[..<end]) }) {
      end -= ending.length
      if !ending.stead.isEmpty { return String(decoding: bytes[..<end] + ending.stead, as: UTF8.self) }
    }
    // "planning" has left "plann", "making" and "make" should meet.
    if end > 3, bytes[end - 1] < 0x80, bytes[end - 2] == bytes[end - 1], !keptDouble.contains(bytes[end - 1]) {
      end -= 1
    }
    if end > 3, bytes[end - 1] == UInt8(ascii: "e") { end -= 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
  }
}

/// An ending of at most eight bytes, as a number of which the lowest byte is the last.
private struct Ending {
  let length: Int
  /// What stands in its stead.
  let stead: [UInt8]
  private let value: UInt64

  init(_ text: String, stead: String = "") {
    length = text.utf8.count
    self.stead = Array(stead.utf8)
    value = text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  func ends(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = bytes.last, last == UInt8(truncatingIfNeeded: value), bytes.count >= length else { return false }
    return bytes.suffix(length).reduce(0) { $0 << 8 | UInt64($1) } == value
  }
}

private let possessives = [Ending("'s"), Ending("\u{2019}s")]
private let keptDouble = Array("aeiouls".utf8)

/// The longer endings come before those that they end in.
private let endings = [
  ("ations", "at"), ("ation", "at"), ("ments", ""), ("ment", ""), ("nesses", ""), ("ness", ""), ("ingly", ""),
  ("ions", ""), ("ion", ""), ("ings", ""), ("ing", ""), ("ies", "y"), ("ied", "y"), ("edly", ""), ("ed", ""),
  ("ers", "er"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ly", ""), ("ss", "ss"), ("us", "us"),
  ("s", ""),
].map { Ending($0, stead: $1) }
