internal import Time

/// The beginnings of a thank-you mail, made of what is known of the interview.
///
/// What only the writer can say stands in square brackets, as does what is not known: `Email.Placeholder` finds each
/// that was left, so that no skeleton is sent as it is.
public enum DraftSkeleton {
  /// A draft to one of the interviewers: a header block, a blank line and the body.
  public static func text(_ facts: Facts, to interviewer: Person) -> String {
    let name = facts.candidate.name?.value ?? "[your full name]"
    let role = facts.role?.value ?? "[job title]"
    let company = facts.company?.value ?? "[company]"
    let day = facts.start.map { $0.isGuess ? "" : " on \($0.value.civil.weekdayName)" } ?? ""
    let point =
      interviewer.discussed.first.map {
        "What you told me about \($0.value) has stayed with me: [what you made of it]."
      }
      ?? "I keep thinking about [one thing we talked about]: [what you made of it]."
    // An address alone would say nothing of whose it is.
    let sender =
      facts.candidate.name == nil
      ? facts.candidate.email.map { "\(phrase(name)) <\($0.value)>" } ?? name : mailbox(facts.candidate) ?? name
    let lines = [
      "From: \(sender)",
      "To: \(mailbox(interviewer) ?? "[the interviewer's name]")",
      "Subject: Thank you for the \(role) interview, \(name)",
      "",
      "Dear \(salutation(interviewer)),",
      "",
      "Thank you for taking the time to speak with me\(day) about the \(role) position at \(company).",
      "",
      point,
      "",
      "It made me want the work all the more. [A skill or an achievement of yours] would let me help with [a need that "
        + "came up].",
      "",
      "I look forward to hearing about the next steps, and I am glad to answer any further question.",
      "",
      "Sincerely,",
      name,
      facts.candidate.email?.value ?? "[your address]",
      facts.candidate.phone?.value ?? "[your phone number]",
    ]
    return lines.map { singleLine($0) + "\n" }.joined()
  }

  /// How to greet: by title and family name where a title is known, else by the full name, which is never wrong.
  private static func salutation(_ person: Person) -> String {
    guard let text = person.name?.value else { return "[the interviewer's name]" }
    guard let name = PersonName(text) else { return text }
    if let title = name.title, let family = name.familyName { return "\(title) \(family)" }
    return name.fullName
  }

  /// A mailbox as a header has it (RFC 5322 §3.4); nil where nothing is known.
  private static func mailbox(_ person: Person) -> String? {
    let name = person.name.map { PersonName($0.value)?.fullName ?? $0.value }
    guard let address = person.email?.value else { return name.map(phrase) }
    return name.map { "\(phrase($0)) <\(address)>" } ?? address
  }

  /// A display name, in quotation marks where a character in it means something in a header.
  private static func phrase(_ name: String) -> String {
    guard name.contains(where: { "()<>[]:;@\\,.\"".contains($0) }) else { return name }
    return "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// A text without line ends, which would end a header field.
  private static func singleLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension Facts {
  /// The interviewer whom a name means: the only one whose name it could be, or whose address it is.
  public func interviewer(named text: String) -> Person? {
    let wanted = NamedAddress(text)
    let found = interviewers.filter { person in
      if let address = wanted?.address, let email = person.email { return EmailAddress.areSame(address, email.value) }
      guard let name = person.name.flatMap({ PersonName($0.value) }), let wanted = PersonName(text) else {
        return false
      }
      return name.couldBe(wanted) || name.familyName.map { NameFolding.difference($0, text) != nil } ?? false
    }
    return found.count == 1 ? found[0] : nil
  }
}
