/// The features by which the tagger decides, the same when it learns and when it is used.
///
/// They are those of Ratnaparkhi (1996) and of Toutanova and others (2003), with the lexicon's tags of the neighbours,
/// which see to the right what a tagger that goes from left to right has not decided yet.
package enum TaggerFeatures {
  /// What was decided before a word.
  package struct History {
    /// The tags of the three words before, the nearest first; `boundary` before the first.
    package var tags = SIMD4<UInt64>(repeating: boundary)
    /// The form of the nearest verb before, and how far it is; 0 without one.
    package var verb: UInt64 = 0
    /// The tag of the nearest verb before.
    package var verbTag: UInt64 = boundary
    /// How many words ago that was, at most 4.
    package var verbDistance: UInt64 = 0
    /// Whether a quotation is open.
    package var isQuoted: UInt64 = 0

    /// Stands at the beginning of a sentence.
    package init() {}

    /// Goes on past a word that was given a tag.
    package mutating func advance(_ tag: UInt8, _ word: WordTraits) {
      tags = SIMD4(UInt64(tag), tags[0], tags[1], 0)
      let bit: UInt64 = 1 << UInt64(tag & 63)
      if verbs & bit != 0 {
        verb = word.form
        verbTag = UInt64(tag)
        verbDistance = 0
      } else {
        verbDistance = min(4, verbDistance + 1)
      }
      if opening & bit != 0 { isQuoted = 1 } else if closing & bit != 0 { isQuoted = 0 }
    }
  }

  /// Stands for a tag outside the sentence.
  package static let boundary: UInt64 = 62

  private static let verbs = mask { $0.isVerb || $0 == .modal || $0 == .to }
  private static let opening = mask { $0 == .openingQuote }
  private static let closing = mask { $0 == .closingQuote }

  private static func mask(_ isIn: (PartOfSpeech) -> Bool) -> UInt64 {
    var mask: UInt64 = 0
    for (number, tag) in PartOfSpeech.inventory.enumerated() where isIn(tag) { mask |= 1 << UInt64(number) }
    return mask
  }

  /// Adds the features of a word that do not depend on what was decided before it.
  package static func appendFixed(_ words: [WordTraits], at index: Int, to features: inout [UInt64]) {
    let word = words[index]
    let before = index > 0 ? words[index - 1] : nil
    let after = index + 1 < words.count ? words[index + 1] : nil
    let after2 = index + 2 < words.count ? words[index + 2] : nil
    let first: UInt64 = index == 0 ? 1 : 0
    let letterCase = word.letterCase.rawValue

    func add(_ template: UInt64, _ a: UInt64) {
      var hash = FeatureHash(template)
      hash.combine(a)
      features.append(hash.value)
    }
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
      var hash = FeatureHash(template)
      hash.combine(a)
      hash.combine(b)
      features.append(hash.value)
    }
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
      var hash = FeatureHash(template)
      hash.combine(a)
      hash.combine(b)
      hash.combine(c)
      features.append(hash.value)
    }

    add(101, 0)
    add(102, word.form)
    add(103, word.form, letterCase, first)
    for length in 0..<4 {
      if word.suffixes[length] != 0 { add(110 + UInt64(length), word.suffixes[length], letterCase) }
      if word.prefixes[length] != 0 { add(120 + UInt64(length), word.prefixes[length]) }
    }
    if word.longSuffix != 0 { add(114, word.longSuffix) }
    add(130, word.shape)
    add(132, word.classes, letterCase, first)

    add(133, word.paradigm, letterCase, first)
    add(134, word.paradigm, word.suffixes[1], word.classes)
    add(135, word.paradigm, after?.paradigm ?? 1 << 16)
    add(136, after?.paradigm ?? 1 << 16, after?.classes ?? 1)

    let beforeForm = before?.form ?? 0
    let afterForm = after?.form ?? 0
    let afterClasses = after?.classes ?? 1
    add(140, beforeForm)
    add(141, afterForm)
    add(143, after2?.form ?? 0)
    add(144, beforeForm, word.form)
    add(145, word.form, afterForm)
    add(146, beforeForm, afterForm)
    add(150, afterClasses)
    add(151, word.classes, afterClasses)
    add(152, afterClasses, after2?.classes ?? 1)
    add(154, word.form, afterClasses)
    add(155, word.suffixes[2], afterClasses)
    add(160, after?.suffixes[2] ?? 0)
    add(161, before?.suffixes[2] ?? 0)
    add(162, after?.suffixes[1] ?? 0, word.suffixes[1])
    add(164, before?.shape ?? 0, word.shape)
    add(165, (before?.letterCase ?? .none).rawValue * 8 + (after?.letterCase ?? .none).rawValue, letterCase, first)
    add(166, before?.classes ?? 1, word.classes, afterClasses)
  }

  /// Adds the features of a word that depend on what was decided before it.
  package static func appendDynamic(
    _ words: [WordTraits], at index: Int, _ history: History, to features: inout [UInt64]
  ) {
    let word = words[index]
    let after = index + 1 < words.count ? words[index + 1] : nil
    let tag = history.tags[0]
    let tags = history.tags[0] << 8 | history.tags[1]
    let verb = history.verbTag << 8 | history.verbDistance

    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
      var hash = FeatureHash(template)
      hash.combine(a)
      hash.combine(b)
      features.append(hash.value)
    }
    add(201, tag, 0)
    add(202, tags, 0)
    add(204, tag, word.form)
    add(205, tag, after?.form ?? 0)
    add(206, tag, word.classes)
    add(207, tag, after?.classes ?? 1)
    add(208, tags, word.classes)
    add(209, tags, after?.classes ?? 1)
    add(210, tag, word.suffixes[2])
    add(211, tag, word.suffixes[1])
    add(212, tag << 8 | word.letterCase.rawValue, word.shape)
    add(213, verb, word.suffixes[1])
    add(215, history.verb, word.suffixes[1])
    add(216, history.verb << 3 ^ history.verbDistance, word.classes)
    add(217, history.isQuoted, word.form)
    add(218, tags, word.form)
    add(219, tag, word.paradigm << 8 | word.letterCase.rawValue)
    add(221, verb, word.paradigm)
  }
}
