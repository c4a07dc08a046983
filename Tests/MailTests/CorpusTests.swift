import SeededRandom
import Foundation
import Mail
import Source
import Testing

/// The mails of four MIME parsers' own suites, and of published interview letters.
///
/// They belong to others and are no part
/// of this project, so these tests are left out, with a word in the log, where the folder is not there.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora").standardized

  static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "mail").path)

  /// The files of the suites, by their path within the corpus.
  static func mails() -> [SourceFile] {
    let root = folder.appending(path: "mail")
    let suites = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return suites.sorted().flatMap { suite -> [SourceFile] in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: suite).path)) ?? []
      return names.sorted().compactMap { name in
        (try? Data(contentsOf: root.appending(path: "\(suite)/\(name)"))).map {
          SourceFile(path: "\(suite)/\(name)", bytes: [UInt8]($0))
        }
      }
    }
  }

  /// Every draft that the suites hold.
  static func drafts() -> [Draft] { mails().compactMap { try? DraftReader().read($0) } }

  /// The texts of published letters, and what a reader found in each.
  static func letters() -> [(id: String, draft: Draft, hasSignOff: Bool, isFormal: Bool)] {
    func rows(_ name: String) -> [[String: Any]] {
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
    let labels = Dictionary(
      rows("labels.jsonl").map { ($0["id"] as? String ?? "", $0) }, uniquingKeysWith: { one, _ in one })
    return rows("emails.jsonl").compactMap { row in
      guard let id = row["id"] as? String, let body = row["filled_body"] as? String ?? row["body"] as? String,
        let draft = try? DraftReader().read(SourceFile(path: id, text: body)), let label = labels[id]
      else { return nil }
      return (id, draft, label["sign_off"] as? Bool ?? false, label["formal_sign_off"] as? Bool ?? false)
    }
  }
}

@Suite("On mail from elsewhere", .enabled(if: Corpus.isThere, "the corpora are not beside this package"))
struct CorpusTests {
  @Test("nearly every file gives a draft, and only an empty one gives none")
  func reads() {
    let unread = Corpus.mails().filter { (try? DraftReader().read($0)) == nil }
    #expect(unread.map(\.bytes.count) == unread.map { _ in 0 })
  }

  @Test("every run of every text lies in the file, and a verbatim one is the file's own bytes")
  func runs() {
    for draft in Corpus.drafts() {
      let texts = [draft.body] + draft.regions.map(\.text) + draft.fields.map(\.value)
      for text in texts {
        var end = 0
        for run in text.runs {
          #expect(run.text.lowerBound == end, "\(draft.source.path)")
          end = run.text.upperBound
          #expect(run.source.lowerBound >= 0 && run.source.upperBound <= draft.source.bytes.count)
          if run.isVerbatim, text.utf8[run.text] != draft.source.bytes[run.source] {
            Issue.record("\(draft.source.path): a verbatim run differs at \(run.source)")
          }
        }
        #expect(end == text.count, "\(draft.source.path)")
        #expect(String(validating: text.utf8, as: UTF8.self) != nil, "\(draft.source.path)")
      }
    }
  }

  @Test("the bytes that a decoded run came from stand for its text")
  func decodedRuns() {
    var checked = 0
    for draft in Corpus.drafts() {
      for run in draft.body.runs where !run.isVerbatim && !run.source.isEmpty {
        let text = Array(draft.body.utf8[run.text])
        let source = Array(draft.source.bytes[run.source])
        // In HTML a line end is white space like any other.
        guard text != [32], let decoded = independentlyDecoded(source) else { continue }
        checked += 1
        if decoded != text { Issue.record("\(draft.source.path): \(source) at \(run.source) reads as \(text)") }
      }
    }
    #expect(checked > 1000)
  }

  /// What some bytes stand for, by the plainest rules; nil where these do not reach.
  private func independentlyDecoded(_ bytes: [UInt8]) -> [UInt8]? {
    let string = String(decoding: bytes, as: UTF8.self)
    if string == "\r\n" || string == "\r" || string == "=0D=0A" || string == "=0D\r\n" { return [10] }
    if string == "&amp;" { return [38] }
    if string == "&lt;" { return [60] }
    if string == "&gt;" { return [62] }
    if bytes.count == 3, bytes[0] == UInt8(ascii: "="), let octet = UInt8(string.dropFirst(), radix: 16), octet < 128,
      octet > 32
    {
      return [octet]
    }
    return nil
  }

  @Test("each character of each region lies in the file where its bytes stand for it")
  func regionPlaces() {
    var encodings: Set<String> = []
    for draft in Corpus.drafts() {
      for region in draft.regions {
        let whole = region.text.source(of: 0..<region.text.count)
        var at = 0
        // What is further on in the longest is of the same kind.
        for character in region.text.string(in: 0..<1000).unicodeScalars {
          let range = at..<at + UTF8.width(character)
          at = range.upperBound
          let source = region.text.source(of: range)
          guard whole.lowerBound <= source.lowerBound, source.upperBound <= whole.upperBound else {
            Issue.record("\(draft.source.path): '\(character)' at \(source) is outside of its region")
            break
          }
          // Back again: the bytes give the character, or what is one thing with it.
          if !source.isEmpty, let back = region.text.text(of: source), !(back.contains(range.lowerBound)) {
            Issue.record("\(draft.source.path): \(source) does not lead back to '\(character)'")
            break
          }
          encodings.formUnion(Self.encodings(of: source, as: character, in: draft))
        }
      }
    }
    #expect(
      encodings == ["verbatim", "quoted-printable", "base64", "encoded word", "entity", "charset"],
      "the corpus has them all")
  }

  /// The ways in which a character is written, as far as its bytes tell.
  private static func encodings(of source: Range<Int>, as character: Unicode.Scalar, in draft: Draft) -> [String] {
    let bytes = draft.source.bytes[source]
    let text = String(decoding: bytes, as: UTF8.self)
    if bytes.elementsEqual(String(character).utf8) { return ["verbatim"] }
    if bytes.starts(with: "=?".utf8) { return ["encoded word"] }
    if bytes.first == UInt8(ascii: "&"), bytes.last == UInt8(ascii: ";") { return ["entity"] }
    if bytes.first == UInt8(ascii: "="), bytes.count.isMultiple(of: 3) { return ["quoted-printable"] }
    if bytes.count == 1, !character.isASCII { return ["charset"] }
    let isBase64 = text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789+/\r\n".unicodeScalars.contains($0))
    }
    return isBase64 && bytes.count >= 2 && character.isASCII && !character.properties.isWhitespace ? ["base64"] : []
  }

  @Test(
    "an edit anywhere is read back, and all else reads as before", arguments: 0..<8)
  func edits(shard: Int) throws {
    var random = SeededGenerator(UInt64(shard))
    var tried = 0
    var refused = 0
    for (index, draft) in Corpus.drafts().enumerated() where index % 8 == shard && draft.source.bytes.count < 20_000 {
      let regions = draft.regions.filter { ![.quote, .forward].contains($0.kind) && !$0.text.isEmpty }
      // Each edit that is tried reads the draft again: a few to a draft reach every kind of region and encoding.
      for region in regions.shuffled(using: &random).prefix(4) {
        guard let range = Self.stretch(of: region.text, using: &random) else { continue }
        let replacement = ["Xyzzy", "a", "", "team <3 & co.", "Zoë = “ok”"].randomElement(using: &random) ?? ""
        tried += 1
        guard let edits = draft.edits(replacing: range, of: region.text, with: replacement) else {
          refused += 1
          continue
        }
        let edited = try DraftReader().read(draft.source.applying(edits))
        let comment: Comment = "\(draft.source.path) \(region.kind) \(range) '\(replacement)'"
        if region.kind == .subject {
          #expect(edited.subject?.string == region.text.replaced(range, replacement), comment)
          #expect(edited.body.utf8 == draft.body.utf8, comment)
        } else {
          // The place in the body, by the place in the file.
          let inBody = try #require(draft.body.exactRange(of: region.text.source(of: range)), comment)
          #expect(edited.body.string == draft.body.replaced(inBody, replacement), comment)
          #expect(edited.fields.map(\.value.string) == draft.fields.map(\.value.string), comment)
        }
        #expect(edited.attachments.map(\.name) == draft.attachments.map(\.name), comment)
        Self.expectUntouched(draft, edited, edits, comment)
      }
    }
    #expect(tried > 40)
    #expect(refused * 4 < tried, "\(refused) of \(tried) refused")
  }

  /// A few characters of a text, cut where characters begin.
  private static func stretch(of text: MappedText, using random: inout some RandomNumberGenerator) -> Range<Int>? {
    let starts = text.utf8.indices.filter { text.utf8[$0] & 0xC0 != 0x80 } + [text.count]
    guard starts.count > 1 else { return nil }
    let first = Int.random(in: 0..<starts.count - 1, using: &random)
    let last = min(starts.count - 1, first + Int.random(in: 1...8, using: &random))
    return starts[first]..<starts[last]
  }

  /// What is around the edits is byte for byte as it was.
  private static func expectUntouched(_ before: Draft, _ after: Draft, _ edits: [Edit], _ comment: Comment) {
    guard let lower = edits.map(\.range.lowerBound).min(), let upper = edits.map(\.range.upperBound).max() else {
      return
    }
    #expect(before.source.bytes[..<lower] == after.source.bytes[..<lower], comment)
    let tail = before.source.bytes[upper...]
    #expect(after.source.bytes.suffix(tail.count) == tail, comment)
  }

  @Test("the sign-offs of published letters are found, and told formal or not as a reader tells them")
  func letters() {
    let letters = Corpus.letters()
    #expect(letters.count == 45)
    for letter in letters {
      let signOffs = letter.draft.regions(.signOff)
      #expect(signOffs.isEmpty != letter.hasSignOff, "\(letter.id)")
      let isFormal = signOffs.contains { ComplimentaryClose($0.text.string)?.isFormal ?? false }
      #expect(isFormal == letter.isFormal, "\(letter.id)")
      #expect(letter.draft.regions(.greeting).count == 1, "\(letter.id)")
      #expect(letter.draft.language == .english, "\(letter.id)")
    }
  }
}

extension SourceFile {
  /// The file with some edits made.
  func applying(_ edits: [Edit]) -> SourceFile {
    var bytes = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.replacement)
    }
    return SourceFile(path: path, bytes: bytes, start: start, firstLine: firstLine)
  }
}

extension MappedText {
  /// The text with a range of it replaced, as a string.
  func replaced(_ range: Range<Int>, _ replacement: String) -> String {
    string(in: 0..<range.lowerBound) + replacement + string(in: range.upperBound..<count)
  }
}
