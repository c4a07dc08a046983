import Foundation
import Testing

@Suite("make install")
struct InstallTests {
  /// A clone of the project that has been built, as far as installing looks at it, with the program under test.
  private func clone() throws -> TemporaryFolder {
    let clone = try TemporaryFolder()
    for name in ["Makefile", "script", "rules", "dictionaries", "docs"] {
      try FileManager.default.copyItem(at: Project.root.appending(path: name), to: clone.url.appending(path: name))
    }
    let release = clone.url.appending(path: ".build/release")
    try FileManager.default.createDirectory(at: release, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Project.program, to: release.appending(path: "sincerely"))
    return clone
  }

  private func files(in folder: TemporaryFolder) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.url.path)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.path(path), isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  private func make(_ target: String, in clone: TemporaryFolder, to root: TemporaryFolder) async throws {
    var make = Command(program: "make", home: clone)
    make.folder = clone.url
    // The program is there; to build it is another test's business.
    try await make.run("--assume-old=build", target, "PREFIX=/usr", "DESTDIR=\(root.url.path)").expect(status: 0)
  }

  @Test("puts a program in place that runs from anywhere after the clone is gone, and takes all of it away again")
  func installed() async throws {
    let root = try TemporaryFolder()
    let clone = try clone()
    try await make("install", in: clone, to: root)
    try FileManager.default.moveItem(atPath: clone.path("rules"), toPath: clone.path("gone"))
    try FileManager.default.removeItem(atPath: clone.path("dictionaries"))

    let folder = try TemporaryFolder()
    try folder.write(Examples.facts, to: "interview.yml")
    try folder.write(Examples.faulty, to: "draft.eml")
    var program = Command(program: root.path("usr/bin/sincerely"), home: folder)
    program.folder = folder.url
    let outcome = try await program.run("draft.eml")
    #expect(outcome == (try await Command.sincerely(in: folder).run("draft.eml")))
    #expect(outcome.status == 1)

    try FileManager.default.moveItem(atPath: clone.path("gone"), toPath: clone.path("rules"))
    try await make("uninstall", in: clone, to: root)
    #expect(files(in: root) == [])
  }

  @Test("puts completions in place that bash completes by")
  func bashCompletion() async throws {
    let root = try TemporaryFolder()
    try await make("install", in: try clone(), to: root)
    let script = """
      source "$0/usr/share/bash-completion/completions/sincerely"
      COMP_WORDS=(sincerely lint --form) COMP_CWORD=2 COMP_LINE='sincerely lint --form' COMP_POINT=21
      "$(complete -p sincerely | sed 's/.*-F \\([^ ]*\\).*/\\1/')" sincerely --form lint
      echo "${COMPREPLY[*]}"
      """
    let outcome = try await Command(program: "bash", home: root).run("-c", script, root.url.path)
    #expect(outcome.output == "--format\n", "\(outcome.errors)")
  }

  @Test(
    "puts completions in place that fish completes by", .enabled(if: Command.isInPath("fish"), "fish is not in PATH"))
  func fishCompletion() async throws {
    let root = try TemporaryFolder()
    try await make("install", in: try clone(), to: root)
    let script = """
      set -x PATH \(root.path("usr/bin")) $PATH
      source \(root.path("usr/share/fish/vendor_completions.d/sincerely.fish"))
      complete -C 'sincerely lint --form'
      """
    let outcome = try await Command(program: "fish", home: root).run("-c", script)
    #expect(outcome.output.hasPrefix("--format"), "\(outcome.errors)")
  }

  @Test("puts completions in place that zsh loads", .enabled(if: Command.isInPath("zsh"), "zsh is not in PATH"))
  func zshCompletion() async throws {
    let root = try TemporaryFolder()
    try await make("install", in: try clone(), to: root)
    let script = """
      fpath=(\(root.path("usr/share/zsh/site-functions")) $fpath)
      autoload -Uz compinit && compinit -D -u
      print -r -- "${_comps[sincerely]}"
      autoload +X _sincerely && functions _sincerely | grep -c -- --format
      """
    let outcome = try await Command(program: "zsh", home: root).run("-f", "-c", script)
    #expect(outcome.output.hasPrefix("_sincerely\n"), "\(outcome.errors)")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("puts a manual page in place that man shows", .enabled(if: Command.isInPath("man"), "man is not in PATH"))
  func manualPage() async throws {
    let root = try TemporaryFolder()
    try await make("install", in: try clone(), to: root)
    let outcome = try await Command(program: "man", home: root)
      .run("-P", "cat", root.path("usr/share/man/man1/sincerely.1"))
    #expect(outcome.output.contains("fix"))
    #expect(outcome.errors == "")
  }
}
