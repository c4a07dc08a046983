import Time
import JSON
import Linting
import Mail
import Reports
import Source
import TerminalText

/// A draft as it was read, for people and for programs.
struct ShownDraft {
  private let draft: Draft
  private let lines: LineIndex
  private let kind: DraftKind

  /// - Parameter usualKind: what the configuration says that drafts are, where they do not say it themselves.
  init(_ draft: Draft, usualKind: DraftKind?) {
    self.draft = draft
    lines = LineIndex(draft.source)
    kind = draft.statedKind ?? usualKind ?? DraftKindJudge().kind(of: draft)
  }

  /// One JSON object on one line.
  var json: String {
    var members: [(key: String, value: JSON)] = [
      ("file", .string(draft.source.path)), ("kind", .string(kind.rawValue)),
    ]
    if let subject = draft.subject { members.append(("subject", .string(subject.string))) }
    members += ["From", "To", "Cc"].map { ($0.lowercased(), .array(draft.mailboxes($0).map(json))) }
    if let date = draft.date { members.append(("date", .string(date.iso8601))) }
    members.append(("text", .string(draft.body.string)))
    members.append(("regions", .array(draft.regions.map(json))))
    if !draft.attachments.isEmpty { members.append(("attachments", .array(draft.attachments.map(json)))) }
    if !draft.problems.isEmpty { members.append(("problems", .array(draft.problems.map { .string($0.message) }))) }
    return JSON.object(members).text
  }

  /// A few lines for the header, then each region with the line it begins on.
  var text: String {
    var rows: [(String, String)] = [("kind", kind.rawValue)]
    for name in ["From", "To", "Cc"] where !draft.mailboxes(name).isEmpty {
      rows.append((name.lowercased(), draft.mailboxes(name).map(shown).joined(separator: ", ")))
    }
    if let date = draft.date { rows.append(("date", date.iso8601)) }
    for attachment in draft.attachments {
      rows.append(("attachment", [attachment.name, attachment.mediaType].compactMap(\.self).joined(separator: ", ")))
    }
    for region in draft.regions {
      let line = lines.position(of: place(region).lowerBound).line
      rows.append(("\(region.kind.rawValue), line \(line)", region.text.string))
    }
    for problem in draft.problems {
      rows.append(("problem, line \(lines.position(of: problem.range.lowerBound).line)", problem.message))
    }
    let width = rows.map(\.0.count).max() ?? 0
    let body = rows.map { label, value in
      let indent = String(repeating: " ", count: width + 4)
      let shown = value.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
        .joined(separator: "\n\(indent)")
      return "  \(label)\(String(repeating: " ", count: width + 2 - label.count))\(shown)"
    }
    return "\(draft.source.path.visible)\n" + body.joined(separator: "\n")
  }

  private func place(_ region: Region) -> Range<Int> { region.text.source(of: 0..<region.text.count) }

  private func json(_ region: Region) -> JSON {
    let place = place(region)
    let position = lines.position(of: place.lowerBound)
    let start = draft.source.start
    return .object([
      ("region", .string(region.kind.rawValue)), ("text", .string(region.text.string)),
      ("line", .integer(position.line)), ("column", .integer(position.column)),
      ("bytes", .array([.integer(place.lowerBound + start), .integer(place.upperBound + start)])),
    ])
  }

  private func json(_ mailbox: Mailbox) -> JSON {
    var members: [(key: String, value: JSON)] = []
    if let name = mailbox.name { members.append(("name", .string(name.string))) }
    members.append(("address", .string(mailbox.address.string)))
    return .object(members)
  }

  private func json(_ attachment: Attachment) -> JSON {
    var members: [(key: String, value: JSON)] = []
    if let name = attachment.name { members.append(("name", .string(name))) }
    members.append(("mediaType", .string(attachment.mediaType)))
    return .object(members)
  }

  private func shown(_ mailbox: Mailbox) -> String {
    guard let name = mailbox.name, !name.isEmpty else { return mailbox.address.string }
    return "\(name.string) <\(mailbox.address.string)>"
  }
}
