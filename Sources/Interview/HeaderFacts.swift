public import Source

/// What the headers of a draft say of the interview: From is the candidate, To are the interviewers.
public struct HeaderFacts: Sendable, Hashable {
  /// A mailbox of an address field, decoded, with the places of its parts.
  public struct Mailbox: Sendable, Hashable {
    /// The display name; nil where there is none.
    public var name: String?
    /// Where the name stands; without a name it does not matter.
    public var namePlace: FilePlace
    /// The address; empty where there is none.
    public var address: String
    /// Where the address stands.
    public var addressPlace: FilePlace

    /// Makes a mailbox.
    public init(name: String?, namePlace: FilePlace, address: String, addressPlace: FilePlace) {
      self.name = name
      self.namePlace = namePlace
      self.address = address
      self.addressPlace = addressPlace
    }
  }

  /// The mailbox of the From field.
  public var from: Mailbox?
  /// The mailboxes of the To field.
  public var to: [Mailbox]

  /// Makes it of what was read from a draft.
  public init(from: Mailbox? = nil, to: [Mailbox] = []) {
    self.from = from
    self.to = to
  }

  /// The facts that follow.
  ///
  /// A name that only repeats the address, or that is a desk's and nobody's ("Hiring Team"), counts as none; so does the
  /// place of a template that a name is to be put in, "[your full name]".
  public var facts: Facts {
    Facts(
      candidate: from.map { HeaderFacts.person($0, field: "From") } ?? Person(),
      interviewers: to.map { HeaderFacts.person($0, field: "To") }.filter { $0.name != nil || $0.email != nil })
  }

  private static func person(_ mailbox: Mailbox, field: String) -> Person {
    let isAddress = EmailAddress.isWellFormed(mailbox.address)
    let name = mailbox.name.flatMap { NamedAddress.cleanName($0, address: mailbox.address) }
    return Person(
      name: name.flatMap { name in
        PersonName.isDesk(name) || isTemplatePlace(name) ? nil : Fact(name, from: .header(field, mailbox.namePlace))
      },
      email: isAddress ? Fact(mailbox.address, from: .header(field, mailbox.addressPlace)) : nil)
  }

  private static func isTemplatePlace(_ name: String) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    return [("[", "]"), ("{", "}"), ("<", ">")].contains { $0 == (String(first), String(last)) }
  }
}
