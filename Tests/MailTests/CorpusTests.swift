import Foundation
import Mail
import Source
import Testing

/// The mails of four MIME parsers' own suites, and of published interview letters.
///
/// They belong to others and are no part
/// of this project, so these tests are left out, with a word in the log, where the folder is not there.
enum Corpus {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
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

  @Test("a word put in place of another is read back, and all else reads as before")
  func edits() throws {
    var tried = 0
    var refused: [String: Int] = [:]
    // Each edit that is tried reads the draft again: of the longest mails, and of two in three, nothing new is learnt.
    for (index, draft) in Corpus.drafts().enumerated() where index % 3 == 0 && draft.source.bytes.count < 6000 {
      for region in draft.regions where region.kind != .quote && region.kind != .forward {
        guard let word = lastWord(of: region.text) else { continue }
        tried += 1
        guard let edits = draft.edits(replacing: word, of: region.text, with: "Xyzzy") else {
          refused["\(draft.source.path) \(region.kind)", default: 0] += 1
          continue
        }
        let edited = try DraftReader().read(draft.source.applying(edits))
        if region.kind == .subject {
          let expected = region.text.replaced(word, "Xyzzy")
          #expect(edited.subject?.string == expected, "\(draft.source.path)")
          #expect(edited.body.utf8 == draft.body.utf8, "\(draft.source.path)")
        } else {
          #expect(edited.body.count == draft.body.count - word.count + 5, "\(draft.source.path)")
          #expect(edited.body.string.contains("Xyzzy"), "\(draft.source.path)")
          #expect(edited.fields.map(\.value.string) == draft.fields.map(\.value.string), "\(draft.source.path)")
        }
        #expect(edited.attachments.map(\.name) == draft.attachments.map(\.name), "\(draft.source.path)")
      }
    }
    #expect(tried > 150)
    #expect(refused.values.reduce(0, +) * 50 < tried, "\(refused)")
  }

  /// The last word of ASCII letters in a text.
  private func lastWord(of text: MappedText) -> Range<Int>? {
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    guard let last = text.utf8.lastIndex(where: isLetter) else { return nil }
    let start = text.utf8[..<last].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
    return start..<last + 1
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
