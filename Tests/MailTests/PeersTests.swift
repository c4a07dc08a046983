import Foundation
import Mail
import Source
import Testing

/// What the suites of four MIME parsers expect of their mails, compared with what we read.
@Suite("Beside other parsers", .enabled(if: Corpus.isThere, "the corpora are not beside this package"))
struct PeersTests {
  private struct Row: Decodable {
    struct Person: Decodable {
      var address: String?
    }

    var file: String
    var subject: String?
    var from: [Person]?
    var to: [Person]?
    var text: String?
    var texts: [String]?
    var text_match: String?
    var in_nested_message: Bool?
  }

  private static func rows() throws -> [Row] {
    try String(contentsOf: Corpus.folder.appending(path: "mail/EXPECTED.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
  }

  @Test("we read otherwise just where PEERS.md says so, and says why")
  func disagreements() throws {
    let list = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "PEERS.md"), encoding: .utf8)
    let named = Set(list.matches(of: #/`([\w.-]+\.\w+)`/#).map { String($0.output.1) })
    let rows = try Self.rows()
    let differing = try rows.filter { row in
      let bytes = try Data(contentsOf: Corpus.folder.appending(path: "mail/\(row.file)"))
      let draft = try? DraftReader().read(SourceFile(path: row.file, bytes: [UInt8](bytes)))
      return !Self.agrees(row, draft)
    }
    let files = differing.map { URL(filePath: $0.file).lastPathComponent }
    #expect(Set(files).subtracting(named) == [], "they are not in the list")
    #expect(named.subtracting(files) == [], "they are in the list, but we read them alike")
    #expect(rows.count > 100)
  }

  /// Whether all that a suite expects of a mail was read; white space is one space, and people are in any order.
  private static func agrees(_ row: Row, _ draft: Draft?) -> Bool {
    guard let draft else { return row.subject == nil && row.from == nil && row.to == nil && row.text == nil }
    if let subject = row.subject, words(subject) != words(draft.subject?.string ?? "") { return false }
    for (name, people) in [("From", row.from), ("To", row.to)] {
      guard let people else { continue }
      let read = draft.mailboxes(name).map { $0.address.string.lowercased() }.filter { !$0.isEmpty }
      let expected = people.compactMap { $0.address?.lowercased() }.filter { !$0.isEmpty }
      if read.sorted() != expected.sorted() { return false }
    }
    guard let text = row.text, row.in_nested_message != true else { return true }
    let read = words(draft.body.string)
    if text.isEmpty { return read.isEmpty }
    if row.text_match == "contains" { return read.joined(separator: " ").contains(words(text).joined(separator: " ")) }
    return read == words(text) || read == words((row.texts ?? []).joined(separator: " "))
  }

  private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
}
