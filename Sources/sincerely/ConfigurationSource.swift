import ArgumentParser
import Interview
import Linting
import Reports
import Rules
import Source
import YAML

/// What is in force for a draft.
struct InForce {
  /// The how-manieth it is that was made in a run, by which it is known.
  let number: Int
  /// The settings, those of the command's options included.
  let settings: Settings
  /// The rules that run, ready to.
  let linter: Linter
  /// All the rules that there are, with their thresholds.
  let known: RuleSet
  /// The configuration; nil where there is none.
  let configuration: Configuration?

  /// The ids of the rules that run.
  let ids: Set<String>
  /// The words that are right by the settings.
  let words: SpellerWords

  /// What reports say of the rules that run.
  var descriptions: [RuleDescription] {
    linter.rules.rules.map { rule in
      var description = rule.description
      description.severity = linter.severities[rule.id] ?? description.severity
      return description
    }
  }
}

/// Finds and reads the configurations of drafts, each once, and readies what each asks for.
///
/// A class, for it remembers what it has read, whoever asks.
final class ConfigurationSource {
  private let options: ConfigurationOptions
  private let flags: Settings
  private let workingFolder: String
  private var search: FolderSearch
  private var loaded: [String: Loaded?] = [:]
  private var ready: [Key: InForce] = [:]

  /// A configuration and the rules that it makes; for no configuration, the rules alone.
  private struct Loaded {
    var configuration: Configuration?
    var rules: RuleSet
  }

  /// What settings depend on.
  private struct Key: Hashable {
    var file: String
    var sections: [Int]
  }

  /// Begins to look for configurations.
  ///
  /// - Parameter flags: what the options of the command say, which comes before all else.
  init(_ options: ConfigurationOptions, flags: Settings = Settings()) {
    self.options = options
    self.flags = flags
    workingFolder = FileSystem.workingFolder
    search = FolderSearch(
      workingFolder: workingFolder, home: FileSystem.home,
      listing: { FileSystem.names(in: $0) },
      choosing: { names in [Configuration.fileName, Configuration.mistakenName].first { names.contains($0) } })
  }

  /// What is in force for a draft, by where it lies; empty for the folder that the program runs in.
  ///
  /// - Throws: `ExitCode.trouble` where the configuration or what it names has faults, which are told the first time;
  ///   `UnknownRule` for an option that names none.
  func inForce(forDraftAt path: String) throws -> InForce {
    let file = options.config ?? search.nearestFile(from: FileSystem.folder(of: path))
    let loaded = try load(file)
    let found = loaded.configuration?.settings(
      for: FolderSearch.path(path, fromFolderOf: file ?? "", workingFolder: workingFolder))
    let key = Key(file: file ?? "", sections: found?.sections ?? [])
    if let ready = ready[key] { return ready }
    var settings = found?.settings ?? Settings()
    settings.yield(to: flags)
    let inForce = try InForce(settings, loaded.rules, loaded.configuration, number: ready.count)
    if let contradiction = settings.contradiction { Console.complain("note: \(contradiction)") }
    ready[key] = inForce
    return inForce
  }

  private func load(_ file: String?) throws -> Loaded {
    if let known = loaded[file ?? ""] {
      guard let known else { throw ExitCode.trouble }
      return known
    }
    // Until all is well: whoever asks again is not told again.
    loaded[file ?? ""] = .some(nil)
    var styles = options.styles
    guard let file else {
      let all = Loaded(configuration: nil, rules: try styles.adding(to: .builtIn()))
      loaded[""] = all
      return all
    }
    var faults: [YAMLError] = []
    if file.hasSuffix(Configuration.mistakenName), options.config == nil {
      let place = FilePlace(file: file, line: 1, column: 1)
      faults.append(YAMLError("this is not read; rename it to \(Configuration.fileName)", at: place))
      try tell(faults)
    }
    let bytes: [UInt8]
    do { bytes = try FileSystem.read(file, limit: 1 << 20) } catch {
      Console.complain("\(error)")
      throw ExitCode.trouble
    }
    let (configuration, faultsOfKeys) = Configuration.read(SourceFile(path: file, bytes: bytes))
    faults += faultsOfKeys
    for style in configuration.styles {
      if FileSystem.kind(of: style.value) == .folder {
        styles.styles.append(style.value)
      } else {
        faults += [style.origin.fault("no folder '\(style.value)'")].compactMap(\.self)
      }
    }
    for list in configuration.settings.wordLists where FileSystem.kind(of: list.value) != .file {
      faults += [list.origin.fault("no file '\(list.value)'")].compactMap(\.self)
    }
    let rules: RuleSet
    do { rules = try styles.adding(to: .builtIn()) } catch {
      // Names of rules that could not be read would be taken for unknown ones.
      try tell(faults)
      throw error
    }
    let (changed, faultsOfNames) = configuration.applied(to: rules)
    try tell(faults + faultsOfNames)
    let all = Loaded(configuration: configuration, rules: changed)
    loaded[file] = all
    return all
  }

  private func tell(_ faults: [YAMLError]) throws {
    if faults.isEmpty { return }
    for fault in YAMLErrors(faults).errors { Console.complain("\(fault)") }
    throw ExitCode.trouble
  }
}

extension InForce {
  fileprivate init(
    _ settings: Settings, _ rules: RuleSet, _ configuration: Configuration?, number: Int
  ) throws {
    // Names in the configuration were judged with their places; this judges those of options.
    _ = try rules.selected(
      by: RuleSelection(only: settings.only.map(\.value), disabled: settings.disabled.map(\.value)))
    var disabled: [String] = []
    var severities: [String: Severity] = [:]
    for rule in rules.rules {
      switch settings.verdict(on: rule.id) {
      case .usual: break
      case .severity(let severity): severities[rule.id] = severity.value
      case .off: disabled.append(rule.id)
      }
    }
    var linter = Linter.ready(rules: try rules.selected(by: RuleSelection(disabled: disabled)), known: rules)
    linter.severities = severities
    linter.suppressions = settings.suppressions
    self.init(
      number: number, settings: settings, linter: linter, known: rules, configuration: configuration,
      ids: Set(linter.rules.rules.map(\.id)), words: SpellerWords(settings))
  }
}
