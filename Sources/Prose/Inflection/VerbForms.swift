/// The forms of a verb.
public struct VerbForms: Sendable, Hashable {
  /// The base form: `write`.
  public var base: String
  /// The third person singular of the present: `writes`.
  public var thirdPerson: String
  /// The past, the usual form first: `wrote`; `learned`, `learnt`; of `be`: `was`, `were`.
  public var past: [String]
  /// The past participle, the usual form first: `written`.
  public var pastParticiple: [String]
  /// The gerund, which is the present participle too: `writing`.
  public var gerund: String

  /// The form that a tag names; nil for a tag of no verb.
  ///
  /// Of `be` it is `are` and `was`; see `present(_:_:)`.
  public func form(_ tag: PartOfSpeech) -> String? {
    switch tag {
    case .verbBase: base
    case .verbPresent: present(2, .plural)
    case .verbThirdPerson: thirdPerson
    case .verbPast: past.first
    case .verbPastParticiple: pastParticiple.first
    case .verbGerund: gerund
    default: nil
    }
  }

  /// The present that goes with a subject of a person (1, 2 or 3) and number.
  public func present(_ person: Int, _ number: GrammaticalNumber) -> String {
    if number == .singular, person == 3 { return thirdPerson }
    guard base == "be" else { return base }
    return number == .singular && person == 1 ? "am" : "are"
  }

  /// The past that goes with a subject of a person (1, 2 or 3) and number.
  public func past(_ person: Int, _ number: GrammaticalNumber) -> String {
    guard base == "be" else { return past.first ?? base }
    return number == .singular && person != 2 ? "was" : "were"
  }

  /// Every form once.
  public var all: [String] {
    var seen: Set<String> = []
    let present = base == "be" ? ["am", "are"] : []
    return ([base] + present + [thirdPerson] + past + pastParticiple + [gerund]).filter { seen.insert($0).inserted }
  }
}

extension Inflector {
  /// The forms of a verb; nil if one that is needed is no word.
  ///
  /// A compound with a hyphen inflects its last part: `test-driven`.
  public func verbForms(of base: String, isWord: (String) -> Bool = { _ in true }) -> VerbForms? {
    if base == "be" {
      return VerbForms(base: base, thirdPerson: "is", past: ["was", "were"], pastParticiple: ["been"], gerund: "being")
    }
    guard !base.isEmpty,
      base.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || $0 >= 0x80 })
    else { return nil }
    let past: [String]
    let participle: [String]
    if let irregular = irregular(base) {
      past = irregular.past.filter(isWord)
      participle = irregular.participle.filter(isWord)
    } else {
      // What the dictionary has against the rule, as `worshiped`, counts where nothing else is a word.
      let regular = spelled { SpellingChanges.withE("ed", base, $0) }.filter(isWord)
      let other = regular.isEmpty ? SpellingChanges.doubledAgainstRule(base).map { $0 + "ed" } : nil
      past = other.map { [$0].filter(isWord) } ?? regular
      participle = past
    }
    guard let third = first(thirdPersons(of: base), isWord), !past.isEmpty, !participle.isEmpty,
      let gerund = first(
        spelled { SpellingChanges.withIng(base, $0) }
          + (SpellingChanges.doubledAgainstRule(base).map { [$0 + "ing"] } ?? []), isWord)
    else { return nil }
    return VerbForms(base: base, thirdPerson: third, past: past, pastParticiple: participle, gerund: gerund)
  }

  /// The base forms of the verbs that a word may be a form of, the likeliest first; the word itself if it may be one.
  ///
  /// Without a dictionary it gives every base that the rules allow: `creat` and `create` for `created`.
  public func verbLemmas(of form: String, isWord: (String) -> Bool = { _ in true }) -> [String] {
    switch form {
    case "am", "is", "are", "was", "were", "been", "being", "be": return ["be"]
    default: break
    }
    var candidates = IrregularVerbs.bases(of: form)
    for prefix in IrregularVerbs.prefixes where form.hasPrefix(prefix) {
      candidates += IrregularVerbs.bases(of: String(form.dropFirst(prefix.count))).map { prefix + $0 }
    }
    if let hyphen = form.lastIndex(of: "-") {
      let head = form[...hyphen]
      candidates += IrregularVerbs.bases(of: String(form[form.index(after: hyphen)...])).map { head + $0 }
    }
    candidates += regularBases(of: form).filter { irregular($0) == nil || form.hasSuffix("s") || form.hasSuffix("ing") }
    candidates = candidates.filter { base in
      isWord(base) && verbForms(of: base)?.all.contains(form) ?? false
        || verbFormsInOtherSpelling(base, form)
          && isWord(base)
    }
    if isWord(form), verbForms(of: form, isWord: isWord) != nil { candidates.append(form) }
    return distinct(candidates)
  }

  private func verbFormsInOtherSpelling(_ base: String, _ form: String) -> Bool {
    let other = Inflector(variety: variety == .american ? .british : .american)
    return other.verbForms(of: base)?.all.contains(form) ?? false
  }

  private func irregular(_ base: String) -> IrregularVerbs.Forms? {
    if let forms = IrregularVerbs.forms(of: base) { return forms }
    if let hyphen = base.lastIndex(of: "-"), let forms = irregular(String(base[base.index(after: hyphen)...])) {
      return with(String(base[...hyphen]), forms)
    }
    for prefix in IrregularVerbs.prefixes where base.hasPrefix(prefix) && base.utf8.count > prefix.utf8.count + 2 {
      let rest = String(base.dropFirst(prefix.count))
      if let forms = IrregularVerbs.forms(of: rest), !Self.regularInSpite.contains(base) { return with(prefix, forms) }
    }
    return nil
  }

  private func with(_ prefix: String, _ forms: IrregularVerbs.Forms) -> IrregularVerbs.Forms {
    IrregularVerbs.Forms(past: forms.past.map { prefix + $0 }, participle: forms.participle.map { prefix + $0 })
  }

  /// Verbs that only look like a prefix and an irregular verb.
  private static let regularInSpite: Set<String> = [
    "interleave", "offend", "outfit", "refit", "rebut", "relay", "remelt", "repen", "reword", "retread", "unfit",
    "upend",
  ]

  /// Verbs in -o that take -es and are no nouns that do.
  private static let oes: Set<String> = [
    "do", "go", "forego", "forgo", "lasso", "outdo", "outgo", "overdo", "redo", "undergo", "undo", "zero",
  ]

  private func thirdPersons(of base: String) -> [String] {
    switch base {
    case "have": return ["has"]
    default: break
    }
    let bytes = Array(base.utf8)
    // goes, does, vetoes; but videos, zoos.
    if bytes.last == UInt8(ascii: "o"), bytes.count > 1, !SpellingChanges.isVowel(bytes[bytes.count - 2]) {
      let takesE = IrregularNouns.oes.contains(base) || Self.oes.contains(base)
      return takesE ? [base + "es", base + "s"] : [base + "s", base + "es"]
    }
    if base.hasSuffix("quiz") || base.hasSuffix("whiz") { return [base + "zes"] }
    return [SpellingChanges.withS(base)]
  }

  /// The bases that the rules may have made a form of.
  private func regularBases(of form: String) -> [String] {
    var bases: [String] = []
    func undoubled(_ stem: Substring) -> String? {
      let bytes = Array(stem.utf8)
      guard bytes.count > 2, bytes[bytes.count - 1] == bytes[bytes.count - 2] else { return nil }
      return String(stem.dropLast())
    }
    func stems(_ ending: String, _ yEnding: String) {
      guard form.hasSuffix(ending), form.utf8.count > ending.utf8.count + 1 else { return }
      let stem = form.dropLast(ending.count)
      let plain = String(stem)
      let likelyE = Self.endsBeforeE.contains { plain.hasSuffix($0) }
      bases += likelyE ? [plain + "e", plain] : [plain, plain + "e"]
      if let single = undoubled(stem) { bases.append(single) }
      if stem.hasSuffix("ck") { bases.append(String(stem.dropLast())) }
      if form.hasSuffix(yEnding) {
        bases.append(form.dropLast(yEnding.count) + (ending == "ing" ? "ie" : "y"))
      }
    }
    if form == "has" { bases.append("have") }
    if form.hasSuffix("s") {
      if form.hasSuffix("ies") { bases.append(form.dropLast(3) + "y") }
      bases.append(String(form.dropLast()))
      if form.hasSuffix("es") { bases.append(String(form.dropLast(2))) }
      if form.hasSuffix("zzes") { bases.append(String(form.dropLast(3))) }
    }
    stems("ed", "ied")
    stems("ing", "ying")
    return bases
  }

  private static let endsBeforeE = [
    "at", "iz", "is", "iv", "ov", "av", "u", "c", "dg", "ng", "rg", "bl", "dl", "gl", "pl", "tl", "fl", "kl", "ur",
    "ir",
    "or", "ar", "id", "od", "ud", "os", "us", "as", "eas", "in", "ut", "ot", "et", "ak", "ik", "ok", "im", "om", "am",
    "ag", "ib", "ab", "ap", "op", "ip", "uc", "ys", "yp", "rs", "ns", "rv", "lv",
  ]
}
