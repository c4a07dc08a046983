import FoundationEssentials
import Interview
import Source
import Testing
import Time

/// Calendars of other programs' test suites, which lie beside the project where it is developed; elsewhere the suite
/// is skipped.
private let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "shared/corpora/invites").path

private let calendars = (try? FileManager.default.contentsOfDirectory(atPath: corpus))?.sorted() ?? []

@Suite("Calendars of all sorts", .enabled(if: !calendars.isEmpty, "shared/corpora/invites is not there"))
struct InvitationCorpusTests {
  @Test("give facts or one clear error, and each place lies in the file")
  func all() throws {
    let now = Timestamp(secondsSinceEpoch: 1_795_518_000, utcOffset: 3600)
    var withStart = 0
    for name in calendars {
      let source = SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: URL(filePath: "\(corpus)/\(name)"))))
      let lines = LineIndex(source).count
      do throws(FactsErrors) {
        let invitation = try Invitation.read(source, now: now)
        let facts = invitation.facts
        withStart += facts.start == nil ? 0 : 1
        let people = facts.interviewers + [facts.candidate]
        let places =
          people.flatMap { [$0.name?.origin.place, $0.email?.origin.place] }
          + [facts.company?.origin.place, facts.role?.origin.place, facts.start?.origin.place, facts.end?.origin.place]
          + invitation.problems.map(\.place)
        for place in places.compactMap({ $0 }) {
          #expect(place.file == name && (1...lines).contains(place.line) && place.column > 0)
        }
      } catch {
        #expect(error.errors.count == 1)
        #expect(error.errors.allSatisfy { $0.place?.file == name })
      }
    }
    #expect(withStart > calendars.count / 2)
  }
}
