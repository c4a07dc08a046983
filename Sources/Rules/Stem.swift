/// The stem of an English word, so that "discussed", "discussing" and "discussion" can be told to be of one family.
///
/// A rough cut of inflections and a few derivations, not a dictionary's: it serves to compare words with each other,
/// and is never shown. The word must be in lower case.
func stem(_ word: String) -> String {
  // In bytes: a letter that is not ASCII counts as two or three, which matters to no ending.
  var word = word
  return word.withUTF8 { bytes in
    var stem = bytes[...]
    func ends(in ending: StaticString, leaving least: Int = 0) -> Bool {
      let length = ending.utf8CodeUnitCount
      return stem.count >= length + least && ending.withUTF8Buffer { stem.suffix(length).elementsEqual($0) }
    }
    for possessive: StaticString in ["'s", "\u{2019}s"] where ends(in: possessive) {
      stem = stem.dropLast(possessive.utf8CodeUnitCount)
    }
    var replacement: StaticString = ""
    if let (ending, stead) = endings(of: stem.last).first(where: { ends(in: $0.0, leaving: 3) }) {
      stem = stem.dropLast(ending.utf8CodeUnitCount)
      replacement = stead
    }
    if replacement.utf8CodeUnitCount > 0 {
      return replacement.withUTF8Buffer { String(decoding: Array(stem) + $0, as: UTF8.self) }
    }
    // "planning" has left "plann", "making" and "make" should meet.
    if stem.count > 3, let last = stem.last, last < 0x80, stem.dropLast().last == last, !isKeptDouble(last) {
      stem = stem.dropLast()
    }
    if stem.count > 3, stem.last == UInt8(ascii: "e") { stem = stem.dropLast() }
    return String(decoding: UnsafeBufferPointer(rebasing: stem), as: UTF8.self)
  }
}

private func isKeptDouble(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
    UInt8(ascii: "l"), UInt8(ascii: "s"):
    true
  default: false
  }
}

/// Endings and what stands in their stead, by their last letter, the longer ones first.
private func endings(of last: UInt8?) -> [(StaticString, StaticString)] {
  switch last {
  case UInt8(ascii: "s"): endingsInS
  case UInt8(ascii: "n"): endingsInN
  case UInt8(ascii: "t"): endingsInT
  case UInt8(ascii: "y"): endingsInY
  case UInt8(ascii: "g"): endingsInG
  case UInt8(ascii: "d"): endingsInD
  default: []
  }
}

private let endingsInS: [(StaticString, StaticString)] = [
  ("ations", "at"), ("ments", ""), ("nesses", ""), ("ness", ""), ("ions", ""), ("ings", ""), ("ies", "y"),
  ("ers", "er"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ss", "ss"), ("us", "us"), ("s", ""),
]
private let endingsInN: [(StaticString, StaticString)] = [("ation", "at"), ("ion", "")]
private let endingsInT: [(StaticString, StaticString)] = [("ment", "")]
private let endingsInY: [(StaticString, StaticString)] = [("ingly", ""), ("edly", ""), ("ly", "")]
private let endingsInG: [(StaticString, StaticString)] = [("ing", "")]
private let endingsInD: [(StaticString, StaticString)] = [("ied", "y"), ("ed", "")]
