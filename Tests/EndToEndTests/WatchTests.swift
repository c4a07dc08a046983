import Foundation
import Testing

@Suite("lint --watch")
struct WatchTests {
  @Test("checks a draft again when it is saved, in place or by a rename, or its facts are")
  func saves() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Examples.facts, to: "interview.yml")
    try folder.write(Examples.sound, to: "draft.eml")
    try folder.write(Examples.sound.replacing("Dear Ms. Hopper", with: "Dear Ms. Hoper"), to: "misspelt")
    try folder.write(Examples.sound.replacing("Dear Ms. Hopper", with: "Dear Ms. Hooper"), to: "renamed")
    // Each step waits for what the one before it has to print.
    let script = """
      "$0" --watch draft.eml >output 2>&1 & watching=$!
      await() { for i in $(seq 500); do grep -q "$1" output && return; sleep 0.1; done; echo "no $1"; }
      await 'no findings in 1 draft'
      cat misspelt >draft.eml
      await "'Hoper'"
      mv renamed draft.eml
      await "'Hooper'"
      echo 'interviewers: [Grace Hooper]' >interview.yml
      await 'the job title is not known'
      kill -9 "$watching"
      wait "$watching"
      echo "$?"
      """
    let outcome = try await Command(program: "bash", home: folder).run("-c", script, Project.program.path)
    #expect(outcome.output == "137\n")
  }

  @Test("goes with nothing that writes, and not with standard input")
  func usage() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Examples.sound, to: "draft.eml")
    for arguments in [["-"], ["draft.eml", "--fix"], ["draft.eml", "--diff"], ["draft.eml", "--output", "a"]] {
      #expect(try await Command.sincerely(in: folder).run(["--watch"] + arguments).status == 2)
    }
  }
}
