import ArgumentParser
import Linting

/// `sincerely config [DRAFT]`: prints what is in force for a draft, and where each value was set.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show what is in force for a draft, and where it was set.",
    discussion: """
      Values come from options, from the sections of .sincerely.yml that are for the draft's path, from its top, or are \
      the default. The options are those of 'lint'.
      """)

  @Argument(help: "A draft, which need not be there; otherwise what holds in this folder.")
  var draft: String?

  @OptionGroup
  var options: LintOptions

  @Option(help: ArgumentHelp("How to print: text, json.", valueName: "format"))
  var format: DocumentFormat = .text

  func run() throws {
    let source = ConfigurationSource(options.rules, flags: options.flags)
    let isFolder = draft.map { FileSystem.kind(of: $0) == .folder } ?? false
    let inForce = try source.inForce(forDraftAt: isFolder ? (draft ?? "") + "/" : draft ?? "")
    let shown = ShownSettings(inForce, styleFlags: options.rules.styles.styles)
    Console.write(format == .json ? shown.json : shown.text)
  }
}
