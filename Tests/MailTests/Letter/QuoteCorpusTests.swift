import Foundation
import Mail
import Source
import Testing

/// The hard cases of a library that tells replies from quotes, as far as they can be asked of regions: the text of the
/// reply alone, and of each fragment whose beginning is known whether it is a quote, a signature or the writer's.
@Suite("On replies from elsewhere", .enabled(if: Corpus.isThere, "the corpora are not beside this package"))
struct QuoteCorpusTests {
  private struct Case: Decodable {
    var kind: String
    var test: String
    var file: String
    var reply: String?
    var quoted: [Bool]?
    var signature: [Bool]?
    var fragments_match: [String: String]?
  }

  private static func cases(_ kind: String) -> [(Case, Draft)] {
    let lines = (try? String(contentsOf: Corpus.folder.appending(path: "mail/QUOTES.jsonl"), encoding: .utf8)) ?? ""
    return lines.split(separator: "\n").compactMap { line in
      guard let row = try? JSONDecoder().decode(Case.self, from: Data(line.utf8)), row.kind == kind,
        let bytes = try? Data(contentsOf: Corpus.folder.appending(path: "mail/\(row.file)")),
        let draft = try? DraftReader().read(SourceFile(path: row.file, bytes: [UInt8](bytes)))
      else { return nil }
      return (row, draft)
    }
  }

  @Test("the writer's own words are the reply that its suite expects")
  func replies() {
    let cases = Self.cases("reply_text")
    #expect(cases.count == 8)
    for (row, draft) in cases {
      let own = draft.regions.filter { ![.quote, .forward, .signature, .footer].contains($0.kind) }
      let read = own.map { draft.body.string(in: $0.bodyRange) }.joined(separator: " ")
      // A region leaves out the mark of an item.
      let expected = (row.reply ?? "").split(whereSeparator: \.isWhitespace).filter { $0 != "-" }
      #expect(read.split(whereSeparator: \.isWhitespace) == expected, "\(row.test)")
    }
  }

  @Test("each fragment is a quote, a signature or the writer's, as its suite expects")
  func fragments() throws {
    let cases = Self.cases("fragments")
    #expect(cases.count == 12)
    var checked = 0
    for (row, draft) in cases {
      guard let quoted = row.quoted, let signature = row.signature, let matches = row.fragments_match else { continue }
      let text = draft.body.string
      var from = text.startIndex
      for index in quoted.indices {
        guard let match = matches["\(index)"], let start = Self.start(of: match, in: text, from: from) else { continue }
        from = start
        let offset = text.utf8.distance(from: text.startIndex, to: start)
        let kind = draft.regions.first { $0.bodyRange.upperBound > offset }?.kind
        let found = (kind == .quote || kind == .forward, kind == .signature || kind == .footer)
        checked += 1
        #expect(found == (quoted[index], signature[index]), "\(row.test), fragment \(index)")
      }
    }
    #expect(checked == 18)
  }

  /// Where a fragment begins: its whole text after "=", or a pattern.
  private static func start(of match: String, in text: String, from: String.Index) -> String.Index? {
    if match.hasPrefix("=") {
      let fragment = match.dropFirst().trimmingCharacters(in: .whitespacesAndNewlines)
      return text.range(of: fragment, range: from..<text.endIndex)?.lowerBound
    }
    guard let pattern = try? NSRegularExpression(pattern: match, options: .anchorsMatchLines),
      let found = pattern.firstMatch(in: text, range: NSRange(from..<text.endIndex, in: text))
    else { return nil }
    return Range(found.range, in: text)?.lowerBound
  }
}
