internal import Source

/// The words that can be suggested, in flat arrays made for one pass over all of them.
struct Vocabulary: Sendable {
  /// The letters of all words (`Letters`), the shortest words first.
  var letters: [UInt8] = []
  /// Where each word begins; one more than there are words.
  var starts: [UInt32] = [0]
  /// The letters that each word has: a bit for each, and 32 higher another for each that it has twice.
  var masks: [UInt64] = []
  /// How often each word is used: ten times the logarithm to base ten of its number in 10⁹ words.
  var frequencies: [UInt8] = []
  /// How each word sounds (`SoundKey`).
  var sounds: [UInt64] = []
  /// The index of the first word of each length.
  var firstOfLength: [Int] = []
  /// The index behind the last word of each length that is common: the commoner ones come first.
  var endOfCommon: [Int] = []
  /// The words that are not written in plain small letters, by their indices in order, and how they are.
  var spellings: [(index: UInt32, text: Range<Int>)] = []
  /// The texts of `spellings`, in UTF-8.
  var spelled: [UInt8] = []

  /// The longest words that are kept.
  static let longestWord = 40

  /// How much rarer than its word an inflected form is of which nothing else is known, as a frequency.
  static let rarerInflection: UInt8 = 14

  /// The number of words.
  var count: Int { masks.count }

  /// Collects words before they are put in order.
  ///
  /// It takes 146,000 of them at the first word that nothing common is near to, and so does with few instructions for each.
  struct Builder {
    fileprivate var letters: [UInt8] = []
    fileprivate var starts: [UInt32] = [0]
    fileprivate var frequencies: [UInt8] = []
    /// Where the words' own texts end in `spelled`; where the one before does, for plain small letters.
    fileprivate var spelledEnds: [UInt32] = []
    fileprivate var spelled: [UInt8] = []

    init(capacity: Int) {
      letters.reserveCapacity(capacity * 9)
      starts.reserveCapacity(capacity + 1)
      frequencies.reserveCapacity(capacity)
      spelledEnds.reserveCapacity(capacity)
    }

    /// Adds a word in UTF-8 as it is written.
    mutating func add(_ word: ArraySlice<UInt8>, frequency: UInt8) {
      word.withUnsafeBufferPointer { add($0, frequency: frequency) }
    }

    private mutating func add(_ word: UnsafeBufferPointer<UInt8>, frequency: UInt8) {
      guard word.count <= 2 * Vocabulary.longestWord else { return }
      let isPlain = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count + 1) { codes -> Bool? in
        var isPlain = true
        for (index, byte) in word.enumerated() {
          switch byte {
          case 0x61...0x7A: codes[index] = byte - 0x61
          case UInt8(ascii: "'"): codes[index] = Letters.apostrophe
          case UInt8(ascii: "-"): codes[index] = Letters.hyphen
          case 0x41...0x5A:
            codes[index] = byte - 0x41
            isPlain = false
          default: return nil
          }
        }
        letters.append(contentsOf: UnsafeBufferPointer(rebasing: codes[..<word.count]))
        return isPlain
      }
      let start = Int(starts[starts.count - 1])
      if isPlain == nil { Letters.appendCodes(word, to: &letters) }
      guard letters.count > start, letters.count - start <= Vocabulary.longestWord,
        isPlain != nil || !letters[start...].contains(Letters.other)
      else {
        letters.removeSubrange(start...)
        return
      }
      if isPlain != true { spelled.append(contentsOf: word) }
      spelledEnds.append(UInt32(spelled.count))
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
    for index in 0..<count {
      order[next[groups[index]]] = index
      next[groups[index]] += 1
    }
    letters.reserveCapacity(builder.letters.count)
    starts.reserveCapacity(count + 1)
    masks.reserveCapacity(count)
    frequencies.reserveCapacity(count)
    sounds.reserveCapacity(count)
    builder.letters.withUnsafeBufferPointer { all in
      for (place, index) in order.enumerated() {
        let word = UnsafeBufferPointer(rebasing: all[Int(builder.starts[index])..<Int(builder.starts[index + 1])])
        letters.append(contentsOf: word)
        starts.append(UInt32(letters.count))
        masks.append(Self.mask(word))
        frequencies.append(builder.frequencies[index])
        sounds.append(SoundKey.key(word))
        let text = (index > 0 ? Int(builder.spelledEnds[index - 1]) : 0)..<Int(builder.spelledEnds[index])
        if !text.isEmpty { spellings.append((UInt32(place), text)) }
      }
    }
    spelled = builder.spelled
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
    guard let text = spelling(at: index) else { return false }
    return (0x41...0x5A).contains(spelled[text.lowerBound])
  }

  /// Where a word's own text is, if it is not written in plain small letters.
  private func spelling(at index: Int) -> Range<Int>? {
    let at = spellings.partitioningIndex { $0.index >= index }
    return at < spellings.count && spellings[at].index == index ? spellings[at].text : nil
  }

  /// A word as it is written.
  func text(at index: Int) -> String {
    if let text = spelling(at: index) { return String(decoding: spelled[text], as: UTF8.self) }
    let letters = word(at: index).map { code in
      switch code {
      case Letters.apostrophe: UInt8(ascii: "'")
      case Letters.hyphen: UInt8(ascii: "-")
      default: code + 0x61
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
