/// The stem of an English word, so that "discussed", "discussing" and "discussion" can be told to be of one family.
///
/// A rough cut of inflections and a few derivations, not a dictionary's: it serves to compare words with each other,
/// and is never shown. The word must be in lower case.
func stem(_ word: String) -> String {
  var stem = word
  for ending in ["'s", "\u{2019}s"] where stem.hasSuffix(ending) { stem.removeLast(ending.count) }
  for (ending, replacement) in stemEndings where stem.hasSuffix(ending) && stem.count - ending.count >= 3 {
    stem = String(stem.dropLast(ending.count)) + replacement
    break
  }
  // "planning" has left "plann", "making" and "make" should meet.
  if stem.count > 3, let last = stem.last, stem.dropLast().last == last, !"aeiouls".contains(last) { stem.removeLast() }
  if stem.count > 3, stem.hasSuffix("e") { stem.removeLast() }
  return stem
}

private let stemEndings: [(String, String)] = [
  ("ations", "at"), ("ation", "at"), ("ments", ""), ("ment", ""), ("nesses", ""), ("ness", ""), ("ingly", ""),
  ("ions", ""), ("ion", ""), ("ings", ""), ("ing", ""), ("ies", "y"), ("ied", "y"), ("edly", ""), ("ed", ""),
  ("ers", "er"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ly", ""), ("ss", "ss"), ("us", "us"),
  ("s", ""),
]
