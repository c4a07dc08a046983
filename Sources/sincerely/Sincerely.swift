import ArgumentParser
import EditDistance
import Interview

/// The command: it reads what it was called with and hands over to a subcommand.
@main
struct Sincerely: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "sincerely",
    abstract: "A proofreader for the email you send after a job interview.",
    usage: """
      sincerely draft.eml                     check a draft
      sincerely show draft.eml                see how it was read
      sincerely install-hook                  check drafts at each git commit
      sincerely sendmail -- sendmail -t       check a draft, and send it if it is sound
      sincerely <subcommand> [options]
      """,
    discussion: """
      Ends with 0 if there is nothing to mend, 1 if there is, and 2 if it could not do its work.
      """,
    version: version,
    subcommands: [
      Lint.self, FixCommand.self, Show.self, FactsCommand.self, RulesCommand.self, Explain.self, TestRules.self,
      NewRule.self, ConfigCommand.self, Init.self, New.self, Words.self, InstallHook.self, Sendmail.self,
    ],
    defaultSubcommand: Lint.self)

  static func main() {
    #if os(Linux) && canImport(Glibc)
      LargePages.ask()
    #endif
    do {
      var command = try parse(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let status as ExitCode {
      Console.exit(status.rawValue)
    } catch {
      // The parser ends with 64 (EX_USAGE) where the call is wrong; a linter's users expect 2.
      if exitCode(for: error).isSuccess {
        Console.write(fullMessage(for: error) + "\n")
        Console.exit(0)
      }
      Console.complain(complaint(error))
      Console.exit(2)
    }
  }

  /// What is said of an error: `error: ` and its message, or the message alone where that names its place first.
  static func complaint(_ error: any Error) -> String {
    switch error {
    case is FactsErrors, is FileSystem.ReadError, is ReplacementFile.WriteError: "\(error)"
    default: "error: \(message(for: error))"
    }
  }
}

extension Sincerely {
  /// What a call asks for.
  ///
  /// A call of `lint`, named or not, is told here: the root's parser makes the options of its default subcommand three
  /// times over, and of 25 million instructions takes 13 for that. With nothing but drafts behind it nothing is parsed at
  /// all, which saves the other 12, a tenth of a run over one draft.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let operands = arguments.first == Lint._commandName ? arguments.dropFirst() : arguments[...]
    let isHelp = arguments.contains { $0 == "-h" || $0.hasPrefix("--help") || $0 == "--version" }
    let isBuiltIn = arguments.first.map { $0 == "help" || $0.hasPrefix("--generate") || $0.hasPrefix("--experimental") }
    if isHelp || isBuiltIn ?? true { return try parseAsRoot(arguments) }
    let isOther =
      operands.count == arguments.count && configuration.subcommands.contains { $0._commandName == arguments.first }
    if isOther { return try parseAsRoot(arguments) }
    let isPlain = !operands.isEmpty && operands.allSatisfy { $0 == "-" || !$0.hasPrefix("-") }
    return isPlain ? Lint(plain: Array(operands)) : try Lint.parse(Array(operands))
  }

  /// The subcommand that was likely meant by the first word of the call, which was taken for a draft's name.
  static func commandMeant(by word: String) -> String? {
    guard CommandLine.arguments.dropFirst().first == word else { return nil }
    return nearest(to: word, among: configuration.subcommands.map { $0._commandName })
  }
}

extension ExitCode {
  /// It could not do its work.
  static let trouble = ExitCode(2)
}
