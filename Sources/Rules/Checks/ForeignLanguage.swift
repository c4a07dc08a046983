internal import Mail
public import YAML

/// Finds a draft in another language than English, of which nothing but its form can be judged.
public struct ForeignLanguage: Check {
  /// What a rule file calls it.
  public static let name = "foreign-language"

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding, at the first paragraph.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    guard let language = draft.foreignLanguage, let first = draft.paragraphs.first else { return [] }
    return [Finding(at: first.place, arguments: [language])]
  }
}
