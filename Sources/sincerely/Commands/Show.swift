import ArgumentParser
import JSON
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

  func run() throws {
    var isTroubled = false
    func complain(_ line: String) {
      isTroubled = true
      Console.complain(line)
    }
    let drafts = Drafts(files, standardInputName: stdinFilename)
    for file in drafts.files(complain: complain) {
      drafts.forEach(in: file, complain: complain) { draft in
        let shown = ShownDraft(draft)
        Console.write((format == .json ? shown.json : shown.text) + "\n")
      }
    }
    if isTroubled { throw ExitCode.trouble }
  }
}
