internal import Source
internal import Mail
public import YAML

/// Finds mail that ends without a complimentary close, or with one that no formal letter has.
public struct SignOff: Check {
  /// What a rule file calls it.
  public static let name = "sign-off"
  /// There is none; there is one, too casual; a telephone's footer stands in its place.
  public static let cases = ["missing", "informal"]

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding at most.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    guard let close = draft.texts(.signOff).last else {
      if draft.hasNoLetter { return [] }
      let end = draft.draft.endOfBody
      return [Finding(at: .file(end..<end), case: "missing", suggestions: [])]
    }
    guard let parsed = ComplimentaryClose(close.mapped.string), !parsed.isFormal else { return [] }
    return [
      Finding(
        at: close.place(parsed.words), case: "informal", arguments: [close.mapped.string(in: parsed.words)])
    ]
  }
}
