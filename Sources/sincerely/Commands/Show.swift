import ArgumentParser
import JSON
import Linting
import Mail
import Source

/// `sincerely show FILE…`: prints how drafts were read.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show how a draft was read: headers, kind, regions.")

  @Argument(help: "Drafts, folders of drafts, or - for standard input.")
  var files: [String]

  @Option(help: ArgumentHelp("How to print: text, or json, one object a line.", valueName: "format"))
  var format: DocumentFormat = .text

  @Option(help: ArgumentHelp("What to call standard input.", valueName: "name"))
  var stdinFilename: String?

  @OptionGroup
  var options: ConfigurationOptions

  func run() throws {
    var isTroubled = false
    func complain(_ line: String) {
      isTroubled = true
      Console.complain(line)
    }
    let configurations = ConfigurationSource(options)
    let drafts = Drafts(files, standardInputName: stdinFilename)
    for file in drafts.files(complain: complain) {
      let usualKind = try configurations.inForce(forDraftAt: file == "-" ? stdinFilename ?? "" : file).settings.kind?
        .value
      drafts.forEach(in: file, complain: complain) { draft in
        let shown = ShownDraft(draft, usualKind: usualKind)
        Console.write((format == .json ? shown.json : shown.text) + "\n")
      }
    }
    if isTroubled { throw ExitCode.trouble }
  }
}
