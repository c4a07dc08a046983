/// A person's name, taken apart into its words.
///
/// It reads what people write into facts files and mail programs into headers: "Grace Hopper", "Ms. Grace Brewster
/// Hopper, PhD", "HOPPER, Grace", "Dr. van der Berg", "Nguyễn Thị Lan", "王小明", "Robert (Bob) Smith", "Lisa (recruiter)".
/// Names do not fit one scheme; where the words do not tell which of them is the family name, `order` says so, and
/// every way to address the person that could be right counts as right.
public struct PersonName: Sendable, Hashable {
  /// A word of a name, and the part that it plays.
  public struct Word: Sendable, Hashable {
    /// The parts of a name.
    public enum Part: String, Sendable, Hashable, CaseIterable {
      /// "Ms.", "Prof."
      case title
      /// A first or middle name, or the initial of one.
      case given
      /// The name somebody goes by, which was written in brackets or quotation marks.
      case nickname
      /// "van", "de la", and what joins two family names.
      case particle
      /// The family name, or a word of it.
      case family
      /// "Jr.", "PhD"
      case suffix
    }

    /// The word as it was written.
    public var text: String
    /// The part it plays.
    public var part: Part

    /// Makes a word.
    public init(_ text: String, _ part: Part) {
      self.text = text
      self.part = part
    }

    /// Whether it is an initial or several, such as "J." or "J.K.".
    public var isInitial: Bool { PersonName.isInitial(text) }
  }

  /// The order of a name's words.
  public enum Order: String, Sendable, Hashable {
    /// "Grace Hopper".
    case givenFirst
    /// "Hopper, Grace", "Nguyễn Thị Lan".
    case familyFirst
    /// The words alone do not tell: "Li Wei".
    case either
  }

  /// The words in the order in which they were written.
  public var words: [Word]
  /// The order they are in.
  public var order: Order
  /// Whether a comma puts the family name first, which is for lists and not for addressing somebody.
  public var isInverted: Bool
  /// What stood beside the name and is no part of it, such as "recruiter".
  public var remark: String?
  /// Whether the words are written without spaces, as in Chinese.
  public var isUnspaced: Bool

  /// Makes a name of words that are known.
  public init(
    words: [Word], order: Order, isInverted: Bool = false, remark: String? = nil, isUnspaced: Bool = false
  ) {
    self.words = words
    self.order = order
    self.isInverted = isInverted
    self.remark = remark
    self.isUnspaced = isUnspaced
  }

  /// Takes a name apart; nil where a text has no word that could be one.
  ///
  /// - Complexity: O(length).
  public init?(_ text: String) {
    guard let name = PersonNameParser.parse(text) else { return nil }
    self = name
  }

  // MARK: Parts

  /// The title as it was written; nil without one.
  public var title: String? { joined(.title) }
  /// The given names and initials, in order.
  public var givenNames: [String] { texts(.given) }
  /// The name somebody goes by.
  public var nickname: String? { joined(.nickname) }
  /// The family name with its particles, "van der Berg"; nil where there is none.
  public var familyName: String? {
    guard let last = words.lastIndex(where: { $0.part == .family }) else { return nil }
    var first = last
    while first > 0, [.family, .particle].contains(words[first - 1].part) { first -= 1 }
    return joined(words[first...last].map(\.text))
  }
  /// The words that follow the name, such as "PhD" or "Jr.", in order.
  public var suffixes: [String] { texts(.suffix) }

  /// The given and the family name in the order in which their bearer has them: "Grace Hopper", "Nguyễn Thị Lan".
  public var fullName: String {
    if isInverted { return joined(givenNames + [familyName].compactMap { $0 }) }
    return joined(words.filter { [.given, .particle, .family].contains($0.part) }.map(\.text))
  }

  private func texts(_ part: Word.Part) -> [String] { words.filter { $0.part == part }.map(\.text) }

  private func joined(_ part: Word.Part) -> String? {
    let texts = texts(part)
    return texts.isEmpty ? nil : joined(texts)
  }

  /// Words with spaces between, if the script has them.
  func joined(_ words: [String]) -> String { words.joined(separator: isUnspaced ? "" : " ") }

  // MARK: Words

  /// Whether a word is a title, such as "Dr.".
  public static func isTitle(_ word: String) -> Bool {
    NameLists.titles.contains(NameFolding.key(word.filter { $0 != "." }))
  }

  /// Whether two titles say the same of a person: "Prof." and "Professor", "Frau" and "Ms."; "Mrs." and "Ms." do not.
  public static func isSameTitle(_ one: String, _ other: String) -> Bool {
    let one = NameFolding.key(one.filter { $0 != "." })
    let other = NameFolding.key(other.filter { $0 != "." })
    if one == other { return true }
    return NameLists.titleForms.contains { row in
      [one, other].allSatisfy(row.forms.contains) && ![one, other].allSatisfy(row.english.contains)
    }
  }

  /// Whether a word is an office or a trade by which people are greeted, such as "Judge"; it may be a name as well.
  public static func isSpokenTitle(_ word: String) -> Bool { NameLists.spokenTitles.contains(NameFolding.key(word)) }

  /// Whether a word may stand before a family name as a part of it, such as "van".
  public static func isParticle(_ word: String) -> Bool { NameLists.particles.contains(NameFolding.key(word)) }

  /// Whether a word follows names without being a part of them, such as "PhD".
  public static func isSuffix(_ word: String) -> Bool {
    let bare = word.filter { $0 != "." && $0 != "," }
    return NameLists.capitalSuffixes.contains(bare) || NameLists.suffixes.contains(NameFolding.key(bare))
  }

  /// Whether a word is an initial or several: single letters, each but perhaps the last with a full stop.
  public static func isInitial(_ word: String) -> Bool {
    let pieces = word.split(separator: ".")
    guard !pieces.isEmpty, pieces.allSatisfy({ $0.count == 1 && $0.first?.isLetter == true }) else { return false }
    return word.contains(".") || pieces.first?.first?.isCased == true
  }

  /// Whether a display name belongs to a desk rather than to somebody: "Hiring Team", "Acme Careers".
  public static func isDesk(_ name: String) -> Bool {
    name.split { $0.isWhitespace || $0 == "-" || $0 == "," }.contains {
      NameLists.desks.contains(NameFolding.key(String($0)))
    }
  }
}
