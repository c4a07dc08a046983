import ArgumentParser
import Interview

/// The options that tell of the interview.
struct InterviewOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who asked the questions; may be given again.", valueName: "name"))
  var interviewer: [String] = []

  @Option(help: ArgumentHelp("The company.", valueName: "name"))
  var company: String?

  @Option(help: ArgumentHelp("The job's title.", valueName: "title"))
  var role: String?

  @Option(help: ArgumentHelp("Who writes.", valueName: "name"))
  var candidate: String?

  @Option(help: ArgumentHelp("When the interview ended, such as 2026-11-20T15:00:00-05:00.", valueName: "time"))
  var interviewEnd: String?

  @Option(help: ArgumentHelp("The facts file; otherwise the nearest interview.yml upwards.", valueName: "file"))
  var facts: String?

  init() {}

  /// What they are where none is given.
  init(plain: Void) {
    interviewer = []
    (company, role, candidate, interviewEnd, facts) = (nil, nil, nil, nil, nil)
  }

  /// What the options themselves tell.
  var flags: FactFlags {
    FactFlags(
      interviewers: interviewer, company: company, role: role, candidate: candidate, interviewEnd: interviewEnd)
  }
}
