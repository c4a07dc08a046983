internal import Interview
internal import Mail
internal import Source
public import YAML

/// Finds mail that goes to more than one interviewer.
///
/// Where the facts list the interviewers, only they count, by address or by name. Where nothing is known, everyone in
/// To does who is no desk ("Hiring Team") and not the writer; somebody in Cc may be, and is told as a warning.
public struct OneRecipient: Check {
  /// What a rule file calls it.
  public static let name = "one-recipient"
  /// Several interviewers; somebody else, who may be one.
  public static let cases = ["several", "copied"]

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding at the second of them, with the others as notes.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let email = draft.draft
    let own = email.mailboxes("From").map(\.address.string) + [draft.facts.candidate.email?.value ?? ""]
    func people(_ field: String) -> [Mailbox] {
      var seen: Set<String> = []
      return email.mailboxes(field).filter { mailbox in
        let address = mailbox.address.string
        return !own.contains { EmailAddress.areSame($0, address) } && !mailbox.isDesk
          && seen.insert(address.lowercased()).inserted
      }
    }
    let told = draft.facts.interviewers.filter(\.isTold)
    if !told.isEmpty {
      var addressed = ["To", "Cc", "Bcc"].flatMap(people).filter { mailbox in told.contains { $0.isMeant(by: mailbox) }
      }
      // Somebody who is in To beside an interviewer, and whom the facts do not know, is no interviewer.
      var seen: Set<String> = []
      addressed = addressed.filter { seen.insert($0.address.string.lowercased()).inserted }
      return finding(addressed, case: "several")
    }
    let to = people("To")
    if to.count > 1 { return finding(to, case: "several") }
    return finding(to + people("Cc") + people("Bcc"), case: "copied")
  }

  private func finding(_ addressed: [Mailbox], case caseName: String) -> [Finding] {
    guard addressed.count > 1 else { return [] }
    let second = addressed[1].name ?? addressed[1].address
    let names = addressed.map { ($0.name ?? $0.address).string }
    return [
      Finding(
        at: .text(second, 0..<second.count), case: caseName, arguments: [listed(names), "\(addressed.count)"])
    ]
  }
}
