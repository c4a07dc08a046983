/// The words before a signature: "Sincerely,", "Best regards", "Thanks!".
///
/// Known closes are those of English letter guides and of everyday mail; several may follow each other ("Thank you
/// and best regards,").
public struct ComplimentaryClose: Sendable, Hashable {
  /// Where the words stand in the text it was read from, in bytes, the mark after them left out.
  public var words: Range<Int>
  /// Where it ends, the mark after it included.
  public var end: Int
  /// Whether a formal letter may close with it (advice, closing and signature): "Sincerely", "Kind regards", "Yours
  /// faithfully", "With gratitude", "Thank you"; not "Best", "Thanks", "Cheers", nor anything with an exclamation mark.
  public var isFormal: Bool
  /// Whether it is one of the closes that people know; otherwise it is one by its place alone, such as "Wishing you
  /// all the best for the launch,".
  public var isCustomary: Bool

  /// Reads a line that is a known close and nothing else.
  public init?(_ line: String) {
    self.init(Array(line.utf8), 0..<line.utf8.count)
  }

  /// Reads a stretch of a text that is a known close and nothing else but white space, marks and emoji around it.
  public init?(_ text: [UInt8], _ range: Range<Int>) {
    guard range.count <= 120 else { return nil }
    let tokens = Words(text, range)
    guard let first = tokens.words.first, let last = tokens.words.last, tokens.words.count <= 12,
      !tokens.hasForeignMarks
    else { return nil }
    guard let formality = ComplimentaryClose.formality(of: tokens.words.map(\.text)) else { return nil }
    words = first.range.lowerBound..<last.range.upperBound
    end = text[range].trimmedRange.upperBound
    let isExclaimed = text[last.range.upperBound..<range.upperBound].contains(UInt8(ascii: "!"))
    isFormal = formality == .formal && !isExclaimed && !tokens.hasEmoji
    isCustomary = true
  }

  /// Makes a close that is one by its place: before a name, with a comma after it.
  init(byPlaceIn text: [UInt8], _ range: Range<Int>) {
    let trimmed = text[range].trimmedRange
    var last = trimmed.upperBound
    while last > trimmed.lowerBound, ",.!-".utf8.contains(text[last - 1]) || text[last - 1].isWhiteSpace { last -= 1 }
    words = trimmed.lowerBound..<last
    end = trimmed.upperBound
    isFormal = false
    isCustomary = false
  }

  private enum Formality { case formal, informal }

  /// How formal a row of known phrases is; nil where something else is among them.
  private static func formality(of words: [String]) -> Formality? {
    var result: Formality?
    var at = 0
    while at < words.count {
      if at > 0, connectors.contains(words[at]), at + 1 < words.count { at += 1 }
      var found: (length: Int, formality: Formality)?
      for length in stride(from: min(6, words.count - at), through: 1, by: -1) {
        if let formality = phrase(words[at..<at + length]) {
          found = (length, formality)
          break
        }
      }
      guard let found else { return nil }
      at += found.length
      // "Thank you and best regards" is formal; one informal part makes all of it so.
      result = result == .informal ? .informal : found.formality
    }
    return result
  }

  private static func phrase(_ words: ArraySlice<String>) -> Formality? {
    let whole = words.joined(separator: " ")
    if formal.contains(whole) { return .formal }
    if informal.contains(whole) { return .informal }
    var words = words
    // "With my sincere thanks" is "thanks" for the table, but formal: it is a letter's turn.
    var isLetterly = false
    while let word = words.first, words.count > 1, letterlyModifiers.contains(word) {
      words.removeFirst()
      isLetterly = true
    }
    let text = words.joined(separator: " ")
    return isLetterly && (formal.contains(text) || letterlyNouns.contains(text)) ? .formal : nil
  }

  private static let connectors: Set<String> = ["and", "&", "with", "+", "n"]

  private static let letterlyModifiers: Set<String> = [
    "with", "my", "our", "sincere", "sincerest", "deep", "deepest", "heartfelt", "great", "much", "warm", "warmest",
    "kind", "kindest", "best", "good", "cordial", "many", "every", "all", "continued", "very", "most", "highest",
  ]

  private static let letterlyNouns: Set<String> = [
    "thanks", "gratitude", "appreciation", "regards", "wishes", "respect", "regard", "good wish",
  ]

  private static let formal: Set<String> = [
    "sincerely", "sincerely yours", "yours sincerely", "very sincerely", "most sincerely", "yours most sincerely",
    "yours very sincerely", "sincerest regards", "yours truly", "yours very truly", "very truly yours", "truly yours",
    "truly", "yours faithfully", "faithfully", "faithfully yours", "respectfully", "respectfully yours",
    "yours respectfully", "respectfully submitted", "very respectfully", "cordially", "cordially yours",
    "yours cordially", "gratefully", "gratefully yours", "yours gratefully", "appreciatively", "regards",
    "best regards", "kind regards", "kindest regards", "warm regards", "warmest regards", "best wishes", "warmly",
    "yours warmly",
    "kind wishes", "warm wishes", "warmest wishes", "kindest wishes", "good wishes", "thank you", "thank you again",
    "thank you very much", "thank you so much", "thank you kindly", "thank you in advance", "thanking you",
    "thank you once again", "gratitude", "in gratitude", "in appreciation", "in sincerity", "yours in appreciation",
    "i remain", "i am yours", "your obedient servant", "obediently yours", "yours obediently",
    // Of letters in other languages, where they are as customary.
    "mit freundlichen grüßen", "mit freundlichen gruessen", "mit besten grüßen", "freundliche grüße", "viele grüße",
    "beste grüße", "hochachtungsvoll", "cordialement", "bien cordialement", "salutations distinguées",
    "un cordial saludo", "un saludo", "saludos cordiales", "saludos", "atentamente", "cordiali saluti",
    "distinti saluti", "un cordiale saluto", "met vriendelijke groet", "met vriendelijke groeten", "atenciosamente",
    "cordialmente", "com os melhores cumprimentos", "z poważaniem", "pozdrawiam", "vänliga hälsningar",
    "med vänliga hälsningar", "med vennlig hilsen", "med venlig hilsen", "с уважением",
  ]

  private static let informal: Set<String> = [
    "best", "all best", "all the best", "all my best", "very best", "the very best", "my best", "best always",
    "yours", "yours ever", "ever yours", "as ever", "as always", "always", "warmest", "warm", "kindly",
    "kindest", "fondly", "thanks", "thanks again", "thanks so much", "thanks very much", "thanks a lot",
    "thanks a bunch",
    "thanks a million", "thanks a ton", "thanks much", "thanks in advance", "thanks once again", "thanks heaps",
    "thanks kindly", "many thanks", "many thanks again", "much thanks", "big thanks", "thanks for everything", "thx",
    "thnx", "thanx", "tx", "ty", "tysm", "tia", "ta", "much appreciated", "appreciated", "cheers", "cheers mate",
    "cheerio", "ciao", "later", "laters", "see you", "see ya", "cya", "see you soon", "see you then",
    "see you around", "see you later", "bye", "bye bye", "bye for now", "goodbye", "good bye", "so long", "farewell",
    "talk soon", "talk to you soon", "talk later", "talk to you later", "ttyl", "speak soon", "speak to you soon",
    "speak with you soon", "chat soon", "let's talk soon", "until then", "until next time", "until we meet",
    "until soon", "till then", "till next time", "take care", "take it easy", "be well", "stay well", "stay safe",
    "keep well", "keep in touch", "stay in touch", "have a great day", "have a good day", "have a nice day",
    "have a lovely day", "have a great weekend", "have a good weekend", "have a great evening", "have a good one",
    "have a great week", "have a wonderful day", "have a great one", "enjoy your day", "enjoy your weekend",
    "happy holidays", "peace", "peace out", "love", "lots of love", "much love", "with love", "xo", "xoxo", "xx",
    "xxx", "x", "hugs", "hugs and kisses", "rgds", "brgds", "br", "kr", "wr", "bw", "atb", "rgrds", "regs", "vty",
    "looking forward", "hopefully yours", "hope to hear from you soon", "looking forward to hearing from you",
    "looking forward to your reply", "looking forward to your response", "looking forward to it",
    "yours in hope", "onward", "excelsior", "namaste", "blessings", "god bless", "godspeed", "toodles", "adios",
    "au revoir", "sent with love",
    "thank u", "thank you all", "thanks all", "thanks everyone", "thanks guys", "thanks y'all",
    "thank you for everything", "wishing you all the best", "wishing you the best", "wishing you well",
    "wishing you every success", "to your success", "your friend", "your fan", "sincerely thanks",
  ]
}

/// The words of a short stretch of text, in lower case, and what stands between them.
struct Words {
  struct Word {
    var range: Range<Int>
    /// In lower case, apostrophes straight.
    var text: String
    /// Whether it begins with a capital letter, or with a letter that has no case.
    var isCapitalized: Bool
  }

  private(set) var words: [Word] = []
  /// Whether a mark stands among or around the words that no close or name has.
  private(set) var hasForeignMarks = false
  private(set) var hasEmoji = false

  init(_ text: [UInt8], _ range: Range<Int>) {
    let string = String(decoding: text[range], as: UTF8.self)
    var at = range.lowerBound
    var start: Int?
    var word = String.UnicodeScalarView()
    var wordIsCapitalized = false
    func isWordMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" || scalar == "-" }
    func finish(at end: Int, _ words: inout [Word]) {
      guard let begin = start else { return }
      words.append(
        Word(range: begin..<end, text: String(word).lowercased(), isCapitalized: wordIsCapitalized))
      start = nil
      word = String.UnicodeScalarView()
    }
    for scalar in string.unicodeScalars {
      let length = UTF8.width(scalar)
      if scalar.properties.isAlphabetic || scalar == "&" || start != nil && isWordMark(scalar) {
        if start == nil {
          start = at
          wordIsCapitalized = scalar.properties.isUppercase || !scalar.properties.isLowercase
        }
        word.append(scalar == "\u{2019}" ? "'" : scalar)
      } else if start != nil, scalar.properties.generalCategory == .nonspacingMark {
        word.append(scalar)
      } else {
        finish(at: at, &words)
        switch scalar {
        case " ", "\t", "\u{A0}", ",", ".", "!", "-", "\u{2013}", "\u{2014}", "~", "\r", "\n", "*", "_", "/": break
        case ";", ":", ")", "(": break
        case _ where scalar.properties.isEmoji && scalar.value > 0xFF, "\u{FE0F}", "\u{200D}": hasEmoji = true
        default: hasForeignMarks = true
        }
      }
      at += length
    }
    finish(at: at, &words)
  }
}
