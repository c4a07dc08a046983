internal import EditDistance
internal import Mail
internal import RuleArchive
internal import Source
public import YAML

/// Reads a rule file, severely: every fault in it is reported, with its line and column.
public enum RuleFile {
  /// Makes a rule of a rule file's contents.
  ///
  /// - Parameters:
  ///   - node: the file's mapping, as the YAML library or the archive gives it.
  ///   - style: the style, which is the name of the folder.
  ///   - name: the rule's name, which is the file's without its ending.
  ///   - resources: what lies beside the rule, if it is in a folder of styles; such a rule is read as Vale reads it.
  ///   - note: told of each key that is known and means nothing here.
  /// - Throws: `YAMLErrors`, one for each fault.
  public static func rule(
    _ node: Node, style: String, name: String, resources: StyleResources? = nil,
    note: (YAMLError) -> Void = { _ in }
  ) throws(YAMLErrors) -> Rule {
    var reader = KeyedReader(node, what: "a rule")
    let (head, check) = try read(&reader, style: style, name: name, resources: resources)
    let examples = Example.read(&reader)
    try reader.finish()
    for entry in reader.ignored {
      note(YAMLError("the key '\(entry.key)' has no effect here", at: entry.keyPlace))
    }
    let contents = RuleContents(head: head, check: check, examples: examples, node: node, resources: resources)
    return Rule(head: head, contents: contents)
  }

  /// Reads all of a rule but its examples.
  static func read(
    _ reader: inout KeyedReader, style: String, name: String, resources: StyleResources? = nil
  ) throws(YAMLErrors) -> (head: RuleHead, check: any Check) {
    if !reader.errors.isEmpty { throw YAMLErrors(reader.errors) }
    let extends = reader.requiredString("extends")
    guard let type = CheckRegistry.check(named: extends) else {
      throw unknownCheck(extends, &reader, isForeign: resources != nil)
    }
    let head = head(
      &reader, style: style, name: name, extends: extends, caseNames: type.cases, isForeign: resources != nil)
    var check: any Check = type.init(from: &reader)
    if let resources { check.adopt(resources, in: &reader) }
    return (head, check)
  }

  /// The faults of a rule whose check is none: that, and what is wrong with the keys that all rules have.
  private static func unknownCheck(_ extends: String, _ reader: inout KeyedReader, isForeign: Bool) -> YAMLErrors {
    let place = reader.place(of: "extends")
    let names = CheckRegistry.names.joined(separator: ", ")
    // That the key is missing was said already, and not which checks there are.
    if extends.isEmpty { return YAMLErrors([YAMLError("a rule needs a key 'extends', one of \(names)", at: place)]) }
    let near = nearest(to: extends, among: CheckRegistry.names)
    reader.fail("no check '\(extends)'; " + (near.map { "did you mean '\($0)'?" } ?? "there are \(names)"), at: place)
    _ = head(&reader, style: "", name: "", extends: extends, caseNames: [], isForeign: isForeign)
    return YAMLErrors(reader.errors)
  }

  private static func head(
    _ reader: inout KeyedReader, style: String, name: String, extends: String, caseNames: [String],
    isForeign: Bool
  ) -> RuleHead {
    let level: Severity = reader.choice("level") ?? .warning
    let kinds = reader.texts("kinds").compactMap { text, place -> DraftKind? in
      if let kind = DraftKind(rawValue: text) { return kind }
      reader.fail("no kind of draft '\(text)'; there are \(Self.names(DraftKind.self))", at: place)
      return nil
    }
    let scopes = reader.texts("scope").compactMap { text, place -> Scope? in
      guard let scope = isForeign ? Scope(foreign: text) : Scope(text) else {
        reader.fail("no scope '\(text)'; there are \(Scope.names.joined(separator: ", "))", at: place)
        return nil
      }
      // Vale has scopes of other kinds of files, too, which find nothing here; a slip of the pen is none of them.
      if case .selector(let selector) = scope, let slip = selector.likelySlip {
        reader.fail("no scope '\(slip.name)'; did you mean '\(slip.meant)'?", at: place)
      }
      return scope
    }
    // What Vale puts before the rule's own name, and what it hands to scripts.
    reader.ignore("name", "code", "params")
    let description = reader.string("description").map(RuleHead.summary)
    let usual: Scope = isForeign ? Scope(foreign: extends == SequenceCheck.name ? "sentence" : "text") ?? .text : .text
    return RuleHead(
      style: style, name: name, extends: extends, message: reader.requiredString("message"), level: level,
      scopes: scopes.isEmpty ? [usual] : scopes, kinds: kinds,
      cases: cases(&reader, names: caseNames, level: level), applicability: reader.choice("applicability"),
      why: reader.string("why") ?? description ?? "", source: reader.string("source") ?? "",
      link: reader.string("link"),
      since: reader.string("since") ?? "", limit: reader.integer("limit").flatMap { $0 > 0 ? $0 : nil },
      action: RuleAction(from: &reader), origin: isForeign ? .folder : .builtIn, place: reader.node.place)
  }

  /// The messages and levels of the cases that the check has; each must be there, and no other.
  private static func cases(
    _ reader: inout KeyedReader, names: [String], level: Severity
  ) -> [String: RuleHead.Case] {
    guard !names.isEmpty else { return [:] }
    var cases: [String: RuleHead.Case] = [:]
    for entry in reader.mapping("cases") {
      guard names.contains(entry.key) else {
        reader.fail("no case '\(entry.key)'; there are \(names.joined(separator: ", "))", at: entry.keyPlace)
        continue
      }
      var keys = KeyedReader(entry.value, what: "a case")
      cases[entry.key] = RuleHead.Case(
        message: keys.requiredString("message"), level: keys.choice("level") ?? level)
      reader.take(keys.allErrors)
    }
    for name in names where cases[name] == nil {
      reader.fail("'cases' lacks '\(name)'", at: reader.place(of: "cases"))
    }
    return cases
  }

  private static func names<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> String
  where Choice.RawValue == String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

extension KeyedReader {
  /// Patterns of a key, each tried now so that a fault is found with its place.
  mutating func patterns(_ key: String, ignoringCase: Bool = false) -> [Pattern] {
    texts(key).map { text, place in pattern(text, at: place, ignoringCase: ignoringCase) }
  }

  /// A pattern in PCRE2's words, tried behind the definitions that it calls, perhaps to be used within another.
  mutating func pattern(
    _ text: String, at place: FilePlace, definitions: PatternDefinitions = PatternDefinitions(),
    ignoringCase: Bool = false,
    within outer: (String) -> String = { $0 }
  ) -> Pattern {
    let text = patternText(text, at: place, definitions: definitions, ignoringCase: ignoringCase)
    return Pattern(
      outer(text.text), ignoringCase: ignoringCase, definitions: definitions, needs: text.needs, beginsWithNeeds: true,
      parts: [text])
  }

  /// A pattern in PCRE2's words, tried behind the definitions that it calls, which is to be a part of another.
  mutating func patternText(
    _ text: String, at place: FilePlace, definitions: PatternDefinitions = PatternDefinitions(),
    ignoringCase: Bool = false
  ) -> PatternText {
    if let judgements {
      // What the build translated is what its tests tried.
      guard let judgement = judgements.judgement(at: place) else {
        return PatternText(
          text: (try? RegexTranslation.translated(text)) ?? text, needs: .unknown, place: place)
      }
      return PatternText(
        text: judgement.text ?? text,
        needs: judgement.numbers.isEmpty ? .nothing : .any(NumberLists([judgement.numbers])), place: place)
    }
    do throws(PatternError) {
      let translated = try Pattern.translated(text)
      try Pattern(definitions.before(translated), ignoringCase: ignoringCase).validate()
      return PatternText(text: translated, needs: .unknown, place: place)
    } catch {
      fail("\(error)", at: place)
      return PatternText(text: "(?!)", needs: .unknown)
    }
  }

  /// Patterns that make one together, tried as one.
  mutating func joined(
    _ texts: [(text: String, place: FilePlace)], definitions: PatternDefinitions, ignoringCase: Bool
  ) -> PatternText {
    guard let first = texts.first else { return PatternText(text: "", needs: .nothing) }
    let text = texts.map(\.text).joined()
    return patternText(text, at: first.place, definitions: definitions, ignoringCase: ignoringCase)
  }
}
