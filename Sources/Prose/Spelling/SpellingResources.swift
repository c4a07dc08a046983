/// The project's own word lists and tables for a language, read when they are first needed.
///
/// For English these are `en/en.aff` with a word list for each field (`en/technology.dic` and so on), `en/frequency.txt`,
/// `en/proper-nouns.txt` and `en/misspellings.txt`: the folder `dictionaries/`, or the same files compiled into the program.
public struct SpellingResources: Sendable {
  /// What changes whenever one of the files does.
  public let identity: String
  private let read: @Sendable (String) -> [UInt8]?

  /// Makes resources of a function that gives a file by its name, such as `en/law.dic`; nil where there is none.
  public init(identity: String, read: @escaping @Sendable (String) -> [UInt8]?) {
    self.identity = identity
    self.read = read
  }

  /// Makes resources of a folder laid out as `dictionaries/`.
  public init(folder: String) {
    let stamps = (Self.lists.map { "en/\($0).dic" } + ["en/en.aff", "en/frequency.txt"]).map { name in
      FileBytes.stamp("\(folder)/\(name)").map { "\($0.size) \($0.seconds).\($0.nanoseconds)" } ?? "-"
    }
    self.init(identity: "\(folder) \(stamps.joined(separator: " "))") { FileBytes.read("\(folder)/\($0)") }
  }

  /// No resources.
  public static let none = SpellingResources(identity: "none") { _ in nil }

  /// The names of the English word lists, by field; a word is looked for in this order.
  public static let lists = [
    "technology", "work", "general", "job-titles", "medicine", "science", "education", "law", "finance", "trades",
    "degrees", "employers", "places", "names",
  ]

  /// How many lists hold names: the last ones.
  static let nameLists = 3

  /// Those of the lists that serve other languages as well: names, and words that the trade has from English.
  static let international: Set<String> = ["technology", "degrees", "employers", "places", "names"]

  /// The bytes of a file.
  func bytes(_ name: String) -> [UInt8]? { read(name) }
}

/// The project's word lists with all forms of their words, and how often common words are used.
struct ProjectWords: Sendable {
  /// Each form with the index of its list in `SpellingResources.lists`.
  private(set) var forms: WordTable
  /// Common words as they are written, with ten times the logarithm of how many of 10⁹ words they are.
  private(set) var frequencies: WordTable
  /// Names that everybody knows and that are nobody's.
  private(set) var properNouns = WordTable(capacity: 1000)

  /// How often a word of the lists is used of which nothing else is known.
  static let listed: UInt8 = 18

  init(_ resources: SpellingResources, of language: LanguageTag) {
    forms = WordTable(capacity: 20_000)
    frequencies = WordTable(capacity: 24_000)
    if let affixes = resources.bytes("en/en.aff") {
      let rules = AffixRules(affixes)
      for (index, list) in SpellingResources.lists.enumerated()
      where language.isEnglish || SpellingResources.international.contains(list) {
        guard let words = resources.bytes("en/\(list).dic") else { continue }
        rules.forEachForm(in: words) { form, _ in forms.insert(copy form, value: UInt8(index)) }
      }
    }
    if language.isEnglish {
      if let lines = resources.bytes("en/frequency.txt") { readFrequencies(lines) }
      for line in resources.bytes("en/proper-nouns.txt")?.split(separator: 0x0A) ?? []
      where line.first != UInt8(ascii: "#") {
        for word in line.split(separator: 0x20) { properNouns.insert(word) }
      }
    }
  }

  /// Whether a word is a common or listed one in other capitals: `Linkedin`.
  ///
  /// Names count only where they have a capital within.
  func hasOtherCapitals(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    guard let first = letters.first else { return false }
    var isFound = false
    func consider(_ entry: UnsafeBufferPointer<UInt8>, counts: Bool) {
      guard zip(entry, letters).allSatisfy({ $0.asciiLowercased == $1.asciiLowercased }) else { return }
      let isMixed =
        entry.dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A } && entry.contains { $0 >= 0x61 && $0 <= 0x7A }
      isFound = isFound || counts || isMixed
    }
    let length = letters.count...letters.count
    frequencies.forEachEntry(startingWith: first, lengths: length) { entry, frequency in
      consider(entry, counts: frequency >= Self.listed)
    }
    let firstOfNames = SpellingResources.lists.count - SpellingResources.nameLists
    forms.forEachEntry(startingWith: first, lengths: length) { entry, list in
      consider(entry, counts: Int(list) < firstOfNames)
    }
    return isFound
  }

  /// Reads lines of a number and the words that it belongs to.
  private mutating func readFrequencies(_ bytes: [UInt8]) {
    var at = 0
    var value: UInt8 = 0
    var isComment = false
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A:
        isComment = false
        at += 1
      case UInt8(ascii: "#"):
        isComment = true
        at += 1
      case 0x20: at += 1
      default:
        let start = at
        while at < bytes.count, bytes[at] > 0x20 { at += 1 }
        if isComment { continue }
        if bytes[start] >= 0x30, bytes[start] <= 0x39 {
          value = UInt8(clamping: bytes[start..<at].reduce(0) { min($0, 99) * 10 + Int($1 &- 0x30) })
        } else {
          frequencies.insert(bytes[start..<at], value: value)
        }
      }
    }
  }
}
