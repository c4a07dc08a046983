internal import Interview
internal import Mail
internal import Source
public import YAML

/// Finds mail whose From field has an address and no name.
public struct SenderName: Check {
  /// What a rule file calls it.
  public static let name = "sender-name"

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding at most, with the candidate's name where the facts tell it.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    guard let sender = draft.draft.mailboxes("From").first, !sender.address.isEmpty else { return [] }
    let name = sender.name?.string ?? ""
    let written = sender.address.string
    guard name.allSatisfy(\.isWhitespace) || EmailAddress.areSame(name, written) else { return [] }
    return [
      Finding(
        at: .text(sender.address, 0..<sender.address.count), arguments: [written],
        notes: draft.facts.candidate.name.map { [.spelled($0)] } ?? [])
    ]
  }
}
