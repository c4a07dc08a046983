import ArgumentParser
import Interview
import Rules
import Source

/// The options that bring further rules.
struct StyleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Run the rules in a folder of styles, Vale's or your own, too.", valueName: "folder"))
  var styles: [String] = []

  @Flag(help: "Leave out rule files that have faults, instead of stopping.")
  var skipBadRules = false

  init() {}

  /// What they are where none is given.
  init(plain: Void) {
    styles = []
    skipBadRules = false
  }

  /// A set of rules with those of the folders; all faults are told.
  ///
  /// - Throws: `ExitCode.trouble` where there is a fault, unless bad rules are to be left out.
  func adding(to rules: RuleSet) throws -> RuleSet {
    if styles.isEmpty { return rules }
    var rules = rules
    var isFaulty = false
    do throws(ValeConfigurationError) {
      rules.valeConfiguration = try StyleOptions.valeConfiguration()
    } catch {
      Console.complain("\(error)")
      isFaulty = true
    }
    let files = StyleFolder.Files(
      names: { FileSystem.kind(of: $0) == .folder ? FileSystem.names(in: $0) : nil },
      read: { try? FileSystem.read($0, limit: 32 << 20) })
    var places: [String: FilePlace] = [:]
    for folder in styles {
      let loaded = StyleFolder.load(
        folder, vocabularies: rules.valeConfiguration?.vocabularies ?? [], files: files)
      for notice in loaded.notices { Console.complain("note: \(notice)") }
      for fault in loaded.faults { Console.complain("\(fault)") }
      isFaulty = isFaulty || !loaded.faults.isEmpty
      for rule in loaded.rules {
        if let other = places.updateValue(rule.head.place, forKey: rule.id), other.file != rule.head.place.file {
          let place = rule.head.place
          Console.complain(
            "\(place.file):\(place.line):\(place.column): error: '\(rule.id)' is also in \(other.file); rename one")
          isFaulty = true
        }
      }
      rules = rules.adding(loaded.rules)
    }
    if isFaulty, !skipBadRules { throw ExitCode.trouble }
    return rules
  }

  /// The configuration of Vale's that is nearest to the working folder, upwards; nil where there is none.
  private static func valeConfiguration() throws(ValeConfigurationError) -> ValeConfiguration? {
    let home = Console.environment("HOME")
    var search = FolderSearch(
      workingFolder: FileSystem.workingFolder, home: home.isEmpty ? nil : home,
      listing: { FileSystem.names(in: $0) },
      choosing: { names in ValeConfiguration.fileNames.first { names.contains($0) } })
    guard let file = search.nearestFile(from: ""), let bytes = try? FileSystem.read(file) else { return nil }
    return try ValeConfiguration(bytes, file: file)
  }
}
