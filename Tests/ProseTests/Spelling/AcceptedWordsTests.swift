import FoundationEssentials
import Prose
import Testing

@Suite("Words accepted in earlier runs")
struct AcceptedWordsTests {
  @Test("are there in the next run, in the same state of the dictionaries alone")
  func roundTrip() throws {
    let folder = try Folder()
    let cache = "\(folder.path)/new/cache"
    var words = AcceptedWords(folder: cache, identity: "one")
    #expect(words.count == 0)
    let isWordsSaved = words.save(["thank", "résumé"])
    #expect(isWordsSaved)
    let next = AcceptedWords(folder: cache, identity: "one")
    #expect(next.count == 2 && next.contains("résumé") && !next.contains("Thank"))
    #expect(AcceptedWords(folder: cache, identity: "two").count == 0)
  }

  @Test("are found among many, and their neighbours are not")
  func many() throws {
    let folder = try Folder()
    var words = AcceptedWords(folder: folder.path, identity: "")
    let isFirstSaved = words.save((0..<500).map { "word\($0 * 2)" })
    let isSecondSaved = words.save(["a", "zebra", "word0", "", "Émile"])
    #expect(isFirstSaved && isSecondSaved)
    let next = AcceptedWords(folder: folder.path, identity: "")
    #expect(next.count == 503)
    #expect((0..<500).allSatisfy { next.contains("word\($0 * 2)") && !next.contains("word\($0 * 2 + 1)") })
    #expect(["a", "zebra", "Émile"].allSatisfy(next.contains))
    #expect(!["", "b", "word", "zebras", "emile"].contains(where: next.contains))
  }

  @Test("of two processes at once are all kept")
  func together() throws {
    let folder = try Folder()
    var one = AcceptedWords(folder: folder.path, identity: "")
    var other = AcceptedWords(folder: folder.path, identity: "")
    let isOneSaved = one.save(["left"])
    #expect(isOneSaved)
    let isOtherSaved = other.save(["right"])
    #expect(isOtherSaved)
    let both = AcceptedWords(folder: folder.path, identity: "")
    #expect(both.contains("left") && both.contains("right"))
  }

  @Test("are whole for every reader while many write")
  func race() async throws {
    let folder = try Folder()
    let path = folder.path
    var first = AcceptedWords(folder: path, identity: "")
    let isFirstSaved = first.save(["start"])
    #expect(isFirstSaved)
    let whole = await withTaskGroup(of: Bool.self) { group in
      for writer in 0..<8 {
        group.addTask {
          var words = AcceptedWords(folder: path, identity: "")
          let isThere = words.contains("start")
          return words.save((0..<50).map { "word\(writer)x\($0)" }) && isThere
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(whole)
    #expect(AcceptedWords(folder: path, identity: "").contains("start"))
    let left = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(left.count == 1)
  }

  @Test("are none in a damaged file, which is written anew")
  func damaged() throws {
    let folder = try Folder()
    var words = AcceptedWords(folder: folder.path, identity: "")
    let isWordsSaved = words.save(["alpha", "beta"])
    #expect(isWordsSaved)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
    let bytes = try Array(Data(contentsOf: URL(filePath: folder.path).appending(path: name)))
    var changed = bytes
    changed[bytes.count - 2] ^= 1
    for damage in [[], Array("rubbish".utf8), Array(bytes.dropLast(3)), changed, [UInt8](repeating: 0xFF, count: 999)] {
      try folder.write(damage, to: name)
      #expect(AcceptedWords(folder: folder.path, identity: "").count == 0)
    }
    var next = AcceptedWords(folder: folder.path, identity: "")
    let isNextSaved = next.save(["gamma"])
    #expect(isNextSaved)
    #expect(AcceptedWords(folder: folder.path, identity: "").contains("gamma"))
  }

  @Test("are kept for this run alone where nothing can be written")
  func readOnly() {
    var words = AcceptedWords(folder: "/proc/none", identity: "")
    let isWordsSaved = words.save(["alpha"])
    #expect(!isWordsSaved)
    #expect(words.contains("alpha"))
  }
}
