public import Source

/// What language a text is in, as far as this program needs to know.
public enum Language: Sendable, Hashable {
  /// It is English.
  case english
  /// It is another; its English name.
  case other(String)
  /// It is too short to tell.
  case unknown

  /// Guesses the language of a text by its small words, or by its script.
  ///
  /// Every language has some words that are in nearly every sentence of it and in no other's: their shares are compared.
  /// A text is taken for another language only where that is plain, as English mail holds foreign names and phrases.
  ///
  /// - Complexity: O(n), over the first 8 KiB.
  public init(guessing text: MappedText) {
    var counts = [Int](repeating: 0, count: Language.smallWords.count)
    var words = 0
    var foreignLetters = 0
    var letters = 0
    var word = String.UnicodeScalarView()
    func finish() {
      guard !word.isEmpty else { return }
      words += 1
      let text = String(word).lowercased()
      word.removeAll(keepingCapacity: true)
      for index in counts.indices where Language.smallWords[index].words.contains(text) { counts[index] += 1 }
    }
    for scalar in text.string(in: 0..<8192).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar == "'" && !word.isEmpty {
        if scalar != "'" { letters += 1 }
        // Beyond Latin with its accents: Greek, Cyrillic, Hebrew, Arabic, Han, kana, Hangul and the rest.
        if scalar.value >= 0x370, !(0x1E00...0x1EFF).contains(scalar.value) { foreignLetters += 1 }
        word.append(scalar)
      } else {
        finish()
      }
    }
    finish()
    if letters >= 10, foreignLetters * 2 > letters {
      self = .other("a language in another script")
      return
    }
    guard words >= 8 else {
      self = .unknown
      return
    }
    let english = counts[0]
    guard let best = counts.indices.dropFirst().max(by: { counts[$0] < counts[$1] }) else {
      self = .unknown
      return
    }
    if counts[best] > 2 * english, counts[best] * 12 >= words {
      self = .other(Language.smallWords[best].name)
    } else {
      self = english * 12 >= words || english >= counts[best] && english > 0 ? .english : .unknown
    }
  }

  /// Small words that are frequent in one language, and neither in English nor in most of the others.
  private static let smallWords: [(name: String, words: Set<String>)] = [
    (
      "English",
      [
        "the", "and", "of", "to", "you", "your", "for", "with", "that", "is", "are", "was", "were", "have", "has", "my",
        "me", "it", "this", "be", "at", "from", "i'm", "i've", "about", "would", "will", "our", "we", "as", "on",
        "thank",
        "thanks", "i", "but", "not", "if", "by", "an", "which",
      ]
    ),
    (
      "German",
      [
        "und", "der", "die", "das", "ich", "nicht", "mit", "für", "sie", "ist", "ein", "eine", "den", "dem", "zu",
        "auf",
        "auch", "wir", "ihnen", "ihre", "ihr", "mich", "haben", "wie", "bei", "sich", "oder", "aus", "einen", "sehr",
      ]
    ),
    (
      "French",
      [
        "le", "les", "des", "et", "vous", "je", "pour", "dans", "votre", "est", "une", "que", "qui", "avec", "nous",
        "ce",
        "cette", "au", "aux", "sur", "pas", "mon", "vos", "du", "être", "merci", "sont", "ont", "mais",
      ]
    ),
    (
      "Spanish",
      [
        "el", "los", "las", "y", "en", "por", "que", "una", "con", "su", "para", "usted", "muy", "gracias", "como",
        "mi",
        "se", "lo", "más", "este", "esta", "pero", "está", "por", "del", "al", "sus", "nos",
      ]
    ),
    (
      "Italian",
      [
        "il", "gli", "e", "di", "che", "per", "una", "con", "sono", "non", "della", "del", "grazie", "mi", "la", "ho",
        "questo", "questa", "anche", "nel", "alla", "lei", "suo", "vostra", "più", "ma", "dei",
      ]
    ),
    (
      "Portuguese",
      [
        "o", "os", "e", "que", "para", "com", "uma", "não", "em", "do", "da", "obrigado", "obrigada", "por", "você",
        "muito", "mais", "seu", "sua", "meu", "minha", "dos", "das", "pela", "pelo", "estou", "são",
      ]
    ),
    (
      "Dutch",
      [
        "het", "een", "van", "ik", "en", "niet", "voor", "met", "zijn", "u", "uw", "dat", "op", "te", "aan", "ook",
        "bij",
        "naar", "mijn", "wij", "deze", "om", "wordt", "heb", "maar", "er",
      ]
    ),
    (
      "a Scandinavian language",
      [
        "och", "att", "det", "som", "är", "jag", "inte", "för", "med", "den", "på", "av", "ikke", "og", "jeg", "har",
        "til", "vi", "om", "du", "et", "en", "er", "ett", "mig", "meg",
      ]
    ),
    (
      "Polish",
      [
        "i", "w", "na", "nie", "się", "do", "jest", "że", "dziękuję", "oraz", "dla", "za", "po", "jak", "pan", "pani",
        "z", "o", "mnie", "przez",
      ]
    ),
    (
      "Turkish",
      [
        "ve", "bir", "için", "bu", "çok", "ile", "ben", "size", "teşekkür", "olarak", "da", "de", "daha", "olan",
        "gibi",
      ]
    ),
    (
      "Finnish",
      ["ja", "on", "että", "ei", "se", "olen", "kiitos", "minä", "hän", "mutta", "myös", "oli", "kun", "niin", "ovat"]
    ),
  ]
}

extension Draft {
  /// The language of the writer's own words: greeting, paragraphs, postscript.
  ///
  /// - Complexity: O(n): it is guessed anew at each call.
  public var language: Language {
    var text = MappedText()
    for region in regions where [.greeting, .body, .closing, .postscript].contains(region.kind) {
      if text.count > 8192 { break }
      text.append(region.text)
      text.append(decoded: CollectionOfOne(.lineFeed), from: 0..<0)
    }
    return Language(guessing: text)
  }
}
