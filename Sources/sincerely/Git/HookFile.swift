#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The pre-commit hook of a repository, which lints the drafts of a commit before it is made.
struct HookFile {
  /// Where the hook is, or would be.
  let path: String
  /// The folder that git looks for hooks in.
  private let folder: String

  /// The line by which a hook is known to be ours.
  private static let marker = "# This hook was written by `sincerely install-hook`; its option --uninstall removes it."

  /// Finds the place of the hook: in the folder that `core.hooksPath` names, else in the repository's own, which
  /// linked work trees share.
  init() throws(GitError) {
    _ = try Git.line("rev-parse", "--show-toplevel")
    folder = try Git.line("rev-parse", "--git-path", "hooks")
    path = folder + "/pre-commit"
  }

  /// What lies at the hook's place.
  enum State: Equatable {
    /// Nothing.
    case absent
    /// A hook that this program wrote, and its text.
    case ours(text: String)
    /// Something else, and its text as far as it has one.
    case foreign(text: String)
  }

  /// Looks what lies there; a symbolic link is always somebody else's.
  func state() -> State {
    var information = stat()
    guard lstat(path, &information) == 0 else { return .absent }
    guard information.st_mode & S_IFMT == S_IFREG, let bytes = try? FileSystem.read(path) else {
      return .foreign(text: "")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\n").contains(Self.marker[...]) ? .ours(text: text) : .foreign(text: text)
  }

  /// Writes the hook, in one step, so that there is never half of one.
  ///
  /// - Throws: `HookError.foreign` rather than write over what is not ours.
  func install(program: String) throws(HookError) {
    if case .foreign(let text) = state() {
      throw .foreign(path: path, isOfFramework: text.contains("pre-commit.com"))
    }
    // A repository made from an empty template has no folder of hooks yet; its parent is there.
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .system("make \(folder)", errno) }
    let temporary = path + ".\(getpid())"
    // 0777, less the user's mask: git leaves out a hook that may not be executed.
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o777)
    guard descriptor >= 0 else { throw .system("write \(path)", errno) }
    let text = Array(Self.text(program: program).utf8)
    let isWritten = write(descriptor, text, text.count) == text.count
    guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw .system("write \(path)", code)
    }
  }

  /// Removes the hook if it is ours; says whether there was one.
  ///
  /// - Throws: `HookError.notOurs` rather than remove another's.
  func uninstall() throws(HookError) -> Bool {
    switch state() {
    case .absent: return false
    case .foreign: throw .notOurs(path: path)
    case .ours:
      guard unlink(path) == 0 else { throw .system("remove \(path)", errno) }
      return true
    }
  }

  /// The text of the hook; `program` is the absolute path of this program, for a PATH without it, as git has it when
  /// it is started from a desktop.
  static func text(program: String) -> String {
    let quoted = program.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    return #"""
      #!/bin/sh
      \#(marker)
      # It lints the drafts as they are staged; a finding refuses the commit.
      # `git commit --no-verify` commits without asking it.
      program=sincerely
      if ! command -v "$program" >/dev/null 2>&1; then
        program='\#(quoted)'
        if [ ! -x "$program" ]; then
          echo "sincerely: not in PATH and not at $program; install it, or skip the check: git commit --no-verify" >&2
          exit 1
        fi
      fi
      "$program" lint --staged && exit 0
      status=$?
      echo "sincerely: commit refused; \`git commit --no-verify\` would commit without the check" >&2
      exit "$status"

      """#
  }
}

/// Why a hook was not written or removed.
enum HookError: Error, Equatable, CustomStringConvertible {
  /// Somebody else's hook is there; whether it is the one of the pre-commit framework.
  case foreign(path: String, isOfFramework: Bool)
  /// The hook that should be removed is somebody else's.
  case notOurs(path: String)
  /// The system refused something, with its number for the reason.
  case system(String, Int32)

  var description: String {
    switch self {
    case .foreign(let path, isOfFramework: false):
      """
      \(path) is there already and not ours, so it was left as it is; to run both, add this line to it:
          sincerely lint --staged || exit 1
      """
    case .foreign(let path, isOfFramework: true):
      """
      \(path) is the pre-commit framework's, so it was left as it is; to run both, add the hook 'sincerely' \
      to .pre-commit-config.yaml
      """
    case .notOurs(let path): "\(path) was not written by 'sincerely install-hook', so it was left as it is"
    case .system(let action, let code): "cannot \(action): \(String(cString: strerror(code)))"
    }
  }
}
