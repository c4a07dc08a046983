internal import Prose

/// How the words of a Hunspell dictionary inflect, which tells a tagger what a word can be that no treebank has.
///
/// A form's paradigm is the set of ways in which the dictionary makes it: `commend` takes -ed and -ing, so it is a verb;
/// `commended` is what -ed makes of a verb. The sets are numbered by how many forms they have, and the numbers mean
/// nothing by themselves: the tagger learns what they tell.
struct Paradigms {
  /// The number of each form's paradigm, by the form's hash; at most 127.
  private(set) var numbers: [UInt64: UInt8] = [:]

  private struct Suffix {
    var strip: [UInt8]
    var add: [UInt8]
    /// What the word must end with: for each byte, those that are allowed.
    var condition: [Set<UInt8>]

    func applied(to word: [UInt8]) -> [UInt8]? {
      guard word.count >= max(strip.count, condition.count), word.suffix(strip.count).elementsEqual(strip),
        zip(word.suffix(condition.count), condition).allSatisfy({ $1.contains($0) })
      else { return nil }
      return word.dropLast(strip.count) + add
    }
  }

  /// The flags of en_US that tell apart what a base form is: verbs (D, G), things (M), and adjectives (R, T, Y, P).
  private static let baseFlags = Array("DGSMRTYPZBLVN".utf8)

  /// Reads a dictionary of Hunspell's, its `.aff` and its `.dic`, in UTF-8 with flags of one letter.
  init(affixes: String, words: String) throws {
    var suffixes: [UInt8: [Suffix]] = [:]
    for line in affixes.split(separator: "\n") {
      let columns = line.split(separator: " ", omittingEmptySubsequences: true)
      guard columns.count >= 5, columns[0] == "SFX", let flag = columns[1].utf8.first else { continue }
      suffixes[flag, default: []].append(
        Suffix(
          strip: columns[2] == "0" ? [] : Array(columns[2].utf8), add: Array(columns[3].utf8),
          condition: Self.condition(columns[4])))
    }
    guard !suffixes.isEmpty else { throw TrainingError("the dictionary's .aff has no suffixes") }

    var roles: [UInt64: UInt64] = [:]
    var scratch: [UInt8] = []
    func add(_ form: [UInt8], role: Int) {
      roles[WordTraits(form, scratch: &scratch).paradigmKey, default: 0] |= 1 << UInt64(role)
    }
    for line in words.split(separator: "\n").dropFirst() {
      let parts = line.split(separator: "/", maxSplits: 1)
      guard let first = parts.first else { continue }
      let word = Array(first.utf8)
      let flags = parts.count > 1 ? Array(parts[1].utf8) : []
      let isName = word.first.map { (0x41...0x5A).contains($0) } ?? false
      let isVerb = flags.contains(UInt8(ascii: "D")) || flags.contains(UInt8(ascii: "G"))
      add(word, role: isName ? 0 : 1)
      for (index, flag) in Self.baseFlags.enumerated() where flags.contains(flag) {
        if !isName { add(word, role: 2 + index) }
        guard flag != UInt8(ascii: "M") else { continue }
        let verbal = isVerb && flag == UInt8(ascii: "S") ? 1 : 0
        for suffix in suffixes[flag] ?? [] {
          guard let form = suffix.applied(to: word) else { continue }
          add(form, role: isName ? 16 : 20 + 2 * index + verbal)
        }
      }
    }

    var counts: [UInt64: Int] = [:]
    for set in roles.values { counts[set, default: 0] += 1 }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(127)
    var ranks: [UInt64: UInt8] = [:]
    for (index, entry) in ranked.enumerated() { ranks[entry.key] = UInt8(index + 1) }
    numbers = roles.compactMapValues { ranks[$0] }
  }

  private static func condition(_ text: Substring) -> [Set<UInt8>] {
    var condition: [Set<UInt8>] = []
    var group: Set<UInt8>?
    var isNegated = false
    let all = Set<UInt8>(0...255)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["): group = []
      case UInt8(ascii: "^") where group == []: isNegated = true
      case UInt8(ascii: "]"):
        condition.append(isNegated ? all.subtracting(group ?? []) : group ?? [])
        group = nil
        isNegated = false
      case UInt8(ascii: ".") where group == nil: condition.append(all)
      default: if group == nil { condition.append([byte]) } else { group?.insert(byte) }
      }
    }
    return condition
  }
}

extension WordTraits {
  /// Looks at a word, and up how a dictionary inflects it.
  init(_ word: String, _ paradigms: Paradigms, scratch: inout [UInt8]) {
    self.init(word.utf8, scratch: &scratch)
    paradigm = UInt64(paradigms.numbers[paradigmKey] ?? 0)
  }
}
