/// What kind of word can stand at a place: a part of speech, or several of a contraction that is one word in writing.
public struct ContextClass: Sendable, Hashable {
  /// Its number in a model: that of the tag in the inventory, and those of contractions behind.
  package let number: UInt8

  init(number: UInt8) {
    self.number = number
  }

  /// The class of words of one part of speech.
  public init(_ tag: PartOfSpeech) {
    self.init(number: UInt8(PartOfSpeech.inventory.firstIndex(of: tag) ?? 0))
  }

  /// Reads a class as rules name it: a tag (`VBD`), or one of `PRP+VB` (`they're`), `NN+POS` (`Grace's`) and `VB+RB` (`don't`).
  public init?(_ name: String) {
    if let tag = PartOfSpeech(rawValue: name) {
      self.init(tag)
    } else if let contraction = Self.contractions.firstIndex(of: name) {
      self.init(number: UInt8(PartOfSpeech.inventory.count + contraction))
    } else {
      return nil
    }
  }

  private static let contractions = ["PRP+VB", "NN+POS", "VB+RB", "other"]
  /// How many there are.
  package static let count = PartOfSpeech.inventory.count + contractions.count

  /// The class of a word that is written as one and has these parts of speech.
  package init(of tags: some Collection<PartOfSpeech>) {
    let name =
      switch (tags.first, tags.dropFirst().first) {
      case (let tag?, nil): tag.rawValue
      case (_, .possessiveEnding): "NN+POS"
      case (.pronoun, _), (.existential, _), (.whPronoun, _), (.whDeterminer, _), (.determiner, _): "PRP+VB"
      case (_, .adverb): "VB+RB"
      default: "other"
      }
    self = ContextClass(name) ?? ContextClass(.noun)
  }
}
