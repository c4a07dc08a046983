internal import Prose
internal import RuleArchive
internal import Source
public import YAML

/// Finds verbs and nouns in a form that their place does not take, and makes the form that it does.
///
/// Keys: `tokens`, patterns whose first group is the word; `from`, the forms that are wrong there (`base`,
/// `third-person`, `past`, `participle`, `gerund`, `singular`, `plural`); `form`, the one that is right; `ignorecase`;
/// `exceptions`, words that stand whatever they look like. A word counts as a verb or a noun only if the dictionary has
/// all of its forms: that tells `write` from `always`. A word that may be the right form already stands. The message's
/// first `%s` is the right form, the second the word, the third all of the match.
public struct WordForm: ExceptionalCheck {
  /// What a rule file calls it.
  public static let name = "word-form"

  /// A form of a verb or a noun.
  enum Form: String, CaseIterable, Sendable {
    case base
    case thirdPerson = "third-person"
    case past
    case participle
    case gerund
    case singular
    case plural
  }

  private let patterns: PatternList
  private let wrong: [Form]
  private let right: Form
  var exceptions: Exceptions

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let ignoresCase = reader.boolean("ignorecase") ?? false
    if !reader.has("tokens") { reader.fail("a word-form rule needs 'tokens'", at: reader.place(of: "tokens")) }
    patterns = PatternList(
      reader.texts("tokens").map { text, place in
        reader.pattern(text, at: place, ignoringCase: ignoresCase) { WordPattern.beginning($0) }
      })
    right = reader.choice("form") ?? .base
    wrong = reader.texts("from").compactMap { text, place in
      if let form = Form(rawValue: text) { return form }
      let names = Form.allCases.map(\.rawValue).joined(separator: ", ")
      reader.fail("no form '\(text)'; there are \(names)", at: place)
      return nil
    }
    exceptions = Exceptions(from: &reader)
  }

  /// Every word in one of the wrong forms.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    guard let speller = draft.speller, draft.foreignLanguage == nil else { return [] }
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      for (_, match) in try patterns.matches(in: text) {
        guard let range = match.group(1), !range.isEmpty else { continue }
        let word = text.mapped.string(in: range)
        let small = word.lowercased()
        if try exceptions.match(small) { continue }
        let better = replacements(of: small) { speller.isCorrect($0) }
        guard !better.isEmpty else { continue }
        let cased = better.map { Inflector().matchingCase($0, of: word) }
        findings.append(
          Finding(
            at: text.place(range), arguments: [cased[0], word, text.mapped.string(in: match.range)],
            suggestions: cased, applicability: rule.applicability ?? .unsafe))
      }
    }
    return findings
  }

  /// What should stand for a word, the likeliest first; nothing where it may stand.
  private func replacements(of word: String, isWord: (String) -> Bool) -> [String] {
    let inflector = Inflector()
    if right == .plural || right == .singular {
      let number = inflector.number(ofNoun: word, isWord: isWord)
      if right == .plural {
        return number == .singular && Countability(of: word) != .uncountable
          ? inflector.plurals(of: word, isWord: isWord) : []
      }
      return number == .plural ? inflector.singulars(of: word, isWord: isWord) : []
    }
    var better: [String] = []
    for lemma in inflector.verbLemmas(of: word, isWord: isWord) {
      guard let forms = inflector.verbForms(of: lemma, isWord: isWord) else { continue }
      if forms.written(as: right).contains(word) { return [] }
      guard wrong.contains(where: { forms.written(as: $0).contains(word) }),
        let form = forms.written(as: right).first, !better.contains(form)
      else { continue }
      better.append(form)
    }
    return better
  }
}

extension VerbForms {
  /// How a form of the verb is written; nothing for a noun's form.
  fileprivate func written(as form: WordForm.Form) -> [String] {
    switch form {
    case .base: [base]
    case .thirdPerson: [thirdPerson]
    case .past: past
    case .participle: pastParticiple
    case .gerund: [gerund]
    case .singular, .plural: []
    }
  }
}
