/// What the tagger knows of a word without its sentence, as hashes that features are made of.
package struct WordTraits: Sendable {
  /// The word in lower case, each digit as `0`, typographic quotes and dashes as plain ones.
  package var form: UInt64
  /// The first one to four bytes of the form; 0 where the form is not longer than that.
  package var prefixes: SIMD4<UInt64> = .zero
  /// The last one to four bytes of the form; 0 where the form is not longer than that.
  package var suffixes: SIMD4<UInt64> = .zero
  /// The last five bytes of the form; 0 where it is shorter.
  package var longSuffix: UInt64 = 0
  /// What kinds of characters it consists of, without repetitions: `Xx` for `Grace`, `d-d` for `10-12`.
  package var shape: UInt64
  /// How it is written.
  package var letterCase: LetterCase
  /// The tags that the lexicon gives it, a bit for each one's number; 0 where the lexicon does not have it.
  package var classes: UInt64 = 0
  /// How a dictionary inflects it, as a number; 0 where the dictionary does not have it.
  package var paradigm: UInt64 = 0
  /// Whether the tags of the lexicon are all that it can have.
  package var isClosed = false

  /// How a word is written.
  package enum LetterCase: UInt64, Sendable {
    case none, lower, initial, upper, mixed
  }

  /// Looks at the bytes of a word.
  package init(_ word: some Sequence<UInt8>, scratch: inout [UInt8]) {
    scratch.removeAll(keepingCapacity: true)
    var shape = FeatureHash(2)
    var lastClass: UInt64 = 0
    var uppers = 0
    var lowers = 0
    var startsUpper = false
    var pending: (UInt8, UInt8)?
    for byte in word {
      var folded = byte
      var kind: UInt64
      switch byte {
      case 0x61...0x7A:
        kind = 1
        lowers += 1
      case 0x41...0x5A:
        kind = 2
        folded = byte | 0x20
        if lowers + uppers == 0 { startsUpper = true }
        uppers += 1
      case 0x30...0x39:
        kind = 3
        folded = UInt8(ascii: "0")
      case 0..<0x80: kind = UInt64(byte)
      default: kind = 1
      }
      // General punctuation: U+2013, U+2014, U+2018, U+2019, U+201C, U+201D.
      if byte == 0xE2 {
        pending = (0xE2, 0)
        scratch.append(byte)
        continue
      } else if byte == 0x80, pending?.1 == 0 {
        pending = (0xE2, 0x80)
        scratch.append(byte)
        continue
      } else if pending?.1 == 0x80, let plain = Self.plain(byte) {
        scratch.removeLast(2)
        folded = plain
        kind = UInt64(plain)
      } else if byte >= 0x80, byte & 0xC0 != 0x80 {
        lowers += 1
      }
      pending = nil
      scratch.append(folded)
      if kind != lastClass { shape.combine(kind) }
      lastClass = kind
    }
    self.shape = shape.value
    letterCase =
      if uppers == 0 { lowers == 0 ? .none : .lower } else if lowers == 0 {
        uppers == 1 ? .initial : .upper
      } else if uppers
        == 1, startsUpper
      { .initial } else { .mixed }

    var form = FeatureHash(3)
    for (index, byte) in scratch.enumerated() {
      form.combine(UInt64(byte))
      if index < 4, index + 1 < scratch.count { prefixes[index] = form.value }
    }
    self.form = form.value
    var suffix = FeatureHash(4)
    for (index, byte) in scratch.reversed().enumerated() {
      suffix.combine(UInt64(byte))
      if index < 4 { suffixes[index] = index + 1 < scratch.count ? suffix.value : 0 }
      if index == 4 {
        longSuffix = suffix.value
        break
      }
    }
  }

  /// Looks at the bytes of a word, and up what a model knows of it.
  init(_ word: some Sequence<UInt8>, in table: TaggerModel.Table, scratch: inout [UInt8]) {
    self.init(word, scratch: &scratch)
    setClasses(table.lexiconEntry(of: lexiconKey))
    paradigm = table.paradigm(of: paradigmKey)
  }

  private static func plain(_ lastByte: UInt8) -> UInt8? {
    switch lastByte {
    case 0x90...0x95: UInt8(ascii: "-")
    case 0x98, 0x99: UInt8(ascii: "'")
    case 0x9C, 0x9D: UInt8(ascii: "\"")
    default: nil
    }
  }

  /// Takes the word's tags from a lexicon's entry: pairs of a tag's number and how often it is that one, of 127.
  package mutating func setClasses(_ entry: some Collection<UInt8>) {
    var isTag = true
    for byte in entry {
      if isTag {
        if byte == Self.closedMark { isClosed = true } else { classes |= 1 << UInt64(byte & 63) }
      }
      isTag.toggle()
    }
  }

  /// The number that stands among the tags of a closed word.
  package static let closedMark: UInt8 = 63

  /// Where the number of the word's paradigm is in a model.
  package var paradigmKey: UInt64 {
    var hash = FeatureHash(6)
    hash.combine(form)
    return hash.value
  }

  /// Where the lexicon's entry of the word is in a model.
  package var lexiconKey: UInt64 {
    var hash = FeatureHash(5)
    hash.combine(form)
    return hash.value
  }
}
