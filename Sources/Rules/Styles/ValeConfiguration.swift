public import Source

/// A configuration of Vale's (`.vale.ini`), as far as it says which rules of a folder of styles run on which files, and
/// what of a text is left out.
///
/// Who has used Vale has one already; where it lies beside the drafts, the styles mean here what they mean there. Keys
/// about what this program does itself (`Packages`, `Transform`, `[formats]`, …) are passed over.
public struct ValeConfiguration: Sendable {
  /// The names under which Vale looks for it, the likeliest first.
  public static let fileNames = [".vale.ini", "_vale.ini", "vale.ini", ".vale", "_vale"]

  /// The vocabularies in force.
  public private(set) var vocabularies: [String] = []

  private struct Section: Sendable {
    /// What its paths are like; nil for what holds everywhere.
    var paths: Pattern?
    var styles: [String] = []
    /// What is said of rules by name: the word after the `=`.
    var rules: [String: String] = [:]
    var ignoredTokens: [Pattern] = []
    var ignoredBlocks: [Pattern] = []

    /// Whether it speaks of a file; one whose glob is none speaks of nothing.
    func isFor(_ file: String) -> Bool {
      guard let paths else { return true }
      return (try? paths.occurs(in: Array(file.utf8))) ?? false
    }
  }

  private var sections = [Section()]
  private var markup = MarkupSettings()
  private var least: Severity?

  /// Whether a rule runs on a file, and how bad its findings are.
  public enum Verdict: Sendable, Hashable {
    /// It does not.
    case off
    /// It does, with its own severity, or another.
    case on(Severity?)
  }

  /// Reads a configuration.
  ///
  /// - Throws: `ValeConfigurationError` for a line that is none, and for a pattern that is none.
  public init(_ bytes: [UInt8], file: String) throws(ValeConfigurationError) {
    for (number, line) in ValeConfiguration.logicalLines(of: bytes) {
      if line.hasPrefix("["), line.hasSuffix("]") {
        sections.append(Section(paths: ValeConfiguration.glob(String(line.dropFirst().dropLast()))))
        continue
      }
      guard let equals = line.firstIndex(of: "=") else {
        throw ValeConfigurationError(
          place: FilePlace(file: file, line: number, column: 1),
          why: "'\(line)' is neither a section nor a key with '='")
      }
      let key = ValeConfiguration.trimmed(line[..<equals])
      let value = ValeConfiguration.trimmed(line[line.index(after: equals)...])
      do throws(PatternError) {
        try set(key, value)
      } catch {
        throw ValeConfigurationError(
          place: FilePlace(file: file, line: number, column: 1), why: "'\(key)': \(error)")
      }
    }
  }

  // MARK: What it says

  /// Whether a rule runs on a file; nil where no section is for such files.
  func verdict(on rule: RuleHead, file: String) -> Verdict? {
    let matching = sections.filter { $0.isFor(file) }
    guard matching.contains(where: { $0.paths != nil }) else { return nil }
    var verdict: Verdict = matching.contains { $0.styles.contains(rule.style) } ? .on(nil) : .off
    for case let word? in matching.map({ $0.rules[rule.id] }) {
      switch word.lowercased() {
      case "no": verdict = .off
      case let word: verdict = .on(Severity(rawValue: word))
      }
    }
    if case .on(let severity) = verdict, let least, severity ?? rule.level < least { return .off }
    return verdict
  }

  /// What of a file's text is left out.
  func markup(of file: String) -> MarkupSettings {
    var markup = markup
    for section in sections where section.isFor(file) {
      markup.ignoredTokens += section.ignoredTokens
      markup.ignoredBlocks += section.ignoredBlocks
    }
    return markup
  }

  // MARK: Reading

  private mutating func set(_ key: String, _ value: String) throws(PatternError) {
    let last = sections.count - 1
    let values = ValeConfiguration.list(value)
    switch key {
    case "Vocab": vocabularies = values
    case "MinAlertLevel": least = Severity(rawValue: value)
    case "IgnoredScopes": markup.ignoredElements = Set(values)
    case "SkippedScopes": markup.skippedElements = Set(values)
    case "IgnoredClasses": markup.ignoredClasses = Set(values)
    case "BasedOnStyles": sections[last].styles += values
    case "TokenIgnores": sections[last].ignoredTokens += try values.map(ValeConfiguration.pattern)
    case "BlockIgnores", "IgnorePatterns": sections[last].ignoredBlocks += try values.map(ValeConfiguration.pattern)
    case _ where key.contains("."): sections[last].rules[key] = value
    default: break
    }
  }

  private static func pattern(_ text: String) throws(PatternError) -> Pattern {
    let pattern = Pattern(try Pattern.translated(text))
    try pattern.validate()
    return pattern
  }

  /// The lines with something on them, those that a backslash joins as one.
  private static func logicalLines(of bytes: [UInt8]) -> [(number: Int, text: String)] {
    var lines: [(number: Int, text: String)] = []
    var isOpen = false
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var text = trimmed(Substring(String(decoding: line, as: UTF8.self)))
      if text.hasPrefix("#") || text.hasPrefix(";") { continue }
      let goesOn = text.hasSuffix("\\")
      if goesOn { text = trimmed(text.dropLast()) }
      if isOpen, let last = lines.indices.last {
        lines[last].text += text
      } else if !text.isEmpty {
        lines.append((index + 1, text))
      }
      isOpen = goesOn && !lines.isEmpty
    }
    return lines
  }

  private static func trimmed(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }

  /// The values between commas; a comma in brackets belongs to a pattern.
  private static func list(_ text: String) -> [String] {
    var values: [String] = [""]
    var depth = 0
    for character in text {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if character == ",", depth <= 0 { values.append("") } else { values[values.count - 1].append(character) }
    }
    return values.map { trimmed(Substring($0)) }.filter { !$0.isEmpty }
  }

  /// A glob as a pattern of whole paths; `*` goes through folders.
  private static func glob(_ glob: String) -> Pattern {
    var pattern = ""
    var depth = 0
    var isSet = false
    for character in glob {
      switch character {
      case "]" where isSet:
        isSet = false
        pattern += "]"
      case "!" where isSet && pattern.hasSuffix("["): pattern += "^"
      case _ where isSet: pattern += character == "\\" ? "\\\\" : String(character)
      case "[":
        isSet = true
        pattern += "["
      case "*": pattern += ".*"
      case "?": pattern += "."
      case "{":
        depth += 1
        pattern += "(?:"
      case "}" where depth > 0:
        depth -= 1
        pattern += ")"
      case "," where depth > 0: pattern += "|"
      default: pattern += Pattern.quoted(String(character))
      }
    }
    return Pattern("\\A(?:.*/)?(?:\(pattern))\\z")
  }
}

/// A fault in a configuration of Vale's.
public struct ValeConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where it is.
  public var place: FilePlace
  /// What is wrong, in lower case.
  public var why: String

  /// `file:line:column: error: message`.
  public var description: String { "\(place.file):\(place.line):\(place.column): error: \(why)" }
}
