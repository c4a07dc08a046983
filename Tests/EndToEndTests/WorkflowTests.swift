import Foundation
import Testing

@Suite("The examples for CI services")
struct WorkflowTests {
  /// The lines of a workflow that run the linter.
  private func commands(in workflow: String) throws -> [String] {
    try Project.text(of: "examples/ci/\(workflow)").matches(of: #/- (?:run: )?(sincerely lint .*)/#).map {
      String($0.1)
    }
  }

  @Test(
    "check the drafts, and leave the reports that they name",
    arguments: [
      ("github-actions.yml", ["sincerely.sarif"]), ("gitlab-ci.yml", ["gl-code-quality.json", "junit.xml"]),
    ])
  func commands(workflow: String, reports: [String]) async throws {
    let commands = try commands(in: workflow)
    #expect(commands.count == 1)
    for (name, draft, status) in [("faulty", Examples.faulty, 1), ("sound", Examples.sound, 0)] {
      let folder = try TemporaryFolder()
      try folder.write(Examples.facts, to: "drafts/interview.yml")
      try folder.write(draft, to: "drafts/\(name).eml")
      let words = commands.flatMap { $0.split(separator: " ").dropFirst().map(String.init) }
      let outcome = try await Command.sincerely(in: folder).run(words)
      #expect(outcome.status == Int32(status), "\(outcome.output)\(outcome.errors)")
      for report in reports {
        let text = try folder.text(of: report)
        #expect(text.contains("Interview.InterviewerName") == (status == 1) || report.hasSuffix("sarif"))
        #expect(try Project.text(of: "examples/ci/\(workflow)").matches(of: Regex(report)).count == 2)
      }
    }
  }
}
