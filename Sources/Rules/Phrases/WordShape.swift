internal import Prose

/// A form of a verb, a noun or an adjective, as phrases name it.
enum WordShape: String, CaseIterable, Sendable {
  case base, third, past, participle, gerund, singular, plural, positive, comparative, superlative

  /// Takes the form of a name.
  ///
  /// - Parameter others: what else may stand in its place, for the error to tell.
  /// - Throws: `PhraseError` where there is none of that name.
  init(named name: String, besides others: [String] = []) throws(PhraseError) {
    guard let form = WordShape(rawValue: name) else {
      let names = WordShape.allCases.map(\.rawValue) + others
      throw PhraseError("no form '\(name)'; there are \(names.joined(separator: ", "))")
    }
    self = form
  }

  /// Whether a word may be in the form.
  func holds(for word: String, isWord: (String) -> Bool) -> Bool {
    let inflector = Inflector()
    switch self {
    case .singular: return inflector.number(ofNoun: word, isWord: isWord) == .singular
    case .plural: return inflector.number(ofNoun: word, isWord: isWord) == .plural
    case .positive: return inflector.comparisons(of: word, isWord: isWord).contains { !$0.isPeriphrastic }
    case .comparative, .superlative:
      return inflector.positives(of: word, isWord: isWord).contains { positive in
        inflector.comparisons(of: positive, isWord: isWord).contains {
          (self == .comparative ? $0.comparative : $0.superlative) == word
        }
      }
    default:
      return inflector.verbLemmas(of: word, isWord: isWord).contains { lemma in
        inflector.verbForms(of: lemma, isWord: isWord).map { written($0).contains(word) } ?? false
      }
    }
  }

  /// A word in the form, the likeliest first; nothing where the word has no such form.
  func forms(of word: String, isWord: (String) -> Bool) -> [String] {
    let inflector = Inflector()
    var forms: [String] = []
    switch self {
    case .singular: forms = inflector.singulars(of: word, isWord: isWord)
    case .plural: forms = inflector.plurals(of: word, isWord: isWord)
    case .positive: forms = inflector.positives(of: word, isWord: isWord)
    case .comparative, .superlative:
      let positives = inflector.positives(of: word, isWord: isWord)
      forms = (positives.isEmpty ? [word] : positives).flatMap { positive in
        inflector.comparisons(of: positive, isWord: isWord).map {
          self == .comparative ? $0.comparative : $0.superlative
        }
      }
    default:
      for lemma in inflector.verbLemmas(of: word, isWord: isWord) {
        if let form = inflector.verbForms(of: lemma, isWord: isWord).flatMap({ written($0).first }) {
          forms.append(form)
        }
      }
    }
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  private func written(_ forms: VerbForms) -> [String] {
    switch self {
    case .base: [forms.base]
    case .third: [forms.thirdPerson]
    case .past: forms.past
    case .participle: forms.pastParticiple
    case .gerund: [forms.gerund]
    default: []
    }
  }
}
