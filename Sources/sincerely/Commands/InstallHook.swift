import ArgumentParser

/// `sincerely install-hook`: writes or removes the pre-commit hook.
struct InstallHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install-hook",
    abstract: "Write a git pre-commit hook that lints the staged drafts.",
    discussion: """
      The hook runs 'sincerely lint --staged', which judges each draft as it is staged, and refuses a commit with \
      findings. It goes where git looks for hooks (core.hooksPath, if that is set). A hook that is there already \
      and not ours is never overwritten.

      Where a finding is wrong, silence it in the draft with a header 'X-Sincerely-Ignore: Rule.Id -- reason'. \
      'git commit --no-verify' commits once without asking the hook.
      """)

  @Flag(help: "Remove the hook instead, if it is ours.")
  var uninstall = false

  func run() throws {
    let hook = try HookFile()
    if uninstall {
      Console.write(try hook.uninstall() ? "removed \(hook.path)\n" : "there is no hook at \(hook.path)\n")
    } else {
      try hook.install(program: ExecutablePath.current())
      Console.write("installed \(hook.path); 'git commit --no-verify' commits once without it\n")
    }
  }
}
