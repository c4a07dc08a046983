internal import PatternEngine
internal import Source
public import YAML

/// Writes rule files and the signs of kinds for the program: what `ArchivedRule` and `ArchivedSign` read, and the literals
/// that their patterns need.
public struct RuleArchiver {
  /// What is written of one rule.
  public struct Entry {
    /// The name of its check.
    public var extends = ""
    /// The kinds of draft that it is for, by name.
    public var kinds: [String] = []
    /// The numbers of the patterns of which one must match for the rule to speak.
    public var finders = 0..<0
    /// These patterns as the rule matches them, each behind the numbers of what it needs besides; empty where they cannot
    /// be tried without the rule.
    public var finderTexts = ""
    /// The numbers of those of them that need no literal.
    public var freeFinders: [Int] = []
    /// Whether they mind no case.
    public var ignoresCase = false
    /// Where the rule looks, by name.
    public var scopes: [String] = []
    /// The numbers of its phrases.
    public var phrases = 0..<0
    /// The phrases.
    public var phraseTexts = ""
    /// The names of its lists, each with the list behind it.
    public var listTexts = ""
    /// The file's mapping without its examples.
    public var keys = ""
    /// A mapping of its examples.
    public var examples = ""
    /// What is known of its patterns.
    public var patterns = ""
  }

  /// What is written of one sign of a kind of draft.
  public struct SignEntry {
    /// The numbers of its patterns.
    public var numbers: Range<Int>
    /// The patterns, each behind the numbers of what it needs besides.
    public var patterns: String
    /// The sentences that have it.
    public var has: String
    /// The sentences that nearly have it.
    public var lacks: String
  }

  /// `RequiredLiterals.reach` of each numbered pattern.
  private var reaches: [Int?] = []
  private var count: Int { reaches.count }
  private var literals: [[UInt8]: [Int]] = [:]
  private var anchors: [PhraseAnchors?] = []
  private var codes: [(source: String, ignoringCase: Bool, bytes: [UInt8])] = []

  /// Begins an archive.
  public init() {}

  /// Takes in a rule file.
  public mutating func add(_ node: Node) -> Entry {
    guard case .mapping(let entries) = node.value else { return Entry() }
    let kept = entries.filter { $0.key != "examples" }
    var entry = Entry()
    entry.extends = entries.first { $0.key == "extends" }?.value.text ?? ""
    entry.keys = NodeArchive.encode(Node(.mapping(kept), at: node.place))
    entry.examples = NodeArchive.encode(Node(.mapping(entries.filter { $0.key == "examples" }), at: node.place))

    let rule = RulePatterns(kept, extends: entry.extends)
    entry.kinds = rule.texts("kinds").compactMap(\.text)
    let finders = rule.finders() ?? []
    let matched = rule.matched(finders)
    var numbers: [FilePlace: Int] = [:]
    for pattern in finders + rule.patterns where numbers[pattern.place] == nil {
      guard let needed = pattern.literals else {
        // It has a number, if one that no text has, so that those of the finders follow one another.
        if finders.contains(where: { $0.place == pattern.place }) {
          numbers[pattern.place] = count
          entry.freeFinders.append(count)
          reaches.append(nil)
        }
        continue
      }
      numbers[pattern.place] = number(needed)
    }
    if let first = finders.first.flatMap({ numbers[$0.place] }) {
      entry.finders = first..<first + finders.count
    }
    var further: [FilePlace: [Int]] = [:]
    var judgements = rule.patterns.map { pattern in
      let text = pattern.text == pattern.written ? nil : pattern.text
      var all = pattern.literals == nil ? [] : numbers[pattern.place].map { [$0] } ?? []
      for need in all.isEmpty ? [] : pattern.further {
        all.append(number(need))
      }
      further[pattern.place] = Array(all.dropFirst())
      return (pattern.place, Judgements.Judgement(numbers: all, text: text))
    }
    let first = phraseCount
    let lists = rule.lists
    for phrase in rule.phrases {
      judgements.append((phrase.keyPlace, Judgements.Judgement(numbers: [phraseCount], text: nil)))
      anchors.append(PhraseAnchors(phrase.key, lists: lists))
    }
    entry.phrases = first..<phraseCount
    entry.phraseTexts = TextList.encode(rule.phrases.map(\.key))
    entry.listTexts = TextList.encode(lists.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    entry.scopes = rule.texts("scope").compactMap(\.text)
    entry.ignoresCase = rule.ignoresCase
    if let matched {
      entry.finderTexts = PatternTexts.encode(
        zip(finders, matched).map { pattern, text in (text, further[pattern.place] ?? []) })
    }
    compile(rule, finders, matchedAs: matched)
    entry.patterns =
      judgements.sorted { ($0.0.line, $0.0.column) < ($1.0.line, $1.0.column) }
      .map { Judgements.encode($1, at: $0) }.joined()
    return entry
  }

  /// Takes in a sign of a kind of draft.
  public mutating func add(_ sign: KindFile.Sign) -> SignEntry {
    let first = count
    for pattern in sign.patterns {
      _ = number(pattern.literals)
      compile(pattern.text, ignoringCase: true)
    }
    let numbers = first..<count
    let patterns = sign.patterns.map { pattern in (pattern.text, pattern.further.map { number($0) }) }
    return SignEntry(
      numbers: numbers, patterns: PatternTexts.encode(patterns), has: TextList.encode(sign.has),
      lacks: TextList.encode(sign.lacks))
  }

  /// Gives a number to what needs some literals.
  private mutating func number(_ needed: RequiredLiterals) -> Int {
    for literal in Set(needed.texts) { literals[literal, default: []].append(count) }
    reaches.append(needed.reach)
    return count - 1
  }

  /// Compiles the patterns as the rule's check will ask for them.
  private mutating func compile(_ rule: RulePatterns, _ finders: [RulePatterns.Pattern], matchedAs texts: [String]?) {
    for text in texts ?? [] { compile(text, ignoringCase: rule.ignoresCase) }
    let done = Set(texts == nil ? [] : finders.map(\.place))
    for pattern in rule.patterns where !done.contains(pattern.place) {
      let (text, ignoringCase) = rule.asked(pattern)
      compile(text, ignoringCase: ignoringCase)
    }
  }

  private mutating func compile(_ text: String, ignoringCase: Bool) {
    // What is no pattern by itself, such as a name, is not asked for.
    guard let bytes = (try? CompiledPattern(text, ignoringCase: ignoringCase))?.serialized() else { return }
    codes.append((text, ignoringCase, bytes))
  }

  /// The patterns as the engine compiled them, as `PatternCodeTable` reads them, and the engine that did.
  public var codeTable: (library: String, records: String, start: String, code: String) {
    let table = PatternCodeTable.encode(codes)
    return (CompiledPattern.library, table.records, table.start, table.code)
  }

  /// The words that the phrases need, as `PhraseTable` reads them.
  public var phraseTable: (words: String, needs: String) { PhraseTable.encode(anchors) }

  /// How many phrases have a number.
  public var phraseCount: Int { anchors.count }

  /// The literals that the patterns need, as `LiteralTable` reads them.
  public var literalTable: LiteralTable.Texts { LiteralTable.encode(literals, patternCount: count) }

  /// How far behind the beginning of a match its literal is at most, by the patterns' numbers (`ReachTable`).
  public var reachTable: String { ReachTable.encode(reaches) }

  /// How many patterns have a number.
  public var patternCount: Int { count }
}

/// The patterns of a rule file: every text of it that may be one.
private struct RulePatterns {
  struct Pattern {
    let place: FilePlace
    let written: String
    /// As the engine reads it.
    let text: String
    let literals: RequiredLiterals?
    /// What it needs besides.
    let further: [RequiredLiterals]
  }

  private let entries: [Node.Entry]
  private let extends: String
  private let definitions: PatternDefinitions
  private(set) var patterns: [Pattern] = []

  /// The keys whose texts are read by people.
  private static let proseKeys: Set = [
    "extends", "message", "level", "scope", "kinds", "why", "source", "since", "link", "description", "cases", "name",
    "applicability", "action", "limit",
  ]

  /// The keys of a rule on phrases whose texts are words, not patterns.
  private static let phraseKeys: Set = ["swap", "lists"]

  init(_ entries: [Node.Entry], extends: String) {
    self.entries = entries
    self.extends = extends
    var definitions = PatternDefinitions()
    if case .mapping(let list) = entries.first(where: { $0.key == "define" })?.value.value {
      for entry in list {
        let choices = entry.value.listed.compactMap(\.text).map { (try? RegexTranslation.translated($0)) ?? $0 }
        definitions.define(entry.key, as: choices)
      }
    }
    self.definitions = definitions
    let isPhrases = extends == "phrase"
    for entry in entries where !Self.proseKeys.contains(entry.key) {
      if isPhrases, Self.phraseKeys.contains(entry.key) { continue }
      // Several texts under `raw` are parts of one pattern, which is taken apart when it is first tried.
      if entry.key == "raw", case .sequence(let parts) = entry.value.value, parts.count > 1 { continue }
      add(entry.value)
    }
  }

  private mutating func add(_ node: Node) {
    switch node.value {
    case .scalar(let text, _): add(text, at: node.place)
    case .sequence(let items): for item in items { add(item) }
    case .mapping(let entries):
      for entry in entries {
        add(entry.key, at: entry.keyPlace)
        add(entry.value)
      }
    }
  }

  private mutating func add(_ written: String, at place: FilePlace) {
    guard let text = try? RegexTranslation.translated(written) else { return }
    let tree = RegexTree(definitions.before(text))
    let literals = tree.flatMap { RequiredLiterals($0) }
    let further = tree.flatMap { tree in literals.map { RequiredLiterals.further(tree, than: $0) } }
    patterns.append(
      Pattern(place: place, written: written, text: text, literals: literals, further: further ?? []))
  }

  // MARK: Finders

  /// The patterns of which one must match for the rule to speak; nil where it may speak without, or where one of them
  /// needs no literal and cannot be tried without the rule.
  func finders() -> [Pattern]? {
    let isElsewhere = texts("scope").contains { $0.text?.hasPrefix("header(") ?? true }
    guard !isElsewhere, let places = finderPlaces(), !places.isEmpty else { return nil }
    let byPlace = Dictionary(patterns.map { ($0.place, $0) }) { first, _ in first }
    var finders: [Pattern] = []
    for place in places {
      guard let pattern = byPlace[place], pattern.literals != nil || matched([pattern]) != nil else { return nil }
      finders.append(pattern)
    }
    return finders.distinctPlaces
  }

  /// Patterns as the rule matches them, by themselves; nil where a rule of this check does more than that, or looks at
  /// other texts than whole regions.
  func matched(_ finders: [Pattern]) -> [String]? {
    let areWhole = texts("scope").allSatisfy { $0.text != "sentence" }
    guard areWhole, !finders.isEmpty else { return nil }
    switch extends {
    case "existence" where value("tokens") == nil || value("raw") == nil, "substitution", "word-form":
      return finders.map(matched)
    default: return nil
    }
  }

  private func matched(_ finder: Pattern) -> String {
    let isNonword = value("nonword")?.text == "true"
    switch extends {
    case "word-form": return WordPattern.beginning(finder.text)
    case "existence" where value("tokens") == nil: return definitions.before(finder.text)
    default: return definitions.before(WordPattern.whole(finder.text, isNonword: isNonword))
    }
  }

  /// A pattern that is no finder as the rule's check asks for it, and whether it minds no case.
  func asked(_ pattern: Pattern) -> (text: String, ignoringCase: Bool) {
    let text = definitions.before(pattern.text)
    let isToken = texts("tokens").contains { $0.place == pattern.place }
    switch extends {
    case "required", "missing-attachment", "density":
      let isWhole = isToken && value("nonword")?.text != "true"
      return (isWhole ? definitions.before("\\b(?:\(pattern.text))\\b") : text, true)
    case "role-title": return (text, false)
    case "placeholder": return (text, !isToken)
    case "existence", "substitution", "word-form", "occurrence", "conditional", "consistency", "repetition", "sequence",
      "spelling", "capitalization":
      return (text, ignoresCase)
    default: return (text, true)
    }
  }

  /// Whether its patterns mind no case.
  var ignoresCase: Bool { value("ignorecase")?.text == "true" }

  /// The lists of words that its phrases name.
  var lists: [String: String] {
    pairs("lists").reduce(into: [:]) { lists, entry in lists[entry.key] = entry.value.text }
  }

  /// The phrases of a rule on phrases.
  var phrases: [Node.Entry] { extends == "phrase" ? pairs("swap") : [] }

  private func value(_ key: String) -> Node? { entries.first { $0.key == key }?.value }

  func texts(_ key: String) -> [Node] {
    switch value(key)?.value {
    case .sequence(let items): items
    case .scalar: value(key).map { [$0] } ?? []
    default: []
    }
  }

  private func pairs(_ key: String) -> [Node.Entry] {
    if case .mapping(let entries) = value(key)?.value { entries } else { [] }
  }

  private func finderPlaces() -> [FilePlace]? {
    switch extends {
    case "existence":
      let tokens = texts("tokens").filter { $0.text?.contains { !$0.isWhitespace } ?? true }
      return (tokens.isEmpty ? texts("raw") : tokens).map(\.place)
    case "substitution": return pairs("swap").map(\.keyPlace)
    case "repetition", "word-form": return texts("tokens").map(\.place)
    case "occurrence": return value("min") == nil ? texts("token").map(\.place) : nil
    case "conditional": return texts("first").map(\.place)
    case "consistency": return pairs("either").flatMap { [$0.keyPlace, $0.value.place] }
    case "sequence": return sequencePlaces()
    case "pressure": return pressurePlaces()
    default: return nil
    }
  }

  /// Every word of a sequence must be there; the one that is asked for by the longest literals is the rarest.
  private func sequencePlaces() -> [FilePlace]? {
    let byPlace = Dictionary(patterns.map { ($0.place, $0) }) { first, _ in first }
    let steps = texts("tokens").compactMap { step -> Pattern? in
      guard case .mapping(let keys) = step.value, keys.first(where: { $0.key == "negate" })?.value.text != "true"
      else { return nil }
      return keys.first { $0.key == "pattern" }.flatMap { byPlace[$0.value.place] }
    }
    return rarest(of: steps).map { [$0.place] }
  }

  /// One feature of each combination must be there, and so one of its patterns.
  private func pressurePlaces() -> [FilePlace]? {
    let byPlace = Dictionary(patterns.map { ($0.place, $0) }) { first, _ in first }
    let features = Dictionary(
      pairs("features").map { ($0.key, $0.value.listed.compactMap { byPlace[$0.place] }) }
    ) { first, _ in first }
    func shortest(_ feature: [Pattern]) -> Int { feature.map(shortestLiteral).min() ?? 0 }
    var places: [FilePlace] = []
    for combination in texts("press") {
      let names = combination.text?.split(separator: " ").map(String.init) ?? []
      let known = names.compactMap { features[$0] }.filter { !$0.isEmpty && $0.allSatisfy { $0.literals != nil } }
      guard let rarest = known.max(by: { shortest($0) < shortest($1) }) else { return nil }
      for pattern in rarest where !places.contains(pattern.place) { places.append(pattern.place) }
    }
    return places
  }

  private func rarest(of patterns: [Pattern]) -> Pattern? {
    patterns.filter { $0.literals != nil }.max { shortestLiteral($0) < shortestLiteral($1) }
  }

  private func shortestLiteral(_ pattern: Pattern) -> Int { pattern.literals?.texts.map(\.count).min() ?? 0 }
}

extension [RulePatterns.Pattern] {
  /// The patterns, of those at one place the first.
  fileprivate var distinctPlaces: [RulePatterns.Pattern] {
    var seen: Set<FilePlace> = []
    return filter { seen.insert($0.place).inserted }
  }
}
