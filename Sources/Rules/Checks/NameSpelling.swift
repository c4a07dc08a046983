internal import Interview
internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds an interviewer's name that is not written as the interviewer writes it, in greeting, subject and body.
///
/// A word is a misspelling of a name if it is near to it and is nothing else: no other known person's name, no
/// nickname of the same given name, and, outside of the greeting, no word that the dictionary knows. The greeting is
/// held to more: whoever it addresses must be one of the people it can be meant for.
public struct NameSpelling: Check {
  /// What a rule file calls it.
  public static let name = "name-spelling"
  /// Misspelt; right but for its accents; somebody else's; a title other than the known one; misspelt, if a guess at the
  /// name is right.
  public static let cases = ["misspelt", "accents", "other", "title", "guessed"]

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// Each wrong spelling once, with its further places.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let names = draft.facts.interviewers.compactMap(InterviewerName.init)
    guard !names.isEmpty else { return [] }
    var findings: [Finding] = []
    for text in draft.texts(.subject, .greeting, .body, .closing, .postscript) {
      let addressee = text.kind == .greeting ? Salutation(text.utf8, 0..<text.utf8.count, takesBareName: true) : nil
      var title: (token: Token, text: String)?
      let words = text.words
      var particles: [(token: Token, text: String)] = []
      for (index, (token, word)) in words.enumerated() {
        if let finding = judgeSpace(index, words, text, names) { findings.addOnce(finding) }
        if word.beginsWithCapital, PersonName.isTitle(word) {
          title = (token, word)
          particles = []
          continue
        }
        if PersonName.isParticle(word) {
          particles.append((token, word))
          // Before a name it is judged together with what follows.
          if isFollowed(index, words, text), !names.contains(where: { $0.hasPart(word) }) { continue }
        } else {
          if let finding = judgeParticles(particles, before: word, text, names) { findings.addOnce(finding) }
          particles = []
        }
        defer { title = nil }
        // "Dear Grace and the whole team": what is small is no name.
        let isAddressed =
          addressee.map { !$0.isImpersonal && $0.addressee.contains(token.range.lowerBound) } ?? false
          && word.first?.isLowercase == false
        let mention = Mention(
          word: word, token: token, text: text, salutation: isAddressed ? addressee : nil, hasTitle: title != nil)
        if let finding = judge(mention, names, draft) { findings.addOnce(finding) }
        if let title, let finding = judgeTitle(title, before: mention, names) { findings.append(finding) }
      }
    }
    return findings
  }

  /// An interviewer must be known.
  public func missingFacts(in draft: DraftContext) -> [String] {
    draft.facts.interviewers.contains { $0.name != nil } ? [] : ["the interviewer's name"]
  }

  // MARK: One word

  private func judge(_ mention: Mention, _ names: [InterviewerName], _ draft: DraftContext) -> Finding? {
    guard mention.isCandidate else { return nil }
    if PersonName.isSpokenTitle(mention.word), !names.contains(where: { $0.hasPart(mention.word) }) { return nil }
    let word = mention.bareWord
    let key = NameKey(word)
    // Exact, or the same but for its form.
    var nearMiss: (part: String, name: InterviewerName, difference: NameFolding.Difference)?
    for name in names {
      for (part, partKey) in zip(name.parts, name.keys) {
        guard key.mayBeSpelled(as: partKey), let difference = NameFolding.difference(word, part) else { continue }
        let faults = difference.subtracting(.apostropheForm)
        // "Mr. Al-Rashid" for "al-Rashid" is as good as "Mr. Van der Berg".
        let isCapitalised = part.first?.isLowercase ?? false && word == part.prefix(1).uppercased() + part.dropFirst()
        if faults.isEmpty || faults == .letterCase && (word == word.uppercased() || isCapitalised) { return nil }
        nearMiss = nearMiss ?? (part, name, faults)
      }
    }
    if let (part, name, difference) = nearMiss {
      let isAccent = difference.isSubset(of: [.diacritics, .transliteration])
      return finding(mention, isAccent ? "accents" : "misspelt", part, name)
    }
    let nearest = nearest(to: mention, key, among: names, draft)
    // Few words get here: to look for nicknames of all took a twentieth of the time.
    guard nearest != nil || mention.isGreeted else { return nil }
    if names.contains(where: { $0.isNickname(word) }) || draft.names.isKnownElsewhere(word) { return nil }
    if let (part, name) = nearest { return finding(mention, "misspelt", part, name) }
    // A name in another script is the same for all that can be told: "Olga" and "Ольга".
    guard mention.isGreeted, !names[0].isGuess, names.contains(where: { $0.isLatin == latin(word) }) else {
      return nil
    }
    return isBesideInterviewer(mention, names) ? nil : finding(mention, "other", nil, names[0])
  }

  /// Whether the greeting names an interviewer rightly beside somebody: "Dear Grace, Paul and Anna" goes to a panel of
  /// which the facts tell one.
  private func isBesideInterviewer(_ mention: Mention, _ names: [InterviewerName]) -> Bool {
    let text = mention.text
    return mention.salutation?.people(in: text.utf8).contains { person in
      !person.contains(mention.token.range.lowerBound)
        && text.words.contains { token, word in
          person.contains(token.range.lowerBound) && names.contains { $0.hasPart(word) }
        }
    } ?? false
  }

  // MARK: More than a word

  /// Two words that the interviewer joins by a hyphen: "Anne Marie" for "Anne-Marie".
  private func judgeSpace(
    _ index: Int, _ words: [(token: Token, text: String)], _ text: RegionText, _ names: [InterviewerName]
  ) -> Finding? {
    guard isFollowed(index, words, text) else { return nil }
    let (one, two) = (words[index], words[index + 1])
    guard one.text.beginsWithCapital else { return nil }
    for name in names {
      for (part, key) in name.hyphenated where key.text == NameFolding.key(one.text + two.text) {
        let range = one.token.range.lowerBound..<two.token.range.upperBound
        return finding(at: text.place(range), text.mapped.string(in: range), "misspelt", part, name)
      }
    }
    return nil
  }

  /// Whether another word follows after a single space.
  private func isFollowed(_ index: Int, _ words: [(token: Token, text: String)], _ text: RegionText) -> Bool {
    guard words.indices.contains(index + 1) else { return false }
    let end = words[index].token.range.upperBound
    return text.utf8.indices.contains(end) && text.utf8[end] == UInt8(ascii: " ")
      && words[index + 1].token.range.lowerBound == end + 1
  }

  /// Small words before the family name that are not the name's: "van den Berg" for "van der Berg".
  ///
  /// To leave some or all of them out is another matter: in many languages that is how one speaks of somebody.
  private func judgeParticles(
    _ written: [(token: Token, text: String)], before word: String, _ text: RegionText, _ names: [InterviewerName]
  ) -> Finding? {
    guard let first = written.first, let last = written.last else { return nil }
    let mine = written.map { NameFolding.key($0.text) }
    var wrong: (particles: [String], name: InterviewerName)?
    for name in names {
      for particles in name.particles(before: word) {
        if particles.map(NameFolding.key).suffix(mine.count) == mine[...] { return nil }
        wrong = wrong ?? (particles, name)
      }
    }
    guard let wrong, !wrong.particles.isEmpty else { return nil }
    let range = first.token.range.lowerBound..<last.token.range.upperBound
    return finding(
      at: text.place(range), text.mapped.string(in: range), "misspelt", wrong.particles.joined(separator: " "),
      wrong.name)
  }

  /// The part of a name that a word was most likely meant for.
  private func nearest(
    to mention: Mention, _ key: NameKey, among names: [InterviewerName], _ draft: DraftContext
  ) -> (part: String, name: InterviewerName)? {
    var best: (part: String, name: InterviewerName, distance: Int)?
    for name in names {
      for (part, wanted) in zip(name.parts, name.keys) where !PersonName.isInitial(part) {
        if let distance = key.distance(to: wanted, within: mention.allowance(wanted.count)),
          distance < best?.distance ?? .max
        {
          best = (part, name, distance)
        }
      }
    }
    guard let best else { return nil }
    // Elsewhere than beside "Dear" or "Ms.", a word that is one may be meant.
    if !mention.isGreeted, !mention.hasTitle, draft.speller?.isCorrect(mention.bareWord) ?? false { return nil }
    return (best.part, best.name)
  }

  private func finding(_ mention: Mention, _ caseName: String, _ part: String?, _ name: InterviewerName) -> Finding {
    finding(at: mention.place, mention.bareWord, caseName, part, name)
  }

  private func finding(
    at place: Finding.Place, _ written: String, _ caseName: String, _ part: String?, _ name: InterviewerName
  ) -> Finding {
    Finding(
      at: place, case: name.isGuess && caseName == "misspelt" ? "guessed" : caseName,
      arguments: [written, part ?? name.fact.value],
      notes: [.spelled(name.fact)], suggestions: part.map { [$0] } ?? [],
      applicability: part == nil ? nil : name.isGuess ? .unsafe : .safe)
  }

  /// A title that is not the one in the facts, before the right name.
  private func judgeTitle(
    _ title: (token: Token, text: String), before mention: Mention, _ names: [InterviewerName]
  ) -> Finding? {
    for name in names {
      guard !name.isGuess, let right = name.name.title,
        name.hasPart(mention.bareWord)
      else { continue }
      // "Dr. Weber" is right of "Frau Dr. Weber".
      if right.split(separator: " ").contains(where: { PersonName.isSameTitle(title.text, String($0)) }) { return nil }
      // The full stop of "Mr." is a token of its own.
      var place = title.token.range
      if mention.text.utf8.dropFirst(place.upperBound).first == UInt8(ascii: ".") {
        place = place.lowerBound..<place.upperBound + 1
      }
      return Finding(
        at: mention.text.place(place), case: "title", arguments: [title.text, right, mention.bareWord],
        notes: [.spelled(name.fact)])
    }
    return nil
  }
}

/// A word of the draft that may be a name.
private struct Mention {
  let word: String
  let token: Token
  let text: RegionText
  /// The greeting in which it stands as a name; nil elsewhere.
  let salutation: Salutation?
  /// A title stands before it.
  let hasTitle: Bool

  /// It stands in the greeting, where a name is expected.
  var isGreeted: Bool { salutation != nil }

  /// The word without a possessive ending.
  var bareWord: String { word.withoutPossessiveEnding }

  var place: Finding.Place {
    text.place(token.range.lowerBound..<token.range.lowerBound + bareWord.utf8.count)
  }

  /// Whether it can be a name at all.
  var isCandidate: Bool {
    (isGreeted || hasTitle || word.beginsLikeName) && bareWord.count > 1
  }

  /// How far it may be from a name of so many letters and still be meant for it.
  func allowance(_ length: Int) -> Int {
    switch length {
    case ..<3: 0
    case 3: isGreeted || hasTitle ? 1 : 0
    case 4...6: 1
    default: isGreeted || hasTitle ? 2 : length > 8 ? 2 : 1
    }
  }
}

/// An interviewer's name, ready for comparison.
private struct InterviewerName {
  let fact: Fact<String>
  let name: PersonName
  /// The words of the name by which somebody may be addressed.
  let parts: [String]
  /// These words as they are compared.
  let keys: [NameKey]
  /// Those of them that have a hyphen.
  let hyphenated: [(part: String, key: NameKey)]

  init?(_ person: Person) {
    guard let fact = person.name, let name = PersonName(fact.value), !PersonName.isDesk(fact.value) else { return nil }
    self.fact = fact
    self.name = name
    parts = name.words.filter { [.given, .nickname, .family].contains($0.part) }.map(\.text)
    keys = parts.map(NameKey.init)
    hyphenated = zip(parts, keys).filter { $0.0.contains("-") }.map { ($0, $1) }
  }

  var isGuess: Bool { fact.isGuess }

  /// Whether a word is a part of the name, however it is written.
  func hasPart(_ word: String) -> Bool { parts.contains { NameFolding.key($0) == NameFolding.key(word) } }

  /// Whether its letters are Latin ones.
  var isLatin: Bool { parts.contains { latin($0) } }

  /// The particles before each word of the family name that is this one, however it is written.
  func particles(before word: String) -> [[String]] {
    name.words.indices.filter {
      name.words[$0].part == .family && NameFolding.key(name.words[$0].text) == NameFolding.key(word)
    }.map { family in
      Array(name.words[..<family].reversed().prefix { $0.part == .particle }.map(\.text).reversed())
    }
  }

  /// Whether a word is another form of a given name.
  func isNickname(_ word: String) -> Bool {
    (name.givenNames + [name.nickname].compactMap(\.self)).contains { areSameGivenName($0, word) }
  }
}

/// Whether all letters of a word are of the Latin script.
private func latin(_ word: String) -> Bool {
  word.unicodeScalars.allSatisfy { scalar in
    !scalar.properties.isAlphabetic || scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
  }
}
