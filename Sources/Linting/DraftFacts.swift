public import Interview
public import Mail
internal import Source

extension Facts {
  /// What a draft's own header tells: From is the candidate, To the interviewers.
  public init(headersOf draft: Draft) {
    let lines = LineIndex(draft.source)
    func place(_ text: MappedText) -> FilePlace {
      let position = lines.position(of: text.source(of: 0..<text.count).lowerBound)
      return FilePlace(file: draft.source.path, line: position.line, column: position.column)
    }
    func mailbox(_ mailbox: Mailbox) -> HeaderFacts.Mailbox {
      HeaderFacts.Mailbox(
        name: mailbox.name?.string, namePlace: place(mailbox.name ?? mailbox.address),
        address: mailbox.address.string, addressPlace: place(mailbox.address))
    }
    self = HeaderFacts(from: draft.mailboxes("From").first.map(mailbox), to: draft.mailboxes("To").map(mailbox)).facts
  }
}
