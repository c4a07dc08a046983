/// The stem of an English word, so that "discussed", "discussing" and "discussion" can be told to be of one family.
///
/// A rough cut of inflections and a few derivations, not a dictionary's: it serves to compare words with each other,
/// and is never shown. The word must be in lower case.
func stem(_ word: String) -> String {
  // In bytes: a letter that is not ASCII counts as two or three, which matters to no ending.
  var stem = Array(word.utf8)
  for ending in possessives where stem.ends(in: ending) { stem.removeLast(ending.count) }
  let endings = stem.last.map { stemEndings[Int($0)] } ?? []
  for (ending, replacement) in endings where stem.count - ending.count >= 3 && stem.ends(in: ending) {
    stem.removeLast(ending.count)
    stem += replacement
    break
  }
  // "planning" has left "plann", "making" and "make" should meet.
  if stem.count > 3, let last = stem.last, last < 0x80, stem[stem.count - 2] == last, !keptDouble.contains(last) {
    stem.removeLast()
  }
  if stem.count > 3, stem.last == UInt8(ascii: "e") { stem.removeLast() }
  return String(decoding: stem, as: UTF8.self)
}

extension [UInt8] {
  fileprivate func ends(in ending: [UInt8]) -> Bool {
    guard last == ending.last, count >= ending.count else { return false }
    return self[(count - ending.count)...].elementsEqual(ending)
  }
}

private let possessives = ["'s", "\u{2019}s"].map { Array($0.utf8) }
private let keptDouble = Array("aeiouls".utf8)

/// Endings and what stands in their stead, by their last letter: to look at all of them took a fiftieth of a run.
private let stemEndings: [[([UInt8], [UInt8])]] = {
  var byLast = [[([UInt8], [UInt8])]](repeating: [], count: 256)
  for (ending, replacement) in orderedEndings {
    guard let last = ending.utf8.last else { continue }
    byLast[Int(last)].append((Array(ending.utf8), Array(replacement.utf8)))
  }
  return byLast
}()

private let orderedEndings = [
  ("ations", "at"), ("ation", "at"), ("ments", ""), ("ment", ""), ("nesses", ""), ("ness", ""), ("ingly", ""),
  ("ions", ""), ("ion", ""), ("ings", ""), ("ing", ""), ("ies", "y"), ("ied", "y"), ("edly", ""), ("ed", ""),
  ("ers", "er"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ly", ""), ("ss", "ss"), ("us", "us"),
  ("s", ""),
]
