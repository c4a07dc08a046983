public import Interview
public import Mail
internal import Source

extension Facts {
  /// What a draft's own header tells: From is the candidate, To the interviewers.
  public init(headersOf draft: Draft) {
    var lines: LineIndex?
    func place(_ text: MappedText) -> FilePlace {
      let index = lines ?? LineIndex(draft.source)
      lines = index
      let position = index.position(of: text.source(of: 0..<text.count).lowerBound)
      return FilePlace(file: draft.source.path, line: position.line, column: position.column)
    }
    func person(_ mailbox: Mailbox, _ field: String) -> Person {
      let name = mailbox.name.flatMap { $0.isEmpty || $0.string == mailbox.address.string ? nil : $0 }
      return Person(
        name: name.map { Fact($0.string, from: .header(field, place($0))) },
        email: mailbox.address.isEmpty
          ? nil : Fact(mailbox.address.string, from: .header(field, place(mailbox.address))))
    }
    self.init(
      candidate: draft.mailboxes("From").first.map { person($0, "From") } ?? Person(),
      interviewers: draft.mailboxes("To").map { person($0, "To") })
  }
}
