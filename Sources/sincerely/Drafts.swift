import Mail
import Source

/// The drafts that a command was called for.
struct Drafts {
  /// The paths, as they were given.
  let paths: [String]
  /// What standard input is called.
  var standardInputName = "<stdin>"

  private let reader = DraftReader()

  init(_ paths: [String], standardInputName: String? = nil) {
    self.paths = paths
    if let standardInputName { self.standardInputName = standardInputName }
  }

  /// The files behind the paths: a folder stands for the drafts within it, in the order of their names.
  ///
  /// - Parameter complain: told of each path that leads to nothing.
  func files(complain: (String) -> Void) -> [String] {
    var files: [String] = []
    for path in paths {
      switch path == "-" ? .file : FileSystem.kind(of: path) {
      case .file: files.append(path)
      case .folder:
        let found = drafts(in: path)
        if found.isEmpty { complain("\(path): error: no drafts in this folder (.eml, .mbox, .txt, .md)") }
        files += found
      case .nothing: complain("\(path): error: no such file or folder")
      }
    }
    return files
  }

  /// Reads a file's drafts.
  ///
  /// - Throws: `FileSystem.ReadError` or `ReadingError`.
  func read(_ file: String) throws -> [Draft] {
    let bytes = try FileSystem.read(file, limit: reader.limits.fileSize)
    return try read(bytes, named: file == "-" ? standardInputName : file)
  }

  /// Reads the drafts in bytes that were read already.
  ///
  /// - Throws: `ReadingError`.
  func read(_ bytes: [UInt8], named name: String) throws -> [Draft] {
    [try reader.read(SourceFile(path: name, bytes: bytes))]
  }

  private func drafts(in folder: String) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var found: [String] = []
    for name in FileSystem.names(in: folder) ?? [] where !name.hasPrefix(".") {
      let path = prefix + name
      switch FileSystem.kind(of: path) {
      case .folder: found += drafts(in: path)
      case .file: if DraftName.mayBeDraft(path) { found.append(path) }
      case .nothing: break
      }
    }
    return found
  }
}
