public import Prose

/// A tagger that is made when a rule first asks for parts of speech: reading its model costs more than a draft's rules.
///
/// A class, because all drafts and threads share the one that was made.
public final class TaggerSource: Sendable {
  private let make: @Sendable () -> Tagger?
  private let made = Kept<Tagger?>()

  /// Takes the way to make one; nil comes of it where there is none to be had.
  public init(_ make: @escaping @Sendable () -> Tagger?) {
    self.make = make
  }

  /// The tagger; nil where there is none.
  public var tagger: Tagger? { made.value(make) }
}
