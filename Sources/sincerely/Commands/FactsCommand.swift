import ArgumentParser
import Interview
import Linting
import Mail
import Source

/// `sincerely facts [FILE]`: prints what is known of the interview, and where it was read.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Show what is known of the interview, and from where.")

  @Argument(
    help:
      "A facts file (interview.yml), an invitation (.ics) or a draft; otherwise the facts file that is found upwards from here."
  )
  var file: String?

  @OptionGroup(title: "The interview")
  var interview: InterviewOptions

  @Option(help: ArgumentHelp("How to print: text, json.", valueName: "format"))
  var format: DocumentFormat = .text

  func run() throws {
    do {
      let facts = try facts()
      Console.write(format == .json ? FactsReport.json(facts) : FactsReport.text(facts))
    } catch let status as ExitCode {
      throw status
    } catch {
      Console.complain("\(error)")
      throw ExitCode.trouble
    }
  }

  private func facts() throws -> Facts {
    guard let file else {
      var source = try FactsSource(interview)
      return try source.facts(forDraftAt: "")
    }
    if [".yml", ".yaml", ".ics"].contains(where: file.lowercased().hasSuffix) {
      var options = interview
      options.facts = file
      var source = try FactsSource(options)
      return try source.facts(forDraftAt: file)
    }
    var source = try FactsSource(interview)
    var known = try source.facts(forDraftAt: file)
    var isTroubled = false
    Drafts([file]).forEach(
      in: file,
      complain: { line in
        isTroubled = true
        Console.complain(line)
      }, { known = known.filled(from: Facts(headersOf: $0)) })
    if isTroubled { throw ExitCode.trouble }
    return known
  }
}

/// How a document is printed.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
