internal import Mail
internal import Prose
internal import Source
public import YAML

/// Finds mail in which there is nothing to read: an attachment or a picture alone, or nothing at all.
public struct NoText: Check {
  /// What a rule file calls it.
  public static let name = "no-text"
  /// Something hangs on it; nothing does.
  public static let cases = ["attached", "empty"]

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding at most, where the body would begin.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let own = draft.texts.filter { ![.subject, .quote, .forward, .footer].contains($0.kind) }
    guard own.allSatisfy(\.isBlank), draft.draft.problems.isEmpty else { return [] }
    let at = draft.draft.endOfBody
    guard let attachment = draft.draft.attachments.first else {
      return [Finding(at: .file(at..<at), case: "empty")]
    }
    return [
      Finding(
        at: .file(at..<at), case: "attached",
        arguments: [attachment.name.map { "'\($0)'" } ?? "a part of type \(attachment.mediaType)"])
    ]
  }
}
