/// The features by which one tells what stands at a place from the words around it, the place's own left out.
///
/// They are of the two words on either side: their forms, and their kinds, which are the tags that the lexicon gives them or,
/// where it has none, how the dictionary inflects them.
package enum ContextFeatures {
  /// Adds the features of a place among the words of a sentence.
  package static func append(_ words: [WordTraits], at index: Int, to features: inout [UInt64]) {
    func word(_ offset: Int) -> WordTraits? {
      words.indices.contains(index + offset) ? words[index + offset] : nil
    }
    let (before2, before, after, after2) = (word(-2), word(-1), word(1), word(2))
    let forms = (before2?.form ?? 0, before?.form ?? 0, after?.form ?? 0, after2?.form ?? 0)
    let kinds = (kind(before2), kind(before), kind(after), kind(after2))

    func add(_ template: UInt64, _ values: UInt64...) {
      var hash = FeatureHash(template)
      for value in values { hash.combine(value) }
      features.append(hash.value)
    }
    add(300)
    add(301, forms.0)
    add(302, forms.1)
    add(303, forms.2)
    add(304, forms.3)
    add(305, forms.0, forms.1)
    add(306, forms.2, forms.3)
    add(307, forms.1, forms.2)
    add(311, kinds.0)
    add(312, kinds.1)
    add(313, kinds.2)
    add(314, kinds.3)
    add(315, kinds.0, kinds.1)
    add(316, kinds.2, kinds.3)
    add(317, kinds.1, kinds.2)
    add(318, kinds.0, kinds.1, kinds.2)
    add(319, kinds.1, kinds.2, kinds.3)
    add(320, kinds.0, kinds.1, kinds.2, kinds.3)
    add(321, forms.1, kinds.2)
    add(322, kinds.1, forms.2)
    add(323, forms.1, kinds.2, kinds.3)
    add(324, kinds.0, kinds.1, forms.2)
    add(325, before?.suffixes[2] ?? 0)
    add(326, after?.suffixes[2] ?? 0)
    add(327, (before?.letterCase ?? .none).rawValue * 8 + (after?.letterCase ?? .none).rawValue)
  }

  private static func kind(_ word: WordTraits?) -> UInt64 {
    guard let word else { return 1 << 63 }
    return word.classes != 0 ? word.classes : 1 << 62 | word.paradigm << 3 | word.letterCase.rawValue
  }
}
