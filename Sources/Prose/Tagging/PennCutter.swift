/// Cuts tokens into syntactic words as the English Web Treebank does: `do` `n't`, `John` `'s`, `follow` `-` `up`.
struct PennCutter {
  private let bytes: [UInt8]
  private(set) var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ranges.reserveCapacity(bytes.count / 4)
  }

  /// Adds the syntactic words of a token; at least one, and together they are the token.
  mutating func append(_ token: Token) {
    switch token.kind {
    case .word: appendWord(token.range)
    case .number: appendNumber(token.range)
    case .address, .punctuation, .symbol: ranges.append(token.range)
    }
  }

  // MARK: Words

  private mutating func appendWord(_ token: Range<Int>) {
    if token.count <= 8, let cut = Self.contractions[Self.packed(bytes[token])] {
      appendCompound(token.lowerBound..<token.lowerBound + cut)
      ranges.append(token.lowerBound + cut..<token.upperBound)
      return
    }
    // From the end: `shouldn't've` has two clitics.
    var clitics: [Range<Int>] = []
    var end = token.upperBound
    while let start = cliticStart(token.lowerBound..<end) {
      clitics.append(start..<end)
      end = start
    }
    appendCompound(token.lowerBound..<end)
    ranges.append(contentsOf: clitics.reversed())
  }

  /// Contractions without an apostrophe, written so or by mistake, and the length of their first word.
  private static let contractions: [UInt64: Int] = {
    var table: [UInt64: Int] = [:]
    let words = """
      can|not gon|na wan|na got|ta do|nt does|nt did|nt is|nt was|nt are|nt were|nt has|nt have|nt had|nt would|nt could|nt \
      should|nt wo|nt ca|nt i|m i|ve you|re they|re that|s there|s what|s
      """
    for word in words.utf8.split(separator: UInt8(ascii: " ")) {
      let parts = word.split(separator: UInt8(ascii: "|"))
      table[packed(parts.joined())] = parts[0].count
    }
    return table
  }()

  /// Up to eight letters as a number, whatever their case.
  private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  /// Where the clitic begins that a word ends with: `n't`, `'s`, `'re`, `'ve`, `'ll`, `'d`, `'m`.
  private func cliticStart(_ word: Range<Int>) -> Int? {
    for length in 1...2 {
      let lettersStart = word.upperBound - length
      var start = lettersStart
      if start - 1 > word.lowerBound, bytes[start - 1] == UInt8(ascii: "'") {
        start -= 1
      } else if start - 3 > word.lowerBound, bytes[start - 3] == 0xE2, bytes[start - 2] == 0x80,
        bytes[start - 1] == 0x99
      {
        start -= 3
      } else {
        continue
      }
      let first = bytes[lettersStart] | 0x20
      if length == 1 {
        switch first {
        case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "m"): return start
        case UInt8(ascii: "t"):
          let isNot = start - 1 > word.lowerBound && bytes[start - 1] | 0x20 == UInt8(ascii: "n")
          return isNot ? start - 1 : nil
        default: return nil
        }
      }
      switch (first, bytes[lettersStart + 1] | 0x20) {
      case (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "v"), UInt8(ascii: "e")),
        (UInt8(ascii: "l"), UInt8(ascii: "l")):
        return start
      default: return nil
      }
    }
    return nil
  }

  /// Adds the parts of a compound and the hyphens between them; a prefix that is no word stays with what it begins.
  private mutating func appendCompound(_ word: Range<Int>) {
    var start = word.lowerBound
    var at = start + 1
    while at < word.upperBound {
      let length = hyphenLength(at, word.upperBound)
      if length > 0, at + length < word.upperBound, !isPrefix(start..<at) {
        ranges.append(start..<at)
        ranges.append(at..<at + length)
        start = at + length
        at = start
      } else {
        at += max(length, 1)
      }
    }
    ranges.append(start..<word.upperBound)
  }

  /// The length of a hyphen at a place: `-`, U+2010 or U+2011; 0 where there is none.
  private func hyphenLength(_ at: Int, _ end: Int) -> Int {
    if bytes[at] == UInt8(ascii: "-") { return 1 }
    let isHyphen = at + 2 < end && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && (0x90...0x91).contains(bytes[at + 2])
    return isHyphen ? 3 : 0
  }

  private func isPrefix(_ range: Range<Int>) -> Bool {
    range.count <= 7 && Self.prefixes.contains(bytes[range].map { $0 | 0x20 })
  }

  /// Prefixes that the treebank keeps with their word.
  private static let prefixes: Set<[UInt8]> = Set(
    """
    anti arch bi co counter cross cyber de dis e eco ex extra hyper inter intra macro mega meta micro mid mini mis mono multi
    nano neo non over poly post pre pro proto pseudo quasi re semi socio sub super trans tri ultra un under uni
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })

  // MARK: Numbers

  /// Adds a number, with the sign of currency before it and the unit after it by themselves: `$` `90`, `100` `%`, `10` `am`.
  private mutating func appendNumber(_ token: Range<Int>) {
    var start = token.lowerBound
    var end = token.upperBound
    while start < end, !isDigit(start) { start += 1 }
    guard start < end else {
      ranges.append(token)
      return
    }
    let isSigned =
      start > token.lowerBound && bytes[token.lowerBound] != UInt8(ascii: "+")
      && (bytes[token.lowerBound] | 0x20) != UInt8(ascii: "v")
    if isSigned { ranges.append(token.lowerBound..<start) } else { start = token.lowerBound }
    var unit: Range<Int>?
    if bytes[end - 1] == UInt8(ascii: "%") {
      unit = end - 1..<end
    } else if let meridian = meridianStart(start..<end) {
      unit = meridian..<end
    }
    if let unit { end = unit.lowerBound }
    if let dash = rangeDash(start..<end) {
      ranges += [start..<dash.lowerBound, dash, dash.upperBound..<end]
    } else {
      ranges.append(start..<end)
    }
    if let unit { ranges.append(unit) }
  }

  private func isDigit(_ at: Int) -> Bool { bytes[at] >= 0x30 && bytes[at] <= 0x39 }

  /// Where `am`, `pm`, `a.m.` begins after a number.
  private func meridianStart(_ number: Range<Int>) -> Int? {
    var at = number.upperBound
    while at > number.lowerBound, !isDigit(at - 1) { at -= 1 }
    guard at > number.lowerBound, at < number.upperBound else { return nil }
    let letters = bytes[at..<number.upperBound].map { $0 | 0x20 }.filter { $0 != UInt8(ascii: ".") }
    return letters == Array("am".utf8) || letters == Array("pm".utf8) ? at : nil
  }

  /// The dash of a range such as `3-5` or `2019–2024`; a date or a telephone number is none.
  private func rangeDash(_ number: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var at = number.lowerBound
    while at < number.upperBound {
      let isDash = at + 2 < number.upperBound && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x93
      let length = isDash ? 3 : max(1, hyphenLength(at, number.upperBound))
      if isDash || hyphenLength(at, number.upperBound) > 0 {
        guard found == nil else { return nil }
        found = at..<at + length
      } else if !isDigit(at) {
        return nil
      }
      at += length
    }
    guard let dash = found else { return nil }
    let left = dash.lowerBound - number.lowerBound
    let right = number.upperBound - dash.upperBound
    return left > 0 && right > 0 && (left < 3 && right < 3 || left == 4 && right == 4) ? dash : nil
  }
}
