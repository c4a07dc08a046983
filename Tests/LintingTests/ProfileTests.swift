import Linting
import Mail
import Rules
import Source
import Synchronization
import Testing

@Suite("The cost of rules")
struct ProfileTests {
  /// A clock that goes on a millisecond each time that it is looked at.
  private final class StepClock: Sendable {
    private let looks = Mutex(0)

    func time() -> Duration {
      .milliseconds(
        looks.withLock { looks in
          looks += 1
          return looks
        })
    }
  }

  private func profile(of texts: String..., hasClock: Bool = true) throws -> Profile {
    let clock = StepClock()
    let rules = try RuleSet.builtIn().selected(
      by: RuleSelection(only: ["Interview.SignOff", "Rejection.Brief"]))
    var linter = Linter(rules: rules)
    if hasClock { linter.clock = { clock.time() } }
    var profile = Profile()
    for text in texts {
      let draft = try DraftReader().read(SourceFile(path: "draft.eml", text: text))
      profile.add(linter.lint(draft, circumstances: Linter.Circumstances(kind: .thankYou)))
    }
    return profile
  }

  private let letter = "Subject: Thank you\n\nDear Ms. Hopper,\n\nThank you for your time.\n\nSincerely,\nAda\n"

  @Test("is counted for each rule that ran, and for what was done for all of them")
  func lines() throws {
    let profile = try profile(of: letter, letter)
    #expect(
      profile.lines == [
        Profile.Line(name: Linter.sharedWork, time: .milliseconds(2), runs: 2, share: 0.5),
        Profile.Line(name: "Interview.SignOff", time: .milliseconds(2), runs: 2, share: 0.5),
      ])
    #expect(profile.total == .milliseconds(4))
  }

  @Test("is not counted without a clock")
  func noClock() throws {
    #expect(try profile(of: letter, hasClock: false).lines == [])
  }
}
