import Interview
import Mail
import Rules
import Source
import Testing
import Time

@Suite("send-timing")
struct SendTimingTests {
  private func severities(_ origin: Origin, sent: String) throws -> [Severity] {
    let rule = try #require(RuleSet.builtIn().rule("Interview.SendTiming"))
    let text = "Date: \(sent)\nSubject: Thank you\n\nDear Grace,\n\nThank you.\n"
    let draft = try DraftReader().read(SourceFile(path: "draft.eml", text: text))
    let end = try #require(Timestamp(iso8601: "2026-11-20T15:00:00-05:00"))
    let context = DraftContext(draft, kind: .thankYou, facts: Facts(end: Fact(end, from: origin)))
    return try rule.diagnostics(in: context).map(\.severity)
  }

  @Test("warns at most where the end is a guess, and only of what is late")
  func guess() throws {
    let place = FilePlace(file: "invite.ics", line: 6, column: 7)
    let late = "Sun, 22 Nov 2026 15:00:00 -0500"
    #expect(try severities(.file(place), sent: late) == [.error])
    #expect(try severities(.guess(place), sent: late) == [.warning])
    #expect(try severities(.guess(place), sent: "Fri, 20 Nov 2026 14:00:00 -0500") == [])
  }

  @Test("says of a draft without a date when it would be sent")
  func unsent() throws {
    let rule = try #require(RuleSet.builtIn().rule("Interview.SendTiming"))
    let end = try #require(Timestamp(iso8601: "2026-11-20T15:00:00-05:00"))
    let moment = try #require(Timestamp(iso8601: "2026-11-24T15:00:00-05:00"))
    func messages(_ header: String) throws -> [String] {
      let text = "\(header)Subject: Thank you\n\nDear Grace,\n\nThank you.\n"
      let draft = try DraftReader().read(SourceFile(path: "draft.eml", text: text))
      let context = DraftContext(
        draft, kind: .thankYou, facts: Facts(end: Fact(end, from: .flag("--interview-end"))), moment: moment)
      return try rule.diagnostics(in: context).map(\.message)
    }
    #expect(
      try messages("") == [
        "It would be sent 4 days after the interview; thanks are due within 24 hours, so it is late by 3 days."
      ])
    #expect(
      try messages("Date: Tue, 24 Nov 2026 15:00:00 -0500\n") == [
        "Sent 4 days after the interview; thanks are due within 24 hours, so it is late by 3 days."
      ])
  }
}
