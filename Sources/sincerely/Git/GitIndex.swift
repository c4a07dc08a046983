/// The index of a git repository: what the next commit will hold.
///
/// It is the index that git itself would commit from: in a hook that is the one that `GIT_INDEX_FILE` names, in a linked
/// work tree its own.
struct GitIndex {
  /// The top folder of the work tree, as an absolute path.
  let root: String
  /// The folder the program runs in, from the top, with a slash behind it; empty at the top.
  private let prefix: String

  /// Finds the repository that the program runs in.
  init() throws(GitError) {
    root = try Git.line("rev-parse", "--show-toplevel")
    prefix = try Git.line("rev-parse", "--show-prefix")
  }

  /// The regular files that the next commit adds or changes, in the order of their paths; renamed and copied ones
  /// are among them, symbolic links and submodules are not.
  func stagedFiles() throws(GitError) -> [StagedFile] {
    // `--raw` tells regular files from others and names each blob, so that what a path looks like never matters
    // to what is read; without renames there is one path a record.
    let arguments = [
      "diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-relative",
      "--ignore-submodules", "--diff-filter=AMT",
    ]
    let child = try Git.start(arguments)
    let fields = child.rest().split(separator: 0)
    try Git.finish(child, arguments)
    // A record is ":oldmode newmode oldblob newblob status", NUL, path, NUL (git-diff(1), "raw output format").
    var files: [StagedFile] = []
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      let words = fields[index].split(separator: UInt8(ascii: " "))
      guard words.count == 5, words[1].starts(with: "100".utf8) else { continue }
      let path = String(decoding: fields[index + 1], as: UTF8.self)
      files.append(StagedFile(path: path, shownPath: shown(path), blob: String(decoding: words[3], as: UTF8.self)))
    }
    return files
  }

  /// Reads the staged bytes of files, through one process however many they are, and gives them one after the other.
  func read(_ files: [StagedFile], _ body: (StagedFile, [UInt8]) -> Void) throws(GitError) {
    guard !files.isEmpty else { return }
    let arguments = ["cat-file", "--batch"]
    let child = try Git.start(arguments, input: Array(files.map { $0.blob + "\n" }.joined().utf8))
    for file in files {
      // "blob type size", line end, the bytes, line end (git-cat-file(1), "batch output").
      guard let head = child.nextLine(),
        let size = String(decoding: head, as: UTF8.self).split(separator: " ").last.flatMap({ Int($0) }),
        let bytes = child.next(size), child.next(1) != nil
      else {
        let reason = child.finish().errors.split(separator: "\n").first ?? "it is not there"
        throw .failed(command: "cat-file", message: "the staged content of \(file.path) cannot be read: \(reason)")
      }
      body(file, bytes)
    }
    try Git.finish(child, arguments)
  }

  /// A path from the top as one would write it from where the program runs.
  private func shown(_ path: String) -> String {
    if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    return String(repeating: "../", count: prefix.count { $0 == "/" }) + path
  }
}

/// A file in the index.
struct StagedFile: Hashable {
  /// Its path from the top of the work tree.
  let path: String
  /// Its path from the folder the program runs in.
  let shownPath: String
  /// The name of its content.
  let blob: String
}
