internal import Prose
internal import Source

/// The tokens of a sentence that name a job, be it known from the facts or not: what stands before "position" or "role",
/// as in "the warehouse associate job", and behind it, as in "the post of Housing Officer".
///
/// - Complexity: O(n) in the number of tokens.
func jobTitleWords(in sentence: Sentence, of text: TokenizedText, taggedBy tagged: TaggedText?) -> Set<Int> {
  let tokens = text.tokens
  var found: Set<Int> = []
  func isPartOfTitle(_ index: Int, before: Bool) -> Bool {
    guard sentence.tokens.contains(index), tokens[index].kind == .word else { return false }
    let word = text.string(tokens[index])
    if linkingWords.contains(word.lowercased()) { return false }
    guard let tag = tagged?.tag(ofToken: index) else { return !functionWords.contains(stem(word.lowercased())) }
    // A tagger takes many a title for a verb: "the sales associate job".
    return tag.isNoun || tag.isAdjective || before && tag.isVerb || word.beginsWithCapital
  }
  for index in sentence.tokens where tokens[index].kind == .word {
    guard jobWords.contains(text.string(tokens[index]).lowercased()) else { continue }
    var before = index - 1
    while isPartOfTitle(before, before: true) {
      found.insert(before)
      before -= 1
    }
    guard index + 1 < sentence.tokens.upperBound,
      linkingWords.contains(text.string(tokens[index + 1]).lowercased())
    else { continue }
    var after = index + 2
    if after < sentence.tokens.upperBound, articles.contains(text.string(tokens[after]).lowercased()) { after += 1 }
    while isPartOfTitle(after, before: false) {
      found.insert(after)
      after += 1
    }
  }
  return found
}

/// Words by which a job is called after its title.
private let jobWords: Set<String> = [
  "position", "role", "job", "post", "opening", "vacancy", "internship", "apprenticeship", "appointment",
]

/// Words between such a word and a title that follows it.
private let linkingWords: Set<String> = ["of", "as"]

private let articles: Set<String> = ["a", "an", "the"]
