public import YAML

/// A kind of rule: the code that a rule file's `extends:` names.
///
/// A check is a value made from the keys of one rule file. It sees a draft through a `DraftContext`, in which all that
/// rules share (tokens, names, lower-cased text) is computed once.
public protocol Check: Sendable {
  /// What `extends:` calls it.
  static var name: String { get }

  /// Reads the keys that this kind of rule has; faults are left in the reader.
  init(from reader: inout KeyedReader)

  /// Takes what lies beside the rule in its folder of styles: word lists, dictionaries, a vocabulary. Faults are left in
  /// the reader.
  mutating func adopt(_ resources: StyleResources, in reader: inout KeyedReader)

  /// Everything in a draft that the rule speaks of, in any order.
  ///
  /// - Throws: `PatternError` where a pattern cannot be matched.
  func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding]

  /// The `cases` that findings may have; empty for a check whose rules have one message.
  static var cases: [String] { get }

  /// The patterns that it matches, for a look at what they cost.
  var patterns: [Pattern] { get }

  /// Whether it compares the drafts of a run, as a `ComparingCheck` does.
  ///
  /// To ask the type whether it is one took a third of a millisecond for all of them.
  static var comparesDrafts: Bool { get }

  /// Whether it asks for parts of speech, so that a tagger is worth its loading.
  var needsTagger: Bool { get }

  /// What must be known for the rule to speak, of what is not known; the rule is silent then.
  func missingFacts(in draft: DraftContext) -> [String]
}

extension Check {
  /// One message.
  public static var cases: [String] { [] }

  /// It does not.
  public static var comparesDrafts: Bool { false }

  /// It does not.
  public var needsTagger: Bool { false }

  /// None.
  public var patterns: [Pattern] { [] }

  /// Nothing.
  public mutating func adopt(_ resources: StyleResources, in reader: inout KeyedReader) {}

  /// Nothing.
  public func missingFacts(in draft: DraftContext) -> [String] { [] }
}

/// The checks by the name that `extends:` gives them.
public enum CheckRegistry {
  /// All checks, in the order in which messages name them.
  static let all: [any Check.Type] = [
    Agreement.self,
    Article.self,
    CalendarDate.self,
    Existence.self,
    ForeignLanguage.self,
    Substitution.self,
    Occurrence.self,
    Repetition.self,
    Consistency.self,
    Conditional.self,
    Capitalization.self,
    Metric.self,
    ReadabilityCheck.self,
    Spelling.self,
    SequenceCheck.self,
    CompanyName.self,
    RoleTitle.self,
    Clarification.self,
    Density.self,
    Confusion.self,
    ContactInformation.self,
    DistinctDrafts.self,
    EveryInterviewer.self,
    FullName.self,
    Greeting.self,
    Length.self,
    MissingAttachment.self,
    MixedSpelling.self,
    NameSpelling.self,
    NoText.self,
    OneRecipient.self,
    PairedMarks.self,
    ParagraphStart.self,
    PhraseSwap.self,
    PlaceholderText.self,
    Pressure.self,
    QuotedThread.self,
    ReadingProblems.self,
    Recipients.self,
    RepeatedWord.self,
    Required.self,
    SameDay.self,
    SendTiming.self,
    SenderName.self,
    SignOff.self,
    SpecificDetail.self,
    SubjectFormat.self,
    SubjectMissing.self,
    SuppressionMarks.self,
    WordForm.self,
  ]

  /// The check of a name.
  static func check(named name: String) -> (any Check.Type)? {
    all.first { $0.name == name }
  }

  /// The names of those that compare the drafts of a run.
  static let comparing = Set(all.filter { $0.comparesDrafts }.map { $0.name })

  /// The names of all checks.
  public static var names: [String] { all.map { $0.name } }
}
