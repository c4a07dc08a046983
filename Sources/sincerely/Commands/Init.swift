import ArgumentParser
import Interview
import Linting
import Source

/// `sincerely init`: writes `interview.yml`, of an invitation, of options, or of answers, and a configuration.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write interview.yml, from an invitation or by asking, and .sincerely.yml.",
    discussion: """
      'sincerely init invite.ics' takes over what the invitation says, guesses marked as such, and --facts what another \
      facts file does. On a terminal it asks \
      for what is still missing; an empty answer leaves it out. .sincerely.yml is written with every key as a remark. A \
      file that is there is never overwritten.
      """)

  @Argument(help: "An invitation (.ics).")
  var invitation: String?

  @OptionGroup(title: "The interview")
  var interview: InterviewOptions

  func run() throws {
    let file = FactsFile.names[0]
    guard FileSystem.kind(of: file) == .nothing else {
      Console.complain("\(file): error: it is there already; edit it, or remove it first")
      throw ExitCode.trouble
    }
    do {
      var facts = try interview.flags.facts()
      for path in [interview.facts, invitation].compactMap(\.self) {
        let source = SourceFile(path: path, bytes: try FileSystem.read(path))
        if path == invitation, !path.lowercased().hasSuffix(".ics") {
          throw FileSystem.ReadError(path: path, why: "no invitation; give its .ics file, or none to be asked")
        }
        let (read, problems) = try Facts.read(source, now: .now, candidate: facts.candidate)
        for problem in problems { Console.complain("\(problem)") }
        facts = facts.filled(from: read)
      }
      if Console.isInteractive { facts = try InterviewDialogue().completed(facts) }
      try FileSystem.create(file, contents: FactsFile.text(facts))
      Console.write("wrote \(file)\n")
      if FileSystem.kind(of: Configuration.fileName) == .nothing {
        try FileSystem.create(Configuration.fileName, contents: Configuration.template)
        Console.write("wrote \(Configuration.fileName)\n")
      }
    } catch {
      Console.complain("\(error)")
      throw ExitCode.trouble
    }
  }
}
