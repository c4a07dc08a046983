internal import Mail
internal import Prose
public import YAML

/// Finds a draft in another language than it is checked for, of which nothing but its form can be judged.
///
/// The message's `%s` are the name of its language and the tag of the one that it is checked for.
public struct ForeignLanguage: Check {
  /// What a rule file calls it.
  public static let name = "foreign-language"

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding, at the first paragraph.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    guard let language = draft.otherLanguage, let first = draft.paragraphs.first else { return [] }
    return [Finding(at: first.place, arguments: [language, "\(draft.language ?? .americanEnglish)"])]
  }
}
