internal import Prose
public import Rules
public import Source
public import YAML

/// A configuration, `.sincerely.yml`: what its keys say of all drafts, and of those with certain paths.
///
/// A key may be left out or left empty; what is unknown, of the wrong kind or names no rule is a fault with its place.
public struct Configuration: Sendable {
  /// What the file is called.
  public static let fileName = ".sincerely.yml"
  /// A name under which people write it by mistake.
  public static let mistakenName = ".sincerely.yaml"

  /// What is said of the drafts that are at certain paths.
  public struct Section: Sendable {
    /// The paths, from the folder of the file; one of them has to match.
    public var match: [Glob]
    /// What is said of them.
    public var settings: Settings
  }

  /// Other numbers for one rule.
  public struct Thresholds: Sendable {
    /// The rule's id.
    public var rule: Setting<String>
    /// The numbers by name.
    public var numbers: [Node.Entry]
  }

  /// The file.
  public let source: SourceFile
  /// What holds for all drafts.
  public private(set) var settings = Settings()
  /// What holds for some, in the file's order.
  public private(set) var sections: [Section] = []
  /// Folders of styles, as they are to be opened.
  public private(set) var styles: [Setting<String>] = []
  /// Other numbers for rules.
  public private(set) var thresholds: [Thresholds] = []

  /// Reads a configuration.
  ///
  /// - Returns: what of it could be read, and every fault in it.
  public static func read(_ source: SourceFile) -> (configuration: Configuration, faults: [YAMLError]) {
    var configuration = Configuration(source: source)
    do throws(YAMLErrors) {
      guard let root = try Node.parse(source.bytes, file: source.path) else { return (configuration, []) }
      var reader = KeyedReader(root, what: "the configuration")
      configuration.read(&reader)
      return (configuration, reader.allErrors)
    } catch {
      return (configuration, error.errors)
    }
  }

  private init(source: SourceFile) { self.source = source }

  /// What holds for a draft, before the options of the command have their say.
  ///
  /// - Parameter path: from the folder of the file.
  /// - Returns: the settings, and which of the sections are for the draft, by which alone they differ from others'.
  public func settings(for path: String) -> (settings: Settings, sections: [Int]) {
    let matching = sections.indices.filter { sections[$0].match.contains { $0.matches(path) } }
    var settings = settings
    for index in matching { settings.yield(to: sections[index].settings) }
    return (settings, matching)
  }

  /// The rules with the numbers that the file states for them, and a fault for each name that is none of theirs.
  public func applied(to rules: RuleSet) -> (rules: RuleSet, faults: [YAMLError]) {
    var faults = ([settings] + sections.map(\.settings)).flatMap { unknownNames(in: $0, rules) }
    var changed: [Rule] = []
    for thresholds in thresholds {
      guard let rule = rules.rule(thresholds.rule.value) else {
        let unknown = UnknownRule(thresholds.rule.value, known: rules.rules.map(\.id))
        faults += [thresholds.rule.origin.fault("\(unknown)")].compactMap(\.self)
        continue
      }
      do throws(YAMLErrors) {
        changed.append(try rule.withThresholds(thresholds.numbers))
      } catch {
        faults += error.errors
      }
    }
    return (changed.isEmpty ? rules : rules.adding(changed), faults)
  }

  private func unknownNames(in settings: Settings, _ rules: RuleSet) -> [YAMLError] {
    let names =
      settings.only + settings.disabled + settings.severities.map { Setting($0.value.name, from: $0.origin) }
      + settings.suppressions.flatMap { suppression in
        suppression.targets.map { Setting($0.name, from: .file(suppression.place(of: $0, in: source))) }
      }
    return names.filter { !rules.names($0.value) }.compactMap { name in
      name.origin.fault("\(UnknownRule(name.value, known: rules.rules.map(\.id) + rules.styles))")
    }
  }
}

extension SettingOrigin {
  /// A fault at the place; nil where there is none.
  public func fault(_ message: String) -> YAMLError? {
    if case .file(let place) = self { YAMLError(message, at: place) } else { nil }
  }
}

// MARK: Reading

extension Configuration {
  private mutating func read(_ reader: inout KeyedReader) {
    settings = commonSettings(&reader)
    settings.failOn = reader.setting("fail-on")
    settings.leastShown = reader.setting("min-severity")
    settings.wordLists = paths("word-lists", &reader)
    settings.baseline = paths("baseline", &reader).first
    styles = paths("styles", &reader)
    for entry in reader.mapping("rules") {
      guard case .mapping(let numbers) = entry.value.value else {
        reader.fail(
          "'\(entry.key)' takes its numbers by name, such as {max: 200}, not \(entry.value.kindName); "
            + "whether and how loudly it speaks is said under 'severities'",
          at: entry.value.place)
        continue
      }
      thresholds.append(Thresholds(rule: Setting(entry.key, from: .file(entry.keyPlace)), numbers: numbers))
    }
    for node in reader.nodes("paths") { readSection(node, &reader) }
  }

  /// What the top of the file and a section may both say.
  private func commonSettings(_ reader: inout KeyedReader) -> Settings {
    var settings = Settings()
    settings.kind = reader.setting("kind")
    settings.language = reader.language("language")
    settings.only = reader.settings("only")
    settings.disabled = reader.settings("disable")
    settings.words = reader.settings("words")
    for word in settings.words where word.value.isEmpty || word.value.contains(where: \.isWhitespace) {
      if case .file(let place) = word.origin {
        reader.fail("'\(word.value)' is no word; write one word an item", at: place)
      }
    }
    let severities = reader.mapping("severities").compactMap { reader.severity($0) }
    // Whatever their order in the file, a rule's own severity comes before its style's.
    settings.severities =
      severities.filter { !$0.value.name.contains(".") } + severities.filter { $0.value.name.contains(".") }
    return settings
  }

  private mutating func readSection(_ node: Node, _ reader: inout KeyedReader) {
    var keys = KeyedReader(node, what: "a section of 'paths'")
    var section = Section(match: [], settings: commonSettings(&keys))
    for (text, place) in keys.texts("match") {
      do throws(Glob.Fault) { section.match.append(try Glob(text)) } catch { keys.fail(error.message, at: place) }
    }
    if keys.value("match") == nil, keys.errors.isEmpty {
      keys.fail("a section needs 'match', the paths that it is for", at: node.place)
    }
    let isForOne = section.match.count == 1 && section.match[0].isLiteral
    for (text, place) in keys.texts("ignore") {
      section.settings.suppressions.append(
        Suppression(source.text(of: text, at: place), isForOneDraft: isForOne))
    }
    reader.take(keys.allErrors)
    sections.append(section)
  }

  /// The paths of a key, from where the program runs; in the file they stand from the file's own folder.
  private func paths(_ key: String, _ reader: inout KeyedReader) -> [Setting<String>] {
    let folder = source.path.lastIndex(of: "/").map { source.path[...$0] } ?? ""
    return reader.settings(key).map { setting in
      setting.value.hasPrefix("/") ? setting : Setting(folder + setting.value, from: setting.origin)
    }
  }
}

extension KeyedReader {
  /// The texts of a key with their places.
  fileprivate mutating func settings(_ key: String) -> [Setting<String>] {
    texts(key).map { Setting($0.text, from: .file($0.place)) }
  }

  /// One of a few words with its place.
  fileprivate mutating func setting<Choice>(_ key: String) -> Setting<Choice>?
  where Choice: RawRepresentable & CaseIterable & Sendable & Hashable, Choice.RawValue == String {
    guard let place = value(key)?.place, let choice: Choice = choice(key) else { return nil }
    return Setting(choice, from: .file(place))
  }

  /// A language's tag with its place.
  fileprivate mutating func language(_ key: String) -> Setting<LanguageTag>? {
    guard let text = string(key), let place = value(key)?.place else { return nil }
    do throws(UnknownLanguage) { return Setting(try LanguageTag(validating: text), from: .file(place)) } catch {
      fail("\(error)", at: place)
      return nil
    }
  }

  /// An entry of `severities`.
  fileprivate mutating func severity(_ entry: Node.Entry) -> Setting<RuleSeverity>? {
    let word = entry.value.text ?? entry.value.kindName
    guard word == "off" || Severity(rawValue: word) != nil else {
      let names = Severity.allCases.reversed().map(\.rawValue).joined(separator: ", ")
      fail("'\(entry.key)' takes one of \(names), off, not '\(word)'", at: entry.value.place)
      return nil
    }
    return Setting(RuleSeverity(entry.key, Severity(rawValue: word)), from: .file(entry.keyPlace))
  }
}

extension SourceFile {
  /// A text of a YAML file with the bytes that it was written by, as far as it stands there as it is.
  fileprivate func text(of value: String, at place: FilePlace) -> MappedText {
    let lines = LineIndex(self)
    var start = lines.offset(line: place.line, byteColumn: 1) ?? bytes.count
    for _ in 1..<max(1, place.column) where start < bytes.count {
      start += 1
      while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    if start < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[start]) { start += 1 }
    let wanted = Array(value.utf8)
    var text = MappedText()
    if bytes[start...].starts(with: wanted) {
      text.append(verbatim: wanted, from: start)
    } else {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      text.append(decoded: wanted, from: start..<end)
    }
    return text
  }
}
