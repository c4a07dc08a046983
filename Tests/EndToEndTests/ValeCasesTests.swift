import Foundation
import Testing

/// Vale's own cases, if they lie beside the project: they are under a licence of their own.
private let corpus = Project.root.deletingLastPathComponent().appending(path: "shared/corpora/vale")

@Suite(
  "Vale's own cases",
  .enabled(if: FileManager.default.fileExists(atPath: corpus.path), "Vale's cases are not here"))
struct ValeCasesTests {
  /// A folder of files, the styles it is linted with and what Vale says of them.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Alert: Decodable, Sendable {
      var file: String
      var line: Int
      var col: Int
      var rule: String
      var message: String
      /// The check; a rule that is a script has no room here.
      var extends: String
      /// The rule's file; nil for those that are built into Vale.
      var yaml: String?
    }
    var id: String
    var dir: String
    var args: String
    var styles: [String]
    /// Whether nothing besides may be said.
    var mode: String
    var alerts: [Alert]

    var testDescription: String { id }

    /// The alerts on text and Markdown, which is what is read here.
    var proseAlerts: [Alert] {
      alerts.filter { isProse($0.file) && $0.yaml != nil && $0.extends != "script" }
    }

    private func isProse(_ file: String) -> Bool { file.hasSuffix(".md") || file.hasSuffix(".txt") }

    /// The files that are linted: all of the folder but the styles' own, and those that Vale has something on.
    func files() throws -> [String] {
      guard args == "." else { return [args] }
      let folder = corpus.appending(path: dir)
      let style = styles.first.map { corpus.appending(path: $0).path + "/" } ?? ""
      let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
        isProse($0) && !folder.appending(path: $0).path.hasPrefix(style)
      }
      return Set(found + proseAlerts.map(\.file)).sorted()
    }
  }

  static let cases: [Case] = {
    let text = (try? String(contentsOf: corpus.appending(path: "cases.jsonl"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
      .filter { !$0.styles.isEmpty && !$0.proseAlerts.isEmpty }
  }()

  /// Where Vale looks for a match in the source and does not find it, because emphasis stands within, it names the
  /// beginning of the line; here it is the match.
  private static let betterPlaced = [
    "test.md:7:1: demo.HeadingStartsWithCapital: 'this is another heading!' should be capitalized":
      "test.md:7:3: demo.HeadingStartsWithCapital: 'this is another heading!' should be capitalized"
  ]

  @Test("there are some") func some() { #expect(Self.cases.count > 5) }

  @Test("are answered by the same alerts at the same places", arguments: cases)
  func alerts(of one: Case) async throws {
    struct Diagnostic: Decodable {
      var file: String
      var line: Int
      var column: Int
      var rule: String
      var message: String
    }
    var sincerely = Command.sincerely(in: try TemporaryFolder())
    sincerely.folder = corpus.appending(path: one.dir)
    let styles = corpus.appending(path: try #require(one.styles.first)).path
    let rules = Set(one.proseAlerts.map(\.rule)).sorted().joined(separator: ",")
    let options = ["--styles", styles, "--only", rules, "--kind", "other", "--format", "jsonl"]
    let outcome = try await sincerely.run(["lint"] + options + one.files())
    let said = try outcome.output.split(separator: "\n").map {
      let found = try JSONDecoder().decode(Diagnostic.self, from: Data($0.utf8))
      return "\(found.file):\(found.line):\(found.column): \(found.rule): \(found.message)"
    }
    let wanted = one.proseAlerts.map { "\($0.file):\($0.line):\($0.col): \($0.rule): \($0.message)" }
      .map { Self.betterPlaced[$0] ?? $0 }
    if one.mode == "exact" {
      #expect(said.sorted() == wanted.sorted())
    } else {
      #expect(Set(wanted).subtracting(said).isEmpty)
    }
  }
}
