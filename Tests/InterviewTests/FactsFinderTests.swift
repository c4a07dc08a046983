import Interview
import Synchronization
import Testing

@Suite("The facts file of a draft")
struct FactsFinderTests {
  @Test("is the nearest one upwards")
  func nearest() {
    var finder = finder([
      "/home/ada/jobs": ["interview.yml", ".git"], "/home/ada/jobs/b": ["interview.yaml", "b.eml"],
    ])
    #expect(finder.factsFile(forDraftsIn: "/home/ada/jobs/b") == "/home/ada/jobs/b/interview.yaml")
    #expect(finder.factsFile(forDraftsIn: "/home/ada/jobs/a/drafts") == "/home/ada/jobs/interview.yml")
  }

  @Test("is named as the folder was: relative to the working folder")
  func relative() {
    var finder = finder(["/home/ada/jobs": ["interview.yml"]])
    #expect(finder.factsFile(forDraftsIn: "") == "interview.yml")
    #expect(finder.factsFile(forDraftsIn: ".") == "interview.yml")
    #expect(finder.factsFile(forDraftsIn: "a/./b/../c") == "interview.yml")
    var above = self.finder(["/home/ada": ["interview.yml"]])
    #expect(above.factsFile(forDraftsIn: "drafts") == "../interview.yml")
  }

  @Test("gives paths as they are written from its folder")
  func pathsFromFolder() {
    func path(_ path: String, _ file: String) -> String {
      FolderSearch.path(path, fromFolderOf: file, workingFolder: "/home/ada")
    }
    #expect(path("drafts/a.eml", "interview.yml") == "drafts/a.eml")
    #expect(path("./drafts/../a.eml", "/home/ada/x.yml") == "a.eml")
    #expect(path("/home/ada/jobs/a.eml", "jobs/x.yml") == "a.eml")
    #expect(path("a.eml", "../x.yml") == "ada/a.eml")
    #expect(path("a.eml", "jobs/x.yml") == "../a.eml")
  }

  @Test("may be an invitation, if it is the only one")
  func invitation() {
    #expect(FactsFinder.factsFile(among: ["a.eml", "Invite.ICS", ".hidden.ics"]) == "Invite.ICS")
    #expect(FactsFinder.factsFile(among: ["a.ics", "b.ics"]) == nil)
    #expect(FactsFinder.factsFile(among: ["a.ics", "interview.yaml", "interview.yml"]) == "interview.yml")
  }

  @Test("is looked for no farther than the repository's root, the home folder, the file system's root")
  func bounds() {
    let listings = [
      "/": ["interview.yml"], "/home": ["interview.yml"], "/srv/repo": [".git"], "/srv": ["interview.yml"],
    ]
    var finder = finder(listings)
    #expect(finder.factsFile(forDraftsIn: "/srv/repo/drafts") == nil)
    #expect(finder.factsFile(forDraftsIn: "/home/ada/jobs") == nil)
    #expect(finder.factsFile(forDraftsIn: "/tmp") == "/interview.yml")
  }

  @Test("costs one listing a folder, however many drafts ask")
  func cached() {
    let count = Counter()
    var finder = FactsFinder(workingFolder: "/home/ada", home: "/home/ada") { folder in
      count.add()
      return folder == "/home/ada" ? ["interview.yml"] : []
    }
    for _ in 0..<10_000 { _ = finder.factsFile(forDraftsIn: "jobs/drafts") }
    _ = finder.factsFile(forDraftsIn: "jobs")
    #expect(count.value == 3)
  }

  private func finder(_ listings: [String: [String]]) -> FactsFinder {
    FactsFinder(workingFolder: "/home/ada/jobs", home: "/home/ada") { listings[$0] }
  }
}

private final class Counter: Sendable {
  private let count = Atomic(0)
  var value: Int { count.load(ordering: .relaxed) }
  func add() { count.add(1, ordering: .relaxed) }
}
