import ArgumentParser
import Interview
import Linting
import Source
import Time

/// `sincerely init`: writes `interview.yml`, of an invitation, of options, or of answers, and a configuration.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write interview.yml, from an invitation or by asking, and .sincerely.yml.",
    discussion: """
      'sincerely init invite.ics' takes over what the invitation says, guesses marked as such. On a terminal it asks \
      for what is still missing; an empty answer leaves it out. .sincerely.yml is written with every key as a remark. A file that is there is never overwritten.
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
      if let invitation {
        let source = SourceFile(path: invitation, bytes: try FileSystem.read(invitation))
        let (read, problems) = try Facts.read(source, now: .now, candidate: facts.candidate)
        for problem in problems { Console.complain("\(problem)") }
        facts = facts.filled(from: read)
      }
      if Console.isInteractive { facts = facts.filled(from: try asked(beside: facts)) }
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

  /// What the user answers for what is not known yet.
  private func asked(beside facts: Facts) throws -> Facts {
    func ask(_ question: String, unless isKnown: Bool) -> String? {
      isKnown ? nil : Console.ask(question)
    }
    let interviewer = ask("Who interviewed you (name, or name <address>)?", unless: !facts.interviewers.isEmpty)
    return try FactFlags(
      interviewers: interviewer.map { [$0] } ?? [],
      company: ask("For which company?", unless: facts.company != nil),
      role: ask("For which job?", unless: facts.role != nil),
      candidate: ask("Your own name?", unless: facts.candidate.name != nil),
      interviewEnd: ask("When did it end (such as 2026-11-20T15:00:00-05:00)?", unless: facts.end != nil)
    ).facts()
  }
}
