internal import Interview
internal import Mail
internal import Prose
internal import Source

/// Whom a draft is written to: by its To field, and where that tells nobody, by its greeting.
struct Addressees {
  /// Those of the interviewers that facts tell, by their places in the list.
  let interviewers: [Int]
  /// The addresses in To, or who they are among the interviewers; empty where neither is known.
  let identity: String
  /// Who is greeted, folded; empty where nobody is.
  let greeted: String
  /// What to call them.
  let label: String
  /// Their names as they are written, in header, greeting and facts.
  let names: [String]

  init(of draft: DraftContext, among told: [Person]) {
    let own = draft.draft.mailboxes("From").map(\.address.string) + [draft.facts.candidate.email?.value ?? ""]
    let people = draft.draft.mailboxes("To").filter { mailbox in
      !mailbox.isDesk && !own.contains { EmailAddress.areSame($0, mailbox.address.string) }
    }
    let greeting = Addressees.greeting(of: draft)
    var meant = told.indices.filter { index in people.contains { told[index].isMeant(by: $0) } }
    if meant.isEmpty { meant = told.indices.filter { index in greeting.contains { told[index].isCalled($0) } } }
    let addresses = people.map { $0.address.isEmpty ? $0.name?.string ?? "" : $0.address.string.lowercased() }
    interviewers = meant
    identity =
      meant.isEmpty ? addresses.sorted().joined(separator: " ") : meant.map { "#\($0)" }.joined(separator: " ")
    greeted = greeting.map(NameFolding.key).joined(separator: " ")
    let inHeader = people.compactMap { $0.name?.string }
    let toldNames = meant.compactMap { told[$0].name?.value }
    let best = [toldNames, inHeader, greeting, addresses].first { !$0.isEmpty } ?? []
    label = listed(best)
    names = inHeader + greeting + told.compactMap { $0.name?.value }
  }

  /// The people who are greeted, one by one.
  private static func greeting(of draft: DraftContext) -> [String] {
    guard let text = draft.texts(.greeting).first,
      let greeting = Salutation(text.utf8, 0..<text.utf8.count, takesBareName: true),
      !greeting.isImpersonal, !greeting.addressee.isEmpty
    else { return [] }
    return greeting.people(in: text.utf8).map {
      text.mapped.string(in: $0).split(separator: " ").joined(separator: " ")
    }
  }
}

extension Person {
  /// Whether somebody is known from elsewhere than a draft's own header.
  var isTold: Bool {
    [name?.origin, email?.origin].contains { origin in
      switch origin {
      case .flag, .file, .guess: true
      case .header, nil: false
      }
    }
  }

  /// Whether a mailbox is this person's, by its address or by the names on both sides.
  func isMeant(by mailbox: Mailbox) -> Bool {
    let address = mailbox.address.string
    if let email = email?.value, EmailAddress.areSame(email, address) { return true }
    guard let name = name.flatMap({ PersonName($0.value) }) else { return false }
    if let written = mailbox.name.flatMap({ PersonName($0.string) }) { return written.couldBe(name) }
    // "grace.hopper@…" has the name in it.
    let parts = address.prefix { $0 != "@" }.split { !$0.isLetter }.map { NameFolding.key(String($0)) }
    guard let family = name.familyName.map(NameFolding.key), let given = name.givenNames.first.map(NameFolding.key)
    else { return false }
    return parts.contains(family) && parts.contains(given)
  }

  /// Whether this person may be greeted so, by a given name or by title and family name.
  func isCalled(_ greeting: String) -> Bool {
    guard let name = name.flatMap({ PersonName($0.value) }), let called = PersonName(greeting) else { return false }
    return name.couldBe(called)
  }
}

extension Mailbox {
  /// Whether it is an office's and nobody's: "Hiring Team", jobs@example.com.
  var isDesk: Bool {
    if let name = name?.string, PersonName.isDesk(name) { return true }
    let local = address.string.prefix { $0 != "@" }.split { "-._+".contains($0) }.joined(separator: " ")
    return name == nil && PersonName.isDesk(local)
  }
}
