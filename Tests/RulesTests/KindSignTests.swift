import FoundationEssentials
import Mail
import Rules
import Source
import Testing

@Suite("The signs of a kind")
struct KindSignTests {
  /// A sign by its number: it has no other name.
  private static let numbers = 0..<KindSign.all.count + KindSign.presumptions.count

  private func sign(_ number: Int) throws -> KindSign {
    let signs = KindSign.all + KindSign.presumptions
    return try #require(signs.indices.contains(number) ? signs[number] : nil)
  }

  /// A sentence as the text of a draft's subject or of its first paragraph.
  private func text(_ sentence: String, _ kind: Region.Kind) throws -> [RegionText] {
    let draft = kind == .subject ? "Subject: \(sentence)\n\nYes.\n" : "Subject: Yes\n\n\(sentence)\n\nYes.\n"
    let read = try DraftReader().read(SourceFile(path: "draft.txt", text: draft))
    return read.regions.filter { $0.kind == kind }.map { RegionText($0) }
  }

  /// Whether a sign is in a sentence, wherever it looks for it.
  private func isIn(_ sentence: String, _ sign: KindSign) throws -> Bool {
    let (subject, body) = (try text(sentence, .subject), try text(sentence, .body))
    return sign.isIn(subject: subject, body: []) || sign.isIn(subject: [], body: body)
  }

  @Test("are in the sentences that show them, and not in those that nearly do", arguments: numbers)
  func examples(number: Int) throws {
    let sign = try sign(number)
    for sentence in sign.has { #expect(try isIn(sentence, sign), "\(sentence)") }
    for sentence in sign.lacks { #expect(try !isIn(sentence, sign), "\(sentence)") }
  }

  @Test("have a sentence for each of their patterns", arguments: numbers)
  func patterns(number: Int) throws {
    let sign = try sign(number)
    for pattern in sign.patterns {
      #expect(try sign.has.contains { try pattern.occurs(in: Array($0.utf8)) }, "\(pattern.source)")
    }
  }

  @Test("have patterns that cost no more than their text is long", arguments: numbers)
  func costs(number: Int) throws {
    for pattern in try sign(number).patterns { #expect(PatternProbe.fault(of: pattern) == nil) }
  }

  @Test("are there for every kind, in a file of its name")
  func kinds() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "kinds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == DraftKind.allCases.map { "\($0.rawValue).yml" }.sorted())
    #expect(Set(KindSign.all.map(\.kind)) == Set(DraftKind.allCases))
  }
}
