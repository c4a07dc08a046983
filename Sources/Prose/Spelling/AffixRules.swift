/// The affixes of a Hunspell dictionary (hunspell(5)), as far as they are needed to list the forms of its words.
///
/// It lists for suggestions and for the project's own small lists; whether a word is right in a language is for
/// Hunspell to say. Compounds, continuation classes and the rarer flags' formats are left to it.
struct AffixRules: Sendable {
  /// A prefix or suffix: what goes, what comes, and before what.
  ///
  /// It holds ranges of `pool` instead of arrays, so that 79,000 words with their flags take some 20 ms to expand.
  private struct Entry: Sendable {
    var strip: Range<Int>
    var add: Range<Int>
    /// The places of the condition in `conditions`, each a bit for every byte, so four words.
    var condition: Range<Int>
    var isCrossed: Bool
  }

  private var pool: [UInt8] = []
  private var conditions: [UInt64] = []
  private var entries: [Entry] = []
  /// The entries of each flag.
  private var suffixes = [Range<Int>](repeating: 0..<0, count: 256)
  private var prefixes = [Range<Int>](repeating: 0..<0, count: 256)
  /// Whether words with a flag are never to be listed: forbidden, only in compounds, never to be suggested.
  private var isHidden = [Bool](repeating: false, count: 256)
  /// Whether flags are single characters, the only form that is read here; otherwise words are listed as they stand.
  private var hasPlainFlags = true
  /// Whether words with a flag stand in compounds alone, or make them.
  private var isOfCompounds = [Bool](repeating: false, count: 256)
  /// Whether all that the file says of right and wrong words is known here, so that no word needs Hunspell.
  private(set) var isPlain = true

  /// What a form is made by.
  enum Affix: Sendable {
    /// Nothing: the word itself.
    case none
    /// An ending that all words of a kind take: `-s`, `-ed`, `-ing`.
    case inflection
    /// Another suffix, or a prefix: not every word takes it equally well.
    case derivation
  }

  /// Reads an affix file; what it does not know it leaves out.
  init(_ bytes: [UInt8]) {
    var crossed: Set<Int> = []
    var hasCompounds = false
    // A byte order mark may stand before the first line.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where line.first != UInt8(ascii: "#") {
      let fields = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
      guard fields.count > 1, let flag = fields[1].first else {
        if !fields.isEmpty { isPlain = false }
        continue
      }
      switch String(decoding: fields[0], as: UTF8.self) {
      case "FLAG":
        hasPlainFlags = false
        isPlain = false
      case "NOSUGGEST": isHidden[Int(flag)] = true
      case "ONLYINCOMPOUND":
        isHidden[Int(flag)] = true
        isOfCompounds[Int(flag)] = true
      case "FORBIDDENWORD", "NEEDAFFIX":
        isHidden[Int(flag)] = true
        isPlain = false
      // The first such line is their number.
      case "COMPOUNDRULE" where !hasCompounds: hasCompounds = true
      case "COMPOUNDRULE":
        for byte in fields[1] where byte != UInt8(ascii: "*") && byte != UInt8(ascii: "?") {
          isOfCompounds[Int(byte)] = true
        }
      case "SFX": read(fields, flag, of: 0, &crossed)
      case "PFX": read(fields, flag, of: 256, &crossed)
      // The curly apostrophe, which no word has when it is looked up.
      case "ICONV": if fields.count > 2, !fields[1].elementsEqual("\u{2019}".utf8) { isPlain = false }
      // For suggestions alone, or of the file itself.
      case "SET", "TRY", "KEY", "REP", "MAP", "PHONE", "WORDCHARS", "COMPOUNDMIN", "NAME", "HOME", "VERSION":
        break
      default: isPlain = false
      }
    }
  }

  private mutating func read(_ fields: [ArraySlice<UInt8>], _ flag: UInt8, of side: Int, _ crossed: inout Set<Int>) {
    guard fields.count > 3 else { return }
    let yes: [UInt8] = [UInt8(ascii: "Y")]
    // The head of a class: its flag, Y or N, the number of its lines.
    if fields.count == 4, fields[2].elementsEqual(yes) || fields[2].elementsEqual([UInt8(ascii: "N")]),
      fields[3].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    {
      if fields[2].elementsEqual(yes) { crossed.insert(side + Int(flag)) }
      return
    }
    let none: [UInt8] = [UInt8(ascii: "0")]
    let added = fields[3].prefix { $0 != UInt8(ascii: "/") }
    // Classes of affixes on affixes, flags of several bytes, and conditions of letters that are several.
    if added.count < fields[3].count || fields[1].count > 1
      || fields.count > 4 && fields[4].contains(where: { $0 >= 0x80 })
    {
      isPlain = false
    }
    let entry = Entry(
      strip: pooled(fields[2].elementsEqual(none) ? [] : fields[2]),
      add: pooled(added.elementsEqual(none) ? [] : added),
      condition: condition(fields.count > 4 ? Array(fields[4]) : []), isCrossed: crossed.contains(side + Int(flag)))
    entries.append(entry)
    let known = side == 0 ? suffixes[Int(flag)] : prefixes[Int(flag)]
    let range = (known.isEmpty ? entries.count - 1 : known.lowerBound)..<entries.count
    if side == 0 { suffixes[Int(flag)] = range } else { prefixes[Int(flag)] = range }
  }

  private mutating func pooled(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
    pool.append(contentsOf: bytes)
    return pool.count - bytes.count..<pool.count
  }

  private mutating func condition(_ bytes: [UInt8]) -> Range<Int> {
    let start = conditions.count / 4
    var at = 0
    while at < bytes.count {
      var set: [UInt8] = [bytes[at]]
      var isNegated = false
      if bytes[at] == UInt8(ascii: "[") {
        let end = bytes[at...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        isNegated = at + 1 < end && bytes[at + 1] == UInt8(ascii: "^")
        set = Array(bytes[min(end, at + (isNegated ? 2 : 1))..<end])
        at = end
      } else if bytes[at] == UInt8(ascii: ".") {
        (set, isNegated) = ([], true)
      }
      var bits: [UInt64] = [0, 0, 0, 0]
      for byte in set { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
      conditions.append(contentsOf: isNegated ? bits.map { ~$0 } : bits)
      at += 1
    }
    return start..<conditions.count / 4
  }

  /// Whether words with a flag stand in compounds alone, or make them.
  func isOfCompounds(_ flag: UInt8) -> Bool { isOfCompounds[Int(flag)] }

  // MARK: Words

  /// Whether a word is made by a suffix, a prefix or both of a stem that has their flags.
  ///
  /// - Parameter has: whether there is a stem with one or two flags.
  func isMade(_ word: [UInt8], of has: (ArraySlice<UInt8>, UInt8, UInt8?) -> Bool) -> Bool {
    if isMadeBySuffix(word, of: { stem, flag, _ in has(stem, flag, nil) }) { return true }
    for flag in prefixes.indices where !prefixes[flag].isEmpty {
      for entry in prefixes[flag] where word.starts(with: pool[entries[entry].add]) {
        let rest = Array(pool[entries[entry].strip] + word.dropFirst(entries[entry].add.count))
        guard rest.count > entries[entry].strip.count, hasCondition(entry, atStartOf: rest) else { continue }
        if has(rest[...], UInt8(flag), nil) { return true }
        guard entries[entry].isCrossed else { continue }
        let isMade = isMadeBySuffix(rest) { stem, other, isCrossed in isCrossed && has(stem, other, UInt8(flag)) }
        if isMade { return true }
      }
    }
    return false
  }

  private func isMadeBySuffix(_ word: [UInt8], of has: (ArraySlice<UInt8>, UInt8, Bool) -> Bool) -> Bool {
    for flag in suffixes.indices where !suffixes[flag].isEmpty {
      for entry in suffixes[flag] {
        let added = pool[entries[entry].add]
        guard added.last == nil || added.last == word.last, word.count >= added.count,
          word[(word.count - added.count)...] == added
        else { continue }
        let stem = Array(word[..<(word.count - added.count)] + pool[entries[entry].strip])
        guard stem.count > entries[entry].strip.count, hasCondition(entry, atEndOf: stem) else { continue }
        if has(stem[...], UInt8(flag), entries[entry].isCrossed) { return true }
      }
    }
    return false
  }

  private func hasCondition(_ entry: Int, atStartOf word: [UInt8]) -> Bool {
    let condition = entries[entry].condition
    return word.count >= condition.count && zip(condition, word).allSatisfy { accepts($0, $1) }
  }

  private func hasCondition(_ entry: Int, atEndOf word: [UInt8]) -> Bool {
    let condition = entries[entry].condition
    return word.count >= condition.count
      && zip(condition, word[(word.count - condition.count)...]).allSatisfy { accepts($0, $1) }
  }

  /// Calls a body with each word of a word file and each form that its flags give it, but for possessives; a word
  /// comes before its forms.
  func forEachForm(in words: [UInt8], _ body: (borrowing ArraySlice<UInt8>, Affix) -> Void) {
    var at = 0
    // The first line is the number of entries.
    if let end = words.firstIndex(of: 0x0A), words[..<end].allSatisfy({ $0 < 0x3A }) { at = end + 1 }
    var form: [UInt8] = []
    var both: [UInt8] = []
    while at < words.count {
      let start = at
      var slash = -1
      var isEntry = true
      var end = -1
      while at < words.count, words[at] != 0x0A {
        switch words[at] {
        case UInt8(ascii: "/"): if slash < 0, isEntry, at > start { slash = at }
        case 0x09, 0x20, 0x0D:
          if isEntry { end = at }
          isEntry = false
        default: break
        }
        at += 1
      }
      if end < 0 { end = at }
      at += 1
      guard end > start else { continue }
      let word = start..<(slash > 0 ? slash : end)
      guard slash > 0, hasPlainFlags else {
        body(words[word], .none)
        continue
      }
      forEachForm(of: word, flags: slash + 1..<end, in: words, &form, &both, body)
    }
  }

  private func forEachForm(
    of word: Range<Int>, flags: Range<Int>, in words: [UInt8], _ form: inout [UInt8], _ both: inout [UInt8],
    _ body: (borrowing ArraySlice<UInt8>, Affix) -> Void
  ) {
    for at in flags where isHidden[Int(words[at])] { return }
    body(words[word], .none)
    for at in flags {
      let flag = Int(words[at])
      for entry in suffixes[flag] where accepts(entry, atEndOf: words, word) {
        form.removeAll(keepingCapacity: true)
        form.append(contentsOf: words[word.lowerBound..<word.upperBound - entries[entry].strip.count])
        form.append(contentsOf: pool[entries[entry].add])
        body(form[...], isInflection(entry) ? .inflection : .derivation)
        guard entries[entry].isCrossed else { continue }
        for other in flags {
          for prefix in prefixes[Int(words[other])] where entries[prefix].isCrossed {
            if self.prefix(prefix, to: form, form.startIndex..<form.endIndex, &both) { body(both[...], .derivation) }
          }
        }
      }
      for prefix in prefixes[flag] where self.prefix(prefix, to: words, word, &both) { body(both[...], .derivation) }
    }
  }

  private func isInflection(_ entry: Int) -> Bool {
    let added = pool[entries[entry].add]
    switch added.last {
    case UInt8(ascii: "s"): return added.count < 4
    case UInt8(ascii: "d"): return added.count < 4
    case UInt8(ascii: "g"): return true
    default: return false
    }
  }

  private func accepts(_ entry: Int, atEndOf words: [UInt8], _ word: Range<Int>) -> Bool {
    let entry = entries[entry]
    if let first = entry.add.first, pool[first] == UInt8(ascii: "'") { return false }
    guard word.count > entry.strip.count, word.count >= entry.condition.count else { return false }
    let conditionStart = word.upperBound - entry.condition.count
    for place in entry.condition where !accepts(place, words[conditionStart + place - entry.condition.lowerBound]) {
      return false
    }
    let stripStart = word.upperBound - entry.strip.count
    for place in entry.strip where pool[place] != words[stripStart + place - entry.strip.lowerBound] { return false }
    return true
  }

  /// Makes a word with a prefix, if the prefix suits it.
  private func prefix(_ entry: Int, to words: [UInt8], _ word: Range<Int>, _ result: inout [UInt8]) -> Bool {
    let entry = entries[entry]
    guard word.count > entry.strip.count, word.count >= entry.condition.count else { return false }
    for place in entry.condition
    where !accepts(place, words[word.lowerBound + place - entry.condition.lowerBound]) { return false }
    for place in entry.strip where pool[place] != words[word.lowerBound + place - entry.strip.lowerBound] {
      return false
    }
    result.removeAll(keepingCapacity: true)
    result.append(contentsOf: pool[entry.add])
    result.append(contentsOf: words[word.dropFirst(entry.strip.count)])
    return true
  }

  private func accepts(_ place: Int, _ byte: UInt8) -> Bool {
    conditions[place * 4 + Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }
}
