internal import EditDistance
internal import Interview
internal import Mail
internal import Source
public import YAML

/// Finds mail that is addressed to nobody, to what is no address, to its own writer, or to an interviewer's address with a
/// slip in it.
public struct Recipients: Check {
  /// What a rule file calls it.
  public static let name = "recipients"
  /// A message without To, Cc and Bcc; what is no address (RFC 5321 §4.1.2, as far as mail of today goes); the
  /// address that From has too; one that is nearly an interviewer's.
  public static let cases = ["none", "malformed", "self", "misspelt"]

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// A finding for each address that is wrong, or one where there is none.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let email = draft.draft
    let recipients = ["To", "Cc", "Bcc"].flatMap(email.mailboxes)
    if recipients.isEmpty {
      guard email.format == .message, !email.fields.isEmpty else { return [] }
      return [Finding(at: .file(email.endOfHeader..<email.endOfHeader), case: "none")]
    }
    let own = email.mailboxes("From").map(\.address.string)
    return recipients.compactMap { mailbox in
      let address = mailbox.address.string
      let written = address.isEmpty ? mailbox.name : mailbox.address
      let place = written.map { Finding.Place.text($0, 0..<$0.count) } ?? .file(mailbox.range)
      if !EmailAddress.isWellFormed(address) {
        // A name alone is an open place that a mail program fills in: what is told is what is missing.
        return Finding(at: place, case: "malformed", arguments: [written?.string ?? ""])
      }
      if own.contains(where: { EmailAddress.areSame($0, address) }) {
        return Finding(at: place, case: "self", arguments: [address])
      }
      return misspelt(address, at: place, of: draft.facts.interviewers, among: recipients)
    }
  }

  /// A finding for an address that is an interviewer's but for a slip, where nobody is addressed by that.
  private func misspelt(
    _ address: String, at place: Finding.Place, of interviewers: [Person], among recipients: [Mailbox]
  ) -> Finding? {
    for fact in interviewers.compactMap(\.email) where !fact.isGuess && isSlip(address, of: fact.value) {
      if recipients.contains(where: { EmailAddress.areSame($0.address.string, fact.value) }) { continue }
      return Finding(
        at: place, case: "misspelt", arguments: [address, fact.value], notes: [.spelled(fact)],
        suggestions: [fact.value], applicability: .unsafe)
    }
    return nil
  }

  /// Whether an address is another one with a letter or two wrong.
  ///
  /// Two people of one company may have names that are as near, so of those the names have to be long, and begin alike.
  private func isSlip(_ address: String, of right: String) -> Bool {
    let (address, right) = (parts(address), parts(right))
    func areNear(_ one: String, _ other: String) -> Bool {
      one.count >= 6 && other.count >= 6 && editDistance(Array(one.unicodeScalars), Array(other.unicodeScalars)) <= 2
    }
    if address.local == right.local { return address.domain != right.domain && areNear(address.domain, right.domain) }
    return address.domain == right.domain && address.local.first == right.local.first
      && areNear(address.local, right.local)
  }

  private func parts(_ address: String) -> (local: String, domain: String) {
    let address = address.lowercased()
    guard let at = address.lastIndex(of: "@") else { return (address, "") }
    return (String(address[..<at]), String(address[address.index(after: at)...]))
  }
}
