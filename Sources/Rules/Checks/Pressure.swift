internal import Mail
internal import Prose
internal import RuleArchive
internal import Source
public import YAML

/// Finds sentences in which several things together make something that should not be said: a demand beside a deadline,
/// waiting beside a complaint.
///
/// A list of phrases does not do for this: there is no end to the ways in which people press for an answer. So each
/// sentence is looked through for `features`, by name a pattern or a list of them, of which one must match (in any case;
/// `define` names parts of them); `press` lists which of them suffice together, as names with spaces between; a
/// sentence that has one of those in `unless` is let pass, unless what was found is one of `always`. What is found
/// reaches from the first of the features to the last.
public struct Pressure: Check {
  /// What a rule file calls it.
  public static let name = "pressure"

  private let features: [PatternList]
  private let combinations: [[Int]]
  private let harmless: [Int]
  private let always: [Int]

  /// Reads the rule's keys.
  public init(from reader: inout KeyedReader) {
    let definitions = PatternDefinitions(from: &reader)
    var names: [String: Int] = [:]
    var features: [PatternList] = []
    for entry in reader.mapping("features") {
      let patterns = entry.value.listed.compactMap { node -> Pattern? in
        guard let text = node.text else {
          reader.fail("a feature is a pattern or a list of them, not \(node.kindName)", at: node.place)
          return nil
        }
        return reader.pattern(text, at: node.place, definitions: definitions, ignoringCase: true)
      }
      names[entry.key] = features.count
      features.append(PatternList(patterns))
    }
    self.features = features
    func indices(_ key: String, _ reader: inout KeyedReader) -> [[Int]] {
      reader.texts(key).map { text, place in
        text.split(separator: " ").compactMap { name in
          if let index = names[String(name)] { return index }
          reader.fail("no feature '\(name)'", at: place)
          return nil
        }
      }
    }
    combinations = indices("press", &reader).filter { !$0.isEmpty }
    harmless = indices("unless", &reader).flatMap(\.self)
    always = indices("always", &reader).flatMap(\.self)
    if combinations.isEmpty { reader.fail("a pressure rule needs 'press'", at: reader.place(of: "press")) }
  }

  /// A finding for each sentence that has one of the combinations.
  public func findings(in draft: DraftContext, rule: RuleHead) throws(PatternError) -> [Finding] {
    var findings: [Finding] = []
    for text in draft.texts(in: rule.scopes) {
      let features = features.map { $0.mayMatch(text) ? $0.patterns.filter { $0.mayMatch(text) } : [] }
      let combinations = combinations.filter { $0.allSatisfy { !features[$0].isEmpty } }
      if combinations.isEmpty { continue }
      for sentence in text.tokenized.sentences {
        var seen = Seen(sentence: sentence.range, text: text, features: features)
        guard let range = try found(combinations, &seen) else { continue }
        findings.append(Finding(at: text.place(range), arguments: [text.mapped.string(in: range)]))
      }
    }
    return findings
  }

  private func found(_ combinations: [[Int]], _ seen: inout Seen) throws(PatternError) -> Range<Int>? {
    for combination in combinations {
      var range: Range<Int>?
      var isWhole = true
      for feature in combination {
        guard let match = try seen.match(of: feature) else {
          isWhole = false
          break
        }
        range = min(match.lowerBound, range?.lowerBound ?? .max)..<max(match.upperBound, range?.upperBound ?? 0)
      }
      guard isWhole, let range else { continue }
      if combination.allSatisfy(always.contains) { return range }
      var isHarmless = false
      for feature in harmless where !isHarmless { isHarmless = try seen.match(of: feature) != nil }
      if !isHarmless { return range }
    }
    return nil
  }

  /// What one sentence has, each pattern that may be in its text being tried once.
  private struct Seen {
    let sentence: Range<Int>
    let text: RegionText
    let features: [[Pattern]]
    /// What was found of each feature; nil where it was not sought yet.
    private var matches: [Range<Int>??]
    private let bytes: [UInt8]

    init(sentence: Range<Int>, text: RegionText, features: [[Pattern]]) {
      self.sentence = sentence
      self.text = text
      self.features = features
      matches = Array(repeating: nil, count: features.count)
      bytes = Array(text.utf8[sentence])
    }

    /// Where a feature is in the text, if the sentence has it: the first of its patterns' places.
    mutating func match(of feature: Int) throws(PatternError) -> Range<Int>? {
      guard features.indices.contains(feature) else { return nil }
      if let match = matches[feature] { return match }
      var first: Range<Int>?
      for pattern in features[feature] {
        guard let found = try pattern.firstMatch(inSentence: sentence, bytes, of: text)?.range else { continue }
        if found.lowerBound < first?.lowerBound ?? .max { first = found }
      }
      let range = first.map { $0.lowerBound + sentence.lowerBound..<$0.upperBound + sentence.lowerBound }
      matches[feature] = .some(range)
      return range
    }
  }
}
