internal import Interview
internal import Mail
public import Prose
public import Rules
public import Source
internal import Time
internal import YAML

/// Runs the examples of rules, and probes their patterns.
///
/// A bad example must be found just where it is marked, a good one must pass, and what a pattern costs must not grow out
/// of hand with the text.
public struct RuleTester {
  /// An example that does not come out as it says.
  public struct Failure: Sendable, Hashable, CustomStringConvertible {
    /// Where the example was read.
    public var place: FilePlace
    /// What came out instead, in lower case.
    public var message: String

    /// `file:line:column: error: message`.
    public var description: String { "\(place.file):\(place.line):\(place.column): error: \(message)" }
  }

  private let reader = DraftReader()
  private let speller: Speller?
  private let tagger: Tagger?

  /// Makes a tester; rules on spelling need a speller, rules on parts of speech a tagger.
  public init(speller: Speller? = nil, tagger: Tagger? = nil) {
    self.speller = speller
    self.tagger = tagger
  }

  /// What is wrong with a rule's patterns and examples; nothing if all is well.
  public func failures(of rule: Rule) -> [Failure] {
    var failures = missingExamples(of: rule)
    failures += rule.costlyPatterns().map {
      Failure(place: $0.place ?? rule.head.place, message: "\(rule.id): \($0)")
    }
    for example in rule.examples {
      for transform in ExampleTransform.allCases where makesSense(transform, for: example, in: rule) {
        guard let message = fault(of: example, in: rule, transform) else { continue }
        failures.append(Failure(place: example.place, message: "\(rule.id)\(transform.phrase): \(message)"))
        // What is wrong already is wrong in other forms too.
        if transform == .none { break }
      }
    }
    return failures
  }

  private func makesSense(_ transform: ExampleTransform, for example: Example, in rule: Rule) -> Bool {
    switch transform {
    case .quoted: if case .fragment = example.text { true } else { false }
    // What a signature must be like is no business of this.
    case .belowSignature:
      if case .fragment = example.text { !rule.head.scopes.contains(.region(.signature)) } else { false }
    // What is wrong with marks cannot be silenced by a mark.
    case .suppressed: !(rule.check is SuppressionMarks)
    default: true
    }
  }

  /// A rule needs a bad example, and two that it lets stand: a good one, and one that is nearly bad.
  private func missingExamples(of rule: Rule) -> [Failure] {
    let bad = rule.examples.count(where: \.isBad)
    guard bad < 1 || rule.examples.count - bad < 2 else { return [] }
    let message = "\(rule.id) needs a bad example, a good one, and a good one that is nearly bad"
    return [Failure(place: rule.head.place, message: message)]
  }

  /// What is wrong with one example in one form; nil if nothing is.
  private func fault(of example: Example, in rule: Rule, _ transform: ExampleTransform) -> String? {
    let texts = TestDraft.texts(of: example, for: rule)
    let transformed = texts.map { transform.apply(to: $0, rule: rule.id) }
    // Of several drafts, one may have nothing that could be changed.
    if transformed.allSatisfy({ $0 == nil }) { return nil }
    let moment = example.moment.flatMap { Timestamp(iso8601: $0) }
    let circumstances = Linter.Circumstances(
      moment: moment, isMomentAsked: moment != nil, kind: example.kind ?? rule.head.kinds.first ?? .other)
    var linter = Linter(rules: RuleSet([rule]))
    linter.tagger = tagger
    let facts: Facts
    do {
      facts = try example.facts.map { try FactsFile.read($0) } ?? Facts()
    } catch {
      return "the example's facts cannot be read: \(error)"
    }
    func lint(_ source: SourceFile) throws(ReadingError) -> Linter.Outcome {
      linter.lint(try reader.read(source), facts: facts, circumstances: circumstances, speller: speller)
    }
    var comparison = DraftComparison()
    var results: [(source: SourceFile, marks: [Range<Int>], trace: Int?, diagnostics: [Diagnostic])] = []
    for (number, (marked, original)) in zip(transformed, texts).enumerated() {
      let (text, marks) = Example.unmarked(marked ?? original)
      let source = SourceFile(path: texts.count > 1 ? "example-\(number + 1).eml" : "example.eml", text: text)
      let outcome: Linter.Outcome
      do {
        outcome = try lint(source)
      } catch {
        return "the example cannot be read: \(error)"
      }
      if let failure = outcome.failures.first { return failure.message }
      let trace = outcome.trace.flatMap { comparison.add($0) }
      results.append((source, transform.isSilent ? [] : marks, trace, outcome.diagnostics))
    }
    let compared = comparison.diagnostics(of: linter.rules)
    for (source, marks, trace, alone) in results {
      let diagnostics = alone + (trace.flatMap { compared[$0]?.diagnostics } ?? [])
      let found = diagnostics.map(\.range)
      if found != marks {
        let text = String(decoding: source.bytes, as: UTF8.self)
        return "found \(shown(found, in: source)), and marked is \(shown(marks, in: source)), in \(quoted(text))"
      }
      if transform == .none,
        let fault = faultOfFix(of: example, diagnostics, in: source, lint: { try? lint($0).diagnostics })
      {
        return fault
      }
    }
    return nil
  }

  /// What is wrong with the text that the fixes make; nil if nothing is.
  ///
  /// - Parameter lint: what the rule finds in a text; nil where it is no draft.
  private func faultOfFix(
    of example: Example, _ diagnostics: [Diagnostic], in source: SourceFile, lint: (SourceFile) -> [Diagnostic]?
  ) -> String? {
    let once = source.bytes.applying(diagnostics.compactMap(\.fix).flatMap(\.edits))
    let fixed = String(decoding: once, as: UTF8.self)
    guard let found = lint(SourceFile(path: source.path, bytes: once)) else { return "the fix makes no draft" }
    let twice = once.applying(found.compactMap(\.fix).flatMap(\.edits))
    if twice != once {
      return "fixed once it is \(quoted(fixed)), and fixed twice \(quoted(String(decoding: twice, as: UTF8.self)))"
    }
    guard let wanted = example.fixed else { return nil }
    let isRight = if case .draft = example.text { fixed == wanted } else { fixed.contains(wanted) }
    return isRight ? nil : "the fix makes \(quoted(fixed)), and 'fixed' is \(quoted(wanted))"
  }

  private func shown(_ ranges: [Range<Int>], in source: SourceFile) -> String {
    ranges.isEmpty
      ? "nothing" : ranges.map { quoted(String(decoding: source[$0], as: UTF8.self)) }.joined(separator: ", ")
  }

  private func quoted(_ text: String) -> String { "\"\(text.split(separator: "\n").joined(separator: "\\n"))\"" }
}

/// Drafts in which an example's text stands where its rule looks.
private enum TestDraft {
  static func texts(of example: Example, for rule: Rule) -> [String] {
    switch example.text {
    case .draft(let draft): [draft]
    case .drafts(let drafts): drafts
    case .fragment(let fragment): [letter(with: fragment, in: rule.head.scopes.first ?? .text)]
    }
  }

  private static func letter(with fragment: String, in scope: Scope) -> String {
    switch scope {
    case .region(.subject): letter(subject: fragment)
    case .region(.greeting): letter(greeting: fragment)
    case .region(.signOff): letter(signOff: fragment)
    case .region(.signature): letter(signature: fragment)
    case .header(let name): "\(name): \(fragment)\n" + letter()
    default: letter(body: fragment)
    }
  }

  private static func letter(
    subject: String = "Thank you", greeting: String = "Dear Ms. Hopper,", body: String = "Thank you for your time.",
    signOff: String = "Sincerely,", signature: String = "Ada Lovelace"
  ) -> String {
    "Subject: \(subject)\n\n\(greeting)\n\n\(body)\n\n\(signOff)\n\(signature)\n"
  }
}

extension [UInt8] {
  /// The bytes with edits made, which must not overlap.
  func applying(_ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= at {
      let range = edit.range.clamped(to: 0..<count)
      result += self[at..<range.lowerBound] + edit.replacement
      at = range.upperBound
    }
    return result + self[at...]
  }
}
