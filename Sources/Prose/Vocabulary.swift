/// The words that can be suggested, in flat arrays made for one pass over all of them.
struct Vocabulary: Sendable {
  /// The letters of all words (`Letters`), the shortest words first.
  private(set) var letters: [UInt8] = []
  /// Where each word begins; one more than there are words.
  private(set) var starts: [UInt32] = [0]
  /// The letters that each word has: a bit for each, and 32 higher another for each that it has twice.
  private(set) var masks: [UInt64] = []
  /// How often each word is used: ten times the logarithm to base ten of its number in 10⁹ words.
  private(set) var frequencies: [UInt8] = []
  /// How each word sounds (`SoundKey`).
  private(set) var sounds: [UInt64] = []
  /// The index of the first word of each length.
  private(set) var firstOfLength: [Int] = []
  /// The index behind the last word of each length that is common: the commoner ones come first.
  private var endOfCommon: [Int] = []
  /// How words are written, where that is not plain small letters.
  private var spellings: [UInt32: String] = [:]

  /// The longest words that are kept.
  static let longestWord = 40

  /// How much rarer than its word an inflected form is of which nothing else is known, as a frequency.
  static let rarerInflection: UInt8 = 14

  /// The number of words.
  var count: Int { masks.count }

  /// Collects words before they are put in order.
  struct Builder {
    fileprivate var letters: [UInt8] = []
    fileprivate var starts: [UInt32] = [0]
    fileprivate var frequencies: [UInt8] = []
    fileprivate var spellings: [(index: Int, text: String)] = []

    init(capacity: Int) {
      letters.reserveCapacity(capacity * 9)
      starts.reserveCapacity(capacity + 1)
      frequencies.reserveCapacity(capacity)
    }

    /// Adds a word in UTF-8 as it is written.
    mutating func add(_ word: ArraySlice<UInt8>, frequency: UInt8) {
      let start = letters.count
      Letters.appendCodes(word, to: &letters)
      guard letters.count > start, letters.count - start <= Vocabulary.longestWord,
        !letters[start...].contains(Letters.other)
      else {
        letters.removeSubrange(start...)
        return
      }
      if word.contains(where: { $0 < 0x61 && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "-") || $0 > 0x7A }) {
        spellings.append((frequencies.count, String(decoding: word, as: UTF8.self)))
      }
      starts.append(UInt32(letters.count))
      frequencies.append(frequency)
    }
  }

  /// How often a word is used that counts as common.
  static let commonFrequency: UInt8 = 15

  /// Puts words in order of length, and those of a length that are common before the others.
  init(_ builder: Builder) {
    let count = builder.frequencies.count
    // Two groups a length.
    let groups = (0..<count).map {
      Int(builder.starts[$0 + 1] - builder.starts[$0]) * 2
        + (builder.frequencies[$0] < Self.commonFrequency ? 1 : 0)
    }
    var next = [Int](repeating: 0, count: Self.longestWord * 2 + 4)
    for group in groups { next[group + 1] += 1 }
    for group in 1..<next.count { next[group] += next[group - 1] }
    firstOfLength = (0..<Self.longestWord + 2).map { next[$0 * 2] }
    endOfCommon = (0..<Self.longestWord + 2).map { next[$0 * 2 + 1] }
    var order = [Int](repeating: 0, count: count)
    var places = [UInt32](repeating: 0, count: count)
    for index in 0..<count {
      places[index] = UInt32(next[groups[index]])
      order[next[groups[index]]] = index
      next[groups[index]] += 1
    }
    letters.reserveCapacity(builder.letters.count)
    starts.reserveCapacity(count + 1)
    masks.reserveCapacity(count)
    frequencies.reserveCapacity(count)
    sounds.reserveCapacity(count)
    builder.letters.withUnsafeBufferPointer { all in
      for index in order {
        let word = UnsafeBufferPointer(rebasing: all[Int(builder.starts[index])..<Int(builder.starts[index + 1])])
        letters.append(contentsOf: word)
        starts.append(UInt32(letters.count))
        masks.append(Self.mask(word))
        frequencies.append(builder.frequencies[index])
        sounds.append(SoundKey.key(word))
      }
    }
    for spelling in builder.spellings { spellings[places[spelling.index]] = spelling.text }
  }

  /// The letters of a word.
  func word(at index: Int) -> ArraySlice<UInt8> { letters[Int(starts[index])..<Int(starts[index + 1])] }

  /// The mask of a word's letters (`masks`).
  static func mask(_ word: some Sequence<UInt8>) -> UInt64 {
    var mask: UInt64 = 0
    for letter in word {
      let bit: UInt64 = 1 << UInt64(letter)
      mask |= mask & bit == 0 ? bit : bit << 32
    }
    return mask
  }

  /// The indices of the common words of some lengths, a range for each length.
  func commonWords(ofLengths lengths: ClosedRange<Int>) -> [Range<Int>] {
    lengths.filter(endOfCommon.indices.contains).map { firstOfLength[$0]..<endOfCommon[$0] }
  }

  /// The indices of the words of some lengths.
  func words(ofLengths lengths: ClosedRange<Int>) -> Range<Int> {
    let low = min(max(lengths.lowerBound, 0), Self.longestWord + 1)
    let high = min(max(lengths.upperBound + 1, low), Self.longestWord + 1)
    return firstOfLength[low]..<firstOfLength[high]
  }

  /// Whether a word is written with a capital, as names are.
  func isCapitalized(at index: Int) -> Bool {
    guard let first = spellings[UInt32(index)]?.utf8.first else { return false }
    return first >= 0x41 && first <= 0x5A
  }

  /// A word as it is written.
  func text(at index: Int) -> String {
    if let text = spellings[UInt32(index)] { return text }
    return String(
      decoding: word(at: index).lazy.map { code in
        switch code {
        case Letters.apostrophe: UInt8(ascii: "'")
        case Letters.hyphen: UInt8(ascii: "-")
        default: code + 0x61
        }
      }, as: UTF8.self)
  }
}
