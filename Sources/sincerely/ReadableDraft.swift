import Mail
import Reports
import Source

extension ReadableDraft {
  /// A draft as its reader would see it.
  init(_ draft: Draft) {
    self.init(
      subject: draft.subject, from: draft.field("From")?.value, to: draft.field("To")?.value,
      paragraphs: draft.regions.filter { $0.kind != .subject }.map { draft.body[$0.bodyRange] })
  }
}
