internal import Source
public import YAML

/// A folder of styles: each a folder of rule files, or all one style, if rule files lie in it directly; or one rule file.
///
/// Vale's public styles load as they are. Beside the styles may lie `config` (or `Vocab`), with word lists and
/// dictionaries. A rule by a script is left out with a notice; whatever else cannot be read is a fault.
public struct StyleFolder: Sendable {
  /// The rules, in the order of their ids.
  public private(set) var rules: [Rule] = []
  /// What was left out, and why.
  public private(set) var notices: [String] = []
  /// The faults, in the order of their files and places.
  public private(set) var faults: [YAMLError] = []

  /// The way to files, which is passed in.
  public struct Files: Sendable {
    /// The names in a folder, in order; nil for what is none or cannot be read.
    public var names: @Sendable (_ folder: String) -> [String]?
    /// A file's bytes; nil for what is none or cannot be read.
    public var read: @Sendable (_ path: String) -> [UInt8]?

    /// Makes it of two functions.
    public init(
      names: @escaping @Sendable (_ folder: String) -> [String]?,
      read: @escaping @Sendable (_ path: String) -> [UInt8]?
    ) {
      self.names = names
      self.read = read
    }
  }

  /// The bytes that a rule file may have: the largest of the public styles has 60,000.
  public static let largestFile = 1 << 20

  private let files: Files
  private let resources: StyleResources
  private let vocabularyRules: [(name: String, node: Node)]

  /// Loads a folder, or one rule file, whose folder names its style.
  ///
  /// Every file is read, whatever is wrong with others: `faults` tells of them all, and `rules` holds the rest.
  ///
  /// - Parameter vocabularies: the names of the vocabularies in force, of `config/vocabularies`.
  public static func load(_ folder: String, vocabularies: [String] = [], files: Files) -> StyleFolder {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    if folder.hasSuffix(".yml"), files.names(folder) == nil {
      return load(file: folder, vocabularies: vocabularies, files: files)
    }
    var loaded = StyleFolder(folder, vocabularies: vocabularies, files: files)
    guard let names = files.names(folder) else {
      loaded.fail("no such folder, or it cannot be read", at: folder)
      return loaded
    }
    loaded.add(style: StyleFolder.name(of: folder), in: folder, names)
    for name in names where !name.hasPrefix(".") && !["config", "Vocab"].contains(name) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if let inside = files.names(path) { loaded.add(style: name, in: path, inside) }
    }
    loaded.addVocabularyRules()
    if loaded.rules.isEmpty, loaded.faults.isEmpty, loaded.notices.isEmpty {
      loaded.fail("no rule file (.yml) in this folder or in the folders within it", at: folder)
    }
    loaded.rules.sort { $0.id < $1.id }
    loaded.faults.sort {
      ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column)
    }
    return loaded
  }

  /// Loads one rule file; its folder is its style, which lies in a folder of styles.
  private static func load(file: String, vocabularies: [String], files: Files) -> StyleFolder {
    let folder = parent(of: file)
    var loaded = StyleFolder(folder == "." ? ".." : parent(of: folder), vocabularies: vocabularies, files: files)
    do throws(YAMLErrors) {
      let fileName = file.split(separator: "/").last.map { String($0) } ?? file
      try loaded.add(file, style: name(of: folder), name: String(fileName.dropLast(4)))
    } catch {
      loaded.faults = error.errors
    }
    return loaded
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private init(_ folder: String, vocabularies: [String], files: Files) {
    self.files = files
    var accepted: [String] = []
    var rejected: [String] = []
    let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    // A style that is named by itself has what it needs in the folder around it, as in Vale.
    let outer = StyleFolder.parent(of: root)
    let holdsRules = files.names(folder)?.contains { $0.hasSuffix(".yml") } ?? false
    let isStyle = holdsRules && files.names("\(root)/config") == nil && files.names("\(outer)/config") != nil
    let home = isStyle ? outer : root
    for name in vocabularies {
      for folder in ["\(home)/config/vocabularies/\(name)", "\(home)/Vocab/\(name)"] {
        accepted += files.read(folder + "/accept.txt").map(StyleResources.lines) ?? []
        rejected += files.read(folder + "/reject.txt").map(StyleResources.lines) ?? []
      }
    }
    let place = FilePlace(file: "\(home)/config/vocabularies", line: 1, column: 1)
    vocabularyRules = VocabularyRules.nodes(accepted: accepted, rejected: rejected, at: place)
    resources = StyleResources(root: root, outer: isStyle ? outer : nil, accepted: accepted, read: files.read)
  }

  private static func name(of folder: String) -> String {
    folder.split(separator: "/").last { ![".", ".."].contains($0) }.map { String($0) } ?? "Style"
  }

  private mutating func add(style: String, in folder: String, _ names: [String]) {
    for name in names where name.hasSuffix(".yml") && name.utf8.count > 4 && !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      do throws(YAMLErrors) {
        try add(path, style: style, name: String(name.dropLast(4)))
      } catch {
        faults += error.errors
      }
    }
  }

  /// Adds the rules of the vocabularies, where no file stands in for them.
  private mutating func addVocabularyRules() {
    for (name, node) in vocabularyRules where !rules.contains(where: { $0.id == "\(VocabularyRules.style).\(name)" }) {
      do throws(YAMLErrors) {
        rules.append(try RuleFile.rule(node, style: VocabularyRules.style, name: name, resources: resources))
      } catch {
        faults += error.errors
      }
    }
  }

  private mutating func add(_ path: String, style: String, name: String) throws(YAMLErrors) {
    guard let bytes = files.read(path) else { return fail("the file cannot be read", at: path) }
    guard bytes.count <= StyleFolder.largestFile else {
      return fail("\(bytes.count) bytes are too many for a rule; it may have \(StyleFolder.largestFile)", at: path)
    }
    let (read, notes) = try Node.parseLeniently(bytes, file: path)
    notices += notes.map {
      "\($0.place.file):\($0.place.line):\($0.place.column): \($0.message) (read as Vale reads it)"
    }
    guard let node = read else { return fail("the file is empty", at: path) }
    if case .mapping(let entries) = node.value,
      entries.contains(where: { $0.key == "extends" && $0.value.text == "script" })
    {
      notices.append("\(path): left out, for it is a script and scripts are not run")
      return
    }
    var unserved: [YAMLError] = []
    let rule = try RuleFile.rule(node, style: style, name: name, resources: resources) { unserved.append($0) }
    rules.append(rule)
    notices += unserved.map { "\($0.place.file):\($0.place.line):\($0.place.column): \($0.message)" }
  }

  private mutating func fail(_ message: String, at path: String) {
    faults.append(YAMLError(message, at: FilePlace(file: path, line: 1, column: 1)))
  }
}
