import ArgumentParser
import Interview

/// `sincerely new --to NAME`: prints the beginnings of a draft, made of the facts.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a draft to one interviewer, made of what is known.",
    discussion: """
      What only you can say stands in [square brackets], and the linter flags each that is left. The draft goes to \
      standard output: 'sincerely new --to Grace > grace.txt'.
      """)

  @Option(help: ArgumentHelp("The interviewer, as the facts name them or as they are called.", valueName: "name"))
  var to: String?

  @OptionGroup(title: "The interview")
  var interview: InterviewOptions

  func run() throws {
    do {
      var source = try FactsSource(interview)
      let facts = try source.facts(forDraftAt: "")
      Console.write(DraftSkeleton.text(facts, to: try interviewer(facts)))
    } catch let error as ValidationError {
      throw error
    } catch {
      Console.complain("\(error)")
      throw ExitCode.trouble
    }
  }

  private func interviewer(_ facts: Facts) throws -> Person {
    let names = facts.interviewers.compactMap(\.name?.value).joined(separator: ", ")
    guard let to else {
      if facts.interviewers.count < 2 { return facts.interviewers.first ?? Person() }
      throw ValidationError("there are several interviewers; say to whom with --to: \(names)")
    }
    if let known = facts.interviewer(named: to) { return known }
    if facts.interviewers.isEmpty { return Person(name: Fact(to, from: .flag("--to"))) }
    throw ValidationError("the facts name no interviewer '\(to)', or more than one; there are: \(names)")
  }
}
