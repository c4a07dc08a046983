/// Looks for a file upwards from a folder: to the repository's root, which holds `.git`, and outside of a repository
/// to the home folder or the file system's root.
///
/// The file system is passed in. What was found is remembered for each folder on the way, so that ten thousand
/// drafts in a folder cost one look.
public struct FolderSearch: Sendable {
  /// The names in a folder; nil where it cannot be read.
  public typealias Listing = @Sendable (_ folder: String) -> [String]?
  /// The name among a folder's names that is looked for; nil where it is not there.
  public typealias Choice = @Sendable (_ names: [String]) -> String?

  private let listing: Listing
  private let choice: Choice
  private let workingFolder: [Substring]
  private let home: [Substring]?
  /// The file found from a folder, by the folder's absolute path.
  private var found: [String: [Substring]?] = [:]

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - workingFolder: the absolute path that relative ones start from.
  ///   - home: the absolute path of the home folder, if there is one.
  ///   - listing: the names in a folder, given by its absolute path.
  ///   - choice: which of a folder's names is looked for.
  public init(
    workingFolder: String, home: String?, listing: @escaping Listing, choosing choice: @escaping Choice
  ) {
    self.workingFolder = FolderSearch.components(of: workingFolder)
    self.home = home.map { FolderSearch.components(of: $0) }
    self.listing = listing
    self.choice = choice
  }

  /// The nearest file upwards from a folder, that folder included.
  ///
  /// - Parameter folder: a path as the user gave it; empty or `.` for the working folder.
  /// - Returns: the file's path, relative to the working folder if the folder was given so; nil where there is none.
  public mutating func nearestFile(from folder: String) -> String? {
    let isAbsolute = folder.hasPrefix("/")
    let start = FolderSearch.components(of: folder, from: isAbsolute ? [] : workingFolder)
    guard let file = nearestFile(from: start) else { return nil }
    return isAbsolute ? FolderSearch.path(file) : relativePath(file)
  }

  private mutating func nearestFile(from start: [Substring]) -> [Substring]? {
    var folder = start
    var passed: [String] = []
    var file: [Substring]?
    while true {
      let path = FolderSearch.path(folder)
      if let known = found[path] {
        file = known
        break
      }
      passed.append(path)
      let names = listing(path) ?? []
      if let name = choice(names) {
        file = folder + [Substring(name)]
        break
      }
      if names.contains(".git") || folder == home || folder.isEmpty { break }
      folder.removeLast()
    }
    for path in passed { found[path] = .some(file) }
    return file
  }

  // MARK: Paths

  /// A path as it is written from the folder of a file: `b.eml` for `drafts/b.eml` beside `drafts/interview.yml`.
  ///
  /// Both paths are as the user gave them, absolute or from the working folder, whose own path is absolute.
  public static func path(_ path: String, fromFolderOf file: String, workingFolder: String) -> String {
    let start = components(of: workingFolder)
    func absolute(_ path: String) -> [Substring] { components(of: path, from: path.hasPrefix("/") ? [] : start) }
    let folder = absolute(file).dropLast()
    let parts = absolute(path)
    let shared = zip(parts, folder).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: folder.count - shared)
    return (up + parts.dropFirst(shared)).joined(separator: "/")
  }

  /// The parts of a path, with `.` and `..` resolved by the text alone.
  private static func components(of path: String, from start: [Substring] = []) -> [Substring] {
    var parts = start
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts
  }

  private static func path(_ parts: [Substring]) -> String { "/" + parts.joined(separator: "/") }

  private func relativePath(_ parts: [Substring]) -> String {
    let shared = zip(parts, workingFolder).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: workingFolder.count - shared)
    return (up + parts.dropFirst(shared)).joined(separator: "/")
  }
}
