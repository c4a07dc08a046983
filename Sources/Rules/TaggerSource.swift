public import Prose
internal import Synchronization

/// A tagger that is made when a rule first asks for parts of speech: reading its model costs more than a draft's rules.
///
/// A class, because all drafts and threads share the one that was made.
public final class TaggerSource: Sendable {
  private let make: @Sendable () -> Tagger?
  private let made = Mutex<Tagger??>(nil)

  /// Takes the way to make one; nil comes of it where there is none to be had.
  public init(_ make: @escaping @Sendable () -> Tagger?) {
    self.make = make
  }

  /// The tagger; nil where there is none.
  public var tagger: Tagger? {
    made.withLock { made in
      if let made { return made }
      let tagger = make()
      made = .some(tagger)
      return tagger
    }
  }
}
