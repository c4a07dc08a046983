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
    var told = Facts()
    if facts.interviewers.isEmpty {
      var question = "Who interviewed you (name, or name <address>)?"
      while let next = try ask(question, { FactFlags(interviewers: [$0]) }) {
        told.interviewers += next.interviewers
        question = "Who else?"
      }
    }
    if facts.company == nil { told = try told.filled(from: ask("For which company?") { FactFlags(company: $0) }) }
    if facts.role == nil { told = try told.filled(from: ask("For which job?") { FactFlags(role: $0) }) }
    if facts.candidate.name == nil {
      told = try told.filled(from: ask("Your own name?") { FactFlags(candidate: $0) })
    }
    if facts.end == nil {
      let question = "When did it end (such as 2026-11-20T15:00:00-05:00)?"
      told = try told.filled(from: ask(question) { FactFlags(interviewEnd: $0) })
    }
    return told
  }

  /// Asks until the answer can be read; nil for an empty one.
  private func ask(_ question: String, _ flags: (String) -> FactFlags) throws -> Facts? {
    while true {
      guard let answer = Console.prompt("\(question) ") else {
        Console.write("\n")
        throw EndOfAnswers()
      }
      if answer.allSatisfy(\.isWhitespace) { return nil }
      do {
        return try flags(answer).facts()
      } catch {
        for fault in error.errors { Console.complain(fault.answered) }
      }
    }
  }
}

/// The input ended where an answer was awaited.
private struct EndOfAnswers: Error, CustomStringConvertible {
  var description: String { "error: the answers ended, so nothing was written; start again, or use the options" }
}

extension Facts {
  fileprivate func filled(from other: Facts?) -> Facts { other.map { filled(from: $0) } ?? self }
}

extension FactsError {
  /// What is wrong, said of an answer instead of an option.
  fileprivate var answered: String {
    message.hasPrefix("--") ? "the answer " + message.drop { $0 != " " }.dropFirst() : message
  }
}
