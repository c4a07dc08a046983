internal import RuleArchive
internal import Synchronization

/// A rule's phrases, each read when it is first wanted: reading all of them would take longer than most drafts do.
final class PhraseList: Sendable {
  private let source: @Sendable (Int) -> String?
  private let words: @Sendable (String) -> String?
  private let read = Mutex<(patterns: [PhrasePattern?], lists: [String: [UInt64]])>(([], [:]))

  /// Takes the ways to get at a phrase by its index, and at a list of words by its name.
  init(source: @escaping @Sendable (Int) -> String?, words: @escaping @Sendable (String) -> String?) {
    self.source = source
    self.words = words
  }

  /// The phrase of an index; nil where there is none, or it cannot be read.
  func pattern(_ index: Int) -> PhrasePattern? {
    read.withLock { read in
      if read.patterns.indices.contains(index), let pattern = read.patterns[index] { return pattern }
      guard let source = source(index) else { return nil }
      let pattern = try? PhrasePattern(source) { name in
        if let list = read.lists[name] { return list }
        let list = words(name).map { PhrasePattern.hashes(ofListed: $0) }
        read.lists[name] = list
        return list
      }
      while read.patterns.count <= index { read.patterns.append(nil) }
      read.patterns[index] = pattern
      return pattern
    }
  }
}
