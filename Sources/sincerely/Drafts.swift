import Mail
import Source

/// The drafts that a command was called for.
struct Drafts {
  /// The paths, as they were given.
  let paths: [String]
  /// What standard input is called.
  var standardInputName = "<stdin>"

  private let reader = DraftReader()

  /// Whether all that lies in some folder is meant, and not just the files that are named.
  var isFolder: Bool { paths.contains { $0 != "-" && FileSystem.kind(of: $0) == .folder } }

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
        var isWhole = true
        let found = drafts(in: path) {
          isWhole = false
          complain($0)
        }
        if found.isEmpty, isWhole { complain("\(path): error: no drafts in this folder (.eml, .mbox, .txt, .md)") }
        files += found
      case .nothing:
        let command = Sincerely.commandMeant(by: path).map { "; did you mean 'sincerely \($0)'?" }
        complain("\(path): error: no such file or folder\(command ?? "")")
      }
    }
    return files
  }

  /// Whether the files may hold so many drafts that it is worth linting several at once: a mailbox of some size does.
  func mayBeMany(in files: [String]) -> Bool {
    files.contains { $0 != "-" && FileSystem.size(of: $0) > 50_000 }
  }

  /// Reads a file's drafts and gives them one after the other: a mailbox holds many, any other file one.
  ///
  /// A mailbox is never held whole, so that its size does not matter.
  ///
  /// - Parameter complain: told of each draft that cannot be read.
  func forEach(in file: String, complain: (String) -> Void, _ body: (Draft) -> Void) {
    let name = file == "-" ? standardInputName : file
    do {
      var input = try InputFile(file)
      if MailboxFile.isMailbox(try input.peek()) {
        var mailbox = MailboxFile(path: name)
        while case let piece = try input.next(), !piece.isEmpty {
          for message in mailbox.push(piece) { read(message, complain: complain, body) }
        }
        if let last = mailbox.finish() { read(last, complain: complain, body) }
      } else {
        let bytes = try input.rest(limit: reader.limits.fileSize)
        read(SourceFile(path: name, bytes: bytes), complain: complain, body)
      }
    } catch {
      complain("\(error)")
    }
  }

  /// All of a file, drafts not taken apart.
  ///
  /// - Throws: where it cannot be read, or is no mailbox and too large for a draft.
  func contents(of file: String) throws(FileSystem.ReadError) -> SourceFile {
    var input = try InputFile(file)
    let limit = MailboxFile.isMailbox(try input.peek()) ? Int.max : reader.limits.fileSize
    return SourceFile(path: file == "-" ? standardInputName : file, bytes: try input.rest(limit: limit))
  }

  /// Reads the drafts in bytes that were read already.
  func forEach(in bytes: [UInt8], named name: String, complain: (String) -> Void, _ body: (Draft) -> Void) {
    let source = SourceFile(path: name, bytes: bytes)
    for message in MailboxFile.isMailbox(bytes) ? MailboxFile.messages(of: source) : [source] {
      read(message, complain: complain, body)
    }
  }

  private func read(_ source: SourceFile, complain: (String) -> Void, _ body: (Draft) -> Void) {
    do {
      body(try reader.read(source))
    } catch {
      complain(Drafts.complaint(error, about: source))
    }
  }

  /// What is said of a message that gives no draft: `path: error: …`, with its line in a mailbox.
  static func complaint(_ error: ReadingError, about source: SourceFile) -> String {
    let line = source.firstLine > 1 ? ":\(source.firstLine):1" : ""
    return "\(source.path)\(line): error: \(error)"
  }

  /// The drafts within a folder; what may hold some and cannot be looked into is complained about.
  private func drafts(in folder: String, complain: (String) -> Void) -> [String] {
    guard let names = FileSystem.names(in: folder) else {
      complain("\(folder): error: cannot be read: \(FileSystem.reason())")
      return []
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var found: [String] = []
    for name in names where !name.hasPrefix(".") {
      let path = prefix + name
      switch FileSystem.kind(of: path) {
      case .folder: found += drafts(in: path, complain: complain)
      case .file: if DraftName.mayBeDraft(path) { found.append(path) }
      // A link to nothing is nobody's draft. A name that is no UTF-8 was mended, and leads nowhere.
      case .nothing where name.contains("\u{FFFD}"):
        complain("\(path): error: its name is not in UTF-8, so it cannot be opened; rename it")
      case .nothing: break
      }
    }
    return found
  }
}
