/// A greeting at the top of a letter: "Dear Grace,", "Hi Ms Hopper", "Good morning, team!".
public struct Salutation: Sendable, Hashable {
  /// Where the greeting word or words stand, in bytes of the text it was read from: "Dear", "Good morning"; empty
  /// where the greeting is a name alone.
  public var word: Range<Int>
  /// Where those who are greeted stand, title and all; empty for a bare "Hello,".
  public var addressee: Range<Int>
  /// Where it ends, the mark after it included.
  public var end: Int
  /// Whether it greets an office or anybody rather than a person: "Hiring Manager", "Sir or Madam", "all".
  public var isImpersonal: Bool

  /// Reads the greeting that a text begins with; nil where it begins with none.
  ///
  /// What follows the greeting on its line, as in "Hi Grace, thank you for today.", is left to the reader: see `end`.
  public init?(_ text: String) {
    self.init(Array(text.utf8), 0..<text.utf8.count)
  }

  /// Reads the greeting that a line of a text begins with.
  ///
  /// - Parameter takesBareName: whether a name alone, "Grace,", is one: so it is where a greeting is sure to stand.
  public init?(_ text: [UInt8], _ line: Range<Int>, takesBareName: Bool = false) {
    let line = text[line].trimmedRange
    let bytes = text[line]
    guard let first = bytes.first, first.isLetter || first >= 0x80 || first == UInt8(ascii: "*") else { return nil }
    if bytes.hasASCIIPrefix("to whom it may concern") || bytes.hasASCIIPrefix("to whomever it may concern")
      || bytes.hasASCIIPrefix("to whom this may concern")
    {
      guard let concern = bytes.firstRange(ofASCII: "concern") else { return nil }
      word = line.lowerBound..<line.lowerBound + 2
      addressee = line.lowerBound + 3..<concern.upperBound
      end = Salutation.endOfMark(text, concern.upperBound, line.upperBound)
      isImpersonal = true
      return
    }
    guard let opening = Salutation.opening(text, line) else {
      guard takesBareName, let name = Salutation.bareName(text, line) else { return nil }
      word = line.lowerBound..<line.lowerBound
      addressee = name.name
      end = name.end
      isImpersonal = Salutation.isImpersonal(text, name.name)
      return
    }
    word = line.lowerBound..<opening.end
    var start = opening.end
    while start < line.upperBound, text[start].isBlank || text[start] == UInt8(ascii: ",") { start += 1 }
    let name = Salutation.addressee(text, start..<line.upperBound, isFormal: opening.isFormal)
    guard let name else {
      // "Hello," and "Hi!" greet nobody; "Hello world of data" is a sentence.
      let mark = Salutation.endOfMark(text, opening.end, line.upperBound)
      guard mark > opening.end || opening.end == line.upperBound, !opening.needsName else { return nil }
      addressee = opening.end..<opening.end
      end = mark
      isImpersonal = true
      return
    }
    addressee = name
    end = Salutation.endOfMark(text, name.upperBound, line.upperBound)
    isImpersonal = Salutation.isImpersonal(text, name)
  }

  /// Where each of those who are greeted stands, in bytes of the text it was read from.
  ///
  /// Of "Dear Grace and Paul," those are "Grace" and "Paul", titles with the names.
  public func people(in text: [UInt8]) -> [Range<Int>] {
    let end = min(addressee.upperBound, text.count)
    var start = min(addressee.lowerBound, end)
    var at = start
    var people: [Range<Int>] = []
    while at < end {
      let isMark = text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: "&")
      let separator = isMark ? 1 : text[at..<end].starts(with: " and ".utf8) ? 5 : 0
      if separator > 0 {
        people.append(text[start..<at].trimmedRange)
        start = at + separator
      }
      at += max(1, separator)
    }
    people.append(text[start..<end].trimmedRange)
    return people.filter { !$0.isEmpty }
  }

  private struct Opening {
    var end: Int
    /// "Dear" is followed by whoever it may be; "Hi" by a name.
    var isFormal: Bool
    /// Whether it is nothing without somebody named.
    var needsName: Bool
  }

  private static let openings: [(text: StaticString, isFormal: Bool, needsName: Bool)] = [
    ("my dear", true, true), ("dearest", true, true), ("dear", true, true), ("hello there", false, false),
    ("hello again", false, false), ("hello", false, false), ("hallo", false, false), ("hullo", false, false),
    ("hi there", false, false), ("hi again", false, false), ("hiya", false, false), ("hi", false, false),
    ("hey there", false, false), ("heya", false, false), ("hey", false, false), ("howdy", false, false),
    ("yo", false, false), ("good morning", false, false), ("good afternoon", false, false),
    ("good evening", false, false), ("good day", false, false), ("g'day", false, false), ("morning", false, false),
    ("afternoon", false, false), ("evening", false, false), ("greetings", false, false), ("welcome", false, true),
    ("salutations", false, false), ("attention", true, true), ("attn", true, true), ("sup", false, true),
    ("dears", false, false), ("ladies and gentlemen", true, false), ("gentlemen", true, false),
    // A letter in another language is a letter as well.
    ("sehr geehrter", true, true), ("sehr geehrte", true, true), ("lieber", true, true), ("liebe", true, true),
    ("guten tag", false, false), ("guten morgen", false, false), ("bonjour", true, false), ("bonsoir", true, false),
    ("ch\u{E8}re", true, true), ("chers", true, true), ("cher", true, true), ("estimados", true, true),
    ("estimado", true, true), ("estimada", true, true), ("querido", true, true), ("querida", true, true),
    ("hola", false, false), ("buenos d\u{ED}as", true, false), ("buenas tardes", true, false),
    ("gentile", true, true), ("egregio", true, true), ("egregia", true, true), ("buongiorno", true, false),
    ("prezado", true, true), ("prezada", true, true), ("ol\u{E1}", false, false), ("bom dia", true, false),
    ("boa tarde", true, false), ("geachte", true, true), ("beste", true, true), ("hej", false, false),
    ("hei", false, false), ("szanowna", true, true), ("szanowny", true, true), ("szanowni", true, true),
    ("dzie\u{144} dobry", true, false), ("Уважаемая", true, true), ("Уважаемый", true, true),
    ("Здравствуйте", true, false), ("Добрый день", true, false),
  ]

  private static func opening(_ text: [UInt8], _ line: Range<Int>) -> Opening? {
    let bytes = text[line]
    for (opening, isFormal, needsName) in openings where bytes.hasASCIIPrefix(opening) {
      let end = line.lowerBound + opening.utf8CodeUnitCount
      if end < line.upperBound {
        let next = text[end]
        if next.isLetter || next.isDigit || next == UInt8(ascii: "'")
          || next == UInt8(ascii: "-")
            && end + 1 < line.upperBound && text[end + 1].isLetter
        {
          continue
        }
      }
      return Opening(end: end, isFormal: isFormal, needsName: needsName)
    }
    return nil
  }

  /// Those who are greeted: up to the comma, colon, dash or end of the line, if that is short enough for names.
  private static func addressee(_ text: [UInt8], _ range: Range<Int>, isFormal: Bool) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    var at = range.lowerBound
    var end: Int?
    scan: while at < range.upperBound, at - range.lowerBound < 120 {
      switch text[at] {
      case UInt8(ascii: ","):
        // "Dear Grace, Alan, and Ada," goes on; "Hi Grace, thank you" does not.
        if let next = nextName(text, at + 1, range.upperBound) {
          at = next
          continue
        }
        end = at
        break scan
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"):
        end = at
        break scan
      case UInt8(ascii: "-"):
        // A hyphen within a name has no space before it.
        if at > range.lowerBound, text[at - 1].isBlank || at + 1 == range.upperBound {
          end = at
          break scan
        }
      case 0xE2 where at + 2 < range.upperBound && text[at + 1] == 0x80 && (0x93...0x95).contains(text[at + 2]):
        end = at
        break scan
      case UInt8(ascii: "."):
        if !isAbbreviation(text, range.lowerBound, at), at + 1 == range.upperBound || text[at + 1].isBlank {
          end = at
          break scan
        }
      default: break
      }
      at += 1
    }
    let stop = end ?? min(at, range.upperBound)
    guard end != nil || stop == range.upperBound else { return nil }
    let trimmed = text[range.lowerBound..<stop].trimmedRange
    guard !trimmed.isEmpty else { return nil }
    let words = Words(text, trimmed).words
    guard (1...14).contains(words.count) else { return nil }
    // Without "Dear", and without a mark at its end, a row of small words is a sentence: "Hi just checking in".
    let isNamed = words.allSatisfy { $0.isCapitalized || particles.contains($0.text) || groups.contains($0.text) }
    if isNamed { return trimmed }
    if isFormal { return words.count <= 8 || end != nil ? trimmed : nil }
    return end != nil && words.count <= 4 ? trimmed : nil
  }

  /// After a comma: where the next of several names ends, if one follows and is itself followed by a mark.
  private static func nextName(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var stop = start
    while stop < end,
      ![UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: ";")].contains(text[stop])
    {
      if text[stop] == UInt8(ascii: "."), !isAbbreviation(text, start, stop) { return nil }
      stop += 1
    }
    guard stop < end else { return nil }
    let words = Words(text, start..<stop).words
    guard (1...5).contains(words.count) else { return nil }
    let isNames = words.enumerated().allSatisfy { index, word in
      word.isCapitalized || index == 0 && (word.text == "and" || word.text == "&") || particles.contains(word.text)
    }
    let first = words[0].text == "and" || words[0].text == "&" ? words.dropFirst().first?.text : words[0].text
    guard isNames, let first, !sentenceOpeners.contains(first) else { return nil }
    return stop
  }

  /// A name that is a greeting by itself, "Grace,", with nothing after it on its line.
  private static func bareName(_ text: [UInt8], _ line: Range<Int>) -> (name: Range<Int>, end: Int)? {
    guard let last = text[line].last, line.count <= 60 else { return nil }
    let isDash = last == UInt8(ascii: "-") || last >= 0x93 && last <= 0x95
    guard last == UInt8(ascii: ",") || last == UInt8(ascii: ":") || last == UInt8(ascii: "!") || isDash else {
      return nil
    }
    let words = Words(text, line)
    guard !words.hasForeignMarks, (1...6).contains(words.words.count), let first = words.words.first,
      let final = words.words.last,
      words.words.allSatisfy({ $0.isCapitalized || particles.contains($0.text) || groups.contains($0.text) }),
      !sentenceOpeners.contains(first.text), ComplimentaryClose(text, line) == nil
    else { return nil }
    return (first.range.lowerBound..<final.range.upperBound, line.upperBound)
  }

  /// The end of the mark after a greeting: comma, colon, exclamation mark, dash, full stop.
  private static func endOfMark(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, text[at].isBlank { at += 1 }
    let mark = at
    while at < end {
      if ",:;!.-?".utf8.contains(text[at]) {
        at += 1
      } else if at + 2 < end, text[at] == 0xE2, text[at + 1] == 0x80, (0x93...0x95).contains(text[at + 2]) {
        at += 3
      } else {
        break
      }
    }
    return at > mark ? at : start
  }

  /// Whether the full stop at an offset belongs to a title or an initial.
  private static func isAbbreviation(_ text: [UInt8], _ start: Int, _ stop: Int) -> Bool {
    var begin = stop
    while begin > start, text[begin - 1].isLetter { begin -= 1 }
    let word = String(decoding: text[begin..<stop], as: UTF8.self).lowercased()
    return word.utf8.count <= 1 || titles.contains(word)
  }

  private static func isImpersonal(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let words = Words(text, range).words
    if words.contains(where: { personalTitles.contains($0.text) }) { return false }
    // "Madam" greets nobody; "Madam Park" and "Rajesh Sir" do, as many do who learned their English abroad.
    let names =
      if let first = words.first, forms.contains(first.text) { words.dropFirst() } else {
        words.last.map { forms.contains($0.text) } ?? false ? words.dropLast() : words.prefix(0)
      }
    if !names.isEmpty,
      names.allSatisfy({ $0.isCapitalized && !groups.contains($0.text) && !courtesies.contains($0.text) })
    {
      return false
    }
    return words.contains { groups.contains($0.text) }
  }

  /// Abbreviated titles.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "sr", "jr", "st", "messrs", "mmes", "capt", "col", "gen", "lt",
    "sgt", "maj", "fr", "gov", "sen", "rep", "esq",
  ]

  private static let personalTitles: Set<String> = [
    "mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "doctor", "rev",
  ]

  /// Forms of address that greet nobody by themselves.
  private static let forms: Set<String> = ["sir", "madam", "madame", "ma'am"]

  /// Words of respect, which name nobody.
  private static let courtesies: Set<String> = ["respected", "esteemed", "honourable", "honorable", "good", "kind"]

  /// Small words within names, and between them.
  static let particles: Set<String> = [
    "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "von", "vom", "zu", "zum",
    "zur", "ter", "ten", "bin", "ibn", "al", "el", "bint", "y", "e", "and", "&", "or", "the", "of", "at", "af", "av",
    "o'", "d'", "mac", "mc", "san", "ap",
  ]

  /// Words for people who are not named.
  private static let groups: Set<String> = [
    "all", "team", "everyone", "everybody", "folks", "friends", "colleagues", "hiring", "manager", "managers",
    "committee", "recruiter", "recruiters", "recruiting", "recruitment", "talent", "acquisition", "sir", "sirs",
    "madam",
    "ma'am", "madame", "human", "resources", "hr", "department", "interviewer", "interviewers", "panel", "search",
    "there", "again", "gentlemen", "ladies", "selection", "employer", "guys", "members", "group", "staff", "sir/madam",
    "concern", "whom",
  ]

  /// Capitalised words that begin a sentence rather than a list of names.
  private static let sentenceOpeners: Set<String> = [
    "thank", "thanks", "i", "it", "we", "you", "this", "that", "just", "my", "as", "after", "yesterday", "today",
    "great",
    "please", "best", "sincerely", "regards", "hope", "what", "our", "congratulations", "sorry", "yes", "no", "ok",
    "okay", "well", "however", "also", "again", "finally", "first", "second", "per", "following", "regarding", "it's",
    "i'm", "i've", "hoping", "wishing", "looking", "appreciate", "here", "there", "so", "good", "nice", "wonderful",
  ]
}
